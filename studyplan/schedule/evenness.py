"""A placement → how even its weeks are, and whether another one is better."""

from collections.abc import Sequence
from itertools import accumulate

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.loads import Placement, minutes_by_day, unevenness, week_errors
from studyplan.schedule.pool import Unit

Rank = tuple[int, int, int]


class Weighed:
    """A placement and what its weeks hold."""

    def __init__(self, placement: Placement, units: Sequence[Unit], calendar: Calendar) -> None:
        self.placement = placement
        self.loads = minutes_by_day(placement, units, calendar)
        self.errors = week_errors(self.loads, calendar)
        self.rank = _rank(self.errors)
        self._calendar = calendar

    def is_better_than(self, other: "Weighed") -> bool:
        """Say whether weeks are evener, no review is lost or further from its day, and no day is left empty."""
        if self.rank >= other.rank or self.loads.count(0) > other.loads.count(0):
            return False
        (reviews, missed), (other_reviews, other_missed) = self.recalls(), other.recalls()
        return reviews >= other_reviews and missed <= other_missed

    def rank_after(self, minutes_of_weeks: Sequence[tuple[int, int]]) -> Rank:
        """Rank the weeks as if minutes were added to some of them and taken from others."""
        errors = list(self.errors)
        for week, minutes in minutes_of_weeks:
            errors[week] += minutes * len(self.loads)
        return _rank(errors)

    def recalls(self) -> tuple[int, int]:
        """Count the reviews, and the days by which they miss their ideal ones."""
        missed = [
            abs(self._calendar.days[index].number - review.ideal)
            for index, reviews in self.placement.reviews.items()
            for review in reviews
        ]
        return len(missed), sum(missed)


def _rank(errors: Sequence[int]) -> Rank:
    """Rank by the week most and least above even, then by all weeks, then by the sums at their ends.

    The last lets a difference wander from week to week until it meets its opposite.
    """
    return (
        unevenness(errors),
        sum(error * error for error in errors),
        sum(error * error for error in accumulate(errors)),
    )
