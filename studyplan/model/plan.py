"""What planning needs and gives: the settings, the weeks with their tasks, and what was left out."""

from typing import Annotated

from pydantic import Field

from studyplan.model.fields import Id, Number, Value
from studyplan.model.study import Task

SLACK = 0.1
"""The share of a plan's hours that stays free, because people underestimate their own tasks."""


class PlanSettings(Value):
    """How long, how much, and for which tracks."""

    weeks: Annotated[Number, Field(ge=1, le=16)]
    hours_per_week: Annotated[float, Field(ge=1, le=40)]
    tracks: tuple[Id, ...] = ()
    """One track plans for it; several plan side by side, so that a reader of any of them fits."""


class Week(Value):
    """The tasks of one week, in the order to do them."""

    number: int
    tasks: tuple[Task, ...]

    def minutes(self, track: str | None = None) -> int:
        """Return the minutes of the tasks for everybody, and of those of one track."""
        return sum(task.minutes for task in self.tasks if task.track in (None, track))


class LeftOut(Value):
    """A task the hours do not reach to."""

    task: Task
    reason: str


class Plan(Value):
    """Tasks placed on weeks for given settings."""

    settings: PlanSettings
    weeks: tuple[Week, ...]
    left_out: tuple[LeftOut, ...] = ()
