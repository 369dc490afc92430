"""The plans that pages show: readers of every track at once."""

import pytest

from studyplan.model import Curriculum
from studyplan.schedule import outline
from tests.large import large_curriculum


@pytest.fixture(name="curriculum", scope="module")
def fixture_curriculum() -> Curriculum:
    found = large_curriculum()
    assert found.current_tasks  # looked up before a plan is made, as the checks do
    return found


@pytest.mark.parametrize(("weeks", "hours"), [(4, 12), (5, 10), (6, 8)])
def test_every_must_task_of_every_track_is_in(curriculum: Curriculum, weeks: int, hours: int) -> None:
    planned = {task.id for week in outline(curriculum, weeks, hours).weeks for task in week.tasks}
    must = {task.id for task in curriculum.current_tasks if task.priority == "must"}
    assert must - planned == set()


@pytest.mark.parametrize(("weeks", "hours"), [(4, 12), (5, 10), (6, 8)])
def test_no_week_is_over_its_hours_for_a_reader_of_any_track(
    curriculum: Curriculum, weeks: int, hours: int
) -> None:
    for track in curriculum.tracks:
        for week in outline(curriculum, weeks, hours).weeks:
            mine = [task for task in week.tasks if task.track in (None, track.id)]
            assert sum(task.minutes for task in mine) <= hours * 60


@pytest.mark.parametrize(("weeks", "hours"), [(4, 12), (5, 10), (6, 8)])
def test_what_a_task_requires_comes_before_it(curriculum: Curriculum, weeks: int, hours: int) -> None:
    order = [task for week in outline(curriculum, weeks, hours).weeks for task in week.tasks]
    place = {task.id: index for index, task in enumerate(order)}
    late = [(task.id, name) for task in order for name in task.requires if place[name] > place[task.id]]
    assert late == []


def test_what_is_planned_and_what_is_left_out_is_all_there_is(curriculum: Curriculum) -> None:
    plan = outline(curriculum, 4, 12)
    planned = [task.id for week in plan.weeks for task in week.tasks]
    left = [task.id for task in plan.left_out_tasks]
    assert sorted(planned + left) == sorted(task.id for task in curriculum.current_tasks)
