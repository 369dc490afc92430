"""Curriculum + a plan on offer → an outline in which the tracks run beside each other.

The first tasks of all tracks become one task, so do the second ones: whoever follows one track has at least its time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from studyplan.model import Curriculum
from studyplan.model.order import needs_first
from studyplan.model.outline import Outline, OutlineWeek
from studyplan.model.plan import PlanItem, PlanWeek
from studyplan.model.plan_settings import PlanSettings
from studyplan.model.study import PRIORITIES, Task
from studyplan.planner import schedule

Members = Mapping[str, tuple[Task, ...]]
"""The tasks behind each planned one, by its id."""


def outline(curriculum: Curriculum, settings: PlanSettings) -> Outline:
    """Plan for readers of every track at once."""
    tracks = tuple(track.id for track in curriculum.tracks if not track.deprecated)
    bundles = _bundles(curriculum, tracks)
    bundled = _bundled(curriculum, bundles)
    plan = schedule(bundled, settings)
    members = {task.id: (task,) for task in bundled.current_tasks} | {
        bundle[0].id: bundle for bundle in bundles
    }
    return Outline(
        settings=plan.settings,
        weeks=tuple(_week(week, members) for week in plan.weeks),
        left_out=tuple(replace(left, id=task.id) for left in plan.left_out for task in members[left.id]),
        warnings=plan.warnings,
        minutes_short=plan.minutes_short,
        choices=plan.choices,
        tracks=tracks,
        left_out_tasks=tuple(task for left in plan.left_out for task in members[left.id]),
    )


def _week(week: PlanWeek, members: Members) -> OutlineWeek:
    days = tuple(
        replace(day, items=tuple(found for item in day.items for found in _items(item, members[item.id])))
        for day in week.days
    )
    tasks = (item for day in week.days for item in day.items if item.kind == "task")
    return OutlineWeek(week.number, days, tuple(task for item in tasks for task in members[item.id]))


def _items(item: PlanItem, tasks: tuple[Task, ...]) -> list[PlanItem]:
    is_shared = len(tasks) > 1 and item.kind == "task"
    return [replace(item, id=task.id, minutes=task.minutes if is_shared else item.minutes) for task in tasks]


def _bundles(curriculum: Curriculum, tracks: Iterable[str]) -> list[tuple[Task, ...]]:
    """Take the first task of each track together, then the second, and so on."""
    lanes = [
        _in_order([task for task in curriculum.current_tasks if task.track == track]) for track in tracks
    ]
    return [
        tuple(lane[place] for lane in lanes if place < len(lane))
        for place in range(max((len(lane) for lane in lanes), default=0))
    ]


def _in_order(tasks: list[Task]) -> list[Task]:
    lane = {task.id: task for task in tasks}
    needs = {task.id: [name for name in (*task.requires, *task.after) if name in lane] for task in tasks}
    return [lane[name] for name in needs_first(lane, needs.__getitem__)]


def _bundled(curriculum: Curriculum, bundles: list[tuple[Task, ...]]) -> Curriculum:
    """Put one task in the place of each bundle, under the id of its first member."""
    lead = {task.id: bundle[0].id for bundle in bundles for task in bundle}
    phases = [phase.id for phase in curriculum.phases]
    merged = {
        bundle[0].id: bundle[0].model_copy(
            update={
                "track": None,
                "minutes": max(task.minutes for task in bundle),
                "priority": min((task.priority for task in bundle), key=PRIORITIES.index),
                "phase": max((task.phase for task in bundle), key=phases.index),
                "requires": _leads([name for task in bundle for name in task.requires], lead),
                "after": _leads([name for task in bundle for name in task.after], lead),
            }
        )
        for bundle in bundles
    }
    tasks = tuple(
        merged.get(task.id, task)
        for task in curriculum.tasks
        if task.deprecated or task.id in merged or task.id not in lead
    )
    # a copy would keep what the curriculum has looked up before; this one starts afresh
    return Curriculum.model_construct(**{**dict(curriculum), "tasks": tasks})


def _leads(names: Iterable[str], lead: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lead.get(name, name) for name in names))
