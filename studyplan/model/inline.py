"""Inline Markdown → its parts, read by one parser for every page, file and rule."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKS = re.compile(r"[\\`*_\[\]<>&]")


def tokens(text: str) -> list[Token]:
    """Take a text apart; one without marks, as most are, is a single part."""
    line = one_line(text)
    if not _MARKS.search(line):
        return [Token("text", "", 0, content=line)]
    return parser().parseInline(line)[0].children or []


def one_line(text: str) -> str:
    """Return a text that may have been wrapped in its file as one line."""
    return " ".join(text.split())


@cache
def parser() -> MarkdownIt:
    """Make the parser: emphasis, code and links; what looks like HTML is text."""
    return MarkdownIt("commonmark", {"html": False}).disable("image")
