"""A curriculum → what it covers: claims of its source guide, questions met at each stage, kinds of tasks."""

from dataclasses import dataclass
from typing import get_args

from studyplan.model import Curriculum
from studyplan.model.pack import Claim
from studyplan.model.practice import QuestionType
from studyplan.model.process import Stage
from studyplan.model.study import TaskKind

READING_AT_MOST = 25
"""Percent of all minutes: who mostly reads learns less than who practices."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One claim and the items that name it, as `kind/id`."""

    claim: Claim
    by: tuple[str, ...]

    @property
    def is_owed(self) -> bool:
        """A claim that only points elsewhere may be left out; any other may not."""
        return not self.by and "pointer" not in self.claim.status


@dataclass(frozen=True, slots=True)
class Cell:
    """How many questions of one type a reader meets at a stage: in all, and with each track chosen."""

    stage: str
    type: str
    is_due: bool
    questions: int
    by_track: tuple[tuple[str, int], ...]

    @property
    def empty_for(self) -> tuple[str, ...]:
        """The tracks whose readers find nothing to practice here."""
        return tuple(track for track, number in self.by_track if not number)

    @property
    def is_owed(self) -> bool:
        """A type the stage names has a question for a reader of any track."""
        return self.is_due and (not self.questions or bool(self.empty_for))


@dataclass(frozen=True, slots=True)
class TrackHolding:
    """What belongs to one track alone."""

    track: str
    questions: int
    cases: int


@dataclass(frozen=True, slots=True)
class Share:
    """The minutes of one kind of task, beside those of all."""

    kind: str
    minutes: int
    of_all: int

    @property
    def percent(self) -> float:
        return round(100 * self.minutes / self.of_all, 1)

    @property
    def is_owed(self) -> bool:
        """Only reading has a limit."""
        return self.kind == "read" and 100 * self.minutes > READING_AT_MOST * self.of_all


@dataclass(frozen=True, slots=True)
class Coverage:
    """Everything there is to cover, in the order of the curriculum."""

    claims: tuple[Carried, ...]
    cells: tuple[Cell, ...]
    tracks: tuple[TrackHolding, ...]
    shares: tuple[Share, ...]

    @property
    def is_complete(self) -> bool:
        rows: tuple[Carried | Cell | Share, ...] = (*self.claims, *self.cells, *self.shares)
        return not any(row.is_owed for row in rows)


def coverage(curriculum: Curriculum) -> Coverage:
    """Tell what is covered and what is still owed."""
    return Coverage(_claims(curriculum), _cells(curriculum), _tracks(curriculum), _shares(curriculum))


def _claims(curriculum: Curriculum) -> tuple[Carried, ...]:
    carriers: dict[str, list[str]] = {claim.id: [] for claim in curriculum.claims}
    for kind, item in curriculum.every_item():
        if getattr(item, "deprecated", False):
            continue  # nobody sees a retired item
        for claim_id in getattr(item, "claims", ()):
            if claim_id in carriers:
                carriers[claim_id].append(f"{kind}/{item.id}")
    return tuple(Carried(claim, tuple(carriers[claim.id])) for claim in curriculum.claims)


def _cells(curriculum: Curriculum) -> tuple[Cell, ...]:
    cells = (
        _cell(curriculum, stage, question_type)
        for stage in curriculum.stages
        if not stage.deprecated
        for question_type in curriculum.question_types
        if not question_type.deprecated
    )
    return tuple(cell for cell in cells if cell.is_due or cell.questions)


def _cell(curriculum: Curriculum, stage: Stage, question_type: QuestionType) -> Cell:
    met = [question for question in curriculum.questions_at(stage) if question.type == question_type.id]
    by_track = tuple(
        # a question without tracks is for every reader
        (track.id, sum(not question.tracks or track.id in question.tracks for question in met))
        for track in curriculum.tracks
        if not track.deprecated
    )
    return Cell(stage.id, question_type.id, question_type.id in stage.types, len(met), by_track)


def _tracks(curriculum: Curriculum) -> tuple[TrackHolding, ...]:
    return tuple(
        TrackHolding(
            track.id,
            sum(track.id in question.tracks for question in curriculum.current_questions),
            len(track.cases),
        )
        for track in curriculum.tracks
        if not track.deprecated
    )


def _shares(curriculum: Curriculum) -> tuple[Share, ...]:
    of_all = sum(task.minutes for task in curriculum.current_tasks)
    return tuple(
        Share(kind, sum(task.minutes for task in curriculum.current_tasks if task.kind == kind), of_all)
        for kind in get_args(TaskKind)
        if of_all
    )
