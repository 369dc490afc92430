"""A page that stays open knows what day it is, where its reader is."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.own_plan import MY_PLAN, day, notes, press
from tests.site.reader import HOME, box, visible_tasks

pytestmark = pytest.mark.browser

EVENING = "2027-01-04T22:00:00-08:00"
SEEN_AGAIN = {
    "shown": "document.dispatchEvent(new Event('visibilitychange'))",
    "in front": "window.dispatchEvent(new Event('focus'))",
    "brought back": "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}))",
}


def kept_in_the_evening(page: Page) -> None:
    page.clock.install(time=EVENING)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    press(page, "Keep this plan")
    box(page, "Read the map").wait_for()


def test_at_midnight_a_plan_shows_the_new_day(page: Page) -> None:
    kept_in_the_evening(page)
    expect(day(page, "Today: Monday, January 4")).to_be_visible()
    page.clock.run_for("01:50:00")
    expect(day(page, "Today: Monday, January 4")).to_be_visible()
    page.clock.run_for("00:10:05")
    expect(page.get_by_role("heading", name="Today: Tuesday, January 5")).to_be_visible()
    expect(notes(page)).to_contain_text("20 min behind")


@pytest.mark.parametrize("how", SEEN_AGAIN)
def test_a_plan_seen_again_in_the_morning_shows_the_new_day(page: Page, how: str) -> None:
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    press(page, "Keep this plan")
    page.clock.set_fixed_time("2027-01-05T08:00:00-08:00")
    page.evaluate(SEEN_AGAIN[how])
    expect(page.get_by_role("heading", name="Today: Tuesday, January 5")).to_be_visible()
    expect(notes(page)).to_contain_text("20 min behind")


def test_the_home_page_knows_the_new_day_too(page: Page) -> None:
    kept_in_the_evening(page)
    page.goto(HOME)
    expect(page.get_by_text("20 min to do today.")).to_be_visible()
    page.clock.run_for("02:00:05")
    expect(page.get_by_text("20 min behind.")).to_be_visible()


def test_after_the_interview_the_home_page_sends_nobody_to_rest(page: Page) -> None:
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{MY_PLAN}#start=2027-01-04&onsite=2027-01-18")
    press(page, "Keep this plan")
    for task in page.get_by_role("checkbox").all():
        if task.is_visible() and task.get_attribute("name") is None:
            task.check()
    page.evaluate("for (const fold of document.querySelectorAll('#plan details')) fold.open = true")
    for task in page.locator("#plan study-tick input").all():
        task.check()
    page.clock.set_fixed_time("2027-01-17T10:00:00-08:00")
    page.goto(HOME)
    expect(page.get_by_text("Rest, and read your one-page sheet.")).to_be_visible()
    page.clock.set_fixed_time("2027-01-19T10:00:00-08:00")
    page.goto(HOME)
    expect(page.get_by_text("Write down what was asked while you remember it.")).to_be_visible()
    expect(page.get_by_text("Rest, and read your one-page sheet.")).to_be_hidden()
    expect(page.get_by_text("Your plan is over.")).to_be_visible()


def test_wishes_end_with_the_day_of_the_interview(page: Page) -> None:
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{MY_PLAN}#hours=1&start=2027-01-04&onsite=2027-01-11")
    press(page, "Keep this plan")
    wishes = notes(page).get_by_text("What would help")
    expect(wishes).to_be_visible()
    for moment in ("2027-01-11", "2027-01-12"):
        page.clock.set_fixed_time(f"{moment}T10:00:00-08:00")
        page.reload()
        expect(page.locator(".plan-extent")).to_be_visible()
        expect(wishes).to_have_count(0)


def test_what_was_missed_and_is_needed_today_comes_first_at_home(page: Page) -> None:
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    press(page, "Keep this plan")
    page.clock.set_fixed_time("2027-01-05T08:00:00-08:00")
    page.reload()
    expect(page.get_by_role("heading", name="Today: Tuesday, January 5")).to_be_visible()
    planned = [text.strip() for text in page.locator("#today label").all_inner_texts()]
    page.goto(HOME)
    expect(page.get_by_text("20 min behind.")).to_be_visible()
    assert visible_tasks(page)[0] == "Read the map"
    assert visible_tasks(page)[1 : 1 + len(planned)] == planned
    assert planned == ['Ask "Bread & Sons" [the baker] about 1 < 2 | 3']
