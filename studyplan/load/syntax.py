"""What the YAML parser says of a broken file → one problem in plain words."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from studyplan.load.quotes import UNCLOSED, Quotes
from studyplan.problem import Place, Problem, one_line, shortened

_Found = tuple[tuple[int, int], str, str]
"""The line and column of a slip, what it is and how to mend it."""

# Whether the parser notices a mistake only after the line where it began.
NEVER, ON_ANOTHER_LINE, ALWAYS = range(3)

_KEY = re.compile(r" *(?:- +)*[A-Za-z_]+: ")
_IN_CURLY_QUOTES = re.compile(
    r" *(?:- +)*(?:[A-Za-z_]+: +)?(?P<quote>[\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c\u300e\uff02\uff07])"
)
_KEY_ALONE = re.compile(r" *(?:- +)*[A-Za-z_]+: *(?:#.*)?$")
_WORD_WITHOUT_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z_]+)(?: |$)(?!.*: )")
_DASH_WITHOUT_SPACE = re.compile(r" *(?:- +)*-(?P<rest>[^\s\d-].*)")
_COLON_WITHOUT_SPACE = re.compile(r" *(?:- +)*(?P<key>[a-z_]+):(?P<rest>[^\s:/].*)")

_NO_COLON = (
    "A key without a colon, or a text that runs over its line.",
    "Write `key: value`; indent the next lines of a long text deeper than its key.",
)
_IN_PLAIN_WORDS = (
    (
        "tab character",
        NEVER,
        "The line is indented with a tab.",
        "Use spaces: two for each level.",
    ),
    (
        "did not find expected alphabetic or numeric character",
        ALWAYS,
        "A text that starts with * or & means something special.",
        'Put the text in quotes: "*so* it works".',
    ),
    (
        "mapping values are not allowed",
        NEVER,
        "A colon followed by a space starts a new key, and none can start here.",
        'Put a text that holds ": " in quotes; otherwise check the indentation.',
    ),
    (
        "cannot start any token",
        NEVER,
        "This character cannot start a value.",
        "Use spaces, not tabs, to indent, and quote a text that starts with @, ` or %.",
    ),
    ("could not find expected ':'", ALWAYS, *_NO_COLON),
    (
        "did not find expected key",
        NEVER,
        "This line does not stand in line with the keys above.",
        "Align the keys of one item below each other, and quote a text that starts with [ { > | ! or %.",
    ),
    (
        "did not find expected ',' or '}'",
        ALWAYS,
        "What opens with a brace here is not closed, or a comma is missing.",
        "Write {key: value, other: value}; put a text that starts with { in quotes.",
    ),
    (
        "did not find expected '-' indicator",
        NEVER,
        "This line does not stand in line with the ones above.",
        "Align the keys of one item below each other, and the `- ` of items too.",
    ),
    (
        "did not find expected ',' or ']'",
        ON_ANOTHER_LINE,
        "A list in [brackets] is not closed, or a comma is missing.",
        "Write [first, second]; quote an item that holds a comma or bracket.",
    ),
    (
        "did not find expected comment or line break",
        ALWAYS,
        "A text that starts with | or > means something special.",
        'Put the text in quotes: "| so it works".',
    ),
    (
        "found unknown escape character",
        NEVER,
        'A backslash in "double quotes" means something special.',
        "Use 'single quotes', or write the backslash twice.",
    ),
)


def syntax_problem(file: str, error: yaml.YAMLError, lines: Sequence[str], quotes: Quotes) -> Problem:
    """Tell a parser's error; where it only notices late, the place is where the trouble began."""
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    here = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    is_marked = isinstance(error, yaml.MarkedYAMLError) and error.problem is not None
    for find in (
        (_quote, _curly_quote, _bracket, _missing_space, _missing_dash, _missing_colon) if is_marked else ()
    ):
        found = find(error, lines, quotes)
        if found:
            place, message, cure = found
            return Problem(Place(file, *place), "yaml-syntax", message, cure)
    for pattern, begins_earlier, message, cure in _IN_PLAIN_WORDS:
        if pattern in words:
            is_late = began and here and (begins_earlier == ALWAYS or began.line != here.line)
            mark = began if begins_earlier != NEVER and is_late else here or began
            return Problem(_place(file, mark, len(lines)), "yaml-syntax", message, cure)
    return Problem(
        _place(file, here or began, len(lines)),
        "yaml-syntax",
        f"This is not valid YAML: {one_line(words)}.",
        "Compare indentation and quotes with the items around it.",
    )


def _quote(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401 - PyYAML's errors have no common type
    """Find a quote that is not closed, or closed before the text ends."""
    here, began = error.problem_mark, error.context_mark
    if began and "a quoted scalar" in str(error.context):
        is_last = "end of stream" in error.problem
        return (_at(began), *UNCLOSED) if is_last or quotes.leaves_its_key(began, here) else None
    if quotes.last is None or here is None:
        return None
    opened, closed = quotes.last
    if quotes.suspect is opened:
        return (_at(opened), *UNCLOSED)
    rest = lines[closed.line][closed.column :] if closed.line < len(lines) else ""
    if (
        here.line != closed.line
        or here.column < closed.column
        or not rest.strip()
        or rest.lstrip()[0] in ",]}\"'"
    ):
        return None
    if rest[0].isalnum() and lines[opened.line][opened.column] == "'":
        return (
            (closed.line + 1, closed.column),
            "The apostrophe here ends the text in 'single quotes'.",
            "Write it twice (''), or put the whole text in \"double quotes\".",
        )
    return (
        _at(opened),
        "A text that starts with a quote must be in quotes as a whole.",
        "Put it all in the other kind of quotes: '\"So\" it works'.",
    )


def _curly_quote(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401, ARG001
    """Find a text with a colon in quotes that only a reader takes for some."""
    here = error.problem_mark
    if not here or "mapping values are not allowed" not in error.problem or here.line >= len(lines):
        return None
    quoted = _IN_CURLY_QUOTES.match(lines[here.line])
    if quoted is None:
        return None
    return (
        (here.line + 1, quoted.start("quote") + 1),
        f"The quote {quoted['quote']} is a letter like any other to YAML.",
        'Use the straight quotes of the keyboard: "…".',
    )


def _bracket(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401, ARG001
    """Find a text that starts with a bracket, by what stands behind the closing one."""
    here = error.problem_mark
    before = lines[here.line][: here.column].rstrip() if here and here.line < len(lines) else ""
    opened = before.rfind("[" if before.endswith("]") else "{")
    if not before.endswith(("]", "}")) or opened < 0 or "expected ','" in error.problem:
        return None
    return (
        (here.line + 1, opened + 1),
        "A text that starts with a bracket or a brace means something special.",
        'Put it in quotes: "[words](https://example.org)".',
    )


def _missing_space(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401, ARG001
    """Find a dash or a colon without the space behind it, on the line of an error or just above."""
    for line in _near(error):
        text = lines[line] if line < len(lines) else ""
        dash = _DASH_WITHOUT_SPACE.match(text)
        if dash:
            return (
                (line + 1, dash.start("rest")),
                "A dash without a space behind it is no list.",
                f"Write `- {shortened(dash['rest'])}`.",
            )
        colon = _COLON_WITHOUT_SPACE.match(text)
        if colon:
            return (
                (line + 1, colon.start("rest")),
                "A colon without a space behind it makes no key.",
                f"Write `{colon['key']}: {shortened(colon['rest'])}`.",
            )
    return None


def _missing_dash(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401, ARG001
    """Find the first item of a list without its dash, where the next item stands at the error."""
    here = error.problem_mark
    if not here or here.line >= len(lines) or lines[here.line][here.column : here.column + 2] != "- ":
        return None
    first = None
    for number in range(here.line - 1, -1, -1):
        bare = lines[number].lstrip(" ")
        if bare and not bare.startswith("#"):
            if len(lines[number]) - len(bare) <= here.column:
                break
            first = number
    else:
        return None
    if first is None or not _KEY_ALONE.match(lines[number]) or lines[first].lstrip(" ").startswith("- "):
        return None
    words = lines[first].strip()
    return (
        (first + 1, lines[first].index(words) + 1),
        "The items of this list start with `- `, but this one does not.",
        f"Write `- ` before its first key: `- {shortened(words)}`.",
    )


def _missing_colon(error: Any, lines: Sequence[str], quotes: Quotes) -> _Found | None:  # noqa: ANN401, ARG001
    """Find the word above an error that should be a key."""
    here = error.problem_mark
    if not here or "mapping values are not allowed" not in error.problem or not 0 < here.line < len(lines):
        return None
    above, text = lines[here.line - 1], lines[here.line]
    key = _WORD_WITHOUT_COLON.match(above)
    same_depth = len(text) - len(text.lstrip(" ")) == (key.start("key") if key else -1)
    if key is None or not same_depth or not _KEY.match(text):
        return None
    return (here.line, key.start("key") + 1), *_NO_COLON


def _near(error: Any) -> list[int]:  # noqa: ANN401
    """Number the lines a slip may be on: where the parser stumbled, where that began, and the ones just above."""
    marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark]
    if not marks:
        return []
    near = [marks[0], marks[0] - 1] if len(marks) == 1 or marks[0] - marks[1] > 1 else [marks[1], marks[0]]
    return [line for line in near if line >= 0]


def _at(mark: Any) -> tuple[int, int]:  # noqa: ANN401
    return mark.line + 1, mark.column + 1


def _place(file: str, mark: Any, lines: int) -> Place:  # noqa: ANN401 - PyYAML's marks have no common type
    if mark is None:
        return Place(file)
    if mark.line >= lines:
        return Place(file, lines, 1)
    return Place(file, mark.line + 1, mark.column + 1)
