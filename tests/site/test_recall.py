"""Recall cards in the plan: a question, its answer folded, four grades, and the way back."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.own_plan import MONDAY, MY_PLAN, day, press
from tests.site.reader import box, kept_text
from tests.site.test_accessibility import PHONE, SCHEMES, Scheme, assert_no_violations, in_scheme

pytestmark = pytest.mark.browser

TASK = "Read the map"
STEPS = "**/tasks/read-map/"
CARDS = """
<div data-cue="read-map/river"><details class="recall"><summary>Which river?</summary>
<p>The <a href="../talk/">Alder</a>.</p></details></div>
<div data-cue="read-map/gates"><details class="recall"><summary>How many gates?</summary><p>Four.</p></details></div>
<div data-cue="other/gates"><details class="recall"><summary>Of another task?</summary><p>No.</p></details></div>
"""
OWN_CARDS = 'data-cue="read-map/'


def with_cards(route: Route) -> None:
    """Give the page of the sample task other recall cues than its own, one with a link."""
    _answer(route, CARDS)


def without_cards(route: Route) -> None:
    """Take the recall cues of the sample task away."""
    _answer(route, "")


def _answer(route: Route, cards: str) -> None:
    reply = route.fetch()
    text = reply.text()
    assert text.count(OWN_CARDS) == 2
    body = text.replace(OWN_CARDS, 'data-cue="elsewhere/').replace("</article>", f"{cards}</article>")
    route.fulfill(response=reply, body=body)


def grades(page: Page) -> dict[str, Any]:
    """The grades that are kept, by cue."""
    entries = json.loads(kept_text(page) or "{}").get("log", {}).get("recalls", {})
    return {entry["cue"]: entry["grade"] for entry in entries.values() if "cue" in entry}


def scores(page: Page) -> list[int]:
    """What the planner was told."""
    settings = json.loads(kept_text(page) or "")["plan"]["mine"]["plan"]["settings"]
    return [score["score"] for score in settings["scores"]]


def open_recall(page: Page) -> None:
    """Come to the day on which the sample task is recalled."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04&onsite=2027-01-18&hours=5")
    press(page, "Keep this plan")
    box(page, TASK).check()
    for date in range(5, 17):
        page.clock.set_fixed_time(f"2027-01-{date:02}T10:00:00-08:00")
        page.reload()
        expect(page.locator("#today")).to_be_visible()
        if day(page, "Today").locator("study-recall").count():
            return
    pytest.fail("The task is never recalled.")


def test_cards_are_asked_one_by_one_and_their_grades_go_to_the_plan(page: Page) -> None:
    page.route(STEPS, with_cards)
    open_recall(page)
    card = page.locator("study-recall").first
    expect(card).to_contain_text("1 of 2 Which river?")
    expect(card.get_by_role("button", name="With effort")).to_be_hidden()
    card.get_by_text("Answer", exact=True).click()
    expect(card.get_by_role("link", name="Alder")).to_have_attribute("href", re.compile("/town/tasks/talk/$"))
    card.get_by_role("button", name="Forgot").click()
    expect(card).to_contain_text("2 of 2 How many gates?")
    assert grades(page) == {"river": 1}
    assert scores(page) == []
    page.clock.set_fixed_time(page.evaluate("Date.now() / 1000 + 1"))
    card.get_by_text("Answer", exact=True).click()
    card.get_by_role("button", name="At once").click()
    expect(card).to_contain_text("1 of 2 remembered.")
    assert grades(page) == {"river": 1, "gates": 4}
    assert scores(page) == [2]


def test_a_grade_is_taken_back_and_the_plan_hears_of_it(page: Page) -> None:
    page.route(STEPS, with_cards)
    open_recall(page)
    card = page.locator("study-recall").first
    for name in ("At once", "With effort"):
        card.get_by_text("Answer", exact=True).click()
        card.get_by_role("button", name=name).click()
        page.clock.set_fixed_time(page.evaluate("Date.now() / 1000 + 1"))
    assert scores(page) == [3]
    card.get_by_role("button", name="Undo: How many gates?").click()
    expect(card).to_contain_text("2 of 2 How many gates?")
    assert grades(page) == {"river": 4}
    assert scores(page) == []


def test_a_task_without_cards_is_graded_as_a_whole_and_pressed_again_not_at_all(page: Page) -> None:
    page.route(STEPS, without_cards)
    open_recall(page)
    effort = page.locator("study-recall").first.get_by_role("button", name="With effort")
    effort.click()
    expect(effort).to_have_attribute("aria-pressed", "true")
    expect(effort).to_be_focused()
    assert scores(page) == [3]
    effort.click()
    assert scores(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_open_card_has_no_violation_and_targets_for_a_finger(page: Page, scheme: Scheme) -> None:
    page.set_viewport_size(PHONE)
    open_recall(page)
    in_scheme(page, scheme)
    card = page.locator("study-recall").first
    expect(card).to_contain_text("1 of 2 How long is the river?")
    card.get_by_text("Answer", exact=True).click()
    expect(card.get_by_role("button", name="Forgot")).to_be_visible()
    assert_no_violations(page)
    heights = [round(button.bounding_box()["height"]) for button in card.get_by_role("button").all()]  # type: ignore[index]
    assert min(heights) >= 44
