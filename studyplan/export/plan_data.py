"""Curriculum → the little of it that planning needs, as values the browser's planner reads."""

from collections.abc import Sequence
from typing import Any

from studyplan.model import Curriculum
from studyplan.model.plan_settings import SHARED
from studyplan.model.preparation import rehearsals, stages_by_task
from studyplan.model.study import PRIORITIES, Task
from studyplan.view.inline import title
from studyplan.view.words import PLAN_GROUPS, group


def plan_data(curriculum: Curriculum) -> dict[str, Any]:
    """Gather what planning needs, in the order of the curriculum.

    Removed ids are told too, as no task of the reader's may take their place.
    """
    stages = stages_by_task(curriculum)
    roles = rehearsals(curriculum, stages)
    phases = {phase.id: place for place, phase in enumerate(curriculum.phases)}
    return {
        "plans": [
            {
                "id": offer.id,
                "weeks": offer.whole_weeks,
                "length": None if offer.whole_weeks else offer.days,
                "hours": offer.hours_each,
                "days": list(offer.study_days),
            }
            for offer in curriculum.pack.plans
        ],
        "main": curriculum.main_offer.id if curriculum.main_offer else None,
        "core": list(curriculum.core_goals),
        "phases": [{"id": phase.id, "title": title(phase.title)} for phase in curriculum.phases],
        "stages": [
            {"id": stage.id, "title": title(stage.title), "group": stage.group}
            for stage in curriculum.stages
            if not stage.deprecated
        ],
        "tracks": _named(curriculum.tracks),
        "types": _named(curriculum.question_types),
        "tasks": [
            _task(task, phases, stages.get(task.id, ()), roles.get(task.id, ""))
            for task in curriculum.current_tasks
        ],
        "removed": [task.id for task in curriculum.tasks if task.deprecated],
        "replaced": curriculum.replaced_ids(),
        "settings": SHARED,
        "words": {name: dict(group(name)) for name in PLAN_GROUPS},
    }


def _named(items: Any) -> list[dict[str, str]]:  # noqa: ANN401 - items of any kind that have a title
    return [{"id": item.id, "title": title(item.title)} for item in items if not item.deprecated]


def _task(task: Task, phases: dict[str, int], stages: Sequence[str], role: str) -> dict[str, Any]:
    return {
        "id": task.id,
        "title": title(task.title),
        "minutes": task.minutes,
        "kind": task.kind,
        "priority": PRIORITIES.index(task.priority),
        "phase": phases.get(task.phase, 0),
        "track": task.track,
        "types": list(task.types),
        "requires": list(task.requires),
        "after": list(task.after),
        "when": task.when or "",
        "value": task.value,
        "stages": list(stages),
        "role": role,
    }
