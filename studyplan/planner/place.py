"""Selection → a day for each task: one after the other, at an even pace, then made better; and days for recalls."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studyplan.model.order import needs_first
from studyplan.model.plan_settings import PlanSettings
from studyplan.planner.board import Board, nearest
from studyplan.planner.calendar import Calendar, Ledger
from studyplan.planner.even import even_days, even_weeks, order_days, spread_types
from studyplan.planner.mocks import mock_days
from studyplan.planner.pool import Pool
from studyplan.planner.recall import recall_minutes, recalls_ahead
from studyplan.planner.select import Selection

LOOK_AHEAD = 4
"""How many tasks that could be next are looked at, in the order of study."""

LAST_WEEK = 7


class Recall(NamedTuple):
    """One recall of a task: its ideal day stands between the day of learning and the day of need."""

    ideal: int
    id: str
    number: int
    minutes: int
    learned: int
    needed: int


def place(
    pool: Pool, selection: Selection, calendar: Calendar, settings: PlanSettings
) -> tuple[Board, list[int]]:
    """Return the days of all tasks, and the tasks that found none."""
    eve = [unit for unit in selection.taken if pool.units[unit].when == "eve"]
    order = _order_of_study(pool, [unit for unit in selection.taken if unit not in eve])
    mocks = mock_days(pool, selection.taken, selection.due, calendar, order, settings)
    # a mock has a free evening before it; else its day takes what it needs; else days are filled to the brim
    for lead, in_haste in ((1, False), (0, False), (0, True)):
        board = Board(pool, selection, calendar)
        for unit in eve:
            board.put(unit, len(calendar.numbers) - 1)
        lost = _fill(board, order, mocks, lead, in_haste=in_haste)
        if not lost:
            break
    if not lost:
        movable = [unit for unit in order if unit in board.day]
        even_weeks(board, movable)
        even_days(board, movable)
        order_days(board, range(len(calendar.numbers)))
        spread_types(board, movable)
    return board, lost


def _order_of_study(pool: Pool, units: Sequence[int]) -> list[int]:
    """Order by phase and place in the curriculum, each task behind what comes before it."""
    chosen = set(units)
    wished = sorted(
        units, key=lambda unit: (pool.units[unit].when == "last-week", pool.units[unit].phase, unit)
    )
    return [unit for unit in needs_first(wished, lambda unit: pool.units[unit].after) if unit in chosen]


def _fill(
    board: Board, order: Sequence[int], mocks: Mapping[int, int], lead: int, *, in_haste: bool
) -> list[int]:
    """Fill one day after the other; return what found no day."""
    calendar, units = board.calendar, board.pool.units
    opened = calendar.opened
    latest = _latest(board, order, mocks, lead) | dict.fromkeys(
        order[:1], 0
    )  # a plan begins on its first day
    earliest = dict(mocks)
    if opened:
        last_week = min(bisect_left(calendar.numbers, calendar.end - LAST_WEEK), opened[-1])
        for unit in (unit for unit in order if units[unit].when == "last-week"):
            is_awaited = any(units[other].when != "eve" for other in board.behind[unit])
            is_bound = is_awaited or unit in board.selection.due
            earliest[unit] = (
                last_week if is_bound else len(calendar.numbers)
            )  # else it comes behind all others
    counts = board.selection.recalls
    whole = sum(board.ledger.days)
    for task in (units[unit] for unit in order):
        whole += task.minutes + counts.get(task.id, 0) * recall_minutes(task.minutes)
    rank = {unit: place for place, unit in enumerate(order)}
    waits = {unit: sum(other in rank for other in board.before[unit]) for unit in order}
    ready = [rank[unit] for unit in order if waits[unit] == 0]
    before = ""
    for index in opened:
        goal = _pace(board, index, whole)
        while True:
            choice: tuple[tuple[bool, int, bool, int], int] | None = None
            near = len(ready) if in_haste else LOOK_AHEAD
            for place in (*ready[:near], *(place for place in ready[near:] if latest[order[place]] <= index)):
                unit = order[place]
                is_forced, task = latest[unit] <= index, units[unit]
                is_its_turn = is_forced or in_haste or task.minutes <= 2 * goal
                if is_its_turn and earliest.get(unit, 0) <= index and board.fits(unit, index):
                    key = (not is_forced, task.phase, task.type != "" and task.type == before, place)
                    if choice is None or key < choice[0]:
                        choice = (key, unit)
            if choice is None:
                break
            unit = choice[1]
            board.put(unit, index)
            ready.remove(rank[unit])
            goal -= units[unit].minutes
            before = units[unit].type
            for other in board.behind[unit]:
                if other in waits:
                    waits[other] -= 1
                    if waits[other] == 0:
                        insort(ready, rank[other])
    return [unit for unit in order if unit not in board.day and not _squeezed(board, unit)]


def _latest(board: Board, order: Sequence[int], mocks: Mapping[int, int], lead: int) -> dict[int, int]:
    """Return the latest day of each task: where a date presses, days are filled from the back.

    What a mock needs is done `lead` days before it.
    """
    calendar, units = board.calendar, board.pool.units
    opened = calendar.opened
    numbers = [calendar.numbers[index] for index in opened]
    due = board.selection.due
    latest = dict.fromkeys(order, len(calendar.numbers))
    for unit in reversed(order):
        at = bisect_left(numbers, due.get(unit, calendar.end)) - 1
        latest[unit] = min(latest[unit], mocks.get(unit, opened[at] if at >= 0 else -1))
        for other in board.before[unit]:
            if other in latest:
                latest[other] = min(
                    latest[other], max(0, latest[unit] - (lead if units[unit].is_mock else 0))
                )
    room = {index: calendar.shares[index] for index in opened}
    behind: dict[int, int] = {}
    for unit in sorted((unit for unit in reversed(order) if unit in due), key=lambda unit: -latest[unit]):
        until = min(latest[unit], behind.get(unit, latest[unit]))
        days = opened[: bisect_right(opened, until)]
        found = next(
            (index for index in reversed(days) if 2 * room[index] >= units[unit].minutes), min(until, 0)
        )
        latest[unit] = found
        if found in room:
            room[found] -= units[unit].minutes
        for other in board.before[unit]:
            behind[other] = min(behind.get(other, found), found)
    return latest


def _pace(board: Board, index: int, whole: int) -> int:
    """Return the minutes a day should add: its part of what an even pace wants until the end of its week."""
    calendar = board.calendar
    week = calendar.weeks[index]
    until = sum(
        is_study and other <= week for is_study, other in zip(calendar.is_study, calendar.weeks, strict=True)
    )
    days = sum(calendar.weeks[other] == week for other in calendar.opened if other >= index)
    missing = whole * until // sum(calendar.is_study) - sum(board.ledger.weeks[: week + 1])
    return missing // days


def _squeezed(board: Board, unit: int) -> bool:
    """Put a task that is left over on the last day with room, behind what comes before it.

    What closes the study brings nothing new, so it may stand on the day between the last open one and the eve.
    """
    low, _ = board.window(unit)
    days = list(board.calendar.opened)
    if board.pool.units[unit].when == "last-week":
        days += board.calendar.closing
    found = [index for index in days if index >= low and board.fits(unit, index)]
    for index in found[-1:]:
        board.put(unit, index)
    return bool(found)


def place_recalls(board: Board) -> list[list[Recall]]:
    """Put each recall on the day nearest to its ideal that has room, the earliest first; return those of each day."""
    calendar, units = board.calendar, board.pool.units
    ledger = Ledger(calendar)
    for unit, index in board.day.items():
        ledger.add(index, units[unit].minutes)
    placed: list[list[Recall]] = [[] for _ in calendar.numbers]
    for recall in sorted(_wished(board), key=lambda recall: recall.ideal):
        for index in nearest(calendar, recall.ideal, recall.learned, recall.needed):
            is_twice = any(other.id == recall.id for other in placed[index])
            if not is_twice and ledger.holds(index, recall.minutes):
                ledger.add(index, recall.minutes)
                placed[index].append(recall)
                break
    return placed


def _wished(board: Board) -> list[Recall]:
    """List the recalls that the hours reach to."""
    calendar, pool = board.calendar, board.pool
    subjects = [
        (task.id, task.minutes, day, task.needed_until, pool.scores.get(task.id, ()))
        for task, day in pool.learned
    ]
    subjects += [
        (unit.id, unit.minutes, calendar.numbers[index], unit.needed_until, ())
        for index, items in enumerate(board.items)
        for unit in (pool.units[number] for number in items)
        if unit.is_recalled
    ]
    return [
        Recall(ideal, name, number, recall_minutes(minutes), learned, needed)
        for name, minutes, learned, needed, scores in subjects
        for number, ideal in recalls_ahead(
            learned, needed, calendar.begin, scores, board.selection.recalls.get(name, 0)
        )
    ]
