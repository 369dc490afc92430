"""Rules about text: inline Markdown only, and links that lead somewhere safe."""

import re
from collections.abc import Iterator

from studyplan.model.fields import Found, InlineMarkdown, Link, Reference
from studyplan.model.loaded import Loaded
from studyplan.problem import Problem

_BLOCKS = (
    (re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE), "a code block", "Use `code` in the line."),
    (re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE), "a heading", "Headings come from the title of an item."),
    (re.compile(r"^ {0,3}[-*+] ", re.MULTILINE), "a list", "Use a YAML list: one text an item."),
    (
        re.compile(r"^ {0,3}\d{1,3}[.)] ", re.MULTILINE),
        "a numbered list",
        "Use a YAML list: one text an item.",
    ),
    (re.compile(r"^ {0,3}>", re.MULTILINE), "a quotation", "Write the words in quotes."),
    (re.compile(r"^ {0,3}\|.*\|", re.MULTILINE), "a table", "Write a sentence for each row."),
    (re.compile(r"^ {0,3}([-*_] *){3,}$", re.MULTILINE), "a ruled line", "Delete it."),
    (
        re.compile(r"^ {0,3}\[[^\]]+\]:", re.MULTILINE),
        "a link definition",
        "Write [words](address).",
    ),
    (
        re.compile(r"\n {0,3}(=+|-+) *(\n|$)"),
        "a heading",
        "Headings come from the title of an item.",
    ),
    (re.compile(r"^[ \t]*:?-+:?[ \t]*\|", re.MULTILINE), "a table", "Write a sentence for each row."),
    (re.compile(r"[{}]"), "braces, which Markdown may take for settings", "Put them in `code` marks."),
    (re.compile(r"^(!!!|\?\?\?|===)", re.MULTILINE), "a block of a Markdown extension", "Write a sentence."),
    (re.compile(r"!\["), "an image", "Pictures belong in `drawn` of a worked answer."),
    (re.compile(r"</?[A-Za-z][^>]*>|<[!?]"), "HTML", "Write < as the word, or put code in `code` marks."),
    (re.compile(r"\n[ \t]*\n"), "a blank line", "Write it as one paragraph, without the line."),
)
_LISTS = ("a list", "a numbered list")
_ONE_TEXT = "Write a sentence: this key takes one text."
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_CODE = re.compile(r"`+[^`]*`+")
_MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_AUTOMATIC_LINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^>\s]*|[^<>@\s]+@[^<>@\s]+)>")
_SAFE = re.compile(r"(https?://[^\s/]+|(mailto:)?[^\s@:]+@[^\s@]+)", re.IGNORECASE)


def block_markdown(loaded: Loaded) -> Iterator[Problem]:
    """A text holds emphasis, code and links; structure is YAML's business."""
    for kind, item_id, found in loaded.curriculum.marked:
        text = found.value
        if not isinstance(found.mark, InlineMarkdown) or not _may_hold_block(text):
            continue
        bare = _AUTOMATIC_LINK.sub("", _CODE.sub("", text))
        for pattern, name, cure in _BLOCKS:
            if pattern.search(text if name == "a code block" else bare):
                place = loaded.locate(kind, item_id, found.path)
                is_lone = name in _LISTS and not isinstance(found.path[-1], int)
                mended = _ONE_TEXT if is_lone else cure
                yield Problem(place, "block-markdown", f"This text holds {name}.", mended)
                break


def unsafe_link(loaded: Loaded) -> Iterator[Problem]:
    """A link goes to a web page or a mail address, written in full."""
    for kind, item_id, found in loaded.curriculum.marked:
        if isinstance(found.mark, Reference):
            continue
        for target in _targets(found):
            if not _SAFE.match(target):
                yield Problem(
                    loaded.locate(kind, item_id, found.path),
                    "unsafe-link",
                    f"The link `{target[:80]}` does not start with https://, http:// or mailto:.",
                    "Write the whole address, such as https://example.org/page.",
                )


def _may_hold_block(text: str) -> bool:
    """Say whether a closer look is worth it: blocks start a line, HTML and images have their marks."""
    has_mark = any(mark in text for mark in ("\n", "<", "![", "{", "}"))
    return has_mark or not (text[0].isalpha() or text[0] in "\"'(")


def _targets(found: Found) -> list[str]:
    if isinstance(found.mark, Link):
        return [found.value]
    if "](" not in found.value and "<" not in found.value:
        return []
    bare = _IMAGE.sub("", _CODE.sub("", found.value))  # an image is told as such
    return [*_MARKDOWN_LINK.findall(bare), *_AUTOMATIC_LINK.findall(bare)]
