"""A weighed placement → tasks to do a week later or earlier, or two in exchange, so that weeks become evener."""

from collections.abc import Iterator
from itertools import islice, product

from studyplan.schedule.evenness import Rank, Weighed
from studyplan.schedule.moves import Bounds, Change

LOOK_AROUND = 20
"""How many tasks on each side of a week's end may move, so that phases keep following each other."""

MOST_CHOICES = 12
"""How many choices of their days a pair has at most."""


def swaps(now: Weighed, bounds: Bounds) -> Iterator[Iterator[Change]]:
    """Yield what should help most first: for each pair of tasks, the choices of their days.

    What should help is known from the tasks alone, as if no review moved.
    """
    minutes = [unit.minutes for unit in bounds.units]
    weeks = _movable(now, bounds)
    sides = []
    ranked: list[tuple[Rank, int, int]] = []
    for week in range(len(weeks) - 1):
        laters = [*weeks[week][: -LOOK_AROUND - 1 : -1], None]
        earliers = [*weeks[week + 1][:LOOK_AROUND], None]
        sides.append((laters, earliers))
        gains = {0 if number is None else minutes[number] for number in earliers}
        losses = {0 if number is None else minutes[number] for number in laters}
        for change in {gain - loss for gain in gains for loss in losses}:
            rank = now.rank_after([(week, change), (week + 1, -change)])
            if rank < now.rank:
                ranked.append((rank, week, change))
    for _, week, change in sorted(ranked):
        for later, earlier in product(*sides[week]):
            gain = 0 if earlier is None else minutes[earlier]
            loss = 0 if later is None else minutes[later]
            if gain - loss == change:
                yield _choices(week, later, earlier, now, bounds)


def _movable(now: Weighed, bounds: Bounds) -> list[list[int]]:
    """List the tasks of each week that may move, in their order."""
    weeks: list[list[int]] = [[] for _ in now.errors]
    for index, day in sorted(now.placement.days.items()):
        weeks[bounds.calendar.days[index].week] += [number for number in day if number not in bounds.fixed]
    return weeks


def _choices(
    week: int, later: int | None, earlier: int | None, now: Weighed, bounds: Bounds
) -> Iterator[Change]:
    """Yield days for both, each on the day of the other first, then on the emptiest."""
    day_of = {
        number: index
        for index, day in now.placement.days.items()
        for number in day
        if number in (later, earlier)
    }
    places: dict[int, list[int]] = {}
    for number, other, to in ((later, earlier, week + 1), (earlier, later, week)):
        if number is not None:
            days = [i for i, day in enumerate(bounds.calendar.days) if day.is_open and day.week == to]
            its_day = None if other is None else day_of[other]
            days.sort(key=lambda index: (index != its_day, now.loads[index]))
            places[number] = days
    choices = islice(product(*places.values()), MOST_CHOICES)
    return (dict(zip(places, days, strict=True)) for days in choices)
