"""The text of one YAML file → a tree that knows the place of every value, or problems.

Only plain data is accepted: no aliases, no tags, no second document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from studyplan.load.decode import decode, has_control_character
from studyplan.load.quotes import UNCLOSED, Quotes
from studyplan.load.scalar import Plain, read_word
from studyplan.load.syntax import syntax_problem
from studyplan.problem import Place, Problem, shortened

MOST_DEPTH = 16

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml is slower but reads the same
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value."""

    place: Place
    value: Plain | None
    """None where the file holds something that was reported and cannot be used."""
    written: str = field(default="", compare=False)
    """The word as it stands in the file, where it is no text."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values."""

    place: Place
    entries: dict[str, "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    place: Place
    value: "Tree"


Tree = Scalar | Sequence | Mapping


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    place: Place
    is_mapping: bool
    parts: list[Tree] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """What has been found so far in one file."""

    file: str
    quotes: Quotes
    problems: list[Problem] = field(default_factory=list)

    def report(self, place: Place, rule: str, message: str, cure: str) -> None:
        self.problems.append(Problem(place, rule, message, cure))


def read_tree(file: str, content: bytes, size: int = 0) -> tuple[Tree | None, list[Problem]]:
    """Parse the bytes of a file; the tree is None where nothing usable was found.

    `size` is that of a file of which only a part was read, because it is too large.
    """
    text, problems = decode(file, content, size)
    if text is None:
        return None, problems
    lines = text.split("\n")
    reading = _Reading(file, Quotes(lines))
    try:
        tree = _build(reading, yaml.parse(text, Loader=Loader))
    except _StopReadingError:
        return None, reading.problems
    except yaml.YAMLError as error:
        cause = syntax_problem(file, error, lines, reading.quotes)
        # what stands behind the cause was read in another sense than its author's
        return None, [*(problem for problem in reading.problems if problem.place < cause.place), cause]
    if tree is None and not reading.problems:
        message = "There is nothing but comments in this file." if text.strip() else "The file is empty."
        reading.report(Place(file), "empty-file", message, "Fill it, or delete the file.")
    return tree, reading.problems


def place_of(tree: Tree, path: Iterable[str | int]) -> Place:
    """Find where a field stands, or the nearest thing around it."""
    place = tree.place
    for step in path:
        if isinstance(tree, Mapping) and step in tree.entries:
            tree = tree.entries[str(step)].value
        elif isinstance(tree, Sequence) and isinstance(step, int) and step < len(tree.parts):
            tree = tree.parts[step]
        else:
            break
        place = tree.place
    return place


class _StopReadingError(Exception):
    """The rest of the file is not worth reading."""


def _build(reading: _Reading, events: Iterator[Any]) -> Tree | None:
    root: Tree | None = None
    documents = 0
    stack: list[_Open] = []
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            _refuse_anchor(reading, event)
        if isinstance(event, yaml.ScalarEvent):
            is_key = bool(stack) and stack[-1].is_mapping and len(stack[-1].parts) % 2 == 0
            tree: Tree = _scalar(reading, event, is_key=is_key)
        elif isinstance(event, yaml.CollectionEndEvent):
            tree = _close(reading, stack.pop())
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append(_open(reading, event, len(stack)))
            continue
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            _refuse_second(reading, event, documents)
            continue
        else:
            continue
        if stack:
            stack[-1].parts.append(tree)
        else:
            root = tree
    return root


def _open(reading: _Reading, event: Any, depth: int) -> _Open:  # noqa: ANN401 - PyYAML's events have no common type
    _refuse_tag(reading, event)
    if depth >= MOST_DEPTH:
        reading.report(
            _place(reading, event),
            "too-deep",
            f"Lists and mappings are nested more than {MOST_DEPTH} deep here.",
            "No curriculum file needs that: check the indentation.",
        )
        raise _StopReadingError
    return _Open(_place(reading, event), isinstance(event, yaml.MappingStartEvent))


def _close(reading: _Reading, opened: _Open) -> Tree:
    if not opened.is_mapping:
        return Sequence(opened.place, tuple(opened.parts))
    entries: dict[str, Entry] = {}
    restarted = False
    for key, value in zip(opened.parts[::2], opened.parts[1::2], strict=True):
        if not isinstance(key, Scalar):
            reading.report(key.place, "wrong-type", "A key must be a word.", "Write `key: value`.")
            continue
        name = str(key.value)
        if name not in entries:
            entries[name] = Entry(key.place, value)
        elif not restarted:
            restarted = name == next(iter(entries))
            _refuse_key(reading, key, entries, is_first=restarted)
    if restarted and "id" in entries:  # two items in one: nobody knows which items there are
        entries["id"] = Entry(entries["id"].place, Scalar(entries["id"].value.place, None))
    return Mapping(opened.place, entries)


def _refuse_key(reading: _Reading, key: Scalar, entries: dict[str, Entry], *, is_first: bool) -> None:
    name = str(key.value)
    message = (
        f"The key `{shortened(name)}` stands here for the second time;"
        f" the first is on line {entries[name].place.line}."
    )
    cure = "Keep one of the two, or put both values into it."
    if is_first:
        cure = f"If a new item starts here, write `- ` before it: `- {shortened(name)}: …`. Else keep one of the two."
    reading.report(key.place, "duplicate-key", message, cure)


def _scalar(reading: _Reading, event: yaml.ScalarEvent, *, is_key: bool) -> Scalar:
    _refuse_tag(reading, event)
    place = _place(reading, event)
    if event.style and event.style in "\"'":
        reading.quotes.add(event.start_mark, event.end_mark)
        if reading.quotes.is_unclosed:
            reading.report(place, "yaml-syntax", *UNCLOSED)
            raise _StopReadingError
    if event.style or is_key:  # quoted, a block or a key: it is text
        if has_control_character(event.value):
            reading.report(
                place,
                "yaml-syntax",
                "This text holds an invisible control character.",
                "Take the escape such as \\a or \\0 out.",
            )
            return Scalar(place, None)
        return Scalar(place, event.value)
    value = read_word(place, event.value)
    if isinstance(value, Problem):
        reading.problems.append(value)
        return Scalar(place, None)
    return Scalar(place, value, "" if isinstance(value, str) else event.value)


def _refuse_anchor(reading: _Reading, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
    if event.anchor is not None:
        reading.report(
            _place(reading, event),
            "alias",
            "Anchors and aliases (`&name`, `*name`) are not read.",
            "Write the value out at each place.",
        )
        raise _StopReadingError


def _refuse_second(reading: _Reading, event: Any, documents: int) -> None:  # noqa: ANN401
    if documents > 1:
        reading.report(
            _place(reading, event),
            "several-documents",
            "A second document starts here.",
            "Keep one document a file: delete the line `---`.",
        )
        raise _StopReadingError


def _refuse_tag(reading: _Reading, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
    if event.tag is not None and event.tag != "!":
        reading.report(
            _place(reading, event),
            "tag",
            f"The tag `{shortened(event.tag.replace('tag:yaml.org,2002:', '!!'))}` is not read.",
            "Delete it; quotes make a text, nothing makes a number.",
        )


def _place(reading: _Reading, event: Any) -> Place:  # noqa: ANN401 - PyYAML's events have no common type
    return Place(reading.file, event.start_mark.line + 1, event.start_mark.column + 1)
