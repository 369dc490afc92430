"""A placement → one with evener weeks, by giving a few tasks other days at a time.

Moved tasks take their reviews along, so each change is judged by what the weeks hold with reviews placed anew.
"""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from studyplan.schedule.evenness import Weighed
from studyplan.schedule.loads import Days, Placement, is_even_enough
from studyplan.schedule.mix import mixed_days
from studyplan.schedule.moves import Bounds, Moves
from studyplan.schedule.respread import respread
from studyplan.schedule.shifts import shifts
from studyplan.schedule.swaps import far_swaps, near_swaps

MOST_TRIED = 144
"""How many changes are tried, divided by the weeks: in longer plans each takes longer."""

MOST_TASKS = 400
"""In plans of how many tasks at most, so that planning stays fast."""

PlaceAll = Callable[[Days], Placement]
"""Places the reviews of tasks on days."""


def exchanged(placement: Placement, bounds: Bounds, place_all: PlaceAll) -> Placement:
    """Change what makes the weeks evener until they are even enough or nothing helps."""
    now = Weighed(placement, bounds.units, bounds.calendar)
    tasks = sum(len(day) for day in placement.days.values())
    tries = MOST_TRIED // bounds.calendar.weeks if tasks <= MOST_TASKS else 0
    while not is_even_enough(now.errors, bounds.calendar):
        better = None
        for days in islice(_changed(now, bounds), tries):
            tries -= 1
            better = _better(days, now, bounds, place_all)
            if better is not None:
                break
        if better is None:
            break
        now = better
    return now.placement


def _changed(now: Weighed, bounds: Bounds) -> Iterator[Days]:
    """Yield the days after each change that should help and that breaks no rule."""
    moves = Moves(now.placement.days, bounds)
    for choices in chain(near_swaps(now, bounds), shifts(now, bounds), far_swaps(now, bounds)):
        possible = (days for days in map(moves.days_after, choices) if days is not None)
        yield from islice(possible, 1)
    yield from respread(now, bounds)


def _better(days: Days, now: Weighed, bounds: Bounds, place_all: PlaceAll) -> Weighed | None:
    """Weigh these days with their types mixed; nothing unless that is better."""
    units, calendar = bounds.units, bounds.calendar
    if not Weighed(place_all(days), units, calendar).is_better_than(now):
        return None  # most changes fail before types need mixing
    taken = [day.taken for day in calendar.days]
    mixed = mixed_days(days, units, calendar, bounds.needs, {*bounds.fixed, *bounds.dues}, taken)
    changed = Weighed(place_all(mixed), units, calendar)
    return changed if changed.is_better_than(now) else None
