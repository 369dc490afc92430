"""A plan without all its must tasks → how much is missing, and the smallest changes that would mend it."""

from collections.abc import Callable, Mapping
from functools import partial

from studyplan.model.plan import Cure
from studyplan.model.plan_settings import MOST_HOURS, MOST_WEEKS, PlanSettings, day_number, day_text

Missing = Callable[[PlanSettings], tuple[int, frozenset[str]]]
"""Tells the minutes of must tasks that do not fit, and the stages some of them come too late for."""


def cure_of(settings: PlanSettings, minutes: int, stages: frozenset[str], missing: Missing) -> Cure:
    """Look for more hours, more weeks or later dates, given what is missing now."""

    def is_cured(**changes: object) -> bool:
        return missing(settings.model_copy(update=changes))[0] == 0

    halves = _least(
        round(settings.hours_per_week * 2) + 1, 2 * MOST_HOURS, lambda half: is_cured(hours_per_week=half / 2)
    )
    has_both_ends = settings.start is not None and settings.onsite is not None
    weeks = (
        None if has_both_ends else _least(settings.weeks + 1, MOST_WEEKS, lambda count: is_cured(weeks=count))
    )
    first, end = settings.span
    onsite = (
        _least(end + 1, first + 7 * MOST_WEEKS, lambda day: is_cured(onsite=day_text(day)))
        if has_both_ends
        else None
    )
    return Cure(
        minutes_short=minutes,
        hours_per_week=None if halves is None else halves / 2,
        weeks=weeks,
        onsite=None if onsite is None else day_text(onsite),
        stages=_later_stages(settings, missing, stages),
    )


def _least(first: int, last: int, is_enough: Callable[[int], bool]) -> int | None:
    """Find the smallest number that is enough, given that larger ones are too."""
    if first > last or not is_enough(last):
        return None
    while first < last:
        middle = (first + last) // 2
        if is_enough(middle):
            last = middle
        else:
            first = middle + 1
    return first


def _later_stages(
    settings: PlanSettings, missing: Missing, stages: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """Put off the stages that come too early, one after the other; nothing where that would not be enough."""
    if not stages:
        return ()
    days = dict(settings.stages)
    moved: list[tuple[str, str]] = []
    for stage in sorted(stages, key=lambda name: (settings.stages[name], name)):
        is_in_time = partial(_is_in_time, settings, missing, dict(days), stage)
        day = _least(day_number(days[stage]) + 1, settings.span[1], is_in_time)
        if day is None:
            return ()
        days[stage] = day_text(day)
        moved.append((stage, days[stage]))
    is_enough = missing(settings.model_copy(update={"stages": days}))[0] == 0
    return tuple(moved) if is_enough else ()


def _is_in_time(
    settings: PlanSettings, missing: Missing, days: Mapping[str, str], stage: str, day: int
) -> bool:
    changed = settings.model_copy(update={"stages": {**days, stage: day_text(day)}})
    return stage not in missing(changed)[1]
