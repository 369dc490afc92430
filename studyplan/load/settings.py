"""Words of a link or a command → settings of a plan, or every word that makes no sense with the nearest one.

A link names a setting as the command does: `weeks=5&hours=8&stage=recruiter=2027-01-20`.
"""

import math
import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from studyplan.model import Curriculum
from studyplan.model.fields import is_id
from studyplan.model.plan_settings import (
    HIGHEST_SCORE,
    MOST_HOURS,
    MOST_WEEKS,
    WEEKDAYS,
    OwnTask,
    PlanSettings,
    Score,
    day_number,
    day_text,
)
from studyplan.model.study import PRIORITIES
from studyplan.problem import StudyplanError, listed

FIRST_YEAR, LAST_YEAR = 2000, 2199
MOST_OWN_MINUTES = 180
SETTINGS = (
    "weeks",
    "hours",
    "track",
    "days",
    "start",
    "onsite",
    "today",
    "stage",
    "done",
    "skip",
    "baseline",
    "own",
    "score",
)
"""The names of all settings; those after `today` may be given several times."""


@dataclass(frozen=True, slots=True)
class SettingFlaw:
    """A setting that makes no sense, why, and the nearest value that does."""

    name: str
    value: str
    reason: str
    nearest: str | None

    def __str__(self) -> str:
        """Tell it in one line."""
        cure = f" The nearest is `{self.nearest}`." if self.nearest is not None else ""
        return f"`{self.name}` is `{self.value}`: {self.reason}.{cure}"


class SettingsError(StudyplanError):
    """Settings that make no sense, with every reason why."""

    def __init__(self, flaws: Sequence[SettingFlaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__("\n".join(str(flaw) for flaw in flaws))


class _FlawError(Exception):
    """A value that cannot be read: the reason, and the nearest value that can."""

    def __init__(self, reason: str, nearest: str | None = None) -> None:
        self.reason = reason
        self.nearest = nearest
        super().__init__(reason)


def read_settings(given: Mapping[str, Sequence[str]], curriculum: Curriculum) -> PlanSettings:
    """Read settings by name; what is not given is as the pack's main plan has it.

    Raises SettingsError with every flaw.
    """
    reader = _Reader(given, curriculum)
    offer = curriculum.main_offer
    weeks = reader.one("weeks", _whole(1, MOST_WEEKS), offer.weeks if offer else 4)
    offered = curriculum.offer(weeks) or offer
    fields: dict[str, Any] = {
        "weeks": weeks,
        "hours_per_week": reader.one("hours", _halves, float(offered.hours_per_week if offered else 8)),
        "track": reader.one("track", _known(reader.ids("tracks"), "track"), None),
        "days": reader.one("days", _days, WEEKDAYS),
        "start": reader.one("start", _date, None),
        "onsite": reader.one("onsite", _date, None),
        "today": reader.one("today", _date, None),
        "stages": dict(reader.each("stage", _pair(_known(reader.ids("stages"), "stage"), _date))),
        "done": dict(reader.each("done", _done(reader.task_ids))),
        "skipped": tuple(reader.each("skip", _known(reader.task_ids, "task"))),
        "baseline": dict(
            reader.each(
                "baseline",
                _pair(_known(reader.ids("question_types"), "question type"), _whole(1, HIGHEST_SCORE)),
            )
        ),
        "own": tuple(reader.each("own", _own([*reader.task_ids, *reader.removed_ids]))),
        "scores": tuple(reader.each("score", _score(reader.task_ids))),
    }
    reader.check_names()
    reader.check_dates(fields)
    if reader.flaws:
        raise SettingsError(reader.flaws)
    if fields["start"] is not None and fields["onsite"] is not None:
        days = day_number(fields["onsite"]) - day_number(fields["start"])
        fields["weeks"] = -(-days // 7)
    return PlanSettings(**fields)


class _Reader:
    """Reads one setting after the other and keeps the flaws."""

    def __init__(self, given: Mapping[str, Sequence[str]], curriculum: Curriculum) -> None:
        self.flaws: list[SettingFlaw] = []
        self._given = {name: values for name, values in given.items() if values}
        self._curriculum = curriculum
        self.task_ids = [*self.ids("tasks"), *curriculum.replaced_ids(), *self._own_ids()]
        self.removed_ids = [task.id for task in curriculum.tasks if task.deprecated]

    def ids(self, kind: str) -> list[str]:
        return [item.id for item in self._curriculum.items(kind) if not item.deprecated]

    def one(self, name: str, read: Callable[[str], Any], default: Any) -> Any:  # noqa: ANN401 - any setting
        values = self._given.get(name, ())
        return self._read(name, values[-1], read, default) if values else default

    def each(self, name: str, read: Callable[[str], Any]) -> list[Any]:
        found = [self._read(name, value, read, None) for value in self._given.get(name, ())]
        return [value for value in found if value is not None]

    def check_names(self) -> None:
        for name, values in self._given.items():
            if name not in SETTINGS:
                nearest = _nearest(name, SETTINGS)
                self.flaws.append(
                    SettingFlaw(
                        name, values[-1], f"there is no such setting, only {listed(SETTINGS, 99)}", nearest
                    )
                )

    def check_dates(self, fields: Mapping[str, Any]) -> None:
        if any(flaw.name in ("weeks", "start", "onsite", "today") for flaw in self.flaws):
            return
        start, onsite, today = (fields[name] for name in ("start", "onsite", "today"))
        if start is not None and onsite is not None:
            first, end = day_number(start), day_number(onsite)
            nearest = min(max(end, first + 1), first + 7 * MOST_WEEKS)
            if nearest != end:
                reason = f"it must be 1 to {7 * MOST_WEEKS} days after the start on {start}"
                self.flaws.append(SettingFlaw("onsite", onsite, reason, day_text(nearest)))
        if today is not None and start is None and onsite is None:
            reason = "a plan without dates has no today; give `start` or `onsite` too"
            self.flaws.append(SettingFlaw("today", today, reason, None))

    def _own_ids(self) -> list[str]:
        names = (value.split(":")[0].strip() for value in self._given.get("own", ()))
        return [name for name in names if is_id(name)]

    def _read(self, name: str, value: str, read: Callable[[str], Any], default: Any) -> Any:  # noqa: ANN401
        try:
            return read(value)
        except _FlawError as flaw:
            self.flaws.append(SettingFlaw(name, value, flaw.reason, flaw.nearest))
            return default


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        reason = f"it must be a whole number from {least} to {most}"
        number = _number(value, reason)
        nearest = min(max(math.floor(number + 0.5), least), most)
        if nearest != number:
            raise _FlawError(reason, str(nearest))
        return nearest

    return read


def _halves(value: str) -> float:
    reason = f"it must be hours from 1 to {MOST_HOURS}, whole or half"
    number = _number(value, reason)
    nearest = min(max(math.floor(number * 2 + 0.5) / 2, 1), float(MOST_HOURS))
    if nearest != number:
        raise _FlawError(reason, f"{nearest:g}")
    return nearest


def _number(value: str, reason: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,9}([.,][0-9]{1,9})?", value.strip()):
        raise _FlawError(reason)
    return float(value.strip().replace(",", "."))


def _date(value: str) -> str:
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value.strip())
    if parts is None:
        raise _FlawError("it must be a day written as 2027-01-04")
    year, month, day = (int(part) for part in parts.groups())
    near_year = min(max(year, FIRST_YEAR), LAST_YEAR)
    near_month = min(max(month, 1), 12)
    near_day = min(max(day, 1), monthrange(near_year, near_month)[1])
    nearest = date(near_year, near_month, near_day).isoformat()
    if nearest != value.strip():
        raise _FlawError(f"there is no such day in the years {FIRST_YEAR} to {LAST_YEAR}", nearest)
    return nearest


def _days(value: str) -> tuple[str, ...]:
    words = [word.strip().lower() for word in value.split(",") if word.strip()]
    reason = f"it must be days of the week joined by commas, out of {listed(WEEKDAYS)}"
    nearest = [word if word in WEEKDAYS else _nearest(word, WEEKDAYS, word[:3]) for word in words]
    if not words:
        raise _FlawError(reason, ",".join(WEEKDAYS))
    if nearest != words:
        found = [word for word in nearest if word is not None]
        raise _FlawError(reason, ",".join(found) or None)
    return tuple(words)


def _known(ids: Sequence[str], kind: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        name = value.strip()
        if name not in ids:
            raise _FlawError(f"there is no such {kind}, only {listed(ids)}", _nearest(name, ids))
        return name

    return read


def _pair(
    read_key: Callable[[str], str], read_value: Callable[[str], Any]
) -> Callable[[str], tuple[str, Any]]:
    def read(value: str) -> tuple[str, Any]:
        key, sign, rest = value.partition("=")
        if not sign:
            raise _FlawError("it must be a name and a value joined by `=`")
        known = _part(key, read_key, lambda nearest: f"{nearest}={rest}")
        return known, _part(rest, read_value, lambda nearest: f"{key}={nearest}")

    return read


def _part(value: str, read: Callable[[str], Any], whole: Callable[[str], str]) -> Any:  # noqa: ANN401 - any value
    """Read a part of a value; the nearest is told as a whole value."""
    try:
        return read(value)
    except _FlawError as flaw:
        raise _FlawError(flaw.reason, None if flaw.nearest is None else whole(flaw.nearest)) from None


def _done(ids: Sequence[str]) -> Callable[[str], tuple[str, str | None]]:
    def read(value: str) -> tuple[str, str | None]:
        if "=" in value:
            return _pair(_known(ids, "task"), _date)(value)
        return _known(ids, "task")(value), None

    return read


def _own(ids: Sequence[str]) -> Callable[[str], OwnTask]:
    def read(value: str) -> OwnTask:
        parts = value.split(":", 3)
        if len(parts) < 4 or not parts[3].strip():
            raise _FlawError("it must be written as `my-task:30:should:Read the news`")
        name, minutes, priority, title = (part.strip() for part in parts)
        if not is_id(name) or ids.count(name) > 1 or len(name) > 60:
            raise _FlawError("its name must be new, in lower-case words joined by hyphens")
        if len(title) > 160:
            raise _FlawError("its title must have at most 160 characters")
        rest = f"{priority}:{title}"
        length = _part(minutes, _whole(5, MOST_OWN_MINUTES), lambda nearest: f"{name}:{nearest}:{rest}")
        known = _part(
            priority, _known(PRIORITIES, "priority"), lambda nearest: f"{name}:{minutes}:{nearest}:{title}"
        )
        return OwnTask(id=name, title=title, minutes=length, priority=known)

    return read


def _score(ids: Sequence[str]) -> Callable[[str], Score]:
    def read(value: str) -> Score:
        name, _, rest = value.partition("=")
        day, sign, score = rest.partition(":")
        if not sign:
            raise _FlawError("it must be written as `sd-01=2027-01-20:3`")
        return Score(
            task=_part(name, _known(ids, "task"), lambda nearest: f"{nearest}={rest}"),
            date=_part(day, _date, lambda nearest: f"{name}={nearest}:{score}"),
            score=_part(score, _whole(1, HIGHEST_SCORE), lambda nearest: f"{name}={day}:{nearest}"),
        )

    return read


def _nearest(word: str, known: Sequence[str], start: str = "") -> str | None:
    if start in known:
        return start
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)
