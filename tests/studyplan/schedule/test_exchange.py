"""Exchanging tasks between weeks, on two weeks of one study day each."""

from dataclasses import replace

import pytest

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
    days_per_week=1,
    days=(StudyDay(1, 0, True, 0), StudyDay(8, 1, True, 0)),
)
MINUTES = (60, 40, 30, 10)
DAYS = {0: [0, 1], 1: [2, 3]}
RECALL = Review("task-3", 1, 5, 1, END, 8)


def bounds(**changes: object) -> Bounds:
    units = [
        Unit(f"task-{place}", place, minutes, "write", 0, 1, "", (), (), (), False, END, "", False)
        for place, minutes in enumerate(MINUTES)
    ]
    needs: dict[int, tuple[int, ...]] = dict.fromkeys(range(len(units)), ())
    return replace(Bounds(units, CALENDAR, needs, {}, frozenset()), **changes)  # type: ignore[arg-type]


def without_reviews(days: Days) -> Placement:
    return Placement(days, {})


@pytest.mark.parametrize(
    ("what", "changes", "days"),
    [
        ("40 and 10 minutes change places", {}, {0: [0, 3], 1: [1, 2]}),
        ("10 minutes wait for 40", {"needs": {0: (), 1: (), 2: (), 3: (1,)}}, {0: [1, 2], 1: [0, 3]}),
        ("40 minutes have a date before week 2", {"dues": {1: 8}}, {0: [1, 2], 1: [0, 3]}),
        ("40 and 60 minutes keep their days", {"fixed": frozenset({0, 1})}, {0: [0, 1], 1: [2, 3]}),
        (
            "30 and 10 minutes wait for 60",
            {"needs": {0: (), 1: (), 2: (0,), 3: (0,)}},
            {0: [0, 3], 1: [1, 2]},
        ),
    ],
)
def test_tasks_change_weeks_where_no_rule_is_broken(
    what: str, changes: dict[str, object], days: dict[int, list[int]]
) -> None:
    found = exchanged(without_reviews(DAYS), bounds(**changes), without_reviews).days
    assert {index: sorted(day) for index, day in found.items()} == days, what


def test_of_two_tasks_in_exchange_one_takes_another_day_where_that_of_the_other_is_too_full_for_it() -> None:
    days = (StudyDay(1, 0, True, 0), StudyDay(8, 1, True, 0), StudyDay(9, 1, True, 0))
    calendar = replace(CALENDAR, days=days, week_minutes=360, days_per_week=3)  # 120 minutes a day
    units = [replace(bounds().units[0], minutes=minutes) for minutes in (70, 50, 30, 75, 75)]
    needs: dict[int, tuple[int, ...]] = dict.fromkeys(range(5), ())
    rules = bounds(units=units, calendar=calendar, needs=needs)
    found = exchanged(without_reviews({0: [0, 1], 1: [2, 3, 4]}), rules, without_reviews).days
    assert {index: sorted(day) for index, day in found.items()} == {0: [0, 2], 1: [3, 4], 2: [1]}


def test_a_change_that_loses_a_review_is_not_made() -> None:
    def only_for_the_first_days(days: Days) -> Placement:
        return Placement(days, {1: [RECALL]} if days == DAYS else {})

    found = exchanged(only_for_the_first_days(DAYS), bounds(), only_for_the_first_days)
    assert found == Placement(DAYS, {1: [RECALL]})


def test_a_change_that_moves_a_review_away_from_its_day_is_not_made() -> None:
    def on_its_day_at_first(days: Days) -> Placement:
        return Placement(days, {1 if days == DAYS else 0: [RECALL]})

    assert exchanged(on_its_day_at_first(DAYS), bounds(), on_its_day_at_first).days == DAYS


def test_even_weeks_stay_as_they_are() -> None:
    even = {0: [0, 3], 1: [1, 2]}
    assert exchanged(without_reviews(even), bounds(), without_reviews).days is even
