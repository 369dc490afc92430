"""Selection + stage dates → the day before which each unit should end, and the units no date has room for.

What is needed early comes first in the line, so a stage takes the longest beginning of the line that ends
before it. A unit that comes too late for one stage prepares for the next one it serves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.fit import next_fit
from studyplan.schedule.pool import Unit
from studyplan.schedule.select import Selection


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The day before which units should end; those without one are not in `day`."""

    day: Mapping[int, int]
    too_late: Mapping[int, str]
    """Units that serve only stages they would come too late for, with the last of these stages."""


def deadlines_of(units: Sequence[Unit], selection: Selection, calendar: Calendar) -> Deadlines:
    """Give each unit the earliest stage it can be ready for, its own or that of a unit that needs it."""
    line = [number for number in selection.line if number in selection.taken]
    days = sorted({day for number in line for day, _ in units[number].stage_days})
    if not days:
        return Deadlines({}, {})
    wanted = _wanted(units, line)
    reach = _reach(units, selection.base, line, days, wanted, calendar)
    day: dict[int, int] = {}
    too_late: dict[int, str] = {}
    needed: set[int] = set()
    for position, number in reversed(tuple(enumerate(line))):
        unit = units[number]
        is_ready = unit.is_useful_later or any(position < reach[own] for own, _ in unit.stage_days)
        if not is_ready and (unit.kind == "mock" or number not in needed):
            too_late[number] = unit.stage_days[-1][1]
            continue
        needed.update(unit.needs)
        ready = [wish for wish in wanted[number] if position < reach[wish]]
        if ready:
            day[number] = ready[0]
    return Deadlines(day, too_late)


def _wanted(units: Sequence[Unit], line: Sequence[int]) -> dict[int, list[int]]:
    """List the stage days of each unit and of the units that wait for it, the earliest first."""
    wanted = {number: {day for day, _ in units[number].stage_days} for number in line}
    for number in reversed(line):
        for other in units[number].needs:
            if other in wanted:
                wanted[other] |= wanted[number]
    return {number: sorted(days) for number, days in wanted.items()}


def _reach(
    units: Sequence[Unit],
    base: Sequence[int],
    line: Sequence[int],
    days: Sequence[int],
    wanted: Mapping[int, Sequence[int]],
    calendar: Calendar,
) -> dict[int, int]:
    """Say for each stage day how far down the line units end before it and before all later ones."""
    rank = {number: position for position, number in enumerate(line)}
    reach: dict[int, int] = {}
    least_of_later = len(line)
    for day in reversed(days):
        due = [number for number in base if number in rank and wanted[number] and wanted[number][0] <= day]
        least, most = 0, len(line) + 1
        while least + 1 < most:
            middle = (least + most) // 2
            placed = next_fit((number for number in due if rank[number] < middle), units, calendar)
            if placed is not None and all(calendar.days[index].number < day for index in placed.values()):
                least = middle
            else:
                most = middle
        least_of_later = min(least_of_later, least)
        reach[day] = least_of_later
    return reach
