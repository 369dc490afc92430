"""Words of the reader's own, in any script: they run in its direction."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.own_plan import MONDAY, MY_PLAN
from tests.site.reader import HOME

pytestmark = pytest.mark.browser

ARABIC = "كان الفريق متأخرا (MVP)."


def direction(place: Locator) -> str:
    found: str = place.evaluate("place => getComputedStyle(place).direction")
    return found


def test_a_story_runs_as_its_first_letter_does_on_the_screen_and_on_paper(page: Page) -> None:
    page.goto("town/story-bank/")
    area = page.get_by_label("Story 1: Situation")
    area.fill(ARABIC)
    assert direction(area) == "rtl"
    assert direction(page.locator(".sheet-words", has_text="MVP")) == "rtl"
    area.fill("A key was lost.")
    assert direction(area) == "ltr"


def test_a_task_of_ones_own_runs_as_its_first_letter_does(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    page.get_by_text("Add a task of your own").click()
    field = page.get_by_label("What to do")
    field.fill(ARABIC)
    assert direction(field) == "rtl"
    field.press("Enter")
    said = page.get_by_role("status").filter(has_text="is planned for")
    expect(said).to_contain_text(f"“{ARABIC}”")
    assert direction(said.locator("bdi")) == "rtl"
    assert direction(page.locator("label bdi", has_text="MVP")) == "rtl"
    page.get_by_role("button", name="Keep this plan").click()
    page.goto(HOME)
    expect(page.locator("study-next bdi", has_text="MVP")).to_be_attached()
    assert direction(page.locator("study-next bdi", has_text="MVP")) == "rtl"
