"""Tasks and recalls on days → the plan: items with two reasons each, what is left out and why, what to know."""

from collections.abc import Iterable, Sequence

from studyplan.model.plan import TIERS, LeftOut, Plan, PlanDay, PlanItem, PlanWeek, Reason
from studyplan.model.plan_settings import PlanSettings, day_text, weekday_of
from studyplan.model.study import PRIORITIES
from studyplan.planner.board import Board
from studyplan.planner.mocks import weakest_mock
from studyplan.planner.place import Recall, place_recalls
from studyplan.planner.pool import CORE, Done, Pool
from studyplan.planner.recall import LAST
from studyplan.planner.select import Selection

LEAST_RECALLS = 2  # of each task that was read


def write(settings: PlanSettings, board: Board, past: Sequence[PlanDay]) -> Plan:
    """Write down a plan."""
    calendar = board.calendar
    writer = _Writer(settings, board)
    recalls = place_recalls(board)
    days = [*writer.past_days(past), *writer.days(recalls)]
    return Plan(
        settings=settings,
        weeks=tuple(
            PlanWeek(week + 1, tuple(day for day in days if (day.number - calendar.first) // 7 == week))
            for week in range(len(calendar.rooms))
        ),
        left_out=_left_out(board.pool, board.selection),
        done=tuple(task.id for task in board.pool.done),
        warnings=tuple(writer.warnings(recalls)),
    )


class _Writer:
    """Turns units and recalls into items with their reasons."""

    def __init__(self, settings: PlanSettings, board: Board) -> None:
        self._settings, self._board = settings, board
        self._pool, self._calendar = board.pool, board.calendar
        self._done: dict[int | None, list[Done]] = {}
        for task in self._pool.done:
            self._done.setdefault(task.day, []).append(task)

    def past_days(self, past: Sequence[PlanDay]) -> list[PlanDay]:
        """Keep past days as they were; without any, show what was done on them."""
        if past:
            return [day for day in past if day.number < self._calendar.begin]
        return [
            self._day(number, self._done_on(number))
            for number in self._settings.study_days
            if number < self._calendar.begin
        ]

    def days(self, recalls: Sequence[Sequence[Recall]]) -> list[PlanDay]:
        """Write the days to come: what was done, recalls, then tasks."""
        return [
            self._day(
                number,
                [
                    *self._done_on(number),
                    *(_recall(recall, number) for recall in recalls[index]),
                    *(self._task(unit, index) for unit in self._board.items[index]),
                ],
            )
            for index, number in enumerate(self._calendar.numbers)
        ]

    def warnings(self, recalls: Iterable[Iterable[Recall]]) -> list[Reason]:
        """Tell what a reader should know before they trust the plan."""
        found = []
        first, end = self._settings.span
        if self._settings.start and self._settings.onsite and end - first != 7 * self._settings.weeks:
            found.append(Reason("days-from-dates", (("days", end - first),)))
        for unit, index in sorted(self._board.day.items()):
            for day, stage in self._pool.units[unit].stage_days:
                if self._calendar.numbers[index] >= day:
                    found.append(Reason("late", (("task", self._pool.units[unit].id), ("stage", stage))))
        counts = {
            self._pool.units[unit].id: 0 for unit in self._board.day if self._pool.units[unit].is_recalled
        }
        for recall in (recall for day in recalls for recall in day):
            if recall.id in counts:
                counts[recall.id] += 1
        rare = sum(count < LEAST_RECALLS for count in counts.values())
        if rare > 0:
            never = sum(count == 0 for count in counts.values())
            found.append(Reason("few-recalls", (("tasks", rare), ("never", never))))
        return found

    def _day(self, number: int, items: Sequence[PlanItem]) -> PlanDay:
        date = day_text(number) if self._settings.is_dated else None
        return PlanDay(number, date, weekday_of(number), tuple(items))

    def _done_on(self, number: int) -> list[PlanItem]:
        return [
            PlanItem(task.id, "task", task.minutes, Reason("done"), Reason("done"))
            for task in self._done.get(number, ())
        ]

    def _task(self, number: int, index: int) -> PlanItem:
        unit = self._pool.units[number]
        return PlanItem(unit.id, "task", unit.minutes, self._why(number), self._here(number, index))

    def _why(self, number: int) -> Reason:
        """Say why a task is in the plan at all."""
        pool, unit = self._pool, self._pool.units[number]
        tier = ("tier", TIERS[unit.priority])
        if number in pool.swapped:
            return Reason("chosen", (("other", pool.units[pool.swapped[number]].id),))
        if pool.tiers[number] == CORE:
            return Reason("core")
        if number in pool.needed_by:
            return Reason("needed", (("task", pool.units[pool.needed_by[number]].id),))
        if unit.rehearses == "repeat" and self._settings.weak:
            return Reason("weak")
        if unit.kind == "own":
            return Reason("own", (tier,))
        if unit.is_known:
            return Reason("known")
        return (
            Reason("stages", (tier, ("stages", unit.stages))) if unit.stages else Reason("general", (tier,))
        )

    def _here(self, number: int, index: int) -> Reason:
        """Say why a task is on its day."""
        unit, day = self._pool.units[number], self._calendar.numbers[index]
        if unit.when:
            return Reason(unit.when)
        if unit.is_mock:
            return self._here_mock(number, index)
        due = self._board.selection.due.get(number)
        for on, stage in unit.stage_days:
            if on == due:
                return Reason("stage", (("stage", stage), ("days", on - day)))
        if index not in self._calendar.opened:
            return Reason("closing")
        mocks = [other for other in self._board.behind[number] if self._pool.units[other].is_mock]
        if mocks:
            first = min(mocks, key=lambda other: self._board.day[other])
            return Reason("for-mock", (("task", self._pool.units[first].id),))
        phases = self._pool.phases
        return Reason("turn", (("phase", phases[unit.phase] if phases else ""),))

    def _here_mock(self, number: int, index: int) -> Reason:
        unit, board = self._pool.units[number], self._board
        mocks = [
            other
            for other in board.day
            if other != number and self._pool.units[other].is_mock and board.day[other] < index
        ]
        if unit.rehearses == "repeat" and mocks:
            weakest = weakest_mock(self._pool, number, mocks, self._settings)
            days = self._calendar.numbers[index] - self._calendar.numbers[board.day[weakest]]
            return Reason("repeat", (("task", self._pool.units[weakest].id), ("days", days)))
        return Reason(f"mock-{unit.rehearses}")


def _recall(recall: Recall, number: int) -> PlanItem:
    off = number - recall.ideal
    kind = "on" if off == 0 else "late" if off > 0 else "early"
    if recall.number == LAST:
        why, here, days = Reason("last-recall"), f"before-need-{kind}", recall.needed - number
    else:
        why = Reason("recall", (("number", recall.number),))
        here, days = f"since-{kind}", number - recall.learned
    return PlanItem(
        recall.id, "review", recall.minutes, why, Reason(here, (("days", days), ("off", abs(off))))
    )


def _left_out(pool: Pool, selection: Selection) -> tuple[LeftOut, ...]:
    """List what is left out: that of most worth first, and last what no plan could hold."""
    rows = []
    for number in pool.line:
        unit = pool.units[number]
        if number in selection.out:
            reason = Reason("known") if unit.is_known else selection.out[number]
            priority = PRIORITIES[max(0, unit.priority - 1)]
            rows.append(LeftOut(unit.id, priority, reason))
    return (*rows, *pool.left_out)
