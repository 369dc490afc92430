"""The tasks of each week → its days: even, types mixed, mock interviews where they are meant to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.order import all_needs
from studyplan.schedule.pool import Unit

LOOK_AHEAD = 12
"""How many tasks that could be next are compared, so that large plans stay fast."""


Week = tuple[Sequence[int], Mapping[int, int]]
"""Tasks in the order of study, and mock interviews with the index of the day each is meant for."""


def fill_weeks(
    weeks: Sequence[Week],
    dues: Mapping[int, int],
    busy: Sequence[int],
    units: Sequence[Unit],
    calendar: Calendar,
    instead: Sequence[Mapping[int, Sequence[int]]] = (),
) -> dict[int, Sequence[int]] | None:
    """Return the units of each day in order; nothing where a rule would be broken.

    `dues` are the days before which units should end, `busy` the minutes of reviews and of what was done
    by index of the day. A week that breaks a rule takes its days from `instead`, if that is given.
    """
    days: dict[int, Sequence[int]] = {}
    last_type = ""
    for number, (tasks, mocks) in enumerate(weeks):
        open_days = [i for i, day in enumerate(calendar.days) if day.is_open and day.week == number]
        week = _WeekTasks(open_days, tasks, mocks, dues, busy, is_mixed=number > 0)
        filling = _Filling(week, units, calendar, last_type)
        filled: Mapping[int, Sequence[int]] = {day: filling.day(place) for place, day in enumerate(open_days)}
        if filling.is_unfinished:
            if not instead:
                return None
            filled = instead[number]
        for index, numbers in sorted(filled.items()):
            if numbers:
                days[index] = numbers
                last_type = units[numbers[-1]].type
    return days


@dataclass(frozen=True, slots=True)
class _WeekTasks:
    """What one week brings."""

    days: Sequence[int]
    """Indexes of its open days."""

    tasks: Sequence[int]
    mocks: Mapping[int, int]
    dues: Mapping[int, int]
    busy: Sequence[int]
    is_mixed: bool
    """Whether types should alternate; at first, a type may be met in one piece."""


class _Filling:
    """What is left to place while a week is filled, day after day."""

    def __init__(self, week: _WeekTasks, units: Sequence[Unit], calendar: Calendar, last_type: str) -> None:
        self._week = week
        self._units = units
        self._calendar = calendar
        self._share = calendar.minutes(1)
        self._last_type = last_type
        self._tasks = list(week.tasks)
        self._mocks = sorted(week.mocks, key=lambda number: week.mocks[number])
        self._unplaced = {*self._tasks, *self._mocks}
        self._needs = {
            number: [other for other in units[number].after if other in self._unplaced]
            for number in (*self._tasks, *self._mocks)
        }
        self._missing = {number: len(needs) for number, needs in self._needs.items()}
        self._waiting: dict[int, list[int]] = {}
        for number, needs in self._needs.items():
            for other in needs:
                self._waiting.setdefault(other, []).append(number)
        self._due = {number: self._due_place(number) for number in self._needs}
        self._has_dues = any(place < len(week.days) for place in self._due.values())
        self._minutes_due = [0] * (len(week.days) + 1)
        for number, place in self._due.items():
            self._minutes_due[place] += units[number].minutes

    @property
    def is_unfinished(self) -> bool:
        return bool(self._unplaced)

    def day(self, place: int) -> list[int]:
        """Choose units for one day until it has its even part of what is left."""
        day = self._week.days[place]
        load, longest = self._week.busy[day], 0
        goal = self._goal(place)
        chosen: list[int] = []
        has_mock = False
        while (number := self._next(place, load, longest, goal, has_mock=has_mock)) is not None:
            unit = self._units[number]
            has_mock = has_mock or unit.kind == "mock"
            load += unit.minutes
            longest = max(longest, unit.minutes)
            self._take(number)
            chosen.append(number)
        return chosen

    def _due_place(self, number: int) -> int:
        """Count the days of this week that lie before the unit's date."""
        days = self._week.days
        if number not in self._week.dues:
            return len(days)
        return sum(self._calendar.days[day].number < self._week.dues[number] for day in days)

    def _goal(self, place: int) -> tuple[int, int]:
        """Return an even part of what is due, as a fraction; an early date may ask for more than the week."""
        best = (0, 1)
        total = sum(self._minutes_due[: place + 1])
        for until in range(place + 1, len(self._week.days) + 1):
            total += self._minutes_due[until] + self._week.busy[self._week.days[until - 1]]
            if total * best[1] > best[0] * (until - place):
                best = (total, until - place)
        return best

    def _next(
        self, place: int, load: int, longest: int, goal: tuple[int, int], *, has_mock: bool
    ) -> int | None:
        """Choose a mock interview that is due, else the task that fits this place best."""
        pressing: set[int] = set()
        if not has_mock:
            for number in self._wanted_mocks(place):
                if not self._missing[number] and self._holds(number, load, longest):
                    return number
                pressing = pressing or all_needs(number, self._needs)
        must_go_on = self._must_go_on(place)
        best: tuple[tuple[bool, bool, bool, int], int] | None = None
        ready = 0
        for number in self._tasks:
            if self._missing[number]:
                continue
            ready += 1
            if ready > LOOK_AHEAD:
                break
            unit = self._units[number]
            fits = (2 * load + unit.minutes) * goal[1] <= 2 * goal[0]
            if not (fits or must_go_on or number in pressing) or not self._holds(number, load, longest):
                continue
            is_clash = self._week.is_mixed and unit.type != "" and unit.type == self._last_type
            key = (number not in pressing, self._due[number] > place + 1, is_clash, ready)
            if best is None or key < best[0]:
                best = (key, number)
            if not (pressing or self._has_dues or is_clash):
                break  # those after it cannot be better
        return None if best is None else best[1]

    def _wanted_mocks(self, place: int) -> list[int]:
        """Return the mocks meant for this day or earlier, or all where each day left needs one."""
        if len(self._mocks) >= len(self._week.days) - place:
            return self._mocks
        return [number for number in self._mocks if self._week.mocks[number] <= self._week.days[place]]

    def _must_go_on(self, place: int) -> bool:
        """Say whether the days after this one might not hold what is left."""
        total = sum(self._minutes_due[: place + 1])
        for until in range(place + 1, len(self._week.days) + 1):
            total += self._minutes_due[until]
            if until > place + 1:
                total += self._week.busy[self._week.days[until - 1]]
            if total > self._calendar.minutes(until - place - 1):
                return True
        return False

    def _holds(self, number: int, load: int, longest: int) -> bool:
        minutes = self._units[number].minutes
        return load + minutes - max(minutes, longest) <= self._share

    def _take(self, number: int) -> None:
        unit = self._units[number]
        (self._mocks if unit.kind == "mock" else self._tasks).remove(number)
        self._unplaced.remove(number)
        for other in self._waiting.get(number, ()):
            self._missing[other] -= 1
        self._minutes_due[self._due[number]] -= unit.minutes
        self._last_type = unit.type
