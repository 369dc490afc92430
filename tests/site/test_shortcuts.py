"""Single letters are letters, wherever the focus is."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.reader import TWO_WEEKS, box

pytestmark = pytest.mark.browser


def test_no_single_letter_leaves_the_page_or_opens_the_search(page: Page) -> None:
    page.goto(TWO_WEEKS)
    expect(box(page, "Read the map")).to_be_enabled()
    page.locator("article summary").first.focus()
    address = page.url
    for letter in ("n", ".", "p", ",", "f", "s", "/"):
        page.keyboard.press(letter)
        page.wait_for_timeout(100)
        assert page.url == address
        expect(page.locator("article summary").first).to_be_focused()


def test_letters_still_are_typed_into_fields_and_enter_still_opens(page: Page) -> None:
    page.goto("town/story-bank/")
    page.get_by_label("Story 1: Headline").press_sequentially("fns,./p")
    expect(page.get_by_label("Story 1: Headline")).to_have_value("fns,./p")
    page.goto(TWO_WEEKS)
    fold = page.locator("article details").first
    fold.locator("summary").press("Enter")
    expect(fold).to_have_attribute("open", "")
