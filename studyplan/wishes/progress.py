"""A progress file saved by the site → what the reader has done and chosen, taken whole or not at all."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeGuard
from urllib.parse import parse_qsl

from studyplan.model import Curriculum
from studyplan.model.fields import is_id
from studyplan.model.progress import STORY_LINES, Progress, Story
from studyplan.problem import StudyplanError
from studyplan.wishes.kept_plan import kept_plan
from studyplan.wishes.log import damaged_entry, entries_of
from studyplan.wishes.moment import is_moment

SCHEMA = 2
"""The newest version of the file that this code reads; docs/assets/js/state.mjs writes it."""
MOST_BYTES = 2 * 1024 * 1024
MOST_ENTRIES = 5000
MOST_STORIES = 40
MOST_DEPTH = 32
"""How many lists and objects may lie in each other; a plan with the one before it has 12."""

Flaw = Literal[
    "unreadable", "too-large", "not-json", "not-progress", "newer", "other-curriculum", "damaged-entry"
]
_NEVER = "1970-01-01T00:00:00Z"
_SIGN = re.compile(r'\\.|["\[\]{}]', re.DOTALL)
_SENTENCES: dict[Flaw, str] = {
    "unreadable": "The file could not be read: {name}. Name the file that you saved on the site.",
    "too-large": "The file is too large to be a progress file. Name the file that you saved on the site.",
    "not-json": "This is no progress file, or a part is missing. Name the file that you saved on the site.",
    "not-progress": "This is no progress file. Name the file that you saved on the site.",
    "newer": "A newer version of the site saved this file. Update this program, then try again.",
    "other-curriculum": "This file belongs to another study plan, “{name}”. Name that plan with --pack.",
    "damaged-entry": "The entry “{name}” is damaged. Save a new file on the device it came from.",
}


class ProgressError(StudyplanError):
    """A progress file that cannot be used."""

    def __init__(self, path: Path, flaw: Flaw, name: str = "") -> None:
        self.path = path
        self.flaw = flaw
        self.name = name
        super().__init__(f"{path}: {_SENTENCES[flaw].format(name=_short(name))}")


def read_progress(path: Path, curriculum: Curriculum) -> Progress:
    """Read the ticks, choices, stories and log of a reader of this curriculum.

    Raises ProgressError where the file is not whole, not ours or not for this curriculum.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ProgressError(path, "unreadable", error.strerror or "unknown reason") from None
    if len(content) > MOST_BYTES:
        raise ProgressError(path, "too-large")
    return _progress(path, _json(path, content), curriculum)


def _json(path: Path, content: bytes) -> object:
    """Read what a browser reads: numbers as it has them, no words for numbers, UTF-8 only."""
    try:
        text = content.decode("utf-8-sig")
        if _depth(text) > MOST_DEPTH:
            raise ProgressError(path, "not-progress")
        return json.loads(text, parse_int=float, parse_constant=_no_number)
    except ValueError:
        raise ProgressError(path, "not-json") from None


def _depth(text: str) -> int:
    """Count how many lists and objects lie in each other, before a reader has to follow them."""
    depth = deepest = 0
    is_text = False
    for found in _SIGN.finditer(text):
        if found[0] == '"':
            is_text = not is_text
        elif not is_text:
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
            deepest = max(deepest, depth)
    return deepest


def _no_number(word: str) -> float:
    raise ValueError(word)


def _progress(path: Path, value: object, curriculum: Curriculum) -> Progress:
    if not isinstance(value, dict) or not _is_version(value.get("schema")):
        raise ProgressError(path, "not-progress")
    if value["schema"] > SCHEMA:
        raise ProgressError(path, "newer")
    name, items, plan = value.get("curriculum"), value.get("items"), value.get("plan", {})
    stories = value.get("stories", [])
    if not (isinstance(name, str) and isinstance(items, dict) and isinstance(plan, dict)):
        raise ProgressError(path, "not-progress")
    if name != curriculum.pack.id:
        raise ProgressError(path, "other-curriculum", name)
    for item_id, mark in items.items():
        if not is_id(item_id) or not _is_mark(mark):
            raise ProgressError(path, "damaged-entry", item_id)
    told = _stories(path, stories)
    log = value.get("log", {})
    if (damaged := damaged_entry(log)) is not None:
        raise ProgressError(path, "damaged-entry", damaged)
    if max(len(items), sum(len(entries) for entries in log.values())) > MOST_ENTRIES:
        raise ProgressError(path, "too-large")
    mine = plan.get("mine")
    return Progress(
        done=_done(items, curriculum.replaced_ids()),
        choices=_choices(plan),
        kept=kept_plan(mine) if isinstance(mine, dict) and isinstance(mine.get("link"), str) else None,
        stories=told,
        log=entries_of(log),
    )


def _choices(plan: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Take the settings of the plan the reader made, else the plan and track they chose among those on offer."""
    mine = plan.get("mine")
    link = mine.get("link") if isinstance(mine, dict) else None
    if not isinstance(link, str):
        return {key: (text,) for key, text in plan.items() if isinstance(text, str)}
    choices: dict[str, tuple[str, ...]] = {}
    for name, text in parse_qsl(link):
        choices[name] = (*choices.get(name, ()), text)
    return choices


def _is_version(value: object) -> TypeGuard[float]:
    """Say whether it is a whole number; in a browser, 1.0 is the same as 1."""
    return isinstance(value, float) and value.is_integer() and value >= 1


def _is_mark(mark: object) -> bool:
    return isinstance(mark, dict) and isinstance(mark.get("done"), bool) and is_moment(mark.get("at"))


def _done(items: Mapping[str, dict[str, Any]], replaced: Mapping[str, str]) -> dict[str, str]:
    """Keep what is done; a mark under an old id counts for the new one where it is the newest."""
    newest = dict(items)
    for old in replaced:
        new = _last_name(old, replaced)
        if old in items and (new not in newest or _age(items[old]) > _age(newest[new])):
            newest[new] = items[old]
    return {item_id: _local_day(mark) for item_id, mark in newest.items() if mark["done"]}


def _local_day(mark: Mapping[str, Any]) -> str:
    """Return the day of a mark where this machine is, as the reader's own browser shows it."""
    return datetime.fromisoformat(mark["at"]).astimezone().date().isoformat()


def _age(mark: Mapping[str, Any]) -> tuple[datetime, bool]:
    """Order marks as a browser does: to the millisecond, and of two of one moment the tick last."""
    moment = datetime.fromisoformat(mark["at"])
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000), mark["done"]


def _last_name(old: str, replaced: Mapping[str, str]) -> str:
    seen = {old}
    name = old
    while (following := replaced.get(name)) and following not in seen:
        seen.add(following)
        name = following
    return name


def _stories(path: Path, stories: object) -> tuple[Story, ...]:
    if not isinstance(stories, list) or len(stories) > MOST_STORIES:
        raise ProgressError(path, "damaged-entry", "stories")
    known = [field.name for field in fields(Story)]
    found = []
    for number, story in enumerate(stories, start=1):
        texts = {key: story.get(key, "") for key in known} if isinstance(story, dict) else {"": None}
        if not all(isinstance(text, str) for text in texts.values()) or not is_moment(
            story.get("at", _NEVER)
        ):
            raise ProgressError(path, "damaged-entry", f"stories {number}")
        found.append(Story(**{key: _text(key, str(text)) for key, text in texts.items()}))
    return tuple(found)


def _text(key: str, text: str) -> str:
    """Tidy what a reader wrote; the points of a part stay on lines of their own, half a letter is shown as one lost."""
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return ("\n" if key in STORY_LINES else " ").join(line for line in lines if line)


def _short(name: str) -> str:
    """Cut a name from a file, which may be anything, to what fits into one line."""
    bare = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
    return f"{bare[:60]}…" if len(bare) > 60 else bare
