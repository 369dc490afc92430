"""Tasks on days → weeks of even length, then fewer neighbors of one type: moves and swaps, the best first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from studyplan.planner.board import Board, Change
from studyplan.planner.mocks import REPEAT_AFTER

ENOUGH_MINUTES, ENOUGH_PERCENT = 15, 5  # a week this near to its share is even enough
STEPS = 20  # exchanges are made at most
REACH, MOCK_REACH = 7, 3  # days that a task may move from where the pace put it, and a mock
NEAR, TRIES = 8, 12  # days between tasks that change places for their types, and how many are tried

Changes = list[Change]
Spans = Mapping[int, tuple[int, int]]


class _Moves:
    """Where tasks may move: by no more than a week, so that phases stay in order."""

    def __init__(self, board: Board, movable: Sequence[int]) -> None:
        self.board, self.movable = board, dict.fromkeys(movable)
        self._home = dict(board.day)
        self._opened = set(board.calendar.opened)
        units, numbers = board.pool.units, board.calendar.numbers
        repeats = [numbers[day] for unit, day in board.day.items() if units[unit].rehearses == "repeat"]
        self._fixed = {  # a repeat stays as near to its mock as it was put
            unit
            for unit, day in board.day.items()
            if units[unit].is_mock and any(0 <= on - numbers[day] <= REPEAT_AFTER[1] for on in repeats)
        }

    def span(self, unit: int) -> tuple[int, int]:
        """Return the first and the last day a unit may move to."""
        task, numbers = self.board.pool.units[unit], self.board.calendar.numbers
        low, high = self.board.window(unit)
        if task.when or unit in self._fixed:
            return self.board.day[unit], self.board.day[unit]
        home, reach = numbers[self._home[unit]], MOCK_REACH if task.is_mock else REACH
        low, high = (
            max(low, bisect_left(numbers, home - reach)),
            min(high, bisect_right(numbers, home + reach) - 1),
        )
        return low, high

    def may_stand(self, unit: int, index: int) -> bool:
        """Say whether a day is right for a unit: nothing new on quiet days, mocks apart."""
        task, calendar = self.board.pool.units[unit], self.board.calendar
        is_open = index in self._opened or (task.kind == "review" and calendar.is_study[index])
        return is_open and not (task.is_mock and self.board.is_near_another_mock(unit, index))

    def keeps_phases(self, unit: int, index: int) -> bool:
        """Say whether a unit passes by none of another phase on its way to a day."""
        day, units = self.board.day[unit], self.board.pool.units
        low, high = (index + 1, day + 1) if index < day else (day, index)
        phases = [units[other].phase for items in self.board.items[low:high] for other in items]
        phase = units[unit].phase
        return all(other >= phase if index < day else other <= phase for other in phases)

    def may_swap(self, one: int, two: int, spans: Spans) -> bool:
        """Say whether two units may change days."""
        day, before = self.board.day, self.board.before
        (low, high), (other_low, other_high) = spans[one], spans[two]
        return (
            low <= day[two] <= high
            and other_low <= day[one] <= other_high
            and one not in before[two]
            and two not in before[one]
            and self.may_stand(one, day[two])
            and self.may_stand(two, day[one])
        )


def even_weeks(board: Board, movable: Sequence[int]) -> None:
    """Exchange tasks of weeks until each is even enough, or nothing makes them more even."""
    moves = _Moves(board, movable)
    for _ in range(STEPS):
        if not _exchanged(moves):
            break


def _errors(board: Board) -> list[int]:
    """Return how far each week is over its even part, in minutes times study days, so that all are whole numbers."""
    calendar, weeks = board.calendar, board.ledger.weeks
    counts = [0] * len(weeks)
    for week, is_study in zip(calendar.weeks, calendar.is_study, strict=True):
        counts[week] += is_study
    whole, days = sum(weeks), sum(counts)
    return [days * load - whole * count for load, count in zip(weeks, counts, strict=True)]


def _uneven(board: Board, errors: Sequence[int]) -> list[int]:
    """List the weeks that are not even enough."""
    days, found = sum(board.calendar.is_study), []
    for week, (error, load) in enumerate(zip(errors, board.ledger.weeks, strict=True)):
        if abs(error) > max(ENOUGH_MINUTES * days, ENOUGH_PERCENT * (days * load - error) // 100):
            found.append(week)
    return found


def _exchanged(moves: _Moves) -> bool:
    """Make the exchange that evens weeks most, beginning with the least even of those that are not even enough."""
    errors = _errors(moves.board)
    spans = {unit: moves.span(unit) for unit in moves.movable}
    for worst in sorted(_uneven(moves.board, errors), key=lambda week: -abs(errors[week])):
        for exchanges in (_shifts, _swaps):
            found = [
                (_gain(moves.board, errors, changes), changes) for changes in exchanges(moves, spans, worst)
            ]
            for gain, changes in sorted(found, key=lambda entry: -entry[0]):
                if gain > 0 and moves.board.exchange(changes):
                    return True
    return False


def _shifts(moves: _Moves, spans: Spans, worst: int) -> Iterator[Changes]:
    """Yield moves of tasks into or out of a week, each to the emptiest day of the other week."""
    weeks, day, load = moves.board.calendar.weeks, moves.board.day, moves.board.ledger.days
    for unit in moves.movable:
        emptiest: dict[int, int] = {}
        low, high = spans[unit]
        for index in range(low, high + 1):
            is_of_use = weeks[index] != weeks[day[unit]] and worst in (weeks[index], weeks[day[unit]])
            if is_of_use and moves.may_stand(unit, index):
                best = emptiest.setdefault(weeks[index], index)
                if load[index] < load[best]:
                    emptiest[weeks[index]] = index
        yield from ([(unit, index)] for index in emptiest.values())


def _swaps(moves: _Moves, spans: Spans, worst: int) -> Iterator[Changes]:
    """Yield swaps of a task of a week with one of another week."""
    weeks, day = moves.board.calendar.weeks, moves.board.day
    inside = [unit for unit in moves.movable if weeks[day[unit]] == worst and spans[unit][0] < spans[unit][1]]
    for two in moves.movable:
        if weeks[day[two]] != worst:
            for one in inside:
                if moves.may_swap(one, two, spans):
                    yield [(one, day[two]), (two, day[one])]


def _gain(board: Board, errors: Sequence[int], changes: Changes) -> int:
    """Return by how much changes lessen the sum of the squares of errors."""
    weeks, days = board.calendar.weeks, sum(board.calendar.is_study)
    delta: dict[int, int] = {}
    for unit, index in changes:
        for sign, place in ((-1, board.day[unit]), (1, index)):
            for day, minutes in board.print_of(unit, place):
                delta[weeks[day]] = delta.get(weeks[day], 0) + sign * days * minutes
    return -sum(change * (2 * errors[week] + change) for week, change in delta.items())


def even_days(board: Board, movable: Sequence[int]) -> None:
    """Move each task within its week to the shortest day it may stand on, where that makes two days more alike."""
    moves, load, weeks = _Moves(board, movable), board.ledger.days, board.calendar.weeks
    for unit in movable:
        task, here, (low, high) = board.pool.units[unit], board.day[unit], moves.span(unit)
        days = [
            index
            for index in range(low, high + 1)
            if weeks[index] == weeks[here]
            and moves.may_stand(unit, index)
            and moves.keeps_phases(unit, index)
        ]
        best = min(days, key=lambda index: load[index], default=here)
        is_gain = not task.is_mock and load[here] - load[best] > task.minutes
        if is_gain and _gain(board, _errors(board), [(unit, best)]) >= 0:
            board.exchange([(unit, best)])


def spread_types(board: Board, movable: Sequence[int]) -> None:
    """Swap tasks near each other while fewer neighbors are of one type, and weeks do not get less even."""
    moves = _Moves(board, movable)
    tried: set[tuple[int, int]] = set()
    clashing = _clashing(board)
    waiting = list(clashing)
    while waiting:
        one = waiting.pop(0)
        for two in _partners(moves, one):
            days = (board.day[one], board.day[two])
            pair = (min(one, two), max(one, two))
            changes = [(one, days[1]), (two, days[0])]
            if pair in tried or _gain(board, _errors(board), changes) < 0:
                continue
            tried.add(pair)
            has_changed = board.exchange(changes)
            order_days(board, days)
            now = _clashing(board)
            if len(now) < len(clashing):
                clashing, waiting = now, list(now)
                break
            if has_changed:
                board.exchange([(one, days[0]), (two, days[1])])
                order_days(board, days)


def _partners(moves: _Moves, one: int) -> list[int]:
    """List tasks near by that may change places with one, the nearest first."""
    day, units = moves.board.day, moves.board.pool.units
    here, kind = day[one], units[one].type
    low, high = moves.span(one)
    near = sorted(
        (abs(day[two] - here), two)
        for index in range(max(low, here - NEAR), min(high, here + NEAR) + 1)
        if index != here
        for two in moves.board.items[index]
        if units[two].type != kind and two in moves.movable
    )
    spans = {unit: moves.span(unit) for unit in (one, *(two for _, two in near[: 4 * TRIES]))}
    return [two for _, two in near[: 4 * TRIES] if moves.may_swap(one, two, spans)][:TRIES]


def order_days(board: Board, days: Iterable[int]) -> None:
    """Order the tasks of days: each behind what it waits for, neighbors of different types where possible."""
    units = board.pool.units
    for index in days:
        earlier = next((items for items in reversed(board.items[:index]) if items), [])
        before = units[earlier[-1]].type if earlier else ""
        left, ordered = sorted(board.items[index], key=lambda unit: (units[unit].phase, unit)), list[int]()
        while left:
            ready = [unit for unit in left if not any(other in left for other in board.before[unit])]
            types = [units[unit].type for unit in left]
            # what ends the study comes last; else the commonest type first, so that none is left over at the end
            unit = min(
                ready,
                key=lambda unit: (
                    units[unit].when != "",
                    units[unit].type == before != "",
                    -types.count(units[unit].type),
                ),
            )
            left.remove(unit)
            ordered.append(unit)
            before = units[unit].type
        board.items[index] = ordered


def _clashing(board: Board) -> list[int]:
    """List tasks with a neighbor of their type, from the second week on, one after the other."""
    units, weeks = board.pool.units, board.calendar.weeks
    row = [unit for index, items in enumerate(board.items) if weeks[index] > 0 for unit in items]
    same = [pair for pair in pairwise(row) if units[pair[0]].type == units[pair[1]].type != ""]
    return [unit for pair in same for unit in pair]
