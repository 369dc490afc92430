"""What a plan says, read without the planner: who is on which day, how much each day and week holds."""

from fractions import Fraction

from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay, PlanItem
from studyplan.model.plan_settings import OwnTask, PlanSettings, day_number
from studyplan.model.study import Task
from tests.studyplan.schedule.packs import TYPES


def begin_of(settings: PlanSettings) -> int:
    first = settings.span[0]
    return first if settings.today is None else max(first, day_number(settings.today))


def coming_days(plan: Plan) -> list[PlanDay]:
    return [day for day in plan.days if day.number >= begin_of(plan.settings)]


def planned(plan: Plan) -> list[tuple[PlanDay, PlanItem]]:
    """List the tasks to do, in order, with their days."""
    return [
        (day, item)
        for day in coming_days(plan)
        for item in day.items
        if item.kind == "task" and item.why.code != "done"
    ]


def planned_ids(plan: Plan) -> list[str]:
    return [item.id for _, item in planned(plan)]


def day_of(plan: Plan) -> dict[str, PlanDay]:
    return {item.id: day for day, item in planned(plan)}


def reviews(plan: Plan) -> list[tuple[PlanDay, PlanItem]]:
    return [(day, item) for day in coming_days(plan) for item in day.items if item.kind == "review"]


def share(settings: PlanSettings) -> Fraction:
    """Return the minutes an even day has."""
    return Fraction(settings.week_minutes, len(settings.days))


def candidates(whole: Curriculum, settings: PlanSettings) -> dict[str, Task | OwnTask]:
    core = [task for task in whole.tasks if not task.deprecated and task.track in (None, settings.track)]
    return {task.id: task for task in [*core, *settings.own]}


def left_out(plan: Plan) -> dict[str, str]:
    return {left.id: left.reason.code for left in plan.left_out}


def type_of(whole: Curriculum, task_id: str) -> str:
    task = whole.find("tasks", task_id)
    return task.types[0] if task and task.types else ""


def stage_days(whole: Curriculum, settings: PlanSettings) -> dict[str, dict[str, int]]:
    """Return for each task the days of its stages that lie within the plan."""
    found: dict[str, dict[str, int]] = {}
    for stage in whole.stages:
        day = settings.stages.get(stage.id)
        if day is not None and begin_of(settings) < day_number(day) < settings.span[1]:
            for task in whole.tasks_before(stage):
                found.setdefault(task.id, {})[stage.id] = day_number(day)
    return found


def is_known(whole: Curriculum, settings: PlanSettings, task_id: str) -> bool:
    task = whole.find("tasks", task_id)
    if task is None or task.kind != "read" or not task.types:
        return False
    assert set(task.types) <= set(TYPES)
    return all(settings.baseline.get(name, 0) >= 3 for name in task.types)
