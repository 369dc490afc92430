"""Rows of stages and sources → what the pages about the interview and the last pages hold, for Typst."""

from typing import Any

from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.practice import Question
from studyplan.view.inline import title as plain
from studyplan.view.question import question_counts
from studyplan.view.sources import SourceRow, source_groups
from studyplan.view.stage import StageRow, stage_rows
from studyplan.view.words import counted, duration, provenance_words


def stage_data(curriculum: Curriculum, printed: dict[str, Question]) -> list[dict[str, Any]]:
    """Lay out the stages in order, each with its figures."""
    return [
        _stage(curriculum, row, number, printed) for number, row in enumerate(stage_rows(curriculum), start=1)
    ]


def questions_for_recruiter(curriculum: Curriculum) -> list[Any]:
    """Lay out what the reader should confirm today, stage by stage."""
    return [inline(row.ask_recruiter) for row in stage_rows(curriculum) if row.ask_recruiter]


def source_data(curriculum: Curriculum) -> list[dict[str, Any]]:
    """Lay out the sources by kind, and how much of each was read."""
    return [
        {"title": group.title, "sources": [_source(row) for row in group.sources]}
        for group in source_groups(curriculum)
    ]


def _stage(
    curriculum: Curriculum, row: StageRow, number: int, printed: dict[str, Question]
) -> dict[str, Any]:
    questions = tuple(question for question in row.questions if question.id in printed)
    tasks = [task for task in row.tasks if task.track is None]
    figures = [counted(len(questions), "question"), counted(len(tasks), "task")]
    if tasks:
        figures[-1] += f", {duration(sum(task.minutes for task in tasks))}"
    return {
        "id": row.id,
        "number": number,
        "title": inline(row.title),
        "length": row.length,
        "interviewers": inline(row.interviewers),
        "question_count": len(questions),
        "task_count": len(tasks),
        "facts": [
            *([row.length] if row.length else []),
            *([inline(row.interviewers)] if row.interviewers else []),
        ],
        "figures": figures,
        "summary": inline(row.summary),
        "expect": [inline(text) for text in row.expect],
        "assesses": [inline(text) for text in row.assesses],
        "prepare": [inline(text) for text in row.prepare],
        "ask_first": [inline(found.prompt) for found in row.asked_first if found.id in printed],
        "ask_recruiter": inline(row.ask_recruiter) if row.ask_recruiter else None,
        "types": [
            {"id": kind.id, "title": plain(kind.title), "count": count}
            for kind, count in question_counts(curriculum, questions)
        ],
        "mark": provenance_words(row.provenance) if row.provenance else None,
    }


def _source(row: SourceRow) -> dict[str, Any]:
    return {
        "title": inline(row.title),
        "url": row.url,
        "words": ", ".join(words for words in (plain(row.author), row.year, row.read) if words),
        "note": inline(row.note) if row.note else None,
    }
