"""Stories written on the site: kept like ticks, saved to a file, merged, printed, and read by the PDF."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from studyplan.load import load
from studyplan.wishes.progress import read_progress
from studyplan.model.progress import Story
from tests.site.conftest import NewContext
from tests.site.reader import KEY, keep, kept_text
from tests.site.serving import SAMPLE
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser

PAGE = "town/story-bank/"


def area(page: Page, number: int, name: str) -> Locator:
    return page.get_by_role("textbox", name=f"Story {number}: {name}", exact=True)


def progress(stories: list[dict[str, Any]]) -> str:
    return json.dumps({"schema": 1, "curriculum": "town", "items": {}, "plan": {}, "stories": stories})


def load_file(page: Page, text: str) -> None:
    page.get_by_label("Load progress from a file").set_input_files(
        {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def test_what_is_written_is_there_after_a_reload(page: Page) -> None:
    page.goto(PAGE)
    area(page, 2, "Headline").fill("The lost group")
    area(page, 2, "Action").fill("Asked the baker\nCounted again")
    page.reload()
    expect(area(page, 2, "Headline")).to_have_value("The lost group")
    expect(area(page, 2, "Action")).to_have_value("Asked the baker\nCounted again")
    expect(area(page, 1, "Headline")).to_have_value("")


def test_writing_in_the_middle_of_a_word_keeps_the_cursor(page: Page) -> None:
    page.goto(PAGE)
    area(page, 1, "Task").fill("Find hem")
    area(page, 1, "Task").evaluate("area => area.setSelectionRange(5, 5)")
    page.keyboard.type("th")
    page.keyboard.type("e")
    expect(area(page, 1, "Task")).to_have_value("Find thehem")


def test_worksheets_reached_by_a_link_can_be_written_on(page: Page) -> None:
    page.goto("town/toolkit/")
    page.evaluate("window.marker = 'the same document'")
    page.locator("article a[href*='story-bank']").first.click()
    area(page, 1, "Headline").fill("By link")
    assert page.evaluate("window.marker") == "the same document"
    assert json.loads(kept_text(page) or "")["stories"][0]["headline"] == "By link"


def test_another_tab_shows_what_was_written_here(new_context: NewContext) -> None:
    context = new_context()
    first, second = context.new_page(), context.new_page()
    first.goto(PAGE)
    second.goto(PAGE)
    expect(area(second, 1, "Result")).to_be_visible()
    area(first, 1, "Result").fill("Nobody was missing")
    expect(area(second, 1, "Result")).to_have_value("Nobody was missing")


def test_the_saved_file_brings_the_stories_to_the_pdf(page: Page, tmp_path: Path) -> None:
    page.goto(PAGE)
    area(page, 1, "Headline").fill("The lost group")
    area(page, 1, "Reach: T / M / O").fill("M")
    area(page, 3, "Learning").fill("Count  twice\n\nSay it aloud")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress to a file").click()
    path = tmp_path / "progress.json"
    download.value.save_as(path)
    assert read_progress(path, load(SAMPLE / "curriculum", "town").curriculum).stories == (
        Story(headline="The lost group", reach="M"),
        Story(),
        Story(learning="Count twice\nSay it aloud"),
    )


def test_a_file_adds_newer_stories_and_undo_takes_them_back(page: Page) -> None:
    page.goto(PAGE)
    area(page, 1, "Headline").fill("Mine")
    load_file(
        page,
        progress(
            [
                {"headline": "Old", "at": "2020-01-01T12:00:00Z"},
                {"headline": "New", "at": "2020-01-01T12:00:00Z"},
            ]
        ),
    )
    expect(page.get_by_text("It brings 1 new or changed story.")).to_be_visible()
    page.get_by_role("button", name="Add to my progress").click()
    expect(area(page, 1, "Headline")).to_have_value("Mine")
    expect(area(page, 2, "Headline")).to_have_value("New")
    page.get_by_role("button", name="Undo").click()
    expect(area(page, 2, "Headline")).to_have_value("")
    expect(area(page, 1, "Headline")).to_have_value("Mine")


def test_a_file_with_a_damaged_story_changes_nothing(page: Page) -> None:
    page.goto(PAGE)
    area(page, 1, "Headline").fill("Mine")
    before = kept_text(page)
    load_file(page, progress([{"headline": 7}]))
    expect(page.get_by_text("the entry “stories 1” in this file is damaged")).to_be_visible()
    assert kept_text(page) == before


def test_damaged_stories_are_set_aside_before_anything_is_written(page: Page) -> None:
    page.goto(PAGE)
    damaged = progress([{"headline": 7}])
    keep(page, damaged)
    page.reload()
    expect(page.get_by_text("Your saved progress could not be read")).to_be_visible()
    area(page, 1, "Headline").fill("Anew")
    assert kept_text(page, f"{KEY}:damaged") == damaged
    assert json.loads(kept_text(page) or "")["stories"][0]["headline"] == "Anew"


def test_data_of_a_newer_version_cannot_be_written_over(page: Page) -> None:
    page.goto(PAGE)
    keep(page, '{"schema": 3}')
    page.reload()
    expect(area(page, 1, "Headline")).not_to_be_editable()


def test_worksheets_print_filled_in_black_and_long_stories_whole(page: Page) -> None:
    page.goto(PAGE)
    area(page, 1, "Headline").fill("The lost group")
    area(page, 1, "Action").fill("\n".join(f"Point {number} of what I did" for number in range(60)))
    page.emulate_media(media="print")
    assert violations(page) == []
    pages = [
        " ".join(found.extract_text().split())
        for found in PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    ]
    first = next(number for number, text in enumerate(pages) if text.startswith("Story 1 "))
    assert "The lost group" in pages[first]
    assert "Point 59 of what I did" in pages[first + 1]
    assert pages[first + 2].startswith("Story 2 ")
    assert [text.split()[1] for text in pages if text.startswith("Story ")][-1] == "8"


def test_without_scripts_the_worksheets_are_blank_lines_to_print(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(page.get_by_text("Where, when, what was at stake.").first).to_be_visible()
    assert page.locator("article :is(textarea, button)").locator("visible=true").count() == 0
