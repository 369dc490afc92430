"""Inline Markdown → a tree of plain data, so that a template sets text and never takes it for a command.

A text without marks stays a text. Otherwise it becomes a list of texts and of objects with one key
(`strong`, `emphasis`, `code`), or two for a link (`link`, `to`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Inline = Any
"""A text, or a list of texts and objects: what JSON can hold."""

_MARKS = re.compile(r"[*_`\[\]\\<&]")


def inline(text: str) -> Inline:
    """Read the emphasis, code and links of one text."""
    line = " ".join(text.split())
    if not _MARKS.search(line):
        return line
    (whole,) = _parser().parseInline(line)
    nodes = _nodes(iter(whole.children or ()))
    return nodes[0] if len(nodes) == 1 and isinstance(nodes[0], str) else nodes


def plain(text: str) -> str:
    """Return the bare words of inline Markdown, for titles and sorting."""
    return _words(inline(text))


@cache
def _parser() -> MarkdownIt:
    """Read what `check` lets into a text field, and take everything else for words."""
    return MarkdownIt("zero").enable(["emphasis", "backticks", "link", "autolink", "escape", "entity"])


def _nodes(tokens: Iterator[Token]) -> list[Inline]:
    """Read tokens up to the end, or up to the mark that closes the one just opened."""
    nodes: list[Inline] = []
    for token in tokens:
        if token.type in ("text", "text_special"):
            _add_text(nodes, token.content)
        elif token.type == "code_inline":
            nodes.append({"code": token.content})
        elif token.type == "strong_open":
            nodes.append({"strong": _nodes(tokens)})
        elif token.type == "em_open":
            nodes.append({"emphasis": _nodes(tokens)})
        elif token.type == "link_open":
            nodes.append({"link": _nodes(tokens), "to": str(token.attrs["href"])})
        elif token.nesting == -1:
            break
        else:
            message = f"There is no way to print the Markdown token {token.type}."
            raise ValueError(message)
    return nodes


def _add_text(nodes: list[Inline], text: str) -> None:
    if nodes and isinstance(nodes[-1], str):
        nodes[-1] += text
    elif text:
        nodes.append(text)


def _words(node: Inline) -> str:
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return "".join(_words(part) for part in node)
    return _words(next(iter(node.values())))
