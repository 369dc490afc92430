"""2,000 tasks → the planner's time beside that of a topological sort."""

import gc
import time
from collections.abc import Callable
from graphlib import TopologicalSorter
from statistics import median

from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.planner import schedule

COPIES = 20
RUNS = 7


def speed_of(curriculum: Curriculum, settings: PlanSettings) -> tuple[int, float, float, float]:
    """Return how many tasks many copies have, and the seconds of their plan, of their sort, and of one copy's plan.

    Medians of runs by turns, with the garbage collector off as `timeit` has it.
    """
    one, many = _copied(curriculum, 1), _copied(curriculum, COPIES)
    graph = {task.id: task.requires for task in many.tasks}
    works: tuple[Callable[[], object], ...] = (
        lambda: schedule(many, settings),
        lambda: tuple(TopologicalSorter(graph).static_order()),
        lambda: schedule(one, settings),
    )
    times: list[list[float]] = [[], [], []]
    gc.collect()
    gc.disable()
    for _ in range(RUNS):
        for work, taken in zip(works, times, strict=True):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    gc.enable()
    many_seconds, sort_seconds, one_seconds = (median(taken[1:]) for taken in times)  # the first warms up
    return len(many.tasks), many_seconds, sort_seconds, one_seconds


def _copied(curriculum: Curriculum, copies: int) -> Curriculum:
    """Repeat all tasks as tasks for everybody with ids of their own; what they wait for stays within a copy."""
    tasks = [
        task.model_copy(
            update={
                "id": f"{task.id}-{copy}",
                "track": None,
                "requires": tuple(f"{name}-{copy}" for name in task.requires),
                "after": tuple(f"{name}-{copy}" for name in task.after),
            }
        )
        for copy in range(copies)
        for task in curriculum.current_tasks
    ]
    stages = [
        stage.model_copy(
            update={"tasks": tuple(f"{name}-{copy}" for copy in range(copies) for name in stage.tasks)}
        )
        for stage in curriculum.stages
    ]
    pack = curriculum.pack.model_copy(update={"core": tuple(f"{name}-0" for name in curriculum.pack.core)})
    changes = {"pack": pack, "tasks": tuple(tasks), "stages": tuple(stages)}
    return Curriculum.model_construct(**{**dict(curriculum), **changes})
