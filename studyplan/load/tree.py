"""The text of one YAML file → a tree that knows the place of every value, or problems.

Only plain data is accepted: no aliases, no tags, no second document. What YAML 1.1 would silently
turn into something else (`no`, `010`, `1:30`) is a problem, because the author meant the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from studyplan.problem import Place, Problem

MOST_BYTES = 2_000_000
MOST_DEPTH = 16

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml is slower but reads the same
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value."""

    place: Place
    value: str | int | float | bool | date


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
    parts: list[Tree | None] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """What has been found so far in one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def report(self, place: Place, rule: str, message: str, cure: str) -> None:
        self.problems.append(Problem(place, rule, message, cure))


def read_tree(file: str, content: bytes) -> tuple[Tree | None, list[Problem]]:
    """Parse the bytes of a file; the tree is None where nothing usable was found."""
    reading = _Reading(file)
    text = _decode(reading, content)
    if text is None:
        return None, reading.problems
    try:
        tree = _build(reading, yaml.parse(text, Loader=Loader))
    except _StopReadingError:
        return None, reading.problems
    except yaml.YAMLError as error:
        reading.problems.append(_syntax_problem(file, error))
        return None, reading.problems
    if tree is None and not reading.problems:
        reading.report(Place(file), "empty-file", "The file is empty.", "Fill it, or delete the file.")
    return tree, reading.problems


class _StopReadingError(Exception):
    """The rest of the file is not worth reading."""


def _decode(reading: _Reading, content: bytes) -> str | None:
    if len(content) > MOST_BYTES:
        reading.report(
            Place(reading.file),
            "too-large",
            f"The file has {len(content):,} bytes; at most {MOST_BYTES:,} are read.",
            "Split it: `questions/a.yml` and `questions/b.yml` count as one list.",
        )
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        reading.report(
            Place(reading.file, line, column),
            "not-utf-8",
            f"The byte 0x{content[error.start]:02x} is not UTF-8 text.",
            "Save the file with the encoding UTF-8.",
        )
        return None
    hidden = _CONTROL.search(text)
    if hidden:
        before_it = text[: hidden.start()]
        reading.report(
            Place(reading.file, before_it.count("\n") + 1, hidden.start() - before_it.rfind("\n")),
            "yaml-syntax",
            f"There is an invisible control character here (U+{ord(hidden.group()):04X}).",
            "Delete it; most editors can show it.",
        )
        return None
    return text


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def _build(reading: _Reading, events: Iterator[Any]) -> Tree | None:
    root: Tree | None = None
    documents = 0
    stack: list[_Open] = []
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                reading.report(
                    _place(reading, event),
                    "several-documents",
                    "A second document starts here.",
                    "Keep one document a file: delete the line `---`.",
                )
                raise _StopReadingError
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            reading.report(
                _place(reading, event),
                "alias",
                "Anchors and aliases (`&name`, `*name`) are not read.",
                "Write the value out at each place.",
            )
            raise _StopReadingError
        elif isinstance(event, yaml.CollectionStartEvent):
            _refuse_tag(reading, event)
            if len(stack) >= MOST_DEPTH:
                reading.report(
                    _place(reading, event),
                    "too-deep",
                    f"Lists and mappings are nested more than {MOST_DEPTH} deep here.",
                    "No curriculum file needs that: check the indentation.",
                )
                raise _StopReadingError
            stack.append(_Open(_place(reading, event), isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionEndEvent):
            if isinstance(event, yaml.ScalarEvent):
                tree: Tree | None = _scalar(reading, event)
            else:
                tree = _close(reading, stack.pop())
            if stack:
                stack[-1].parts.append(tree)
            else:
                root = tree
    return root


def _close(reading: _Reading, opened: _Open) -> Tree:
    if not opened.is_mapping:
        return Sequence(opened.place, tuple(part for part in opened.parts if part is not None))
    entries: dict[str, Entry] = {}
    for key, value in zip(opened.parts[::2], opened.parts[1::2], strict=True):
        if not isinstance(key, Scalar):
            place = key.place if key else opened.place
            reading.report(place, "wrong-type", "A key must be a word.", "Write `key: value`.")
            continue
        name = key.value if isinstance(key.value, str) else str(key.value)
        if name in entries:
            first = entries[name].place.line
            reading.report(
                key.place,
                "duplicate-key",
                f"The key `{name}` stands here for the second time; the first is on line {first}.",
                "Keep one of the two, or put both values into it.",
            )
        elif value is not None:
            entries[name] = Entry(key.place, value)
    return Mapping(opened.place, entries)


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YES_OR_NO = re.compile(r"(?i:yes|no|on|off|y|n)")
_NUMBER_SURPRISE = re.compile(
    r"[-+]?(0[0-9_]+|0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_]*|[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[0-9.]+[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\.|\.(inf|Inf|INF)|\.(nan|NaN|NAN))"
)
_TIME_SURPRISE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([Tt ]\s*\d{1,2}:\d{2}.*)?")


def _scalar(reading: _Reading, event: yaml.ScalarEvent) -> Scalar | None:
    _refuse_tag(reading, event)
    place = _place(reading, event)
    text: str = event.value
    if event.style:  # quoted or a block: the author says it is text
        return Scalar(place, text)
    if text in ("", "~", "null", "Null", "NULL"):
        reading.report(
            place, "empty-value", "There is no value here.", "Give one, or delete the line with its key."
        )
        return None
    if text in _BOOLEANS:
        return Scalar(place, _BOOLEANS[text])
    if _INTEGER.fullmatch(text):
        return Scalar(place, int(text))
    if _DECIMAL.fullmatch(text):
        return Scalar(place, float(text))
    if _DATE.fullmatch(text):
        return _date(reading, place, text)
    if _YES_OR_NO.fullmatch(text):
        meaning = "true" if text.lower() in ("yes", "on", "y") else "false"
        reading.report(
            place,
            "wrong-type",
            f"YAML reads `{text}` without quotes as {meaning}.",
            f'Write "{text}" if you mean the word, or {meaning} if you mean that.',
        )
        return None
    if _NUMBER_SURPRISE.fullmatch(text) or _TIME_SURPRISE.fullmatch(text):
        reading.report(
            place,
            "wrong-type",
            f"YAML programs do not agree on what `{text}` is.",
            f'Write "{text}" if you mean the text, or a plain number such as 10.',
        )
        return None
    return Scalar(place, text)


def _date(reading: _Reading, place: Place, text: str) -> Scalar | None:
    try:
        return Scalar(place, date.fromisoformat(text))
    except ValueError:
        reading.report(
            place,
            "bad-date",
            f"There is no day {text}.",
            "Write year-month-day, such as 2026-11-22, or put it in quotes if it is not a date.",
        )
        return None


def _refuse_tag(reading: _Reading, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
    if event.tag is not None and event.tag != "!":
        reading.report(
            _place(reading, event),
            "tag",
            f"The tag `{event.tag}` is not read.",
            "Delete it; quotes make a text, nothing makes a number.",
        )


def _place(reading: _Reading, event: Any) -> Place:  # noqa: ANN401 - PyYAML's events have no common type
    return Place(reading.file, event.start_mark.line + 1, event.start_mark.column + 1)


_IN_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "A colon followed by a space starts a new key, and none can start here.",
        'Put a text that holds ": " in quotes; otherwise check the indentation.',
    ),
    (
        "cannot start any token",
        "This character cannot start a value.",
        "Use spaces, not tabs, to indent, and quote a text that starts with @, ` or %.",
    ),
    (
        "unexpected end of stream",
        "The file ends inside a quoted text.",
        "Close the quote that was opened.",
    ),
    (
        "could not find expected ':'",
        "A key without a colon, or a text that runs over its line.",
        "Write `key: value`; indent the next lines of a long text deeper than its key.",
    ),
    (
        "did not find expected key",
        "The indentation or a quote goes wrong here or just above.",
        "Align the keys of one item below each other; inside quotes, double a quote: ''.",
    ),
    (
        "did not find expected '-' indicator",
        "A list item is expected here.",
        "Start each item with `- ` and align the hyphens.",
    ),
    (
        "did not find expected ',' or ']'",
        "A list in [brackets] is not closed, or a comma is missing.",
        "Write [first, second]; quote an item that holds a comma or bracket.",
    ),
    (
        "found unknown escape character",
        'A backslash in "double quotes" means something special.',
        "Use 'single quotes', or write the backslash twice.",
    ),
)


def _syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    for pattern, message, cure in _IN_PLAIN_WORDS:
        if pattern in words:
            return Problem(place, "yaml-syntax", message, cure)
    return Problem(
        place,
        "yaml-syntax",
        f"This is not valid YAML: {words}.",
        "Compare indentation and quotes with the items around it.",
    )
