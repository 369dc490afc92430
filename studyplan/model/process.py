"""The hiring process: stages, tracks, requirements, valued qualities and dated facts."""

from typing import Literal

from pydantic import Field

from studyplan.model.fields import Id, Minutes, Name, QuestionRef, TaskRef, Text, TypeRef, Value
from studyplan.model.item import Findable, Item, Provenance


class Range(Value):
    """A span of minutes."""

    least: Minutes = Field(description="Fewest minutes.")
    most: Minutes = Field(description="Most minutes.")


class Stage(Findable):
    """One step of the hiring process; the order of the list is the order of the process."""

    title: Name = Field(description="Name of the stage.")
    group: Literal["screen", "phone", "onsite", "decision"] = Field(
        description="Part of the process it belongs to, together on the timeline; `onsite` is the last round, by video too."
    )
    summary: Text = Field(description="One sentence: what this stage is for.")
    minutes: Range | None = Field(default=None, description="How long it lasts, if that is known.")
    duration: Name | None = Field(
        default=None, description="How long it lasts in words, where minutes do not fit."
    )
    interviewers: Name | None = Field(default=None, description="Who is across the table.")
    expect: tuple[Text, ...] = Field(min_length=1, description="What happens, one point each.")
    assesses: tuple[Text, ...] = Field(min_length=1, description="What is judged, one point each.")
    prepare: tuple[Text, ...] = Field(min_length=1, description="What to do before it, one point each.")
    types: tuple[TypeRef, ...] = Field(
        default=(), description="Question types met here, the most frequent first."
    )
    questions: tuple[QuestionRef, ...] = Field(
        default=(), description="Questions to practice for it; without the key, all questions of its types."
    )
    ask_first: tuple[QuestionRef, ...] = Field(
        default=(),
        max_length=10,
        description="The questions to practice first when time is short, the most important first; at most ten.",
    )
    tasks: tuple[TaskRef, ...] = Field(
        default=(), description="Tasks to finish before it; without the key, the must tasks of its types."
    )
    ask_recruiter: Text | None = Field(
        default=None, description="What the reader should confirm with the recruiter today."
    )
    provenance: Provenance | None = Field(default=None, description="Where the description comes from.")


class VocabularyEntry(Value):
    """A word of the trade and its meaning."""

    term: Name = Field(description="The word.")
    meaning: Text = Field(description="What it means, in one sentence.")


class CaseExercise(Value):
    """A longer exercise for a track."""

    title: Name = Field(description="Name of the case.")
    situation: Text = Field(description="What the reader is told.")
    questions: tuple[Text, ...] = Field(min_length=1, description="What to work out.")
    points: tuple[Text, ...] = Field(min_length=1, description="What a good solution covers.")


class Track(Findable):
    """A specialization the reader may choose."""

    title: Name = Field(description="Name of the track.")
    former_title: Name | None = Field(default=None, description="Its name in older material.")
    summary: Text = Field(description="What this kind of work is, in one or two sentences.")
    notice: Text | None = Field(default=None, description="What has changed since, if the track is dated.")
    work_examples: tuple[Text, ...] = Field(min_length=1, description="Typical programs.")
    partners: tuple[Text, ...] = Field(default=(), description="Teams one works with.")
    facts: tuple[Text, ...] = Field(default=(), description="Public facts worth knowing in the interview.")
    vocabulary: tuple[VocabularyEntry, ...] = Field(default=(), description="Words to use correctly.")
    cases: tuple[CaseExercise, ...] = Field(default=(), description="Longer exercises.")
    provenance: Provenance | None = Field(default=None, description="Where the description comes from.")


class Requirement(Item):
    """A posted requirement, as a line of the self-check list."""

    title: Text = Field(description="The requirement in our own words.")
    evidence: tuple[Text, ...] = Field(min_length=1, description="What counts as proof.")
    if_missing: tuple[Text, ...] = Field(min_length=1, description="What to do without it.")
    provenance: Provenance | None = Field(default=None, description="Where the requirement was posted.")


class Trait(Item):
    """A quality the employer is said to value."""

    title: Name = Field(description="The quality.")
    shows: tuple[Text, ...] = Field(min_length=1, description="How it shows in an answer.")
    provenance: Provenance | None = Field(default=None, description="Who says so.")


class Fact(Item):
    """A dated fact about the employer."""

    title: Name = Field(description="The fact in a few words.")
    topic: Id | None = Field(
        default=None,
        description="A word such as `hiring` that gathers facts on a page, in file order: `{{ fact_list('hiring') }}`.",
    )
    date: Name = Field(description="When it happened, as readers should see it.")
    statement: Text = Field(description="The fact in one or two neutral sentences.")
    matters: Text = Field(description="What it changes for the reader.")
    provenance: Provenance = Field(description="Where it is reported, and when that was checked.")
