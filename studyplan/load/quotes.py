"""The quoted texts of a file, as the parser meets them → the one whose closing quote was forgotten."""

import re
from collections.abc import Sequence
from typing import Any, Protocol

UNCLOSED = ("The quote that opens here is not closed.", "Close it where the text ends.")

_BEFORE_VALUE = re.compile(r" *(?:- +)*")
_LOOKS_LIKE_YAML = re.compile(r" *(?:- |-$|[A-Za-z_]+:(?: |$))")


class Mark(Protocol):
    """A place as the parser counts it: from 0."""

    line: int
    column: int


class Quotes:
    """Looks at one quoted text after the other and keeps the last one that may be unclosed."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.is_unclosed = False
        """Whether the last text surely lacks its closing quote: it runs over a line that its key cannot hold."""
        self.suspect: Mark | None = None
        """Where the last text opens that runs over a line that looks like a key or an item."""
        self.last: tuple[Mark, Mark] | None = None
        """Where the last text opens and where it ends."""

    def add(self, opened: Any, closed: Any) -> None:  # noqa: ANN401 - PyYAML's marks have no common type
        """Look at a text between two marks."""
        self.last = opened, closed
        self.is_unclosed = opened.line < closed.line and self.leaves_its_key(opened, closed)
        if opened.line < closed.line and any(
            _LOOKS_LIKE_YAML.match(line) for line in self._lines[opened.line + 1 : closed.line + 1]
        ):
            self.suspect = opened

    def leaves_its_key(self, opened: Mark, closed: Mark) -> bool:
        """Say whether a text goes on, after its first line, as far left as its key or its dash, or farther."""
        left = self._column_of_key(opened)
        return any(
            len(line) - len(line.lstrip(" ")) <= left and line.strip() not in ("", '"', "'")
            for line in self._lines[opened.line + 1 : closed.line + 1]
        )

    def _column_of_key(self, opened: Mark) -> int:
        before = _BEFORE_VALUE.match(self._lines[opened.line])
        start = before.end() if before else 0
        # a quote that comes first on its line tells nothing but its dash of where its parent stands
        return start if start < opened.column else self._lines[opened.line].rfind("-", 0, start)
