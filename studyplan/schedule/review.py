"""Days of tasks → days of their reviews: for each the study day nearest to the ideal one that has room."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyplan.model.plan_settings import PlanSettings, day_number
from studyplan.schedule.calendar import Calendar
from studyplan.schedule.gaps import review_days, review_minutes
from studyplan.schedule.pool import Learned, Pool
from studyplan.schedule.select import is_reviewed

Scores = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Review:
    """One recall of a task."""

    id: str
    number: int
    minutes: int
    learned: int
    needed_until: int
    ideal: int
    """The day it should be on."""


class _Load:
    """What days and weeks hold so far."""

    def __init__(self, days: Mapping[int, Sequence[int]], pool: Pool, calendar: Calendar) -> None:
        self._calendar = calendar
        self._days = [day.taken for day in calendar.days]
        self._longest = [0] * len(calendar.days)
        for index, numbers in days.items():
            for number in numbers:
                self._days[index] += pool.units[number].minutes
                self._longest[index] = max(self._longest[index], pool.units[number].minutes)
        self._left = calendar.rooms()
        for day, load in zip(calendar.days, self._days, strict=True):
            self._left[day.week] -= load

    def add(self, index: int, minutes: int) -> bool:
        """Put minutes on a day, if it has room."""
        week = self._calendar.days[index].week
        longest = max(self._longest[index], minutes)
        if self._left[week] < minutes or not self._calendar.holds(self._days[index] + minutes, longest):
            return False
        self._left[week] -= minutes
        self._days[index] += minutes
        self._longest[index] = longest
        return True


def place_reviews(
    days: Mapping[int, Sequence[int]],
    pool: Pool,
    reached: frozenset[tuple[str, int]],
    calendar: Calendar,
    scores: Scores,
) -> dict[int, list[Review]]:
    """Return the reviews of each day; two of one task on one day become one."""
    load = _Load(days, pool, calendar)
    numbers = [day.number for day in calendar.days]
    placed: dict[int, list[Review]] = {}
    seen: set[tuple[str, int]] = set()
    for review in _wished(days, pool, reached, calendar, scores):
        for index in _nearest(numbers, review):
            if (review.id, index) in seen:
                break
            if load.add(index, review.minutes):
                seen.add((review.id, index))
                placed.setdefault(index, []).append(review)
                break
    return placed


def _wished(
    days: Mapping[int, Sequence[int]],
    pool: Pool,
    reached: frozenset[tuple[str, int]],
    calendar: Calendar,
    scores: Scores,
) -> list[Review]:
    """List the reviews the hours reach to, the earliest first."""
    subjects = list(pool.learned)
    for index in sorted(days):
        for number in days[index]:
            unit = pool.units[number]
            if is_reviewed(unit):
                subjects.append(
                    Learned(unit.id, unit.minutes, calendar.days[index].number, unit.needed_until)
                )
    wished = [
        Review(subject.id, number, review_minutes(subject.minutes), subject.day, subject.needed_until, ideal)
        for subject in subjects
        for number, ideal in review_days(subject.day, subject.needed_until, scores.get(subject.id, ()))
        if ideal >= calendar.begin and (subject.id, number) in reached
    ]
    return sorted(wished, key=lambda review: review.ideal)


def _nearest(numbers: Sequence[int], review: Review) -> Iterator[int]:
    """Yield the study days after learning and before the need, those nearest to the ideal first."""
    first = bisect_left(numbers, review.learned + 1)
    last = bisect_left(numbers, review.needed_until) - 1
    later = bisect_left(numbers, review.ideal, first, max(first, last + 1))
    earlier = later - 1
    while earlier >= first or later <= last:
        is_earlier_nearer = later > last or (
            earlier >= first and review.ideal - numbers[earlier] <= numbers[later] - review.ideal
        )
        if is_earlier_nearer:
            yield earlier
            earlier -= 1
        else:
            yield later
            later += 1


def scores_by_task(settings: PlanSettings) -> Scores:
    """Collect the days and scores of each task."""
    scores: dict[str, list[tuple[int, int]]] = {}
    for score in settings.scores:
        scores.setdefault(score.task, []).append((day_number(score.date), score.score))
    return scores
