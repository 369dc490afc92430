"""Weeks of tasks → the same weeks, evener, by moving or swapping single tasks near the end of a week."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

LOOK_AROUND = (10, 5, 20)
"""How many tasks on each side of a week's end may move, so that phases keep following each other."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What has to hold while tasks move; lists go by week."""

    goals: Sequence[int]
    """Minutes of tasks of an even week."""

    most: Sequence[int]
    """Minutes of tasks it can take."""

    mocks: Sequence[Collection[int]]
    minutes: Mapping[int, int]
    needs: Mapping[int, Sequence[int]]
    fixed: Collection[int]
    """Tasks that stay in their week, as they have a date."""


def balanced(weeks: Sequence[Sequence[int]], balance: Balance) -> list[list[int]]:
    """Bring the minutes done by each week's end as near to the goals as moving single tasks can."""
    ways = [_moved(weeks, balance, around) for around in LOOK_AROUND]
    return min((*ways, [list(week) for week in weeks]), key=lambda way: _unevenness(way, balance))


def _moved(weeks: Sequence[Sequence[int]], balance: Balance, around: int) -> list[list[int]]:
    filled = [list(week) for week in weeks]
    error = 0
    for place in range(len(filled) - 1):
        error += sum(balance.minutes[number] for number in filled[place]) - balance.goals[place]
        later, earlier = _best_change(place, filled, error, balance, around)
        if later is not None:
            filled[place].remove(later)
            filled[place + 1].insert(0, later)
            error -= balance.minutes[later]
        if earlier is not None:
            filled[place + 1].remove(earlier)
            filled[place].append(earlier)
            error += balance.minutes[earlier]
    return filled


def _best_change(
    place: int, filled: Sequence[Sequence[int]], error: int, balance: Balance, around: int
) -> tuple[int | None, int | None]:
    """Return a task to do a week later and one to do a week earlier; either may be none."""
    minutes, needs = balance.minutes, balance.needs
    laters, earliers = _movable(place, filled, balance, around)
    here = sum(minutes[number] for number in filled[place])
    there = sum(minutes[number] for number in filled[place + 1])
    best: tuple[int, int | None, int | None] = (abs(error), None, None)
    for later in (None, *laters):
        for earlier in (None, *earliers):
            change = (minutes[earlier] if earlier is not None else 0) - (
                minutes[later] if later is not None else 0
            )
            if abs(error + change) >= best[0]:
                continue
            if here + change > balance.most[place] or there - change > balance.most[place + 1]:
                continue
            if later is None or earlier is None or later not in needs[earlier]:
                best = (abs(error + change), later, earlier)
    return best[1], best[2]


def _movable(
    place: int, filled: Sequence[Sequence[int]], balance: Balance, around: int
) -> tuple[list[int], list[int]]:
    """List tasks nothing in their week waits for, and tasks of the next week that wait for nothing in it."""
    here, there = filled[place], filled[place + 1]
    waited_for = {other for number in (*here, *balance.mocks[place]) for other in balance.needs[number]}
    blocking = {*there, *balance.mocks[place], *balance.mocks[place + 1]}
    laters = [
        number
        for number in reversed(here[-around:])
        if number not in waited_for and number not in balance.fixed
    ]
    earliers = [
        number
        for number in there[:around]
        if number not in balance.fixed and blocking.isdisjoint(balance.needs[number])
    ]
    return laters, earliers


def _unevenness(weeks: Sequence[Sequence[int]], balance: Balance) -> int:
    """Return the minutes between the week most above its goal and the one most below."""
    above = [
        sum(balance.minutes[number] for number in week) - goal
        for week, goal in zip(weeks, balance.goals, strict=True)
    ]
    return max(above, default=0) - min(above, default=0)
