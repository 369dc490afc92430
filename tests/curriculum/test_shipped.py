"""The curriculum this project ships keeps what it promises: counts, coverage, balance and plain words."""

import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import chain

import pytest

from studyplan.check.coverage import coverage
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.practice import Question
from tests.curriculum.packs import REPOSITORY, ROOT, SHIPPED, texts_of

pytestmark = pytest.mark.skipif(not SHIPPED.is_dir(), reason="a fork has taken the pack away")

QUESTIONS = {
    "system-design": 35,
    "program-sense": 40,
    "cross-functional": 26,
    "leadership": 22,
    "technical": 45,
    "behavioral": 30,
    "recruiter-screen": 10,
    "career-history": 16,
    "questions-to-ask": 21,
}


@cache
def curriculum() -> Curriculum:
    return load(ROOT, SHIPPED.name).curriculum


def texts() -> tuple[tuple[str, str], ...]:
    return texts_of(SHIPPED.name)


def test_every_type_has_its_questions() -> None:
    assert Counter(question.type for question in curriculum().questions) == QUESTIONS


def test_there_are_as_many_tasks_as_the_readme_says() -> None:
    assert len(curriculum().tasks) == 123


def test_every_type_has_a_complete_answer_and_the_main_ones_a_part_finished_one() -> None:
    found = {
        (curriculum().get(Question, answer.question).type, answer.mode)
        for answer in curriculum().worked_answers
    }
    types = curriculum().question_types
    assert found == {
        *((item.id, "worked") for item in types),
        *((item.id, "faded") for item in types if not item.pool),
    }


def test_every_type_has_a_score_sheet_of_four_rows() -> None:
    assert {
        item.id: len(item.rubric) for item in curriculum().question_types if not item.pool
    } == dict.fromkeys(list(QUESTIONS)[:6], 4)


def test_there_are_at_least_thirty_frameworks_and_eighty_terms() -> None:
    assert len(curriculum().frameworks) >= 30
    assert len(curriculum().terms) >= 80


def test_every_track_has_ten_questions_two_cases_and_its_words() -> None:
    for track in curriculum().tracks:
        questions = [question for question in curriculum().questions if track.id in question.tracks]
        assert len(questions) >= 10, track.id
        assert len(track.cases) >= 2, track.id
        assert len(track.vocabulary) >= 8, track.id


def test_every_interview_stage_has_a_mock_script() -> None:
    rehearsed = {stage for script in curriculum().mock_scripts for stage in script.stages}
    assert rehearsed == {stage.id for stage in curriculum().stages if stage.group != "decision"}


def test_every_claim_that_is_more_than_a_pointer_is_carried() -> None:
    assert [row.claim.id for row in coverage(curriculum()).claims if row.is_owed] == []


def test_every_stage_asks_each_of_its_types_of_readers_of_every_track() -> None:
    owed = [(cell.stage, cell.type, cell.empty_for) for cell in coverage(curriculum()).cells if cell.is_owed]
    assert owed == []


def test_reading_takes_at_most_a_quarter_of_the_minutes() -> None:
    percent = {row.kind: row.percent for row in coverage(curriculum()).shares}
    assert percent["read"] <= 25


def test_must_tasks_stay_under_sixty_percent_for_a_reader_of_any_track() -> None:
    for track in curriculum().tracks:
        mine = [task for task in curriculum().tasks if task.track in (None, track.id)]
        must = sum(task.minutes for task in mine if task.priority == "must")
        assert must / sum(task.minutes for task in mine) <= 0.6, track.id


def test_every_question_says_what_it_rests_on() -> None:
    assert [one.id for one in curriculum().questions if not one.claims and not one.sources] == []


def test_every_question_to_answer_names_a_framework() -> None:
    asked_of_them = {item.id for item in curriculum().question_types if item.form == "ask"}
    assert [
        one.id for one in curriculum().questions if one.type not in asked_of_them and not one.frameworks
    ] == []


def test_an_outline_point_holds_one_thought() -> None:
    long = [
        (question.id, len(point.split()))
        for question in curriculum().questions
        for point in question.outline
        if len(point.split()) > 45
    ]
    assert long == []


def test_sentences_are_short() -> None:
    long = [
        (place, len(sentence.split()))
        for place, text in texts()
        for sentence in re.split(r'(?<=[.!?])\s+(?=[A-Z(*"])', text)
        if len(sentence.split()) > 42
    ]
    assert long == []


def test_reading_tasks_end_with_the_page_closed() -> None:
    closing = re.compile(r"closed|from memory|without looking|cover", re.IGNORECASE)
    open_books = [
        task.id
        for task in curriculum().tasks
        if task.kind == "read"
        and not closing.search(" ".join((*(step.do for step in task.steps), task.deliverable)))
    ]
    assert open_books == []


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a dash that chains clauses", "—"),
        ("an emoji", "[\U0001f300-\U0001faff]"),
    ],
)
def test_texts_hold_no(what: str, pattern: str) -> None:
    found = re.compile(pattern, re.IGNORECASE)
    assert [(place, text) for place, text in texts() if found.search(text)] == []


def test_company_facts_were_checked_within_a_year_of_the_pack() -> None:
    as_of = date.fromisoformat(curriculum().pack.as_of)
    for fact in curriculum().facts:
        if fact.provenance.kind != "candidate-report":
            checked = date.fromisoformat(fact.provenance.as_of)
            assert (as_of - checked).days <= 366, fact.id


def test_no_page_macro_or_script_names_a_company_or_a_role() -> None:
    """All such words come from a curriculum; only the page on customizing takes packs as its example."""
    folders = ((REPOSITORY / name).rglob("*.*") for name in ("docs", "macros", "studyplan"))
    naming = [
        path.relative_to(REPOSITORY).as_posix()
        for path in chain.from_iterable(folders)
        if path.suffix in (".md", ".py", ".mjs", ".html", ".typ", ".css")
        if re.search(r"twitter|\btpm\b|technical program manager", path.read_text("utf-8"), re.IGNORECASE)
    ]
    assert naming == ["docs/customize.md"]
