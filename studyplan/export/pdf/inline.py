"""Inline Markdown → a tree of plain data, so that a template sets text and never takes it for a command.

A text without marks stays a text. Otherwise it becomes a list of texts and of objects with one key
(`strong`, `emphasis`, `code`), or two for a link (`link`, `to`).
"""

from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token

from studyplan.model.inline import tokens

Inline = Any
"""A text, or a list of texts and objects: what JSON can hold."""


def inline(text: str) -> Inline:
    """Read the emphasis, code and links of one text."""
    nodes = _nodes(iter(tokens(text)))
    return nodes[0] if len(nodes) == 1 and isinstance(nodes[0], str) else nodes


def _nodes(parts: Iterator[Token]) -> list[Inline]:
    """Read up to the end, or up to the mark that closes the one just opened."""
    nodes: list[Inline] = []
    for part in parts:
        if part.nesting == -1:
            break
        if part.type == "code_inline":
            nodes.append({"code": part.content})
        elif part.type == "strong_open":
            nodes.append({"strong": _nodes(parts)})
        elif part.type == "em_open":
            nodes.append({"emphasis": _nodes(parts)})
        elif part.type == "link_open":
            nodes.append({"link": _nodes(parts), "to": str(part.attrGet("href"))})
        else:
            _add_text(nodes, part.content)
    return nodes


def _add_text(nodes: list[Inline], text: str) -> None:
    if nodes and isinstance(nodes[-1], str):
        nodes[-1] += text
    elif text:
        nodes.append(text)
