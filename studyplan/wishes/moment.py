"""A text → whether it is a moment as browsers write it, such as `2026-03-01T12:00:00.000Z`."""

import re
from datetime import datetime
from typing import TypeGuard

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?Z", re.ASCII
)


def is_moment(value: object) -> TypeGuard[str]:
    """Say whether a value is a moment in the calendar."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
