"""What the YAML parser says of a broken file → one problem in plain words."""

import yaml

from studyplan.problem import Place, Problem

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


def syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
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
