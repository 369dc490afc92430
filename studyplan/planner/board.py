"""Tasks that come and go on days: what each day holds, and how far each task may move.

A task weighs on its own day and, by its recalls, on later ones: its print. So recalls need no placing meanwhile.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from studyplan.planner.calendar import Calendar, Ledger
from studyplan.planner.mocks import is_apart
from studyplan.planner.pool import Pool
from studyplan.planner.recall import recall_minutes, recalls_ahead
from studyplan.planner.select import Selection

Print = list[tuple[int, int]]  # days with the minutes on them
Change = tuple[int, int]  # a unit and the day it goes to


class Board:
    """The days of all tasks while they are placed."""

    def __init__(self, pool: Pool, selection: Selection, calendar: Calendar) -> None:
        self.pool, self.selection, self.calendar = pool, selection, calendar
        self.ledger = Ledger(calendar)
        self.items: list[list[int]] = [[] for _ in calendar.numbers]
        self.day: dict[int, int] = {}
        self.mocks = [unit for unit in selection.taken if pool.units[unit].is_mock]
        self.before: dict[int, list[int]] = {unit: [] for unit in selection.taken}
        self.behind: dict[int, list[int]] = {unit: [] for unit in selection.taken}
        for unit in selection.taken:
            for other in pool.units[unit].after:
                if other in self.behind:
                    self.before[unit].append(other)
                    self.behind[other].append(unit)
        self._prints: dict[Change, Print] = {}
        for task, day in pool.learned:
            scores = pool.scores.get(task.id, ())
            for index, minutes in self._recalls(task.id, task.minutes, day, task.needed_until, scores):
                self.ledger.add(index, minutes)

    def print_of(self, unit: int, index: int) -> Print:
        """Return the days that a unit weighs on if it stands on a day."""
        found = self._prints.get((unit, index))
        if found is None:
            task, learned = self.pool.units[unit], self.calendar.numbers[index]
            found = [(index, task.minutes)]
            if task.is_recalled:
                found += self._recalls(task.id, task.minutes, learned, task.needed_until, ())
            self._prints[unit, index] = found
        return found

    def _recalls(
        self, name: str, minutes: int, learned: int, needed: int, scores: Sequence[tuple[int, int]]
    ) -> Iterator[Change]:
        count = self.selection.recalls.get(name, 0)
        for _, ideal in recalls_ahead(learned, needed, self.calendar.begin, scores, count):
            index = next(nearest(self.calendar, ideal, learned, needed), None)
            if index is not None:
                yield index, recall_minutes(minutes)

    def put(self, unit: int, index: int) -> None:
        """Put a unit on a day."""
        self.items[index].append(unit)
        self.day[unit] = index
        for day, minutes in self.print_of(unit, index):
            self.ledger.add(day, minutes)

    def take(self, unit: int) -> None:
        """Take a unit off its day."""
        index = self.day.pop(unit)
        self.items[index].remove(unit)
        for day, minutes in self.print_of(unit, index):
            self.ledger.remove(day, minutes)

    def fits(self, unit: int, index: int) -> bool:
        """Say whether a day has room for a unit; mocks stand on different days."""
        units = self.pool.units
        if units[unit].is_mock and any(units[other].is_mock for other in self.items[index]):
            return False
        return self.ledger.holds(index, units[unit].minutes)

    def exchange(self, changes: Sequence[Change]) -> bool:
        """Move units to other days, or leave everything as it was where there is no room."""
        old = [(unit, self.day[unit]) for unit, _ in changes]
        for unit, _ in changes:
            self.take(unit)
        for count, (unit, index) in enumerate(changes):
            if not self.fits(unit, index):
                for done, _ in changes[:count]:
                    self.take(done)
                for back, day in old:
                    self.put(back, day)
                return False
            self.put(unit, index)
        return True

    def window(self, unit: int) -> tuple[int, int]:
        """Return the first and the last day a unit may stand on, between what it waits for and what waits for it."""
        day = self.day
        low = max((day[other] for other in self.before[unit] if other in day), default=0)
        last = len(self.calendar.numbers) - 1
        high = min((day[other] for other in self.behind[unit] if other in day), default=last)
        due = bisect_left(self.calendar.numbers, self.selection.due.get(unit, self.calendar.end)) - 1
        return low, min(high, due)

    def is_near_another_mock(self, unit: int, index: int) -> bool:
        """Say whether another mock stands on a neighboring day."""
        days = [self.day[other] for other in self.mocks if other != unit and other in self.day]
        return not is_apart(self.calendar, index, days)


def nearest(calendar: Calendar, ideal: int, learned: int, needed: int) -> Iterator[int]:
    """Yield the study days after learning and before the need, those nearest to the ideal first."""
    numbers = calendar.numbers
    first, last = bisect_left(numbers, learned + 1), bisect_left(numbers, needed) - 1
    later = max(first, bisect_left(numbers, ideal))
    earlier = min(last, later - 1)
    while earlier >= first or later <= last:
        if later > last or (earlier >= first and ideal - numbers[earlier] <= numbers[later] - ideal):
            index, earlier = earlier, earlier - 1
        else:
            index, later = later, later + 1
        if calendar.is_study[index]:
            yield index
