"""Calendar files, read back by two independent programs."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
import vobject

from studyplan.export.plan_calendar import plan_calendar
from studyplan.model.plan import Plan
from tests.studyplan.export.editions import company, day_of, edition, plan_of, review_of, task_of

MONDAY = date(2027, 1, 4)
WEEK = (
    day_of("mon", task_of("read-guide")),
    day_of("tue", task_of("list-stories", 45), review_of("read-guide")),
    day_of("wed"),
    day_of("thu", task_of("learn-catalog", 25)),
)
PLAN = plan_of(WEEK, WEEK, WEEK)


def written(start_date: date = MONDAY, plan: Plan = PLAN, site_url: str = "") -> bytes:
    return plan_calendar(company(), plan, start_date, site_url)


def events(content: bytes) -> list[Mapping[str, Any]]:
    calendar = icalendar.Calendar.from_ical(content)
    assert [error for part in calendar.walk() for error in part.errors] == []
    return list(calendar.walk("VEVENT"))


def days(content: bytes) -> list[date]:
    return [event["DTSTART"].dt for event in events(content)]


def test_a_study_day_is_a_whole_free_day_with_its_checklist() -> None:
    content = written(site_url="https://example.org/plan/")
    first = events(content)[0]
    assert {name: first[name].to_ical().decode() for name in ("DTSTART", "DTEND", "TRANSP", "SUMMARY")} == {
        "DTSTART": "20270104",
        "DTEND": "20270105",
        "TRANSP": "TRANSPARENT",
        "SUMMARY": "Week 1\\, day 1: 1 item\\, 30 min",
    }
    assert str(first["DESCRIPTION"]) == (
        "☐ Read the guide (30 min)\n\nhttps://example.org/plan/plan/3-weeks/#week-1"
    )
    assert first["URL"] == "https://example.org/plan/plan/3-weeks/#week-1"
    assert first["DTSTART"].params == {"VALUE": "DATE"}


def test_a_day_lists_what_to_do_and_what_to_recall() -> None:
    second = events(written())[1]
    assert str(second["SUMMARY"]) == "Week 1, day 2: 2 items, 50 min"
    assert str(second["DESCRIPTION"]) == "☐ List your stories (45 min)\n☐ Recall: Read the guide (5 min)"


def test_without_an_address_there_are_no_links() -> None:
    assert not any("URL" in event or "http" in str(event.get("DESCRIPTION")) for event in events(written()))


def test_cards_come_back_every_day_of_the_plan() -> None:
    last = events(written())[-1]
    assert (last["SUMMARY"], last["RRULE"].to_ical()) == ("Flashcards", b"FREQ=DAILY;COUNT=21")
    assert (last["DTSTART"].dt, last["TRANSP"]) == (MONDAY, "TRANSPARENT")


def test_interviews_stand_on_their_days_in_the_order_of_the_process() -> None:
    plan = plan_of(WEEK, stages={"visit": "2027-01-28", "telephone": "2027-01-20"})
    found = [event for event in events(written(plan=plan)) if "Interview" in event["SUMMARY"]]
    assert [(str(event["SUMMARY"]), event["DTSTART"].dt) for event in found] == [
        ("Interview: Telephone call", date(2027, 1, 20)),
        ("Interview: Visit", date(2027, 1, 28)),
    ]


def test_names_last_and_follow_from_ids_and_the_first_day() -> None:
    other = edition(company(), title="Another title", as_of="2026-11-21")
    plans = [plan_of(WEEK, stages={"visit": day}) for day in ("2027-01-28", "2027-02-02")]
    one, two = written(plan=plans[0]), plan_calendar(other, plans[1], MONDAY)
    names = [[event["UID"] for event in events(content)] for content in (one, two)]
    assert names[0] == names[1]
    assert len(set(names[0])) == len(names[0])
    assert names[0][0] == f"{MONDAY:%Y%m%d}-25661e23-63cf-5d78-bf2a-10d0b2cf187e"


def test_a_plan_from_another_day_is_another_plan() -> None:
    names = [{event["UID"] for event in events(written(start))} for start in (MONDAY, date(2027, 3, 1))]
    assert names[0].isdisjoint(names[1])


def test_newer_content_has_a_greater_number_and_a_later_time() -> None:
    newer = edition(company(), as_of="2026-11-21")
    one, two = (events(content)[0] for content in (written(), plan_calendar(newer, PLAN, MONDAY)))
    assert (one["SEQUENCE"], two["SEQUENCE"]) == (217_296_000, 217_296_000 + 86_400)
    assert two["LAST-MODIFIED"].dt - one["LAST-MODIFIED"].dt == timedelta(days=1)


def test_plans_of_other_lengths_share_no_names() -> None:
    plans = (plan_of(WEEK, WEEK), PLAN)
    names = [{event["UID"] for event in events(written(plan=plan))} for plan in plans]
    assert names[0].isdisjoint(names[1])


def test_the_clock_leaves_no_mark() -> None:
    assert written() == written()
    assert {event["DTSTAMP"].dt.isoformat() for event in events(written())} == {"2026-11-20T00:00:00+00:00"}


@pytest.mark.parametrize(
    ("start_date", "expected"),
    [
        pytest.param(date(2028, 2, 28), [(2, 28), (2, 29), (3, 2)], id="leap day"),
        pytest.param(date(2027, 2, 28), [(2, 28), (3, 1), (3, 3)], id="no leap day"),
        pytest.param(date(2027, 12, 31), [(12, 31), (1, 1), (1, 3)], id="year end"),
        pytest.param(date(2027, 3, 13), [(3, 13), (3, 14), (3, 16)], id="clocks go forward in America"),
        pytest.param(date(2027, 10, 30), [(10, 30), (10, 31), (11, 2)], id="clocks go back in Europe"),
    ],
)
def test_days_follow_each_other_whatever_the_calendar_does(
    start_date: date, expected: list[tuple[int, int]]
) -> None:
    content = written(start_date)
    study = [event for event in events(content) if str(event["SUMMARY"]).startswith("Week")]
    assert [(day.month, day.day) for event in study if (day := event["DTSTART"].dt)][:3] == expected
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in study)


def test_a_second_program_reads_the_same() -> None:
    content = written(
        plan=plan_of(WEEK, WEEK, WEEK, stages={"visit": "2027-01-28"}), site_url="https://example.org"
    )
    calendar = vobject.readOne(content.decode())
    assert calendar.validate(raiseException=True)
    read = calendar.vevent_list
    assert [event.dtstart.value for event in read] == days(content)
    assert [event.summary.value for event in read] == [str(event["SUMMARY"]) for event in events(content)]
    assert [event.uid.value for event in read] == [str(event["UID"]) for event in events(content)]
    assert len(list(read[-1].rruleset)) == 21


def test_lines_are_as_long_as_the_standard_allows_and_end_as_it_asks() -> None:
    content = written(site_url="https://example.org/a-long-address-of-a-study-plan-that-must-be-folded/")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert all(line.isascii() or b"\xe2\x98\x90" in line for line in content.split(b"\r\n"))


def test_odd_titles_are_text_and_nothing_else() -> None:
    whole = edition(company(), title="A; B, C: D\\n E")
    task = whole.tasks[0].model_copy(update={"title": "Read, *then*; END:VEVENT\\n"})
    content = plan_calendar(edition(whole, tasks=(task,)), plan_of((WEEK[0],)), MONDAY)
    for name in (b"NAME", b"X-WR-CALNAME"):
        assert name + rb":A\; B\, C: D\\n E: One week" in content.split(b"\r\n")
    assert str(events(content)[0]["DESCRIPTION"]) == "☐ Read, then; END:VEVENT\\n (30 min)"
    assert vobject.readOne(content.decode()).vevent_list[0].description.value == (
        "☐ Read, then; END:VEVENT\\n (30 min)"
    )
