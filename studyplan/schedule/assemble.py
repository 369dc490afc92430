"""Placement → Plan: dated days whose items say why they are there, what is left out, what to know."""

from collections.abc import Mapping, Sequence

from studyplan.model.plan import LeftOut, Plan, PlanDay, PlanItem, PlanWeek, Reason
from studyplan.model.plan_settings import WEEKDAYS, PlanSettings, day_text
from studyplan.model.study import PRIORITIES
from studyplan.schedule.calendar import Calendar, study_days, weekday
from studyplan.schedule.deadlines import Deadlines
from studyplan.schedule.gaps import LAST
from studyplan.schedule.loads import Placement
from studyplan.schedule.mocks import mock_windows
from studyplan.schedule.pool import Pool, Unit
from studyplan.schedule.review import Review
from studyplan.schedule.select import Selection, is_reviewed

LEAST_REVIEWS = 2
"""How often what was read should come back."""


def assemble(
    settings: PlanSettings,
    calendar: Calendar,
    pool: Pool,
    selection: Selection,
    deadlines: Deadlines,
    placement: Placement,
    past: Sequence[PlanDay],
) -> Plan:
    """Write down a plan."""
    writer = _Writer(settings, calendar, pool, deadlines, placement)
    days = [*writer.past_days(past), *writer.days()]
    weeks = tuple(
        PlanWeek(week + 1, tuple(day for day in days if calendar.week_of(day.number) == week))
        for week in range(calendar.weeks)
    )
    return Plan(
        settings=settings,
        weeks=weeks,
        left_out=_left_out(pool, selection, deadlines),
        done=tuple(task.id for task in pool.done),
        warnings=tuple(writer.warnings(selection)),
    )


class _Writer:
    """Turns units and reviews into items with their reasons."""

    def __init__(
        self,
        settings: PlanSettings,
        calendar: Calendar,
        pool: Pool,
        deadlines: Deadlines,
        placement: Placement,
    ) -> None:
        self._settings = settings
        self._calendar = calendar
        self._pool = pool
        self._deadlines = deadlines
        self._placement = placement
        self._day_of = {number: index for index, day in placement.days.items() for number in day}
        self._windows = mock_windows(calendar.weeks)
        self._mock_for = _mock_for(pool.units, self._day_of)

    def past_days(self, past: Sequence[PlanDay]) -> list[PlanDay]:
        """Keep past days as they were; without any, show what was done on them."""
        if past:
            return [day for day in past if day.number < self._calendar.begin]
        return [
            self._day(number, self._done_on(number))
            for number in study_days(self._settings)
            if number < self._calendar.begin
        ]

    def days(self) -> list[PlanDay]:
        """Write the days to come: what was done, reviews, then tasks."""
        return [
            self._day(
                day.number,
                [
                    *self._done_on(day.number),
                    *(self._review(review, day.number) for review in self._placement.reviews.get(index, ())),
                    *(self._task(number, index) for number in self._placement.days.get(index, ())),
                ],
            )
            for index, day in enumerate(self._calendar.days)
        ]

    def warnings(self, selection: Selection) -> list[Reason]:
        """Tell what a reader should know before they trust the plan."""
        found = []
        if self._calendar.weeks != self._settings.weeks:
            found.append(Reason("weeks-from-dates", (("weeks", self._calendar.weeks),)))
        for number, index in sorted(self._day_of.items()):
            unit = self._pool.units[number]
            for day, stage in unit.stage_days:
                if self._calendar.days[index].number >= day:
                    found.append(Reason("late", (("task", unit.id), ("stage", stage))))
        if selection.slack_minutes > 0:
            found.append(Reason("slack", (("minutes", selection.slack_minutes),)))
        counts = self._review_counts()
        rare = sum(count < LEAST_REVIEWS for count in counts)
        if rare > 0:
            found.append(Reason("few-reviews", (("tasks", rare), ("never", counts.count(0)))))
        return found

    def _review_counts(self) -> list[int]:
        counts = {
            self._pool.units[number].id: 0 for number in self._day_of if is_reviewed(self._pool.units[number])
        }
        for reviews in self._placement.reviews.values():
            for review in reviews:
                if review.id in counts:
                    counts[review.id] += 1
        return list(counts.values())

    def _day(self, number: int, items: Sequence[PlanItem]) -> PlanDay:
        date = day_text(number) if self._settings.is_dated else None
        return PlanDay(number, date, WEEKDAYS[weekday(number)], tuple(items))

    def _done_on(self, number: int) -> list[PlanItem]:
        return [
            PlanItem(task.id, "task", task.minutes, Reason("done"))
            for task in self._pool.done
            if task.day == number
        ]

    def _review(self, review: Review, number: int) -> PlanItem:
        values: tuple[tuple[str, str | int], ...] = (("off", number - review.ideal),)
        if review.number == LAST:
            why = Reason("last-review", (("days", review.needed_until - number), *values))
        else:
            days = number - review.learned
            why = Reason("review", (("number", review.number), ("days", days), *values))
        return PlanItem(review.id, "review", review.minutes, why)

    def _task(self, number: int, index: int) -> PlanItem:
        unit = self._pool.units[number]
        return PlanItem(unit.id, "task", unit.minutes, self._why(number, unit, index))

    def _why(self, number: int, unit: Unit, index: int) -> Reason:
        priority = PRIORITIES[unit.priority]
        if unit.kind == "mock":
            return self._why_mock(unit, index)
        if number in self._deadlines.day:
            for day, stage in unit.stage_days:
                if day == self._deadlines.day[number]:
                    return Reason(
                        "stage", (("stage", stage), ("days", day - self._calendar.days[index].number))
                    )
        if unit.kind == "own":
            return Reason("own", (("priority", priority),))
        if not self._calendar.days[index].is_open:
            return Reason("closing")
        if number in self._mock_for:
            return Reason(
                "needed", (("task", self._pool.units[self._mock_for[number]].id), ("priority", priority))
            )
        phases = self._pool.phases
        return Reason("phase", (("phase", phases[unit.phase] if phases else ""), ("priority", priority)))

    def _why_mock(self, unit: Unit, index: int) -> Reason:
        day = self._calendar.days[index]
        before = [self._day_of[other] for other in unit.after if other in self._day_of]
        mocks = [
            other for other in unit.after if other in self._day_of and self._pool.units[other].kind == "mock"
        ]
        if unit.rehearses == "repeat" and mocks:
            last = max(mocks, key=lambda other: self._day_of[other])
            days = day.number - self._calendar.days[max(before)].number
            return Reason("repeat", (("task", self._pool.units[last].id), ("days", days)))
        first, last_week = self._windows.get(unit.rehearses, (1, self._calendar.weeks))
        code = "mock" if first <= day.week + 1 <= last_week else "mock-moved"
        return Reason(code, (("role", unit.rehearses), ("first", first), ("last", last_week)))


def _mock_for(units: Sequence[Unit], day_of: Mapping[int, int]) -> dict[int, int]:
    """Name for each unit the earliest mock interview that needs it, directly or not."""
    found: dict[int, int] = {}
    mocks = sorted(
        (number for number in day_of if units[number].kind == "mock"), key=lambda number: day_of[number]
    )
    for mock in mocks:
        waiting = [mock]
        while waiting:
            for other in units[waiting.pop()].after:
                if other in day_of and other not in found:
                    found[other] = mock
                    waiting.append(other)
    return found


def _left_out(pool: Pool, selection: Selection, deadlines: Deadlines) -> tuple[LeftOut, ...]:
    """List must tasks first, each priority in the order of the curriculum."""
    rows = [*pool.left_out]
    for number, unit in enumerate(pool.units):
        reason = selection.left_out.get(number)
        if number in deadlines.too_late:
            reason = Reason("stage", (("stage", deadlines.too_late[number]),))
        if reason is not None:
            rows.append((unit.place, LeftOut(unit.id, PRIORITIES[unit.priority], reason)))
    return tuple(
        row for _, row in sorted(rows, key=lambda entry: (PRIORITIES.index(entry[1].priority), entry[0]))
    )
