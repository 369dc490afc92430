"""Spreading weeks anew after tasks changed weeks, on weeks of one study day each."""

from collections.abc import Mapping

from studyplan.schedule.calendar import Calendar, StudyDay
from studyplan.schedule.exchange import exchanged
from studyplan.schedule.loads import Days, Placement
from studyplan.schedule.moves import Bounds
from studyplan.schedule.pool import Unit

END = 22
CALENDAR = Calendar(
    first=1,
    begin=1,
    end=END,
    weeks=3,
    week_minutes=150,
    days_per_week=1,
    days=(StudyDay(1, 0, True, 0), StudyDay(8, 1, True, 0), StudyDay(15, 2, True, 0)),
)
MINUTES = (60, 20, 30, 45, 50)
DAYS = {0: [0, 1], 1: [2, 3], 2: [4]}
UNITS = [
    Unit(f"task-{place}", place, minutes, "write", 0, week, "", (), (), (), False, END, "", False)
    for place, (minutes, week) in enumerate(zip(MINUTES, (0, 0, 1, 1, 2), strict=True))
]


def found(dues: Mapping[int, int], needs: Mapping[int, tuple[int, ...]]) -> dict[int, list[int]]:
    everything = {number: needs.get(number, ()) for number in range(len(UNITS))}

    def without_reviews(days: Days) -> Placement:
        return Placement(days, {})

    bounds = Bounds(UNITS, CALENDAR, everything, dues, frozenset())
    placement = exchanged(without_reviews(DAYS), bounds, without_reviews)
    return {index: sorted(day) for index, day in placement.days.items()}


def test_two_swaps_are_made_at_once_where_either_alone_would_not_help() -> None:
    assert found({}, {}) == {0: [1, 3], 1: [0], 2: [2, 4]}


def test_a_task_with_a_date_does_not_become_late_by_it() -> None:
    assert found({0: 8}, {}) == {0: [0], 1: [2, 3], 2: [1, 4]}
    assert found({0: 9}, {}) == {0: [1, 3], 1: [0], 2: [2, 4]}


def test_a_task_does_not_come_before_what_it_needs() -> None:
    assert found({}, {3: (0,)}) == {0: [0], 1: [2, 3], 2: [1, 4]}
