"""Curriculum text → fragments of Markdown and HTML, escaped here and nowhere else.

An author's text enters by `line`, `lines`, `unlinked` or `bare`; every other function takes what is Markdown already.
"""

import re
from collections.abc import Iterable

from markdown_it.token import Token

from studyplan.model.inline import parser, tokens
from studyplan.view.inline import title
from studyplan.view.words import listed

# What Python-Markdown may take for a mark wherever it stands, and what only at the start of a line.
_MARK = re.compile(r"[\\`*_{}\[\]|#]|!$")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(r"[-+!>:~?=]|\d+(?=\.(\s|$))")
_BACKSLASHED = "-+!>"
_LIVE = re.compile(r"[<>&\"\\`*_{}\[\]|#]|^[-+!:~?=]|(?<=\d)\.(?=\s|$)")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def line(text: str) -> str:
    """Write an author's inline Markdown as one line that Python-Markdown cannot read in another way."""
    return _written(tokens(text))


def lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Write each of an author's texts as one line."""
    return tuple(line(text) for text in texts)


def unlinked(text: str) -> str:
    """Write an author's inline Markdown without links, for what is a link or a label itself."""
    return _written([part for part in tokens(text) if part.type not in ("link_open", "link_close")])


def plain(text: str) -> str:
    """Return inline Markdown as bare words: nothing is escaped in them, so they never stand on a page as they are."""
    return title(text)


def bare(text: str) -> str:
    """Write an author's inline Markdown as bare words, for HTML and for Markdown alike."""
    return inert(plain(text))


def inert(words: str) -> str:
    """Write words so that neither HTML nor Markdown finds a mark in them."""
    return _LIVE.sub(lambda sign: _NAMED.get(sign[0], f"&#{ord(sign[0])};"), words)


def address(target: str) -> str:
    """Write an author's address as the target of a link."""
    return _target(parser().normalizeLink(target))


def option(value: str, words: str) -> str:
    """Write one choice of a select."""
    return tag("option", inert(words), value=value)


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
            words.append(f'{shown}="{inert(value)}"')
    return f"<{' '.join(words)}>"


def block(name: str, content: str, /, **attributes: str | bool) -> str:
    """Wrap Markdown blocks in an HTML element."""
    return f"{opening(name, markdown='1', **attributes)}\n\n{content.strip()}\n\n</{name}>"


def bullets(rows: Iterable[str]) -> str:
    """Write an unordered list."""
    return "\n".join(f"- {row}" for row in rows)


def numbered(rows: Iterable[str]) -> str:
    """Write an ordered list."""
    return "\n".join(f"{number}. {row}" for number, row in enumerate(rows, start=1))


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table; cells are inline Markdown."""
    heads = list(columns)
    written = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    written += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(written)


def folded(summary: str, content: str, kind: str) -> str:
    """Write a block that opens on demand; `kind` becomes its class."""
    title = summary.replace('"', "&quot;")
    return f'??? {kind} "{title}"\n\n{indented(content.strip())}'


def indented(text: str, by: int = 4) -> str:
    """Indent every line that is not empty."""
    space = " " * by
    return "\n".join(space + row if row else row for row in text.split("\n"))


def label(text: str) -> str:
    """Write a small heading that the table of contents leaves out."""
    return f"{text}\n{{: .label }}"


def said(text: str) -> str:
    """Write a paragraph in the program's own words, in which terms are never linked."""
    return f"{text}\n{{: .said }}"


def searched(aliases: Iterable[str]) -> str:
    """Write words that only the search reads, to stand behind a text; nothing where there are none."""
    words = ", ".join(bare(alias) for alias in aliases)
    return f" {tag('span', words, hidden=True)}" if words else ""


def paragraphs(*parts: str) -> str:
    """Join blocks with blank lines, leaving out empty ones."""
    return "\n\n".join(part.strip("\n") for part in parts if part)


def or_none(content: str, nouns: str) -> str:
    """Say in place of a list that the curriculum has nothing for it."""
    return content or f"There are no {nouns} here.\n{{: .quiet }}"


def entry(anchor: str, link: str, end: str, summary: str) -> str:
    """Write a row of a list of pages; its id is that under which the item stood here, so that old links arrive."""
    row_end = f" {tag('span', end, class_='row-end')}" if end else ""
    return f"- **{tag('span', link, id=anchor or False)}**{row_end}<br>{summary}"


def entries(rows: Iterable[str]) -> str:
    """Write a list of pages; the search finds what they say there."""
    found = "\n".join(rows)
    return block("div", found, class_="rows", data_search_exclude="rows") if found else ""


def sentence_list(texts: Iterable[str]) -> str:
    """Join fragments with commas and a last "and"."""
    return listed(texts)


def _written(parts: Iterable[Token]) -> str:
    """Write parts of a text; what is text in them stays text."""
    written = ""
    text = ""
    targets: list[str] = []
    for part in parts:
        if part.type in ("text", "text_special"):
            text += part.content
            continue
        written += _literal(text, at_start=not written)
        text = ""
        if part.type == "code_inline":
            written += _code(part.content, after=written)
        elif part.type == "link_open":
            targets.append(_target(str(part.attrGet("href"))))
            written += "["
        elif part.type == "link_close":
            written += f"]({targets.pop()})"
        else:
            written += f"</{part.tag}>" if part.nesting < 0 else f"<{part.tag}>"
    return written + _literal(text, at_start=not written)


def _literal(text: str, *, at_start: bool) -> str:
    safe = _MARK.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text).replace("<", "&lt;"))
    first = _START.match(safe) if at_start else None
    if first is None:
        return safe
    if first[0].isdigit():
        return f"{first[0]}\\{safe[first.end() :]}"
    sign = f"\\{first[0]}" if first[0] in _BACKSLASHED else f"&#{ord(first[0])};"
    return sign + safe[1:]


def _code(content: str, after: str) -> str:
    """Write code between backticks, unless something in it or before it would confuse them."""
    if after.endswith("`") or content != content.strip() or any(sign in content for sign in "<`|"):
        return f"<code>{_literal(content, at_start=False)}</code>"
    return f"`{content}`"


def _target(href: str) -> str:
    """Write an address in which blanks and quotes are encoded already."""
    return re.sub(r"[()*_\[\]]", r"\\\g<0>", href.replace("&", "&amp;").replace("'", "%27"))
