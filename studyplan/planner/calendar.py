"""Settings → the study days left, and the one ledger that knows when a day or a week is full."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyplan.model.plan_settings import FEW_DAYS, PlanSettings

FREE_TENTHS = 1
"""Tenths of all hours that stay free in every plan, because people underestimate their own tasks."""

OVER = 15
"""Minutes that a day may be counted on to run over, as the task begun last is ended."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days left; they are named by their place in these lists, and the last one is the eve of the interview."""

    first: int
    begin: int
    end: int
    numbers: tuple[int, ...]
    weeks: tuple[int, ...]  # the week of each day, counted from 0
    shares: tuple[int, ...]  # the minutes of each day: its even part of a week; none of an eve without study
    is_study: tuple[bool, ...]
    opened: tuple[int, ...]  # days that may bring something new
    rooms: tuple[int, ...]  # the minutes that are left of each week
    budget: int  # the minutes that may be planned

    @property
    def closing(self) -> list[int]:
        """List the study days between the last one that brings something new and the eve."""
        last = max(self.opened, default=-1)
        return [index for index in range(last + 1, len(self.numbers) - 1) if self.is_study[index]]

    def open_minutes(self, before: int, over: int = OVER) -> int:
        """Return what the days that bring something new hold until a day, each week no more than its room."""
        weeks = [0] * len(self.rooms)
        for index in self.opened:
            if self.numbers[index] < before:
                weeks[self.weeks[index]] += self.shares[index] + over
        return sum(min(pair) for pair in zip(self.rooms, weeks, strict=True))


def calendar_of(settings: PlanSettings, done: Mapping[int, int]) -> Calendar:
    """List the days that are not past; `done` are minutes of what was done already, by day."""
    first, end = settings.span
    begin, all_days = settings.begin, settings.study_days
    per_week = len(settings.days) if end - first > FEW_DAYS else len(all_days)
    minutes = settings.week_minutes
    quiet = end - (2 if end - first > FEW_DAYS else min(1, end - first - 1))
    if all_days[0] >= quiet:
        quiet = end  # whoever has no other days takes what fits
    left = [day for day in all_days if day >= begin]
    numbers = left if begin >= end or end - 1 in left else [*left, end - 1]
    counts = [0] * ((end - first + 6) // 7)
    for day in left:
        counts[(day - first) // 7] += 1
    rooms = [minutes * count // per_week for count in counts]
    taken = {day: done.get(day, 0) for day in left}
    whole = sum(rooms)
    for day in left:
        week = (day - first) // 7
        rooms[week] = max(0, rooms[week] - taken[day])
    return Calendar(
        first=first,
        begin=begin,
        end=end,
        numbers=tuple(numbers),
        weeks=tuple((day - first) // 7 for day in numbers),
        shares=tuple(max(0, minutes // per_week - taken[day]) if day in taken else 0 for day in numbers),
        is_study=tuple(day in taken for day in numbers),
        opened=tuple(index for index, day in enumerate(numbers) if day in taken and day < quiet),
        rooms=tuple(rooms),
        budget=whole * (10 - FREE_TENTHS) // 10 - sum(taken.values()),
    )


class Ledger:
    """What days and weeks hold. Nothing is begun on a day whose share is full; a week is never over its room."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._begun: list[list[int]] = [[] for _ in calendar.numbers]
        self.days = [0] * len(calendar.numbers)
        self.weeks = [0] * len(calendar.rooms)

    def add(self, index: int, minutes: int) -> None:
        """Write minutes down on a day."""
        self._begun[index].append(minutes)
        self._count(index, minutes)

    def remove(self, index: int, minutes: int) -> None:
        """Strike minutes off a day."""
        self._begun[index].remove(minutes)
        self._count(index, -minutes)

    def holds(self, index: int, minutes: int) -> bool:
        """Say whether there is room: if the longest thing comes last, it is begun before the day is full."""
        calendar = self._calendar
        longest = max(self._begun[index], default=0)
        before = self.days[index] + minutes - max(longest, minutes)
        week = calendar.weeks[index]
        return before < calendar.shares[index] and self.weeks[week] + minutes <= calendar.rooms[week]

    def _count(self, index: int, minutes: int) -> None:
        self.days[index] += minutes
        if self._calendar.is_study[index]:  # an eve that is none asks for time beyond the week's
            self.weeks[self._calendar.weeks[index]] += minutes
