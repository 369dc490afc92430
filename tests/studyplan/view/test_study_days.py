"""Plans → days as a calendar shows them."""

from datetime import date

from studyplan.model.plan_settings import OwnTask
from studyplan.view.study_days import stage_days, study_days
from tests.studyplan.export.editions import company, day_of, plan_of, review_of, task_of

MONDAY = date(2027, 1, 4)
WEEK = (day_of("mon", task_of("read-guide")), day_of("wed"), day_of("sat", task_of("learn-catalog", 25)))


def test_a_plan_without_dates_is_laid_out_from_the_first_day_on() -> None:
    assert [
        (day.id, day.day, day.title) for day in study_days(company(), plan_of(WEEK, (), WEEK), MONDAY)
    ] == [
        ("week-1-day-1", date(2027, 1, 4), "Week 1, day 1"),
        ("week-1-day-3", date(2027, 1, 9), "Week 1, day 3"),
        ("week-3-day-1", date(2027, 1, 18), "Week 3, day 1"),
        ("week-3-day-3", date(2027, 1, 23), "Week 3, day 3"),
    ]


def test_a_first_day_in_the_middle_of_a_week_keeps_the_distances() -> None:
    days = study_days(company(), plan_of(WEEK), date(2027, 1, 7))
    assert [day.day for day in days] == [date(2027, 1, 7), date(2027, 1, 12)]


def test_a_dated_plan_keeps_its_dates() -> None:
    plan = plan_of((day_of("thu", task_of("read-guide"), date="2027-01-07"),), start="2027-01-07")
    assert [day.day for day in study_days(company(), plan, MONDAY)] == [date(2027, 1, 7)]


def test_titles_are_those_of_tasks_of_reviews_and_of_the_readers_own() -> None:
    own = (OwnTask(id="my-own", title="Call *Ann*", minutes=20),)
    items = (task_of("read-guide"), review_of("read-guide"), task_of("my-own", 20))
    (day,) = study_days(company(), plan_of((day_of("mon", *items),), own=own), MONDAY)
    assert day.items == (("Read the guide", 30), ("Recall: Read the guide", 5), ("Call Ann", 20))
    assert day.minutes == 55


SIDE_BY_SIDE = day_of(
    "mon",
    task_of("read-guide"),
    task_of("read-aloud", 20),
    review_of("read-aloud", 5),
    task_of("tour-archive", 30),
)


def test_tracks_beside_each_other_take_the_time_of_the_longest() -> None:
    (day,) = study_days(company(), plan_of((SIDE_BY_SIDE,)), MONDAY)
    assert day.items == (("Read the guide", 30), ("What is planned for your track", 30))


def test_a_chosen_track_brings_its_own_tasks() -> None:
    (day,) = study_days(company(), plan_of((SIDE_BY_SIDE,), track="children"), MONDAY)
    assert day.items[1:3] == (("Read to a child", 20), ("Recall: Read to a child", 5))


def test_links_lead_to_the_week_and_to_the_stage() -> None:
    plan = plan_of(WEEK, stages={"visit": "2027-02-01"})
    assert [day.url for day in study_days(company(), plan, MONDAY, "https://example.org")] == [
        "https://example.org/plan/1-weeks/#week-1"
    ] * 2
    assert [day.url for day in stage_days(company(), plan, "https://example.org")] == [
        "https://example.org/interview/#visit"
    ]
    assert {day.url for day in (*study_days(company(), plan, MONDAY), *stage_days(company(), plan))} == {""}


def test_a_stage_the_pack_does_not_have_is_passed_over() -> None:
    assert list(stage_days(company(), plan_of(WEEK, stages={"dinner": "2027-02-01"}))) == []
