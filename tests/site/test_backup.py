"""Saving progress to a file and loading it again: all or nothing, seen before it happens, and undone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import HOME, TWO_WEEKS, box, keep, kept_text, ticked, visible_tasks, words

pytestmark = pytest.mark.browser

TICK = '{"done": true, "at": "2026-11-01T12:00:00.000Z"}'
GOOD = f'{{"schema": 1, "curriculum": "town", "items": {{"hear-bells": {TICK}}}, "plan": {{}}}}'
BAD = {
    "is not JSON": ("{", "part of it is missing"),
    "is an array": ("[]", "this is not a progress file"),
    "is a number": ("7", "this is not a progress file"),
    "is empty": ("", "part of it is missing"),
    "has no items": ('{"schema": 1, "curriculum": "town"}', "this is not a progress file"),
    "is of another curriculum": (
        GOOD.replace("town", "other-town"),
        "this file belongs to another study plan, “other-town”",
    ),
    "is of a newer version": (GOOD.replace('"schema": 1', '"schema": 99'), "a newer version of this site"),
    "has a damaged entry": (GOOD.replace("true", '"yes"'), "the entry “hear-bells” in this file is damaged"),
    "has a time that is none": (GOOD.replace("2026-11-01", "2026-02-30"), "the entry “hear-bells”"),
    "has __proto__ as an id": (GOOD.replace("hear-bells", "__proto__"), "the entry “__proto__”"),
    "has HTML as an id": (
        GOOD.replace("hear-bells", "<img src=x onerror=document.title=1>"),
        "the entry “<img src=x onerror=document.title=1>” in this file is damaged",
    ),
    "is too large": (GOOD + " " * 2 * 1024 * 1024, "this file is too large to be a progress file"),
}


def load(page: Page, text: str) -> None:
    file = {"name": "progress.json", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Load progress from a file").set_input_files(file)  # type: ignore[arg-type]


def save(page: Page) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress to a file").click()
    return download.value


def said(page: Page) -> str:
    return page.locator(".study-status").inner_text()


def test_a_saved_file_is_added_on_another_device_after_a_preview_and_undone(
    page: Page, new_context: NewContext, tmp_path: Path
) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    box(page, "Tell one tale").check()
    page.goto(HOME)
    download = save(page)
    assert re.fullmatch(r"progress-town-\d{4}-\d\d-\d\d\.json", download.suggested_filename)
    download.save_as(tmp_path / "progress.json")

    other = new_context().new_page()
    other.goto(TWO_WEEKS)
    box(other, "Hear the bells").check()
    other.goto(HOME)
    load(other, (tmp_path / "progress.json").read_text(encoding="utf-8"))
    expect(other.locator(".study-status")).to_have_text(
        "This file has 2 ticks: 2 new here, 0 that change yours. Nothing is changed yet."
    )
    assert ticked(other) == {"hear-bells"}
    other.get_by_role("button", name="Add to my progress").click()
    expect(words(other, "My plan")).to_have_text("3 of 6 · 1 h 35 min left · without a track")
    assert ticked(other) == {"read-map", "hear-bells", "tell-tale"}
    expect(other.get_by_role("button", name="Undo")).to_be_focused()
    other.keyboard.press("Enter")
    expect(words(other, "My plan")).to_have_text("1 of 6 · 2 h 25 min left · without a track")
    assert ticked(other) == {"hear-bells"}


def test_tasks_that_a_file_brings_as_done_leave_the_next_ones_and_those_ticked_by_hand_stay(
    page: Page,
) -> None:
    page.goto(HOME)
    before = visible_tasks(page)
    assert before[0] == "Read the map"
    done = ", ".join(f'"{name}": {TICK}' for name in ("read-map", "walk-gates"))
    load(page, f'{{"schema": 1, "curriculum": "town", "items": {{{done}}}, "plan": {{}}}}')
    page.get_by_role("button", name="Add to my progress").click()
    expect(box(page, "Read the map")).to_be_hidden()
    shown = visible_tasks(page)
    assert len(shown) == 3
    assert "Walk to the gates" not in shown
    box(page, shown[0]).check()
    assert visible_tasks(page)[0] == shown[0]
    assert len(visible_tasks(page)) == 4


def test_a_preview_that_is_canceled_changes_nothing(page: Page) -> None:
    page.goto(HOME)
    box(page, "Read the map").check()
    before = kept_text(page)
    load(page, GOOD)
    page.get_by_role("button", name="Cancel").click()
    assert said(page) == "Nothing was changed."
    assert kept_text(page) == before


def test_what_is_ticked_after_a_file_was_added_survives_the_undo(page: Page) -> None:
    page.goto(HOME)
    load(page, GOOD)
    page.get_by_role("button", name="Add to my progress").click()
    box(page, "Read the map").check()
    page.get_by_role("button", name="Undo").click()
    assert ticked(page) == {"read-map"}


def test_the_newer_of_two_marks_wins(page: Page) -> None:
    page.goto(TWO_WEEKS)
    box(page, "Hear the bells").check()
    page.goto(HOME)
    load(page, GOOD.replace("true", "false"))
    expect(page.locator(".study-status")).to_contain_text("0 new here, 0 that change yours")
    page.get_by_role("button", name="Add to my progress").click()
    assert ticked(page) == {"hear-bells"}


def test_a_file_saved_without_ticks_can_be_loaded(page: Page) -> None:
    page.goto(HOME)
    saved = save(page).path().read_text(encoding="utf-8")
    assert json.loads(saved) == {"schema": 2, "curriculum": "town", "items": {}, "plan": {}}
    load(page, saved)
    expect(page.locator(".study-status")).to_contain_text("This file has 0 ticks")


@pytest.mark.parametrize("flaw", BAD)
def test_a_bad_file_changes_nothing_and_is_explained(page: Page, flaw: str) -> None:
    text, reason = BAD[flaw]
    page.goto(HOME)
    box(page, "Read the map").check()
    before = page.evaluate("JSON.stringify(localStorage)")
    load(page, text)
    expect(page.locator(".study-status")).to_contain_text("Nothing was changed: ")
    assert reason in said(page)
    assert page.evaluate("JSON.stringify(localStorage)") == before
    assert page.title() == "Town guide study plan"
    expect(page.get_by_role("button", name="Add to my progress")).to_have_count(0)


def test_the_same_file_can_be_chosen_again_after_it_was_refused(page: Page) -> None:
    page.goto(HOME)
    load(page, "{")
    expect(page.locator(".study-status")).to_contain_text("Nothing was changed: ")
    load(page, GOOD)
    expect(page.get_by_role("button", name="Add to my progress")).to_be_visible()


def test_a_file_can_be_saved_while_newer_data_is_kept_here(page: Page) -> None:
    newer = '{"schema": 99, "what": "comes later"}'
    page.goto(HOME)
    keep(page, newer)
    page.reload()
    assert save(page).path().read_text(encoding="utf-8") == newer
