"""Days of tasks → the same days with as few tasks of one type side by side as their order allows.

From week 2 on: at first, a type may be met in one piece.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.pool import Unit

MOST_COMPARED = 7
"""Days of up to so many tasks are searched for the best order; longer ones are mixed step by step."""

MOST_DIFFERENCE = 15
"""Minutes by which swapped tasks may differ, so that days stay even."""


def mixed_days(
    days: Mapping[int, Sequence[int]],
    units: Sequence[Unit],
    calendar: Calendar,
    needs: Mapping[int, Sequence[int]],
    fixed: Collection[int],
    busy: Sequence[int],
) -> dict[int, list[int]]:
    """Order the tasks of each day, then swap tasks between days of a week where that helps.

    `needs` names for each unit those planned that it waits for; `fixed` units keep their day.
    """
    mixing = _Mixing(days, units, calendar, needs, fixed, busy)
    for index in sorted(days):
        mixing.order(index)
    for index in sorted(days):
        mixing.swap(index)
    for index in sorted(days):
        mixing.order(index)  # a swap may have changed the type the day before ends with
    return mixing.days


def mixed(
    day: Sequence[int], types: Sequence[str], needs: Mapping[int, Sequence[int]], last_type: str
) -> list[int]:
    """Order the tasks of one day; `last_type` is that of the task before them."""
    if clashes(day, types, last_type) == 0:
        return list(day)
    within = set(day)
    waits = {number: [other for other in needs[number] if other in within] for number in day}
    if len(day) <= MOST_COMPARED:
        return _searched(day, types, waits, last_type)
    return _stepwise(day, types, waits, last_type)


def clashes(day: Sequence[int], types: Sequence[str], last_type: str) -> int:
    """Count tasks that follow one of the same type."""
    count = 0
    for number in day:
        count += types[number] == last_type != ""
        last_type = types[number]
    return count


class _Mixing:
    """Days while they are mixed."""

    def __init__(
        self,
        days: Mapping[int, Sequence[int]],
        units: Sequence[Unit],
        calendar: Calendar,
        needs: Mapping[int, Sequence[int]],
        fixed: Collection[int],
        busy: Sequence[int],
    ) -> None:
        self.days = {index: list(days[index]) for index in sorted(days)}
        self._indexes = list(self.days)
        self._units = units
        self._types = [unit.type for unit in units]
        self._calendar = calendar
        self._needs = needs
        self._fixed = fixed
        self._busy = busy
        self._day_of = {number: index for index, day in self.days.items() for number in day}
        self._waiting: dict[int, list[int]] = {}
        for number, others in needs.items():
            for other in others:
                self._waiting.setdefault(other, []).append(number)

    def order(self, index: int) -> None:
        if self._calendar.days[index].week > 0:
            self.days[index] = mixed(self.days[index], self._types, self._needs, self._last_type(index))

    def swap(self, index: int) -> None:
        """Exchange a task of a day that still clashes with the first one of its week that mends it."""
        week = self._calendar.days[index].week
        last_type = self._last_type(index)
        if week == 0 or clashes(self.days[index], self._types, last_type) == 0:
            return
        for other in self.days:
            if other != index and self._calendar.days[other].week == week:
                first, second = min(index, other), max(index, other)
                before = self._clashes_from(first)
                for one in self.days[first]:
                    for two in self.days[second]:
                        if self._may_swap(one, two, first, second) and self._is_better(
                            one, two, first, second, before
                        ):
                            return

    def _last_type(self, index: int) -> str:
        place = bisect_left(self._indexes, index)
        return self._types[self.days[self._indexes[place - 1]][-1]] if place > 0 else ""

    def _may_swap(self, one: int, two: int, first: int, second: int) -> bool:
        if one in self._fixed or two in self._fixed or self._types[one] == self._types[two]:
            return False
        difference = self._units[two].minutes - self._units[one].minutes
        return (
            abs(difference) <= MOST_DIFFERENCE
            and one not in self._needs[two]
            and all(self._day_of[other] >= second for other in self._waiting.get(one, ()))
            and all(self._day_of[other] <= first for other in self._needs[two])
            and self._holds(first, one, two)
            and self._holds(second, two, one)
        )

    def _holds(self, index: int, out: int, into: int) -> bool:
        minutes = [self._units[number].minutes for number in (*self.days[index], into) if number != out]
        return self._calendar.holds(self._busy[index] + sum(minutes), max(minutes))

    def _is_better(self, one: int, two: int, first: int, second: int, before: int) -> bool:
        """Swap, and take the swap back unless the week has fewer clashes than before."""
        kept = {index: self.days[index] for index in (first, second)}
        self.days[first] = [two if number == one else number for number in self.days[first]]
        self.days[second] = [one if number == two else number for number in self.days[second]]
        for index in (first, second):
            self.days[index] = self._sound(index)
            self.order(index)
        if self._clashes_from(first) < before:
            self._day_of[one], self._day_of[two] = second, first
            return True
        self.days.update(kept)
        return False

    def _sound(self, index: int) -> list[int]:
        """Put tasks after what they wait for on the same day."""
        day = self.days[index]
        place = {number: count for count, number in enumerate(day)}
        if all(place.get(other, -1) < place[number] for number in day for other in self._needs[number]):
            return day
        ordered: list[int] = []
        while len(ordered) < len(day):
            ordered.append(
                next(
                    number
                    for number in day
                    if number not in ordered
                    and not any(other in day and other not in ordered for other in self._needs[number])
                )
            )
        return ordered

    def _clashes_from(self, index: int) -> int:
        """Count clashes from a day to the end of its week, and into the next one."""
        week = self._calendar.days[index].week
        last_type = self._last_type(index)
        count = 0
        for other, day in self.days.items():
            if other >= index:
                if self._calendar.days[other].week > week:
                    return count + clashes(day[:1], self._types, last_type)
                count += clashes(day, self._types, last_type)
                last_type = self._types[day[-1]]
        return count


def _searched(
    day: Sequence[int], types: Sequence[str], waits: Mapping[int, Sequence[int]], last_type: str
) -> list[int]:
    """Try orders, those near the given one first, and stop at one without a clash."""
    best = list(day)
    fewest = clashes(day, types, last_type)

    def extend(chosen: list[int], last: str, count: int) -> None:
        nonlocal best, fewest
        if count >= fewest:
            return
        if len(chosen) == len(day):
            best, fewest = chosen, count
            return
        for number in day:
            if number not in chosen and all(other in chosen for other in waits[number]):
                extend([*chosen, number], types[number], count + (types[number] == last != ""))

    extend([], last_type, 0)
    return best


def _stepwise(
    day: Sequence[int], types: Sequence[str], waits: Mapping[int, Sequence[int]], last_type: str
) -> list[int]:
    """Take a task of another type each time, of the type of which most is left."""
    left = list(day)
    counts = Counter(types[number] for number in day)
    ordered: list[int] = []
    taken: set[int] = set()
    last = last_type
    while left:
        chosen, most = left[0], (False, 0)
        for number in left:
            if taken.issuperset(waits[number]):
                kind = types[number]
                rank = (kind != last or kind == "", counts[kind])
                if rank > most:
                    chosen, most = number, rank
        left.remove(chosen)
        counts[types[chosen]] -= 1
        ordered.append(chosen)
        taken.add(chosen)
        last = types[chosen]
    return ordered
