"""Selection → a day for each task: one after the other, at an even pace, then made better; and days for recalls."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from studyplan.model.plan_settings import PlanSettings
from studyplan.planner.board import Board, minutes_of, nearest
from studyplan.planner.calendar import Calendar, Ledger
from studyplan.planner.even import even_weeks, ordered_days, spread_types
from studyplan.planner.mocks import mock_days
from studyplan.planner.pool import Pool, needs_first
from studyplan.planner.recall import recall_minutes, recalls_ahead
from studyplan.planner.select import Selection

LOOK_AHEAD = 4
"""How many tasks that could be next are looked at, in the order of study."""

LAST_WEEK = 7


@dataclass(frozen=True, slots=True)
class Recall:
    """One recall of a task."""

    id: str
    number: int
    minutes: int
    learned: int
    needed: int
    ideal: int
    """The day it should be on."""


def place(
    pool: Pool, selection: Selection, calendar: Calendar, settings: PlanSettings
) -> tuple[Board, list[int]]:
    """Return the days of all tasks, and the tasks that found none."""
    eve = [unit for unit in selection.taken if pool.units[unit].when == "eve"]
    order = _order_of_study(pool, [unit for unit in selection.taken if unit not in eve])
    mocks = mock_days(pool, selection.taken, selection.due, calendar, order, settings)
    board = Board(pool, selection, calendar)
    for unit in eve:
        board.put(unit, len(calendar.numbers) - 1)
    lost = _fill(board, order, mocks)
    ordered_days(board)
    if not lost:
        movable = [unit for unit in order if unit in board.day]
        even_weeks(board, movable)
        spread_types(board, movable)
    return board, lost


def _order_of_study(pool: Pool, units: Sequence[int]) -> list[int]:
    """Order by phase and place in the curriculum, each task behind what comes before it."""
    key = [(unit.when == "last-week", unit.phase) for unit in pool.units]
    chosen = set(units)
    wished = sorted(units, key=lambda unit: (*key[unit], unit))
    return [unit for unit in needs_first(wished, [one.after for one in pool.units]) if unit in chosen]


def _fill(board: Board, order: Sequence[int], mocks: Mapping[int, int]) -> list[int]:
    """Fill one day after the other; return what found no day."""
    calendar, units = board.calendar, board.pool.units
    opened = calendar.opened
    queue = _Queue(board, order, _latest(board, order, mocks))
    earliest = dict(mocks)
    if opened:
        last_week = min(bisect_left(calendar.numbers, calendar.end - LAST_WEEK), opened[-1])
        earliest |= {unit: last_week for unit in order if units[unit].when == "last-week"}
    whole = sum(board.ledger.days) + minutes_of(board.pool, order) + _recall_total(board, order)
    before = ""
    for index in opened:
        goal = _pace(board, index, whole)
        added = 0
        while True:
            choice: tuple[tuple[bool, int, bool, int], int] | None = None
            for rank, unit, is_forced in queue.candidates(index):
                is_too_much = 2 * added + units[unit].minutes > 2 * goal
                if (
                    earliest.get(unit, 0) > index
                    or (is_too_much and not is_forced)
                    or not board.fits(unit, index)
                ):
                    continue
                is_same = units[unit].type != "" and units[unit].type == before
                key = (not is_forced, units[unit].phase, is_same, rank)
                if choice is None or key < choice[0]:
                    choice = (key, unit)
            if choice is None:
                break
            unit = choice[1]
            board.put(unit, index)
            queue.done(unit)
            added += units[unit].minutes
            before = units[unit].type
    return [unit for unit in queue.left() if not _squeeze(board, unit)]


class _Queue:
    """Tasks that nothing more has to come before, in the order of study."""

    def __init__(self, board: Board, order: Sequence[int], latest: Mapping[int, int]) -> None:
        self._board, self._order, self._latest = board, order, latest
        self._rank = {unit: rank for rank, unit in enumerate(order)}
        self._missing = {unit: sum(other in self._rank for other in board.before[unit]) for unit in order}
        self._ready: list[int] = []
        self._by_latest: list[tuple[int, int]] = []
        self._forced: list[int] = []
        for unit in order:
            if self._missing[unit] == 0:
                self._add(unit)

    def candidates(self, index: int) -> list[tuple[int, int, bool]]:
        """List the first tasks and those that have to be on a day at the latest: rank, unit, and whether they have to."""
        while self._by_latest and self._by_latest[0][0] <= index:
            rank = heappop(self._by_latest)[1]
            if self._order[rank] in self._rank:
                insort(self._forced, rank)
        ranks = [rank for rank in self._ready[:LOOK_AHEAD] if self._latest[self._order[rank]] > index]
        found = [(rank, self._order[rank], False) for rank in ranks]
        return [(rank, self._order[rank], True) for rank in self._forced] + found

    def done(self, unit: int) -> None:
        """Take a task off the queue; those that waited for it may follow."""
        rank = self._rank.pop(unit)
        self._ready.pop(bisect_left(self._ready, rank))
        if rank in self._forced:
            self._forced.remove(rank)
        for other in self._board.behind[unit]:
            if other in self._missing:
                self._missing[other] -= 1
                if self._missing[other] == 0:
                    self._add(other)

    def left(self) -> list[int]:
        """List what is still on the queue, in the order of study."""
        return [unit for unit in self._order if unit in self._rank]

    def _add(self, unit: int) -> None:
        rank = self._rank[unit]
        insort(self._ready, rank)
        heappush(self._by_latest, (self._latest[unit], rank))


def _latest(board: Board, order: Sequence[int], mocks: Mapping[int, int]) -> dict[int, int]:
    """Return the latest day of each task: where a date presses, days are filled from the back."""
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
                latest[other] = min(latest[other], latest[unit])
    room = {index: calendar.shares[index] for index in opened}
    behind: dict[int, int] = {}
    pressed = [unit for unit in reversed(order) if unit in due]
    for unit in sorted(pressed, key=lambda unit: -latest[unit]):
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


def _recall_total(board: Board, order: Sequence[int]) -> int:
    """Return the minutes of the recalls that the hours reach to, of tasks without a day."""
    units, counts = board.pool.units, board.selection.recalls
    return sum(counts.get(units[unit].id, 0) * recall_minutes(units[unit].minutes) for unit in order)


def _squeeze(board: Board, unit: int) -> bool:
    """Put a task that is left over on the last open day with room, behind what comes before it."""
    low, _ = board.window(unit)
    for index in reversed(board.calendar.opened):
        if index >= low and board.fits(unit, index):
            board.put(unit, index)
            return True
    return False


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
        (task.id, task.minutes, task.day, task.needed_until, pool.scores.get(task.id, ()))
        for task in pool.learned
    ]
    subjects += [
        (unit.id, unit.minutes, calendar.numbers[index], unit.needed_until, ())
        for index, items in enumerate(board.items)
        for unit in (pool.units[number] for number in items)
        if unit.is_recalled
    ]
    return [
        Recall(name, number, recall_minutes(minutes), learned, needed, ideal)
        for name, minutes, learned, needed, scores in subjects
        for number, ideal in recalls_ahead(
            learned, needed, calendar.begin, scores, board.selection.recalls.get(name, 0)
        )
    ]
