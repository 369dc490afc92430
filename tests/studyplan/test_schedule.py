"""The planner: prerequisites first, no week over its hours, every must in, nothing lost."""

import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st

from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanSettings
from studyplan.schedule import PlanTooShortError, schedule
from tests.studyplan.folders import TINY
from tests.studyplan.study_tasks import (
    TRACKS,
    curriculum,
    left_out_of,
    plan_settings,
    sound_curricula,
    task,
    weeks_of,
)


def plan_of(whole: Curriculum, settings: PlanSettings) -> Plan:
    try:
        plan = schedule(whole, settings)
    except PlanTooShortError:
        assume(False)
        raise
    note(f"{settings!r}\n{weeks_of(plan)}\nleft out: {left_out_of(plan)}")
    return plan


@given(sound_curricula(), plan_settings())
def test_what_a_task_requires_is_planned_before_it(whole: Curriculum, settings: PlanSettings) -> None:
    done: set[str] = set()
    for week in plan_of(whole, settings).weeks:
        for planned in week.tasks:
            assert set(planned.requires) <= done
            done.add(planned.id)


@given(sound_curricula(), plan_settings())
def test_no_week_is_over_its_hours_for_a_reader_of_any_track(
    whole: Curriculum, settings: PlanSettings
) -> None:
    for week in plan_of(whole, settings).weeks:
        for track in (None, *TRACKS):
            assert week.minutes(track) <= settings.hours_per_week * 60


@given(sound_curricula(), plan_settings())
def test_every_must_task_is_in_or_the_plan_is_refused(whole: Curriculum, settings: PlanSettings) -> None:
    assert [left.task.id for left in plan_of(whole, settings).left_out if left.task.priority == "must"] == []


@given(sound_curricula(), plan_settings())
def test_nothing_is_lost_or_doubled(whole: Curriculum, settings: PlanSettings) -> None:
    plan = plan_of(whole, settings)
    candidates = [
        task.id for task in whole.tasks if not task.deprecated and task.track in (None, *settings.tracks)
    ]
    planned = [task.id for week in plan.weeks for task in week.tasks]
    assert sorted([*planned, *left_out_of(plan)]) == sorted(candidates)


@given(sound_curricula(), plan_settings())
def test_a_plan_has_its_weeks_numbered_from_one(whole: Curriculum, settings: PlanSettings) -> None:
    assert [week.number for week in plan_of(whole, settings).weeks] == list(range(1, settings.weeks + 1))


@given(sound_curricula(), plan_settings())
def test_the_same_input_gives_the_same_plan(whole: Curriculum, settings: PlanSettings) -> None:
    copy = Curriculum.model_validate_json(whole.model_dump_json())
    assert plan_of(whole, settings) == schedule(copy, settings)


@given(sound_curricula(), plan_settings())
def test_a_tenth_of_the_hours_stays_free_unless_must_tasks_need_it(
    whole: Curriculum, settings: PlanSettings
) -> None:
    plan = plan_of(whole, settings)
    tasks = [task for week in plan.weeks for task in week.tasks]
    assume(any(task.priority != "must" for task in tasks))
    for track in (None, *TRACKS):
        minutes = sum(task.minutes for task in tasks if task.track in (None, track))
        assert minutes <= settings.weeks * settings.hours_per_week * 60 * 0.9


@given(sound_curricula(most_minutes=30), st.sampled_from(TRACKS))
def test_hours_enough_for_everything_leave_nothing_out(whole: Curriculum, track: str) -> None:
    plan = schedule(whole, PlanSettings(weeks=4, hours_per_week=20, tracks=(track,)))
    assert left_out_of(plan) == []


def test_the_tiny_company_is_planned_over_two_weeks() -> None:
    settings = PlanSettings(weeks=2, hours_per_week=3, tracks=("children", "archive"))
    plan = schedule(load(TINY, "company").curriculum, settings)
    assert weeks_of(plan) == [
        ["read-guide", "list-stories", "learn-catalog", "tour-archive"],
        ["tell-stories", "answer-desk", "read-aloud", "mock-visit"],
    ]
    assert [week.minutes("archive") for week in plan.weeks] == [130, 145]
    assert plan.left_out == ()


def test_a_shorter_plan_names_what_it_leaves_out_and_why() -> None:
    plan = schedule(load(TINY, "company").curriculum, PlanSettings(weeks=1, hours_per_week=4))
    assert weeks_of(plan) == [["read-guide", "list-stories", "learn-catalog", "tell-stories", "answer-desk"]]
    assert [(left.task.id, left.reason) for left in plan.left_out] == [
        ("mock-visit", "The hours do not reach to it.")
    ]


def test_should_tasks_go_before_could_tasks_and_file_order_decides_among_equals() -> None:
    whole = curriculum(
        task("spare", 60, "could"),
        task("good", 60, "should"),
        task("better", 60, "should"),
        task("needed", 60, "must"),
    )
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=3.5))
    assert weeks_of(plan) == [["good", "better", "needed"]]
    assert left_out_of(plan) == ["spare"]


def test_left_out_tasks_are_told_by_priority_then_file_order() -> None:
    whole = curriculum(
        task("a", 120, "could"), task("b", 120, "should"), task("c", 120, "could"), task("d", 120, "should")
    )
    assert left_out_of(schedule(whole, PlanSettings(weeks=1, hours_per_week=1))) == ["b", "d", "a", "c"]


def test_a_task_brings_what_it_requires_or_stays_out_with_it() -> None:
    whole = curriculum(task("swim", 60, "should", ("float",)), task("float", 60, "should"))
    enough = PlanSettings(weeks=1, hours_per_week=2.5)
    assert weeks_of(schedule(whole, enough)) == [["float", "swim"]]
    too_little = PlanSettings(weeks=1, hours_per_week=2)
    assert weeks_of(schedule(whole, too_little)) == [["float"]]
    assert left_out_of(schedule(whole, too_little)) == ["swim"]


def test_tracks_run_beside_each_other_so_hours_count_for_the_longest() -> None:
    whole = curriculum(task("sing", 60, track="music"), task("run", 50, track="sports"))
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=1, tracks=("music", "sports")))
    assert weeks_of(plan) == [["sing", "run"]]


def test_a_track_not_asked_for_is_neither_planned_nor_left_out() -> None:
    whole = curriculum(task("read"), task("sing", track="music"))
    plan = schedule(whole, PlanSettings(weeks=1, hours_per_week=2, tracks=("sports",)))
    assert (weeks_of(plan), left_out_of(plan)) == ([["read"]], [])


def test_a_later_phase_comes_later_whatever_the_file_order() -> None:
    whole = curriculum(task("write", phase="second"), task("read"), task("act", phase="third"))
    plan = schedule(whole, PlanSettings(weeks=3, hours_per_week=1))
    assert weeks_of(plan) == [["read"], ["write"], ["act"]]


def test_must_tasks_that_fit_into_the_weeks_are_planned_though_they_leave_gaps() -> None:
    whole = curriculum(
        *(task(f"must-{number}", length) for number, length in enumerate((40, 40, 40, 20, 20)))
    )
    plan = schedule(whole, PlanSettings(weeks=3, hours_per_week=1))
    assert sorted(week.minutes() for week in plan.weeks) == [40, 60, 60]


@pytest.mark.parametrize(
    ("minutes", "weeks", "hours"), [((70,), 2, 1), ((40, 40), 1, 1), ((60, 60, 60), 2, 1.5)]
)
def test_must_tasks_without_room_refuse_the_plan(minutes: tuple[int, ...], weeks: int, hours: float) -> None:
    whole = curriculum(*(task(f"must-{number}", length) for number, length in enumerate(minutes)))
    with pytest.raises(PlanTooShortError):
        schedule(whole, PlanSettings(weeks=weeks, hours_per_week=hours))


def test_a_refusal_names_the_task_and_the_cure() -> None:
    with pytest.raises(PlanTooShortError) as refusal:
        schedule(curriculum(task("read", 90)), PlanSettings(weeks=2, hours_per_week=1))
    assert str(refusal.value) == (
        "2 weeks of 1 hours have no room for the must task `read` (90 minutes)."
        " Allow more hours a week, or more weeks."
    )
