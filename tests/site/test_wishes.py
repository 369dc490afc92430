"""A plan that is short offers wishes; each and any swap by hand is kept in the link, and can be taken back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.own_plan import MONDAY, MY_PLAN, notes, press
from tests.site.reader import box

pytestmark = pytest.mark.browser

BAKER = 'Ask "Bread & Sons" [the baker] about 1 < 2 | 3'


def test_a_wish_brings_in_what_it_says_and_goes_into_the_link(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=1&hours=1&start=2027-01-04")
    row = notes(page).get_by_role("listitem").filter(has=page.get_by_role("button", name="Recall each task once"))
    expect(row).to_contain_text("“Walk to the gates” comes in, 2 recalls fewer.")
    press(page, "Recall each task once")
    expect(page).to_have_url(re.compile("recalls=1"))
    planned = page.locator("#this-week li", has=box(page, "Walk to the gates"))
    expect(planned.first).to_be_attached()


def test_wishes_lie_folded_once_a_plan_is_kept(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=1&hours=1&start=2027-01-04")
    wish = notes(page).get_by_role("button", name="Recall each task once")
    expect(wish).to_be_visible()
    press(page, "Keep this plan")
    page.reload()
    expect(notes(page).get_by_text("What would help")).to_be_visible()
    expect(wish).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_two_tasks_change_places_by_hand_and_back(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=1&hours=1.5&start=2027-01-04")
    left_out = page.locator("section", has=page.get_by_role("heading", name="Left out"))
    left_out.locator("summary").first.click()
    row = left_out.locator("li", has=box(page, BAKER)).last
    row.get_by_text("You end with, and why it is here").click()
    choice = page.get_by_label(f"Take it in place of: {BAKER}", exact=True)
    frame = choice.bounding_box()
    assert frame
    assert frame["x"] + frame["width"] <= width
    choice.select_option(label="Walk to the gates")
    expect(page).to_have_url(re.compile("swap=walk-gates%3Dask-baker"))
    expect(page.get_by_text("You chose it in place of “Walk to the gates”")).to_be_attached()
    press(page, f"Take the other one after all: {BAKER}")
    expect(page).not_to_have_url(re.compile("swap="))
    expect(page.get_by_text("You chose it in place of")).to_have_count(0)
