"""The log in a progress file → its entries, checked as the browser checks them; or the name of what is damaged."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from studyplan.model.fields import is_id
from studyplan.wishes.moment import is_moment

_MOST_COUNT = 1_000_000
_HIGHEST_SCORE = 4


def damaged_entry(log: object) -> str | None:
    """Name what no browser could have written; `None` where all is sound."""
    if not isinstance(log, dict):
        return "log"
    for section, entries in log.items():
        if not is_id(section) or not isinstance(entries, dict):
            return str(section)
        for key, entry in entries.items():
            if not is_id(key) or not _is_entry(entry):
                return f"{section} {key}"
    return None


def entries_of(log: Mapping[str, Mapping[str, dict[str, Any]]]) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what was not taken back, by section and key; `log` is sound."""
    kept = {
        section: {key: entry for key, entry in entries.items() if entry.get("dropped") is not True}
        for section, entries in log.items()
    }
    return {section: entries for section, entries in kept.items() if entries}


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict) or not is_moment(entry.get("at")):
        return False
    return all(is_good(entry[field]) for field, is_good in _FORMS.items() if field in entry)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and is_id(value)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_score(value: object) -> bool:
    return isinstance(value, float) and value.is_integer() and 1 <= value <= _HIGHEST_SCORE


def _is_count(value: object) -> bool:
    return isinstance(value, float) and value.is_integer() and 0 <= value <= _MOST_COUNT


def _is_rows(value: object) -> bool:
    return isinstance(value, dict) and all(is_id(row) and _is_score(score) for row, score in value.items())


_FORMS: dict[str, Callable[[object], bool]] = {
    "question": _is_id,
    "item": _is_id,
    "cue": _is_id,
    "script": _is_id,
    "stage": _is_id,
    "theme": _is_id,
    "day": _is_day,
    "rows": _is_rows,
    "grade": _is_score,
    "seconds": _is_count,
    "story": _is_count,
    "by": lambda value: value in ("own", "partner"),
    "text": _is_text,
    "change": _is_text,
    "dropped": lambda value: isinstance(value, bool),
}
"""What a field holds where it is there, as docs/assets/js/log.mjs has it; numbers of a file are floats."""
