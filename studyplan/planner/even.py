"""Tasks on days → weeks of even length, then fewer neighbors of one type: moves and swaps, the best first."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyplan.planner.board import Board, Change

ENOUGH_MINUTES, ENOUGH_PERCENT = 15, 5
"""A week this near to its share, in minutes or percent of it, is even enough."""

STEPS = 40
"""How many exchanges are made at most."""

REACH, LEAST_REACH, MOCK_REACH = 3, 7, 3
"""A task may move by a third of the plan, or a week, from where the pace put it; a mock by three days."""

NEAR, TRIES = 8, 12
"""How many days apart two tasks may be that change places for their types, and how many are tried."""

Changes = list[Change]


class _Moves:
    """Where tasks may move: within the days of their phase, or by no more than their reach."""

    def __init__(self, board: Board, movable: Sequence[int]) -> None:
        self.board, self.movable = board, movable
        self.keeps_phases = True
        self._home = dict(board.day)
        self._phase: dict[int, tuple[int, int]] = {}
        for unit in movable:
            index, phase = board.day[unit], board.pool.units[unit].phase
            low, high = self._phase.get(phase, (index, index))
            self._phase[phase] = (min(low, index), max(high, index))

    def may_move(self, unit: int, index: int) -> bool:
        board, calendar, task = self.board, self.board.calendar, self.board.pool.units[unit]
        low, high = board.window(unit)
        reach = MOCK_REACH if task.is_mock else max(LEAST_REACH, (calendar.end - calendar.begin) // REACH)
        far = abs(calendar.numbers[index] - calendar.numbers[self._home[unit]])
        first, last = self._phase[task.phase]
        return (
            low <= index <= high
            and far <= reach
            and (calendar.is_open[index] or (task.kind == "review" and calendar.is_study[index]))
            and (task.when == "" or calendar.weeks[index] == calendar.weeks[self._home[unit]])
            and (not self.keeps_phases or first <= index <= last)
            and not (task.is_mock and board.is_near_another_mock(unit, index))
        )

    def may_swap(self, one: int, two: int) -> bool:
        day = self.board.day
        return (
            one not in self.board.before[two]
            and two not in self.board.before[one]
            and self.may_move(one, day[two])
            and self.may_move(two, day[one])
        )


def even_weeks(board: Board, movable: Sequence[int]) -> None:
    """Make weeks even enough: first with each task within its phase, then, where that does not do, beyond."""
    moves = _Moves(board, movable)
    for moves.keeps_phases in (True, False):
        for _ in range(STEPS):
            if _is_even_enough(board) or not _exchanged(moves):
                break
        if _is_even_enough(board):
            break


def _errors(board: Board) -> list[int]:
    """Return how far each week is over its even part, in minutes times study days, so that all are whole numbers."""
    calendar, weeks = board.calendar, board.ledger.weeks
    counts = [0] * len(weeks)
    for week, is_study in zip(calendar.weeks, calendar.is_study, strict=True):
        counts[week] += is_study
    whole, days = sum(weeks), sum(counts)
    return [days * load - whole * count for load, count in zip(weeks, counts, strict=True)]


def _is_even_enough(board: Board) -> bool:
    days = sum(board.calendar.is_study)
    return all(
        abs(error) <= max(ENOUGH_MINUTES * days, ENOUGH_PERCENT * (days * load - error) // 100)
        for error, load in zip(_errors(board), board.ledger.weeks, strict=True)
    )


def _exchanged(moves: _Moves) -> bool:
    """Make the exchange that evens weeks most, beginning with the least even week."""
    errors = _errors(moves.board)
    for worst in sorted(range(len(errors)), key=lambda week: -abs(errors[week])):
        found = [(_gain(moves.board, errors, changes), changes) for changes in _exchanges(moves, worst)]
        for gain, changes in sorted(found, key=lambda entry: -entry[0]):
            if gain <= 0:
                break
            if moves.board.exchange(changes):
                return True
    return False


def _exchanges(moves: _Moves, worst: int) -> Iterator[Changes]:
    """Yield moves of tasks into or out of a week, and swaps of one of its tasks with one of another week."""
    board = moves.board
    weeks, day = board.calendar.weeks, board.day
    for unit in moves.movable:
        emptiest: dict[int, int] = {}
        for index, week in enumerate(weeks):
            is_of_use = week != weeks[day[unit]] and worst in (week, weeks[day[unit]])
            if is_of_use and moves.may_move(unit, index):
                best = emptiest.setdefault(week, index)
                if board.ledger.days[index] < board.ledger.days[best]:
                    emptiest[week] = index
        yield from ([(unit, index)] for index in emptiest.values())
    for one in moves.movable:
        if weeks[day[one]] == worst:
            for two in moves.movable:
                if weeks[day[two]] != worst and moves.may_swap(one, two):
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


def spread_types(board: Board, movable: Sequence[int]) -> None:
    """Swap tasks near each other while fewer neighbors are of one type, and weeks do not get less even."""
    moves = _Moves(board, movable)
    now = ordered_days(board)
    tried: set[tuple[int, int]] = set()
    is_better = True
    while now and is_better:
        is_better = False
        for one in _clashing(board, movable):
            for two in _partners(moves, one):
                changes = [(one, board.day[two]), (two, board.day[one])]
                back = [(unit, board.day[unit]) for unit, _ in changes]
                pair = (min(one, two), max(one, two))
                if pair in tried or _gain(board, _errors(board), changes) < 0 or not board.exchange(changes):
                    continue
                count = ordered_days(board)
                if count < now:
                    now, is_better = count, True
                    break
                tried.add(pair)
                board.exchange(back)
            if is_better:
                break
    ordered_days(board)


def _partners(moves: _Moves, one: int) -> list[int]:
    """List tasks near by that may change places with one, the nearest first."""
    day, units = moves.board.day, moves.board.pool.units
    near = sorted(
        (abs(day[two] - day[one]), two)
        for two in moves.movable
        if 0 < abs(day[two] - day[one]) <= NEAR and units[two].type != units[one].type
    )
    return [two for _, two in near if moves.may_swap(one, two)][:TRIES]


def ordered_days(board: Board) -> int:
    """Order the tasks of each day; return how many follow one of their type, from the second week on."""
    units, count, before = board.pool.units, 0, ""
    for index, items in enumerate(board.items):
        left, ordered = sorted(items, key=lambda unit: (units[unit].phase, unit)), []
        while left:
            ready = [unit for unit in left if not any(other in left for other in board.before[unit])]
            types = [units[unit].type for unit in left]
            # the commonest type first, so that none is left over at the end
            unit = min(
                ready, key=lambda unit: (_is_same(units[unit].type, before), -types.count(units[unit].type))
            )
            count += board.calendar.weeks[index] > 0 and _is_same(units[unit].type, before)
            left.remove(unit)
            ordered.append(unit)
            before = units[unit].type
        board.items[index] = ordered
    return count


def _clashing(board: Board, movable: Sequence[int]) -> list[int]:
    """List tasks with a neighbor of their type, from the second week on."""
    units, weeks = board.pool.units, board.calendar.weeks
    row = [unit for index, items in enumerate(board.items) if weeks[index] > 0 for unit in items]
    same = [pair for pair in pairwise(row) if _is_same(units[pair[0]].type, units[pair[1]].type)]
    known = set(movable)
    return [unit for unit in dict.fromkeys(unit for pair in same for unit in pair) if unit in known]


def _is_same(one: str, two: str) -> bool:
    return one != "" and one == two
