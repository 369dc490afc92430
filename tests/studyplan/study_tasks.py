"""Small curricula for the planner: tasks written in a line each, and sound ones found by Hypothesis."""

from hypothesis import strategies as st

from studyplan.model import Curriculum
from studyplan.model.pack import Pack
from studyplan.model.plan import Plan, PlanSettings
from studyplan.model.process import Track
from studyplan.model.study import PRIORITIES, Phase, Priority, Task, TaskStep

PHASES = ("first", "second", "third")
TRACKS = ("music", "sports", "stage")


def task(
    task_id: str,
    minutes: int = 30,
    priority: Priority = "must",
    requires: tuple[str, ...] = (),
    *,
    track: str | None = None,
    phase: str = "first",
    deprecated: bool = False,
) -> Task:
    return Task(
        id=task_id,
        title=task_id,
        minutes=minutes,
        kind="read",
        priority=priority,
        phase=phase,
        requires=requires,
        track=track,
        steps=(TaskStep(do="Do it.", minutes=minutes),),
        deliverable="A page.",
        done_when="It is done.",
        deprecated=deprecated,
    )


def curriculum(*tasks: Task) -> Curriculum:
    return Curriculum(
        pack=Pack(id="school", title="School", summary="Read.", role="Teacher", as_of="2026-11-22"),
        phases=tuple(Phase(id=name, title=name, aim="Know it.") for name in PHASES),
        tracks=tuple(
            Track(id=name, title=name, summary="Do it.", work_examples=("A day.",)) for name in TRACKS
        ),
        tasks=tasks,
    )


def weeks_of(plan: Plan) -> list[list[str]]:
    return [[task.id for task in week.tasks] for week in plan.weeks]


def left_out_of(plan: Plan) -> list[str]:
    return [left.id for left in plan.left_out]


def may_require(task: Task, needed: Task) -> bool:
    """Say whether `check` would let a task require another one."""
    return (
        PRIORITIES.index(needed.priority) <= PRIORITIES.index(task.priority)
        and PHASES.index(needed.phase) <= PHASES.index(task.phase)
        and needed.track in (None, task.track)
        and (task.deprecated or not needed.deprecated)
    )


@st.composite
def sound_curricula(draw: st.DrawFn, most_tasks: int = 14, most_minutes: int = 120) -> Curriculum:
    """Draw tasks whose prerequisites are allowed and form no loop, in any file order."""
    tasks: list[Task] = []
    for number in range(draw(st.integers(0, most_tasks))):
        bare = task(
            f"task-{number}",
            minutes=draw(st.integers(1, most_minutes // 5)) * 5,
            priority=draw(st.sampled_from(PRIORITIES)),
            track=draw(st.sampled_from((None, None, *TRACKS))),
            phase=draw(st.sampled_from(PHASES)),
            deprecated=draw(st.integers(0, 9)) == 9,
        )
        allowed = [other.id for other in tasks if may_require(bare, other)]
        needed = draw(st.lists(st.sampled_from(allowed), max_size=3)) if allowed else []
        tasks.append(bare.model_copy(update={"requires": tuple(needed)}))
    return curriculum(*draw(st.permutations(tasks)))


def plan_settings() -> st.SearchStrategy[PlanSettings]:
    return st.builds(
        PlanSettings,
        weeks=st.integers(1, 16),
        hours_per_week=st.one_of(
            st.integers(1, 12).map(float), st.integers(4, 40).map(lambda quarters: quarters / 4)
        ),
        tracks=st.lists(st.sampled_from(TRACKS), unique=True).map(tuple),
    )
