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
    filling = _Filling(calendar)
    placed: dict[int, int] = {}
    for number in sequence:
        while not filling.add(units[number]):
            if not filling.go_on():
                return None
        placed[number] = filling.day
    return placed


def first_fit(
    sequence: Sequence[int], units: Sequence[Unit], calendar: Calendar
) -> tuple[dict[int, int] | None, int]:
    """Fill one day after the other with whatever fits, in order; nothing where the days run out.

    This wastes less than never going back, but longer days may lead it astray. No unit is longer than a week.
    The number says how many units, from the first on, were looked at.
    """
    filling = _Filling(calendar)
    placed: dict[int, int] = {}
    waiting = list(sequence)
    unplaced = set(waiting)
    least = min([units[number].minutes for number in waiting], default=0)
    mocks = len([number for number in waiting if units[number].kind == "mock"])
    looked_at = 0
    while waiting:
        if mocks > filling.open_days:
            return None, looked_at  # the days left would not do even if each took a mock
        left: list[int] = []
        passed = 0
        for place, number in enumerate(waiting):
            unit = units[number]
            if not unplaced.isdisjoint(unit.after):
                left.append(number)
            elif filling.add(unit):
                placed[number] = filling.day
                unplaced.remove(number)
                mocks -= unit.kind == "mock"
            else:
                left.append(number)
                passed += 1
                if passed >= LOOK_AHEAD or filling.is_full(least):
                    looked_at = max(looked_at, len(sequence) - len(waiting) + place + 1)
                    left += waiting[place + 1 :]
                    break
        else:
            looked_at = len(sequence)
        waiting = left
        if waiting and not filling.go_on():
            return None, looked_at
    return placed, looked_at


class _Filling:
    """The day that is being filled, and its week."""

    def __init__(self, calendar: Calendar) -> None:
        self._days = calendar.days
        self._open_days = [index for index, day in enumerate(calendar.days) if day.is_open]
        self._rooms = calendar.rooms()
        self._longest_room = max(self._rooms, default=0)
        self._share = calendar.minutes(1)
        self._left = list(self._rooms)
        for day in calendar.days:
            self._left[day.week] -= day.taken
        self._at = -1
        self.day = -1
        self._week = -1
        self._load = self._longest = 0
        self._has_mock = False
        self._is_over = not self.go_on()

    @property
    def open_days(self) -> int:
        """Return the number of open days left, this one included."""
        return len(self._open_days) - max(0, self._at)

    def go_on(self) -> bool:
        """Turn to the next open day; say whether there is one."""
        if self._at + 1 >= len(self._open_days):
            return False
        self._at += 1
        self.day = self._open_days[self._at]
        day = self._days[self.day]
        self._week = day.week
        self._load, self._longest, self._has_mock = day.taken, 0, False
        return True

    def is_full(self, least: int) -> bool:
        """Say whether the day has no room even for a unit of so many minutes."""
        return self._left[self._week] < least or self._load + least - max(self._longest, least) > self._share

    def add(self, unit: Unit) -> bool:
        """Put a unit on the day; say whether it has room."""
        if self._is_over:
            return False
        minutes = unit.minutes
        if minutes > self._longest_room:
            if self._left[self._week] < self._rooms[self._week]:
                return False
            self._left[self._week] = 0
            return True
        is_mock = unit.kind == "mock"
        if self._left[self._week] < minutes or (is_mock and self._has_mock):
            return False
        load = self._load + minutes
        longest = max(self._longest, minutes)
        if load - longest > self._share:
            return False
        self._left[self._week] -= minutes
        self._load = load
        self._longest = longest
        self._has_mock = is_mock or self._has_mock
        return True
