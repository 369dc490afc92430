"""The rules as the page "How the plan is made" tells them, one test or more for each, in small plans."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.planner import replan, schedule
from tests.studyplan.planner.packs import curriculum, random_curriculum, stage, task

EVE = task("rest", 15, kind="review", phase="third", when="eve")
READS = tuple(task(f"read-{number}", 30, kind="read", types=("design",)) for number in range(6))


PAGE = Path(__file__).parents[3] / "docs" / "how-the-plan-is-made.md"


def test_every_rule_of_the_page_has_a_test() -> None:
    rules = re.findall(r"^(\d+)\. \*\*", PAGE.read_text("utf-8"), re.MULTILINE)
    tested = {found[1] for name in globals() if (found := re.match(r"test_(\d+)_", name))}
    assert rules == [str(number) for number in range(1, len(rules) + 1)]
    assert set(rules) == tested


def made(whole: Curriculum, **settings: Any) -> Plan:
    return schedule(whole, PlanSettings.model_validate({"weeks": 1, "hours_per_week": 5, **settings}))


def tasks_of(plan: Plan) -> list[str]:
    return [item.id for day in plan.days for item in day.items if item.kind == "task"]


def days_of(plan: Plan) -> dict[str, int]:
    """Return for each task how many days after the start it stands."""
    first = plan.settings.span[0]
    return {i.id: day.number - first for day in plan.days for i in day.items if i.kind == "task"}


def recalls_of(plan: Plan, name: str) -> list[int]:
    first = plan.settings.span[0]
    return [day.number - first for day in plan.days for i in day.items if i.kind == "review" and i.id == name]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, ["read-0", "read-1", "read-2", "read-3", "rest"]), (2, ["read-0", "read-1", "read-2", "rest"])],
)
def test_1_under_a_week_the_hours_count_for_all_days(days: int, expected: list[str]) -> None:
    plan = made(curriculum(*READS, EVE, core=("rest",)), length=days, hours_per_week=3)
    assert sorted(tasks_of(plan)) == expected
    assert sum(day.minutes for day in plan.days) <= 3 * 60 * 9 // 10


def test_2_core_comes_first_then_musts_mocks_before_what_gives_most_for_its_minutes() -> None:
    whole = curriculum(
        task("slow", 60),
        task("quick", 20, kind="practice"),
        task("mock", 60, kind="mock"),
        task("goal", 60, "could", requires=("base",)),
        task("base", 30, "could"),
        task("extra", 20, "should"),
        core=("goal",),
    )
    taken = [sorted(tasks_of(made(whole, hours_per_week=hours))) for hours in (2, 3, 3.5, 4.5)]
    assert taken == [
        ["base", "goal"],
        ["base", "goal", "mock"],
        ["base", "goal", "mock", "quick"],
        ["base", "goal", "mock", "quick", "slow"],
    ]


def test_2_an_author_may_set_what_a_task_gives() -> None:
    long, short = task("long", 60, "should", value=20), task("short", 30, "should")
    whole = curriculum(long, short)
    assert tasks_of(made(whole, hours_per_week=1.5)) == ["long"]
    plain = curriculum(long.model_copy(update={"value": None}), short)
    assert tasks_of(made(plain, hours_per_week=1.5)) == ["short"]


def test_3_more_hours_never_take_a_task_out() -> None:
    whole = random_curriculum(3, 40)
    before: set[str] = set()
    for half_hours in range(6, 40):
        now = set(tasks_of(made(whole, weeks=4, hours_per_week=half_hours / 2)))
        assert before - now == set()
        before = now


@pytest.mark.parametrize(("recalls", "count"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)])
def test_4_what_was_read_comes_back_before_anything_less_needed_comes_in(recalls: int, count: int) -> None:
    whole = curriculum(task("map", 30, kind="read"), task("song", 45, "should"))
    plan = made(whole, weeks=4, hours_per_week=1, days=("mon",), recalls=recalls)
    assert len(recalls_of(plan, "map")) >= min(count, 3)


def test_4_recalls_stand_after_10_20_and_40_percent_of_the_days_left_and_two_days_before_the_need() -> None:
    plan = made(curriculum(task("map", 30, kind="read")), weeks=10, hours_per_week=5)
    assert recalls_of(plan, "map") == [7, 21, 49, 68]


def test_4_a_poor_recall_halves_the_next_gap() -> None:
    whole = curriculum(task("map", 30, kind="read"))
    known: dict[str, Any] = {
        "weeks": 10,
        "start": "2027-01-04",
        "done": {"map": "2027-01-04"},
        "today": "2027-01-11",
    }
    for score, expected in ((4, [21, 49, 68]), (1, [14, 42, 68])):
        plan = made(whole, **known, scores=({"task": "map", "date": "2027-01-11", "score": score},))
        assert recalls_of(plan, "map") == expected


def test_5_a_tenth_stays_free_in_a_first_plan_and_in_one_made_anew() -> None:
    whole = curriculum(*(task(f"write-{number}", 30) for number in range(12)))
    first = made(whole, start="2027-01-04")
    anew = made(whole, start="2027-01-04", today="2027-01-04")
    assert sum(day.minutes for day in first.days) == 270
    assert [day.items for day in anew.days] == [day.items for day in first.days]


def test_6_what_a_task_requires_or_follows_comes_before_it_but_only_the_first_is_taken_with_it() -> None:
    whole = curriculum(
        task("last", 30, requires=("first",), after=("between",)),
        task("between", 30, "could"),
        task("first", 30, "could"),
    )
    assert tasks_of(made(whole, hours_per_week=5)) == ["first", "between", "last"]
    assert tasks_of(made(whole, hours_per_week=1.5)) == ["first", "last"]


def test_6_phases_follow_each_other() -> None:
    whole = curriculum(
        task("c", 60, phase="third"), task("b", 60, phase="second"), task("a", 60, phase="first")
    )
    assert tasks_of(made(whole)) == ["a", "b", "c"]


def test_7_nothing_is_begun_on_a_full_day() -> None:
    plan = made(curriculum(*(task(f"write-{number}", 30) for number in range(9))), days=("mon", "wed"))
    assert [day.minutes for day in plan.days if day.items] == [150, 120]


def test_7_the_days_of_a_week_are_alike() -> None:
    whole = random_curriculum(5, 40, most_minutes=45)
    plan = made(whole, weeks=4, hours_per_week=7, days=("mon", "tue", "thu", "sat"))
    for week in plan.weeks[:3]:
        minutes = [day.minutes for day in week.days if day.items]
        assert max(minutes) - min(minutes) <= 45


def test_8_what_prepares_for_a_stage_is_done_before_its_day() -> None:
    whole = curriculum(
        *(task(f"write-{number}", 30) for number in range(6)),
        task("call-notes", 30, phase="third"),
        stages=(stage("call", "screen", ("call-notes",)), stage("visit", "onsite")),
    )
    free = days_of(made(whole, start="2027-01-04"))
    dated = days_of(made(whole, start="2027-01-04", stages={"call": "2027-01-06"}))
    assert free["call-notes"] > 2
    assert dated["call-notes"] < 2


def test_8_what_comes_too_late_is_named() -> None:
    whole = curriculum(
        task("base", 60),
        task("notes", 60, requires=("base",)),
        stages=(stage("call", "screen", ("notes",)), stage("visit", "onsite", ("notes",))),
    )
    plan = made(whole, start="2027-01-04", stages={"call": "2027-01-05"}, hours_per_week=4)
    assert [(one.code, one.values) for one in plan.warnings] == [
        ("late", (("task", "notes"), ("stage", "call")))
    ]


MOCKS = curriculum(
    task("call", 30, kind="mock"),
    task("talk", 30, kind="mock", phase="second"),
    task("visit-1", 30, kind="mock", phase="third", types=("code",)),
    task("visit-2", 30, kind="mock", phase="third", types=("people",)),
    task("again", 30, "should", kind="mock", phase="third", requires=("talk",)),
    *(task(f"write-{number}", 30) for number in range(20)),
    stages=(
        stage("screen", "screen", ("call",)),
        stage("phone", "phone", ("talk",)),
        stage("onsite", "onsite", ("visit-1", "visit-2")),
    ),
)


def test_9_mocks_stand_apart_early_in_the_middle_and_in_the_last_third() -> None:
    days = days_of(made(MOCKS, weeks=5, hours_per_week=4))
    call, talk, one, two = (days[name] for name in ("call", "talk", "visit-1", "visit-2"))
    assert call <= 35 // 3 < talk <= 2 * 35 // 3 < one + 2 <= two


@pytest.mark.parametrize(
    ("weak", "weakest"), [((), "talk"), (("people",), "visit-2"), (("code",), "visit-1")]
)
def test_9_the_weakest_mock_comes_again_two_to_four_days_later(weak: tuple[str, ...], weakest: str) -> None:
    days = days_of(made(MOCKS, weeks=5, hours_per_week=4, weak=weak))
    assert 2 <= days["again"] - days[weakest] <= 4


def test_9_mocks_of_the_onsite_keep_to_the_last_third_where_all_days_near_by_have_one() -> None:
    names = [f"visit-{number}" for number in range(6)]
    whole = curriculum(
        *(task(name, 30, kind="mock", phase="third") for name in names),
        *(task(f"write-{number}", 30) for number in range(20)),
        stages=(stage("onsite", "onsite", names),),
    )
    days = days_of(made(whole, weeks=3, hours_per_week=9))
    assert sorted(days[name] for name in names) == [13, 14, 15, 16, 17, 18]


def test_9_what_a_mock_needs_is_done_the_day_before() -> None:
    whole = curriculum(
        *(task(f"write-{number}", 30) for number in range(20)),
        task("base", 30, phase="third"),
        task("visit", 30, kind="mock", phase="third", requires=("base",)),
        stages=(stage("onsite", "onsite", ("visit",)),),
    )
    days = days_of(made(whole, weeks=3, hours_per_week=5))
    assert days["base"] < days["visit"]


@pytest.mark.parametrize(("span", "quiet"), [(1, 0), (2, 1), (6, 1), (7, 2), (20, 2)])
def test_10_the_last_days_bring_nothing_new_and_the_eve_has_its_task(span: int, quiet: int) -> None:
    whole = curriculum(*READS, EVE, core=("rest",))
    plan = made(whole, start="2027-01-04", onsite=f"2027-01-{4 + span:02}", weeks=3, hours_per_week=8)
    days = days_of(plan)
    assert days.pop("rest") == span - 1
    assert max(days.values()) < span - quiet


@pytest.mark.parametrize(("days", "expected"), [(7, [5, 6]), (14, [12, 13])])
def test_10_the_final_sheet_takes_the_day_before_the_eve(days: int, expected: list[int]) -> None:
    sheet = task("sheet", 20, phase="third", when="last-week")
    whole = curriculum(*READS, sheet, EVE, core=("rest", "sheet"))
    found = days_of(made(whole, weeks=days // 7, hours_per_week=8))
    assert [found["sheet"], found["rest"]] == expected


def test_10_the_eve_has_its_task_even_where_it_is_no_study_day() -> None:
    plan = made(
        curriculum(*READS, EVE, core=("rest",)), start="2027-01-04", onsite="2027-01-18", days=("mon", "tue")
    )
    assert [(day.date, [item.id for item in day.items]) for day in plan.days][-1] == ("2027-01-17", ["rest"])


def test_11_tasks_of_one_type_stand_apart_from_the_second_week_on() -> None:
    whole = curriculum(
        *(
            task(f"write-{number}", 30, types=("code" if number // 2 % 2 else "design",))
            for number in range(20)
        )
    )
    plan = made(whole, weeks=3, hours_per_week=4)
    later = [i.id for week in plan.weeks[1:] for day in week.days for i in day.items]
    kinds = [int(name.removeprefix("write-")) // 2 % 2 for name in later]
    assert sum(one == two for one, two in pairwise(kinds)) <= 2


def test_12_what_is_left_out_has_a_reason_with_the_minutes_it_is_short() -> None:
    whole = curriculum(task("write-a", 30), task("write-b", 40), task("later", 30, when="after"))
    plan = made(whole, hours_per_week=1)
    assert [(left.id, left.reason.code, dict(left.reason.values)) for left in plan.left_out] == [
        ("write-b", "hours", {"minutes": 40}),
        ("later", "after", {}),
    ]
    assert plan.minutes_short == 40


def test_13_a_plan_that_is_short_offers_wishes_and_each_keeps_its_word() -> None:
    whole = random_curriculum(12, 60)
    settings = PlanSettings(weeks=3, hours_per_week=3, days=("mon", "wed"))
    plan = schedule(whole, settings)
    assert {choice.code for choice in plan.choices} >= {"day", "hours", "all-musts"}
    for choice in plan.choices:
        changes = dict(choice.changes)
        changed = settings.model_copy(
            update={
                "hours_per_week": float(changes.get("hours", settings.hours_per_week)),
                "days": tuple(changes["days"].split(",")) if "days" in changes else settings.days,
                "recalls": int(changes.get("recalls", settings.recalls)),
            }
        )
        now = set(tasks_of(schedule(whole, changed)))
        assert set(choice.comes_in) <= now
        assert not set(choice.goes_out) & now


def test_13_two_tasks_change_places_at_a_wish() -> None:
    whole = curriculum(task("write-a", 30), task("write-b", 30), task("song", 30, "could"))
    assert tasks_of(made(whole, hours_per_week=1.5)) == ["write-a", "write-b"]
    plan = made(whole, hours_per_week=1.5, swaps=({"out": "write-b", "into": "song"},))
    assert tasks_of(plan) == ["write-a", "song"]
    assert plan.warnings == ()


def test_13_a_swap_that_does_not_fit_is_named_and_dropped() -> None:
    whole = curriculum(task("write-a", 30), task("write-b", 30), task("long", 90, "could"))
    plan = made(whole, hours_per_week=1.5, swaps=({"out": "write-b", "into": "long"},))
    assert tasks_of(plan) == ["write-a", "write-b"]
    assert [(one.code, dict(one.values)) for one in plan.warnings] == [
        ("swap-dropped", {"task": "long", "other": "write-b"})
    ]


def test_14_a_plan_made_anew_keeps_what_is_done_and_past() -> None:
    whole = curriculum(*(task(f"write-{number}", 30) for number in range(8)))
    before = made(whole, start="2027-01-04")
    done = [item.id for item in before.days[0].items]
    after = replan(whole, before, dict.fromkeys(done), "2027-01-06")
    assert [item.id for item in after.after.days[0].items] == done
    assert after.after.days[1].items == ()
    assert sorted([*tasks_of(after.after), *after.fell_out]) == sorted(tasks_of(before))


def test_a_task_that_needs_a_mock_that_is_over_is_left_out() -> None:
    plan = made(MOCKS, weeks=5, start="2027-01-04", stages={"phone": "2027-01-01"})
    assert {left.id: left.reason.code for left in plan.left_out} == {
        "talk": "stage-over",
        "again": "requires",
    }
