"""Choosing a plan and a track: which tasks are shown and counted from then on."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.reader import HOME, ONE_WEEK, TWO_WEEKS, box, choice, keep, visible_tasks, words

pytestmark = pytest.mark.browser


def test_without_a_track_the_tasks_of_every_track_are_shown_and_none_is_counted(page: Page) -> None:
    page.goto(TWO_WEEKS)
    expect(box(page, "Count the piers")).to_be_visible()
    expect(box(page, "Climb the keep")).to_be_visible()
    expect(words(page, "Two weeks in all")).to_have_text("0 of 6 · 4 h 25 min left · without a track")


def test_a_track_hides_the_tasks_of_the_others_and_counts_its_own(page: Page) -> None:
    page.goto(TWO_WEEKS)
    choice(page, "My track").select_option("Castle")
    expect(box(page, "Count the piers")).to_be_hidden()
    expect(box(page, "Climb the keep")).to_be_visible()
    expect(words(page, "Two weeks in all")).to_have_text("0 of 7 · 5 h 10 min left · with Castle")
    choice(page, "My track").select_option("Harbor")
    expect(box(page, "Count the piers")).to_be_visible()
    expect(box(page, "Climb the keep")).to_be_hidden()
    expect(words(page, "Two weeks in all")).to_have_text("0 of 7 · 5 h 5 min left · with Harbor")


def test_a_track_is_remembered_on_every_page_and_can_be_taken_back(page: Page) -> None:
    page.goto("town/tracks/")
    choice(page, "My track").select_option("Castle")
    page.goto(ONE_WEEK)
    expect(choice(page, "My track")).to_have_value("castle")
    expect(box(page, "Count the piers")).to_be_hidden()
    choice(page, "My track").select_option("Not chosen yet: show all tracks")
    expect(box(page, "Count the piers")).to_be_visible()
    page.reload()
    expect(choice(page, "My track")).to_have_value("")


def test_the_home_page_follows_the_chosen_plan(page: Page) -> None:
    page.goto(TWO_WEEKS)
    for task in page.get_by_role("checkbox").all():
        task.check()
    box(page, "Hear the bells").uncheck()
    page.goto(HOME)
    expect(choice(page, "My plan")).to_have_value("2")
    expect(words(page, "My plan")).to_have_text("5 of 6 · 2 h left · without a track")
    assert visible_tasks(page) == ["Hear the bells"]
    choice(page, "My plan").select_option("One week, 5 h a week")
    expect(words(page, "My plan")).to_have_text("5 of 5 · done · without a track")
    assert visible_tasks(page) == []
    expect(page.get_by_text("Every task of this plan is done.")).to_be_visible()
    page.reload()
    expect(choice(page, "My plan")).to_have_value("1")
    expect(words(page, "My plan")).to_have_text("5 of 5 · done · without a track")


def test_the_home_page_shows_tasks_of_the_chosen_track_only(page: Page) -> None:
    page.goto(TWO_WEEKS)
    for task in ("Read the map", "Hear the bells", "Walk to the gates", "Tell one tale"):
        box(page, task).check()
    page.goto(HOME)
    choice(page, "My track").select_option("Castle")
    assert set(visible_tasks(page)) == {
        'Ask "Bread & Sons" [the baker] about 1 < 2 | 3',
        "Climb the keep",
        "Guide a friend",
    }


def test_two_tabs_share_a_choice(page: Page, context: BrowserContext) -> None:
    other = context.new_page()
    page.goto(HOME)
    other.goto(TWO_WEEKS)
    choice(page, "My track").select_option("Castle")
    expect(choice(other, "My track")).to_have_value("castle")
    expect(box(other, "Count the piers")).to_be_hidden()


def test_a_choice_that_is_no_longer_offered_counts_as_none(page: Page) -> None:
    page.goto(HOME)
    keep(page, '{"schema": 1, "curriculum": "town", "items": {}, "plan": {"track": "cellar", "weeks": "9"}}')
    page.goto(TWO_WEEKS)
    expect(choice(page, "My track")).to_have_value("")
    expect(box(page, "Climb the keep")).to_be_visible()
    expect(box(page, "Count the piers")).to_be_visible()
    page.goto(HOME)
    expect(choice(page, "My plan")).to_have_value("2")
    expect(words(page, "My plan")).to_have_text("0 of 6 · 4 h 25 min left · without a track")
