"""What a reader does: phases, tasks, tips and story themes."""

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from studyplan.model.cue import Cues
from studyplan.model.fields import (
    FrameworkRef,
    Minutes,
    MockScriptRef,
    Name,
    Number,
    PhaseRef,
    QuestionRef,
    SourceRef,
    StageRef,
    TaskRef,
    Text,
    TipGroupRef,
    TrackRef,
    TraitRef,
    TypeRef,
    Url,
    Value,
    WorkedAnswerRef,
)
from studyplan.model.item import Findable, Item, Provenance

Priority = Literal["must", "should", "could"]
PRIORITIES: tuple[Priority, ...] = ("must", "should", "could")
When = Literal["eve", "last-week", "after"]
TaskKind = Literal["read", "practice", "write", "mock", "review"]


class Phase(Item):
    """One step of the way from first look to last polish; the order of the list is the order of study."""

    title: Name = Field(description="Name of the phase.")
    aim: Text = Field(description="What the reader can do at its end.")


class TaskStep(Value):
    """One step of a task."""

    do: Text = Field(description="What to do.")
    minutes: Minutes = Field(description="Minutes it takes.")


class Opening(Value):
    """One thing a task leads to: one of the keys, and `title` if need be."""

    script: MockScriptRef | None = Field(default=None, description="A mock script.")
    practice: Literal["questions"] | None = Field(
        default=None, description="`questions`: the questions of the task, as one set to practice."
    )
    framework: FrameworkRef | None = Field(default=None, description="A framework.")
    worked: WorkedAnswerRef | None = Field(default=None, description="A worked answer.")
    page: Annotated[StrictStr, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$", max_length=80)] | None = Field(
        default=None,
        description="A page of the site, by its path: `story-bank`, `my-plan`, `tracks/platform`.",
    )
    link: Url | None = Field(default=None, description="A page elsewhere.")
    title: Name | None = Field(
        default=None, description="Words of the link, where those of the page are not enough."
    )

    @property
    def target(self) -> tuple[str, str] | None:
        """The key and value it has, or nothing where it has none or several."""
        held = [(name, value) for name, value in self if name != "title" and value is not None]
        return held[0] if len(held) == 1 else None


class Task(Findable):
    """One unit of study."""

    title: Name = Field(description="Name of the task.")
    minutes: Annotated[Minutes, Field(ge=5, le=180, multiple_of=5)] = Field(
        description="Minutes it takes, in steps of 5, from 5 to 180."
    )
    kind: TaskKind = Field(description="What one does: `read`, `practice`, `write`, `mock` or `review`.")
    priority: Priority = Field(description="`must` comes in first, then `should`, then `could`.")
    phase: PhaseRef = Field(description="The phase it belongs to.")
    requires: tuple[TaskRef, ...] = Field(
        default=(), description="Tasks it cannot do without: they are taken with it and done before it."
    )
    after: tuple[TaskRef, ...] = Field(
        default=(), description="Tasks done before it in plans that hold both: order, and nothing else."
    )
    when: When | None = Field(
        default=None,
        description="`eve`: on the day before the interview; `last-week`: in the last week;"
        " `after`: when an interview is over, so in no plan.",
    )
    value: Annotated[Number, Field(ge=1, le=20)] | None = Field(
        default=None,
        description="What it gives, from 1 to 20, where the planner errs: a task that most stages need has about 10.",
    )
    track: TrackRef | None = Field(default=None, description="The track it belongs to, if only one.")
    types: tuple[TypeRef, ...] = Field(default=(), description="Question types it trains.")
    opens: tuple[Opening, ...] = Field(
        default=(),
        description="What the task leads to, the most important first. A mock leads to its script, and practice"
        " to its questions, without this key too.",
    )
    steps: tuple[TaskStep, ...] = Field(
        min_length=1,
        max_length=8,
        description="What to do, in order; the minutes of all add up to those of the task.",
    )
    deliverable: Text = Field(description="What lies on the table at the end.")
    done_when: Text = Field(description="How the reader knows it is done.")
    recall: Cues = ()
    questions: tuple[QuestionRef, ...] = Field(default=(), description="Questions to use.")
    frameworks: tuple[FrameworkRef, ...] = Field(default=(), description="Frameworks to use.")


class TipGroup(Item):
    """A theme of advice."""

    title: Name = Field(description="Name of the group.")
    summary: Text = Field(description="The advice in one or two sentences.")


class Tip(Findable):
    """One piece of advice."""

    title: Name = Field(description="The advice in a few words.")
    group: TipGroupRef = Field(description="Its group.")
    text: Text = Field(description="The advice and its reason.")
    do: tuple[Text, ...] = Field(default=(), description="Things to do.")
    avoid: tuple[Text, ...] = Field(default=(), description="Things to leave.")
    stages: tuple[StageRef, ...] = Field(
        default=(), description="Stages it helps in; without the key, all of them."
    )
    provenance: Provenance | None = Field(default=None, description="Where the advice comes from.")


class StoryTheme(Item):
    """A kind of story worth having ready."""

    title: Name = Field(description="The theme.")
    prompt: Text = Field(description="A question that helps the reader find such a story.")
    types: tuple[TypeRef, ...] = Field(default=(), description="Question types it answers.")
    traits: tuple[TraitRef, ...] = Field(default=(), description="Qualities it can show.")


class Term(Findable):
    """A word of the field with its meaning; pages explain it where it is used."""

    title: Name = Field(description="The word, as it is written in a sentence.")
    also: tuple[Name, ...] = Field(default=(), description="Other spellings, such as the plural.")
    meaning: Text = Field(description="What it means, in one or two sentences.")
    track: TrackRef | None = Field(default=None, description="The track it belongs to, if only one.")


class Finding(Item):
    """A finding of learning research, the rule of the plan it stands behind, and its limits."""

    title: Name = Field(description="The finding in a few words.")
    finding: Text = Field(description="What was found, with figures only where we read them.")
    rule: Text = Field(description="What the plan or the pages do because of it.")
    limits: Text = Field(description="What it does not show.")
    sources: tuple[SourceRef, ...] = Field(min_length=1, description="Where it was published.")


class MockBlock(Value):
    """One part of a mock interview."""

    title: Name = Field(description="Name of the part.")
    minutes: Minutes = Field(description="How long it lasts.")
    say: Text = Field(description="What the interviewer says to open it.")
    questions: tuple[QuestionRef, ...] = Field(default=(), description="Questions to choose from.")
    probes: tuple[Text, ...] = Field(default=(), description="What to ask when an answer stays thin.")


class MockScript(Findable):
    """A mock interview that a friend from another field can run."""

    title: Name = Field(description="Name of the mock interview.")
    stages: tuple[StageRef, ...] = Field(default=(), description="Stages it rehearses.")
    task: TaskRef | None = Field(default=None, description="The task it belongs to.")
    interviewers: Name = Field(description="Who is needed.")
    setup: tuple[Text, ...] = Field(min_length=1, description="What to prepare.")
    blocks: tuple[MockBlock, ...] = Field(min_length=1, description="The parts, in order.")
    red_flags: tuple[Text, ...] = Field(min_length=1, description="What should worry the interviewer.")
    types: tuple[TypeRef, ...] = Field(min_length=1, description="Question types whose score sheets to use.")
    feedback: tuple[Text, ...] = Field(min_length=1, description="How to close and what to tell.")
