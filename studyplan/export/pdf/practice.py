"""Rows of question types, questions and frameworks → score sheets, questions with outlines, and cards for Typst."""

from collections.abc import Iterable, Mapping
from typing import Any

from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.practice import Question, QuestionType
from studyplan.view.framework import FrameworkRow, families
from studyplan.view.inline import title as plain
from studyplan.view.question import QuestionRow, TypeRow, question_row, rubrics, scores, type_row
from studyplan.view.row import Named

Printed = Mapping[str, Question]
Row = dict[str, Any]


def printed_questions(curriculum: Curriculum, tracks: Iterable[str]) -> dict[str, Question]:
    """Choose the questions for everybody and for the tracks of the plan."""
    mine = set(tracks)
    kinds = {kind.id for kind in curriculum.question_types if not kind.deprecated}
    return {
        question.id: question
        for question in curriculum.current_questions
        if question.type in kinds and (not question.tracks or mine & set(question.tracks))
    }


def rubric_rows(curriculum: Curriculum) -> list[Row]:
    """Lay out a score sheet for each type that has its own."""
    return [
        {
            "id": sheet.type.id,
            "name": plain(sheet.type.title),
            "title": inline(sheet.type.title),
            "shared_by": " and ".join(plain(other.title) for other in sheet.shared_by),
            "scores": list(scores()),
            "rows": [
                {"title": inline(row.title), "anchors": [inline(text) for text in row.anchors]}
                for row in sheet.rows
            ],
        }
        for sheet in rubrics(curriculum)
    ]


def type_rows(curriculum: Curriculum, printed: Printed) -> list[Row]:
    """Lay out the types the reader answers, each with its questions."""
    return [
        _kind(kind)
        | {
            "rubric": kind.rubric.type.id if kind.rubric else None,
            "questions": [_question(row) for row in rows],
        }
        for kind, rows in _with_questions(curriculum, printed)
        if not kind.is_asked_by_reader
    ]


def asking_rows(curriculum: Curriculum, printed: Printed) -> list[Row]:
    """Lay out the types whose questions the reader asks."""
    return [
        _kind(kind) | {"questions": [_asked(row) for row in rows]}
        for kind, rows in _with_questions(curriculum, printed)
        if kind.is_asked_by_reader
    ]


def family_rows(curriculum: Curriculum) -> list[Row]:
    """Lay out the frameworks, grouped by what they are for."""
    return [
        {"title": family.title, "frameworks": [_framework(row) for row in family.frameworks]}
        for family in families(curriculum)
    ]


def main_types(curriculum: Curriculum) -> list[Any]:
    """Name the main question types."""
    return [inline(kind.title) for kind in curriculum.current(QuestionType) if not kind.pool]


def _with_questions(curriculum: Curriculum, printed: Printed) -> Iterable[tuple[TypeRow, list[QuestionRow]]]:
    for kind in curriculum.current(QuestionType):
        questions = [question for question in printed.values() if question.type == kind.id]
        if questions:
            yield type_row(curriculum, kind), [question_row(curriculum, found) for found in questions]


def _kind(kind: TypeRow) -> Row:
    return {
        "id": kind.id,
        "name": plain(kind.title),
        "title": inline(kind.title),
        "summary": inline(kind.summary),
        "how_to_answer": [inline(text) for text in kind.steps],
        "mistakes": [inline(text) for text in kind.mistakes],
        "frameworks": [{"id": found.id, "title": inline(found.title)} for found in kind.frameworks],
    }


def _question(row: QuestionRow) -> Row:
    return {
        "id": row.id,
        "code": row.code,
        "prompt": inline(row.prompt),
        "minutes": row.length,
        "origin": row.origin,
        "sources": _names(row.sources),
        "words": " · ".join([row.difficulty, *(plain(track.title) for track in row.tracks)]),
        "outline": [inline(text) for text in row.outline],
        "shorter": [inline(f"**{found.label}:** {found.text}") for found in row.shorter],
        "follow_ups": [inline(text) for text in row.follow_ups],
        "strong_signs": [inline(text) for text in row.strong_signs],
        "pitfalls": [inline(text) for text in row.pitfalls],
        "frameworks": _names(row.frameworks),
    }


def _asked(row: QuestionRow) -> Row:
    return {
        "code": row.code,
        "prompt": inline(row.prompt),
        "answers": [[answer.label, inline(answer.text)] for answer in row.answers],
    }


def _framework(row: FrameworkRow) -> Row:
    return {
        "id": row.id,
        "name": plain(row.title),
        "title": inline(row.title),
        "also_called": ", ".join(plain(name) for name in row.also_called),
        "summary": inline(row.summary),
        "steps": [inline(text) for text in row.steps],
        "when": inline(row.when),
        "when_not": inline(row.when_not),
        "example": inline(row.example),
        "readings": [
            {"title": inline(reading.title), "text": inline(reading.text)} for reading in row.readings
        ],
        "types": _names(row.types),
    }


def _names(items: Iterable[Named]) -> str:
    return ", ".join(plain(item.title) for item in items)
