"""A plan → plain values, as JSON writes them: with codes for programs, or with sentences for people."""

from typing import Any

from studyplan.export.plan_words import PlanWords
from studyplan.model.plan import Cure, LeftOut, Plan, PlanDay, PlanItem, Reason
from studyplan.model.plan_settings import PlanSettings


def plan_document(plan: Plan) -> dict[str, Any]:
    """Write a plan with its reasons as codes; the browser's port makes the same document."""
    return {
        "settings": settings_document(plan.settings),
        "weeks": [
            {"number": week.number, "minutes": week.minutes, "days": [_day(day) for day in week.days]}
            for week in plan.weeks
        ],
        "left_out": [_left_out(left) for left in plan.left_out],
        "done": list(plan.done),
        "warnings": [_reason(warning) for warning in plan.warnings],
        "cure": None if plan.cure is None else _cure(plan.cure),
    }


def worded_document(plan: Plan, words: PlanWords) -> dict[str, Any]:
    """Write a plan with its reasons as sentences."""
    document = plan_document(plan)
    for week, planned in zip(document["weeks"], plan.weeks, strict=True):
        for day, planned_day in zip(week["days"], planned.days, strict=True):
            for item, planned_item in zip(day["items"], planned_day.items, strict=True):
                item["why"] = words.why(planned_item.why)
    for row, left in zip(document["left_out"], plan.left_out, strict=True):
        row["reason"] = words.left_out(left.reason)
    document["warnings"] = [words.warning(warning) for warning in plan.warnings]
    if plan.cure is not None:
        document["warnings"].insert(0, words.cure(plan.cure))
    return document


def settings_document(settings: PlanSettings) -> dict[str, Any]:
    """Write settings; lists by id are sorted, so that equal settings are equal text."""
    return {
        "weeks": settings.weeks,
        "hours_per_week": _number(settings.hours_per_week),
        "track": settings.track,
        "days": list(settings.days),
        "start": settings.start,
        "onsite": settings.onsite,
        "today": settings.today,
        "stages": dict(sorted(settings.stages.items())),
        "done": dict(sorted(settings.done.items())),
        "baseline": dict(sorted(settings.baseline.items())),
        "own": [
            {"id": task.id, "title": task.title, "minutes": task.minutes, "priority": task.priority}
            for task in settings.own
        ],
        "skipped": sorted(settings.skipped),
        "scores": [
            {"task": score.task, "date": score.date, "score": score.score}
            for score in sorted(settings.scores, key=lambda score: (score.task, score.date, score.score))
        ],
    }


def _day(day: PlanDay) -> dict[str, Any]:
    return {"date": day.date, "weekday": day.weekday, "items": [_item(item) for item in day.items]}


def _item(item: PlanItem) -> dict[str, Any]:
    return {"id": item.id, "kind": item.kind, "minutes": item.minutes, "why": _reason(item.why)}


def _left_out(left: LeftOut) -> dict[str, Any]:
    return {"id": left.id, "priority": left.priority, "reason": _reason(left.reason)}


def _reason(reason: Reason) -> dict[str, str | int]:
    return {"code": reason.code, **dict(reason.values)}


def _cure(cure: Cure) -> dict[str, Any]:
    return {
        "minutes_short": cure.minutes_short,
        "hours_per_week": None if cure.hours_per_week is None else _number(cure.hours_per_week),
        "weeks": cure.weeks,
        "onsite": cure.onsite,
        "stages": dict(cure.stages),
    }


def _number(hours: float) -> int | float:
    """Write whole hours as JSON of the browser does."""
    return int(hours) if hours == int(hours) else hours
