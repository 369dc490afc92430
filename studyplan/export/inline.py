"""Inline Markdown → HTML, or bare words, for files that know no Markdown."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKS = re.compile(r'[\\`*_\[\]<>&"]')


def html(text: str) -> str:
    """Return an author's text as HTML; what looks like HTML in it is shown as it is written."""
    line = _line(text)
    return str(_parser().renderInline(line)) if _MARKS.search(line) else line


def words(text: str) -> str:
    """Return an author's text as bare words, with the target of each link behind it."""
    parts: list[str] = []
    targets: list[tuple[int, str]] = []
    for token in tokens(text):
        if token.type == "link_open":
            targets.append((len(parts), str(token.attrGet("href"))))
        elif token.type == "link_close":
            start, target = targets.pop()
            if "".join(parts[start:]) != target:
                parts.append(f" <{target}>")
        else:
            parts.append(token.content)
    return "".join(parts)


def title(text: str) -> str:
    """Return an author's text as bare words without link targets, for names."""
    return "".join(token.content for token in tokens(text))


def tokens(text: str) -> list[Token]:
    """Take a text apart; one without marks, as most are, is a single part."""
    line = _line(text)
    if not _MARKS.search(line):
        return [Token("text", "", 0, content=line)]
    return _parser().parseInline(line)[0].children or []


def _line(text: str) -> str:
    return " ".join(text.split())


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")
