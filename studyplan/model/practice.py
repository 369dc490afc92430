"""What a reader practices with: question types, questions, frameworks and worked answers."""

from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictStr

from studyplan.model.cue import Cues
from studyplan.model.fields import (
    FrameworkRef,
    Id,
    Minutes,
    Name,
    QuestionRef,
    SourceRef,
    Text,
    TrackRef,
    TypeRef,
    Value,
)
from studyplan.model.item import Findable, Provenance


class Anchors(Value):
    """What an answer looks like at each of the four scores."""

    missing: Text = Field(description="Score 1, missing.")
    partial: Text = Field(description="Score 2, partial.")
    solid: Text = Field(description="Score 3, solid.")
    strong: Text = Field(description="Score 4, strong: what it adds to solid.")


class Dimension(Value):
    """One row of a rubric."""

    id: Id = Field(description="Permanent name of the row within its rubric.")
    title: Name = Field(description="What is scored.")
    anchors: Anchors = Field(description="What each score looks like.")


class QuestionType(Findable):
    """A kind of question, with the way to answer it and the sheet to score it."""

    title: Name = Field(description="Name of the type.")
    pool: StrictBool = Field(
        default=False, description="`true` for a special set of questions that is not one of the main types."
    )
    form: Literal["answer", "ask"] = Field(
        default="answer",
        description="`answer`: questions the reader answers; `ask`: questions the reader asks.",
    )
    summary: Text = Field(description="What this type tests, in one or two sentences.")
    minutes: Minutes = Field(description="Usual length of one answer, in minutes.")
    listens_for: tuple[Text, ...] = Field(default=(), description="What the interviewer wants to find out.")
    how_to_answer: tuple[Text, ...] = Field(min_length=1, description="Steps of a good answer, in order.")
    mistakes: tuple[Text, ...] = Field(default=(), description="Common ways to lose the thread.")
    frameworks: tuple[FrameworkRef, ...] = Field(default=(), description="Frameworks that help.")
    rubric: tuple[Dimension, ...] = Field(default=(), description="Rows of the score sheet.")
    rubric_of: TypeRef | None = Field(
        default=None, description="Use the score sheet of this type instead of an own one."
    )
    provenance: Provenance | None = Field(default=None, description="Where the description comes from.")


class Reading(Value):
    """One way to understand a name that its source leaves undefined."""

    title: Name = Field(description="Name of the reading.")
    text: Text = Field(description="What it says and how to use it.")


class Framework(Findable):
    """A memory aid for structuring an answer."""

    title: Name = Field(description="Name of the framework.")
    also_called: tuple[Name, ...] = Field(default=(), description="Other names.")
    family: Literal["story", "program", "design", "communication", "career"] = Field(
        description="Group on the page: telling stories, running programs, designing systems,"
        " talking to people, career history."
    )
    summary: Text = Field(description="One line: what it is good for.")
    steps: tuple[Text, ...] = Field(min_length=2, max_length=9, description="The steps, in order.")
    when: Text = Field(description="When to use it.")
    when_not: Text = Field(description="When not to use it.")
    example: Text = Field(description="One line as a candidate would say it.")
    readings: tuple[Reading, ...] = Field(
        default=(), description="Different ways to understand it, when no source defines it."
    )
    origin: Text = Field(description="Where it comes from, honestly.")
    types: tuple[TypeRef, ...] = Field(default=(), description="Question types it fits.")
    sources: tuple[SourceRef, ...] = Field(default=(), description="Where to read more.")


class Shorter(Value):
    """The same question when the interviewer gives it less time."""

    minutes: Minutes = Field(description="The shorter length, below that of the question.")
    plan: Text = Field(description="What comes first in this time and what to leave out.")


class Question(Findable):
    """One question to practice."""

    prompt: Text = Field(description="The question as the interviewer asks it.")
    given: tuple[Text, ...] = Field(default=(), description="Data handed over with the question, if any.")
    type: TypeRef = Field(description="Its question type.")
    tracks: tuple[TrackRef, ...] = Field(
        default=(), description="Tracks it belongs to; without the key, every track."
    )
    difficulty: Literal[1, 2, 3] = Field(description="1 warm-up, 2 usual, 3 hard.")
    minutes: Annotated[Minutes, Field(le=60)] = Field(description="Length of a spoken answer.")
    assesses: tuple[Text, ...] = Field(min_length=1, description="What it tests, in a few words each.")
    outline: tuple[Text, ...] = Field(
        default=(), max_length=8, description="Points of a good answer, 3 to 8, specific to this question."
    )
    shorter: tuple[Shorter, ...] = Field(
        default=(), description="What to do in less time, the longest first."
    )
    follow_ups: tuple[Text, ...] = Field(default=(), description="What the interviewer asks next.")
    strong_signs: tuple[Text, ...] = Field(default=(), description="What a strong answer shows.")
    pitfalls: tuple[Text, ...] = Field(default=(), description="What weakens an answer.")
    why_ask: Text | None = Field(default=None, description="For questions to ask: what it tells the reader.")
    good_answer: Text | None = Field(default=None, description="For questions to ask: a good answer.")
    worrying_answer: Text | None = Field(default=None, description="For questions to ask: a worrying answer.")
    frameworks: tuple[FrameworkRef, ...] = Field(default=(), description="Frameworks that help here.")
    origin: Literal["guide", "pattern", "authored"] = Field(
        description="`guide`: named in the source guide; `pattern`: seen in many public guides;"
        " `authored`: written for this curriculum."
    )
    sources: tuple[SourceRef, ...] = Field(default=(), description="Sources for facts in the outline.")


class Table(Value):
    """A small table inside a worked answer."""

    columns: tuple[Name, ...] = Field(min_length=1, description="Column headings.")
    rows: tuple[tuple[Text, ...], ...] = Field(min_length=1, description="Rows, one text per column.")


class Drawing(Value):
    """A diagram of our own."""

    file: Annotated[StrictStr, Field(pattern=r"^[a-z0-9-]+\.svg$")] = Field(
        description="Name of an SVG file in docs/assets/diagrams/."
    )
    alt: Text = Field(description="What the diagram shows, for someone who cannot see it.")
    caption: Text = Field(description="One line below it.")


class Gap(Value):
    """A step left to the reader."""

    task: Text = Field(description="What the reader works out.")
    solution: tuple[Text, ...] = Field(min_length=1, description="Our solution, folded on the page.")


class Step(Value):
    """One step of a worked answer: what is said, drawn and asked back."""

    title: Name = Field(description="Name of the step.")
    minutes: Minutes | None = Field(default=None, description="Minutes it may take.")
    said: tuple[Text, ...] = Field(default=(), description="What the candidate says, one paragraph each.")
    drawn: Drawing | None = Field(default=None, description="What the candidate draws.")
    table: Table | None = Field(default=None, description="What the candidate writes down.")
    probe: Text | None = Field(default=None, description="What the interviewer asks here.")
    reply: Text | None = Field(default=None, description="How the candidate replies to the probe.")
    note: Text | None = Field(default=None, description="Why this step works, or what to watch.")
    gap: Gap | None = Field(default=None, description="What a part-finished answer leaves open.")


class WorkedAnswer(Findable):
    """An answer to one question, in full or part-finished."""

    title: Name = Field(description="Name of the answer.")
    question: QuestionRef = Field(description="The question it answers.")
    mode: Literal["worked", "faded"] = Field(
        description="`worked`: complete; `faded`: with gaps for the reader."
    )
    minutes: Minutes = Field(description="Length when spoken.")
    summary: Text = Field(description="What to notice in it.")
    steps: tuple[Step, ...] = Field(min_length=1, description="The steps, in order.")
    recall: Cues = ()
    correction: Text | None = Field(default=None, description="What we changed against the source, and why.")
