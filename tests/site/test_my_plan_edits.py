"""What is typed into the form of a plan: one edit, one kept plan, one undo."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.own_plan import MONDAY, MY_PLAN, flaws, notes, press
from tests.site.reader import kept_text

pytestmark = pytest.mark.browser

COUNT_KEPT_PLANS = """() => {
    window.keptPlans = [];
    const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      const link = JSON.parse(text)?.plan?.mine?.link;
      if (link !== undefined && link !== window.keptPlans.at(-1)) window.keptPlans.push(link);
      return keep.call(this, key, text);
    };
}"""


@pytest.fixture
def keeper(page: Page) -> Page:
    """A reader of a kept plan with an interview, who is about to change it."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04&onsite=2027-02-08")
    press(page, "Keep this plan")
    page.get_by_text("Your time, dates and track").wait_for()
    page.evaluate("for (const fold of document.querySelectorAll('.plan-settings')) fold.open = true")
    page.evaluate(COUNT_KEPT_PLANS)
    return page


def mine(page: Page) -> dict[str, Any]:
    """The plan that is kept."""
    found: dict[str, Any] = json.loads(kept_text(page) or "")["plan"]["mine"]
    return found


def test_a_typed_date_is_one_plan_and_one_undo(keeper: Page) -> None:
    keeper.get_by_label("On-site interview").focus()
    for key in "03122027":
        keeper.keyboard.press(key)
        expect(flaws(keeper)).to_be_empty()
    keeper.keyboard.press("Enter")
    expect(keeper.get_by_role("status").filter(has_text="Your plan has changed.")).to_be_visible()
    kept = keeper.evaluate("window.keptPlans")
    assert [link.split("&")[1] for link in kept] == ["onsite=2027-03-12"]
    press(keeper, "Undo the last change")
    expect(keeper.get_by_label("On-site interview")).to_have_value("2027-02-08")
    assert "onsite=2027-02-08" in mine(keeper)["link"]


def test_a_pause_ends_an_edit_and_the_field_stays_in_the_hand(keeper: Page) -> None:
    keeper.get_by_label("On-site interview").focus()
    for key in "03122027":
        keeper.keyboard.press(key)
    expect(keeper.get_by_role("status").filter(has_text="Your plan has changed.")).to_be_visible()
    expect(keeper.get_by_label("On-site interview")).to_be_focused()
    assert "onsite=2027-03-12" in mine(keeper)["link"]


def test_arrow_keys_in_the_hours_are_one_undo(keeper: Page) -> None:
    hours = keeper.get_by_label("Hours a week")
    hours.focus()
    for value in ("5.5", "6", "6.5", "7"):
        keeper.keyboard.press("ArrowUp")
        expect(hours).to_have_value(value)
        if value == "6":
            expect(notes(keeper)).to_contain_text("of 6 h")  # a pause within the edit
    hours.blur()
    expect(notes(keeper)).to_contain_text("of 7 h")
    press(keeper, "Undo the last change")
    expect(notes(keeper)).to_contain_text("of 5 h")


def test_arrow_keys_in_a_list_are_one_undo(keeper: Page) -> None:
    keeper.get_by_role("combobox", name="Track").focus()
    for _ in range(2):
        keeper.keyboard.press("ArrowDown")
    expect(notes(keeper)).to_contain_text("Castle")
    press(keeper, "Undo the last change")
    expect(keeper.get_by_role("combobox", name="Track")).to_have_value("")


def test_a_field_left_empty_or_half_typed_is_as_it_was(keeper: Page) -> None:
    before = mine(keeper)["link"]
    keeper.get_by_label("On-site interview").focus()
    keeper.keyboard.press("Backspace")
    keeper.get_by_label("Hours a week").focus()
    expect(keeper.get_by_label("On-site interview")).to_have_value("2027-02-08")
    keeper.get_by_label("Hours a week").fill("")
    keeper.get_by_label("Hours a week").blur()
    expect(keeper.get_by_label("Hours a week")).to_have_value("5")
    assert mine(keeper)["link"] == before


def test_weeks_left_empty_show_what_the_plan_has(monday: Page) -> None:
    monday.get_by_label("Weeks").fill("")
    monday.get_by_label("Weeks").blur()
    expect(monday.get_by_label("Weeks")).to_have_value("2")
    expect(notes(monday)).to_contain_text("2 weeks of 5 h")
