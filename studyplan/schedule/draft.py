"""Selection + calendar → the order of study, the day of each mock interview, what each week's end asks for."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.mocks import mock_days
from studyplan.schedule.order import all_needs, pulled
from studyplan.schedule.pool import Unit


@dataclass(frozen=True, slots=True)
class Draft:
    """What is decided before minutes are spread over weeks and days."""

    order: tuple[int, ...]
    """Units that are neither mock interviews nor closing ones."""

    ready: Mapping[int, int]
    """For each mock interview, how many units of the order must be done before it."""

    mocks: Mapping[int, int]
    """Mock interviews with the index of the study day each is meant for."""

    closing: tuple[int, ...]
    """What stands on the last study day."""

    needs: Mapping[int, Sequence[int]]
    """For each unit taken, those taken that it waits for."""

    dues: Mapping[int, int]
    """The day before which a unit should end, where there is one."""

    least_ends: tuple[int, ...]
    """How many units of the order must be done by the end of each week."""

    safe_least_ends: tuple[int, ...]
    """The same, where no day before a date is trusted with more than its even share."""

    most_ends: tuple[int, ...]
    """How many units of the order may be done by then."""

    def mocks_of(self, week: int, calendar: Calendar) -> dict[int, int]:
        """Return the mock interviews of a week with their days."""
        return {mock: day for mock, day in self.mocks.items() if calendar.days[day].week == week}


def draft_of(
    taken: Sequence[int],
    units: Sequence[Unit],
    dues: Mapping[int, int],
    calendar: Calendar,
    not_before: Mapping[int, int],
) -> Draft | None:
    """Order the units taken; nothing where the mock interviews do not find a day each.

    `not_before` holds the index of a day for mocks that proved to be too early.
    """
    needs = needs_among(taken, units)
    mocks = [number for number in taken if units[number].kind == "mock"]
    closing = closing_units(taken, units, needs, dues, calendar)
    order = [number for number in taken if units[number].kind != "mock" and number not in closing]
    prepared = {mock: all_needs(mock, needs) for mock in mocks}
    wishes = mock_days(prepared, units, calendar, {}, dues)
    wanted: list[tuple[int, int | None]] = [
        (calendar.days[day].number, mock) for mock, day in sorted(wishes.items())
    ]
    wanted += [(due, None) for due in sorted(set(dues.values()))]
    order = _in_time(order, units, wanted, prepared, needs, dues, calendar)
    place = {number: index for index, number in enumerate(order)}
    ready = {
        mock: max((place[other] + 1 for other in needed if other in place), default=0)
        for mock, needed in prepared.items()
    }
    earliest = _earliest(order, units, ready, calendar)
    earliest |= {mock: max(day, earliest.get(mock, 0)) for mock, day in not_before.items()}
    days = mock_days(prepared, units, calendar, earliest, dues)
    if len(days) < len(mocks):
        return None
    asked = _asked(place, ready, days, dues, calendar)
    least, safe_least = (
        _least_ends(order, units, asked, days, dues, calendar, is_safe=is_safe) for is_safe in (False, True)
    )
    most = _most_ends(order, needs, days, calendar)
    return Draft(
        tuple(order), ready, days, tuple(closing), needs, dues, tuple(least), tuple(safe_least), tuple(most)
    )


def needs_among(taken: Sequence[int], units: Sequence[Unit]) -> dict[int, list[int]]:
    """Return for each unit those taken that come before it."""
    is_taken = set(taken)
    return {number: [other for other in units[number].after if other in is_taken] for number in taken}


def closing_units(
    taken: Sequence[int],
    units: Sequence[Unit],
    needs: Mapping[int, Sequence[int]],
    dues: Mapping[int, int],
    calendar: Calendar,
) -> list[int]:
    """Find the must reviews of the last phase that nothing waits for: they are for the day before."""
    waited_for = {other for number in taken for other in needs[number]}
    last_phase = max((units[number].phase for number in taken), default=0)
    load, longest = calendar.days[-1].taken if calendar.days else 0, 0
    closing: list[int] = []
    for number in taken:
        unit = units[number]
        is_last = unit.phase == last_phase and number not in waited_for and number not in dues
        if unit.kind == "review" and unit.priority == 0 and is_last:
            longest = max(longest, unit.minutes)
            if not calendar.holds(load + unit.minutes, longest):
                break
            load += unit.minutes
            closing.append(number)
    return closing


def _in_time(
    order: list[int],
    units: Sequence[Unit],
    wanted: Sequence[tuple[int, int | None]],
    prepared: Mapping[int, set[int]],
    needs: Mapping[int, Sequence[int]],
    dues: Mapping[int, int],
    calendar: Calendar,
) -> list[int]:
    """Move what mocks and dates want by a day forward where an even pace would come too late.

    The earliest day has the last word. What has a date is never put off for a mock, and what belongs to an
    earlier phase only if there is no other way.
    """
    minutes = [unit.minutes for unit in units]
    whole = sum(minutes[number] for number in order)
    open_days = [day.number for day in calendar.days if day.is_open]
    dated = [number for number in order if number in dues]
    earlier = {
        phase: {number for number in order if units[number].phase < phase}
        for phase in {units[mock].phase for mock in prepared}
    }
    for day, mock in sorted(wanted, key=lambda entry: -entry[0]):
        limit = whole * bisect_left(open_days, day) // max(1, len(open_days))
        first = {number for number in dated if dues[number] <= day}
        first |= {other for number in first for other in all_needs(number, needs)}
        if mock is not None:
            first |= prepared[mock]
            with_phases = first | earlier[units[mock].phase]
            if sum([minutes[number] for number in order if number in with_phases]) <= limit:
                first = with_phases
        order = pulled(order, minutes, first, limit)
    return order


def _earliest(
    order: Sequence[int], units: Sequence[Unit], ready: Mapping[int, int], calendar: Calendar
) -> dict[int, int]:
    """Find the day by which the preparation of each mock is done at an even pace."""
    open_days = [index for index, day in enumerate(calendar.days) if day.is_open]
    sums = [0, *accumulate(units[number].minutes for number in order)]
    return {
        mock: open_days[(sums[count] * len(open_days) - 1) // sums[-1]]
        for mock, count in ready.items()
        if count > 0 and open_days
    }


def _asked(
    place: Mapping[int, int],
    ready: Mapping[int, int],
    days: Mapping[int, int],
    dues: Mapping[int, int],
    calendar: Calendar,
) -> list[int]:
    """Count the units to be done by the end of each week: for its mocks, and for dates in it."""
    asked = [0] * calendar.weeks
    for mock, count in ready.items():
        week = calendar.days[days[mock]].week
        asked[week] = max(asked[week], count)
    for number, due in dues.items():
        if number in place:
            week = calendar.week_of(due)
            asked[week] = max(asked[week], place[number] + 1)
    return asked


def _least_ends(
    order: Sequence[int],
    units: Sequence[Unit],
    asked: Sequence[int],
    days: Mapping[int, int],
    dues: Mapping[int, int],
    calendar: Calendar,
    *,
    is_safe: bool,
) -> list[int]:
    """Ask the week before a date for what the days between them cannot take."""
    least = list(asked)
    for due in sorted({dues[number] for number in order if number in dues}):
        week = calendar.week_of(due)
        if week > 0:
            end = max(place for place, number in enumerate(order) if dues.get(number, due + 1) <= due) + 1
            room = _Room(due, week, days, calendar)
            count = room.count_safely(order[:end], units) if is_safe else room.count(order[:end], units)
            least[week - 1] = max(least[week - 1], end - count)
    for week in range(1, calendar.weeks):
        least[week] = max(least[week], least[week - 1])
    return least


class _Room:
    """The open days of a week before a date."""

    def __init__(self, due: int, week: int, mocks: Mapping[int, int], calendar: Calendar) -> None:
        self._calendar = calendar
        self._days = [
            index
            for index, day in enumerate(calendar.days)
            if day.week == week and day.is_open and day.number < due
        ]
        self._mocks = [mock for mock, day in mocks.items() if day in self._days]
        self._with_mock = {mocks[mock]: mock for mock in self._mocks}

    def count(self, numbers: Sequence[int], units: Sequence[Unit]) -> int:
        """Count how many of the last units fit, filling the days from the last one back."""
        count = 0
        waiting = list(numbers)
        for day in reversed(self._days):
            mock = self._with_mock.get(day)
            load = longest = 0 if mock is None else units[mock].minutes
            while waiting:
                minutes = units[waiting[-1]].minutes
                if not self._calendar.holds(load + minutes, max(longest, minutes)):
                    break
                load += minutes
                longest = max(longest, minutes)
                waiting.pop()
                count += 1
        return count

    def count_safely(self, numbers: Sequence[int], units: Sequence[Unit]) -> int:
        """Count how many of the last units fit if days with a mock take nothing else."""
        room = self._calendar.minutes(len(self._days) - len(self._mocks))
        count = 0
        for number in reversed(numbers):
            room -= units[number].minutes
            if room < 0:
                break
            count += 1
        return count


def _most_ends(
    order: Sequence[int],
    needs: Mapping[int, Sequence[int]],
    days: Mapping[int, int],
    calendar: Calendar,
) -> list[int]:
    """Keep back what waits for a mock interview until the week of that mock."""
    most = [len(order)] * calendar.weeks
    for place, number in enumerate(order):
        for other in needs[number]:
            if other in days:
                for week in range(calendar.days[days[other]].week):
                    most[week] = min(most[week], place)
    return most
