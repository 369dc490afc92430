"""A weighed placement → its weeks after one swap of tasks or two, each spread over its days anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, product

from studyplan.schedule.days import fill_weeks
from studyplan.schedule.evenness import Rank, Weighed
from studyplan.schedule.loads import Days, is_within_capacity
from studyplan.schedule.moves import Bounds
from studyplan.schedule.swaps import Swap, SwapsByChange, helpful_swaps, movable, swaps_of_neighbors

MOST_SPREAD = 20
"""How many weeks after one swap, and after two, are spread at most, so that planning stays fast."""

Weeks = Sequence[Sequence[int]]


def respread(now: Weighed, bounds: Bounds) -> Iterator[Days]:
    """Yield the days after what should help most first, as if no review moved; those that break no rule."""
    parts = _parts(now, bounds)
    late = _late(now.placement.days, bounds)
    swaps = swaps_of_neighbors(parts.tasks, bounds)
    once = islice(_after_one(swaps, now, parts, bounds), MOST_SPREAD)
    twice = islice(_after_two(swaps, now, parts, bounds), MOST_SPREAD)
    for tasks in chain(once, twice):
        weeks = list(zip(tasks, parts.mocks, strict=True))
        filled = fill_weeks(weeks, bounds.dues, parts.busy, bounds.units, bounds.calendar)
        if filled is None:
            continue
        indexes = sorted({*filled, *parts.closing})
        days = {index: [*filled.get(index, ()), *parts.closing.get(index, ())] for index in indexes}
        if _late(days, bounds) <= late and is_within_capacity(days, bounds.units, bounds.calendar):
            yield days


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the weeks of a placement hold."""

    tasks: Weeks
    mocks: Sequence[Mapping[int, int]]
    """Mock interviews by week, with the index of their day."""

    closing: Mapping[int, Sequence[int]]
    """Other units that keep their day, by its index."""

    busy: Sequence[int]
    """Minutes of all that is not spread anew, by index of the day."""


def _parts(now: Weighed, bounds: Bounds) -> _Parts:
    mocks: list[dict[int, int]] = [{} for _ in now.errors]
    closing: dict[int, list[int]] = {}
    busy = list(now.loads)
    for index, day in now.placement.days.items():
        for number in day:
            if number in bounds.fixed and bounds.units[number].kind != "mock":
                closing.setdefault(index, []).append(number)
                continue
            if number in bounds.fixed:
                mocks[bounds.calendar.days[index].week][number] = index
            busy[index] -= bounds.units[number].minutes
    return _Parts(movable(now, bounds), mocks, closing, busy)


def _after_one(swaps: SwapsByChange, now: Weighed, parts: _Parts, bounds: Bounds) -> Iterator[Weeks]:
    for swap in helpful_swaps(swaps, now):
        after = _after(swap, parts.tasks, parts, bounds)
        if after is not None:
            yield after


def _after_two(swaps: SwapsByChange, now: Weighed, parts: _Parts, bounds: Bounds) -> Iterator[Weeks]:
    """Swap at both ends of a week at once."""
    ranked: list[tuple[Rank, int, int, int]] = []
    for week in range(len(now.errors) - 2):
        for one, other in product(swaps[week, week + 1], swaps[week + 1, week + 2]):
            rank = now.rank_after([(week, one), (week + 1, other - one), (week + 2, -other)])
            if rank[0] < now.rank[0]:
                ranked.append((rank, week, one, other))
    for _, week, one, other in sorted(ranked):
        for swap in swaps[week, week + 1][one]:
            between = _after(swap, parts.tasks, parts, bounds)
            if between is None:
                continue
            for next_swap in swaps[week + 1, week + 2][other]:
                after = _after(next_swap, between, parts, bounds)
                if after is not None:
                    yield after


def _after(swap: Swap, tasks: Weeks, parts: _Parts, bounds: Bounds) -> Weeks | None:
    """Swap, unless one of the tasks has moved before or a task would come before what it needs."""
    (week, _), later, earlier = swap
    here, there = list(tasks[week]), list(tasks[week + 1])
    if later is not None:
        if later not in here:
            return None
        here.remove(later)
        there.insert(0, later)
    if earlier is not None:
        if earlier not in there:
            return None
        there.remove(earlier)
        here.append(earlier)
    then = {*there, *parts.mocks[week + 1]}
    if any(not then.isdisjoint(bounds.needs[number]) for number in (*here, *parts.mocks[week])):
        return None
    return [*tasks[:week], here, there, *tasks[week + 2 :]]


def _late(days: Days, bounds: Bounds) -> set[int]:
    """Return the units that do not end before the day they should."""
    calendar = bounds.calendar
    return {
        number
        for index, day in days.items()
        for number in day
        if calendar.days[index].number >= bounds.dues.get(number, calendar.end)
    }
