"""Storage that is blocked, full, damaged, newer or older than the page: nothing is lost, all is said."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.reader import HOME, KEY, TWO_WEEKS, box, choice, keep, kept_text, ticked, words

pytestmark = pytest.mark.browser

BLOCKED = {
    "throws": "Object.defineProperty(window, 'localStorage', {configurable: true, get() {"
    " throw new DOMException('denied', 'SecurityError') }})",
    "is null": "Object.defineProperty(window, 'localStorage', {configurable: true, value: null})",
}
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def notice(page: Page) -> str:
    page.wait_for_function("document.querySelector('study-notice').getAttribute('role') === 'status'")
    return page.locator("study-notice").inner_text()


@pytest.mark.parametrize("how", BLOCKED)
def test_where_storage_is_blocked_ticks_last_until_the_page_closes_and_that_is_said(
    page: Page, how: str
) -> None:
    page.add_init_script(BLOCKED[how])
    page.goto(HOME)
    assert notice(page) == (
        "Your browser does not let this site save anything, so what you tick or write lasts only until you"
        " close this page. Save your progress to a file to keep it."
    )
    page.evaluate("window.marker = 'the same document'")
    box(page, "Read the map").check()
    page.get_by_role("link", name="choose weeks and hours").click()
    page.get_by_role("link", name="Two weeks", exact=True).click()
    expect(box(page, "Read the map")).to_be_checked()
    assert page.evaluate("window.marker") == "the same document"


@pytest.mark.parametrize("how", BLOCKED)
def test_where_storage_is_blocked_search_still_works(page: Page, how: str) -> None:
    page.add_init_script(BLOCKED[how])
    page.goto(HOME)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("market closed")
    result = page.locator(".md-search-result__link").filter(has_text="when the market is closed?")
    expect(result.first).to_be_visible()


def test_where_storage_is_full_ticks_stay_until_the_page_closes_and_that_is_said(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    page.evaluate(f"() => {{ {FULL} }}")
    box(page, "Hear the bells").check()
    assert notice(page).startswith("Your browser could not save your latest changes")
    expect(words(page, "Two weeks in all")).to_have_text("2 of 6 · 2 h 5 min left · without a track")
    assert ticked(page) == {"read-map"}


def test_where_storage_refuses_from_the_start_the_page_works_and_the_first_tick_tells(page: Page) -> None:
    page.add_init_script(FULL)
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    expect(words(page, "Two weeks in all")).to_have_text("1 of 6 · 4 h 5 min left · without a track")
    assert notice(page).startswith("Your browser could not save your latest changes")


def test_no_notice_where_all_is_well(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    expect(page.locator("study-notice")).to_be_hidden()


def test_damaged_data_is_set_aside_and_that_is_said(page: Page) -> None:
    page.goto(HOME)
    keep(page, "{oops")
    page.reload()
    assert notice(page).startswith("Your saved progress could not be read, so you start anew here.")
    box(page, "Read the map").check()
    assert kept_text(page, f"{KEY}:damaged") == "{oops"
    assert ticked(page) == {"read-map"}


def test_a_second_damage_does_not_overwrite_the_copy_of_the_first(page: Page) -> None:
    page.goto(HOME)
    keep(page, "{first", f"{KEY}:damaged")
    keep(page, "{second")
    page.reload()
    expect(page.locator("study-notice")).to_be_visible()
    assert kept_text(page, f"{KEY}:damaged") == "{first"
    assert kept_text(page, f"{KEY}:damaged-2") == "{second"


def test_data_of_a_newer_version_is_left_alone_and_boxes_are_locked(page: Page) -> None:
    newer = '{"schema": 99, "what": "comes later"}'
    page.goto(HOME)
    keep(page, newer)
    page.goto(TWO_WEEKS)
    assert notice(page).startswith("Your progress was saved by a newer version of this site.")
    expect(box(page, "Read the map")).to_be_disabled()
    expect(choice(page, "My track")).to_be_disabled()
    assert kept_text(page) == newer


def test_a_tick_under_a_former_id_counts_for_the_task_of_today(page: Page) -> None:
    page.goto(HOME)
    keep(
        page,
        '{"schema": 1, "curriculum": "town", "plan": {},'
        ' "items": {"read-plan": {"done": true, "at": "2026-11-01T12:00:00.000Z"}}}',
    )
    page.goto(TWO_WEEKS)
    expect(box(page, "Read the map")).to_be_checked()
    box(page, "Read the map").uncheck()
    page.reload()
    expect(box(page, "Read the map")).not_to_be_checked()


def test_two_sites_on_one_host_do_not_share_ticks(page: Page) -> None:
    page.goto(HOME)
    keep(page, '{"schema": 1, "curriculum": "study", "items": {}, "plan": {}}', "studyplan:studyplan:study")
    box(page, "Read the map").check()
    assert sorted(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('studyplan'))")) == [
        "studyplan:studyplan:study",
        "studyplan:studyplan:town",
    ]
