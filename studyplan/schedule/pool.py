"""Curriculum + settings → the tasks a plan may take, each with what decides its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from studyplan.model import Curriculum
from studyplan.model.plan import LeftOut, Reason
from studyplan.model.plan_settings import OwnTask, PlanSettings, day_number
from studyplan.model.study import PRIORITIES, Task
from studyplan.schedule.order import needs_first
from studyplan.schedule.stages import StageDays, rehearsals, stages_by_task

GOOD = 3
"""The lowest score that counts as known."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A task as the planner sees it; other units are named by their place in the pool."""

    id: str
    place: int
    """Where it stands among all candidates, in the order of the curriculum."""

    minutes: int
    kind: str
    priority: int
    phase: int
    type: str
    """The first question type it names: two tasks of one type should not stand next to each other."""

    needs: tuple[int, ...]
    """Units without which it cannot be done."""

    after: tuple[int, ...]
    """Units that come before it where both are planned."""

    stage_days: tuple[tuple[int, str], ...]
    """Days of the stages it prepares for, where they lie within the plan, the earliest first."""

    is_useful_later: bool
    """Whether it also serves a stage without such a day, or no stage at all."""

    needed_until: int
    """The day of the last stage that needs it."""

    rehearses: str
    """What a mock interview stands for; empty for all other tasks."""

    is_known: bool
    """Whether it only teaches what the reader knows already."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A task done on a day, to be recalled on later ones."""

    id: str
    minutes: int
    day: int
    needed_until: int


@dataclass(frozen=True, slots=True)
class Done:
    """A task that was done, and the day, where it is known."""

    id: str
    minutes: int
    day: int | None


@dataclass(frozen=True, slots=True)
class Pool:
    """What may be planned, what is out before planning starts, and what was done."""

    phases: tuple[str, ...]
    units: tuple[Unit, ...]
    left_out: tuple[tuple[int, LeftOut], ...]
    """With the place of the task among all candidates."""

    learned: tuple[Learned, ...]
    done: tuple[Done, ...]


def pool_of(curriculum: Curriculum, settings: PlanSettings, begin: int) -> Pool:
    """Collect the core tasks, those of the chosen track and the reader's own."""
    days = StageDays(curriculum, settings, begin)
    stages = stages_by_task(curriculum)
    tasks = _tasks(curriculum, settings)
    done = [task for task in tasks if task.id in settings.done]
    skipped = [task for task in tasks if task.id in settings.skipped and task.id not in settings.done]
    open_tasks = [task for task in tasks if task.id not in settings.done and task.id not in settings.skipped]
    over = _over(open_tasks, stages, days)
    place = {task.id: number for number, task in enumerate(tasks)}
    out = [(task, Reason("skipped")) for task in skipped]
    out += [
        (task, Reason("stage-over", (("stage", over[task.id]),))) for task in open_tasks if task.id in over
    ]
    return Pool(
        phases=tuple(phase.id for phase in curriculum.phases),
        units=_units(
            curriculum, settings, [task for task in open_tasks if task.id not in over], place, stages, days
        ),
        left_out=tuple((place[task.id], LeftOut(task.id, task.priority, why)) for task, why in out),
        learned=tuple(
            Learned(task.id, task.minutes, day_number(day), days.needed_until(stages.get(task.id, ())))
            for task in done
            if (day := settings.done[task.id]) is not None and _returns(task, settings)
        ),
        done=tuple(
            Done(task.id, task.minutes, None if day is None else day_number(day))
            for task in done
            for day in (settings.done[task.id],)
        ),
    )


def _tasks(curriculum: Curriculum, settings: PlanSettings) -> list[Task | OwnTask]:
    known = {task.id for task in curriculum.tasks}
    return [
        *(task for task in curriculum.current_tasks if task.track in (None, settings.track)),
        *(task for task in settings.own if task.id not in known),
    ]


def _over(
    tasks: Sequence[Task | OwnTask], stages: Mapping[str, tuple[str, ...]], days: StageDays
) -> dict[str, str]:
    """Find tasks whose stages are all over, unless a later task still needs what they teach."""
    index = {task.id: number for number, task in enumerate(tasks)}
    requires = [[index[name] for name in _requires(task) if name in index] for task in tasks]
    last_over = cache(days.over)
    over: dict[str, str] = {}
    needed: set[int] = set()
    for number in reversed(needs_first(range(len(tasks)), requires)):
        task = tasks[number]
        stage = last_over(stages.get(task.id, ()))
        if stage is not None and (_kind(task) == "mock" or number not in needed):
            over[task.id] = stage
        else:
            needed.update(requires[number])
    return over


def _units(
    curriculum: Curriculum,
    settings: PlanSettings,
    tasks: Sequence[Task | OwnTask],
    place: Mapping[str, int],
    stages: Mapping[str, tuple[str, ...]],
    days: StageDays,
) -> tuple[Unit, ...]:
    index = {task.id: number for number, task in enumerate(tasks)}
    known = {task.id for task in tasks if _is_known(task, settings)}
    phases = {phase.id: number for number, phase in enumerate(curriculum.phases)}
    roles = rehearsals(curriculum, stages)
    within = cache(days.within)  # many tasks share their stages
    serves_later = cache(days.serves_later)
    needed_until = cache(days.needed_until)
    units = []
    for task in tasks:
        after = dict.fromkeys(index[name] for name in _requires(task) if name in index)
        own_stages = stages.get(task.id, ())
        priority = 2 if task.id in known else PRIORITIES.index(task.priority)
        units.append(
            Unit(
                id=task.id,
                place=place[task.id],
                minutes=task.minutes,
                kind=_kind(task),
                priority=priority,
                # a task of the reader's own stands early if it is a must, late if it is a could
                phase=phases.get(task.phase, 0)
                if isinstance(task, Task)
                else max(0, len(phases) - 1) * priority // 2,
                type=task.types[0] if isinstance(task, Task) and task.types else "",
                needs=tuple(number for number in after if tasks[number].id not in known),
                after=tuple(after),
                stage_days=within(own_stages),
                is_useful_later=serves_later(own_stages),
                needed_until=needed_until(own_stages),
                rehearses=roles.get(task.id, ""),
                is_known=task.id in known,
            )
        )
    return tuple(units)


def _returns(task: Task | OwnTask, settings: PlanSettings) -> bool:
    """Say whether a task is of the kind that is recalled."""
    return _kind(task) == "read" and not _is_known(task, settings)


def _is_known(task: Task | OwnTask, settings: PlanSettings) -> bool:
    """Say whether a task reads up on question types that the reader answers well already."""
    if not isinstance(task, Task) or task.kind != "read" or not task.types:
        return False
    return all(settings.baseline.get(name, 0) >= GOOD for name in task.types)


def _requires(task: Task | OwnTask) -> tuple[str, ...]:
    return task.requires if isinstance(task, Task) else ()


def _kind(task: Task | OwnTask) -> str:
    return task.kind if isinstance(task, Task) else "own"
