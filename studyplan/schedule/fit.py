"""Units in order → a day for each: the proof that a plan exists, and the plan to fall back on."""

from collections.abc import Iterable, Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.pool import Unit

LOOK_AHEAD = 12
"""How many units that do not fit are passed over on a day, so that large plans stay fast."""


def next_fit(sequence: Iterable[int], units: Sequence[Unit], calendar: Calendar) -> dict[int, int] | None:
    """Give each unit the first day that takes it, never going back; nothing where the days run out.

    Nothing moves to a later day when days grow longer or a unit is taken out, so what fits once fits ever
    after. A unit longer than a week keeps a whole week free, as a longer week would give it room.
    """
    filling = _Filling(units, calendar)
    placed: dict[int, int] = {}
    for number in sequence:
        while not filling.add(number):
            if not filling.go_on():
                return None
        placed[number] = filling.day
    return placed


def first_fit(sequence: Sequence[int], units: Sequence[Unit], calendar: Calendar) -> dict[int, int] | None:
    """Fill one day after the other with whatever fits, in order; nothing where the days run out.

    This wastes less than never going back, but longer days may lead it astray.
    """
    filling = _Filling(units, calendar)
    placed: dict[int, int] = {}
    waiting = list(sequence)
    unplaced = set(waiting)
    while waiting:
        left: list[int] = []
        passed = 0
        for place, number in enumerate(waiting):
            if any(other in unplaced for other in units[number].after):
                left.append(number)
            elif filling.add(number):
                placed[number] = filling.day
                unplaced.remove(number)
            else:
                left.append(number)
                passed += 1
                if passed >= LOOK_AHEAD:
                    left += waiting[place + 1 :]
                    break
        waiting = left
        if waiting and not filling.go_on():
            return None
    return placed


class _Filling:
    """The day that is being filled, and its week."""

    def __init__(self, units: Sequence[Unit], calendar: Calendar) -> None:
        self._units = units
        self._days = calendar.days
        self._open_days = [index for index, day in enumerate(calendar.days) if day.is_open]
        self._rooms = calendar.rooms()
        self._longest_room = max(self._rooms, default=0)
        self._share = calendar.minutes(1)
        self._left = list(self._rooms)
        for day in calendar.days:
            self._left[day.week] -= day.taken
        self._at = -1
        self._week = -1
        self._load = self._longest = 0
        self._has_mock = False
        self._is_over = not self.go_on()

    @property
    def day(self) -> int:
        """Return the index of the day."""
        return self._open_days[self._at]

    def go_on(self) -> bool:
        """Turn to the next open day; say whether there is one."""
        if self._at + 1 >= len(self._open_days):
            return False
        self._at += 1
        day = self._days[self.day]
        self._week = day.week
        self._load, self._longest, self._has_mock = day.taken, 0, False
        return True

    def add(self, number: int) -> bool:
        """Put a unit on the day; say whether it has room."""
        if self._is_over:
            return False
        unit = self._units[number]
        minutes = unit.minutes
        if minutes > self._longest_room:
            if self._left[self._week] < self._rooms[self._week]:
                return False
            self._left[self._week] = 0
            return True
        if self._left[self._week] < minutes or (self._has_mock and unit.kind == "mock"):
            return False
        longest = max(self._longest, minutes)
        if self._load + minutes - longest > self._share:
            return False
        self._left[self._week] -= minutes
        self._load += minutes
        self._longest = longest
        self._has_mock = self._has_mock or unit.kind == "mock"
        return True
