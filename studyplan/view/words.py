"""Codes, numbers and dates → the words readers see for them, the same on pages, on paper and in the browser."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import yaml

from studyplan.model.item import Provenance

PLAN_GROUPS = ("one", "other", "why", "here", "left_out", "warnings", "choices")
"""The groups that the browser words plans with."""


@cache
def all_words() -> Mapping[str, Mapping[str, str]]:
    """Return every word by group and code."""
    found: dict[str, dict[str, str]] = yaml.safe_load(
        (files("studyplan.view") / "words.yml").read_text("utf-8")
    )
    return found


def group(name: str) -> Mapping[str, str]:
    """Return the words of a group by their codes, in the order in which readers meet them."""
    return all_words()[name]


def word(name: str, code: str | int, **values: str | float) -> str:
    """Return the word for a code, with values in their places."""
    text = group(name)[str(code)]
    return text.format(**values) if values else text


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: `1 task`, `2 tasks`."""
    return word(plural_category(number), noun.replace(" ", "-"), number=number)


def plural_category(number: int) -> str:
    """Return the plural category of a whole number in English."""
    return "one" if number == 1 else "other"


def duration(minutes: int) -> str:
    """Write minutes as a reader says them: `25 min`, `2 h`, `2 h 10 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return minutes_long(rest)
    return word("duration", "both" if rest else "hours", hours=hours, minutes=rest)


def minutes_long(minutes: int) -> str:
    """Write minutes that are never said in hours, as those of an answer."""
    return word("duration", "minutes", minutes=minutes)


def clock(minutes: int) -> str:
    """Write the minutes of a step as they follow its text."""
    return word("task", "clock", length=duration(minutes))


def listed(words: Iterable[str]) -> str:
    """Join words with commas and a last "and"."""
    *start, end = list(words) or [""]
    if not start:
        return end
    joined = start[0]
    for part in start[1:]:
        joined = word("list", "more", start=joined, next=part)
    return word("list", "two", start=joined, end=end)


def provenance_words(provenance: Provenance) -> str:
    """Say who reported something and when."""
    return word("provenance", provenance.kind, month=month(provenance.as_of))


def month(day: str) -> str:
    """Write `2022-10-27`, `2022-10` or `2022` as a reader says it, to the month."""
    parts = day.split("-")
    return word("date", "month", month=_month(parts[1]), year=parts[0]) if len(parts) > 1 else parts[0]


def full_date(day: str) -> str:
    """Write `2022-10-27` as `October 27, 2022`, and a shorter date as far as it goes."""
    parts = day.split("-")
    if len(parts) < 3:
        return month(day)
    return word("date", "whole", month=_month(parts[1]), day=int(parts[2]), year=parts[0])


def month_and_day(day: str) -> str:
    """Write `2022-10-27` as `October 27`."""
    _, number, day_number = day.split("-")
    return word("date", "day", month=_month(number), day=int(day_number))


def day_name(weekday: str, day: str | None) -> str:
    """Name a day of a plan: `Tuesday`, or `Tuesday, October 27` where it has a date."""
    name = word("weekday", weekday)
    return word("date", "weekday", weekday=name, date=month_and_day(day)) if day else name


def _month(number: str) -> str:
    return word("month", int(number))
