"""One defect: where it stands, which rule it breaks, what is wrong and how to mend it.

StudyplanError
└── CurriculumError    the curriculum has problems; holds all of them
"""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile
from typing import Literal

SURE = 0.75
"""How much alike two words must be that do not even start alike."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One defect of a curriculum file."""

    place: Place
    rule: str
    message: str
    cure: str
    severity: Literal["error", "warning"] = "error"


class StudyplanError(Exception):
    """Anything we tell a user about without a traceback."""


class CurriculumError(StudyplanError):
    """A curriculum that cannot be used, with every reason why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(as_text(self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by place and drop repeated ones."""
    return tuple(sorted(set(problems), key=lambda p: (p.place, p.rule, p.message, p.cure, p.severity)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep the problems that must be mended."""
    return tuple(problem for problem in problems if problem.severity == "error")


def as_text(problems: Iterable[Problem]) -> str:
    """Write problems for a person: two lines each."""
    return "\n".join(
        f"{_printable(p.place.file)}:{p.place.line}:{p.place.column}: {p.severity}[{p.rule}]: {p.message}\n    {p.cure}"
        for p in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """Write problems for a program: a list of flat objects."""
    rows = []
    for problem in problems:
        row = asdict(problem)
        row.update(row.pop("place"))
        keys = ("file", "line", "column", "severity", "rule", "message", "cure")
        rows.append({key: row[key] for key in keys})
    return json.dumps(rows, indent=2, ensure_ascii=False)


def as_github(problems: Iterable[Problem]) -> str:
    """Write problems as GitHub workflow commands, so that they show beside the changed lines."""
    return "\n".join(
        f"::{p.severity} file={_property(p.place.file)},line={p.place.line},col={p.place.column},"
        f"title={_property(p.rule)}::{_data(f'{p.message} {p.cure}')}"
        for p in problems
    )


def did_you_mean(word: str, known: Iterable[str], most: int = 1) -> str:
    """Name the nearest known word in a sentence, or several equally near ones, or return nothing."""
    names = [f"`{name}`" for name in nearest(word, known)[:most]]
    words = " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return f"Did you mean {words}? " if names else ""


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Find the known words most like a word, first those that begin like it; none where none is like it."""
    names = sorted(known)
    equal = tuple(name for name in names if name != word and _plain_numbers(name) == _plain_numbers(word))
    if equal:
        return equal
    best = get_close_matches(word, names, n=1, cutoff=0.6)
    if not best or (best[0][:1] != word[:1] and _likeness(word, best[0]) < SURE):
        return ()
    likeness = _likeness(word, best[0])
    near = [name for name in names if _likeness(word, name) == likeness]
    return tuple(sorted(near, key=lambda name: -_common_start(word, name)))


def listed(words: Iterable[str], most: int = 12) -> str:
    """Join words for a sentence, in code marks, cutting a long list short."""
    names = [f"`{word}`" for word in words]
    if len(names) > most:
        return ", ".join(names[:most]) + f" and {len(names) - most} more"
    return ", ".join(names)


def shortened(text: str) -> str:
    """Show a value of a file on one line, cut so that a message stays readable."""
    line = one_line(text[:1000])
    return line if len(line) <= 60 else line[:57] + "…"


def one_line(text: str) -> str:
    """Show white space as one space and what has no shape by its number, so that a message is one line."""
    words = " ".join(re.split(r"[ \t\r\n\v\f\x85\u2028\u2029]+", text))
    return _printable(words)


def _plain_numbers(word: str) -> str:
    """Write a word in small letters and its numbers without zeros in front: `PS-01` is `ps-1`."""
    return re.sub(r"0+(?=\d)", "", re.sub(r"(?<=\d)(?=\D)|(?<=\D)(?=\d)", " ", word.lower())).replace(" ", "")


def _likeness(word: str, name: str) -> float:
    return SequenceMatcher(None, name, word).ratio()


def _common_start(word: str, name: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, name, strict=False)))


_JOINERS = "\u200c\u200d"
"""Join letters and parts of pictures: taking them apart would change what is read."""


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() or sign in _JOINERS else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) > 0xFF else f"\\x{ord(sign):02x}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
