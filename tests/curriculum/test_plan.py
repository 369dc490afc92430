"""One candidate's plan with the curriculum this project ships, made and made anew: what they need to trust it."""

from datetime import UTC, date, datetime

import pytest

from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.model.study import Task
from studyplan.pipeline import study
from studyplan.planner import replan, schedule
from studyplan.view.plan_words import PlanWords
from tests.curriculum.packs import ROOT, SHIPPED

pytestmark = pytest.mark.skipif(not SHIPPED.is_dir(), reason="a fork has taken the pack away")
SETTINGS = PlanSettings(
    weeks=5,
    hours_per_week=7,
    days=("mon", "tue", "wed", "thu"),
    start="2027-01-04",
    onsite="2027-02-06",
)
"""An interview in 33 days, seven hours a week, four study days."""
THURSDAY = "2027-01-07"


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    """The curriculum of the site."""
    return study(ROOT, SHIPPED.name, datetime.now(UTC).date()).curriculum


@pytest.fixture(scope="module")
def before(curriculum: Curriculum) -> Plan:
    """The plan as it was made first."""
    return schedule(curriculum, SETTINGS)


@pytest.fixture(scope="module")
def after(curriculum: Curriculum, before: Plan) -> Plan:
    """The plan made anew after Tuesday and Wednesday were missed."""
    return replan(curriculum, before, dict.fromkeys(_on(before, "2027-01-04"), "2027-01-04"), THURSDAY).after


def test_it_begins_with_dates_and_has_the_first_call_in_its_second_week_at_the_latest(before: Plan) -> None:
    assert _on(before, "2027-01-04")[:2] == ["set-01", "set-02"]
    assert "mk-01" in [item.id for week in before.weeks[:2] for day in week.days for item in day.items]


@pytest.mark.parametrize("name", ["before", "after"])
def test_all_of_the_core_and_six_mocks_have_their_place_and_what_is_read_comes_back(
    name: str, curriculum: Curriculum, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    placed = {item.id for day in plan.days for item in day.items if item.kind == "task"}
    core = {task.id for task in curriculum.closure(curriculum.core_goals)}
    assert core - placed == set()
    assert sum(curriculum.get(Task, name).kind == "mock" for name in placed) >= 6
    assert sum(item.kind == "review" for day in plan.days for item in day.items) >= 22
    assert {left.id for left in plan.missing} | placed >= {
        task.id for task in curriculum.current_tasks if task.priority == "must" and task.track is None
    }


def test_one_week_holds_briefing_script_stories_a_design_a_mock_and_the_sheet(curriculum: Curriculum) -> None:
    plan = schedule(curriculum, PlanSettings(weeks=1, hours_per_week=10))
    placed = {item.id for day in plan.days for item in day.items if item.kind == "task"}
    assert placed >= {"co-01", "co-05", "st-04", "sd-04", "mk-01", "rw-07", "rw-08"}


@pytest.mark.parametrize("name", ["before", "after"])
def test_only_the_days_chosen_are_used_and_none_is_longer_than_a_long_evening(
    name: str, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    used = [day for day in plan.days if day.items]
    assert {date.fromisoformat(day.date or "").strftime("%a") for day in used} == {
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
    }
    assert [item.here.code for item in used[-1].items] == ["eve"]  # a Friday
    assert max(day.minutes for day in used) <= 160
    assert max(week.minutes for week in plan.weeks) <= 420 + 20


@pytest.mark.parametrize("name", ["before", "after"])
def test_every_item_says_why_it_is_where_it_is(
    name: str, curriculum: Curriculum, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    words = PlanWords(curriculum, plan)
    reasons = [words.why(item) for day in plan.days for item in day.items]
    assert [reason for reason in reasons if not reason.endswith(".") or len(reason) < 15] == []


def test_two_missed_days_leave_the_past_as_it_was(before: Plan, after: Plan) -> None:
    assert _on(after, "2027-01-04") == _on(before, "2027-01-04")
    assert _on(after, "2027-01-05") == []
    assert _on(after, "2027-01-06") == []


def _on(plan: Plan, day: str) -> list[str]:
    return [
        item.id for found in plan.days if found.date == day for item in found.items if item.kind == "task"
    ]
