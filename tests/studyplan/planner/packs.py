"""Invented curricula and settings for the planner: tasks written in a line each, and sound ones made by chance."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from studyplan.model import Curriculum
from studyplan.model.pack import Pack
from studyplan.model.plan_settings import WEEKDAYS, OwnTask, PlanSettings, Score, Swap
from studyplan.model.process import Stage, Track
from studyplan.model.study import PRIORITIES, Phase, Priority, Task, TaskKind, TaskStep, When

PHASES = ("first", "second", "third")
TRACKS = ("music", "sports")
TYPES = ("design", "people", "code")
STAGES = (
    ("call", "screen"),
    ("talk", "phone"),
    ("test", "phone"),
    ("visit", "onsite"),
    ("offer", "decision"),
)
KINDS: tuple[TaskKind, ...] = ("read", "practice", "write", "mock", "review")


def task(
    task_id: str,
    minutes: int = 30,
    priority: Priority = "must",
    requires: tuple[str, ...] = (),
    *,
    kind: TaskKind = "write",
    phase: str = "first",
    types: tuple[str, ...] = (),
    track: str | None = None,
    deprecated: bool = False,
    replaces: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    when: When | None = None,
    value: int | None = None,
) -> Task:
    return Task(
        id=task_id,
        title=task_id.replace("-", " ").capitalize(),
        minutes=minutes,
        kind=kind,
        priority=priority,
        phase=phase,
        requires=requires,
        after=after,
        when=when,
        value=value,
        types=types,
        track=track,
        steps=(TaskStep(do="Do it.", minutes=minutes),),
        deliverable="A page.",
        done_when="It is done.",
        deprecated=deprecated,
        replaces=replaces,
    )


def stage(stage_id: str, group: str, tasks: tuple[str, ...] = ()) -> Stage:
    return Stage.model_validate(
        {
            "id": stage_id,
            "title": stage_id.capitalize(),
            "group": group,
            "summary": "They ask.",
            "expect": ("A talk.",),
            "assesses": ("You.",),
            "prepare": ("Rest.",),
            "tasks": tasks,
        }
    )


def curriculum(*tasks: Task, stages: tuple[Stage, ...] = (), core: tuple[str, ...] = ()) -> Curriculum:
    return Curriculum(
        pack=Pack(
            id="school", title="School", summary="Read.", role="Teacher", as_of="2026-11-22", core=core
        ),
        phases=tuple(Phase(id=name, title=name.capitalize(), aim="Know it.") for name in PHASES),
        stages=stages,
        tracks=tuple(
            Track(id=name, title=name.capitalize(), summary="Do it.", work_examples=("A day.",))
            for name in TRACKS
        ),
        tasks=tasks,
    )


def may_require(task: Task, needed: Task) -> bool:
    """Say whether `check` would let a task require another one."""
    return (
        PRIORITIES.index(needed.priority) <= PRIORITIES.index(task.priority)
        and PHASES.index(needed.phase) <= PHASES.index(task.phase)
        and needed.track in (None, task.track)
        and (task.deprecated or not needed.deprecated)
    )


def random_curriculum(
    seed: int,
    count: int,
    *,
    most_minutes: int = 90,
    kinds: tuple[TaskKind, ...] = KINDS,
    has_stages: bool = True,
) -> Curriculum:
    """Make tasks whose prerequisites are allowed and form no loop, in any file order."""
    random = Random(seed)
    tasks: list[Task] = []
    for number in range(count):
        bare = task(
            f"task-{number}",
            random.randint(1, most_minutes // 5) * 5,
            random.choice(PRIORITIES),
            kind=random.choice(kinds),
            phase=random.choice(PHASES),
            types=tuple(random.sample(TYPES, random.randint(0, 2))),
            track=random.choice((None, None, None, *TRACKS)),
            deprecated=random.random() < 0.05,
        )
        allowed = [other.id for other in tasks[-40:] if may_require(bare, other)]
        needed = random.sample(allowed, min(len(allowed), random.choice((0, 0, 1, 1, 2))))
        others = [name for name in allowed if name not in needed]
        behind = random.sample(others, min(len(others), random.choice((0, 0, 0, 1))))
        tasks.append(bare.model_copy(update={"requires": tuple(needed), "after": tuple(behind)}))
    _for_special_days(tasks, random)
    ids = [one.id for one in tasks if not one.deprecated]
    stages = [
        stage(name, group, tuple(random.sample(ids, min(len(ids), random.randint(0, 6)))))
        for name, group in STAGES
        if has_stages
    ]
    random.shuffle(tasks)
    core = tuple(random.sample(ids, min(len(ids), 3)))
    return curriculum(*tasks, stages=tuple(stages), core=core)


def _for_special_days(tasks: list[Task], random: Random) -> None:
    """Let some tasks that nothing waits for belong on the eve, in the last week, or after the interview."""
    waited_for = {name for one in tasks for name in (*one.requires, *one.after)}
    free = [n for n, one in enumerate(tasks) if one.id not in waited_for and one.kind in ("write", "review")]
    random.shuffle(free)
    for number, when in zip(free, ("eve", "last-week", "after"), strict=False):
        changes = {
            "when": when,
            "minutes": min(tasks[number].minutes, 30),
            "phase": PHASES[-1],
            "track": None,
        }
        tasks[number] = tasks[number].model_copy(update=changes)


def random_settings(
    seed: int, whole: Curriculum, weeks: int, *, has_stage_dates: bool = True
) -> PlanSettings:
    """Make settings, dates and progress to go with a curriculum."""
    random = Random(seed)
    ids = [one.id for one in whole.tasks]
    ends = random.choice(("none", "start", "onsite", "both", "both"))
    first = random.randint(0, 6)
    few = random.randint(1, 6) if weeks == 1 and ends != "both" and random.random() < 0.5 else None
    length = random.randint(1, 7 * weeks) if ends == "both" else few or 7 * weeks
    is_dated = ends != "none"

    def some(names: Sequence[str], most: int) -> list[str]:
        return random.sample(names, random.randint(0, min(most, len(names))))

    def day(least: int, most: int) -> str:
        return iso(first + random.randint(least, most))

    stages = some([name for name, _ in STAGES], 3) if has_stage_dates and is_dated else []
    return PlanSettings(
        weeks=weeks,
        length=few,
        hours_per_week=random.choice((random.randint(2, 20), random.randint(2, 80))) / 2,
        track=random.choice((None, *TRACKS)),
        days=random.choice((WEEKDAYS, tuple(random.sample(WEEKDAYS, random.randint(1, 7))))),
        start=iso(first) if ends in ("start", "both") else None,
        onsite=iso(first + length) if ends in ("onsite", "both") else None,
        today=day(0, length) if is_dated and random.random() < 0.4 else None,
        stages={name: day(-2, length + 3) for name in stages},
        done={name: day(-5, length) if is_dated and random.random() < 0.7 else None for name in some(ids, 4)},
        baseline={name: random.randint(1, 4) for name in some(TYPES, 3)},
        own=tuple(
            OwnTask(
                id=f"own-{number}",
                title="Mine",
                minutes=5 * random.randint(1, 20),
                priority=random.choice(PRIORITIES),
            )
            for number in range(random.choice((0, 0, 1, 2)))
        ),
        skipped=tuple(some(ids, 3)) if random.random() < 0.5 else (),
        scores=tuple(
            Score(task=name, date=day(0, length), score=random.randint(1, 4))
            for name in some(ids, 4)
            if is_dated
        ),
        weak=tuple(some(TYPES, 2)) if random.random() < 0.3 else (),
        recalls=random.choice((3, 3, 3, 0, 1, 2, 4)),
        swaps=tuple(
            Swap(out=one, into=other) for one, other in [random.sample(ids, 2)] if random.random() < 0.3
        )
        if len(ids) > 1
        else (),
    )


START = date(2028, 2, 21)
"""A Monday, eight days before a leap day."""


def iso(days: int) -> str:
    return (START + timedelta(days)).isoformat()
