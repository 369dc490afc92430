"""Stages → their rows: what happens, how long it takes, what to practice and to have done before."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.item import Provenance
from studyplan.model.practice import Question
from studyplan.model.process import Stage
from studyplan.model.study import Task
from studyplan.view.inline import title as plain
from studyplan.view.words import minutes_long, word


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage, whole."""

    id: str
    title: str
    goal: str
    """As it is named inside a sentence, in bare words: `the recruiter screen`."""
    group: str
    """The part of the process it belongs to."""
    length: str
    """In bare words; nothing where it is not known."""
    interviewers: str
    summary: str
    aliases: tuple[str, ...]
    expect: tuple[str, ...]
    assesses: tuple[str, ...]
    prepare: tuple[str, ...]
    ask_recruiter: str
    provenance: Provenance | None
    questions: tuple[Question, ...]
    asked_first: tuple[Question, ...]
    tasks: tuple[Task, ...]


def stage_rows(curriculum: Curriculum) -> tuple[StageRow, ...]:
    """Write the stages in the order of the process."""
    return tuple(_row(curriculum, stage) for stage in curriculum.current(Stage))


def _row(curriculum: Curriculum, stage: Stage) -> StageRow:
    title = plain(stage.title)
    return StageRow(
        id=stage.id,
        title=stage.title,
        goal=f"the {title[0].lower()}{title[1:]}",
        group=word("stage", stage.group),
        length=_length(stage),
        interviewers=stage.interviewers or "",
        summary=stage.summary,
        aliases=stage.aliases,
        expect=stage.expect,
        assesses=stage.assesses,
        prepare=stage.prepare,
        ask_recruiter=stage.ask_recruiter or "",
        provenance=stage.provenance,
        questions=curriculum.questions_at(stage),
        asked_first=curriculum.asked_first(stage),
        tasks=curriculum.tasks_before(stage),
    )


def _length(stage: Stage) -> str:
    if stage.minutes is None:
        return plain(stage.duration or "")
    least, most = stage.minutes.least, stage.minutes.most
    return minutes_long(least) if least == most else word("duration", "range", least=least, most=most)
