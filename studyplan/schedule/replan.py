"""A plan + what was done + today → the plan made anew, and what that changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay
from studyplan.model.plan_settings import day_number
from studyplan.schedule.scheduler import schedule


@dataclass(frozen=True, slots=True)
class Move:
    """A task that stands on another day than before; a day is nothing where it is not planned."""

    id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Replan:
    """The plan made anew beside the one before; nothing counts until the reader takes it."""

    before: Plan
    after: Plan
    moved: tuple[Move, ...]
    fell_out: tuple[str, ...]
    came_in: tuple[str, ...]


def replan(curriculum: Curriculum, before: Plan, done: Mapping[str, str | None], today: str) -> Replan:
    """Keep what is past or done, and spread the rest over the days left.

    Tasks done without a day count for the day they were planned on, where that is past.
    """
    planned = _days_of_tasks(before)
    all_done = {**before.settings.done, **done}
    dated = {name: day or _past(planned.get(name), today) for name, day in all_done.items()}
    settings = before.settings.model_copy(update={"done": dated, "today": today})
    past = [_kept(day, dated) for day in before.days if day.number < day_number(today)]
    after = schedule(curriculum, settings, past)
    now = _days_of_tasks(after)
    open_before = {name: day for name, day in planned.items() if name not in dated}
    return Replan(
        before=before,
        after=after,
        moved=tuple(
            Move(name, day, now[name])
            for name, day in open_before.items()
            if name in now and now[name] != day
        ),
        fell_out=tuple(name for name in open_before if name not in now),
        came_in=tuple(name for name in now if name not in planned and name not in dated),
    )


def _days_of_tasks(plan: Plan) -> dict[str, str | None]:
    return {item.id: day.date for day in plan.days for item in day.items if item.kind == "task"}


def _past(day: str | None, today: str) -> str | None:
    return day if day is not None and day < today else None


def _kept(day: PlanDay, done: Mapping[str, str | None]) -> PlanDay:
    """Keep what was done on a past day; what was missed moves on."""
    return replace(day, items=tuple(item for item in day.items if item.kind == "review" or item.id in done))
