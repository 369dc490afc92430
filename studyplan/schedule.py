"""Curriculum + settings → a plan: select what the hours allow, order it, pack it into weeks.

Hard rules: prerequisites come first, no week is over its hours, every must task is in, and what is
left out is named. A pure function: no clock, no chance, the same plan every time.
"""

from collections.abc import Iterable
from graphlib import TopologicalSorter

from studyplan.model import Curriculum
from studyplan.model.plan import SLACK, LeftOut, Plan, PlanSettings, Week
from studyplan.model.study import PRIORITIES, Task
from studyplan.problem import StudyplanError


class PlanTooShortError(StudyplanError):
    """The must tasks do not fit into the hours."""

    def __init__(self, settings: PlanSettings, task: Task) -> None:
        self.settings = settings
        self.task = task
        super().__init__(
            f"{settings.weeks} weeks of {settings.hours_per_week:g} hours have no room for the must task"
            f" `{task.id}` ({task.minutes} minutes). Allow more hours a week, or more weeks."
        )


def schedule(curriculum: Curriculum, settings: PlanSettings) -> Plan:
    """Place tasks on weeks.

    Raises PlanTooShortError where a must task finds no room.
    """
    candidates = _candidates(curriculum, settings)
    selected = _select(candidates, settings)
    while True:
        ordered = _order(selected, curriculum)
        weeks, homeless = _pack(ordered, settings)
        if homeless is None:
            break
        selected = _without(selected, homeless, settings)
    chosen = {task.id for task in selected}
    return Plan(
        settings=settings,
        weeks=tuple(Week(number=number, tasks=tuple(tasks)) for number, tasks in enumerate(weeks, start=1)),
        left_out=tuple(
            LeftOut(task=task, reason="The hours do not reach to it.")
            for priority in PRIORITIES
            for task in candidates
            if task.priority == priority and task.id not in chosen
        ),
    )


def _candidates(curriculum: Curriculum, settings: PlanSettings) -> tuple[Task, ...]:
    return tuple(task for task in curriculum.current_tasks if task.track in (None, *settings.tracks))


def _select(candidates: tuple[Task, ...], settings: PlanSettings) -> list[Task]:
    """Take tasks by priority, each with what it requires, while the budget lasts."""
    budget = settings.weeks * settings.hours_per_week * 60 * (1 - SLACK)
    by_id = {task.id: task for task in candidates}
    chosen: dict[str, Task] = {}
    for priority in PRIORITIES:
        for task in candidates:
            if task.priority != priority or task.id in chosen:
                continue
            group = _with_prerequisites(task, by_id, chosen)
            if priority == "must" or _load([*chosen.values(), *group]) <= budget:
                chosen.update((member.id, member) for member in group)
    return [task for task in candidates if task.id in chosen]


def _with_prerequisites(task: Task, by_id: dict[str, Task], chosen: dict[str, Task]) -> list[Task]:
    group: dict[str, Task] = {}
    waiting = [task]
    while waiting:
        member = waiting.pop()
        if member.id in group or member.id in chosen:
            continue
        group[member.id] = member
        waiting.extend(by_id[name] for name in member.requires if name in by_id)
    return list(group.values())


def _load(tasks: Iterable[Task]) -> int:
    """Sum minutes: what is for everybody, and the longest of the tracks beside each other."""
    core = 0
    by_track: dict[str, int] = {}
    for task in tasks:
        if task.track is None:
            core += task.minutes
        else:
            by_track[task.track] = by_track.get(task.track, 0) + task.minutes
    return core + max(by_track.values(), default=0)


def _order(selected: list[Task], curriculum: Curriculum) -> list[Task]:
    """Sort by phase and file order, prerequisites first."""
    phases = {phase.id: index for index, phase in enumerate(curriculum.phases)}
    rank = {task.id: (phases.get(task.phase, 0), index) for index, task in enumerate(selected)}
    by_id = {task.id: task for task in selected}
    sorter = TopologicalSorter(
        {task.id: [name for name in task.requires if name in by_id] for task in selected}
    )
    sorter.prepare()
    ready: list[str] = []
    ordered: list[Task] = []
    while sorter.is_active():
        ready.extend(sorter.get_ready())
        ready.sort(key=rank.__getitem__)
        name = ready.pop(0)
        ordered.append(by_id[name])
        sorter.done(name)
    return ordered


def _pack(ordered: list[Task], settings: PlanSettings) -> tuple[list[list[Task]], Task | None]:
    """Fill weeks evenly in order; return the first task that finds no room, if any."""
    capacity = int(settings.hours_per_week * 60)
    weeks: list[list[Task]] = [[] for _ in range(settings.weeks)]
    week_of: dict[str, int] = {}
    total = _load(ordered)
    placed: list[Task] = []
    current = 0
    for task in ordered:
        while (
            current < settings.weeks - 1 and _load([*placed, task]) > total * (current + 1) / settings.weeks
        ):
            if _load([*placed, task]) - total * (current + 1) / settings.weeks <= task.minutes / 2:
                break
            current += 1
        earliest = max((week_of[name] for name in task.requires if name in week_of), default=0)
        for number in range(max(current, earliest), settings.weeks):
            if _load([*weeks[number], task]) <= capacity:
                weeks[number].append(task)
                week_of[task.id] = number
                placed.append(task)
                break
        else:
            return weeks, task
    return weeks, None


def _without(selected: list[Task], homeless: Task, settings: PlanSettings) -> list[Task]:
    """Drop the least needed task nothing else waits for, so that packing can be tried again."""
    needed = {name for task in selected for name in task.requires}
    for priority in reversed(PRIORITIES[1:]):
        for task in reversed(selected):
            if task.priority == priority and task.id not in needed:
                return [other for other in selected if other.id != task.id]
    raise PlanTooShortError(settings, homeless)
