"""Files to take away: they are there, they are sound, and a calendar starts on the reader's own day."""

import re
import zipfile
from datetime import date
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Download, Page, expect

from tests.site.conftest import NewContext

pytestmark = pytest.mark.browser

PAGE = "town/take-away/"
CALENDAR = re.compile("Two weeks, from ")


def save(page: Page) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("Save from this day: Two weeks")).click()
    return download.value


def test_every_file_is_there_and_is_what_its_name_says(page: Page, sample_site: Path, base_url: str) -> None:
    page.goto(f"{base_url}town/take-away/")
    links = page.locator("article a[download]").all()
    names = [(link.get_attribute("href") or "").rpartition("/")[2] for link in links]
    assert names == [
        "town-flashcards.apkg",
        "town-flashcards.tsv",
        "town-1-weeks.ics",
        "town-2-weeks.ics",
        "town-tasks.csv",
        "town-questions.csv",
        "town.json",
    ]
    folder = sample_site / "take-away"
    assert all((folder / name).stat().st_size > 300 for name in names)
    assert zipfile.is_zipfile(folder / "town-flashcards.apkg")


def test_a_calendar_starts_on_the_day_the_reader_chooses(page: Page, base_url: str, tmp_path: Path) -> None:
    page.goto(base_url + PAGE)
    page.get_by_label(re.compile("First day: Two weeks")).fill("2028-02-28")
    download = save(page)
    assert download.suggested_filename == "town-2-weeks-from-2028-02-28.ics"
    path = tmp_path / "moved.ics"
    download.save_as(path)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt for event in events][:2] == [date(2028, 2, 28), date(2028, 2, 29)]
    assert all(event["SEQUENCE"] > 0 for event in events)
    expect(page.get_by_role("status").filter(has_text="is saving")).to_have_count(1)


def test_the_first_day_offered_is_a_monday_to_come(new_context: NewContext, base_url: str) -> None:
    page = new_context().new_page()
    page.clock.set_fixed_time("2027-01-02T20:00:00-08:00")
    page.goto(base_url + PAGE)
    expect(page.get_by_label(re.compile("First day: Two weeks"))).to_have_value("2027-01-04")


def test_without_a_day_nothing_is_saved_and_the_reader_is_told(page: Page, base_url: str) -> None:
    page.goto(base_url + PAGE)
    page.get_by_label(re.compile("First day: Two weeks")).fill("")
    page.get_by_role("button", name=re.compile("Save from this day: Two weeks")).click()
    expect(page.get_by_role("status").filter(has_text="Choose a first day first.")).to_have_count(1)


def test_offline_the_reader_is_told(page: Page, base_url: str, complaints: list[str]) -> None:
    page.goto(base_url + PAGE)
    page.route("**/*.ics", lambda route: route.abort())
    page.get_by_role("button", name=re.compile("Save from this day: Two weeks")).click()
    expect(page.get_by_role("status").filter(has_text="could not be loaded")).to_have_count(1)
    complaints.clear()


def test_without_scripts_the_calendar_is_a_plain_link(new_context: NewContext, base_url: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(base_url + PAGE)
    expect(page.get_by_role("link", name=CALENDAR)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Save from"))).to_have_count(0)
