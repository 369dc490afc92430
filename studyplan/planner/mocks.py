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
    mocks = [unit for unit in taken if pool.units[unit].is_mock]
    if not opened or not mocks:
        return {}
    wishes = _wishes(pool, mocks, order, opened)
    waits = {unit: sum(pool.units[other].is_mock for other in pool.units[unit].after) for unit in mocks}
    placed: dict[int, int] = {}
    for unit in sorted(mocks, key=lambda unit: (waits[unit], wishes[unit], unit)):
        before = [placed[other] for other in pool.units[unit].after if other in placed]
        free = [
            index
            for index in opened
            if calendar.numbers[index] < due.get(unit, calendar.end)
            and index > max(before, default=-1)
            and index not in placed.values()
        ]
        apart = [index for index in free if is_apart(calendar, index, placed.values())]
        wish = opened[wishes[unit]]
        if pool.units[unit].rehearses == "repeat" and placed:
            last = max([placed[weakest_mock(pool, unit, list(placed), settings)], *before])
            least, most = (calendar.numbers[last] + days for days in REPEAT_AFTER)
            apart = [index for index in apart if least <= calendar.numbers[index] <= most] or apart
            wish = last
        if apart or free:
            placed[unit] = min(apart or free, key=lambda index: (abs(index - wish), index))
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
    for unit in mocks:
        wish, latest = WISHED.get(pool.units[unit].rehearses, (70, 90))
        if unit in onsite and len(onsite) > 1:
            until = ONSITE_TO_BEFORE_LOOP if has_loop else ONSITE_TO
            wish = ONSITE_FROM + (until - ONSITE_FROM) * (2 * onsite.index(unit) + 1) // (2 * len(onsite))
        ready = max([reached[other] for other in pool.units[unit].after if other in reached], default=0)
        percent = max(wish, min(ready, latest))
        wishes[unit] = min(len(opened) - 1, len(opened) * percent // 100)
    return wishes
