"""Settings → the study days still to plan, and how much each week can hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyplan.model.plan import SLACK_TENTHS
from studyplan.model.plan_settings import WEEKDAYS, PlanSettings, day_number

QUIET_DAYS = 2
"""Days before the interview that bring nothing new."""


@dataclass(frozen=True, slots=True)
class StudyDay:
    """A day the reader studies on; weeks count from 0 here, so that they can be indexes."""

    number: int
    week: int
    is_open: bool
    taken: int
    """Minutes of what was already done on it."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The time of a plan: days before `begin` are past, `end` is the day of the interview."""

    first: int
    begin: int
    end: int
    weeks: int
    week_minutes: int
    days_per_week: int
    days: tuple[StudyDay, ...]

    def minutes(self, days: int) -> int:
        """Return the minutes of so many study days."""
        return self.week_minutes * days // self.days_per_week

    def budget(self, slack_tenths: int = SLACK_TENTHS) -> int:
        """Return the minutes that may be planned."""
        whole = self.week_minutes * len(self.days) * (10 - slack_tenths)
        return whole // (self.days_per_week * 10) - sum(day.taken for day in self.days)

    def rooms(self) -> list[int]:
        """Return the minutes of each week; past weeks have none."""
        counts = [0] * self.weeks
        for day in self.days:
            counts[day.week] += 1
        return [self.minutes(count) for count in counts]

    def week_of(self, number: int) -> int:
        """Return the week a day lies in."""
        return (number - self.first) // 7

    def holds(self, load: int, longest: int) -> bool:
        """Say whether a day may hold a load: no task is begun once its even share of the week is full."""
        return (load - longest) * self.days_per_week <= self.week_minutes


def calendar_of(settings: PlanSettings, taken: Mapping[int, int]) -> Calendar:
    """List the study days of a plan; `taken` are the minutes of what was done, by day."""
    first, end = settings.span
    begin = begin_of(settings)
    days = tuple(
        StudyDay(number, (number - first) // 7, number < end - QUIET_DAYS, taken.get(number, 0))
        for number in study_days(settings)
        if number >= begin
    )
    return Calendar(
        first, begin, end, (end - first + 6) // 7, settings.week_minutes, len(settings.days), days
    )


def begin_of(settings: PlanSettings) -> int:
    """Return the first day that is not past."""
    first, _ = settings.span
    return first if settings.today is None else max(first, day_number(settings.today))


def study_days(settings: PlanSettings) -> list[int]:
    """List the days the reader studies on, past ones included."""
    weekdays = {WEEKDAYS.index(day) for day in settings.days}
    return [number for number in range(*settings.span) if weekday(number) in weekdays]


def weekday(number: int) -> int:
    """Return 0 for Monday to 6 for Sunday; day 1 of the calendar was a Monday."""
    return (number + 6) % 7
