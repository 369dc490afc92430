"""The plans this project offers: those in haste hold the core and say what they leave out; those of weeks hold all."""

import pytest

from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan import Plan, settings_of
from studyplan.planner import schedule
from tests.curriculum.packs import ROOT

SHIPPED = [name for name in ("tpm", "twitter", "amazon") if (ROOT / name).is_dir()]


@pytest.fixture(params=SHIPPED)
def curriculum(request: pytest.FixtureRequest) -> Curriculum:
    return load(ROOT, request.param).curriculum


def test_plans_of_1_3_7_and_14_days_stand_beside_those_of_weeks(curriculum: Curriculum) -> None:
    assert [offer.id for offer in curriculum.pack.plans] == [
        *("1-days", "3-days", "7-days", "14-days", "4-weeks", "5-weeks", "6-weeks"),
    ]


def test_a_plan_in_haste_is_made_for_the_core_and_says_what_it_leaves_out(curriculum: Curriculum) -> None:
    closure = curriculum.closure(curriculum.core_goals)
    core = {task.id for task in closure}
    mocks = {
        task.id for task in closure if task.kind == "mock"
    }  # one a day, so a few days have no room for two
    for offer in (offer for offer in curriculum.pack.plans if offer.days):
        placed = tasks_of(schedule(curriculum, settings_of(offer)))
        assert offer.leaves_out
        assert placed <= core or core - mocks <= placed
        assert core <= placed or offer.length_days < 7


@pytest.mark.parametrize("number", range(4))
def test_the_last_day_has_the_sheet_and_nothing_else_to_do(curriculum: Curriculum, number: int) -> None:
    plan = schedule(curriculum, settings_of(curriculum.pack.plans[number]))
    last = [item.id for item in plan.days[-1].items if item.kind == "task"]
    assert last[-1:] == ["rw-08"]
    assert last == ["rw-08"] or len(plan.days) == 1


def test_plans_of_weeks_have_coding_and_none_counts_what_comes_after_an_interview(
    curriculum: Curriculum,
) -> None:
    after = {task.id for task in curriculum.current_tasks if task.when == "after"}
    assert after >= {"rw-09", "rw-10", "of-02", "of-03"}
    for offer in curriculum.pack.plans:
        for track in (None, *(track.id for track in curriculum.tracks if not track.deprecated)):
            placed = tasks_of(schedule(curriculum, settings_of(offer).model_copy(update={"track": track})))
            assert "tc-03" in placed or offer.days
            assert not placed & after


def tasks_of(plan: Plan) -> set[str]:
    return {item.id for day in plan.days for item in day.items if item.kind == "task"}
