"""Curriculum + settings → when the stages are, which tasks prepare for them, what each mock rehearses."""

from collections.abc import Mapping, Sequence

from studyplan.model.curriculum import Curriculum
from studyplan.model.plan_settings import PlanSettings, day_number
from studyplan.model.study import Task

QUARTERS = ("screen", "first-phone", "later-phone", "onsite")
"""What mock interviews rehearse in a curriculum without stages, by quarter of its phases."""


class StageDays:
    """The days of the stages, as far as they are known; on-site stages end the plan."""

    def __init__(self, curriculum: Curriculum, settings: PlanSettings) -> None:
        self._begin = settings.begin
        self._end = settings.span[1]
        self._days: dict[str, int] = {}
        for stage in curriculum.stages:
            if stage.id in settings.stages:
                self._days[stage.id] = day_number(settings.stages[stage.id])
            elif stage.group == "onsite":
                self._days[stage.id] = self._end

    def over(self, stages: Sequence[str]) -> str | None:
        """Return the last of the stages if all of them are over."""
        days = [(self._day(stage), stage) for stage in stages]
        last = max(days, default=(self._end, ""))
        return last[1] if last[0] <= self._begin else None

    def within(self, stages: Sequence[str]) -> tuple[tuple[int, str], ...]:
        """Return the stages whose day lies within the plan, the earliest first."""
        days = [(self._day(stage), stage) for stage in stages]
        return tuple(sorted(entry for entry in days if self._begin < entry[0] < self._end))

    def needed_until(self, stages: Sequence[str]) -> int:
        """Return the day of the last stage."""
        return min(self._end, max((self._day(stage) for stage in stages), default=self._end))

    def _day(self, stage: str) -> int:
        return self._days.get(stage, self._end)


def stages_by_task(curriculum: Curriculum) -> dict[str, tuple[str, ...]]:
    """Map each task to the stages it prepares for, in the order of the process."""
    stages: dict[str, tuple[str, ...]] = {}
    for stage in curriculum.stages:
        if not stage.deprecated:
            for task in curriculum.tasks_before(stage):
                stages[task.id] = (*stages.get(task.id, ()), stage.id)
    return stages


def rehearsals(curriculum: Curriculum, stages: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Say for each mock interview what it rehearses."""
    mocks = {task.id: task for task in curriculum.current_tasks if task.kind == "mock"}
    return {task.id: _rehearsed(task, mocks, curriculum, stages.get(task.id, ())) for task in mocks.values()}


def _rehearsed(task: Task, mocks: Mapping[str, Task], curriculum: Curriculum, stages: Sequence[str]) -> str:
    required = sum(name in mocks for name in task.requires)
    if required > 1:
        return "loop"
    if required == 1 and not task.types:
        return "repeat"
    if not stages:
        phases = [phase.id for phase in curriculum.phases]
        place = phases.index(task.phase) if task.phase in phases else 0
        return QUARTERS[4 * place // max(1, len(phases))]
    groups = {stage.id: stage.group for stage in curriculum.stages}
    phones = [stage.id for stage in curriculum.stages if stage.group == "phone" and not stage.deprecated]
    group = groups[stages[0]]
    if group == "phone":
        return "first-phone" if stages[0] == phones[0] else "later-phone"
    return "screen" if group == "screen" else "onsite"
