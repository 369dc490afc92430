"""A kept plan after an update of the site: nothing moves unasked, what is gone is told, nothing is locked."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.own_plan import MY_PLAN, TUESDAY, notes, press
from tests.site.reader import HOME, box, choice, keep, kept_text
from tests.site.updating import build_update, update

pytestmark = pytest.mark.browser

GONE = (
    '“Ask "Bread & Sons" [the baker] about 1 < 2 | 3” and “Hear the bells” are no longer in the curriculum,'
    " so they left your plan. All else stays as you kept it."
)


FIRST_DAYS = [
    *("Today: Monday, January 4", "Read the map", "Week 1", "Tuesday, January 5"),
    *("Wednesday, January 6", "Walk to the gates", "Thursday, January 7", "Tell one story"),
    *("Friday, January 8", "Sunday, January 10", "Guide a friend", "Week 2"),
]
BAKER = 'Ask "Bread & Sons" [the baker] about 1 < 2 | 3'
GONE_DAYS = ["Monday, January 11", "Hear the bells"]
LAST_DAYS = ["Thursday, January 14", "Saturday, January 16"]
"""Days without a task have only recalls."""


@pytest.fixture(scope="module")
def update_of_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_update(tmp_path_factory.mktemp("update"))


def days(page: Page) -> list[str]:
    """The days of the plan with the titles of their tasks, without minutes and words about today."""
    for fold in page.locator("#plan details.week:not([open]) > summary").all():
        fold.click()
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('#plan h2, #plan h3, #plan li > .task > label')].map((found) =>"
        " (found.tagName === 'LABEL' ? found : found.firstChild).textContent.trim())"
    )
    return found


def said(page: Page) -> str:
    return notes(page).locator(".plan-news").inner_text()


def test_a_kept_plan_stays_as_it_was_until_its_reader_has_seen_the_difference(
    monday: Page, update_of_town: Path
) -> None:
    press(monday, "Keep this plan")
    box(monday, "Read the map").check()
    first_days = [*FIRST_DAYS[:4], BAKER, *FIRST_DAYS[4:7], "Tell one tale", *FIRST_DAYS[8:]]
    assert days(monday) == [*first_days, *GONE_DAYS, *LAST_DAYS]
    update(monday.context, update_of_town)
    monday.goto(MY_PLAN)
    assert said(monday) == GONE
    assert days(monday) == [*FIRST_DAYS, *LAST_DAYS]
    expect(box(monday, "Read the map")).to_be_checked()
    story = monday.locator("#plan li", has=box(monday, "Tell one story"))
    expect(story.get_by_role("link", name="Steps")).to_have_attribute("href", re.compile("#tell-story$"))
    expect(story.get_by_text("Your own")).to_have_count(0)
    expect(monday.locator("#plan li", has=box(monday, "Walk to the gates"))).to_contain_text("35 min")
    expect(notes(monday)).to_contain_text("4 tasks, 2 h 25 min · 4 reviews, 20 min")
    kept = days(monday)
    press(monday, "See what would change")
    expect(monday.get_by_text("Nothing has changed yet.")).to_be_visible()
    press(monday, "Leave it as it was")
    assert days(monday) == kept
    press(monday, "Keep mine as it is")
    expect(monday.get_by_role("status").filter(has_text="Your plan stays as it is.")).to_be_focused()
    expect(monday.locator(".plan-news")).to_have_count(0)
    monday.goto(MY_PLAN)
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")
    expect(monday.locator(".plan-news")).to_have_count(0)
    assert days(monday) == kept


@pytest.mark.parametrize(
    "setting", ["skip=hear-bells", "done=ask-baker", "score=hear-bells%3D2027-01-05%3A3", "skip=tell-tale"]
)
def test_what_is_gone_or_renamed_never_stands_in_the_way_of_a_wish(
    page: Page, update_of_town: Path, setting: str
) -> None:
    page.clock.set_fixed_time(TUESDAY)
    page.goto(f"{MY_PLAN}?start=2027-01-04&{setting}")
    press(page, "Keep this plan")
    update(page.context, update_of_town)
    page.reload()
    expect(page.locator(".plan-news")).to_be_visible()
    expect(page.locator(".plan-problem")).to_have_count(0)
    page.get_by_text("Your time, dates and track").click()
    page.get_by_label("Hours a week").fill("6")
    page.get_by_label("Hours a week").press("Enter")
    press(page, "Use the new plan")
    expect(notes(page)).to_contain_text("2 weeks of 6 h")
    expect(page.locator(".plan-problem, .plan-news")).to_have_count(0)


def test_a_wish_after_an_update_shows_all_that_it_would_change_first(monday: Page, update_of_town: Path) -> None:
    press(monday, "Keep this plan")
    update(monday.context, update_of_town)
    monday.goto(MY_PLAN)
    kept = days(monday)
    monday.get_by_text("Your time, dates and track").click()
    choice(monday, "Track").select_option("Harbor")
    expect(monday.get_by_text("Nothing has changed yet.")).to_be_visible()
    press(monday, "Leave it as it was")
    expect(choice(monday, "Track")).to_have_value("")
    assert days(monday) == kept


def test_home_counts_what_my_plan_shows(monday: Page, update_of_town: Path) -> None:
    press(monday, "Keep this plan")
    update(monday.context, update_of_town)
    monday.goto(MY_PLAN)
    expect(monday.locator(".plan-news")).to_be_visible()
    tasks = monday.locator("#plan study-tick").count()
    monday.goto(HOME)
    expect(monday.locator("study-progress[mine] .study-summary").first).to_contain_text(f"0 of {tasks}")


def test_a_link_that_names_a_retired_task_opens_with_a_word(page: Page, update_of_town: Path) -> None:
    page.clock.set_fixed_time(TUESDAY)
    update(page.context, update_of_town)
    page.goto(f"{MY_PLAN}?start=2027-01-04&skip=hear-bells&hours=6")
    sentence = "“Hear the bells” is no longer in the curriculum, so it left this plan."
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()
    expect(notes(page)).to_contain_text("2 weeks of 6 h")


SPOILED: dict[str, tuple[list[str | int], Any]] = {
    "a row that is nothing": (["plan", "weeks", 0, "days", 0, "items", 0], None),
    "skipped tasks that are a truth": (["plan", "settings", "skipped"], True),
    "an interview that is a number": (["plan", "settings", "onsite"], 5),
    "minutes of words": (["plan", "weeks", 0, "days", 0, "items", 0, "minutes"], "x"),
    "weeks in words": (["plan", "weeks"], "two"),
    "no plan at all": (["plan"], None),
    "an own task that is nothing": (["plan", "settings", "own"], [None]),
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_damaged_plan_is_made_anew_from_its_settings(monday: Page, how: str) -> None:
    press(monday, "Keep this plan")
    spoil(monday, *SPOILED[how])
    monday.goto(HOME)
    expect(monday.locator("study-progress").first).to_be_visible()
    monday.goto(MY_PLAN)
    sentence = "A part of your kept plan was damaged, so it was made anew from its settings."
    expect(monday.get_by_role("status").filter(has_text=sentence)).to_be_visible()
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")
    expect(monday.get_by_text("Your time, dates and track")).to_be_visible()
    monday.goto(MY_PLAN)
    expect(monday.get_by_text("made anew from its settings")).to_have_count(0)
    expect(notes(monday)).not_to_contain_text("It is not kept yet.")


def test_a_plan_without_a_link_that_works_is_none_and_that_is_said(monday: Page) -> None:
    press(monday, "Keep this plan")
    spoil(monday, ["link"], None)
    monday.goto(MY_PLAN)
    sentence = "The plan you kept cannot be read. Your ticks are all there."
    expect(monday.get_by_role("status").filter(has_text=sentence)).to_be_visible()
    press(monday, "Keep this plan")
    monday.goto(MY_PLAN)
    expect(notes(monday)).not_to_contain_text("It is not kept yet.")


def spoil(page: Page, path: list[str | int], value: Any) -> None:
    """Change one value of the kept plan."""
    state = json.loads(kept_text(page) or "")
    part = state["plan"]["mine"]
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    keep(page, json.dumps(state))
