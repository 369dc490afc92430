"""A task with `instructions`, as older packs write it → the same task with `steps` that have minutes."""

import re

import yaml

from studyplan.load.tree import Entry, Mapping, Scalar, Sequence, Tree
from studyplan.problem import Problem

Step = tuple[str, int]

_CLOCK_BEHIND = re.compile(r"\s*Clock: (\d{1,3}) minutes?\.\s*$")
_CLOCK_BEFORE = re.compile(r"^Set a timer for (\d{1,3}) minutes?(?: and |[.:] )(?=\w)")


def with_steps(tree: Mapping, lower: Mapping | None) -> tuple[Mapping, tuple[Problem, ...]]:
    """Read the older key where a task or a patch of one has it, and tell the lines that take its place."""
    old = tree.entries.get("instructions")
    texts = _texts(old.value) if old else ()
    if old is None or not texts or "steps" in tree.entries:
        return tree, ()  # what is no list of texts is told as a key that nobody reads
    whole = _minutes_of(tree) or _minutes_of(lower)
    steps = _timed([str(text.value) for text in texts], whole)
    parts = tuple(_as_tree(text, step) for text, step in zip(texts, steps, strict=True))
    renamed = {"instructions": ("steps", Entry(old.place, Sequence(old.value.place, parts)))}
    entries = dict(renamed.get(key, (key, entry)) for key, entry in tree.entries.items())
    return Mapping(tree.place, entries), (_told(old, steps, whole),)


def _texts(tree: Tree) -> tuple[Scalar, ...]:
    """Return the texts of a list that holds nothing else."""
    parts = tree.parts if isinstance(tree, Sequence) else ()
    texts = tuple(part for part in parts if isinstance(part, Scalar) and isinstance(part.value, str))
    return texts if len(texts) == len(parts) else ()


def _minutes_of(tree: Mapping | None) -> int | None:
    entry = tree.entries.get("minutes") if tree else None
    value = entry.value.value if entry and isinstance(entry.value, Scalar) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _timed(texts: list[str], whole: int | None) -> list[Step]:
    """Give each step its minutes: those its text names, and an even share of the rest to those that name none.

    Where the texts name too many or too few, the longest step gives or takes the difference.
    """
    split = [_taken_apart(text) for text in texts]
    silent = [index for index, (_, minutes) in enumerate(split) if minutes is None]
    left = (whole or 0) - sum(minutes or 0 for _, minutes in split)
    share, more = divmod(max(left, len(silent)), len(silent)) if silent else (0, 0)
    times = [
        minutes or share + (1 if index in silent[:more] else 0) for index, (_, minutes) in enumerate(split)
    ]
    longest = times.index(max(times))
    times[longest] = max(1, times[longest] + (whole - sum(times) if whole else 0))
    return [(words, minutes) for (words, _), minutes in zip(split, times, strict=True)]


def _taken_apart(text: str) -> tuple[str, int | None]:
    """Split a text into its words and the minutes it names."""
    behind = _CLOCK_BEHIND.search(text)
    if behind and behind.start() and int(behind[1]):
        return text[: behind.start()], int(behind[1])
    before = _CLOCK_BEFORE.match(text)
    if before and int(before[1]):
        words = text[before.end() :]
        return words[0].upper() + words[1:], int(before[1])
    return text, None


def _as_tree(text: Scalar, step: Step) -> Mapping:
    words, minutes = step
    entries = {"do": Scalar(text.place, words), "minutes": Scalar(text.place, minutes, str(minutes))}
    return Mapping(text.place, {key: Entry(text.place, value) for key, value in entries.items()})


def _told(old: Entry, steps: list[Step], whole: int | None) -> Problem:
    indent = " " * (old.place.column - 1)
    lines = [f"{indent}steps:"]
    for words, minutes in steps:
        lines += [f"{indent}  - do: {_as_yaml(words)}", f"{indent}    minutes: {minutes}"]
    share = f" They share the {whole} minutes of the task; judge whether they do it well." if whole else ""
    return Problem(
        old.place,
        "old-form",
        "`instructions` is an older form: now each step has its minutes.",
        "\n".join((f"Write these lines in its place.{share}", *lines)),
        severity="warning",
    )


def _as_yaml(words: str) -> str:
    written = yaml.safe_dump(" ".join(words.split()), width=10_000, allow_unicode=True)
    return str(written).removesuffix("\n").removesuffix("\n...")
