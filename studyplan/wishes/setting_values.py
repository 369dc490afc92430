"""One word of a link or a command → the value of a setting, or why it is none and the nearest word that is."""

import math
import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from studyplan.model.fields import is_id
from studyplan.model.plan_settings import (
    HIGHEST_SCORE,
    MOST_HOURS,
    OWN_MINUTES,
    WEEKDAYS,
    OwnTask,
    Score,
    Swap,
)
from studyplan.model.study import PRIORITIES
from studyplan.problem import listed

FIRST_YEAR, LAST_YEAR = 2000, 2199
LAST_DAY = f"{LAST_YEAR}-12-31"


class FlawError(Exception):
    """A value that cannot be read: the reason, and the nearest value that can."""

    def __init__(self, reason: str, nearest: str | None = None) -> None:
        self.reason = reason
        self.nearest = nearest
        super().__init__(reason)


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Read a whole number within bounds."""

    def read(value: str) -> int:
        reason = f"it must be a whole number from {least} to {most}"
        number = _number(value, reason)
        nearest = min(max(math.floor(number + 0.5), least), most)
        if nearest != number:
            raise FlawError(reason, str(nearest))
        return nearest

    return read


def half_hours(value: str) -> float:
    """Read hours, to the half."""
    reason = f"it must be hours from 1 to {MOST_HOURS}, whole or half"
    number = _number(value, reason)
    nearest = min(max(math.floor(number * 2 + 0.5) / 2, 1), float(MOST_HOURS))
    if nearest != number:
        raise FlawError(reason, f"{nearest:g}")
    return nearest


def calendar_day(value: str) -> str:
    """Read a day that is in the calendar."""
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value.strip())
    if parts is None:
        raise FlawError("it must be a day written as 2027-01-04")
    year, month, day = (int(part) for part in parts.groups())
    near_year = min(max(year, FIRST_YEAR), LAST_YEAR)
    near_month = min(max(month, 1), 12)
    near_day = min(max(day, 1), monthrange(near_year, near_month)[1])
    nearest = date(near_year, near_month, near_day).isoformat()
    if nearest != value.strip():
        raise FlawError(f"there is no such day in the years {FIRST_YEAR} to {LAST_YEAR}", nearest)
    return nearest


def days_of_week(value: str) -> tuple[str, ...]:
    """Read days of the week joined by commas."""
    words = [word.strip().lower() for word in value.split(",") if word.strip()]
    reason = f"it must be days of the week joined by commas, out of {listed(WEEKDAYS)}"
    nearest = [word if word in WEEKDAYS else nearest_of(word, WEEKDAYS, word[:3]) for word in words]
    if not words:
        raise FlawError(reason, ",".join(WEEKDAYS))
    if nearest != words:
        found = [word for word in nearest if word is not None]
        raise FlawError(reason, ",".join(found) or None)
    return tuple(words)


def known_id(ids: Sequence[str], kind: str) -> Callable[[str], str]:
    """Read one of these ids."""

    def read(value: str) -> str:
        name = value.strip()
        if name not in ids:
            raise FlawError(f"there is no such {kind}, only {listed(ids)}", nearest_of(name, ids))
        return name

    return read


def pair(
    read_key: Callable[[str], str], read_value: Callable[[str], Any]
) -> Callable[[str], tuple[str, Any]]:
    """Read a name and a value joined by `=`."""

    def read(value: str) -> tuple[str, Any]:
        key, sign, rest = value.partition("=")
        if not sign:
            raise FlawError("it must be a name and a value joined by `=`")
        known = _part(key, read_key, lambda nearest: f"{nearest}={rest}")
        return known, _part(rest, read_value, lambda nearest: f"{key}={nearest}")

    return read


def done_task(ids: Sequence[str]) -> Callable[[str], tuple[str, str | None]]:
    """Read a task that is done, with the day if it is told."""

    def read(value: str) -> tuple[str, str | None]:
        if "=" in value:
            return pair(known_id(ids, "task"), calendar_day)(value)
        return known_id(ids, "task")(value), None

    return read


def own_task(ids: Sequence[str]) -> Callable[[str], OwnTask]:
    """Read a task of the reader's own; its id is in `ids`, and nothing else has it."""

    def read(value: str) -> OwnTask:
        parts = value.split(":", 3)
        if len(parts) < 4 or not parts[3].strip():
            raise FlawError("it must be written as `my-task:30:should:Read the news`")
        name, minutes, priority, title = (part.strip() for part in parts)
        if not is_id(name) or ids.count(name) > 1 or len(name) > 60:
            raise FlawError("its name must be new, in lower-case words joined by hyphens")
        if len(title) > 160:
            raise FlawError("its title must have at most 160 characters")
        rest = f"{priority}:{title}"
        length = _part(minutes, whole_number(*OWN_MINUTES), lambda nearest: f"{name}:{nearest}:{rest}")
        known = _part(
            priority, known_id(PRIORITIES, "priority"), lambda nearest: f"{name}:{minutes}:{nearest}:{title}"
        )
        return OwnTask(id=name, title=title, minutes=length, priority=known)

    return read


def task_score(ids: Sequence[str]) -> Callable[[str], Score]:
    """Read how well a task went on a day."""

    def read(value: str) -> Score:
        name, _, rest = value.partition("=")
        day, sign, score = rest.partition(":")
        if not sign:
            raise FlawError("it must be written as `sd-01=2027-01-20:3`")
        return Score(
            task=_part(name, known_id(ids, "task"), lambda nearest: f"{nearest}={rest}"),
            date=_part(day, calendar_day, lambda nearest: f"{name}={nearest}:{score}"),
            score=_part(score, whole_number(1, HIGHEST_SCORE), lambda nearest: f"{name}={day}:{nearest}"),
        )

    return read


def swap_of(ids: Sequence[str]) -> Callable[[str], Swap]:
    """Read two tasks: the second is wished in place of the first."""

    def read(value: str) -> Swap:
        out, into = pair(known_id(ids, "task"), known_id(ids, "task"))(value)
        return Swap(out=out, into=into)

    return read


def nearest_of(word: str, known: Sequence[str], start: str = "") -> str | None:
    """Choose the known word that is meant: `start` if it is known, else the most alike."""
    if start in known:
        return start
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)


def _number(value: str, reason: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,9}([.,][0-9]{1,9})?", value.strip()):
        raise FlawError(reason)
    return float(value.strip().replace(",", "."))


def _part(value: str, read: Callable[[str], Any], whole: Callable[[str], str]) -> Any:  # noqa: ANN401 - any value
    """Read a part of a value; the nearest is told as a whole value."""
    try:
        return read(value)
    except FlawError as flaw:
        raise FlawError(flaw.reason, None if flaw.nearest is None else whole(flaw.nearest)) from None
