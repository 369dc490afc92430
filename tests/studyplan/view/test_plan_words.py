"""What plans say about their tasks."""

from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.planner import schedule
from studyplan.view.plan_words import PlanWords
from studyplan.view.words import group
from tests.studyplan.planner.packs import curriculum, stage, task


def said(whole: Curriculum, settings: PlanSettings) -> dict[str, str]:
    """Return what is said of each item; of one that comes several times, the last."""
    plan = schedule(whole, settings)
    words = PlanWords(whole, plan)
    return {f"{item.kind} {item.id}": words.why(item) for day in plan.days for item in day.items}


def test_an_item_says_why_it_is_there_at_all_and_why_on_its_day() -> None:
    whole = curriculum(
        task("map", 30, kind="read"),
        task("tour", 40, kind="mock", requires=("map",)),
        task("pack", 20, kind="review", phase="third", when="eve"),
        task("sing", 20, "should", phase="second"),
        stages=(stage("visit", "onsite", ("tour", "sing")),),
        core=("pack", "tour"),
    )
    told = said(whole, PlanSettings(weeks=1, hours_per_week=5))
    assert told["task map"] == "In every plan, however short; “Tour” comes after it."
    assert (
        told["task tour"] == "In every plan, however short; a mock of the on-site stands in the last third."
    )
    assert told["task pack"] == "In every plan, however short; it belongs on the day before."
    assert (
        told["task sing"]
        == "A should that helps in 1 stage of the interview; its turn in the phase “Second”."
    )
    assert told["review map"] == "A last look at what you read; 1 day before you need it."


def test_a_mock_that_repeats_one_already_done_says_so() -> None:
    whole = curriculum(
        task("mock-a", kind="mock", types=("design",)),
        task("mock-b", kind="mock", requires=("mock-a",)),
    )
    told = said(whole, PlanSettings(weeks=4, hours_per_week=5, done={"mock-a": None}))
    assert told == {
        "task mock-b": "In every plan, however short; it repeats a mock interview that is done or left out."
    }


def test_a_task_of_a_plan_that_is_over_names_no_stage() -> None:
    whole = curriculum(task("write-a"))
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=5, start="2027-01-04", today="2027-01-11"))
    (left,) = plan.left_out
    assert PlanWords(whole, plan).left_out(left.reason) == "No day of the plan is left for it."


def test_a_wish_says_what_comes_in_and_what_goes_out() -> None:
    whole = curriculum(
        task("map", 50, kind="read"), task("walk", 50, kind="read"), task("talk", 50, kind="read")
    )
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=2.5))
    words = PlanWords(whole, plan)
    assert words.short() == "Must tasks of 50 min do not fit."
    assert [words.choice(choice) for choice in plan.choices] == [
        "Take 4 hours a week, and every must fits: “Talk” comes in, 6 recalls more.",
    ]


def test_every_sentence_is_a_sentence() -> None:
    for code, text in group("why").items():
        assert text[0].isupper() or text[0] == "{", code
        assert not text.endswith("."), code
    for code, text in group("left_out").items():
        assert text[-1] in ".:", code
