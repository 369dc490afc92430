"""A weighed placement → tasks to do in another week, alone or in exchange for one of it, for evener weeks."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from studyplan.schedule.evenness import Rank, Weighed
from studyplan.schedule.moves import Bounds, Change

LOOK_AROUND = 20
"""How many tasks on each side of a week's end may move, so that phases keep following each other."""

MOST_CHOICES = 12
"""How many choices of their days a pair has at most."""

Ends = tuple[int, int]
"""Two weeks, the earlier first."""

Swap = tuple[Ends, int | None, int | None]
"""Two weeks, a task to do in the later one and a task to do in the earlier one; either may be none."""

SwapsByChange = dict[Ends, dict[int, list[Swap]]]
"""The swaps of two weeks by the minutes the earlier gains."""


def near_swaps(now: Weighed, bounds: Bounds) -> Iterator[Iterator[Change]]:
    """Yield what should help most first: for each pair of tasks of neighboring weeks, the choices of their days."""
    for swap in helpful_swaps(swaps_of_neighbors(movable(now, bounds), bounds), now):
        yield _choices(swap, now, bounds)


def far_swaps(now: Weighed, bounds: Bounds) -> Iterator[Iterator[Change]]:
    """Yield the same for other weeks, and tasks whose phase reaches from one to the other."""
    weeks = movable(now, bounds)
    weeks_of: dict[int, list[int]] = {}
    for index, day in now.placement.days.items():
        for number in day:
            weeks_of.setdefault(bounds.units[number].phase, []).append(bounds.calendar.days[index].week)

    def going(week: int, to: int) -> list[int]:
        phases = [phase for phase, found in weeks_of.items() if min(found) <= to <= max(found)]
        return [number for number in weeks[week] if bounds.units[number].phase in phases]

    found = {
        (week, other): _by_change((week, other), going(week, other), going(other, week), bounds)
        for week in range(len(weeks))
        for other in range(week + 2, len(weeks))
    }
    for swap in helpful_swaps(found, now):
        yield _choices(swap, now, bounds)


def movable(now: Weighed, bounds: Bounds) -> list[list[int]]:
    """List the tasks of each week that may move, in their order."""
    weeks: list[list[int]] = [[] for _ in now.errors]
    for index, day in sorted(now.placement.days.items()):
        weeks[bounds.calendar.days[index].week] += [number for number in day if number not in bounds.fixed]
    return weeks


def swaps_of_neighbors(weeks: Sequence[Sequence[int]], bounds: Bounds) -> SwapsByChange:
    """List the swaps of each week with the next one, those near its end first."""
    pairs = enumerate(pairwise(weeks))
    return {(week, week + 1): _by_change((week, week + 1), *pair, bounds) for week, pair in pairs}


def helpful_swaps(found: SwapsByChange, now: Weighed) -> Iterator[Swap]:
    """Yield those that make weeks evener if no review moves, the best first."""
    ranked: list[tuple[Rank, Ends, int]] = []
    for ends, by_change in found.items():
        for change in by_change:
            rank = now.rank_after([(ends[0], change), (ends[1], -change)])
            if rank < now.rank:
                ranked.append((rank, ends, change))
    for _, ends, change in sorted(ranked):
        yield from found[ends][change]


def _by_change(
    ends: Ends, here: Sequence[int], there: Sequence[int], bounds: Bounds
) -> dict[int, list[Swap]]:
    swaps: dict[int, list[Swap]] = {}
    for later, earlier in product((*here[::-1][:LOOK_AROUND], None), (*there[:LOOK_AROUND], None)):
        gain = 0 if earlier is None else bounds.units[earlier].minutes
        loss = 0 if later is None else bounds.units[later].minutes
        if gain != loss:
            swaps.setdefault(gain - loss, []).append((ends, later, earlier))
    return swaps


def _choices(swap: Swap, now: Weighed, bounds: Bounds) -> Iterator[Change]:
    """Yield days for both, each on the day of the other first, then on the emptiest."""
    ends, later, earlier = swap
    day_of = {
        number: index
        for index, day in now.placement.days.items()
        for number in day
        if number in (later, earlier)
    }
    places: dict[int, list[int]] = {}
    for number, other, week in ((later, earlier, ends[1]), (earlier, later, ends[0])):
        if number is not None:
            days = [i for i, day in enumerate(bounds.calendar.days) if day.is_open and day.week == week]
            its_day = None if other is None else day_of[other]
            days.sort(key=lambda index: (index != its_day, now.loads[index]))
            places[number] = days
    choices = islice(product(*places.values()), MOST_CHOICES)
    return (dict(zip(places, days, strict=True)) for days in choices)
