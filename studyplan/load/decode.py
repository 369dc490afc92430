"""The bytes of a file → its text with plain line ends, or the letters in it that nobody means and hardly anybody sees."""

import codecs
import re
from collections.abc import Iterator

from studyplan.problem import Place, Problem

MOST_BYTES = 2_000_000

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDTHLESS = "\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile(f"[\u00ad\ufeff\x85\u2028\u2029{_WIDE}{_WIDTHLESS}]")
_NEVER_MEANT = re.compile("[\x85\u2028\u2029\ufeff]")  # the first three end a line in YAML but in no editor
_WIDE_FOR_SPACE = re.compile(
    rf"^[ \t]*(?:- *)*([{_WIDE}])"  # in the indentation
    rf"|^ *(?:- +)*[a-z_]+ *([{_WIDE}]) *:"  # before a colon
    rf"|^ *(?:- +)*[a-z_]+ *: *([{_WIDE}])"  # behind a colon
    rf"|([{_WIDE}])[ {_WIDE}]*$",  # behind a value
)
_WIDTHLESS_IN_ASCII = re.compile(rf"^[ -~\t]*([{_WIDTHLESS}])[ -~\t{_WIDTHLESS}]*$")


def decode(file: str, content: bytes, size: int = 0) -> tuple[str | None, list[Problem]]:
    """Return the text, or None and why it cannot be read; `size` is that of a file of which only a part was read."""
    if len(content) > MOST_BYTES:
        return None, [_too_large(file, max(len(content), size))]
    bare = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = _with_plain_line_ends(bare.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _with_plain_line_ends(bare[: error.start].decode("utf-8"))
        problem = Problem(
            _place_after(file, before),
            "not-utf-8",
            f"The byte 0x{bare[error.start]:02x} is not UTF-8 text.",
            "Save the file with the encoding UTF-8.",
        )
        return None, [problem]
    hidden = _CONTROL.search(text)
    if hidden:
        problem = Problem(
            _place_after(file, text[: hidden.start()]),
            "yaml-syntax",
            f"There is an invisible control character here (U+{ord(hidden.group()):04X}).",
            "Delete it; most editors can show it.",
        )
        return None, [problem]
    invisible = [] if text.isascii() else list(_invisible(file, text))
    return (None if invisible else text), invisible


def has_control_character(text: str) -> bool:
    """Say whether a text holds a sign that no page and no terminal shows."""
    return _CONTROL.search(text) is not None


def invisible_sign(text: str) -> str | None:
    """Return the first sign of a text that cannot be seen, or is seen as a space and is none."""
    found = _INVISIBLE.search(text)
    return found.group() if found else None


def invisible_words(sign: str) -> tuple[str, str]:
    """Say that a sign cannot be seen, and what to do about it."""
    is_wide = re.fullmatch(f"[\x85\u2028\u2029{_WIDE}]", sign) is not None
    return (
        f"There is an invisible character here (U+{ord(sign):04X}).",
        "Type a plain space in its place." if is_wide else "Delete it; most editors can show it.",
    )


def _too_large(file: str, size: int) -> Problem:
    return Problem(
        Place(file),
        "too-large",
        f"The file has {size:,} bytes; at most {MOST_BYTES:,} are read.",
        "Split it: `questions/a.yml` and `questions/b.yml` count as one list.",
    )


def _invisible(file: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isascii():
            continue
        for pattern in (_NEVER_MEANT, _WIDE_FOR_SPACE, _WIDTHLESS_IN_ASCII):
            found = pattern.search(line)
            if found:
                at = found.start(found.lastindex or 0)
                yield Problem(Place(file, number, at + 1), "yaml-syntax", *invisible_words(line[at]))
                break


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place_after(file: str, text: str) -> Place:
    return Place(file, text.count("\n") + 1, len(text) - text.rfind("\n"))
