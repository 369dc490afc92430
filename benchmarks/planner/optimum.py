"""What the planner decided → the best that the same rules allow, as a lower bound: found by OR-Tools.

Kept are the tasks and reviews chosen, prerequisites, room of days and weeks, dates, one mock interview a day
within its weeks, the quiet last days, and each phase within the weeks the planner gives it. Types may clash.
"""

from math import gcd

from ortools.sat.python import cp_model

from benchmarks.planner.instance import Instance, gaps_and_distances, planned_minutes
from studyplan.schedule.gaps import review_minutes
from studyplan.schedule.mocks import mock_windows

WORKERS = 8
"""How many searches of different kinds run at once: together they prove what none proves alone."""

NEAREST = 6
"""How many study days are tried for each review where tasks may move too."""


class Optimum:
    """Tasks and reviews on days; tasks stay where the planner put them unless they may move."""

    def __init__(self, instance: Instance, *, may_move: bool) -> None:
        self._instance = instance
        self._days = instance.calendar.days
        self._units = instance.pool.units
        self._day_of = instance.day_of
        self._may_move = may_move
        self._model = cp_model.CpModel()
        self.is_reached = False
        """Whether a plan as good as the bound was found."""

        self._tasks: dict[tuple[int, int], cp_model.IntVar] = {}
        self._reviews: dict[tuple[int, int], cp_model.IntVar] = {}
        self._distances: list[cp_model.LinearExpr] = []
        self._place_tasks()
        self._place_reviews()
        self._keep_order()
        self._loads = [self._load(index) for index in range(len(self._days))]
        for week, room in enumerate(instance.calendar.rooms()):
            days = [load for load, day in zip(self._loads, self._days, strict=True) if day.week == week]
            self._model.add(sum(days) <= room)

    def distance(self, seconds: float) -> float:
        """Return the least sum of days between reviews and their ideal days."""
        self._model.minimize(sum(self._distances))
        return self._solved(seconds)

    def spread(self, seconds: float) -> float:
        """Return the least minutes between the week most above its even share and the one most below.

        The reviews take as many minutes as in the plan and stand as near to their ideal days.
        """
        found = gaps_and_distances(self._instance)
        self._model.add(sum(self._distances) <= sum(days for _, days in found))
        whole = planned_minutes(self._instance)
        minutes = [unit.minutes for unit in self._units]
        step = gcd(*minutes, *map(review_minutes, minutes))
        scale = len(self._days)  # shares are fractions of the days
        high, low = (self._model.new_int_var(-whole * scale, whole * scale, name) for name in ("high", "low"))
        steps = []
        for week in self._instance.week_days:
            steps.append(self._model.new_int_var(0, whole // step, ""))  # bounds better than minutes
            self._model.add(sum(self._loads[index] for index in week) == step * steps[-1])
            above = steps[-1] * step * scale - whole * len(week)
            self._model.add(above <= high)
            self._model.add(above >= low)
        self._model.add(sum(steps) == whole // step)
        self._model.minimize(high - low)
        return self._solved(seconds) / scale

    def _place_tasks(self) -> None:
        for unit, planned in self._day_of.items():
            allowed = self._allowed(unit) if self._may_move and self._days[planned].is_open else [planned]
            for index in allowed:
                self._tasks[unit, index] = self._choice(is_planned=index == planned)
            self._model.add_exactly_one(self._tasks[unit, index] for index in allowed)

    def _allowed(self, unit: int) -> list[int]:
        """List the open days before the date of a task, in the weeks of its mock or of its phase."""
        task, planned, calendar = self._units[unit], self._day_of[unit], self._instance.calendar
        weeks = [self._days[planned].week]
        if task.rehearses == "repeat":
            pass  # it follows another mock by some days
        elif task.kind == "mock":
            first, last = mock_windows(calendar.weeks).get(task.rehearses, (1, calendar.weeks))
            weeks += range(first - 1, last)
        else:
            phase = [index for other, index in self._day_of.items() if self._units[other].phase == task.phase]
            phase_weeks = [self._days[index].week for index in phase if self._days[index].is_open]
            weeks += range(min(phase_weeks), max(phase_weeks) + 1)
        # what the planner could not do in time need not be in time here either
        due = max(self._instance.deadlines.day.get(unit, calendar.end), self._days[planned].number + 1)
        return [
            index
            for index, day in enumerate(self._days)
            if day.is_open and day.week in weeks and day.number < due
        ]

    def _place_reviews(self) -> None:
        reviews = self._instance.placement.reviews.items()
        wanted: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        planned = {(review.id, index) for index, day in reviews for review in day}
        for (unit, learned), is_learned in self._tasks.items():
            task, learned_on = self._units[unit], self._days[learned].number
            possible = [
                index for index, day in enumerate(self._days) if learned_on < day.number < task.needed_until
            ]
            for ideal in self._instance.ideal_days(unit, learned):
                possible.sort(key=lambda index: abs(self._days[index].number - ideal))
                tried = possible[:NEAREST] if self._may_move else possible
                hinted = next((index for index in tried if (task.id, index) in planned), None)
                choices = []
                for index in tried:
                    is_planned = index == hinted and learned == self._day_of[unit]
                    choices.append(self._choice(is_planned=is_planned))
                    if (unit, index) not in self._reviews:
                        self._reviews[unit, index] = self._choice(is_planned=(task.id, index) in planned)
                    self._model.add_implication(choices[-1], self._reviews[unit, index])
                    wanted.setdefault((unit, index), []).append(choices[-1])
                    self._distances.append(abs(self._days[index].number - ideal) * choices[-1])
                self._model.add(sum(choices) == is_learned)
        for place, choices in wanted.items():
            self._model.add(self._reviews[place] <= sum(choices))

    def _choice(self, *, is_planned: bool) -> cp_model.IntVar:
        variable = self._model.new_bool_var("")
        self._model.add_hint(variable, is_planned)
        return variable

    def _keep_order(self) -> None:
        """Do tasks after what they wait for, and mock interviews on different days."""
        terms: dict[int, list[cp_model.LinearExpr]] = {unit: [] for unit in self._day_of}
        for (unit, index), variable in self._tasks.items():
            terms[unit].append(index * variable)
        when = {unit: cp_model.LinearExpr.sum(days) for unit, days in terms.items()}
        for unit, day in when.items():
            for needed in self._units[unit].after:
                if needed in when:
                    self._model.add(when[needed] <= day)
        for index in range(len(self._days)):
            mocks = [
                unit for unit in when if self._units[unit].kind == "mock" and (unit, index) in self._tasks
            ]
            self._model.add_at_most_one(self._tasks[unit, index] for unit in mocks)

    def _load(self, index: int) -> cp_model.LinearExpr:
        """Sum up the minutes of a day, on which nothing is begun once its even share is full."""
        units, calendar = self._units, self._instance.calendar
        held = [(units[unit].minutes, one) for (unit, day), one in self._tasks.items() if day == index]
        held += [
            (review_minutes(units[unit].minutes), one)
            for (unit, day), one in self._reviews.items()
            if day == index
        ]
        load = cp_model.LinearExpr.sum([minutes * one for minutes, one in held])
        steps: list[cp_model.LinearExpr] = []
        before = 0
        for minutes in sorted({minutes for minutes, _ in held}):
            is_reached = self._model.new_bool_var("")
            self._model.add_bool_or([~is_reached, *(one for other, one in held if other >= minutes)])
            steps.append((minutes - before) * is_reached)
            before = minutes
        longest = cp_model.LinearExpr.sum(steps)
        self._model.add((load - longest) * calendar.days_per_week <= calendar.week_minutes)
        return load

    def _solved(self, seconds: float) -> float:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(self._model)
        if status in (cp_model.INFEASIBLE, cp_model.MODEL_INVALID):
            raise RuntimeError(f"the planner's own plan breaks a rule: {solver.status_name(status)}")
        self.is_reached = status == cp_model.OPTIMAL
        return max(0.0, solver.best_objective_bound)
