"""Question types and questions → their rows: how to answer, what is scored, outlines, signs and pitfalls."""

from collections.abc import Container
from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.process import Track
from studyplan.view.inline import title as plain
from studyplan.view.row import Labeled, Named, all_named, named
from studyplan.view.sources import sources_named
from studyplan.view.words import group, listed, minutes_long, word


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, whole; where readers ask it themselves, it has answers to expect in place of an outline."""

    id: str
    code: str
    prompt: str
    given: tuple[str, ...]
    type: Named
    tracks: tuple[Named, ...]
    difficulty: str
    length: str
    origin: str
    assesses: tuple[str, ...]
    aliases: tuple[str, ...]
    """Words that only the search reads."""

    outline: tuple[str, ...]
    shorter: tuple[Labeled, ...]
    """What to do in less time."""

    follow_ups: tuple[str, ...]
    strong_signs: tuple[str, ...]
    pitfalls: tuple[str, ...]
    answers: tuple[Labeled, ...]
    frameworks: tuple[Named, ...]
    sources: tuple[Named, ...]
    stages: tuple[Named, ...]
    """Where it is met."""


@dataclass(frozen=True, slots=True)
class RubricRow:
    """What is scored, and what an answer looks like at each score."""

    title: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """The score sheet of a type."""

    type: Named
    shared_by: tuple[Named, ...]
    rows: tuple[RubricRow, ...]


@dataclass(frozen=True, slots=True)
class TypeRow:
    """A question type, whole, without its questions."""

    id: str
    title: str
    is_asked_by_reader: bool
    summary: str
    aliases: tuple[str, ...]
    length: str
    listens_for: tuple[str, ...]
    steps: tuple[str, ...]
    mistakes: tuple[str, ...]
    frameworks: tuple[Named, ...]
    rubric: Rubric | None
    """Its own score sheet, or the one it shares."""


def scores() -> tuple[str, ...]:
    """Return what the four scores are called."""
    return tuple(group("score").values())


def question_row(curriculum: Curriculum, question: Question) -> QuestionRow:
    """Write one question."""
    answers = (
        ("why-ask", question.why_ask),
        ("good-answer", question.good_answer),
        ("worrying-answer", question.worrying_answer),
    )
    return QuestionRow(
        id=question.id,
        code=question.id.upper(),
        prompt=question.prompt,
        given=question.given,
        type=named(curriculum.get(QuestionType, question.type)),
        tracks=all_named(curriculum.get_all(Track, question.tracks)),
        difficulty=word("difficulty", question.difficulty),
        length=minutes_long(question.minutes),
        origin=word("origin", question.origin),
        assesses=question.assesses,
        aliases=question.aliases,
        outline=question.outline,
        shorter=tuple(
            Labeled(word("question", "within", length=minutes_long(found.minutes)), found.plan)
            for found in question.shorter
        ),
        follow_ups=question.follow_ups,
        strong_signs=question.strong_signs,
        pitfalls=question.pitfalls,
        answers=tuple(Labeled(word("question", code), text) for code, text in answers if text),
        frameworks=all_named(curriculum.get_all(Framework, question.frameworks)),
        sources=sources_named(curriculum, question.sources),
        stages=all_named(curriculum.stages_asking(question)),
    )


def type_row(curriculum: Curriculum, found: QuestionType) -> TypeRow:
    """Write one question type."""
    return TypeRow(
        id=found.id,
        title=found.title,
        is_asked_by_reader=found.form == "ask",
        summary=found.summary,
        aliases=found.aliases,
        length=minutes_long(found.minutes),
        listens_for=found.listens_for,
        steps=found.how_to_answer,
        mistakes=found.mistakes,
        frameworks=all_named(curriculum.get_all(Framework, found.frameworks)),
        rubric=rubric_of(curriculum, found),
    )


def rubric_of(curriculum: Curriculum, found: QuestionType) -> Rubric | None:
    """Write the score sheet of a type, its own or the one it shares; nothing where it has none."""
    owner = curriculum.find(QuestionType, found.rubric_of) if found.rubric_of else found
    if owner is None or owner.deprecated or not owner.rubric:
        return None
    sharing = (other for other in curriculum.question_types if other.rubric_of == owner.id)
    rows = (RubricRow(row.title, tuple(text for _, text in row.anchors)) for row in owner.rubric)
    return Rubric(named(owner), all_named(sharing), tuple(rows))


def rubrics(curriculum: Curriculum) -> tuple[Rubric, ...]:
    """Write every score sheet once, in the order of the types."""
    found = (rubric_of(curriculum, kind) for kind in curriculum.current(QuestionType) if kind.rubric)
    return tuple(sheet for sheet in found if sheet)


def question_counts(curriculum: Curriculum, questions: tuple[Question, ...]) -> tuple[tuple[Named, int], ...]:
    """Count questions by type; types without any are left out."""
    counts = (
        (named(kind), sum(1 for question in questions if question.type == kind.id))
        for kind in curriculum.current(QuestionType)
    )
    return tuple((kind, number) for kind, number in counts if number)


def titles(items: tuple[Named, ...], among: Container[str] | None = None) -> str:
    """Write what items are called as words with commas and a last "and"."""
    return listed(plain(item.title) for item in items if among is None or item.id in among)
