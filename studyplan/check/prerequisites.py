"""Rules about the order of tasks: what a task requires can be done before it, in every plan."""

from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from studyplan.model.loaded import Loaded
from studyplan.model.study import PRIORITIES, Task
from studyplan.problem import Problem


def prerequisite_cycle(loaded: Loaded) -> Iterator[Problem]:
    """No task waits for itself."""
    tasks = {task.id: task for task in loaded.curriculum.tasks}
    needs = {
        task.id: [name for name in (*task.requires, *task.after) if name in tasks] for task in tasks.values()
    }
    while loop := _find_loop(needs):
        words = ", ".join(f"`{task}` needs `{needed}`" for task, needed in pairwise(loop))
        has_after = any(other not in tasks[task].requires for task, other in pairwise(loop))
        alone = f"The task `{loop[0]}` waits for itself."
        first = tasks[loop[0]]
        yield Problem(
            loaded.locate("tasks", first.id, _path(first, loop[1])),
            "prerequisite-cycle",
            alone if len(loop) == 2 else f"These tasks wait for each other: {words}.",
            f"Take one of them out of {'an `after`' if has_after else 'a `requires`'}.",
        )
        needs[loop[0]].remove(loop[1])  # look on as if it were mended, to find the next loop


def lower_priority_prerequisite(loaded: Loaded) -> Iterator[Problem]:
    """A task never requires one that a shorter plan drops before it."""
    return _each_requirement(
        loaded,
        "lower-priority-prerequisite",
        lambda task, needed: PRIORITIES.index(needed.priority) > PRIORITIES.index(task.priority),
        lambda task, needed: (
            f"The {task.priority} task `{task.id}` needs the {needed.priority} task `{needed.id}`.",
            f"Make `{needed.id}` a {task.priority} task, or do not require it.",
        ),
    )


def later_phase_prerequisite(loaded: Loaded) -> Iterator[Problem]:
    """A task never requires one of a later phase."""
    order = {phase.id: index for index, phase in enumerate(loaded.curriculum.phases)}
    return _each_requirement(
        loaded,
        "later-phase-prerequisite",
        lambda task, needed: (
            needed.phase in order and task.phase in order and order[needed.phase] > order[task.phase]
        ),
        lambda task, needed: (
            f"`{task.id}` of phase `{task.phase}` needs `{needed.id}` of the later phase `{needed.phase}`.",
            f"Move `{needed.id}` to phase `{task.phase}`, or `{task.id}` to phase `{needed.phase}`.",
        ),
        fields=("requires", "after"),
    )


def track_prerequisite(loaded: Loaded) -> Iterator[Problem]:
    """A task requires only tasks that everybody does who does it."""
    known = {None, *(track.id for track in loaded.curriculum.tracks)}
    return _each_requirement(
        loaded,
        "track-prerequisite",
        lambda task, needed: (
            needed.track is not None and needed.track != task.track and {needed.track, task.track} <= known
        ),
        lambda task, needed: (
            f"`{task.id}` is for {_audience(task)}, but needs `{needed.id}` of the track `{needed.track}`.",
            f"Take `track` off `{needed.id}`, or do not require it.",
        ),
        fields=("requires", "after"),
    )


def retired_prerequisite(loaded: Loaded) -> Iterator[Problem]:
    """A task does not wait for a retired one."""
    return _each_requirement(
        loaded,
        "retired-prerequisite",
        lambda task, needed: needed.deprecated and not task.deprecated,
        lambda task, needed: (
            f"`{task.id}` needs `{needed.id}`, which is retired.",
            f"Take `{needed.id}` out of its `requires`.",
        ),
    )


def _each_requirement(
    loaded: Loaded,
    rule: str,
    is_wrong: Callable[[Task, Task], bool],
    tell: Callable[[Task, Task], tuple[str, str]],
    fields: tuple[str, ...] = ("requires",),
) -> Iterator[Problem]:
    for task in loaded.curriculum.tasks:
        for field in fields:
            for index, name in enumerate(getattr(task, field)):
                needed: Task | None = loaded.curriculum.find(Task, name)
                if needed and is_wrong(task, needed):
                    place = loaded.locate("tasks", task.id, (field, index))
                    yield Problem(place, rule, *tell(task, needed))


def _path(task: Task, needed: str) -> tuple[str, int]:
    """Return where a task names one that comes before it."""
    if needed in task.requires:
        return "requires", task.requires.index(needed)
    return "after", task.after.index(needed)


def _audience(task: Task) -> str:
    return f"the track `{task.track}`" if task.track else "everybody"


def _find_loop(needs: dict[str, list[str]]) -> list[str]:
    """Return tasks that each need the next one, the first again at the end; empty where there is no loop."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        loop: list[str] = error.args[1][::-1]
        start = loop.index(min(loop[:-1]))
        return [*loop[start:-1], *loop[: start + 1]]
    return []
