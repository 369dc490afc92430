"""An item as rows of others name it: enough for a link, or for a line without one.

In every row a text that an author wrote is inline Markdown still, which each output writes in its own way;
what the program says are words, which need escaping and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.process import Stage, Track
from studyplan.model.study import MockScript, Phase, Task

Kind = Literal[
    "frameworks",
    "mock_scripts",
    "phases",
    "question_types",
    "questions",
    "sources",
    "stages",
    "tasks",
    "tracks",
]


@dataclass(frozen=True, slots=True)
class Named:
    """An item that another one points to."""

    kind: Kind
    id: str
    title: str
    """As its author wrote it."""
    within: str = ""
    """The id of what it belongs to: the type of a question, the phase of a task."""


@dataclass(frozen=True, slots=True)
class Labeled:
    """A text of an author with the program's label."""

    label: str
    text: str


def named(item: Framework | MockScript | Phase | Question | QuestionType | Stage | Task | Track) -> Named:
    """Name an item."""
    match item:
        case Framework():
            return Named("frameworks", item.id, item.title)
        case MockScript():
            return Named("mock_scripts", item.id, item.title)
        case Phase():
            return Named("phases", item.id, item.title)
        case Question():
            return Named("questions", item.id, item.prompt, item.type)
        case QuestionType():
            return Named("question_types", item.id, item.title)
        case Stage():
            return Named("stages", item.id, item.title)
        case Task():
            return Named("tasks", item.id, item.title, item.phase)
        case Track():
            return Named("tracks", item.id, item.title)


def all_named(
    items: Iterable[Framework | MockScript | Phase | Question | QuestionType | Stage | Task | Track],
) -> tuple[Named, ...]:
    """Name items that are not retired, in their order."""
    return tuple(named(item) for item in items if not item.deprecated)
