"""Tasks on days + other days for some of them → the days after that, if no rule is broken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.loads import Days, is_within_capacity
from studyplan.schedule.order import needs_first
from studyplan.schedule.pool import Unit

Change = Mapping[int, int]
"""Units, and for each the index of the day it should go to."""


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


class Moves:
    """Where the tasks on days may go."""

    def __init__(self, days: Days, bounds: Bounds) -> None:
        self._bounds = bounds
        self._days = days
        self._day_of = {number: index for index, day in days.items() for number in day}
        self._waiting: dict[int, list[int]] = {}
        for number, others in self._bounds.needs.items():
            for other in others:
                self._waiting.setdefault(other, []).append(number)

    def days_after(self, change: Change) -> Days | None:
        """Give tasks their other days; nothing where a rule would be broken."""
        if not all(self._may_be_on(number, index, change) for number, index in change.items()):
            return None
        days = dict(self._days)
        for number, index in change.items():
            before = self._day_of[number]
            days[before] = [other for other in days[before] if other != number]
            day = days.get(index, ())
            days[index] = [number, *day] if before < index else [*day, number]  # next to where it came from
        ordered = {index: self._needs_first(day) for index, day in sorted(days.items()) if day}
        return ordered if is_within_capacity(ordered, self._bounds.units, self._bounds.calendar) else None

    def _may_be_on(self, number: int, index: int, change: Change) -> bool:
        calendar, needs, day_of = self._bounds.calendar, self._bounds.needs, self._day_of
        return (
            all(change.get(other, day_of[other]) <= index for other in needs[number])
            and all(index <= change.get(other, day_of[other]) for other in self._waiting.get(number, ()))
            and calendar.days[index].number < self._bounds.dues.get(number, calendar.end)
        )

    def _needs_first(self, day: Sequence[int]) -> list[int]:
        if len(day) < 2:
            return list(day)
        needs = self._bounds.needs
        return needs_first(
            day, {number: [other for other in needs[number] if other in day] for number in day}
        )
