"""What plans say about their tasks."""

from studyplan.export.plan_words import PlanWords
from studyplan.model.plan_settings import PlanSettings
from studyplan.schedule import schedule
from tests.studyplan.schedule.packs import curriculum, task


def test_a_mock_that_repeats_one_already_done_says_so() -> None:
    whole = curriculum(
        task("mock-a", kind="mock", types=("design",)),
        task("mock-b", kind="mock", requires=("mock-a",)),
    )
    plan = schedule(whole, PlanSettings(weeks=4, hours_per_week=5, done={"mock-a": None}))
    (item,) = (item for day in plan.days for item in day.items)
    assert item.id == "mock-b"
    assert PlanWords(whole, plan).why(item.why) == "It repeats a mock interview that is done or left out."


def test_a_task_of_a_plan_that_is_over_names_no_stage() -> None:
    whole = curriculum(task("write-a"))
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=5, start="2027-01-04", today="2027-01-11"))
    (left,) = plan.left_out
    assert PlanWords(whole, plan).left_out(left.reason) == "No day of the plan is left for it."
