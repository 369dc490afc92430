"""An unquoted word of a YAML file → the value its author meant, or why that cannot be told.

YAML 1.1 silently turns `no`, `010` and `1:30` into something else; here they are problems.
"""

import re
from datetime import date

from studyplan.problem import Place, Problem, shortened

Plain = str | int | float | bool | date
MOST_DIGITS = 15


def read_word(place: Place, text: str) -> Plain | Problem:
    """Return the value of a word without quotes, or the problem with it."""
    if text[:1].isalpha() and text not in _SPECIAL and text not in _BOOLEANS:
        return text  # by far the most words
    if text in ("", "~", "null", "Null", "NULL"):
        return Problem(
            place,
            "empty-value",
            "There is no value here.",
            "Give one, or delete the line with its key; put a text that starts with # in quotes.",
        )
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _INTEGER.fullmatch(text) and len(text) <= MOST_DIGITS:
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        return _date(place, text)
    if _YES_OR_NO.fullmatch(text):
        meaning = "true" if text.lower() in ("yes", "on", "y") else "false"
        return Problem(
            place,
            "wrong-type",
            f"YAML reads `{text}` without quotes as {meaning}.",
            f'Write "{text}" if you mean the word, or {meaning} if you mean that.',
        )
    if _INTEGER.fullmatch(text) or _NUMBER_SURPRISE.fullmatch(text) or _TIME_SURPRISE.fullmatch(text):
        return Problem(
            place,
            "wrong-type",
            f"YAML programs do not agree on what `{shortened(text)}` is.",
            f'Write "{shortened(text)}" if you mean the text, or a plain number such as 10.',
        )
    return text


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_SPECIAL = frozenset(
    form(word)
    for word in ("null", "yes", "no", "on", "off", "y", "n")
    for form in (str.lower, str.upper, str.capitalize)
)
_YES_OR_NO = re.compile(r"(?i:yes|no|on|off|y|n)")
_NUMBER_SURPRISE = re.compile(
    r"[-+]?(0[0-9_]+|0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_]*|[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[0-9.]+[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\.|\.(inf|Inf|INF)|\.(nan|NaN|NAN))"
)
_TIME_SURPRISE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([Tt ]\s*\d{1,2}:\d{2}.*)?")


def _date(place: Place, text: str) -> date | Problem:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return Problem(
            place,
            "bad-date",
            f"There is no day {text}.",
            "Write year-month-day, such as 2026-11-22, or put it in quotes if it is not a date.",
        )
