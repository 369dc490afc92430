"""Tasks on days + a change between two weeks → the days after it, if no rule is broken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.loads import Days, is_within_capacity
from studyplan.schedule.order import needs_first
from studyplan.schedule.pool import Unit


@dataclass(frozen=True, slots=True)
class Bounds:
    """What has to hold while tasks move."""

    units: Sequence[Unit]
    calendar: Calendar
    needs: Mapping[int, Sequence[int]]
    dues: Mapping[int, int]
    """The day before which a unit should end, where there is one."""

    fixed: frozenset[int]
    """Units that keep their day: mock interviews and closing ones."""


@dataclass(frozen=True, slots=True)
class Change:
    """A task to do a week later and one to do a week earlier; either may be none."""

    week: int
    later: int | None
    earlier: int | None


class Moves:
    """Where the tasks on days may go."""

    def __init__(self, days: Days, loads: Sequence[int], bounds: Bounds) -> None:
        self._bounds = bounds
        self._days = days
        self._loads = loads
        self._day_of = {number: index for index, day in days.items() for number in day}
        self._waiting: dict[int, list[int]] = {}
        for number, others in self._bounds.needs.items():
            for other in others:
                self._waiting.setdefault(other, []).append(number)

    def days_after(self, change: Change) -> dict[int, list[int]] | None:
        """Give each task the day of the other, or the emptiest one; nothing where a rule would be broken."""
        later, earlier, needs = change.later, change.earlier, self._bounds.needs
        if later is not None and earlier is not None and later in needs[earlier]:
            return None
        days = dict(self._days)
        for number in (later, earlier):
            if number is not None:
                index = self._day_of[number]
                days[index] = [other for other in days[index] if other != number]
        if later is not None:
            place = self._place(later, earlier, change.week + 1)
            if place is None:
                return None
            days[place] = [later, *days.get(place, ())]  # next to where it came from
        if earlier is not None:
            place = self._place(earlier, later, change.week)
            if place is None:
                return None
            days[place] = [*days.get(place, ()), earlier]
        ordered = {index: self._needs_first(day) for index, day in sorted(days.items()) if day}
        return ordered if is_within_capacity(ordered, self._bounds.units, self._bounds.calendar) else None

    def _place(self, number: int, other: int | None, week: int) -> int | None:
        days = self._bounds.calendar.days
        if other is not None:
            places = [self._day_of[other]]
        else:
            places = [index for index, day in enumerate(days) if day.is_open and day.week == week]
        possible = [index for index in places if self._may_be_on(number, index)]
        return min(possible, key=lambda index: self._loads[index], default=None)

    def _may_be_on(self, number: int, index: int) -> bool:
        calendar, needs, day_of = self._bounds.calendar, self._bounds.needs, self._day_of
        return (
            all(day_of[other] <= index for other in needs[number])
            and all(index <= day_of[other] for other in self._waiting.get(number, ()))
            and calendar.days[index].number < self._bounds.dues.get(number, calendar.end)
        )

    def _needs_first(self, day: Sequence[int]) -> list[int]:
        if len(day) < 2:
            return list(day)
        needs = self._bounds.needs
        return needs_first(
            day, {number: [other for other in needs[number] if other in day] for number in day}
        )
