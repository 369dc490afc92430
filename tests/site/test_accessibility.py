"""Everybody can read and use every page: checked with axe, and by what axe does not look at."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.site.conftest import NewContext
from tests.site.letters import NARROW, set_letters
from tests.site.reader import box

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
COLOR_RULES = ["color-contrast", "link-in-text-block"]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
WIDE = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)
PARTS = 12
MOST_ALIKE = 12
"""The pages are looked at in this many tests, so that workers can share them."""

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
QUESTIONS = "study/questions/behavioral/"
MOCK = "study/mock/mock-1/"
PLAN = "study/plan/5-weeks/"


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds on a page, a line each; without rules to look for, by all of them."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    result = page.evaluate(
        "runOnly => axe.run(document, {resultTypes: ['violations'], ...(runOnly && {runOnly})})", rules
    )
    return [
        f"{page.url}: {violation['id']} at {node['target']}: {node['html'][:120]}\n   "
        f" {node['failureSummary'].splitlines()[-1].strip()[:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def assert_no_violations(page: Page) -> None:
    found = violations(page)
    assert not found, "\n".join(found)


def in_scheme(page: Page, scheme: Scheme) -> Page:
    """Show the page light or dark, as a reader with the switch in the header does."""
    name = {"light": "default", "dark": "slate"}[scheme]
    page.emulate_media(color_scheme=scheme)
    page.locator(f"input[name=__palette][data-md-color-scheme={name}]").last.dispatch_event("click")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
    return page


def violations_in_every_look(page: Page, phone_scheme: Scheme) -> list[str]:
    """What axe finds wide in light and dark, and on a phone; the dark scheme changes nothing but colors."""
    page.set_viewport_size(WIDE)
    found = violations(in_scheme(page, "light"))
    found += violations(in_scheme(page, "dark"), COLOR_RULES)
    page.set_viewport_size(PHONE)
    return found + violations(in_scheme(page, phone_scheme))


def site_pages(site: Path) -> list[str]:
    """Name every page a search engine is told of, and the one for addresses that do not exist.

    Of many pages that one macro makes, the largest and the smallest stand for all.
    """
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    found = re.findall(r"<loc>https?://[^/]+/(.*?)</loc>", sitemap)
    folders: dict[str, list[str]] = {}
    for path in found:
        folders.setdefault(path.rstrip("/").rpartition("/")[0], []).append(path)

    def size(path: str) -> int:
        return (site.parent / path / "index.html").stat().st_size

    chosen = [
        path
        for paths in folders.values()
        for path in (paths if len(paths) <= MOST_ALIKE else {min(paths, key=size), max(paths, key=size)})
    ]
    return [*sorted(chosen), f"{site.name}/404.html"]


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_has_a_violation_in_light_or_dark_on_a_phone_or_a_wide_screen(
    page: Page, site: Path, part: int
) -> None:
    found = []
    for number, path in list(enumerate(site_pages(site)))[part::PARTS]:
        page.goto(path)
        found += violations_in_every_look(page, SCHEMES[number // PARTS % 2])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_open_search_has_no_violation(page: Page, scheme: Scheme) -> None:
    page.goto(QUESTIONS)
    in_scheme(page, scheme)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("fog signal")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert_no_violations(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_open_menu_has_no_violation(page: Page, scheme: Scheme) -> None:
    page.set_viewport_size(PHONE)
    page.goto(QUESTIONS)
    in_scheme(page, scheme)
    page.locator(".md-header__button[for=__drawer]").click()
    expect(page.locator("nav.md-nav--primary")).to_be_in_viewport()
    assert_no_violations(page)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", [QUESTIONS, PLAN, "study/interview/", "study/worked/behavioral/"])
def test_opened_blocks_have_no_violation(page: Page, path: str, scheme: Scheme) -> None:
    page.goto(path)
    in_scheme(page, scheme)
    page.evaluate("for (const block of document.querySelectorAll('details')) block.open = true")
    assert_no_violations(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_ticked_box_with_the_focus_has_no_violation(page: Page, scheme: Scheme) -> None:
    page.goto(PLAN)
    in_scheme(page, scheme)
    page.locator("study-tick input").first.check()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("study-tick input").first).to_be_focused()
    assert_no_violations(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_notices_previews_and_buttons_have_no_violation(page: Page, scheme: Scheme) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {value: null})")
    page.goto("town/")
    in_scheme(page, scheme)
    good = b'{"schema": 1, "curriculum": "town", "items": {}}'
    page.get_by_label("Load progress from a file").set_input_files(
        {"name": "progress.json", "mimeType": "application/json", "buffer": good}
    )
    expect(page.get_by_role("button", name="Add to my progress")).to_be_visible()
    expect(page.locator("study-notice")).to_be_visible()
    assert_no_violations(page)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", ["study/", PLAN, QUESTIONS, "study/story-bank/", MOCK])
def test_print_is_black_on_white_from_either_scheme(page: Page, path: str, scheme: Scheme) -> None:
    page.goto(path)
    in_scheme(page, scheme)
    page.emulate_media(media="print")
    heading = page.locator("h1").evaluate("heading => getComputedStyle(heading).color")
    text = page.locator("article").evaluate("article => getComputedStyle(article).color")
    assert text == "rgb(0, 0, 0)"
    assert sum(map(int, re.findall(r"\d+", heading)[:3])) < 200, f"the heading is printed in {heading}"
    assert_no_violations(page)


def test_everything_the_keyboard_reaches_on_a_page_shows_a_ring_and_is_in_view(page: Page) -> None:
    page.goto("town/plan/2-weeks/")
    expect(box(page, "Read the map")).to_be_enabled()
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        unseen += page.evaluate(
            """() => {
              const element = document.activeElement;
              const isSeen = getComputedStyle(element).outlineStyle !== "none" && element.checkVisibility();
              return isSeen || !element.closest("article") ? [] : [element.outerHTML.slice(0, 80)];
            }"""
        )
    assert unseen == []


def test_on_a_phone_the_keyboard_does_not_wander_through_the_closed_menu(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("town/plan/2-weeks/")
    outside = []
    for _ in range(40):
        page.keyboard.press("Tab")
        outside += page.evaluate(
            """() => {
              const element = document.activeElement;
              const { left, right } = element.getBoundingClientRect();
              return element !== document.body && (right <= 0 || left >= innerWidth)
                ? [element.outerHTML.slice(0, 80)] : [];
            }"""
        )
    assert outside == []


@pytest.mark.parametrize(
    ("name", "opened"), [("__drawer", "nav.md-nav--primary"), ("__search", ".md-search__form")]
)
def test_on_a_phone_the_keyboard_opens_the_menu_and_the_search(page: Page, name: str, opened: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto("town/plan/2-weeks/")
    expect(page.locator(opened)).not_to_be_in_viewport()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("name => document.activeElement.matches(`#${name}, [for=${name}]`)", name):
            break
    page.keyboard.press("Space")
    expect(page.locator(opened)).to_be_in_viewport()


def test_on_a_phone_a_drawing_is_large_enough_to_read_and_scrolls_by_keyboard(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("study/worked/worked-design-twitter/")
    drawing = page.get_by_role("group", name="Drawing").first
    expect(drawing).to_have_attribute("tabindex", "0")
    assert drawing.evaluate("e => e.querySelector('img').clientWidth") > 1.5 * PHONE["width"]
    drawing.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("e => e.scrollLeft > 0", arg=drawing.element_handle())


def test_what_is_touched_on_a_phone_is_tall_enough_for_a_finger(new_context: NewContext) -> None:
    page = new_context(viewport=PHONE, has_touch=True).new_page()
    small = {}
    for path in ("study/", PLAN, QUESTIONS, "study/interview/", "study/plan/"):
        page.goto(path)
        set_letters(page, NARROW)
        small[path] = page.evaluate(
            """() => [...new Set([...document.querySelectorAll(
                 "article :is(label, select, summary, .md-button, input[type=file])")]
               .filter((element) => element.getClientRects().length > 0)
               .filter((element) => element.getBoundingClientRect().height < 43.5)
               .map((element) => `${element.localName}.${element.parentElement.className}`
                 + ` ${Math.round(element.getBoundingClientRect().height)} px`))]"""
        )
    assert small == {path: [] for path in small}
