"""A placement → one with evener weeks, by doing single tasks a week earlier or later, or two in exchange.

Moved tasks take their reviews along, so each change is judged by what the weeks hold with reviews placed anew.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice

from studyplan.schedule.loads import (
    Days,
    Placement,
    is_even_enough,
    minutes_by_day,
    unevenness,
    week_errors,
)
from studyplan.schedule.mix import mixed_days
from studyplan.schedule.moves import Bounds, Change, Moves

LOOK_AROUND = 20
"""How many tasks on each side of a week's end may move, so that phases keep following each other."""

MOST_TRIED = 12
MOST_TASKS = 400
"""How many changes are tried, and in plans of how many tasks at most, so that planning stays fast."""

PlaceAll = Callable[[Days], Placement]
"""Places the reviews of tasks on days."""


def exchanged(placement: Placement, bounds: Bounds, place_all: PlaceAll) -> Placement:
    """Change what makes the weeks evener until they are even enough or nothing helps."""
    state = _State(placement, bounds)
    tasks = sum(len(day) for day in placement.days.values())
    tries = MOST_TRIED if tasks <= MOST_TASKS else 0
    while not is_even_enough(state.errors, bounds.calendar):
        better = None
        for days in islice(_changed(state), tries):
            tries -= 1
            better = _better(days, state, place_all)
            if better is not None:
                break
        if better is None:
            break
        state = better
    return state.placement


class _State:
    """A placement and what its weeks hold."""

    def __init__(self, placement: Placement, bounds: Bounds) -> None:
        self.placement = placement
        self.bounds = bounds
        self.loads = minutes_by_day(placement, bounds.units, bounds.calendar)
        self.errors = week_errors(self.loads, bounds.calendar)
        self.rank = _rank(self.errors)

    @property
    def recalls(self) -> tuple[int, int]:
        """Count the reviews, and the days by which they miss their ideal ones."""
        days = self.bounds.calendar.days
        missed = [
            abs(days[index].number - review.ideal)
            for index, reviews in self.placement.reviews.items()
            for review in reviews
        ]
        return len(missed), sum(missed)


def _better(days: Days, state: _State, place_all: PlaceAll) -> _State | None:
    """Return the state with these days and their types mixed, unless that is no better."""
    bounds = state.bounds
    changed = _State(place_all(days), bounds)
    if not _is_better(changed, state):
        return None  # most changes fail before types need mixing
    taken = [day.taken for day in bounds.calendar.days]
    fixed = {*bounds.fixed, *bounds.dues}
    mixed = mixed_days(days, bounds.units, bounds.calendar, bounds.needs, fixed, taken)
    changed = _State(place_all(mixed), bounds)
    return changed if _is_better(changed, state) else None


def _is_better(one: _State, other: _State) -> bool:
    """Say whether weeks are evener and no review is lost or further from its day."""
    if one.rank >= other.rank:
        return False
    (reviews, missed), (other_reviews, other_missed) = one.recalls, other.recalls
    return reviews >= other_reviews and missed <= other_missed


def _changed(state: _State) -> Iterator[dict[int, list[int]]]:
    """Yield the days after each change that would help if no review moved and that breaks no rule."""
    moves = Moves(state.placement.days, state.loads, state.bounds)
    for change in _changes(state):
        days = moves.days_after(change)
        if days is not None:
            yield days


def _changes(state: _State) -> Iterator[Change]:
    """Yield changes between neighboring weeks, the best first."""
    minutes = [unit.minutes for unit in state.bounds.units]
    weeks = _movable(state)
    sides = []
    ranked: list[tuple[tuple[int, int, int], int, int]] = []
    for week in range(len(state.errors) - 1):
        laters = [*weeks[week][: -LOOK_AROUND - 1 : -1], None]
        earliers = [*weeks[week + 1][:LOOK_AROUND], None]
        sides.append((laters, earliers))
        gains = {0 if number is None else minutes[number] for number in earliers}
        losses = {0 if number is None else minutes[number] for number in laters}
        for change in {gain - loss for gain in gains for loss in losses}:
            rank = _rank(_with_change(state, week, change))
            if rank < state.rank:
                ranked.append((rank, week, change))
    for _, week, change in sorted(ranked):
        laters, earliers = sides[week]
        for later in laters:
            for earlier in earliers:
                gain = 0 if earlier is None else minutes[earlier]
                loss = 0 if later is None else minutes[later]
                if gain - loss == change:
                    yield Change(week, later, earlier)


def _movable(state: _State) -> list[list[int]]:
    """List the tasks of each week that may move, in their order."""
    weeks: list[list[int]] = [[] for _ in state.errors]
    for index, day in sorted(state.placement.days.items()):
        weeks[state.bounds.calendar.days[index].week] += [
            number for number in day if number not in state.bounds.fixed
        ]
    return weeks


def _with_change(state: _State, week: int, minutes: int) -> list[int]:
    errors = list(state.errors)
    errors[week] += minutes * len(state.bounds.calendar.days)
    errors[week + 1] -= minutes * len(state.bounds.calendar.days)
    return errors


def _rank(errors: Sequence[int]) -> tuple[int, int, int]:
    """Rank by the week most and least above even, then by all weeks, then by the sums at their ends.

    The last lets a difference wander from week to week until it meets its opposite.
    """
    return (
        unevenness(errors),
        sum(error * error for error in errors),
        sum(error * error for error in accumulate(errors)),
    )
