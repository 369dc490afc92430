"""2,000 tasks → the planner's time beside that of a topological sort, and how it grows from 100 tasks."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from math import log2
from statistics import median

from studyplan.schedule import schedule

from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings

COPIES = 20
RUNS = 9


@dataclass(frozen=True, slots=True)
class Speed:
    """Medians of runs by turns, with the garbage collector off as `timeit` has it."""

    tasks: int
    seconds: float
    sort_seconds: float
    growth: float
    """How many times longer than for one copy."""

    fair_growth: float
    """The same for n log n."""


def speed_of(curriculum: Curriculum, settings: PlanSettings) -> Speed:
    """Time a plan of many copies of a curriculum, a sort of them, and a plan of one copy."""
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
    seconds, sort_seconds, one_seconds = (median(taken[1:]) for taken in times)  # the first run warms up
    few, count = len(one.tasks), len(many.tasks)
    fair_growth = count * log2(count) / (few * log2(few))
    return Speed(count, seconds, sort_seconds, seconds / one_seconds, fair_growth)


def _copied(curriculum: Curriculum, copies: int) -> Curriculum:
    """Repeat all tasks as core tasks with ids of their own; prerequisites stay within a copy."""
    tasks = [
        task.model_copy(
            update={
                "id": f"{task.id}-{copy}",
                "track": None,
                "requires": tuple(f"{name}-{copy}" for name in task.requires),
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
    return Curriculum.model_construct(**{**dict(curriculum), "tasks": tuple(tasks), "stages": tuple(stages)})
