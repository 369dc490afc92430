"""Curriculum + settings → the tasks a plan may take, in the order of their worth, with what decides their place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from studyplan.model import Curriculum
from studyplan.model.order import needs_first
from studyplan.model.plan import TIERS, LeftOut, Reason
from studyplan.model.plan_settings import PlanSettings, day_number
from studyplan.model.preparation import StageDays, rehearsals, stages_by_task
from studyplan.model.study import PRIORITIES, Task
from studyplan.planner.recall import GOOD

CORE, MUST, SHOULD, COULD = range(len(TIERS))

WORTH = {"mock": 8, "practice": 6, "write": 5, "own": 5, "review": 4, "read": 3}
"""What a task of each kind gives, beside one for each stage it serves, up to four."""

MOST_STAGES, STAGES_OF_ALL = 4, 2
"""A task that names no stage helps a little with all of them."""

Scores = Mapping[str, Sequence[tuple[int, int]]]
Key = tuple[int, int, bool, int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A task as the planner sees it; other units are named by their place in the pool."""

    id: str
    minutes: int
    kind: str
    priority: int
    phase: int
    type: str  # the first question type: two tasks of one should not stand next to each other
    types: tuple[str, ...]
    needs: tuple[int, ...]  # units without which it cannot be done: taken with it
    after: tuple[int, ...]  # units that come before it where both are taken, its needs among them
    stage_days: tuple[tuple[int, str], ...]  # of its stages within the plan, the earliest first
    needed_until: int  # the day of the last stage that needs it
    stages: int
    rehearses: str  # what a mock interview stands for; empty for all other tasks
    when: str
    is_known: bool
    worth: int

    @property
    def is_mock(self) -> bool:
        """Say whether it is a mock interview: a day has at most one."""
        return self.kind == "mock"

    @property
    def is_recalled(self) -> bool:
        """Say whether it comes back: what one only takes in is lost otherwise."""
        return self.kind == "read" and not self.is_known


@dataclass(frozen=True, slots=True)
class Done:
    """A task that was done, and the day, where it is known."""

    id: str
    minutes: int
    day: int | None
    needed_until: int
    is_recalled: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """What may be planned, what is out before planning starts, and what was done."""

    phases: tuple[str, ...]
    units: tuple[Unit, ...]
    line: tuple[int, ...]  # all units, those of most worth first, each after what it needs
    tiers: tuple[int, ...]  # the tier of each unit: its own, or the higher one of a unit that needs it
    needed_by: Mapping[int, int]  # for units with a higher tier than their own, the one that needs them
    swapped: Mapping[int, int]  # for units the reader chose, the one they stand in for
    dropped: tuple[tuple[str, str], ...]  # swaps that mean nothing in this plan
    left_out: tuple[LeftOut, ...]
    done: tuple[Done, ...]
    scores: Scores

    @property
    def learned(self) -> Iterator[tuple[Done, int]]:
        """Yield what was read on a known day and comes back, with the day."""
        return ((task, task.day) for task in self.done if task.is_recalled and task.day is not None)


def pool_of(curriculum: Curriculum, settings: PlanSettings) -> Pool:
    """Collect the tasks for everybody, those of the chosen track and the reader's own."""
    days = StageDays(curriculum, settings)
    stages = stages_by_task(curriculum)
    tasks = _tasks(curriculum, settings)
    out = _out(tasks, settings, stages, days)
    open_tasks = [task for task in tasks if task.id not in out and task.id not in settings.done]
    units = _units(curriculum, settings, open_tasks, stages, days)
    index = {unit.id: number for number, unit in enumerate(units)}
    goals = [
        index[name] for name in curriculum.core_goals if name in index and not units[index[name]].is_known
    ]
    wanted = [(swap.out, swap.into) for swap in settings.swaps]
    swaps = [(index[gone], index[into]) for gone, into in wanted if gone in index and into in index]
    keys = _keys(units, goals, swaps, is_weak=bool(settings.weak))
    tiers, needed_by = _raised(units, [key[0] for key in keys])
    wished = sorted(range(len(units)), key=lambda number: (tiers[number], *keys[number][1:]))
    return Pool(
        phases=tuple(phase.id for phase in curriculum.phases),
        units=units,
        line=tuple(needs_first(wished, lambda number: units[number].needs)),
        tiers=tuple(tiers),
        needed_by=needed_by,
        swapped={into: gone for gone, into in swaps},
        dropped=tuple(pair for pair in wanted if not index.keys() >= set(pair)),
        left_out=tuple(LeftOut(task.id, task.priority, out[task.id]) for task in tasks if task.id in out),
        done=tuple(
            Done(
                task.id,
                task.minutes,
                None if day is None else day_number(day),
                days.needed_until(stages.get(task.id, ())),
                task.kind == "read" and not _is_known(task, settings),
            )
            for task in tasks
            if task.id in settings.done
            for day in (settings.done[task.id],)
        ),
        scores={
            score.task: [
                (day_number(one.date), one.score) for one in settings.scores if one.task == score.task
            ]
            for score in settings.scores
        },
    )


def _tasks(curriculum: Curriculum, settings: PlanSettings) -> list[Task]:
    """List the candidates; a task of the reader's own stands early if it is a must, late if it is a could."""
    known = {task.id for task in curriculum.tasks}
    last = max(0, len(curriculum.phases) - 1)
    own: list[Task] = []
    for task in settings.own:
        place = last * PRIORITIES.index(task.priority) // 2
        fields: dict[str, Any] = {
            "kind": "own",
            "phase": curriculum.phases[place].id if curriculum.phases else "",
        }
        if task.id not in known:
            own.append(Task.model_construct(**{**dict(task), **fields}))
    return [*(task for task in curriculum.current_tasks if task.track in (None, settings.track)), *own]


def _out(
    tasks: Sequence[Task],
    settings: PlanSettings,
    stages: Mapping[str, tuple[str, ...]],
    days: StageDays,
) -> dict[str, Reason]:
    """Say what is skipped, for after an interview, or over for all its stages and needed by no later task."""
    out: dict[str, Reason] = {}
    last_over = cache(days.over)
    index = {task.id: number for number, task in enumerate(tasks)}
    requires = [[index[name] for name in task.requires if name in index] for task in tasks]
    order = needs_first(range(len(tasks)), requires.__getitem__)
    needed: set[int] = set()
    for number in reversed(order):
        task = tasks[number]
        if task.id in settings.done:
            continue
        stage = last_over(stages.get(task.id, ()))
        if task.id in settings.skipped:
            out[task.id] = Reason("skipped")
        elif task.when == "after":
            out[task.id] = Reason("after")
        elif stage is not None and (task.kind == "mock" or number not in needed):
            out[task.id] = Reason("stage-over", (("stage", stage),))
        else:
            needed.update(requires[number])
    gone: set[int] = set()
    for number in order:
        name = tasks[number].id
        missing = next((other for other in requires[number] if other in gone), None)
        if missing is not None and name not in out and name not in settings.done:
            out[name] = Reason("requires", (("task", tasks[missing].id),))
        if name in out and out[name].code != "skipped":  # who skips a task can do without it
            gone.add(number)
    return out


def _units(
    curriculum: Curriculum,
    settings: PlanSettings,
    tasks: Sequence[Task],
    stages: Mapping[str, tuple[str, ...]],
    days: StageDays,
) -> tuple[Unit, ...]:
    index = {task.id: number for number, task in enumerate(tasks)}
    known = {task.id for task in tasks if _is_known(task, settings)}
    phases = {phase.id: number for number, phase in enumerate(curriculum.phases)}
    roles = rehearsals(curriculum, stages)
    within = cache(days.within)  # many tasks share their stages
    needed_until = cache(days.needed_until)
    units = []
    for task in tasks:
        needs = dict.fromkeys(index[name] for name in task.requires if name in index)
        after = dict.fromkeys([*needs, *(index[name] for name in task.after if name in index)])
        own_stages = stages.get(task.id, ())
        priority = COULD if task.id in known else 1 + PRIORITIES.index(task.priority)
        units.append(
            Unit(
                id=task.id,
                minutes=task.minutes,
                kind=task.kind,
                priority=priority,
                phase=phases.get(task.phase, 0),
                type=task.types[0] if task.types else "",
                types=task.types,
                needs=tuple(number for number in needs if tasks[number].id not in known),
                after=tuple(after),
                stage_days=within(own_stages),
                needed_until=needed_until(own_stages),
                stages=len(own_stages),
                rehearses=roles.get(task.id, ""),
                when=task.when or "",
                is_known=task.id in known,
                worth=task.value or WORTH[task.kind] + min(MOST_STAGES, len(own_stages) or STAGES_OF_ALL),
            )
        )
    return tuple(units)


def _keys(
    units: Sequence[Unit], goals: Sequence[int], swaps: Sequence[tuple[int, int]], *, is_weak: bool
) -> list[Key]:
    """Give each unit its place in line: by tier, core goals as listed, mocks first, then by worth a minute.

    Mocks lead their tier, so that they and what they need are dropped last.
    """
    rank = {number: place for place, number in enumerate(goals)}
    keys: list[Key] = []
    for number, unit in enumerate(units):
        tier = CORE if number in rank else unit.priority
        if is_weak and unit.rehearses == "repeat":
            tier = min(tier, MUST)
        value = -(1000 * unit.worth // unit.minutes)
        keys.append((tier, rank.get(number, len(goals)), not unit.is_mock, value, number))
    for gone, into in swaps:
        keys[gone], keys[into] = keys[into], keys[gone]
    return keys


def _raised(units: Sequence[Unit], tiers: list[int]) -> tuple[list[int], dict[int, int]]:
    """Raise what a unit needs to its tier; tell which unit raised it."""
    needed_by: dict[int, int] = {}
    for number in reversed(needs_first(range(len(units)), lambda number: units[number].needs)):
        for other in units[number].needs:
            if tiers[number] < tiers[other]:
                tiers[other] = tiers[number]
                needed_by[other] = number
    return tiers, needed_by


def _is_known(task: Task, settings: PlanSettings) -> bool:
    """Say whether a task reads up on question types that the reader answers well already."""
    if task.kind != "read" or not task.types:
        return False
    return all(settings.baseline.get(name, 0) >= GOOD for name in task.types)
