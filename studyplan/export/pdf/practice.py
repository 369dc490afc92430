"""Question types, questions and frameworks → score sheets, questions with outlines, and cards."""

from collections.abc import Iterable, Mapping
from typing import Any

from studyplan.export.inline import title as plain
from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.words import DIFFICULTY_WORDS, FAMILY_WORDS, ORIGIN_WORDS, SCORE_WORDS

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
    """Write a score sheet for each type that has its own."""
    sheets = []
    for kind in _kinds(curriculum):
        if kind.rubric:
            sharing = [plain(other.title) for other in _kinds(curriculum) if other.rubric_of == kind.id]
            sheets.append(
                {
                    "id": kind.id,
                    "name": plain(kind.title),
                    "title": inline(kind.title),
                    "shared_by": " and ".join(sharing),
                    "scores": list(SCORE_WORDS),
                    "rows": [
                        {"title": inline(row.title), "anchors": [inline(text) for _, text in row.anchors]}
                        for row in kind.rubric
                    ],
                }
            )
    return sheets


def type_rows(curriculum: Curriculum, printed: Printed) -> list[Row]:
    """Write the types the reader answers, each with its questions."""
    return [
        _kind(curriculum, kind)
        | {
            "rubric": _rubric_of(curriculum, kind),
            "questions": [_question(curriculum, question) for question in questions],
        }
        for kind, questions in _with_questions(curriculum, printed, "answer")
    ]


def asking_rows(curriculum: Curriculum, printed: Printed) -> list[Row]:
    """Write the types whose questions the reader asks."""
    return [
        _kind(curriculum, kind) | {"questions": [_asked(question) for question in questions]}
        for kind, questions in _with_questions(curriculum, printed, "ask")
    ]


def family_rows(curriculum: Curriculum) -> list[Row]:
    """Write the frameworks, grouped by what they are for."""
    families = []
    for family, title in FAMILY_WORDS.items():
        members = [
            found for found in curriculum.frameworks if found.family == family and not found.deprecated
        ]
        if members:
            cards = [_framework(curriculum, framework) for framework in members]
            families.append({"title": title, "frameworks": cards})
    return families


def main_types(curriculum: Curriculum) -> list[Any]:
    """Name the main question types."""
    return [inline(kind.title) for kind in _kinds(curriculum) if not kind.pool]


def _kinds(curriculum: Curriculum) -> list[QuestionType]:
    return [kind for kind in curriculum.question_types if not kind.deprecated]


def _with_questions(
    curriculum: Curriculum, printed: Printed, form: str
) -> Iterable[tuple[QuestionType, list[Question]]]:
    for kind in _kinds(curriculum):
        questions = [question for question in printed.values() if question.type == kind.id]
        if questions and kind.form == form:
            yield kind, questions


def _kind(curriculum: Curriculum, kind: QuestionType) -> Row:
    return {
        "id": kind.id,
        "name": plain(kind.title),
        "title": inline(kind.title),
        "summary": inline(kind.summary),
        "how_to_answer": [inline(text) for text in kind.how_to_answer],
        "mistakes": [inline(text) for text in kind.mistakes],
        "frameworks": [
            {"id": found.id, "title": inline(found.title)}
            for found in _frameworks(curriculum, kind.frameworks)
        ],
    }


def _frameworks(curriculum: Curriculum, names: Iterable[str]) -> list[Framework]:
    found = (curriculum.find("frameworks", name) for name in names)
    return [framework for framework in found if framework and not framework.deprecated]


def _rubric_of(curriculum: Curriculum, kind: QuestionType) -> str | None:
    if kind.rubric:
        return kind.id
    shared = curriculum.find("question_types", kind.rubric_of) if kind.rubric_of else None
    return shared.id if shared and shared.rubric and not shared.deprecated else None


def _question(curriculum: Curriculum, question: Question) -> Row:
    words = [DIFFICULTY_WORDS[question.difficulty]]
    words += [plain(curriculum.get("tracks", track).title) for track in question.tracks]
    return {
        "id": question.id,
        "code": question.id.upper(),
        "prompt": inline(question.prompt),
        "minutes": f"{question.minutes} min",
        "origin": ORIGIN_WORDS[question.origin],
        "sources": ", ".join(plain(curriculum.get("sources", name).title) for name in question.sources),
        "words": " · ".join(words),
        "outline": [inline(text) for text in question.outline],
        "shorter": [inline(f"**In {found.minutes} min:** {found.plan}") for found in question.shorter],
        "follow_ups": [inline(text) for text in question.follow_ups],
        "strong_signs": [inline(text) for text in question.strong_signs],
        "pitfalls": [inline(text) for text in question.pitfalls],
        "frameworks": ", ".join(plain(found.title) for found in _frameworks(curriculum, question.frameworks)),
    }


def _asked(question: Question) -> Row:
    answers = (
        ("Why ask it", question.why_ask),
        ("A good answer", question.good_answer),
        ("A worrying answer", question.worrying_answer),
    )
    return {
        "code": question.id.upper(),
        "prompt": inline(question.prompt),
        "answers": [[name, inline(text)] for name, text in answers if text],
    }


def _framework(curriculum: Curriculum, framework: Framework) -> Row:
    types = [plain(kind.title) for kind in _kinds(curriculum) if kind.id in framework.types]
    return {
        "id": framework.id,
        "name": plain(framework.title),
        "title": inline(framework.title),
        "also_called": ", ".join(plain(name) for name in framework.also_called),
        "summary": inline(framework.summary),
        "steps": [inline(text) for text in framework.steps],
        "when": inline(framework.when),
        "when_not": inline(framework.when_not),
        "example": inline(framework.example),
        "readings": [
            {"title": inline(reading.title), "text": inline(reading.text)} for reading in framework.readings
        ],
        "types": ", ".join(types),
    }
