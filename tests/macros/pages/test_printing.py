"""Buttons to print: for a page or a part of it, with or without a switch for what is folded."""

import re
from dataclasses import fields

import pytest

from macros.pages.here import Here, PageError
from macros.pages.plans import plan_weeks
from macros.pages.printing import print_button
from macros.pages.questions import question_type
from macros.pages.stories import story_sheets
from studyplan.model.progress import Story
from studyplan.wishes.progress import MOST_STORIES
from tests.macros.rendering import SETTINGS, html

SCRIPTS = SETTINGS.parent / "docs" / "assets" / "js"


def test_a_button_names_what_it_prints(here: Here) -> None:
    assert print_button(here) == '<study-print data-label="Print this page"></study-print>'
    assert print_button(here, "Print my plan", scope="plan", folds="open") == (
        '<study-print data-label="Print my plan" data-scope="plan" data-folds="open"></study-print>'
    )


def test_an_unknown_way_to_fold_is_told(here: Here) -> None:
    with pytest.raises(PageError, match="Write one of: folded, open"):
        print_button(here, folds="shut")


def test_a_plan_prints_whole_or_by_week(here: Here) -> None:
    shown = html(plan_weeks(here, 2))
    assert '<study-print data-label="Print my plan"></study-print>' in shown
    assert shown.count('data-label="Print this week"') == 2
    assert 'data-scope="week-2"' in shown


def test_questions_to_answer_begin_folded_and_questions_to_ask_have_nothing_to_fold(here: Here) -> None:
    assert 'data-folds="folded"' in html(question_type(here, "route"))
    assert "data-folds" not in html(question_type(here, "ask"))


def test_worksheets_have_the_fields_that_a_progress_file_holds(here: Here) -> None:
    shown = html(story_sheets(here, 1))
    assert shown.startswith('<study-story number="1">')
    for field in ("headline", "place", "shows", "reach", "situation", "task", "action", "result", "learning"):
        assert shown.count(f'data-field="{field}"') == 1


def test_scripts_and_programs_know_the_same_stories() -> None:
    script = (SCRIPTS / "stories.mjs").read_text(encoding="utf-8")
    listed = re.search(r"const fields = \[(.*?)\]", script, re.DOTALL)
    assert listed
    assert re.findall(r'"(\w+)"', listed[1]) == [field.name for field in fields(Story)]
    assert f"const mostStories = {MOST_STORIES};" in script
