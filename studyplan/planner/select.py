"""Pool + calendar → what the hours reach to, by worth, and the day before which each task has to be done.

Tasks and recalls stand in one line, those of most worth first; the plan takes the longest beginning that fits. The
line does not depend on the hours, so more hours never take anything out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from studyplan.model.plan import Reason
from studyplan.planner.calendar import Calendar
from studyplan.planner.pool import CORE, COULD, MUST, SHOULD, Pool
from studyplan.planner.recall import IN_ORDER_OF_USE, recall_days, recall_minutes

LOOP_WEEKS = 5
"""A rehearsal of the whole interview day needs a plan of at least so many weeks."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a plan takes."""

    taken: tuple[int, ...]  # units in the order of the line
    recalls: dict[str, int]  # how many each task gets
    due: dict[int, int]  # the day before which a unit has to be done
    out: dict[int, Reason]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing in line: a unit with its first recalls, or one more recall of a task."""

    unit: int | None
    id: str
    recalls: int
    minutes: int
    open_minutes: int
    """The part of the minutes that days which bring something new have to hold."""


def select(
    pool: Pool,
    calendar: Calendar,
    floor: int,
    without: frozenset[int] = frozenset(),
    limit: int | None = None,
) -> Selection:
    """Take the longest beginning of the line that fits, with no more than `limit` tasks.

    Each task that was read brings `floor` recalls with it; what is left out knows how many minutes more would do.
    """
    out = _impossible(pool, calendar, without)
    taken: list[int] = []
    recalls: dict[str, int] = {}
    left, left_open = calendar.budget, calendar.open_minutes(calendar.end)
    is_full = False
    for entry in _entries(pool, calendar, floor, [unit for unit in pool.line if unit not in out]):
        left -= entry.minutes
        left_open -= entry.open_minutes
        is_full = is_full or min(left, left_open) < 0 or (entry.unit is not None and len(taken) == limit)
        if not is_full:
            recalls[entry.id] = recalls.get(entry.id, 0) + entry.recalls
            if entry.unit is not None:
                taken.append(entry.unit)
        elif entry.unit is not None:
            out[entry.unit] = Reason("hours", (("minutes", max(-left, -left_open, entry.minutes)),))
    due, late = _due(pool, taken, calendar)
    for unit, stage in late.items():
        out[unit] = Reason("stage", (("stage", stage),))
    return Selection(tuple(unit for unit in taken if unit not in late), recalls, due, out)


def _impossible(pool: Pool, calendar: Calendar, without: frozenset[int]) -> dict[int, Reason]:
    """Say what has no room at any hours, and what needs that."""
    room = max(calendar.rooms, default=0)
    mock_days = max(1, 2 * len(calendar.opened) // 3)  # one a day, and something has to come before them
    mocks = [unit for unit in pool.line if pool.units[unit].is_mock]
    crowded = {*without, *mocks[mock_days:]}
    out: dict[int, Reason] = {}
    for number in pool.line:
        unit = pool.units[number]
        missing = next((other for other in unit.needs if other in out), None)
        if missing is not None:
            out[number] = Reason("requires", (("task", pool.units[missing].id),))
        elif unit.minutes > room and unit.when != "eve":
            out[number] = Reason("too-long", (("minutes", unit.minutes), ("room", room)))
        elif unit.rehearses == "loop" and len(calendar.rooms) < LOOP_WEEKS:
            out[number] = Reason("weeks", (("weeks", LOOP_WEEKS),))
        elif number in crowded or (unit.when != "eve" and not calendar.opened):
            out[number] = Reason("days")
    return out


def _entries(pool: Pool, calendar: Calendar, floor: int, line: Sequence[int]) -> Iterator[_Entry]:
    """Yield tasks with their first recalls, and behind each group of tiers the further recalls, by turns."""
    begin = calendar.begin
    ahead = cache(lambda until: len(recall_days(begin, until)))  # many tasks share their stages

    def more(subjects: Sequence[tuple[str, int, int]], counts: range) -> Iterator[_Entry]:
        for count in counts:
            for name, cost, most in subjects:
                if count < most:
                    yield _Entry(None, name, 1, cost, 0)

    subjects = []
    for task, learned in pool.learned:
        days = recall_days(learned, task.needed_until, pool.scores.get(task.id, ()))
        subjects.append((task.id, recall_minutes(task.minutes), sum(day >= begin for _, day in days)))
    yield from more(subjects, range(floor))
    for tiers in ((CORE, MUST), (SHOULD,), (COULD,)):
        for number in line:
            if pool.tiers[number] in tiers:
                unit = pool.units[number]
                cost = recall_minutes(unit.minutes)
                most = ahead(unit.needed_until) if unit.is_recalled else 0
                subjects.append((unit.id, cost, most))
                count = min(floor, most)
                # the last recall of each comes when nothing new does
                is_closing = unit.when == "eve" or (unit.when == "last-week" and calendar.closing != [])
                open_minutes = 0 if is_closing else unit.minutes + cost * max(0, count - 1)
                is_beyond = unit.when == "eve" and not calendar.is_study[-1]
                minutes = (0 if is_beyond else unit.minutes) + cost * count
                yield _Entry(number, unit.id, count, minutes, open_minutes)
        yield from more(subjects, range(floor, len(IN_ORDER_OF_USE)))
        subjects = []


def _due(pool: Pool, taken: Sequence[int], calendar: Calendar) -> tuple[dict[int, int], dict[int, str]]:
    """Give units the earliest of their stage days that hours reach to; tell what is late for all it serves."""
    units = pool.units
    wanted = {unit: {day for day, _ in units[unit].stage_days} for unit in taken}
    for unit in reversed(taken):
        for other in units[unit].needs:
            wanted[other] |= wanted[unit]
    due: dict[int, int] = {}
    for day in sorted({day for days in wanted.values() for day in days}):
        left = calendar.open_minutes(day, over=0) - sum(units[unit].minutes for unit in due)
        for unit in taken:
            if day in wanted[unit] and unit not in due:
                left -= units[unit].minutes
                if left < 0:
                    break
                due[unit] = day
    serves: set[int] = set()
    late: dict[int, str] = {}
    for unit in reversed(taken):
        if unit in due or units[unit].needed_until >= calendar.end or unit in serves:
            serves.update(units[unit].needs)
        else:
            late[unit] = units[unit].stage_days[-1][1] if units[unit].stage_days else ""
    return due, late
