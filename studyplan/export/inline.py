"""Inline Markdown → HTML, or bare words, for files that know no Markdown."""

from functools import cache

from markdown_it import MarkdownIt


def html(text: str) -> str:
    """Return an author's text as HTML; what looks like HTML in it is shown as it is written."""
    shown: str = _parser().renderInline(_line(text))
    return shown


def words(text: str) -> str:
    """Return an author's text as bare words, with the target of each link behind it."""
    parts: list[str] = []
    targets: list[tuple[int, str]] = []
    for token in _parser().parseInline(_line(text))[0].children or []:
        if token.type == "link_open":
            targets.append((len(parts), str(token.attrGet("href"))))
        elif token.type == "link_close":
            start, target = targets.pop()
            if "".join(parts[start:]) != target:
                parts.append(f" <{target}>")
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(token.content)
    return "".join(parts)


def title(text: str) -> str:
    """Return an author's text as bare words without link targets, for names."""
    tokens = _parser().parseInline(_line(text))[0].children or []
    return "".join(token.content for token in tokens)


def _line(text: str) -> str:
    return " ".join(text.split())


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")
