"""Home: a form for who comes first; days, recalls and weak rows for who returns."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.own_plan import MONDAY, press
from tests.site.reader import HOME, KEY, box, keep, kept_text
from tests.site.test_accessibility import PHONE, SCHEMES, WIDE, Scheme, assert_no_violations, in_scheme

pytestmark = pytest.mark.browser

TUESDAY = "2027-01-05T10:00:00-08:00"


def heading(page: Page) -> str:
    """What the desk says first."""
    place = page.locator(".desk-now h2")
    expect(place).to_be_visible()
    return place.inner_text()


def keep_plan(page: Page, onsite: str = "2027-01-18") -> None:
    """Make and keep a plan from the form of a first visit."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(HOME)
    page.get_by_label("When is the interview?").fill(onsite)
    page.get_by_label("Hours a week").fill("4")
    page.get_by_role("checkbox", name="Fri", exact=True).uncheck()
    press(page, "Make my plan")
    expect(page.get_by_role("heading", name="Today: Monday, January 4")).to_be_visible()
    press(page, "Keep this plan")


def scored(*scores: int) -> dict[str, Any]:
    """A log in which a question was practiced on one day after the other."""
    return {
        "practice": {
            f"route-q1-m{number}": {
                "question": "route-q1",
                "day": f"2027-01-0{number}",
                "rows": {"clarity": score},
                "at": f"2027-01-0{number}T09:00:00.000Z",
            }
            for number, score in enumerate(scores, start=1)
        }
    }


def add_log(page: Page, log: dict[str, Any]) -> None:
    """Put a log beside what is kept."""
    state = json.loads(kept_text(page) or '{"schema": 2, "curriculum": "town", "items": {}}')
    keep(page, json.dumps({**state, "log": log}))


def test_a_stranger_makes_a_plan_of_three_answers_and_nothing_of_them_is_sent(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    keep_plan(page)
    settings = json.loads(kept_text(page) or "")["plan"]["mine"]["plan"]["settings"]
    assert settings["onsite"] == "2027-01-18"
    assert settings["start"] == "2027-01-04"
    assert settings["hours_per_week"] == 4
    assert settings["days"] == ["mon", "tue", "wed", "thu", "sat", "sun"]
    assert [url for url in asked if "onsite" in url.split("#")[0]] == []


def test_without_a_date_or_scripts_the_plans_on_offer_are_a_link_away(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(HOME)
    expect(page.get_by_role("button", name="Make my plan")).to_be_hidden()
    page.locator(".desk-form").get_by_role("link").first.click()
    assert "/plan/" in page.url


def test_who_returns_sees_the_days_to_go_and_a_strip_of_the_plan(page: Page) -> None:
    keep_plan(page)
    page.goto(HOME)
    assert heading(page) == "14 days to the interview"
    expect(page.locator(".desk-now")).to_contain_text("January 18, 2027, week 1 of 2.")
    expect(page.locator(".strip-week")).to_have_count(3)
    expect(page.locator(".strip-day.is-today")).to_have_count(1)
    expect(page.get_by_label("When is the interview?")).to_be_hidden()
    page.clock.set_fixed_time(TUESDAY)
    page.reload()
    expect(page.locator(".strip-day.missed")).to_have_count(1)
    page.locator(".desk-now").get_by_role("link", name="Re-plan the rest").click()
    expect(page.get_by_role("heading", name="Today: Tuesday, January 5")).to_be_visible()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2027-01-17T10:00:00-08:00", "Tomorrow: the interview"),
        ("2027-01-18T10:00:00-08:00", "Today: the interview"),
        ("2027-01-19T10:00:00-08:00", "Behind you: the interview"),
        ("2027-02-19T10:00:00-08:00", "Your plan is over"),
    ],
)
def test_home_knows_the_eve_the_day_and_what_is_over(page: Page, moment: str, said: str) -> None:
    keep_plan(page)
    page.clock.set_fixed_time(moment)
    page.goto(HOME)
    assert heading(page) == said


def test_recalls_that_wait_are_counted_and_one_press_away(page: Page) -> None:
    keep_plan(page)
    page.goto(HOME)
    box(page, "Read the map").check()
    page.clock.set_fixed_time("2027-01-16T10:00:00-08:00")
    page.reload()
    page.get_by_role("link", name="1 to recall, 5 min").click()
    expect(page).to_have_url(re.compile("/my-plan/"))


def test_covered_and_able_are_told_apart_and_few_scores_make_no_mean(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(HOME)
    expect(page.locator("study-able").first).to_have_text("")
    expect(page.locator("study-standing")).to_be_hidden()
    add_log(page, scored(1, 2))
    page.reload()
    expect(page.locator("study-able").first).to_have_text("Able: 1, 2 (2 of 3 scores)")
    add_log(page, scored(1, 2, 3))
    page.reload()
    expect(page.locator("study-able").first).to_have_text("Able: 2 of 4 (3 scores)")
    expect(page.locator(".able-types li").first).to_contain_text("2 (3 scores), first 1")
    page.get_by_role("link", name="Practice 15 min").click()
    expect(page.locator(".practice-screen h2")).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_home_has_no_violation_first_or_returning(page: Page, scheme: Scheme) -> None:
    page.set_viewport_size(WIDE)
    page.clock.set_fixed_time(MONDAY)
    page.goto(HOME)
    expect(page.get_by_role("button", name="Make my plan")).to_be_visible()
    in_scheme(page, scheme)
    assert_no_violations(page)
    keep_plan(page)
    add_log(page, scored(1, 3, 3))
    page.goto(HOME)
    expect(page.locator(".able-types li").first).to_be_visible()
    assert_no_violations(page)
    page.set_viewport_size(PHONE)
    assert_no_violations(page)


def test_beside_the_day_nothing_lies_over_anything_else(page: Page) -> None:
    page.set_viewport_size(WIDE)
    keep_plan(page)
    add_log(page, scored(1, 3, 3))
    page.goto(HOME)
    side = page.locator("study-standing")
    expect(side).to_be_visible()
    place = side.bounding_box()
    assert place is not None
    for part in page.locator("article :is(.desk-now, study-next, .readiness, study-backup, ol)").all():
        other = part.bounding_box()
        assert other is not None
        beside = other["x"] + min(other["width"], 720) <= place["x"]
        below = other["y"] >= place["y"] + place["height"]
        assert beside or below, part.evaluate("part => part.outerHTML.slice(0, 80)")


def test_what_is_kept_of_scores_goes_with_everything_else(page: Page) -> None:
    page.goto(HOME)
    add_log(page, scored(1, 2, 3))
    page.reload()
    press(page, "Start over: remove everything from this browser")
    page.get_by_role("button", name="Remove everything", exact=True).click()
    expect(page.locator("study-able").first).to_have_text("")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
