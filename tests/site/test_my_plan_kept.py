"""A plan of one's own: kept, dropped, and met again by a link, in a file, in another tab."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.conftest import NewContext
from tests.site.own_plan import MONDAY, MY_PLAN, TUESDAY, notes, press
from tests.site.reader import HOME, TWO_WEEKS, box, choice, keep, kept_text
from tests.site.test_storage import BLOCKED

pytestmark = pytest.mark.browser


def test_a_first_tick_keeps_the_plan(monday: Page) -> None:
    box(monday, "Read the map").check()
    expect(monday.get_by_role("status").filter(has_text="Your plan is kept in this browser.")).to_be_visible()
    monday.goto(MY_PLAN)
    expect(box(monday, "Read the map")).to_be_checked()
    expect(monday.get_by_label("Hours a week")).to_be_hidden()


def test_a_plan_is_a_link_that_another_reader_can_open_and_keep(
    monday: Page, new_context: NewContext
) -> None:
    monday.get_by_label("Weeks").fill("1")
    monday.get_by_label("Weeks").press("Enter")
    expect(notes(monday)).to_contain_text("1 week of 5 h")
    other = new_context().new_page()
    other.clock.set_fixed_time(MONDAY)
    other.goto(monday.url)
    expect(notes(other)).to_contain_text("1 week of 5 h")
    press(other, "Keep this plan")
    expect(other.get_by_role("status").filter(has_text="Your plan is kept in this browser.")).to_be_visible()


def test_a_link_never_takes_the_place_of_the_kept_plan_unasked(monday: Page) -> None:
    press(monday, "Keep this plan")
    monday.goto(f"{MY_PLAN}#weeks=1&start=2027-01-04")
    expect(notes(monday)).to_contain_text("1 week of 5 h")
    expect(notes(monday)).to_contain_text("This plan comes from a link; yours is kept.")
    press(monday, "Back to my plan")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")
    monday.goto(f"{MY_PLAN}#weeks=1&start=2027-01-04")
    press(monday, "Keep this plan instead of mine")
    monday.goto(MY_PLAN)
    expect(notes(monday)).to_contain_text("1 week of 5 h")
    press(monday, "Undo the last change")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")


def test_a_kept_plan_can_be_dropped_and_brought_back_and_its_ticks_stay(
    monday: Page, context: BrowserContext
) -> None:
    press(monday, "Keep this plan")
    box(monday, "Read the map").check()
    other = context.new_page()
    other.clock.set_fixed_time(MONDAY)
    other.goto(MY_PLAN)
    expect(notes(other)).not_to_contain_text("It is not kept yet.")
    press(monday, "Stop keeping this plan")
    expect(
        monday.get_by_role("status").filter(has_text="Your plan is no longer kept. Your ticks stay.")
    ).to_be_focused()
    expect(notes(monday)).to_contain_text("It is not kept yet.")
    expect(notes(other)).to_contain_text("It is not kept yet.")
    monday.goto(HOME)
    expect(monday.get_by_role("link", name="Open my plan")).to_be_hidden()
    expect(monday.get_by_role("link", name="Make a plan for your own dates")).to_be_visible()
    monday.goto(MY_PLAN)
    expect(box(monday, "Read the map")).to_be_checked()
    box(monday, "Walk to the gates").check()
    expect(notes(monday)).to_contain_text("It is not kept yet.")
    expect(monday.get_by_role("button", name="Stop keeping this plan")).to_be_hidden()
    press(monday, "Bring my plan back")
    expect(monday.get_by_role("status").filter(has_text="Your plan is as it was before.")).to_be_focused()
    expect(notes(monday)).not_to_contain_text("It is not kept yet.")
    expect(notes(other)).not_to_contain_text("It is not kept yet.")


def test_a_dropped_plan_is_not_brought_back_by_an_older_file(monday: Page) -> None:
    press(monday, "Keep this plan")
    text = kept_text(monday) or ""
    monday.clock.set_fixed_time(TUESDAY)
    press(monday, "Stop keeping this plan")
    monday.goto(HOME)
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    monday.get_by_label("Load progress from a file").set_input_files(file)
    expect(monday.get_by_text("Nothing is changed yet.")).not_to_contain_text("plan of your own")
    press(monday, "Add to my progress")
    expect(monday.get_by_text("The file was added to your progress.")).to_be_visible()
    expect(monday.get_by_role("link", name="Open my plan")).to_be_hidden()


def test_where_storage_is_blocked_no_plan_is_said_to_be_kept(page: Page) -> None:
    page.add_init_script(BLOCKED["throws"])
    page.goto(MY_PLAN)
    press(page, "Keep this plan")
    expect(page.get_by_text("Your plan lasts until you close this page.")).to_be_visible()
    expect(page.get_by_text("Your plan is kept in this browser.")).to_have_count(0)


def test_a_track_chosen_for_a_plan_on_offer_hides_nothing_of_the_kept_one(monday: Page) -> None:
    choice(monday, "Track").select_option("Castle")
    press(monday, "Keep this plan")
    monday.goto(TWO_WEEKS)
    choice(monday, "My track").select_option("Harbor")
    monday.goto(MY_PLAN)
    expect(notes(monday)).to_contain_text("Castle")
    for week in monday.locator("details.week:not([open]) > summary").all():
        week.click()
    expect(box(monday, "Climb the keep")).to_be_visible()


def test_a_kept_plan_travels_in_the_progress_file(monday: Page, new_context: NewContext) -> None:
    press(monday, "Keep this plan")
    text = kept_text(monday) or ""
    assert json.loads(text)["plan"]["mine"]["link"] == "start=2027-01-04"
    other = new_context().new_page()
    other.clock.set_fixed_time(MONDAY)  # before the first page: its timers must not change under it
    other.goto(HOME)
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    other.get_by_label("Load progress from a file").set_input_files(file)
    expect(other.get_by_text("It brings a plan of your own.")).to_be_visible()
    press(other, "Add to my progress")
    other.clock.set_fixed_time(TUESDAY)
    other.goto(MY_PLAN)
    expect(notes(other)).to_contain_text("You are in week 1 of 2, 20 min behind")


def test_a_change_in_one_tab_shows_in_the_other(monday: Page, context: BrowserContext) -> None:
    press(monday, "Keep this plan")
    other = context.new_page()
    other.clock.set_fixed_time(MONDAY)
    other.goto(MY_PLAN)
    other.get_by_text("Your time, dates and track").click()
    choice(other, "Track").select_option("Harbor")
    expect(notes(monday)).to_contain_text("Harbor")


def test_a_plan_that_came_out_damaged_is_as_none_and_hurts_no_tick(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(HOME)
    mark = {"done": True, "at": "2027-01-03T10:00:00Z"}
    mine = {"at": "2027-01-03T10:00:00Z", "link": 5, "plan": {"weeks": [{}]}, "tasks": 7}
    keep(
        page,
        json.dumps({"schema": 1, "curriculum": "town", "items": {"read-map": mark}, "plan": {"mine": mine}}),
    )
    page.goto(MY_PLAN)
    expect(notes(page)).to_contain_text("It is not kept yet.")
    page.goto(HOME)
    expect(page.locator("study-progress", has_text="1 of 6")).to_be_visible()
