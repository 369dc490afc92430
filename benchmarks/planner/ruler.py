"""A plan → what it holds, how even it is, and which rules it breaks; the ruler knows no planner from inside."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import FEW_DAYS, WEEKDAYS, PlanSettings, day_number
from studyplan.model.study import PRIORITIES, Task

Row = tuple[str, int, bool]
"""An id, minutes, and whether it is a recall."""

TIERS = ("core", *PRIORITIES)
LEAST_RECALLS = 2
GOOD = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted in one plan."""

    tiers: Counter[str]
    mocks: int
    recalls: int
    short: int
    """Tasks read that come back less than twice, though days are left for it."""

    has_eve: bool
    week_off: int
    """Minutes that the least even week is off its share."""

    week_off_percent: int
    neighbors: int
    inverted: int
    pairs: int
    day_off: int
    """Mean minutes of a day from the mean of its week."""

    broken: tuple[str, ...] = field(default=())


class Ruler:
    """Measures plans of one curriculum for given settings."""

    def __init__(self, curriculum: Curriculum, settings: PlanSettings) -> None:
        self.curriculum, self.settings = curriculum, settings
        self.tasks = {
            task.id: task for task in curriculum.current_tasks if task.track in (None, settings.track)
        }
        self.core = {task.id for task in curriculum.closure(curriculum.core_goals)}
        self.before = {
            stage.id: {task.id for task in curriculum.tasks_before(stage)} for stage in curriculum.stages
        }
        self.first, self.end = settings.span
        today = self.first if settings.today is None else day_number(settings.today)
        self.begin = max(self.first, today)
        weekdays = {WEEKDAYS.index(day) for day in settings.days}
        every = [day for day in range(self.first, self.end) if (day + 6) % 7 in weekdays]
        self.every = every or list(range(self.first, self.end))
        self.study = [day for day in self.every if day >= self.begin]
        span = self.end - self.first
        per_week = len(settings.days) if span > FEW_DAYS else len(self.every)
        self.share = settings.week_minutes // per_week
        self.done = {name: day_number(day) for name, day in settings.done.items() if day is not None}
        self.rooms: dict[int, int] = defaultdict(int)
        counts = Counter((day - self.first) // 7 for day in self.study)
        for week, count in counts.items():
            self.rooms[week] = settings.week_minutes * count // per_week
        self.quiet = self.end - (2 if span > FEW_DAYS else min(1, span - 1))
        if self.every[0] >= self.quiet:
            self.quiet = self.end

    def figures(self, days: Mapping[int, Sequence[Row]], plan: Plan | None = None) -> Figures:
        """Count what a plan holds; rules are looked at where the plan itself is there."""
        where = {name: day for day, rows in days.items() for name, _, is_recall in rows if not is_recall}
        known = {name: self.tasks[name] for name in where if name in self.tasks}
        load = {day: sum(minutes for _, minutes, _ in rows) for day, rows in days.items()}
        weeks, counts = self._weeks(load)
        whole, number = sum(weeks.values()), max(1, len(self.study))
        off = {week: abs(weeks[week] - whole * counts[week] / number) for week in counts}
        worst = max(off, key=lambda week: off[week], default=0)
        share = whole * counts.get(worst, 0) / number
        inverted, pairs = self._inverted(where)
        return Figures(
            tiers=Counter(self.tier(task) for task in known.values()),
            mocks=sum(task.kind == "mock" for task in known.values()),
            recalls=sum(is_recall for rows in days.values() for _, _, is_recall in rows),
            short=self._short(days, where),
            has_eve=any(task.when == "eve" and where[name] == self.end - 1 for name, task in known.items()),
            week_off=round(off.get(worst, 0)),
            week_off_percent=round(100 * off.get(worst, 0) / share) if share else 0,
            neighbors=self._neighbors(days),
            inverted=inverted,
            pairs=pairs,
            day_off=round(
                sum(
                    abs(load.get(day, 0) - weeks[week] / counts[week])
                    for day in self.study
                    for week in ((day - self.first) // 7,)
                )
                / number
            ),
            broken=tuple(self.broken(plan)) if plan else (),
        )

    def tier(self, task: Task) -> str:
        """Name the tier of a task: core by what the goals need."""
        return "core" if task.id in self.core else task.priority

    def broken(self, plan: Plan) -> Iterator[str]:
        """Name every hard rule that a plan breaks."""
        days = {day.number: day for day in plan.days if day.number >= self.begin}
        rows = [
            (number, item)
            for number, day in sorted(days.items())
            for item in day.items
            if item.why.code != "done"
        ]
        tasks = [(number, item) for number, item in rows if item.kind == "task"]
        place = {item.id: index for index, (_, item) in enumerate(tasks)}
        where = {item.id: number for number, item in tasks}
        if len(place) < len(tasks):
            yield "a task stands twice"
        yield from self._order_broken(place)
        yield from self._time_broken(plan, days)
        for number, item in tasks:
            task = self.tasks.get(item.id)
            is_new = task is None or (task.kind != "review" and task.when is None)
            if is_new and number >= self.quiet:
                yield f"{item.id} is new on a quiet day"
            if task and task.when == "eve" and number != self.end - 1:
                yield f"{item.id} is not on the eve"
        mocks = Counter(
            where[name] for name in where if name in self.tasks and self.tasks[name].kind == "mock"
        )
        if any(count > 1 for count in mocks.values()):
            yield "two mocks on a day"
        named = {*place, *(left.id for left in plan.left_out), *plan.done}
        own = [task.id for task in self.settings.own]
        yield from (f"{name} is dropped silently" for name in [*self.tasks, *own] if name not in named)
        late = {
            (reason.value("task"), reason.value("stage")) for reason in plan.warnings if reason.code == "late"
        }
        for stage in self.curriculum.stages:
            if stage.id in self.settings.stages:
                on = day_number(self.settings.stages[stage.id])
                for name in self.before[stage.id] & where.keys():
                    if where[name] >= on and self.begin < on < self.end and (name, stage.id) not in late:
                        yield f"{name} is late for {stage.id}, and nobody says so"
        learned = {**self.done, **where}
        for number, item in rows:
            if item.kind == "review" and not learned.get(item.id, number) < number < self.end:
                yield f"{item.id} is recalled before it is learned"

    def _order_broken(self, place: Mapping[str, int]) -> Iterator[str]:
        for name in place:
            task = self.tasks.get(name)
            if task is None:
                continue
            for other in (*task.requires, *task.after):
                if other in place and place[other] > place[name]:
                    yield f"{other} comes after {name}"
            for other in task.requires:
                is_out = other in self.tasks and other not in place and other not in self.settings.done
                if is_out and other not in self.settings.skipped and not self._is_known(self.tasks[other]):
                    yield f"{name} is there without {other}"

    def _time_broken(self, plan: Plan, days: Mapping[int, object]) -> Iterator[str]:
        whole = 0
        weeks: Counter[int] = Counter()
        eves: Counter[int] = Counter()
        for day in plan.days:
            if day.number not in days:
                continue
            minutes = [item.minutes for item in day.items]
            spent = sum(item.minutes for item in day.items if item.why.code == "done")
            open_minutes = [item.minutes for item in day.items if item.why.code != "done"]
            is_study = day.number in self.study
            eve = sum(item.minutes for item in day.items if item.here.code == "eve")
            if not is_study:
                if sum(open_minutes) > eve:
                    yield f"{day.weekday} is no study day"
                continue
            week = (day.number - self.first) // 7
            weeks[week] += sum(minutes)
            eves[week] += eve
            whole += sum(minutes)
            if (
                open_minutes
                and sum(open_minutes) > eve
                and sum(open_minutes) - max(open_minutes) >= max(1, self.share - spent)
            ):
                yield f"day {day.number} is begun anew when it is full"
        done = Counter({(day - self.first) // 7: 0 for day in self.study})
        for task in plan.done:
            if self.done.get(task) in self.study:
                done[(self.done[task] - self.first) // 7] += (
                    self.curriculum.get(Task, task).minutes if task in self.tasks else 0
                )
        for week, minutes in weeks.items():
            if minutes > max(self.rooms[week], done[week] + eves[week]):
                yield f"week {week + 1} is over its hours"
        if whole > max(sum(self.rooms.values()) * 9 // 10, sum(done.values()) + sum(eves.values())):
            yield "the free tenth is spent"

    def _weeks(self, load: Mapping[int, int]) -> tuple[Counter[int], Counter[int]]:
        weeks: Counter[int] = Counter()
        for day in self.study:
            weeks[(day - self.first) // 7] += load.get(day, 0)
        return weeks, Counter((day - self.first) // 7 for day in self.study)

    def _short(self, days: Mapping[int, Sequence[Row]], where: Mapping[str, int]) -> int:
        counts = Counter(name for rows in days.values() for name, _, is_recall in rows if is_recall)
        short = 0
        for name, day in where.items():
            task = self.tasks.get(name)
            if task and task.kind == "read" and not self._is_known(task):
                left = sum(day < other < self._needed(task) for other in self.study)
                short += counts[name] < min(LEAST_RECALLS, left)
        return short

    def _needed(self, task: Task) -> int:
        """Return the day of the last stage that needs a task."""
        days = [
            day_number(self.settings.stages[stage.id]) if stage.id in self.settings.stages else self.end
            for stage in self.curriculum.stages
            if task.id in self.before[stage.id]
        ]
        return min(self.end, max(days, default=self.end))

    def _is_known(self, task: Task) -> bool:
        levels = [self.settings.baseline.get(name, 0) for name in task.types]
        return task.kind == "read" and bool(levels) and min(levels) >= GOOD

    def _neighbors(self, days: Mapping[int, Sequence[Row]]) -> int:
        row = [
            self.tasks[name].types[:1]
            for day in sorted(days)
            if day - self.first >= 7
            for name, _, is_recall in days[day]
            if not is_recall and name in self.tasks
        ]
        return sum(bool(one) and one == two for one, two in pairwise(row))

    def _inverted(self, where: Mapping[str, int]) -> tuple[int, int]:
        phases = {phase.id: number for number, phase in enumerate(self.curriculum.phases)}
        found = [
            (phases.get(self.tasks[name].phase, 0), day) for name, day in where.items() if name in self.tasks
        ]
        pairs = [(one, two) for one in found for two in found if one[0] < two[0]]
        return sum(one[1] > two[1] for one, two in pairs), len(pairs)


def days_of(plan: Plan, begin: int = 0) -> dict[int, list[Row]]:
    """Return what a plan holds, day by day."""
    return {
        day.number: [(item.id, item.minutes, item.kind == "review") for item in day.items]
        for day in plan.days
        if day.number >= begin
    }
