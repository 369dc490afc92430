"""Weeks on paper: each set in a size that fills its page, whatever the letters; a week too long runs over, headed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.letters import USUAL, WIDE, WIDTHS, set_letters
from tests.site.own_plan import MONDAY
from tests.site.paper import PAPERS, printed
from tests.site.reader import TWO_WEEKS
from tests.site.test_accessibility import site_pages

pytestmark = pytest.mark.browser

FULL = "study/my-plan/?hours=11&weeks=4&start=2027-01-04&onsite=2027-02-01"
SMALLEST_TYPE = 10
"""Pixels of CSS: seven and a half points."""

NOTE_SIZES = """addEventListener("beforeprint", () => window.sizes = [...document.querySelectorAll(".week-page")]
  .map(({ style }) => Number(style.getPropertyValue("--week-size"))))"""
SMALLEST = """() => {
  const sizes = [...document.querySelectorAll(".week-page *")]
    .filter((element) => element.getClientRects().length > 0)
    .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom);
  return Math.min(...sizes);
}"""


def open_plan(page: Page, path: str, width: int) -> None:
    """Open a plan whose weeks are ready to be fitted."""
    page.goto(path)
    page.wait_for_function("() => !!customElements.get('study-weeks')")
    expect(page.get_by_role("heading", name="Week 2")).to_be_visible()
    set_letters(page, width)
    page.evaluate(NOTE_SIZES)


def fill_week(page: Page, week: int, tasks: int) -> None:
    """Bring a week to a number of tasks."""
    page.evaluate(
        """([week, tasks]) => {
          const list = document.querySelector(`.week-page:has(#week-${week}) .tasks > ul`);
          while (list.children.length < tasks) list.append(list.firstElementChild.cloneNode(true));
        }""",
        [week, tasks],
    )


def sizes(page: Page) -> list[float]:
    """The size of each week as it was last printed."""
    found: list[float] = page.evaluate("window.sizes")
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_each_week_of_an_offered_plan_fills_one_page_of_either_paper(
    page: Page, weeks: int, width: int
) -> None:
    open_plan(page, f"study/plan/{weeks}-weeks/", width)
    for paper in PAPERS:
        pages = printed(page, paper)
        assert "" not in pages
        assert re.match(rf".* weeks, .* {weeks} weeks, \d+ hours a week\. .* Week 1 .* short reviews", pages[0])
        assert [found[:6] for found in pages[1:weeks]] == [f"Week {number}" for number in range(2, weeks + 1)]
        assert pages[weeks].startswith("Left out ")
        assert all(" Notes" in found for found in pages[:weeks])
        assert not re.search(r"Print |Search|My track|PDF, A4", " ".join(pages))


@pytest.mark.parametrize("width", WIDTHS)
def test_each_week_of_a_plan_of_ones_own_fills_one_page_and_says_what_for(page: Page, width: int) -> None:
    page.clock.set_fixed_time(MONDAY)
    open_plan(page, FULL, width)
    for paper in PAPERS:
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="Print my plan", exact=True).click()
        pages = printed(page, paper)
        assert all(found.count("My plan: on-site interview on February 1, 2027") == 1 for found in pages)
        assert [re.findall(r"Week (\d)(?! (?:mixed )?recall)", found) for found in pages] == [
            ["1"],
            ["2"],
            ["3"],
            ["4"],
        ]


def test_a_later_week_of_a_plan_of_ones_own_prints_alone_on_one_page(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    open_plan(page, FULL, USUAL)
    page.evaluate("window.print = () => {}")
    page.locator("#days-3").get_by_role("button", name="Print this week").click()
    (only,) = printed(page, "A4")
    assert "My plan: on-site interview on February 1, 2027 Week 3 " in only


@pytest.mark.parametrize(
    ("tasks", "least", "most"), [(1, 1.25, 1.25), (24, 0.9, 1.2), (32, 0.85, 1), (200, 0.85, 0.85)]
)
def test_the_fuller_a_week_the_smaller_it_prints(page: Page, tasks: int, least: float, most: float) -> None:
    open_plan(page, TWO_WEEKS, USUAL)
    fill_week(page, 2, tasks)
    pages = printed(page, "Letter")
    first, second = sizes(page)
    assert first == 1.25
    assert least <= second <= most
    assert (len(pages) == 2) == (tasks < 200)


@pytest.mark.parametrize("has_scripts", [True, False])
@pytest.mark.parametrize("paper", PAPERS)
def test_a_week_too_long_for_a_page_runs_over_below_its_heading(
    page: Page, paper: str, has_scripts: bool
) -> None:
    if not has_scripts:
        page.route("**/study-weeks*.mjs", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(TWO_WEEKS)
    set_letters(page, WIDE)
    fill_week(page, 1, 200)
    pages = printed(page, paper)
    over = pages[1:-1]
    assert len(over) >= 3
    assert [found[:6] for found in over] == ["Week 1"] * len(over)
    assert pages[-1].startswith("Week 2 ")
    assert (" Notes" in pages[-2]) == (not has_scripts)  # what does not fit a page has no room to leave for notes


def test_nothing_on_paper_is_smaller_than_seven_and_a_half_points(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    for path in (TWO_WEEKS, "town/my-plan/"):
        open_plan(page, path, USUAL)
        page.evaluate("""() => {
          for (const week of document.querySelectorAll(".week-page")) week.style.setProperty("--week-size", .85);
        }""")
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= SMALLEST_TYPE - 0.01
        page.emulate_media(media="screen")


def test_printing_leaves_the_page_on_the_screen_as_it_was(page: Page) -> None:
    open_plan(page, TWO_WEEKS, USUAL)
    page.set_viewport_size({"width": 390, "height": 500})
    page.evaluate("scrollTo(0, 700)")
    look = """() => [scrollY, document.documentElement.scrollHeight,
      document.body.outerHTML.replaceAll(' style=""', "")]"""
    before = page.evaluate(look)
    printed(page, "A4")
    assert len(sizes(page)) == 2
    assert page.evaluate(look) == before


def test_a_week_that_cannot_fit_below_the_head_starts_a_page(page: Page) -> None:
    open_plan(page, TWO_WEEKS, USUAL)
    page.evaluate("document.querySelector('h1').style.paddingBottom = '15cm'")
    fill_week(page, 1, 20)
    pages = printed(page, "A4")
    assert "Week 1" not in pages[0]
    assert [found[:6] for found in pages[1:]] == ["Week 1", "Week 2"]


@pytest.mark.parametrize("part", range(4))
def test_nothing_that_asks_not_to_be_broken_is_longer_than_a_page(page: Page, site: Path, part: int) -> None:
    page.set_viewport_size({"width": 680, "height": 900})  # as wide as A4 between its margins
    long = {}
    for path in site_pages(site)[part::4]:
        page.goto(path)
        set_letters(page, WIDE)
        page.emulate_media(media="print")
        found = page.evaluate(
            """() => [...document.querySelectorAll("article *")]
              .filter((element) => getComputedStyle(element).breakInside.startsWith("avoid"))
              .filter((element) => element.getBoundingClientRect().height > 965)
              .map((element) => element.outerHTML.slice(0, 80))"""
        )
        if found:
            long[path] = found
        page.emulate_media(media="screen")
    assert long == {}
