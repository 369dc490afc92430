"""A plan → plain values, as JSON writes them: with codes for programs, or with sentences for people."""

from typing import Any

from studyplan.model.plan import Choice, LeftOut, Plan, PlanDay, PlanItem, Reason
from studyplan.model.plan_settings import PlanSettings
from studyplan.view.plan_words import PlanWords


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
        "minutes_short": plan.minutes_short,
        "choices": [_choice(choice) for choice in plan.choices],
    }


def worded_document(plan: Plan, words: PlanWords) -> dict[str, Any]:
    """Write a plan with its reasons as sentences."""
    document = plan_document(plan)
    for week, planned in zip(document["weeks"], plan.weeks, strict=True):
        for day, planned_day in zip(week["days"], planned.days, strict=True):
            for item, planned_item in zip(day["items"], planned_day.items, strict=True):
                item["why"] = words.why(planned_item)
                del item["here"]
    for row, left in zip(document["left_out"], plan.left_out, strict=True):
        row["reason"] = words.left_out(left.reason)
    document["warnings"] = [words.warning(warning) for warning in plan.warnings]
    if plan.minutes_short:
        document["warnings"].insert(0, words.short())
    for row, choice in zip(document["choices"], plan.choices, strict=True):
        row["words"] = words.choice(choice)
    return document


def settings_document(settings: PlanSettings) -> dict[str, Any]:
    """Write settings; lists by id are sorted, so that equal settings are equal text."""
    return {
        "weeks": settings.weeks,
        "length": settings.length,
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
        "weak": sorted(settings.weak),
        "recalls": settings.recalls,
        "swaps": [{"out": swap.out, "into": swap.into} for swap in settings.swaps],
    }


def _day(day: PlanDay) -> dict[str, Any]:
    return {"date": day.date, "weekday": day.weekday, "items": [_item(item) for item in day.items]}


def _item(item: PlanItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "minutes": item.minutes,
        "why": _reason(item.why),
        "here": _reason(item.here),
    }


def _left_out(left: LeftOut) -> dict[str, Any]:
    return {"id": left.id, "priority": left.priority, "reason": _reason(left.reason)}


def _reason(reason: Reason) -> dict[str, str | int]:
    return {"code": reason.code, **dict(reason.values)}


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "code": choice.code,
        "changes": dict(choice.changes),
        "comes_in": list(choice.comes_in),
        "goes_out": list(choice.goes_out),
        "recalls": choice.recalls,
    }


def _number(hours: float) -> int | float:
    """Write whole hours as JSON of the browser does."""
    return int(hours) if hours == int(hours) else hours
