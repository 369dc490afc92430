"""A plan of one's own: made by a form, kept, followed day by day, made anew, undone, and sent as a link."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import HOME, TWO_WEEKS, box, choice, keep, kept_text, visible_tasks, words
from tests.site.test_storage import BLOCKED

pytestmark = pytest.mark.browser

MY_PLAN = "town/my-plan/"
REAL = "study/my-plan/"
MONDAY = "2027-01-04T10:00:00-08:00"
MOST_SHIFT = 0.05
"""How much of the screen may move by itself, as browsers count it; 0.1 is called good."""
WATCH = """
  window.shift = 0;
  window.isListSeen = false;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const list = document.querySelector("study-plan > .tasks");
    window.isListSeen ||= list?.checkVisibility({ visibilityProperty: true }) === true;
    requestAnimationFrame(look);
  };
  look();
"""
TUESDAY = "2027-01-05T10:00:00-08:00"
THURSDAY = "2027-01-07T10:00:00-08:00"


def day(page: Page, name: str) -> Locator:
    """The tasks of the day the page shows first."""
    return page.locator("#today", has=page.get_by_role("heading", name=name))


def notes(page: Page) -> Locator:
    """What the plan says about itself."""
    return page.locator(".plan-notes").last


def flaws(page: Page) -> Locator:
    """What is wrong with the settings."""
    return page.locator(".plan-notes").first


def kept_by_any(page: Page) -> str | None:
    """What is kept for the real curriculum, whichever that is."""
    text: str | None = page.evaluate(
        "Object.entries(localStorage).find(([key]) => key.startsWith('studyplan:'))?.[1]"
    )
    return text


def press(page: Page, name: str) -> None:
    """Press a button by its words."""
    page.get_by_role("button", name=name, exact=True).click()


@pytest.fixture
def monday(page: Page) -> Page:
    """The page of a plan of one's own, on a Monday."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(MY_PLAN)
    expect(page.get_by_role("heading", name="Today: Monday, January 4")).to_be_visible()
    return page


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
        "/town/my-plan/?hours=4.5&track=castle&days=mon%2Cwed%2Cfri%2Csat%2Csun&start=2027-01-04"
    )


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
    monday.goto(f"{MY_PLAN}?weeks=1&start=2027-01-04")
    expect(notes(monday)).to_contain_text("1 week of 5 h")
    expect(notes(monday)).to_contain_text("This plan comes from a link; yours is kept.")
    press(monday, "Back to my plan")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")
    monday.goto(f"{MY_PLAN}?weeks=1&start=2027-01-04")
    press(monday, "Keep this plan instead of mine")
    monday.goto(MY_PLAN)
    expect(notes(monday)).to_contain_text("1 week of 5 h")
    press(monday, "Undo the last change")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")


def test_settings_that_make_no_sense_are_explained_with_the_nearest_that_does(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}?weeks=99&hours=5.3&start=2027-01-04")
    expect(flaws(page)).to_contain_text("Weeks: “99” does not work; it must be a whole number from 1 to 16.")
    press(page, "Use 16")
    expect(flaws(page)).to_contain_text("Hours a week: “5.3” does not work")
    press(page, "Use 5.5")
    expect(notes(page)).to_contain_text("of 5.5 h")
    page.get_by_label("Weeks").fill("0")
    page.get_by_label("Weeks").press("Enter")
    expect(flaws(page)).to_contain_text("Weeks: “0” does not work")
    expect(day(page, "Today")).to_be_visible()


def test_a_first_tick_keeps_the_plan(monday: Page) -> None:
    box(monday, "Read the map").check()
    expect(monday.get_by_role("status").filter(has_text="Your plan is kept in this browser.")).to_be_visible()
    monday.goto(MY_PLAN)
    expect(box(monday, "Read the map")).to_be_checked()
    expect(monday.get_by_label("Hours a week")).to_be_hidden()


def test_tasks_can_be_added_skipped_and_known_and_all_of_it_taken_back(monday: Page) -> None:
    press(monday, "Keep this plan")
    monday.get_by_text("Add a task of your own").click()
    monday.get_by_label("What to do").fill("Buy <b>boots</b>")
    monday.get_by_label("Minutes").fill("25")
    press(monday, "Add it")
    expect(monday.get_by_text("Buy <b>boots</b>", exact=True)).to_be_attached()
    row = monday.locator("li", has=box(monday, "Read the map")).last
    row.get_by_text("You end with, and why it is here").click()
    expect(row.get_by_text("“Guide a friend” needs it.")).to_be_visible()
    press(monday, "Skip it: Read the map")
    expect(monday.get_by_role("heading", name="Left out")).to_be_visible()
    monday.get_by_text("1 task", exact=True).click()
    expect(monday.get_by_text("You skipped it.").first).to_be_visible()
    monday.reload()
    expect(monday.get_by_text("Buy <b>boots</b>", exact=True)).to_be_attached()
    monday.get_by_text("1 task", exact=True).click()
    left_out = monday.locator("section", has=monday.get_by_role("heading", name="Left out"))
    left_out.get_by_text("You end with, and why it is here").click()
    press(monday, "Put it back: Read the map")
    expect(monday.get_by_role("heading", name="Left out")).to_have_count(0)
    press(monday, "I know this: Read the map")
    expect(monday.get_by_role("heading", name="Done before")).to_be_visible()
    press(monday, "Undo the last change")
    expect(monday.get_by_role("heading", name="Done before")).to_have_count(0)


def test_two_missed_days_are_spread_over_the_days_left_once_the_reader_agrees(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    for task in day(page, "Today").get_by_role("checkbox").all():
        task.check()
    done = [text for text in visible_tasks(page) if text][
        : day(page, "Today").get_by_role("checkbox").count()
    ]
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    expect(notes(page)).to_contain_text("You are in week 1 of 5, ")
    expect(notes(page)).to_contain_text(" behind")
    before = kept_by_any(page)
    press(page, "Make the rest anew")
    expect(notes(page)).to_contain_text("What is done stays done. Nothing has changed yet.")
    page.get_by_text("What changes").click()
    expect(notes(page).get_by_role("listitem").first).to_contain_text("Tue, Jan 5 → ")
    press(page, "Leave it as it was")
    assert before is not None
    assert kept_by_any(page) == before
    press(page, "Make the rest anew")
    press(page, "Use the new plan")
    expect(page.get_by_role("status").filter(has_text="Your plan is made anew.")).to_be_visible()
    expect(notes(page)).to_contain_text("nothing left behind")
    assert kept_by_any(page) != before
    for name in done:
        expect(box(page, name)).to_be_checked()
    press(page, "Undo the last change")
    expect(notes(page)).to_contain_text(" behind")


def test_a_new_plan_taken_below_a_long_list_of_changes_shows_from_its_start(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    press(page, "Make the rest anew")
    page.get_by_text("What changes").click()
    press(page, "Use the new plan")
    expect(page.get_by_role("status").filter(has_text="Your plan is made anew.")).to_be_in_viewport()
    expect(page.locator(".plan-extent")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="Today: Thursday, January 7")).to_be_in_viewport()


def test_long_recalls_are_said_in_hours_like_long_tasks(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?hours=8&days=mon,tue,wed,thu&start=2027-01-06&onsite=2027-02-08")
    expect(page.locator("#this-week")).to_be_visible()
    said = page.locator("#plan .task > span").all_text_contents()
    assert [text for text in said if re.fullmatch(r"(?:[6-9]\d|\d{3,}) min", text)] == []


def test_minutes_left_today_shrink_with_every_tick(monday: Page) -> None:
    press(monday, "Keep this plan")
    expect(notes(monday)).to_contain_text("20 min to do today")
    box(monday, "Read the map").check()
    expect(notes(monday)).not_to_contain_text("to do today")


def test_a_recall_says_how_it_went_and_a_poor_one_offers_a_new_plan(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?start=2027-01-04")
    press(page, "Keep this plan")
    for task in day(page, "Today").get_by_role("checkbox").all():
        task.check()
    for moment in range(5, 12):
        page.clock.set_fixed_time(f"2027-01-{moment:02}T10:00:00-08:00")
        page.reload()
        expect(page.locator("#today")).to_be_visible()
        if day(page, "Today").get_by_role("button", name="Hardly").count():
            break
    hardly = day(page, "Today").get_by_role("button", name="Hardly").first
    hardly.click()
    expect(hardly).to_be_focused()
    expect(day(page, "Today").get_by_role("button", name="Hardly").first).to_have_attribute(
        "aria-pressed", "true"
    )
    page.reload()
    expect(day(page, "Today").get_by_role("button", name="Hardly").first).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.get_by_role("button", name="Make the rest anew")).to_be_visible()
    press(page, "Make the rest anew")
    press(page, "Use the new plan")
    press(page, "Make the rest anew")
    expect(page.get_by_role("status").filter(has_text="Nothing would change.")).to_be_focused()
    expect(page.get_by_role("button", name="Use the new plan")).to_have_count(0)


def test_nothing_is_asked_back_that_was_never_done(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    first = day(page, "Today").locator("label").nth(1).inner_text().strip()
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    expect(day(page, "Today").get_by_role("checkbox").first).to_be_visible()
    expect(day(page, "Today").get_by_text("you learned")).to_have_count(0)
    box(page, first).check()
    page.reload()
    expect(day(page, "Today").get_by_text("Recall what you learned")).to_be_visible()
    expect(day(page, "Today").get_by_role("button", name=f"Hardly: {first}")).to_be_visible()


def test_after_a_button_that_is_gone_the_focus_is_on_what_it_did(monday: Page) -> None:
    press(monday, "Keep this plan")
    expect(monday.get_by_role("status").filter(has_text="Your plan is kept in this browser.")).to_be_focused()
    monday.clock.set_fixed_time(THURSDAY)
    monday.reload()
    press(monday, "Make the rest anew")
    press(monday, "Leave it as it was")
    expect(monday.get_by_role("button", name="Make the rest anew")).to_be_focused()
    press(monday, "Make the rest anew")
    press(monday, "Use the new plan")
    expect(monday.get_by_role("status").filter(has_text="Your plan is made anew.")).to_be_focused()


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


def test_where_storage_is_blocked_no_plan_is_said_to_be_kept(page: Page) -> None:
    page.add_init_script(BLOCKED["throws"])
    page.goto(MY_PLAN)
    press(page, "Keep this plan")
    expect(page.get_by_text("Your plan lasts until you close this page.")).to_be_visible()
    expect(page.get_by_text("Your plan is kept in this browser.")).to_have_count(0)


def test_the_home_page_shows_what_the_kept_plan_has_for_today(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}?hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    expect(day(page, "Today")).to_be_visible()
    planned = [text.strip() for text in day(page, "Today").locator("label").all_inner_texts()]
    page.goto("study/")
    expect(page.get_by_text("1 h 5 min to do today, 4 h 50 min behind.")).to_be_visible()
    assert visible_tasks(page) == planned
    expect(choice(page, "My plan")).to_be_hidden()
    for name in planned:
        box(page, name).check()
    expect(page.get_by_text("Nothing left to do today, 4 h 50 min behind.")).to_be_visible()
    page.reload()
    assert len(visible_tasks(page)) == 3
    page.get_by_role("link", name="Open my plan").click()
    expect(page.get_by_role("heading", name="Today: Thursday, January 7")).to_be_visible()


def test_the_home_page_follows_the_kept_plan(monday: Page) -> None:
    choice(monday, "Track").select_option("Castle")
    press(monday, "Keep this plan")
    monday.goto(HOME)
    expect(monday.get_by_text("Your plan has the track Castle.")).to_be_visible()
    expect(choice(monday, "My track")).to_be_hidden()
    expect(monday.locator("study-progress", has_text="0 of 7")).to_be_visible()


def test_the_home_page_offers_to_make_a_plan_until_one_is_kept_and_to_change_it_from_then_on(
    monday: Page,
) -> None:
    make = monday.get_by_role("link", name="Make a plan for your own dates")
    change = monday.get_by_role("link", name="Change my plan")
    monday.goto(HOME)
    expect(choice(monday, "My plan")).to_be_enabled()
    expect(make).to_be_visible()
    expect(change).to_be_hidden()
    monday.goto(MY_PLAN)
    press(monday, "Keep this plan")
    monday.goto(HOME)
    expect(change).to_be_visible()
    expect(make).to_be_hidden()
    monday.goto("town/plan/")
    expect(choice(monday, "My plan")).to_be_hidden()


def test_what_the_kept_plan_leaves_out_does_not_count_for_a_stage_on_the_home_page(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(HOME)
    expect(words(page, "Phone call")).to_have_text("0 of 2 · 45 min left")
    page.goto(f"{MY_PLAN}?start=2027-01-04&skip=walk-gates")
    press(page, "Keep this plan")
    page.goto(HOME)
    expect(words(page, "Phone call")).to_have_text("0 of 1 · 20 min left")
    box(page, "Read the map").check()
    expect(words(page, "Phone call")).to_have_text("1 of 1 · done")


def test_the_home_page_shows_a_due_task_of_ones_own_with_the_way_to_the_plan(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}?own=own-1:25:must:Buy %3Cb%3Eboots&start=2027-01-04")
    press(page, "Keep this plan")
    expect(page.get_by_role("status").filter(has_text="Your plan is kept in this browser.")).to_be_visible()
    mine = json.loads(kept_text(page) or "")["plan"]["mine"]["plan"]
    due = next(
        one["date"]
        for week in mine["weeks"]
        for one in week["days"]
        if any(item["id"] == "own-1" for item in one["items"])
    )
    page.clock.set_fixed_time(f"{due}T10:00:00-08:00")
    page.goto(HOME)
    expect(box(page, "Buy <b>boots")).to_be_visible()
    row = page.locator("study-next li", has=box(page, "Buy <b>boots"))
    expect(row).to_contain_text("25 min")
    box(page, "Buy <b>boots").check()
    expect(page.get_by_text("Your plan has no track.")).to_be_visible()
    row.get_by_role("link", name="My plan").click()
    expect(day(page, "Today").get_by_role("checkbox", name="Buy <b>boots")).to_be_checked()


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


def test_two_dates_say_the_number_of_weeks(monday: Page) -> None:
    expect(monday.get_by_text("from your dates")).to_be_hidden()
    monday.get_by_label("On-site interview").fill("2027-01-26")
    expect(monday.get_by_text("from your dates")).to_be_visible()
    expect(monday.get_by_label("Weeks")).to_be_disabled()
    expect(monday.get_by_label("Weeks")).to_have_value("4")


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


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_while_the_planner_is_on_its_way(page: Page, width: int) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(WATCH)
    page.goto(MY_PLAN)
    expect(day(page, "Today")).to_be_visible()
    assert page.evaluate("window.shift") < MOST_SHIFT
    press(page, "Keep this plan")
    page.reload()
    expect(day(page, "Today")).to_be_visible()
    assert page.evaluate("window.shift") < MOST_SHIFT
    assert not page.evaluate("window.isListSeen")


def test_no_list_is_seen_on_the_way_from_another_page(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.add_init_script(WATCH)
    page.goto(HOME)
    page.get_by_role("link", name="Make a plan for your own dates").click()
    expect(day(page, "Today")).to_be_visible()
    assert not page.evaluate("window.isListSeen")


def test_a_script_that_cannot_be_loaded_leaves_every_task_in_view_at_once(
    page: Page, complaints: list[str]
) -> None:
    page.route("**/my-plan/study-plan.mjs", lambda route: route.abort())
    page.goto(MY_PLAN)
    expect(box(page, "Read the map")).to_be_visible(timeout=2_000)
    expect(page.get_by_text("The planner could not be loaded.")).to_be_visible()
    expect(page.get_by_text("A plan you keep is still in this browser.")).to_be_visible()
    expect(page.get_by_role("button", name="Print my plan")).to_be_hidden()  # there is none on the page
    complaints.clear()  # of the script


def test_no_script_at_all_leaves_every_task_in_view_after_a_while(page: Page, complaints: list[str]) -> None:
    page.route("**/main.mjs", lambda route: route.abort())
    page.goto(MY_PLAN)
    expect(box(page, "Read the map")).to_be_visible()
    complaints.clear()  # of the script


def test_a_planner_that_cannot_be_loaded_says_so_and_shows_every_task(page: Page) -> None:
    page.route("**/plan-data.json", lambda route: route.fulfill(status=200, body="<html>"))
    page.goto(MY_PLAN)
    said = page.get_by_role("status").filter(has_text="The planner could not be loaded.")
    expect(said).to_contain_text("A plan you keep is still in this browser.")
    expect(page.get_by_role("button", name="Print my plan")).to_be_hidden()
    expect(box(page, "Read the map")).to_be_visible()


def test_without_scripts_the_plans_on_offer_and_every_task_are_there(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(MY_PLAN)
    expect(box(page, "Read the map")).to_be_visible(timeout=1_000)
    expect(page.get_by_role("link", name="Two weeks")).to_be_visible()
    expect(page.get_by_label("Hours a week")).to_be_hidden()
    expect(page.get_by_text("The planner could not be loaded.")).to_be_hidden()


def test_a_plan_that_must_tasks_do_not_fit_offers_cures_that_work(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}?weeks=1&hours=1&start=2027-01-04")
    expect(notes(page)).to_contain_text("do not fit")
    notes(page).get_by_role("button", name="hours a week").click()
    expect(notes(page)).not_to_contain_text("do not fit")
