"""Tasks on days → weeks of even length, then fewer neighbors of one type: moves and swaps, the best first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from studyplan.planner.board import Board, Change
from studyplan.planner.mocks import REPEAT_AFTER

ENOUGH_MINUTES, ENOUGH_PERCENT = 15, 5
"""A week this near to its share, in minutes or percent of it, is even enough."""

STEPS = 20
"""How many exchanges are made at most."""

REACH, MOCK_REACH = 7, 3
"""Days that a task may move from where the pace put it, and a mock."""

NEAR, TRIES = 8, 12
"""How many days apart two tasks may be that change places for their types, and how many are tried."""

Changes = list[Change]
Spans = Mapping[int, tuple[int, int]]


class _Moves:
    """Where tasks may move: by no more than a week, so that phases stay in order."""

    def __init__(self, board: Board, movable: Sequence[int]) -> None:
        self.board, self.movable = board, movable
        self._home = dict(board.day)
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
        is_open = calendar.is_open[index] or (task.kind == "review" and calendar.is_study[index])
        return is_open and not (task.is_mock and self.board.is_near_another_mock(unit, index))

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
        found = [
            (_gain(moves.board, errors, changes), changes) for changes in _exchanges(moves, spans, worst)
        ]
        for gain, changes in sorted(found, key=lambda entry: -entry[0]):
            if gain <= 0:
                break
            if moves.board.exchange(changes):
                return True
    return False


def _exchanges(moves: _Moves, spans: Spans, worst: int) -> Iterator[Changes]:
    """Yield moves of tasks into or out of a week, and swaps of one of its tasks with one of another week."""
    board = moves.board
    weeks, day, load = board.calendar.weeks, board.day, board.ledger.days
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
    for one in moves.movable:
        if weeks[day[one]] == worst:
            for two in moves.movable:
                if weeks[day[two]] != worst and moves.may_swap(one, two, spans):
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
    tried: set[tuple[int, int]] = set()
    clashing = ordered_days(board)
    waiting = list(clashing)
    while waiting:
        one = waiting.pop(0)
        for two in _partners(moves, one):
            changes = [(one, board.day[two]), (two, board.day[one])]
            back = [(unit, board.day[unit]) for unit, _ in changes]
            pair = (min(one, two), max(one, two))
            if pair in tried or _gain(board, _errors(board), changes) < 0 or not board.exchange(changes):
                continue
            now = ordered_days(board)
            if len(now) < len(clashing):
                clashing, waiting = now, list(now)
                break
            tried.add(pair)
            board.exchange(back)
    ordered_days(board)


def _partners(moves: _Moves, one: int) -> list[int]:
    """List tasks near by that may change places with one, the nearest first."""
    day, units = moves.board.day, moves.board.pool.units
    near = sorted(
        (abs(day[two] - day[one]), two)
        for two in moves.movable
        if 0 < abs(day[two] - day[one]) <= NEAR and units[two].type != units[one].type
    )
    spans = {unit: moves.span(unit) for unit in (one, *(two for _, two in near))}
    return [two for _, two in near if moves.may_swap(one, two, spans)][:TRIES]


def ordered_days(board: Board) -> list[int]:
    """Order the tasks of each day; return those with a neighbor of their type, from the second week on."""
    units, clashing, last = board.pool.units, list[int](), None
    for index, items in enumerate(board.items):
        left, ordered = sorted(items, key=lambda unit: (units[unit].phase, unit)), list[int]()
        while left:
            before = units[last].type if last is not None else ""
            ready = [unit for unit in left if not any(other in left for other in board.before[unit])]
            types = [units[unit].type for unit in left]
            # the commonest type first, so that none is left over at the end
            unit = min(
                ready, key=lambda unit: (_is_same(units[unit].type, before), -types.count(units[unit].type))
            )
            if last is not None and _is_same(units[unit].type, before) and board.calendar.weeks[index] > 0:
                clashing += [last, unit]
            left.remove(unit)
            ordered.append(unit)
            last = unit
        board.items[index] = ordered
    return clashing


def _is_same(one: str, two: str) -> bool:
    return one != "" and one == two
