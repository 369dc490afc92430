"""A plan without all its musts → what the reader may wish for, and what comes in and goes out by each wish."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from studyplan.model.plan import Choice
from studyplan.model.plan_settings import FEW_DAYS, MOST_HOURS, WEEKDAYS, PlanSettings
from studyplan.planner.calendar import calendar_of
from studyplan.planner.pool import MUST, Pool
from studyplan.planner.select import Selection, select

HALF_HOUR = 30
NAMES = {"recalls": "recalls", "days": "days", "hours_per_week": "hours"}
"""What a link or a command calls the settings that a wish changes."""


def missing(pool: Pool, selection: Selection) -> list[int]:
    """List the core and must tasks that hours or days are short for."""
    return [
        unit
        for unit, reason in selection.out.items()
        if pool.tiers[unit] <= MUST and reason.code in ("hours", "days", "stage")
    ]


def choices_of(
    pool: Pool, settings: PlanSettings, now: Selection, done: Mapping[int, int]
) -> tuple[Choice, ...]:
    """Offer fewer recalls, one more study day, more hours; never another day of the interview."""
    if not missing(pool, now):
        return ()

    @cache
    def at(hours_per_week: float) -> Selection:
        return tried({"hours_per_week": hours_per_week})

    def tried(changes: Mapping[str, Any]) -> Selection:
        changed = settings.model_copy(update=changes)
        return select(pool, calendar_of(changed, done), changed.recalls)

    wishes: list[tuple[str, dict[str, Any]]] = [
        (f"recalls-{count}", {"recalls": count}) for count in (1, 0) if count < settings.recalls
    ]
    rest = [day for day in WEEKDAYS if day not in settings.days]
    first, end = settings.span
    if rest and end - first > FEW_DAYS:
        days = tuple(day for day in WEEKDAYS if day in settings.days or day == rest[0])
        minutes = min(MOST_HOURS * 60, settings.week_minutes * len(days) // (len(days) - 1))
        wishes.append(("day", {"days": days, "hours_per_week": minutes // HALF_HOUR / 2}))
    hours = {
        _least_hours(settings, lambda more: len(at(more).taken) > len(now.taken)): "hours",
        _least_hours(settings, lambda more: not missing(pool, at(more))): "all-musts",
    }
    wishes += [(code, {"hours_per_week": least}) for least, code in hours.items() if least is not None]
    found = []
    for code, changes in wishes:
        after = tried(changes)
        comes_in = tuple(pool.units[unit].id for unit in after.taken if unit not in now.taken)
        goes_out = tuple(pool.units[unit].id for unit in now.taken if unit not in after.taken)
        recalls = sum(after.recalls.values()) - sum(now.recalls.values())
        words = tuple((NAMES[name], _word(value)) for name, value in changes.items())
        if comes_in:
            found.append(Choice(code, words, comes_in, goes_out, recalls))
    return tuple(found)


def _least_hours(settings: PlanSettings, is_enough: Callable[[float], bool]) -> float | None:
    """Find the fewest hours that are enough; more hours never take anything out, so halving finds them."""
    low, high = settings.week_minutes // HALF_HOUR + 1, MOST_HOURS * 60 // HALF_HOUR + 1
    most = high
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle / 2):
            high = middle
        else:
            low = middle + 1
    return None if low == most else low / 2


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)
