"""Inline Markdown → HTML, or bare words, for files that know no Markdown."""

from studyplan.model.inline import parser, tokens


def html(text: str) -> str:
    """Return an author's text as HTML; what looks like HTML in it is shown as it is written."""
    reader = parser()
    return str(reader.renderer.render(tokens(text), reader.options, {}))


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
