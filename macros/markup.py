"""Curriculum text → fragments of Markdown and HTML, escaped here and nowhere else."""

import re
from collections.abc import Callable, Iterable
from html import escape

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_CODE = re.compile(r"(`+[^`]*`+)")
_EMPHASIS = re.compile(r"(\*\*|__|\*)(?=\S)(.+?)(?<=\S)\1")


def line(text: str) -> str:
    """Return an author's inline Markdown as one line."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return inline Markdown as bare words, for names and attributes."""
    return _outside_code(_LINK.sub(r"\1", line(text)), lambda part: _EMPHASIS.sub(r"\2", part)).replace(
        "`", ""
    )


def unlinked(text: str) -> str:
    """Return inline Markdown without links, for what is a link or a label itself."""
    return _LINK.sub(r"\1", line(text))


def link_text(text: str) -> str:
    """Return inline Markdown that may stand inside the brackets of a link."""
    return _outside_code(unlinked(text), lambda part: part.replace("[", "\\[").replace("]", "\\]"))


def cell(text: str) -> str:
    """Return inline Markdown that may stand in a table cell."""
    return _outside_code(line(text), lambda part: part.replace("|", "\\|"))


def option(value: str, words: str) -> str:
    """Write one choice of a select."""
    return tag("option", escape(plain(words)), value=value)


def tag(name: str, content: str = "", /, **attributes: str | bool) -> str:
    """Write an HTML element; content is Markdown or HTML already, attributes are escaped."""
    return f"{opening(name, **attributes)}{content}</{name}>"


def opening(name: str, /, **attributes: str | bool) -> str:
    """Write the opening tag of an HTML element; `True` makes a bare attribute, `False` none."""
    words = [name]
    for key, value in attributes.items():
        shown = key.rstrip("_").replace("_", "-")
        if value is True:
            words.append(shown)
        elif value is not False:
            words.append(f'{shown}="{escape(value, quote=True)}"')
    return f"<{' '.join(words)}>"


def block(name: str, content: str, /, **attributes: str | bool) -> str:
    """Wrap Markdown blocks in an HTML element."""
    return f"{opening(name, markdown='1', **attributes)}\n\n{content.strip()}\n\n</{name}>"


def bullets(texts: Iterable[str]) -> str:
    """Write an unordered list."""
    return "\n".join(f"- {line(text)}" for text in texts)


def numbered(texts: Iterable[str]) -> str:
    """Write an ordered list."""
    return "\n".join(f"{number}. {line(text)}" for number, text in enumerate(texts, start=1))


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table; cells are inline Markdown."""
    heads = [cell(column) for column in columns]
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(cell(text) for text in row) + " |" for row in rows]
    return "\n".join(lines)


def folded(summary: str, content: str, kind: str) -> str:
    """Write a block that opens on demand; `kind` becomes its class."""
    title = line(summary).replace('"', "&quot;")
    return f'??? {kind} "{title}"\n\n{indented(content.strip())}'


def indented(text: str, by: int = 4) -> str:
    """Indent every line that is not empty."""
    space = " " * by
    return "\n".join(space + row if row else row for row in text.split("\n"))


def label(text: str) -> str:
    """Write a small heading that the table of contents leaves out."""
    return f"{line(text)}\n{{: .label }}"


def paragraphs(*parts: str) -> str:
    """Join blocks with blank lines, leaving out empty ones."""
    return "\n\n".join(part.strip("\n") for part in parts if part)


def or_none(content: str, nouns: str) -> str:
    """Say in place of a list that the curriculum has nothing for it."""
    return content or f"There are no {nouns} here.\n{{: .quiet }}"


def sentence_list(texts: Iterable[str]) -> str:
    """Join words with commas and a last "and"."""
    words = [line(text) for text in texts]
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """Change a text except inside its `code` marks."""
    parts = _CODE.split(text)
    return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))
