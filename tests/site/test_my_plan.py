"""A plan of one's own: made by a form, changed task by task, cured, and taken to a calendar."""

from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.site.letters import WIDE, set_letters
from tests.site.own_plan import MONDAY, MY_PLAN, day, flaws, notes, press
from tests.site.reader import box, choice, kept_text

pytestmark = pytest.mark.browser


def test_a_first_visit_shows_a_plan_from_today_and_keeps_nothing(monday: Page) -> None:
    expect(notes(monday)).to_contain_text("2 weeks of 5 h · 6 tasks")
    expect(notes(monday)).to_contain_text("It is not kept yet.")
    expect(day(monday, "Today").get_by_role("checkbox", name="Read the map")).to_be_enabled()
    assert kept_text(monday) is None


def test_the_plan_follows_the_form_and_the_address_follows_the_plan(monday: Page) -> None:
    monday.evaluate("window.isTheSamePage = true")
    choice(monday, "Track").select_option("Castle")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h · Castle · 7 tasks")
    for name in ("Tue", "Thu"):
        monday.get_by_label(name, exact=True).uncheck()
    monday.get_by_label("Hours a week").fill("4.5")
    monday.get_by_label("Hours a week").press("Enter")
    expect(notes(monday)).to_contain_text("2 weeks of 4.5 h")
    assert monday.evaluate("window.isTheSamePage")
    assert monday.url.endswith(
        "/town/my-plan/#hours=4.5&track=castle&days=mon%2Cwed%2Cfri%2Csat%2Csun&start=2027-01-04"
    )


def test_settings_that_make_no_sense_are_explained_with_the_nearest_that_does(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=99&hours=5.3&start=2027-01-04")
    expect(flaws(page)).to_contain_text("Weeks: “99” does not work; it must be a whole number from 1 to 16.")
    press(page, "Use 16")
    expect(flaws(page)).to_contain_text("Hours a week: “5.3” does not work")
    press(page, "Use 5.5")
    expect(notes(page)).to_contain_text("of 5.5 h")
    page.get_by_label("Weeks").fill("0")
    page.get_by_label("Weeks").press("Enter")
    expect(flaws(page)).to_contain_text("Weeks: “0” does not work")
    expect(day(page, "Today")).to_be_visible()


def test_tasks_can_be_added_skipped_and_known_and_all_of_it_taken_back(monday: Page) -> None:
    press(monday, "Keep this plan")
    monday.get_by_text("Add a task of your own").click()
    monday.get_by_label("What to do").fill("Buy <b>boots</b>")
    monday.get_by_label("Minutes").fill("25")
    press(monday, "Add it")
    expect(monday.get_by_label("Buy <b>boots</b>", exact=True)).to_be_attached()
    row = monday.locator("li", has=box(monday, "Read the map")).last
    row.get_by_text("You end with, and why it is here").click()
    expect(row.get_by_text("In every plan, however short; its turn in the phase “Walk”.")).to_be_visible()
    press(monday, "Skip it: Read the map")
    expect(monday.get_by_role("heading", name="Left out")).to_be_visible()
    monday.get_by_text("1 task", exact=True).click()
    expect(monday.get_by_text("You skipped it.").first).to_be_visible()
    monday.reload()
    expect(monday.get_by_label("Buy <b>boots</b>", exact=True)).to_be_attached()
    monday.get_by_text("1 task", exact=True).click()
    left_out = monday.locator("section", has=monday.get_by_role("heading", name="Left out"))
    left_out.get_by_text("You end with, and why it is here").click()
    press(monday, "Put it back: Read the map")
    expect(monday.get_by_role("heading", name="Left out")).to_have_count(0)
    press(monday, "I know this: Read the map")
    expect(monday.get_by_role("heading", name="Done before")).to_be_visible()
    press(monday, "Undo the last change")
    expect(monday.get_by_role("heading", name="Done before")).to_have_count(0)


def test_enter_adds_a_task_of_ones_own_and_says_where_it_went(monday: Page) -> None:
    press(monday, "Keep this plan")
    monday.get_by_text("Add a task of your own").click()
    title = monday.get_by_label("What to do")
    title.fill("Buy boots")
    monday.get_by_label("Minutes").fill("1")
    press(monday, "Add it")
    expect(flaws(monday)).to_contain_text("Your own task: “Buy boots, 1 min” does not work")
    expect(monday.get_by_role("button", name="Use Buy boots, 5 min")).to_be_visible()
    expect(title).to_have_value("Buy boots")
    monday.get_by_label("Minutes").fill("25")
    title.press("Enter")
    expect(monday.get_by_role("status").filter(has_text="“Buy boots” is planned for January")).to_be_visible()
    expect(title).to_have_value("")


def test_a_task_added_on_a_phone_says_at_once_where_it_went(monday: Page) -> None:
    monday.set_viewport_size({"width": 390, "height": 640})
    press(monday, "Keep this plan")
    monday.get_by_text("Your time, dates and track").scroll_into_view_if_needed()
    monday.get_by_text("Add a task of your own").click()
    monday.get_by_label("What to do").fill("Buy boots")
    press(monday, "Add it")
    said = monday.get_by_role("status").filter(has_text="“Buy boots” is planned for January")
    expect(said).to_be_in_viewport(ratio=1)
    press(monday, "Undo")
    expect(monday.get_by_text("Buy boots", exact=True)).to_be_hidden()


def test_a_row_far_down_can_be_skipped_and_brought_back_where_one_is(monday: Page) -> None:
    press(monday, "Keep this plan")
    monday.set_viewport_size({"width": 390, "height": 844})
    row = monday.locator("#days-1 li", has=monday.get_by_role("checkbox")).last
    name = row.locator("label").inner_text().strip()
    row.locator("summary").click()
    row.get_by_role("button", name="Skip it").click()
    expect(monday.get_by_role("status").filter(has_text="Your plan has changed.")).to_be_in_viewport()
    press(monday, "Undo")
    expect(monday.get_by_role("status").filter(has_text="Your plan is as it was before.")).to_be_focused()
    expect(monday.locator("#days-1").get_by_role("checkbox", name=name, exact=True)).to_be_visible()


def test_a_plan_with_dates_is_saved_for_a_calendar_that_another_program_reads(
    monday: Page, tmp_path: Path
) -> None:
    press(monday, "Keep this plan")
    with monday.expect_download() as download:
        press(monday, "Save it for my calendar")
    assert download.value.suggested_filename == "town-my-plan.ics"
    path = tmp_path / "plan.ics"
    download.value.save_as(path)
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert [error for part in calendar.walk() for error in part.errors] == []
    first = calendar.walk("VEVENT")[0]
    assert str(first["SUMMARY"]) == "Week 1, day 1: 1 item, 20 min"
    assert str(first["DESCRIPTION"]).startswith("☐ Read the map (20 min)")
    assert first["DTSTART"].dt == date(2027, 1, 4)
    assert first["DTSTAMP"].dt == datetime(2027, 1, 4, 18, tzinfo=UTC)
    expect(monday.get_by_text("Your browser is saving town-my-plan.ics.")).to_be_visible()


def test_two_dates_say_the_number_of_weeks(monday: Page) -> None:
    set_letters(monday, WIDE)
    expect(monday.get_by_text("from your dates")).to_be_hidden()
    monday.get_by_label("On-site interview").fill("2027-01-26")
    expect(monday.get_by_text("from your dates")).to_be_visible()
    tops = [monday.locator(f"input[name={name}]").bounding_box() for name in ("hours", "weeks")]
    assert tops[0] and tops[1]
    assert tops[0]["y"] == tops[1]["y"]
    expect(monday.get_by_label("Weeks")).to_be_disabled()
    expect(monday.get_by_label("Weeks")).to_have_value("4")


def test_a_plan_that_must_tasks_do_not_fit_offers_cures_that_work(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=1&hours=1&start=2027-01-04")
    expect(notes(page)).to_contain_text("do not fit")
    notes(page).get_by_role("button", name="and every must fits").click()
    expect(notes(page)).not_to_contain_text("do not fit")
