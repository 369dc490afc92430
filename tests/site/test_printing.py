"""What the browser prints, read back as PDF: parts of a page, folds, ticks, addresses."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.letters import WIDTHS, set_letters
from tests.site.own_plan import MONDAY, MY_PLAN
from tests.site.paper import PAPERS, printed
from tests.site.reader import TWO_WEEKS, box

pytestmark = pytest.mark.browser

ROUTES = "town/questions/route/"
OUTLINE = "Start at the bridge."
SWITCH = "Print folded answers open"


def press(page: Page, name: str) -> None:
    """Press a button to print; what the browser's window for it would do is done by printed()."""
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    page.get_by_role("button", name=name, exact=True).click()
    assert page.evaluate("window.asked")


def test_print_this_week_prints_that_week_and_nothing_else(page: Page) -> None:
    page.goto(TWO_WEEKS)
    press(page, "Print this week: Week 2")
    (only,) = printed(page)
    assert only.startswith("Week 2 ")
    assert "Hear the bells" in only
    assert "Week 1" not in only
    assert page.locator("[data-unprinted]").count() == 0
    assert "Week 1" in " ".join(printed(page))


def test_a_plan_of_ones_own_prints_what_is_open_of_the_past_and_not_what_is_done(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    box(page, "Read the map").check()
    page.clock.set_fixed_time("2027-01-12T10:00:00-08:00")
    page.reload()
    expect(page.get_by_role("heading", name="Behind you")).to_be_visible()
    text = printed(page)[-1]
    assert "Behind you " in text
    assert "Walk to the gates" in text
    assert "Read the map" not in text
    box(page, "Walk to the gates").check()
    assert "Walk to the gates" not in " ".join(printed(page))


def test_a_plan_prints_ticks_as_they_stand(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    text = " ".join(printed(page))
    assert text.count("✓") == 1
    assert "✓ Read the map" in text


def test_questions_print_folded_and_by_a_switch_open(page: Page) -> None:
    page.goto(ROUTES)
    assert OUTLINE not in " ".join(printed(page))
    page.get_by_label(SWITCH).check()
    press(page, "Print these questions: Questions")
    text = " ".join(printed(page))
    assert text.startswith("Questions ")
    assert OUTLINE in text
    expect(page.get_by_text(OUTLINE)).to_be_hidden()


def test_an_outline_that_is_open_stays_open_on_the_screen_and_prints_folded(page: Page) -> None:
    page.goto(ROUTES)
    page.get_by_text("Answer aloud first (2 min), then compare").click()
    assert OUTLINE not in " ".join(printed(page))
    expect(page.get_by_text(OUTLINE)).to_be_visible()


def test_the_switch_is_forgotten_with_the_page(page: Page) -> None:
    page.goto(ROUTES)
    page.get_by_label(SWITCH).check()
    page.reload()
    expect(page.get_by_label(SWITCH)).not_to_be_checked()


def test_a_narrowed_list_prints_narrowed(page: Page) -> None:
    page.goto("study/questions/behavioral/?difficulty=3")
    expect(page.get_by_text(re.compile(r"^\d+ of \d+ questions$"))).to_be_visible()
    text = " ".join(printed(page))
    assert " Hard · " in text
    assert " Warm-up · " not in text


def test_without_scripts_questions_print_folded_and_nothing_offers_to_print(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ROUTES)
    assert page.get_by_role("button", name=re.compile("^Print")).count() == 0
    assert OUTLINE not in " ".join(printed(page))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_break_is_inside_a_task(page: Page, width: int) -> None:
    page.goto("study/tasks/perform/")
    set_letters(page, width)
    for paper in PAPERS:
        pages = printed(page, paper)
        # A row starts with its title, minutes and kind, and ends with the sentence on what to hand in.
        starts = [len(re.findall(r"\d+ min [A-Z][a-z ]+ · ", text)) for text in pages]
        assert starts == [text.count("You end with:") for text in pages]
        assert sum(starts) == 31
        assert [text[-80:] for text in pages if not text.endswith(".")] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_ends_with_a_heading_and_the_quiet_line_below_it(page: Page, width: int) -> None:
    page.goto("study/worked/system-design/")
    set_letters(page, width)
    pages = [text for paper in PAPERS for text in printed(page, paper)]
    assert [
        text[-80:] for text in pages if re.search(r"(Complete|Part-finished) · \d+ min · [^.]*\.$", text)
    ] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_break_is_inside_a_source(page: Page, width: int) -> None:
    page.goto("study/sources/")
    set_letters(page, width)
    pages = [text for paper in PAPERS for text in printed(page, paper)]
    assert [text[-80:] for text in pages if not text.endswith(".")] == []


def test_addresses_follow_sources_and_nothing_else(page: Page) -> None:
    page.goto("study/sources/")
    sources = " ".join(printed(page))
    assert "The Skerry Chart, Sheet 1 (https://example.org/charts/sheet-1)" in sources
    page.goto("study/questions/behavioral/")
    assert "http" not in " ".join(printed(page))


def test_a_plan_of_ones_own_prints_without_its_form_and_a_week_a_page(page: Page) -> None:
    page.goto("study/my-plan/")
    expect(page.get_by_role("heading", name="Week 2")).to_be_visible()
    press(page, "Print my plan")
    pages = printed(page)
    weeks = [re.findall(r"Week (\d+)(?! (?:mixed )?recall)", found) for found in pages]
    assert max(map(len, weeks)) == 1
    assert min(len(found) for found in pages) > 100
    assert [number for found in weeks for number in found][:4] == ["1", "2", "3", "4"]
    assert not re.search("Hours a week|Your time, dates", " ".join(pages))
