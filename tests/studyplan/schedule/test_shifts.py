"""Doing a task on another day of its week, so that its recall falls into the emptier week."""

from studyplan.schedule.calendar import Calendar, StudyDay
from studyplan.schedule.exchange import exchanged
from studyplan.schedule.loads import Days, Placement
from studyplan.schedule.moves import Bounds
from studyplan.schedule.pool import Unit
from studyplan.schedule.review import Review

END = 15
CALENDAR = Calendar(
    first=1,
    begin=1,
    end=END,
    weeks=2,
    week_minutes=300,
    days_per_week=2,
    days=(
        StudyDay(1, 0, True, 0),
        StudyDay(4, 0, True, 0),
        StudyDay(8, 1, True, 0),
        StudyDay(11, 1, True, 0),
    ),
)
MINUTES = (60, 50, 60, 50, 10)
DAYS = {0: [0, 4], 1: [1], 2: [2], 3: [3]}
UNITS = [
    Unit(f"task-{place}", place, minutes, "write", 0, 1, "", (), (), (), False, END, "", False)
    for place, minutes in enumerate(MINUTES)
]
IDEAL = {1: 4, 4: 8}
"""The day on which task 0 is recalled, by the day on which it is learned."""


def bounds(fixed: set[int]) -> Bounds:
    return Bounds(UNITS, CALENDAR, dict.fromkeys(range(len(UNITS)), ()), {}, frozenset(fixed))


def recalled(days: Days) -> Placement:
    learned = next(CALENDAR.days[index].number for index, day in days.items() if 0 in day)
    ideal = IDEAL[learned]
    at = next(index for index, day in enumerate(CALENDAR.days) if day.number == ideal)
    return Placement(days, {at: [Review("task-0", 1, 10, learned, END, ideal)]})


def test_the_recall_takes_its_minutes_into_the_other_week() -> None:
    found = exchanged(recalled(DAYS), bounds({1, 2, 3, 4}), recalled)
    assert {index: sorted(day) for index, day in found.days.items()} == {0: [4], 1: [0, 1], 2: [2], 3: [3]}
    assert {index: [review.id for review in day] for index, day in found.reviews.items()} == {2: ["task-0"]}


def test_no_day_is_left_empty_for_it() -> None:
    days = {1: [1], 0: [0], 2: [2, 4], 3: [3]}
    assert exchanged(recalled(days), bounds({1, 2, 3, 4}), recalled).days == days


def test_a_task_that_keeps_its_day_keeps_its_recall() -> None:
    assert exchanged(recalled(DAYS), bounds({0, 1, 2, 3, 4}), recalled).days == DAYS
