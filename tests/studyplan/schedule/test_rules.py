"""The rules of the page "How the plan is made", each on curricula and settings found by Hypothesis."""

from itertools import pairwise, permutations

from hypothesis import assume, event, given, note
from hypothesis import strategies as st

from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import WEEKDAYS, PlanSettings, day_number
from studyplan.model.study import Task
from studyplan.schedule import replan, schedule
from tests.studyplan.schedule.packs import cases, curricula, iso
from tests.studyplan.schedule.reading import (
    begin_of,
    candidates,
    coming_days,
    day_of,
    is_known,
    left_out,
    planned,
    planned_ids,
    reviews,
    share,
    stage_days,
    type_of,
)


def plan_of(case: tuple[Curriculum, PlanSettings]) -> Plan:
    plan = schedule(*case)
    for day in plan.days:
        note(f"{day.number} {[(item.id, item.kind, item.minutes, item.why.code) for item in day.items]}")
    note(f"left out: {left_out(plan)} warnings: {plan.warnings} cure: {plan.cure}")
    return plan


# 1 and 10: candidates, and what was left out


@given(cases())
def test_every_candidate_is_planned_done_or_left_out_with_a_reason(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    plan = plan_of(case)
    done = [name for name in candidates(*case) if name in case[1].done]
    assert sorted([*planned_ids(plan), *left_out(plan), *done]) == sorted(candidates(*case))
    assert sorted(plan.done) == sorted(done)
    assert all(left.reason.code for left in plan.left_out)


# 2: the budget


@given(cases())
def test_a_tenth_of_the_hours_stays_free(case: tuple[Curriculum, PlanSettings]) -> None:
    plan = plan_of(case)
    days = len(coming_days(plan))
    whole = share(case[1]) * days
    minutes = sum(day.minutes for day in coming_days(plan))
    slack = [why.value("minutes") for why in plan.warnings if why.code == "slack"]
    if not slack:
        done = sum(item.minutes for day in coming_days(plan) for item in day.items if item.why.code == "done")
        assert minutes <= max(whole * 9 / 10, done)
    else:
        tasks = candidates(*case)
        assert begin_of(case[1]) > case[1].span[0]
        assert minutes <= whole
        assert all(tasks[name].priority == "must" for name in planned_ids(plan))


@given(cases(), st.integers(1, 20))
def test_more_hours_never_remove_a_task(case: tuple[Curriculum, PlanSettings], more: int) -> None:
    whole, settings = case
    hours = min(40.0, settings.hours_per_week + more / 2)
    more_hours = plan_of((whole, settings.model_copy(update={"hours_per_week": hours})))
    assert set(planned_ids(plan_of(case))) <= set(planned_ids(more_hours))


@given(cases(has_stage_dates=False))
def test_could_tasks_come_in_after_should_and_those_after_must_tasks(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    whole, settings = case
    plan = plan_of(case)
    ranks = {"must": 0, "should": 1, "could": 2}
    short_of_hours = [
        ranks[left.priority] for left in plan.left_out if left.reason.code in ("hours", "no-room", "known")
    ]
    waited_for = {name for task in whole.tasks for name in task.requires}
    taken = [
        2 if is_known(whole, settings, name) else ranks[candidates(*case)[name].priority]
        for name in planned_ids(plan)
        if name not in waited_for
    ]
    assert max(taken, default=0) <= min(short_of_hours, default=2)


# 3: prerequisites, capacity, even weeks


@given(cases())
def test_every_prerequisite_comes_earlier(case: tuple[Curriculum, PlanSettings]) -> None:
    whole, settings = case
    plan = plan_of(case)
    order = {name: place for place, name in enumerate(planned_ids(plan))}
    out = left_out(plan)
    for name in order:
        task = whole.find("tasks", name)
        for needed in task.requires if task else ():
            if needed in order:
                assert order[needed] < order[name], (needed, name)
            else:
                assert (
                    needed in settings.done
                    or needed not in candidates(*case)
                    or out[needed] in ("skipped", "stage-over", "stage")
                    or is_known(whole, settings, needed)
                )


@given(cases())
def test_no_day_and_no_week_is_over_its_capacity(case: tuple[Curriculum, PlanSettings]) -> None:
    plan = plan_of(case)
    for day in coming_days(plan):
        own = [item.minutes for item in day.items if item.why.code != "done"]
        done = day.minutes - sum(own)
        if own:
            assert done + sum(own) - max(own) <= share(case[1])
    for week in plan.weeks:
        days = [day for day in week.days if day.number >= begin_of(case[1])]
        own = [item.minutes for day in days for item in day.items if item.why.code != "done"]
        if own:
            assert sum(day.minutes for day in days) <= share(case[1]) * len(days)


@given(curricula(kinds=("write", "practice")), st.integers(2, 10), st.integers(2, 80))
def test_weeks_are_even_to_within_the_largest_task(whole: Curriculum, weeks: int, halves: int) -> None:
    plan = plan_of((whole, PlanSettings(weeks=weeks, hours_per_week=halves / 2)))
    minutes = [week.minutes for week in plan.weeks]
    assert max(minutes) - min(minutes) <= max((item.minutes for _, item in planned(plan)), default=0)


@given(curricula(kinds=("write", "practice", "read")), st.integers(2, 10), st.integers(2, 80))
def test_with_reviews_weeks_are_even_to_within_the_largest_task_and_the_reviews_of_a_week(
    whole: Curriculum, weeks: int, halves: int
) -> None:
    plan = plan_of((whole, PlanSettings(weeks=weeks, hours_per_week=halves / 2)))
    minutes = [week.minutes for week in plan.weeks]
    tasks = [item.minutes for _, item in planned(plan)]
    recalls = [
        sum(item.minutes for day in week.days for item in day.items if item.kind == "review")
        for week in plan.weeks
    ]
    assert max(minutes) - min(minutes) <= max(tasks, default=0) + max(recalls)


# 4: stage dates


@given(cases())
def test_a_task_of_a_stage_ends_before_its_date_or_is_said_to_be_late(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    plan = plan_of(case)
    late = {(why.value("task"), why.value("stage")) for why in plan.warnings if why.code == "late"}
    days = stage_days(*case)
    for name, day in day_of(plan).items():
        for stage, date in days.get(name, {}).items():
            assert (day.number < date) == ((name, stage) not in late)


@given(curricula(most_tasks=12, most_minutes=30, has_stages=True), st.integers(5, 20), st.integers(5, 20))
def test_with_time_enough_no_task_of_a_stage_is_late(whole: Curriculum, call: int, test: int) -> None:
    settings = PlanSettings(
        weeks=3, hours_per_week=40, start=iso(0), stages={"call": iso(call), "test": iso(test)}
    )
    plan = plan_of((whole, settings))
    mocks = [task for task in whole.current_tasks if task.kind == "mock"]
    assume(len(mocks) < 3)
    assert [why for why in plan.warnings if why.code == "late"] == []
    assert plan.cure is None


# 5: mock interviews


@given(cases(kinds=("mock", "mock", "write", "read")))
def test_mock_interviews_are_at_least_a_day_apart(case: tuple[Curriculum, PlanSettings]) -> None:
    plan = plan_of(case)
    mocks = [
        day.number
        for day, item in planned(plan)
        if isinstance(task := case[0].find("tasks", item.id), Task) and task.kind == "mock"
    ]
    assert len(mocks) == len(set(mocks))


# 6: reviews


@given(cases(kinds=("read", "read", "write", "mock")))
def test_reviews_come_after_learning_and_before_the_interview_once_a_day(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    whole, settings = case
    plan = plan_of(case)
    learned = {name: day.number for name, day in day_of(plan).items()}
    learned |= {name: day_number(day) for name, day in settings.done.items() if day is not None}
    seen = set()
    for day, item in reviews(plan):
        task = whole.get("tasks", item.id)
        assert task.kind == "read"
        assert learned[item.id] < day.number < settings.span[1]
        assert (item.id, day.number) not in seen
        assert item.minutes == -(-task.minutes // 50) * 5
        seen.add((item.id, day.number))


@given(
    curricula(most_tasks=8, most_minutes=30, kinds=("read", "write"), has_stages=False),
    st.integers(1, 8),
)
def test_with_time_enough_reviews_stand_on_their_ideal_days(whole: Curriculum, weeks: int) -> None:
    plan = plan_of((whole, PlanSettings(weeks=weeks, hours_per_week=40)))
    assert {item.why.value("off") for _, item in reviews(plan)} <= {0}


# 7: types alternate


@given(cases())
def test_no_other_order_of_a_day_has_fewer_tasks_of_one_type_side_by_side(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    whole = case[0]
    plan = plan_of(case)
    last_type = ""
    for week in plan.weeks:
        for day in week.days:
            names = [
                item.id
                for item in day.items
                if item.kind == "task" and item.why.code != "done" and day.number >= begin_of(case[1])
            ]
            if week.number > 1 and 1 < len(names) < 7:
                orders = [order for order in permutations(names) if _is_possible(whole, order)]
                fewest = min(_clashes(whole, order, last_type) for order in orders)
                assert _clashes(whole, names, last_type) == fewest
            if names:
                last_type = type_of(whole, names[-1])


def _is_possible(whole: Curriculum, order: tuple[str, ...]) -> bool:
    for place, name in enumerate(order):
        task = whole.find("tasks", name)
        if task and set(task.requires) & set(order[place:]):
            return False
    return True


def _clashes(whole: Curriculum, order: tuple[str, ...] | list[str], last_type: str) -> int:
    types = [last_type, *(type_of(whole, name) for name in order)]
    return sum(one == two != "" for one, two in pairwise(types))


# 8: the last two days


@given(cases())
def test_the_last_two_days_bring_nothing_new(case: tuple[Curriculum, PlanSettings]) -> None:
    plan = plan_of(case)
    for day, item in planned(plan):
        if day.number >= case[1].span[1] - 2:
            task = case[0].get("tasks", item.id)
            assert (task.kind, task.priority) == ("review", "must")


# 9: must tasks


@given(cases())
def test_a_must_task_without_room_is_told_with_a_cure_that_works(
    case: tuple[Curriculum, PlanSettings],
) -> None:
    whole, settings = case
    plan = plan_of(case)
    missing = [left.id for left in plan.left_out if left.priority == "must" and left.reason.code == "no-room"]
    assert plan.cure is not None or not missing
    if plan.cure is None:
        return
    event("has a cure")
    assert plan.cure.minutes_short > 0
    changes: list[dict[str, object]] = []
    if plan.cure.hours_per_week is not None:
        changes.append({"hours_per_week": plan.cure.hours_per_week})
        if plan.cure.hours_per_week - settings.hours_per_week > 0.5:
            less = settings.model_copy(update={"hours_per_week": plan.cure.hours_per_week - 0.5})
            assert schedule(whole, less).cure is not None
    if plan.cure.weeks is not None:
        changes.append({"weeks": plan.cure.weeks})
    if plan.cure.onsite is not None:
        changes.append({"onsite": plan.cure.onsite})
    if plan.cure.stages:
        changes.append({"stages": {**settings.stages, **dict(plan.cure.stages)}})
    for change in changes:
        cured = schedule(whole, settings.model_copy(update=change))
        assert cured.cure is None
        assert [
            left.id for left in cured.left_out if left.priority == "must" and left.reason.code == "no-room"
        ] == []


# 10: the same input, the same plan


@given(cases())
def test_the_same_input_gives_the_same_plan(case: tuple[Curriculum, PlanSettings]) -> None:
    whole, settings = case
    copy = Curriculum.model_validate_json(whole.model_dump_json())
    assert schedule(copy, PlanSettings.model_validate_json(settings.model_dump_json())) == plan_of(case)


# 11: making a plan anew


@given(cases(has_stage_dates=False), st.data())
def test_a_plan_made_anew_keeps_what_is_done_and_past_and_spreads_the_rest(
    case: tuple[Curriculum, PlanSettings], data: st.DataObject
) -> None:
    whole, settings = case
    assume(settings.is_dated and settings.today is None)
    before = plan_of(case)
    first, end = settings.span
    today = data.draw(st.integers(first, end))
    past_tasks = [item.id for day, item in planned(before) if day.number < today]
    done = data.draw(st.lists(st.sampled_from(past_tasks), unique=True)) if past_tasks else []
    again = replan(whole, before, dict.fromkeys(done), _iso(today))
    after = again.after
    for day in before.days:
        if day.number < today:
            kept = tuple(
                item for item in day.items if item.kind == "review" or item.id in {*done, *settings.done}
            )
            assert next(other for other in after.days if other.number == day.number).items == kept
    assert not set(planned_ids(after)) & {*done, *settings.done}
    assert all(day.number >= today for day in day_of(after).values())
    assert again.before == before
    was = {item.id: day.date for day, item in planned(before)}
    now = {name: day.date for name, day in day_of(after).items()}
    assert {move.id for move in again.moved} == {
        name for name in now if name in was and was[name] != now[name]
    }
    assert set(again.fell_out) == set(was) - set(now) - set(done)
    assert set(again.came_in) == set(now) - set(was)


def _iso(number: int) -> str:
    return iso(number - day_number(iso(0)))


def test_weekdays_are_named_from_monday() -> None:
    assert WEEKDAYS[0] == "mon"
