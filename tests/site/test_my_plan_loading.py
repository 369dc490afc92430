"""The page of a plan of one's own: calm until the planner is there, and of use where it never comes."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.own_plan import MONDAY, MY_PLAN, day, press
from tests.site.reader import HOME, box

pytestmark = pytest.mark.browser

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
    page.route("**/study-plan*.mjs", lambda route: route.abort())
    page.goto(MY_PLAN)
    expect(box(page, "Read the map")).to_be_visible(timeout=2_000)
    expect(page.get_by_text("The planner could not be loaded.")).to_be_visible()
    expect(page.get_by_text("A plan you keep is still in this browser.")).to_be_visible()
    expect(page.get_by_role("button", name="Print my plan")).to_be_hidden()  # there is none on the page
    complaints.clear()  # of the script


def test_no_script_at_all_leaves_every_task_in_view_after_a_while(page: Page, complaints: list[str]) -> None:
    page.route("**/main*.mjs", lambda route: route.abort())
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
    expect(page.locator("article").get_by_role("link", name="Two weeks")).to_be_visible()
    expect(page.get_by_label("Hours a week")).to_be_hidden()
    expect(page.get_by_text("The planner could not be loaded.")).to_be_hidden()
