"""Stages and sources → what the pages about the interview and the last pages hold."""

from typing import Any

from studyplan.export.inline import title as plain
from studyplan.export.pdf.inline import inline
from studyplan.export.sources import sources_by_kind
from studyplan.model import Curriculum
from studyplan.model.pack import Source
from studyplan.model.practice import Question
from studyplan.model.process import Stage
from studyplan.model.words import READ_WORDS, SOURCE_KIND_WORDS, counted, duration, provenance_words


def stage_rows(curriculum: Curriculum, printed: dict[str, Question]) -> list[dict[str, Any]]:
    """Write the stages in order, each with its figures."""
    stages = [stage for stage in curriculum.stages if not stage.deprecated]
    return [_stage(curriculum, stage, number, printed) for number, stage in enumerate(stages, start=1)]


def questions_for_recruiter(curriculum: Curriculum) -> list[Any]:
    """Write what the reader should confirm today, stage by stage."""
    return [
        inline(stage.ask_recruiter)
        for stage in curriculum.stages
        if stage.ask_recruiter and not stage.deprecated
    ]


def source_groups(curriculum: Curriculum) -> list[dict[str, Any]]:
    """Write the sources by kind, and how much of each was read."""
    return [
        {"title": SOURCE_KIND_WORDS[kind], "sources": [_source(source) for source in sources]}
        for kind, sources in sources_by_kind(curriculum).items()
    ]


def _stage(curriculum: Curriculum, stage: Stage, number: int, printed: dict[str, Question]) -> dict[str, Any]:
    questions = [question for question in curriculum.questions_at(stage) if question.id in printed]
    tasks = [task for task in curriculum.tasks_before(stage) if task.track is None]
    length = _length(stage)
    figures = [counted(len(questions), "question"), counted(len(tasks), "task")]
    if tasks:
        figures[-1] += f", {duration(sum(task.minutes for task in tasks))}"
    return {
        "id": stage.id,
        "number": number,
        "title": inline(stage.title),
        "length": length,
        "interviewers": inline(stage.interviewers or ""),
        "question_count": len(questions),
        "task_count": len(tasks),
        "facts": [inline(words) for words in (length, stage.interviewers) if words],
        "figures": figures,
        "summary": inline(stage.summary),
        "expect": [inline(text) for text in stage.expect],
        "assesses": [inline(text) for text in stage.assesses],
        "prepare": [inline(text) for text in stage.prepare],
        "ask_first": [
            inline(question.prompt) for question in curriculum.asked_first(stage) if question.id in printed
        ],
        "ask_recruiter": inline(stage.ask_recruiter) if stage.ask_recruiter else None,
        "types": [
            {"id": kind.id, "title": plain(kind.title), "count": count}
            for kind in curriculum.question_types
            if (count := sum(1 for question in questions if question.type == kind.id))
        ],
        "mark": provenance_words(stage.provenance) if stage.provenance else None,
    }


def _length(stage: Stage) -> str:
    if stage.minutes is None:
        return plain(stage.duration or "")
    least, most = stage.minutes.least, stage.minutes.most
    return f"{least} min" if least == most else f"{least} to {most} min"


def _source(source: Source) -> dict[str, Any]:
    words = [plain(source.author or ""), str(source.year or ""), READ_WORDS[source.read]]
    return {
        "title": inline(source.title),
        "url": source.url,
        "words": ", ".join(word for word in words if word),
        "note": inline(source.note) if source.note else None,
    }
