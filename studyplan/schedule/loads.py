"""Units and reviews on days → what days and weeks hold: whether it fits, and how even it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.pool import Unit
from studyplan.schedule.review import Review

EVEN_ENOUGH = 100
"""Weeks that differ by no more than such a part of a week, or by five minutes, need no further work."""

FEW_MINUTES = 5

Days = Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Placement:
    """Units and reviews by index of the day."""

    days: Days
    reviews: Mapping[int, Sequence[Review]]


def is_within_capacity(days: Days, units: Sequence[Unit], calendar: Calendar) -> bool:
    """Say whether all days and weeks hold their units and what was done on them."""
    rooms = calendar.rooms()
    for index, numbers in days.items():
        minutes = [units[number].minutes for number in numbers]
        day = calendar.days[index]
        rooms[day.week] -= sum(minutes)
        if not calendar.holds(day.taken + sum(minutes), max(minutes)):
            return False
    return all(
        room >= sum(day.taken for day in calendar.days if day.week == week) for week, room in enumerate(rooms)
    )


def minutes_by_day(placement: Placement, units: Sequence[Unit], calendar: Calendar) -> list[int]:
    """Return the minutes of each study day, with reviews and what was done on it."""
    return [
        day.taken
        + sum(units[number].minutes for number in placement.days.get(index, ()))
        + sum(review.minutes for review in placement.reviews.get(index, ()))
        for index, day in enumerate(calendar.days)
    ]


def week_errors(loads: Sequence[int], calendar: Calendar) -> list[int]:
    """Return how far each week is above its even part; in minutes times study days, so that all are whole."""
    errors = [0] * calendar.weeks
    whole, study_days = sum(loads), len(calendar.days)
    for day, load in zip(calendar.days, loads, strict=True):
        errors[day.week] += load * study_days - whole
    return errors


def unevenness(errors: Sequence[int]) -> int:
    """Return what lies between the week that is most above its even part and the one most below."""
    return max(errors, default=0) - min(errors, default=0)


def is_even_enough(errors: Sequence[int], calendar: Calendar) -> bool:
    """Say whether no reader would feel the difference."""
    minutes = max(FEW_MINUTES * EVEN_ENOUGH, calendar.week_minutes)
    return unevenness(errors) * EVEN_ENOUGH <= minutes * len(calendar.days)
