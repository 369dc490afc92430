"""Where colors are few, by a system's own contrast or in ink on paper: arrows, bars, rings and code still show."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import TWO_WEEKS, box
from tests.site.test_accessibility import COLOR_RULES, PHONE, violations

pytestmark = pytest.mark.browser

INVISIBLE_SHAPES = """() => [...document.querySelectorAll("*")]
  .flatMap((element) => ["::before", "::after"].map((part) => [element, getComputedStyle(element, part)]))
  .filter(([element, style]) => style.maskImage !== "none" && style.content !== "none" && style.display !== "none")
  .filter(([element, style]) => style.backgroundColor === getComputedStyle(document.body).backgroundColor)
  .map(([element]) => element.outerHTML.slice(0, 80))"""


@pytest.fixture
def few_colors(new_context: NewContext) -> Page:
    """A page in the colors of the system."""
    return new_context(forced_colors="active").new_page()


def test_arrows_show_in_the_colors_of_the_system(few_colors: Page) -> None:
    few_colors.goto(TWO_WEEKS)
    assert few_colors.locator("article summary").count() > 0
    assert few_colors.evaluate(INVISIBLE_SHAPES) == []
    few_colors.get_by_role("textbox", name="Search").click()
    few_colors.keyboard.type("map")
    expect(few_colors.locator(".md-search-result__icon").first).to_be_visible()
    assert few_colors.evaluate(INVISIBLE_SHAPES) == []


def test_a_bar_shows_its_frame_and_how_full_it_is_in_the_colors_of_the_system(few_colors: Page) -> None:
    few_colors.goto(TWO_WEEKS)
    bar = few_colors.locator(".study-bar").first
    color = few_colors.evaluate("getComputedStyle(document.body).color")
    assert bar.evaluate("bar => getComputedStyle(bar).border") == f"1px solid {color}"
    empty = bar.screenshot()
    box(few_colors, "Read the map").check()
    assert bar.screenshot() != empty


@pytest.mark.parametrize("colors", ["none", "active"])
@pytest.mark.parametrize("viewport", [None, PHONE])
def test_the_search_box_shows_that_it_has_the_focus(
    new_context: NewContext, viewport: dict[str, int] | None, colors: str
) -> None:
    page = new_context(**({"viewport": viewport} if viewport else {}), forced_colors=colors).new_page()
    page.goto(TWO_WEEKS)
    if viewport:
        page.locator(".md-header__button[for=__search]").click()
    page.get_by_role("textbox", name="Search").focus()
    form = page.locator(".md-search__form")
    assert form.evaluate("form => getComputedStyle(form).outlineStyle") == "solid"
    assert form.evaluate("form => parseFloat(getComputedStyle(form).outlineWidth)") >= 2


@pytest.mark.parametrize("path", ["study/customize/", "study/reference/files/", "study/reference/commands/"])
def test_code_in_ink_is_as_dark_as_text_has_to_be(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    assert page.locator("article code").count() > 0
    assert violations(page, COLOR_RULES) == []
