"""What a reader types or sets stays in the browser: no request names it, and all of it can be removed."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.site.own_plan import MONDAY, MY_PLAN, notes, press
from tests.site.reader import HOME, KEY, box, keep, kept_text

pytestmark = pytest.mark.browser

WORDS = "Ask why the last offer fell through"


@pytest.fixture
def asked(context: BrowserContext) -> list[str]:
    """What the host is asked for: everything before `#`, which browsers do not send."""
    found: list[str] = []

    def note(request: Request) -> None:
        address = urlsplit(request.url)
        found.append(f"{address.path}?{address.query} {request.post_data or ''}")

    context.on("request", note)
    return found


def add_own_task(page: Page, words: str) -> None:
    page.get_by_text("Add a task of your own").click()
    page.get_by_label("What to do").fill(words)
    page.get_by_label("What to do").press("Enter")
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def test_own_words_and_dates_are_in_no_request(page: Page, asked: list[str]) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04&onsite=2027-02-08")
    add_own_task(page, WORDS)
    page.reload()
    expect(page.get_by_text(WORDS).first).to_be_attached()
    press(page, "Keep this plan")
    page.reload()
    page.goto(HOME)
    page.go_back()
    page.goto("town/story-bank/")
    page.get_by_label("Story 1: Headline").fill(WORDS)
    page.goto(HOME)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("climb the keep")
    page.locator(".md-search-result__link").filter(has_text="Climb the keep").filter(visible=True).first.click()
    page.wait_for_url("**/tasks/**")
    assert len(asked) > 10
    told = [line for line in asked if any(word in line for word in ("offer", "2027", "own", "climb"))]
    assert [line for line in told if "/town/" not in line.split("?")[0]] == []
    assert [line for line in told if line.split("?")[1].strip()] == []


def test_a_link_of_old_is_rewritten_before_anything_else(page: Page, asked: list[str]) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto("town/my-plan/?start=2027-01-04&own=own-1:25:must:Buy+boots&from=a-friend")
    expect(page.get_by_text("Buy boots").first).to_be_attached()
    assert urlsplit(page.url).query == "from=a-friend"
    assert urlsplit(page.url).fragment == "start=2027-01-04&own=own-1%3A25%3Amust%3ABuy+boots"
    asked.clear()
    page.reload()
    expect(page.get_by_text("Buy boots").first).to_be_attached()
    assert [line for line in asked if "boots" in line or "2027" in line] == []


def test_a_filter_of_old_is_rewritten_too(page: Page) -> None:
    page.goto("town/questions/route/?difficulty=3")
    expect(page.get_by_text("1 of 2 questions")).to_be_visible()
    assert urlsplit(page.url).query == ""
    assert urlsplit(page.url).fragment == "difficulty=3"


def test_a_plan_too_long_for_a_request_is_reloaded_all_the_same(page: Page, asked: list[str]) -> None:
    page.clock.set_fixed_time(MONDAY)
    own = "&".join(
        f"own=own-{number}:30:must:{number}番目の面接練習:失敗した企画について三分で話し、聞いた人の感想を書き留める"
        for number in range(1, 31)
    )
    page.goto(f"{MY_PLAN}#hours=20&start=2027-01-04&{own}")
    expect(page.get_by_text("30番目の面接練習").first).to_be_attached()
    assert len(page.url) > 8000
    reply = page.reload()
    assert reply is not None
    assert reply.status == 200
    expect(page.get_by_text("30番目の面接練習").first).to_be_attached()
    assert max(len(line) for line in asked) < 200


def test_a_place_in_the_plan_can_be_named_and_the_plan_stays_in_the_address(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#weeks=2&hours=4&start=2027-01-04")
    expect(notes(page)).to_contain_text("of 4 h")
    address = page.url
    page.evaluate("location.hash = '#week-2'")
    expect(page.get_by_role("heading", name="Week 2")).to_be_in_viewport()
    page.wait_for_url(address)
    press(page, "Keep this plan")
    page.goto("about:blank")
    page.goto(f"{MY_PLAN}#week-2")
    expect(page.get_by_role("heading", name="Week 2")).to_be_in_viewport()


def test_another_link_opened_on_the_page_shows_its_plan(page: Page) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#start=2027-01-04")
    expect(notes(page)).to_contain_text("2 weeks of 5 h")
    page.evaluate("location.hash = '#weeks=1&start=2027-01-04'")
    expect(notes(page)).to_contain_text("1 week of 5 h")


def test_a_plan_on_offer_leads_to_a_plan_of_ones_own_of_its_length(page: Page) -> None:
    page.goto("town/plan/1-weeks/")
    page.get_by_role("link", name="Give this plan your own dates").click()
    expect(notes(page)).to_contain_text("1 week of 5 h")
    assert urlsplit(page.url).query == ""


def test_everything_can_be_removed_after_a_question_with_the_file_offered_first(
    page: Page, context: BrowserContext, tmp_path: Path
) -> None:
    page.goto(HOME)
    box(page, "Read the map").check()
    keep(page, "theirs", "another-site")
    keep(page, "theirs", "studyplan:studyplan:other")
    other = context.new_page()
    other.goto("town/story-bank/")
    other.get_by_label("Story 1: Headline").fill("The lost key")
    page.reload()
    press(page, "Start over: remove everything from this browser")
    asked = page.get_by_role("status").filter(has_text="nobody can bring them back")
    expect(asked).to_be_visible()
    press(page, "Cancel")
    assert kept_text(page) is not None
    press(page, "Start over: remove everything from this browser")
    save = page.locator("study-backup .study-actions").get_by_role("button", name="Save my progress to a file")
    expect(save).to_be_focused()
    with page.expect_download() as download:
        save.click()
    download.value.save_as(tmp_path / "progress.json")
    assert json.loads((tmp_path / "progress.json").read_text("utf-8"))["stories"][0]["headline"] == "The lost key"
    press(page, "Remove everything")
    expect(page.get_by_role("status").filter(has_text="Everything is removed")).to_be_visible()
    expect(box(page, "Read the map")).not_to_be_checked()
    expect(other.get_by_label("Story 1: Headline")).to_have_value("")
    left = page.evaluate("Object.keys(localStorage).sort()")
    assert left == ["another-site", "studyplan:studyplan:other"]
    assert KEY not in left
