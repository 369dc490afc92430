"""Mock interviews + calendar → the day of each: apart, when its role wants it, after what it needs."""

from collections.abc import Iterable, Mapping, Sequence

from studyplan.model.plan_settings import PlanSettings
from studyplan.planner.calendar import Calendar
from studyplan.planner.pool import Pool

WISHED = {
    "screen": (10, 33),
    "first-phone": (40, 64),
    "later-phone": (55, 78),
    "onsite": (88, 100),
    "loop": (88, 100),
}
"""Percent of the open days after which each kind stands best, and after which it is late."""

ONSITE_FROM, ONSITE_TO, ONSITE_TO_BEFORE_LOOP = 67, 97, 84
APART = 2  # days from one mock to the next where there is room; at the least they stand on two days
NEAR_PART = 6  # to stand apart, a mock moves by no more than this part of the open days

REPEAT_AFTER = (2, 4)  # days after which the weakest mock comes again


def mock_days(
    pool: Pool,
    taken: Sequence[int],
    due: Mapping[int, int],
    calendar: Calendar,
    order: Sequence[int],
    settings: PlanSettings,
) -> dict[int, int]:
    """Return the day of each mock that finds one; `order` is the order of study of all that is taken."""
    opened = calendar.opened
    chosen = set(order)
    mocks = [unit for unit in taken if pool.units[unit].is_mock and unit in chosen]
    if not opened or not mocks:
        return {}
    wishes = _wishes(pool, mocks, order, opened)
    weakest = {
        unit: weakest_mock(pool, unit, others, settings)
        for unit in mocks
        if pool.units[unit].rehearses == "repeat"
        and (others := [other for other in mocks if pool.units[other].rehearses not in ("repeat", "loop")])
    }
    turns = {unit: (wishes[unit], place) for place, unit in enumerate(order) if unit in wishes}
    for unit, other in weakest.items():  # right behind it, before anything else takes the days
        turns[unit] = max(turns[one] for one in (other, *pool.units[unit].after) if one in turns)
    placed: dict[int, int] = {}
    for unit in sorted(mocks, key=lambda unit: (turns[unit], unit in weakest)):
        before = [placed[other] for other in pool.units[unit].after if other in placed]
        free = [
            index
            for index in opened
            if calendar.numbers[index] < due.get(unit, calendar.end)
            and index > max(before, default=-1)
            and index not in placed.values()
        ]
        if pool.units[unit].rehearses in ("onsite", "loop"):
            free = [index for index in free if index >= opened[len(opened) * ONSITE_FROM // 100]] or free
        wish = opened[wishes[unit]]
        if weakest.get(unit) in placed:
            wish = max([placed[weakest[unit]], *before])
            least, most = (calendar.numbers[wish] + days for days in REPEAT_AFTER)
            free = [index for index in free if least <= calendar.numbers[index] <= most] or free
        if free:
            far = {index: abs(index - wish) for index in free}
            for index in free:
                if not is_apart(calendar, index, placed.values()):
                    far[index] += len(opened) // NEAR_PART
            placed[unit] = min(free, key=lambda index: (far[index], index))
    return placed


def is_apart(calendar: Calendar, index: int, others: Iterable[int]) -> bool:
    """Say whether a day is far enough from those of other mocks."""
    return all(abs(calendar.numbers[index] - calendar.numbers[other]) >= APART for other in others)


def weakest_mock(pool: Pool, repeat: int, mocks: Sequence[int], settings: PlanSettings) -> int:
    """Return the mock that trains most of what the reader is weak at; else the one that the repeat asks for."""
    units, weak = pool.units, set(settings.weak)
    return min(
        mocks,
        key=lambda unit: (-len(weak.intersection(units[unit].types)), unit not in units[repeat].after, unit),
    )


def _wishes(pool: Pool, mocks: Sequence[int], order: Sequence[int], opened: Sequence[int]) -> dict[int, int]:
    """Say for each mock after how many open days it stands best: when an even pace has done what it waits for."""
    has_loop = any(pool.units[unit].rehearses == "loop" for unit in mocks)
    onsite = [unit for unit in mocks if pool.units[unit].rehearses == "onsite"]
    whole = sum(pool.units[unit].minutes for unit in order) or 1
    done, reached = 0, {}
    for unit in order:
        done += pool.units[unit].minutes
        reached[unit] = 100 * done // whole
    wishes = {}
    for unit in (unit for unit in order if unit in mocks):
        wish, latest = WISHED.get(pool.units[unit].rehearses, (70, 90))
        if unit in onsite and len(onsite) > 1:
            until = ONSITE_TO_BEFORE_LOOP if has_loop else ONSITE_TO
            wish = ONSITE_FROM + (until - ONSITE_FROM) * (2 * onsite.index(unit) + 1) // (2 * len(onsite))
        ready = max([reached[other] for other in pool.units[unit].after if other in reached], default=0)
        percent = max(wish, min(ready, latest))
        wishes[unit] = min(len(opened) - 1, len(opened) * percent // 100)
        wishes[unit] = max(
            [wishes[unit], *(wishes[other] for other in pool.units[unit].after if other in wishes)]
        )
    return wishes
