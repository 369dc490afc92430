"""The tiny curriculum in other editions, and plans written down by hand."""

from typing import Any

from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay, PlanItem, PlanWeek, Reason
from studyplan.model.plan_settings import PlanSettings, Weekday
from tests.studyplan.folders import TINY


def company() -> Curriculum:
    return load(TINY, "company").curriculum


def edition(curriculum: Curriculum, *, as_of: str = "", title: str = "", **kinds: Any) -> Curriculum:
    """Make an edition anew: a copy would also hold what the old one has already worked out."""
    pack = curriculum.pack
    changes = {"as_of": as_of or pack.as_of, "title": title or pack.title}
    held = {name: getattr(curriculum, name) for name in Curriculum.model_fields}
    return Curriculum(**held | {"pack": pack.model_copy(update=changes)} | kinds)


def plan_of(*weeks: tuple[PlanDay, ...], **settings: Any) -> Plan:
    """Write a plan down, as no planner has to be asked what a calendar shows."""
    return Plan(
        settings=PlanSettings(weeks=len(weeks) or 1, hours_per_week=2.0, **settings),
        weeks=tuple(PlanWeek(number=number, days=days) for number, days in enumerate(weeks, start=1)),
    )


def day_of(weekday: Weekday, *items: PlanItem, date: str | None = None) -> PlanDay:
    return PlanDay(number=1, date=date, weekday=weekday, items=items)


def task_of(task_id: str, minutes: int = 30) -> PlanItem:
    return PlanItem(id=task_id, kind="task", minutes=minutes, why=Reason("general"), here=Reason("turn"))


def review_of(task_id: str, minutes: int = 5) -> PlanItem:
    return PlanItem(id=task_id, kind="review", minutes=minutes, why=Reason("recall"), here=Reason("since-on"))
