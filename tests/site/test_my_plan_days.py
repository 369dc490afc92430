"""A kept plan: followed day by day, also from the home page, and made anew."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.letters import WIDE, set_letters
from tests.site.own_plan import MONDAY, MY_PLAN, REAL, THURSDAY, day, kept_by_any, notes, press
from tests.site.reader import HOME, box, choice, kept_text, visible_tasks, words

pytestmark = pytest.mark.browser


def test_two_missed_days_are_spread_over_the_days_left_once_the_reader_agrees(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
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
    page.goto(f"{REAL}#hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    set_letters(page, WIDE)
    press(page, "Make the rest anew")
    page.get_by_text("What changes").click()
    press(page, "Use the new plan")
    expect(page.get_by_role("status").filter(has_text="Your plan is made anew.")).to_be_in_viewport()
    expect(page.locator(".plan-extent")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="Today: Thursday, January 7")).to_be_in_viewport()


@pytest.mark.parametrize(("today", "said"), [("2027-02-12", "tomorrow"), ("2027-02-13", "today")])
def test_a_plan_is_not_over_before_its_interview_is(page: Page, today: str, said: str) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,thu,sat&start=2027-01-04&onsite=2027-02-13")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(f"{today}T10:00:00-08:00")
    page.reload()
    expect(notes(page)).to_contain_text("You are in week 6 of 6, ")
    expect(notes(page)).to_contain_text(f" behind. Your interview is {said}.")
    expect(page.get_by_role("button", name="Start again today")).to_have_count(0)
    expect(page.get_by_role("button", name="Make the rest anew")).to_have_count(0)
    page.goto("study/")
    expect(page.get_by_text(f" behind. Your interview is {said}.")).to_be_visible()


def test_after_the_interview_a_plan_is_over_and_starts_again_without_its_date(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,thu,sat&start=2027-01-04&onsite=2027-02-13")
    press(page, "Keep this plan")
    page.clock.set_fixed_time("2027-02-14T10:00:00-08:00")
    page.goto("study/")
    expect(page.get_by_text("Your plan is over; ")).to_be_visible()
    expect(page.get_by_text(" behind.")).to_have_count(0)
    expect(page.get_by_text("Your interview")).to_have_count(0)
    page.goto(REAL)
    expect(notes(page)).to_contain_text("This plan is over; ")
    press(page, "Start again today")
    expect(page.get_by_label("On-site interview")).to_have_value("")
    expect(notes(page)).to_contain_text("Your plan has not started yet.")


def test_what_is_behind_stands_under_its_own_heading_that_its_minutes_lead_to(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,thu,sat&start=2027-01-04&onsite=2027-02-13")
    press(page, "Keep this plan")
    done = day(page, "Today").locator("label").first.inner_text().strip()
    missed = day(page, "Today").locator("label").last.inner_text().strip()
    box(page, done).check()
    page.clock.set_fixed_time("2027-01-14T10:00:00-08:00")
    page.reload()
    expect(page.locator("#plan h2").last).to_have_text("Left out")
    page.get_by_role("link", name=" behind").click()
    expect(page.get_by_role("heading", name="Behind you")).to_be_in_viewport()
    expect(box(page, missed)).to_be_visible()
    expect(box(page, done)).to_be_hidden()
    page.get_by_text("What you did in week 1").click()
    expect(box(page, done)).to_be_visible()


def test_a_missed_day_of_this_week_is_called_so_until_all_of_it_is_ticked(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,thu,sat&start=2027-01-04&onsite=2027-02-13")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    expect(page.get_by_text("missed")).to_have_count(2)
    expect(page.get_by_role("heading", name="Behind you")).to_have_count(0)
    expect(page.get_by_role("link", name=" behind")).to_have_attribute("href", "#week-1")
    expect(page.get_by_role("heading", name="Monday, January 4 missed")).to_be_visible()
    for task in page.locator("h3:has-text('Monday, January 4') + .tasks").get_by_role("checkbox").all():
        task.check()
    expect(page.get_by_text("missed").first).to_be_hidden()
    expect(page.get_by_text("missed").last).to_be_visible()


def test_going_back_to_the_plan_finds_its_weeks_open_and_ones_place(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.install(time=MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,thu,sat&start=2027-01-04&onsite=2027-02-13")
    press(page, "Keep this plan")
    page.goto("study/")
    page.get_by_role("link", name="Open my plan").click()
    page.locator("#days-4 summary").first.click()
    steps = page.locator("#days-4 .task a").first
    place = steps.get_attribute("href") or ""
    steps.scroll_into_view_if_needed()
    page.wait_for_function("history.state?.y === scrollY")
    before = steps.bounding_box()
    steps.click()
    expect(page).to_have_url(place)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.go_back()
    expect(steps).to_be_in_viewport()
    after = steps.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 40


def test_long_recalls_are_said_in_hours_like_long_tasks(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=8&days=mon,tue,wed,thu&start=2027-01-06&onsite=2027-02-08")
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
    page.goto(f"{REAL}#start=2027-01-04")
    press(page, "Keep this plan")
    for task in day(page, "Today").get_by_role("checkbox").all():
        task.check()
    for moment in range(5, 12):
        page.clock.set_fixed_time(f"2027-01-{moment:02}T10:00:00-08:00")
        page.reload()
        expect(page.locator("#today")).to_be_visible()
        if day(page, "Today").locator("study-recall").count():  # its buttons come a moment later
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
    expect(page.get_by_role("status").filter(has_text="Your plan is made anew.")).to_be_focused()
    expect(page.get_by_role("button", name="Make the rest anew")).to_have_count(0)


def test_nothing_is_asked_back_that_was_never_done(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
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


def test_the_home_page_shows_what_the_kept_plan_has_for_today(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{REAL}#hours=7&days=mon,tue,wed,thu&start=2027-01-04&onsite=2027-02-06")
    press(page, "Keep this plan")
    page.clock.set_fixed_time(THURSDAY)
    page.reload()
    expect(day(page, "Today")).to_be_visible()
    planned = [text.strip() for text in day(page, "Today").locator("label").all_inner_texts()]
    page.goto("study/")
    expect(page.get_by_text("1 h 5 min to do today, 4 h 50 min behind.")).to_be_visible()
    page.go_back()
    expect(day(page, "Today")).to_be_visible()
    for task in page.locator("#days-1 h3:has(.missed) + .tasks").get_by_role("checkbox").all():
        task.check()
    page.goto("study/")
    expect(page.get_by_text("1 h 5 min to do today.")).to_be_visible()
    assert visible_tasks(page) == planned
    expect(choice(page, "My plan")).to_be_hidden()
    for name in planned:
        box(page, name).check()
    expect(page.get_by_text("Nothing left to do today.")).to_be_visible()
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
    page.goto(f"{MY_PLAN}#start=2027-01-04&skip=walk-gates")
    press(page, "Keep this plan")
    page.goto(HOME)
    expect(words(page, "Phone call")).to_have_text("0 of 1 · 20 min left")
    box(page, "Read the map").check()
    expect(words(page, "Phone call")).to_have_text("1 of 1 · done")


def test_the_home_page_shows_a_due_task_of_ones_own_with_the_way_to_the_plan(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#own=own-1:25:must:Buy %3Cb%3Eboots&start=2027-01-04")
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
