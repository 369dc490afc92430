"""One candidate's plan with the curriculum this project ships, made and made anew: what they need to trust it."""

from datetime import UTC, date, datetime

import pytest

from studyplan.export.plan_words import PlanWords
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.pipeline import study
from studyplan.planner import replan, schedule
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


def test_the_first_week_begins_with_dates_and_partners_and_ends_with_the_first_call(before: Plan) -> None:
    assert _on(before, "2027-01-04")[:3] == ["set-01", "set-02", "set-06"]
    assert "mk-01" in _on(before, "2027-01-07")


@pytest.mark.parametrize("name", ["before", "after"])
def test_every_must_task_has_its_place(
    name: str, curriculum: Curriculum, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    placed = {item.id for day in plan.days for item in day.items if item.kind == "task"}
    must = {task.id for task in curriculum.current_tasks if task.priority == "must" and task.track is None}
    assert must - placed == set()
    assert plan.cure is None


@pytest.mark.parametrize("name", ["before", "after"])
def test_only_the_days_chosen_are_used_and_none_is_longer_than_a_long_evening(
    name: str, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    used = [day for day in plan.days if day.items]
    assert {date.fromisoformat(day.date or "").strftime("%a") for day in used} == {"Mon", "Tue", "Wed", "Thu"}
    assert max(day.minutes for day in used) <= 160
    assert max(week.minutes for week in plan.weeks) <= 420


@pytest.mark.parametrize("name", ["before", "after"])
def test_every_item_says_why_it_is_where_it_is(
    name: str, curriculum: Curriculum, request: pytest.FixtureRequest
) -> None:
    plan: Plan = request.getfixturevalue(name)
    words = PlanWords(curriculum, plan)
    reasons = [words.why(item.why) for day in plan.days for item in day.items]
    assert [reason for reason in reasons if not reason.endswith(".") or len(reason) < 15] == []


def test_two_missed_days_lose_no_task_and_keep_two_recalls_of_what_must_be_known(
    before: Plan, after: Plan
) -> None:
    assert {left.id for left in after.left_out} == {left.id for left in before.left_out}
    assert _on(after, "2027-01-04") == _on(before, "2027-01-04")
    assert _on(after, "2027-01-05") == []
    assert _on(after, "2027-01-06") == []
    reviews = sum(item.kind == "review" for day in after.days for item in day.items)
    assert reviews >= 20


@pytest.mark.parametrize("today", ["2026-11-30", "2026-12-05"])
@pytest.mark.parametrize(
    "weekdays", ["mon tue wed thu", "mon tue thu sat", "tue thu sat sun", "mon wed fri sun"]
)
@pytest.mark.parametrize("hours", [6.5, 7, 8])
def test_a_tight_plan_made_anew_uses_every_day_and_ends_with_the_day_before(
    hours: float, weekdays: str, today: str, curriculum: Curriculum
) -> None:
    settings = PlanSettings.model_validate(
        {
            "weeks": 5,
            "hours_per_week": hours,
            "days": tuple(weekdays.split()),
            "start": "2026-11-25",
            "onsite": "2026-12-28",
        }
    )
    first = schedule(curriculum, settings)
    plan = replan(curriculum, first, {}, today).after
    coming = [day for day in plan.days if today <= (day.date or "") < "2026-12-26"]
    assert [day.date for day in coming if not day.items] == []
    days = {item.id: day.number for day in plan.days for item in day.items if item.kind == "task"}
    mocks = [number for name, number in days.items() if name.startswith("mk-")]
    assert [number for number in mocks if number > days.get("rw-08", number)] == []


def _on(plan: Plan, day: str) -> list[str]:
    return [
        item.id for found in plan.days if found.date == day for item in found.items if item.kind == "task"
    ]
