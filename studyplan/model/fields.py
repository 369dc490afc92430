"""The kinds of field a curriculum file may hold: text, identifiers, references, dates and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr

DAY_PATTERN = r"^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$"
NOT_BLANK = r"\S"
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of an item of another kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class InlineMarkdown:
    """Marks a field whose text is inline Markdown: emphasis, code and links, nothing else."""


@dataclass(frozen=True, slots=True)
class Link:
    """Marks a field that holds a web address."""


class Value(BaseModel):
    """A frozen value read from a curriculum file; a key it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def date_as_text(value: object) -> object:
    """Turn the date YAML made of `2026-11-22` back into its text, and refuse a day there is not."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        date.fromisoformat(value)
    return value


Id = Annotated[StrictStr, Field(pattern=ID_PATTERN, max_length=60)]
ClaimId = Annotated[StrictStr, Field(pattern=r"^[A-Z]\d{3}$")]
Text = Annotated[StrictStr, Field(max_length=1200, pattern=NOT_BLANK), InlineMarkdown()]
Name = Annotated[StrictStr, Field(max_length=160, pattern=NOT_BLANK), InlineMarkdown()]
Url = Annotated[StrictStr, Field(min_length=8, max_length=500), Link()]
Day = Annotated[StrictStr, BeforeValidator(date_as_text), Field(pattern=DAY_PATTERN)]
Minutes = Annotated[StrictInt, Field(ge=1, le=480)]
Number = StrictInt
Hours = Annotated[
    float,
    Field(strict=True, ge=1, le=40, multiple_of=0.5),
    AfterValidator(lambda hours: int(hours) if hours == int(hours) else hours),
]

SourceRef = Annotated[Id, Reference("sources")]
StageRef = Annotated[Id, Reference("stages")]
TrackRef = Annotated[Id, Reference("tracks")]
TypeRef = Annotated[Id, Reference("question_types")]
QuestionRef = Annotated[Id, Reference("questions")]
FrameworkRef = Annotated[Id, Reference("frameworks")]
TaskRef = Annotated[Id, Reference("tasks")]
TraitRef = Annotated[Id, Reference("traits")]
PhaseRef = Annotated[Id, Reference("phases")]
MockScriptRef = Annotated[Id, Reference("mock_scripts")]
WorkedAnswerRef = Annotated[Id, Reference("worked_answers")]
TipGroupRef = Annotated[Id, Reference("tip_groups")]

Claims = Annotated[
    tuple[Annotated[ClaimId, Reference("claims")], ...],
    Field(description="Claims of the source guide that this item carries, such as `S041`."),
]


@dataclass(frozen=True, slots=True)
class Found:
    """One marked field inside a value: where it stands, what it holds, what it is marked as."""

    path: tuple[str | int, ...]
    value: str
    mark: Reference | InlineMarkdown | Link


def marked_fields(value: Value) -> Iterator[Found]:
    """Yield every text, reference and link field of a value, nested values included."""
    for name, marks, is_nested in _plan(type(value)):
        held = getattr(value, name)
        if held is None:
            continue
        for path, leaf in _leaves((name,), held):
            if isinstance(leaf, Value):
                if is_nested:
                    for found in marked_fields(leaf):
                        yield Found((*path, *found.path), found.value, found.mark)
            else:
                for mark in marks:
                    yield Found(path, str(leaf), mark)


def _leaves(path: tuple[str | int, ...], held: object) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(held, tuple):
        for index, part in enumerate(held):
            yield from _leaves((*path, index), part)
    else:
        yield path, held


type_marks = Reference | InlineMarkdown | Link


@cache
def _plan(model: type[Value]) -> tuple[tuple[str, tuple[type_marks, ...], bool], ...]:
    """List the fields worth walking, once per class."""
    rows = []
    for name, info in model.model_fields.items():
        marks, is_nested = _inside(info.annotation)
        marks += tuple(mark for mark in info.metadata if isinstance(mark, type_marks))
        if marks or is_nested:
            rows.append((name, marks, is_nested))
    return tuple(rows)


def _inside(annotation: Any) -> tuple[tuple[type_marks, ...], bool]:  # noqa: ANN401 - any annotation may stand here
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        marks, is_nested = _inside(inner)
        return marks + tuple(mark for mark in metadata if isinstance(mark, type_marks)), is_nested
    if origin in (Union, UnionType, tuple):
        marks = ()
        is_nested = False
        for part in get_args(annotation):
            more, nested = _inside(part)
            marks += more
            is_nested = is_nested or nested
        return marks, is_nested
    return (), isinstance(annotation, type) and issubclass(annotation, Value)


def is_id(text: str) -> bool:
    """Say whether a text is a well-formed id."""
    return re.fullmatch(ID_PATTERN, text) is not None
