"""The plans that pages show: readers of every track at once."""

import pytest

from studyplan.model.outline import Outline
from studyplan.model.plan_settings import PlanSettings
from studyplan.outline import outline
from tests.studyplan.planner.packs import curriculum, random_curriculum, task

WHOLE = curriculum(
    task("read-a", 40, kind="read"),
    task("song-a", 30, track="music", requires=("read-a",)),
    task("song-b", 20, track="music", after=("song-a",)),
    task("run-a", 50, track="sports"),
    task("write-a", 45, "should", after=("read-a",)),
)


def plan_of(hours: float = 5, weeks: int = 1) -> Outline:
    return outline(WHOLE, PlanSettings(weeks=weeks, hours_per_week=hours))


def test_the_first_tasks_of_all_tracks_stand_on_one_day() -> None:
    days = {item.id: day.number for day in plan_of().days for item in day.items if item.kind == "task"}
    assert days["song-a"] == days["run-a"]
    assert days["read-a"] <= days["song-a"] <= days["song-b"]


def test_no_week_is_over_its_hours_for_a_reader_of_any_track() -> None:
    for track, minutes in (("music", 30 + 20), ("sports", 50)):
        mine = [one for week in plan_of().weeks for one in week.tasks if one.track in (None, track)]
        assert sum(one.minutes for one in mine) == 40 + 45 + minutes


@pytest.mark.parametrize("seed", range(20))
def test_what_is_planned_and_what_is_left_out_is_all_there_is(seed: int) -> None:
    whole = random_curriculum(seed, 25)
    plan = outline(whole, PlanSettings(weeks=2, hours_per_week=5))
    planned = [one.id for week in plan.weeks for one in week.tasks]
    left = [one.id for one in plan.left_out_tasks]
    assert sorted(planned + left) == sorted(one.id for one in whole.current_tasks)
