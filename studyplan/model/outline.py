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

    @property
    def tasks_left_out(self) -> tuple[Task, ...]:
        """Return what the plan is without, but for what comes after an interview."""
        return tuple(task for task in self.left_out_tasks if task.when != "after")

    def track_of(self, task_id: str) -> str | None:
        """Return the track of a planned task, nothing for what everybody does."""
        return self._tracks.get(task_id)

    @property
    def longest_track(self) -> str | None:
        """Return the track with the most minutes, the first of several."""
        tracks, minutes = self._tracks, dict.fromkeys(self.tracks, 0)
        for day in self.days:
            for item in day.items:
                track = tracks.get(item.id)
                if track in minutes:
                    minutes[track] += item.minutes
        return max(minutes, key=lambda track: minutes[track], default=None)

    @property
    def _tracks(self) -> dict[str, str | None]:
        return {task.id: task.track for week in self.weeks for task in week.tasks}
