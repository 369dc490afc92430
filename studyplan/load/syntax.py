"""What the YAML parser says of a broken file → one problem in plain words."""

from typing import Any

import yaml

from studyplan.problem import Place, Problem

# Whether the parser notices a mistake only after the line where it began.
NEVER, ON_ANOTHER_LINE, ALWAYS = range(3)

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
    (
        "unexpected end of stream",
        ALWAYS,
        "The file ends inside a quoted text.",
        "Close the quote that was opened.",
    ),
    (
        "could not find expected ':'",
        ALWAYS,
        "A key without a colon, or a text that runs over its line.",
        "Write `key: value`; indent the next lines of a long text deeper than its key.",
    ),
    (
        "did not find expected key",
        NEVER,
        "The indentation or a quote goes wrong here or just above.",
        "Align the keys of one item below each other, and quote a text that starts with [ { > | ! or %.",
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


def syntax_problem(file: str, error: yaml.YAMLError, lines: int) -> Problem:
    """Tell a parser's error; where it only notices late, the place is where the trouble began."""
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    here = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    for pattern, begins_earlier, message, cure in _IN_PLAIN_WORDS:
        if pattern in words:
            is_late = began and here and (begins_earlier == ALWAYS or began.line != here.line)
            mark = began if begins_earlier != NEVER and is_late else here or began
            return Problem(_place(file, mark, lines), "yaml-syntax", message, cure)
    return Problem(
        _place(file, here or began, lines),
        "yaml-syntax",
        f"This is not valid YAML: {words}.",
        "Compare indentation and quotes with the items around it.",
    )


def _place(file: str, mark: Any, lines: int) -> Place:  # noqa: ANN401 - PyYAML's marks have no common type
    if mark is None:
        return Place(file)
    if mark.line >= lines:
        return Place(file, lines, 1)
    return Place(file, mark.line + 1, mark.column + 1)
