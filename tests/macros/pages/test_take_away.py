"""Files to take away: which there are, and how pages link to them."""

from datetime import date

import pytest

from macros.build.take_away import take_away_files
from macros.pages.here import Here, PageError
from macros.pages.take_away import take_away_links
from studyplan.pipeline import Study, study
from tests.studyplan.folders import TINY, TODAY

ADDRESS = "https://example.org/plan/"


@pytest.fixture(scope="module")
def tiny() -> Study:
    return study(TINY, "company", TODAY)


def test_there_is_a_calendar_for_each_plan_beside_cards_and_tables(tiny: Study) -> None:
    assert [path for path, _ in take_away_files(tiny, ADDRESS)] == [
        "take-away/company-flashcards.apkg",
        "take-away/company-flashcards.tsv",
        "take-away/company-1-weeks.ics",
        "take-away/company-2-weeks.ics",
        "take-away/company-3-weeks.ics",
        "take-away/company-tasks.csv",
        "take-away/company-questions.csv",
        "take-away/company.json",
    ]


def test_each_calendar_is_that_of_its_own_plan_and_starts_on_a_monday(tiny: Study) -> None:
    files = dict(take_away_files(tiny, ADDRESS))
    for weeks in (1, 2, 3):
        content = files[f"take-away/company-{weeks}-weeks.ics"]
        assert f"/plan/{weeks}-weeks/#week-1".encode() in content.replace(b"\r\n ", b"")
        assert b"X-STUDYPLAN-START;VALUE=DATE:20261123" in content
    assert date(2026, 11, 23).weekday() == 0


def test_two_builds_are_equal_to_the_byte(tiny: Study) -> None:
    again = study(TINY, "company", TODAY)
    assert dict(take_away_files(tiny, ADDRESS)) == dict(take_away_files(again, ADDRESS))


def test_a_page_links_to_one_kind_or_to_all(tiny: Study) -> None:
    here = Here(tiny, "take-away.md")
    assert take_away_links(here, "flashcards").splitlines() == [
        '- [Flashcards for Anki, 6 cards](take-away/company-flashcards.apkg){: download="" }',
        '- [The same as a text file for other programs](take-away/company-flashcards.tsv){: download="" }',
    ]
    assert take_away_links(here, "calendars").splitlines()[0] == (
        "- <study-calendar>[One week, from November 23, 2026](take-away/company-1-weeks.ics)"
        '{: download="" }</study-calendar>'
    )
    assert len(take_away_links(here).splitlines()) == 8
    assert "](../take-away/company.json)" in take_away_links(Here(tiny, "plan/index.md"), "tables")


def test_an_unknown_kind_is_told(tiny: Study) -> None:
    with pytest.raises(PageError, match=r"no kind `books`.* There are: flashcards, calendars, tables"):
        take_away_links(Here(tiny, "take-away.md"), "books")


def test_a_pack_without_plans_has_no_calendars(tiny: Study) -> None:
    bare = Study(tiny.curriculum, {}, ())
    assert take_away_links(Here(bare, "take-away.md"), "calendars") == ""
