"""Mock interviews + calendar → the study day each is meant for, at most one a day.

The places are those of plans of four, five and six weeks, continued to other lengths: the recruiter's call
at the end of week 1, the phone calls in the middle, the on-site at the end, a weak one again after 2-4 days.
"""

from collections.abc import Collection, Mapping, Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.pool import Unit

REPEAT_AFTER = 2
LOOP_BEFORE_END = (5, 4, 6)
"""Days before the interview on which the whole day is rehearsed, the best first."""

FIRST_DAYS = 4
"""In the last week, on-site mocks stand on its first days, so that what they show can still be mended."""


SHORTEST_BY_WEEKS = 4
"""Shorter plans place mocks by the share of their days, as the four-week plan does by its weeks."""

EIGHTHS = {"screen": 2, "first-phone": 4, "later-phone": 5, "onsite": 6}


def mock_windows(weeks: int) -> dict[str, tuple[int, int]]:
    """Return the first and last week of each kind of mock, counted from 1."""
    if weeks < SHORTEST_BY_WEEKS:
        return dict.fromkeys((*EIGHTHS, "loop"), (1, weeks))
    later_phone = (4 * weeks + 3) // 6  # two thirds of the weeks, rounded
    return {
        "screen": (1, 1),
        "first-phone": ((weeks + 2) // 3, weeks // 2),
        "later-phone": ((weeks + 5) // 3, later_phone),
        "onsite": (later_phone + 1, weeks),
        "loop": (weeks, weeks),
    }


def mock_days(
    prepared: Mapping[int, Collection[int]],
    units: Sequence[Unit],
    calendar: Calendar,
    earliest: Mapping[int, int],
    deadlines: Mapping[int, int],
) -> dict[int, int]:
    """Return the index of a study day for each mock; those that find none are missing.

    `prepared` holds for each mock, each after those it needs, all that comes before it; `earliest` the index
    of the day before which that cannot be done.
    """
    wishes = _Wishes(tuple(prepared), units, calendar)
    limits = _limits(prepared, calendar, deadlines)
    placed: dict[int, int] = {}
    rooms = calendar.rooms()
    for number, needs in prepared.items():
        unit = units[number]
        after = max((placed[other] + 1 for other in needs if other in placed), default=0)
        wish = wishes.repeat(after - 1) if unit.rehearses == "repeat" else wishes.day(number)
        wish = max(wish, after, earliest.get(number, 0))
        occupied = set(placed.values())
        free = [
            index
            for index, day in enumerate(calendar.days)
            if day.is_open and index >= after and index not in occupied and rooms[day.week] >= unit.minutes
        ]
        in_time = [index for index in free if calendar.days[index].number < limits[number]] or free
        if in_time:
            # the wished day, or the next free one, or the last free one before it
            placed[number] = next((index for index in in_time if index >= wish), in_time[-1])
            rooms[calendar.days[placed[number]].week] -= unit.minutes
    return placed


def _limits(
    prepared: Mapping[int, Collection[int]], calendar: Calendar, deadlines: Mapping[int, int]
) -> dict[int, int]:
    """Return the day before which each mock must be, so that those that need it still find a day."""
    limits = {number: deadlines.get(number, calendar.end) for number in prepared}
    for number in reversed(tuple(prepared)):
        before = [day.number for day in calendar.days if day.is_open and day.number < limits[number]]
        for other in prepared[number]:
            if other in limits and before:
                limits[other] = min(limits[other], before[-1])
    return limits


class _Wishes:
    """Where each mock stands best, whatever else has to be done."""

    def __init__(self, order: Sequence[int], units: Sequence[Unit], calendar: Calendar) -> None:
        self._units = units
        self._calendar = calendar
        self._open = [index for index, day in enumerate(calendar.days) if day.is_open]
        self._windows = mock_windows(calendar.weeks)
        has_loop = any(units[number].rehearses == "loop" for number in order)
        self._loop_day = self._best_loop_day() if has_loop else None
        onsite = [number for number in order if units[number].rehearses == "onsite"]
        self._onsite = dict(zip(onsite, self._onsite_days(len(onsite)), strict=True))

    def day(self, number: int) -> int:
        role = self._units[number].rehearses
        if role == "onsite":
            return self._onsite[number]
        if role == "loop":
            return self._loop_day or 0
        if self._calendar.weeks < SHORTEST_BY_WEEKS:
            return self._open[max(0, len(self._open) * EIGHTHS[role] // 8 - 1)] if self._open else 0
        days = self._days(self._windows[role][1], self._windows[role][1])
        if not days:
            return 0
        return days[(len(days) - 1) // 2] if role == "later-phone" else days[-1]

    def repeat(self, after: int) -> int:
        """Return the first open day at least two days after another mock."""
        least = self._calendar.days[after].number + REPEAT_AFTER
        return next((day for day in self._open if self._calendar.days[day].number >= least), after + 1)

    def _onsite_days(self, count: int) -> list[int]:
        """Spread mocks evenly over their weeks, before a rehearsal of the whole day if there is one."""
        first, last = self._windows["onsite"]
        days = self._days(first, last)
        if self._calendar.weeks < SHORTEST_BY_WEEKS:
            days = self._open[len(self._open) * EIGHTHS["onsite"] // 8 :]
        until = self._calendar.first + 7 * (last - 1) + FIRST_DAYS
        if self._loop_day is not None:
            until = min(until, self._calendar.days[self._loop_day].number)
        days = [day for day in days if self._calendar.days[day].number < until] or days or [0]
        return [days[(2 * place + 1) * len(days) // (2 * count)] for place in range(count)]

    def _days(self, first: int, last: int) -> list[int]:
        return [day for day in self._open if first - 1 <= self._calendar.days[day].week <= last - 1]

    def _best_loop_day(self) -> int | None:
        index_of = {self._calendar.days[day].number: day for day in self._open}
        wished = [self._calendar.end - days for days in LOOP_BEFORE_END]
        if found := [index_of[number] for number in wished if number in index_of]:
            return found[0]
        return max((day for day in self._open if self._calendar.days[day].number < min(wished)), default=None)
