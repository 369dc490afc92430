"""A plan without dates for readers of every track, as the pages of the site show it."""

from dataclasses import dataclass

from studyplan.model.plan import Plan, PlanWeek
from studyplan.model.study import Task


@dataclass(frozen=True, slots=True)
class OutlineWeek(PlanWeek):
    """One week, with its tasks in the order to do them."""

    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline(Plan):
    """A plan that knows its tasks; those of the tracks stand side by side on the same days."""

    weeks: tuple[OutlineWeek, ...] = ()
    tracks: tuple[str, ...] = ()
    left_out_tasks: tuple[Task, ...] = ()
