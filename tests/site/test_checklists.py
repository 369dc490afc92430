"""Boxes to tick: what is remembered, where it shows, and how it is announced."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.reader import HOME, STAGE, STEPS, TWO_WEEKS, bar, box, keep, ticked, visible_tasks, words

pytestmark = pytest.mark.browser


def test_a_tick_survives_a_reload(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    page.reload()
    expect(box(page, "Read the map")).to_be_checked()
    expect(box(page, "Hear the bells")).not_to_be_checked()


def test_taking_a_tick_back_survives_a_reload(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    box(page, "Read the map").uncheck()
    page.reload()
    expect(box(page, "Read the map")).not_to_be_checked()
    assert ticked(page) == set()


def test_a_tick_on_the_plan_shows_on_every_page_that_has_the_task(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Walk to the gates").check()
    page.goto(STEPS)
    expect(box(page, "Walk to the gates")).to_be_checked()
    expect(words(page, "Walk")).to_have_text("1 of 4 · 2 h 30 min left")
    page.goto(STAGE)
    expect(bar(page, "Ready for the phone call")).to_have_attribute("value", "1")
    page.get_by_text("2 tasks to finish first").click()
    expect(box(page, "Walk to the gates").and_(page.locator(":visible"))).to_be_checked()
    page.goto(HOME)
    expect(words(page, "My plan")).to_have_text("1 of 6 · 4 h left · without a track")
    expect(words(page, "Phone call")).to_have_text("1 of 2 · 20 min left")
    expect(words(page, "Trial tour")).to_have_text("1 of 3 · 50 min left")


def test_bars_say_how_much_is_done_and_how_long_the_rest_takes(page: Page) -> None:
    page.goto(TWO_WEEKS)
    expect(words(page, "Two weeks in all")).to_have_text("0 of 6 · 4 h 25 min left · without a track")
    box(page, "Read the map").check()
    box(page, "Hear the bells").check()
    expect(words(page, "Two weeks in all")).to_have_text("2 of 6 · 2 h 5 min left · without a track")
    expect(bar(page, "Two weeks in all")).to_have_attribute("value", "2")
    expect(bar(page, "Two weeks in all")).to_have_attribute("max", "6")


def test_a_finished_phase_says_so(page: Page) -> None:
    page.goto(STEPS)
    for task in page.get_by_role("checkbox").all():
        task.check()
    expect(words(page, "Walk")).to_have_text("4 of 4 · done")


def test_a_task_that_is_ticked_at_home_stays_until_the_next_view(page: Page) -> None:
    page.goto(HOME)
    first, second, third = visible_tasks(page)
    box(page, second).check()
    first_again, second_again, third_again, fourth = visible_tasks(page)
    assert (first_again, second_again, third_again) == (first, second, third)
    expect(box(page, second)).to_be_visible()
    page.reload()
    assert visible_tasks(page) == [first, third, fourth]


def test_the_home_page_says_when_everything_is_done(page: Page) -> None:
    done = page.get_by_text("Every task of this plan is done.")
    page.goto(TWO_WEEKS)
    for task in page.get_by_role("checkbox").all():
        task.check()
    page.goto(HOME)
    expect(done).to_be_visible()
    assert visible_tasks(page) == []
    page.goto(TWO_WEEKS)
    box(page, "Read the map").uncheck()
    page.goto(HOME)
    expect(done).to_be_hidden()


def test_pages_that_change_instantly_keep_ticks_and_elements_alive(page: Page) -> None:
    page.goto(HOME)
    page.evaluate("window.marker = 'the same document'")
    box(page, "Read the map").check()
    page.get_by_role("link", name="choose weeks and hours").click()
    page.locator("article").get_by_role("link", name="Two weeks", exact=True).click()
    expect(box(page, "Read the map")).to_be_checked()
    box(page, "Hear the bells").check()
    expect(words(page, "Two weeks in all")).to_have_text("2 of 6 · 2 h 5 min left · without a track")
    page.go_back()
    page.go_back()
    expect(words(page, "My plan")).to_have_text("2 of 6 · 2 h 5 min left · without a track")
    box(page, "Walk to the gates").check()
    expect(words(page, "My plan")).to_have_text("3 of 6 · 1 h 40 min left · without a track")
    assert page.evaluate("window.marker") == "the same document"
    assert ticked(page) == {"read-map", "hear-bells", "walk-gates"}


def test_two_tabs_follow_each_other(page: Page, context: BrowserContext) -> None:
    other = context.new_page()
    page.goto(TWO_WEEKS)
    other.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    expect(box(other, "Read the map")).to_be_checked()
    box(other, "Hear the bells").check()
    expect(words(page, "Two weeks in all")).to_have_text("2 of 6 · 2 h 5 min left · without a track")


def test_a_tick_does_not_undo_what_another_tab_wrote_unheard(page: Page) -> None:
    page.goto(TWO_WEEKS)
    # Writing in this tab sends it no event, as if that of another tab were lost.
    keep(
        page,
        '{"schema": 1, "curriculum": "town", "plan": {"track": "castle"},'
        ' "items": {"tell-tale": {"done": true, "at": "2026-11-01T12:00:00.000Z"}}}',
    )
    box(page, "Read the map").check()
    assert ticked(page) == {"read-map", "tell-tale"}
    expect(box(page, "Tell one tale")).to_be_checked()


def test_the_keyboard_alone_reaches_and_ticks_boxes(page: Page) -> None:
    page.goto(TWO_WEEKS)
    first = page.get_by_role("checkbox").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('study-tick') !== null"):
            break
    expect(first).to_be_focused()
    outline = first.evaluate("box => getComputedStyle(box).outlineStyle")
    assert outline != "none", "no ring shows where the focus is"
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    expect(first).to_be_focused()


def test_a_tick_is_announced_with_the_count_of_the_smallest_group_it_is_in(page: Page) -> None:
    page.goto(HOME)
    announced = page.locator(".study-announce")
    expect(announced).to_have_role("status")
    page.goto(STEPS)
    box(page, "Read the map").check()
    expect(announced).to_have_text("Done: Read the map. 1 of 4 done.")
    box(page, "Read the map").uncheck()
    expect(announced).to_have_text("Not done: Read the map. 0 of 4 done.")
    page.goto(STAGE)
    page.get_by_text("2 tasks to finish first").click()
    box(page, "Read the map").and_(page.locator(":visible")).check()
    expect(announced).to_have_text("Done: Read the map. 1 of 2 done.")


def test_the_title_of_a_page_that_came_instantly_is_announced(page: Page) -> None:
    page.goto(HOME)
    page.evaluate("window.marker = 'the same document'")
    page.get_by_role("link", name="choose weeks and hours").click()
    expect(page.locator(".study-announce")).to_have_text("Choose a plan - Town guide study plan")
    assert page.evaluate("window.marker") == "the same document"
