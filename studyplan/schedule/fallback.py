"""Units for which no even plan is found → days filled one after the other, then each week spread over its days."""

from collections.abc import Collection, Mapping, Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.days import fill_weeks
from studyplan.schedule.deadlines import Deadlines
from studyplan.schedule.draft import closing_units, needs_among
from studyplan.schedule.fit import next_fit
from studyplan.schedule.loads import Days, is_within_capacity
from studyplan.schedule.mix import mixed_days
from studyplan.schedule.order import needs_first
from studyplan.schedule.pool import Unit


def one_by_one(
    taken: Sequence[int],
    units: Sequence[Unit],
    proof: Mapping[int, int],
    deadlines: Deadlines,
    calendar: Calendar,
) -> dict[int, list[int]]:
    """Do what has a date first, if that fits too, else follow the way that was proved to fit."""
    is_taken = set(taken)
    needs = needs_among(taken, units)
    due_first = sorted(taken, key=lambda number: deadlines.day.get(number, calendar.end))
    placed = next_fit(needs_first(due_first, needs), units, calendar)
    days: dict[int, list[int]] = {}
    for number, day in (proof if placed is None else placed).items():
        if number in is_taken:
            days.setdefault(day, []).append(number)
    closing = closing_units(taken, units, needs, deadlines.day, calendar)
    days = _with_closing(days, closing, units, calendar)
    days = _with_even_weeks(days, closing, units, deadlines, calendar)
    return mixed_days(days, units, calendar, needs, taken, [day.taken for day in calendar.days])


def _with_closing(
    days: dict[int, list[int]], closing: Collection[int], units: Sequence[Unit], calendar: Calendar
) -> dict[int, list[int]]:
    """Put what is for the day before on the last day, if that holds it."""
    closed = _without(days, closing)
    last = len(calendar.days) - 1
    if closing:
        closed[last] = [*closed.get(last, ()), *closing]
    return closed if is_within_capacity(closed, units, calendar) else days


def _with_even_weeks(
    days: dict[int, list[int]],
    closing: Collection[int],
    units: Sequence[Unit],
    deadlines: Deadlines,
    calendar: Calendar,
) -> dict[int, list[int]]:
    """Spread the tasks of each week over its days, where no rule is broken by it."""
    last = len(calendar.days) - 1
    kept = [number for number in days.get(last, ()) if number in closing]
    busy = [day.taken for day in calendar.days]
    if kept:
        busy[last] += sum(units[number].minutes for number in kept)
    rest = _without(days, kept)
    now: list[dict[int, list[int]]] = [{} for _ in range(calendar.weeks)]
    for index, day in sorted(rest.items()):
        now[calendar.days[index].week][index] = day
    weeks = [
        (
            [number for day in week.values() for number in day if units[number].kind != "mock"],
            {number: index for index in week for number in week[index] if units[number].kind == "mock"},
        )
        for week in now
    ]
    filled = fill_weeks(weeks, deadlines.day, busy, units, calendar, instead=now) or {}
    even = {index: list(day) for index, day in filled.items()}
    if kept:
        even[last] = [*even.get(last, ()), *kept]
    return even if is_within_capacity(even, units, calendar) else days


def _without(days: Days, numbers: Collection[int]) -> dict[int, list[int]]:
    rest = {index: [number for number in day if number not in numbers] for index, day in days.items()}
    return {index: day for index, day in rest.items() if day}
