"""Finding and reading: search, folded outlines, addresses that do not exist, and no page that complains."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.letters import WIDE, set_letters
from tests.site.test_accessibility import site_pages

pytestmark = pytest.mark.browser

ROUTES = "town/questions/route/"
FIRST = "How do you get from the river to the castle?"
SECOND = "Which way do you take when the market is closed?"


def search(page: Page, text: str) -> None:
    """Type as a person does; the theme listens to keys, not to changes."""
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type(text)


@pytest.mark.parametrize("part", range(4))
def test_every_page_loads_without_a_complaint_and_fits_the_smallest_phone(
    page: Page, site: Path, part: int
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    misfits = {}
    for path in site_pages(site)[part::4]:
        page.goto(path)
        set_letters(page, WIDE)
        headings, overflow = page.evaluate(
            "[document.querySelectorAll('h1').length, document.documentElement.scrollWidth - innerWidth]"
        )
        if headings != 1 or overflow > 0:
            misfits[path] = f"{headings} main headings, {overflow} pixels too wide"
    assert misfits == {}


def test_the_search_finds_a_question_by_its_words_and_leads_to_it(page: Page) -> None:
    page.goto("town/")
    page.evaluate("window.marker = 'the same document'")
    search(page, "market closed")
    page.locator(".md-search-result__link[href$='#route-q2']").click()
    page.wait_for_url("**/town/questions/route/**")
    assert page.evaluate("location.hash") == "#route-q2"
    expect(page.get_by_role("heading", name=SECOND)).to_be_in_viewport()
    expect(page.locator("#__search")).not_to_be_checked()
    assert page.evaluate("window.marker") == "the same document"


def test_the_search_finds_a_task_once_and_not_in_every_list_that_names_it(page: Page) -> None:
    page.goto("town/")
    search(page, "climb the keep")
    hits = page.locator(".md-search-result__link").filter(has_text="Climb the keep")
    expect(hits.first).to_be_visible()
    addresses = {str(hit.get_attribute("href")).split("#")[0] for hit in hits.all()}
    assert addresses == {page.url + "tasks/climb-keep/"}


def test_the_search_says_when_nothing_is_found(page: Page) -> None:
    page.goto("town/")
    search(page, "zeppelin")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_an_address_that_does_not_exist_leads_back_into_the_site(
    page: Page, base_url: str, complaints: list[str]
) -> None:
    answer = page.goto("town/nowhere/at/all/")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")
    links = page.locator("a[href]").evaluate_all("links => links.map((link) => link.href)")
    assert links
    assert [link for link in links if not link.startswith(f"{base_url}town/")] == []
    assert complaints == [
        "console error: Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]
    complaints.clear()
    page.get_by_role("link", name="Questions", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions")


SCHEMES = {"light": "default", "dark": "slate"}


def expect_scheme(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.parametrize(("system", "other"), [("light", "dark"), ("dark", "light")])
def test_until_a_reader_chooses_the_site_follows_the_device(
    new_context: NewContext, system: Literal["light", "dark"], other: Literal["light", "dark"]
) -> None:
    page = new_context(color_scheme=system).new_page()
    page.goto("town/")
    expect_scheme(page, SCHEMES[system])
    page.emulate_media(color_scheme=other)
    expect_scheme(page, SCHEMES[other])
    page.reload()
    expect_scheme(page, SCHEMES[other])
    page.emulate_media(color_scheme=system)
    page.goto("town/tips/")
    expect_scheme(page, SCHEMES[system])


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_chosen_scheme_is_remembered_and_can_be_given_back(new_context: NewContext, system: str) -> None:
    page = new_context(color_scheme=system).new_page()
    page.goto("town/")
    page.get_by_title("Switch to dark").click()
    expect_scheme(page, "slate")
    page.emulate_media(color_scheme="light")
    page.goto("town/tips/")
    expect_scheme(page, "slate")
    page.get_by_title("Switch to light").click()
    page.emulate_media(color_scheme="dark")
    page.goto("town/")
    expect_scheme(page, "default")
    page.get_by_title("Follow the system").click()
    expect_scheme(page, "slate")


def test_outlines_are_folded_at_first_and_open_by_keyboard(page: Page) -> None:
    page.goto(ROUTES)
    summary = page.locator("summary", has_text="Answer aloud first (4 min), then compare")
    point = page.get_by_text("Go around by the mill.")
    expect(point).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(point).to_be_visible()
    page.keyboard.press("Enter")
    expect(point).to_be_hidden()


def test_every_outline_of_a_long_page_is_folded_at_first(page: Page) -> None:
    page.goto("study/questions/technical/")
    assert page.locator("details.outline").count() > 0
    assert page.locator("details[open]").count() == 0


def test_the_skip_link_leads_past_the_menus(page: Page) -> None:
    page.goto("town/plan/2-weeks/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Skip to content")).not_to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_a_filter_leaves_the_questions_that_fit_and_counts_them(page: Page) -> None:
    page.goto(ROUTES)
    page.get_by_role("combobox", name="Difficulty").select_option("Hard")
    expect(page.get_by_role("heading", name=SECOND)).to_be_visible()
    expect(page.get_by_role("heading", name=FIRST)).to_be_hidden()
    expect(page.get_by_text("1 of 2 questions")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=FIRST)).to_be_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("heading", name=FIRST)).to_be_visible()


def test_a_link_to_a_question_that_a_filter_hides_still_leads_to_it(page: Page) -> None:
    page.goto(f"{ROUTES}?difficulty=3")
    expect(page.get_by_role("heading", name=FIRST)).to_be_hidden()
    page.locator(".md-sidebar--secondary a[href$='#route-q1']").click()
    expect(page.get_by_role("heading", name=FIRST)).to_be_in_viewport()


def test_the_first_use_of_a_term_leads_to_its_meaning(page: Page) -> None:
    page.goto("town/tracks/castle/")
    page.get_by_role("link", name="gatehouse").first.click()
    expect(page.get_by_text("The building over a gate.")).to_be_in_viewport()


def test_going_back_finds_the_outline_open_and_in_its_place(page: Page) -> None:
    page.goto("study/questions/cross-functional/#xf-q04")
    fold = page.locator("#xf-q04 ~ details").first
    fold.locator("summary").click()
    source = fold.get_by_role("link", name="The Skerry Chart, Sheet 20")
    source.scroll_into_view_if_needed()
    before = source.bounding_box()
    source.click()
    expect(page.get_by_role("heading", name="Sources", level=1)).to_be_visible()
    page.go_back()
    expect(source).to_be_in_viewport()
    after = source.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 40
    page.get_by_role("link", name="Questions", exact=True).first.click()
    expect(page.get_by_role("heading", name="Questions", level=1)).to_be_visible()
    page.get_by_role("article").get_by_role("link", name="Work across the harbor").first.click()
    expect(page.locator("#xf-q04")).to_be_attached()
    expect(page.locator("article details[open]")).to_have_count(0)
