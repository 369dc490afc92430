"""Rules about what plans are made for: a core that is short, musts that leave time, practice that fades in order."""

from collections.abc import Iterator

from studyplan.model import Curriculum
from studyplan.model.curriculum import CORE_MINUTES
from studyplan.model.loaded import Loaded
from studyplan.model.study import Task
from studyplan.problem import Problem

MOST_PERCENT = 60
"""The part of the smallest plan of weeks that core and must may take: recalls and mocks need the rest."""


def core_too_long(loaded: Loaded) -> Iterator[Problem]:
    """The core with all it requires fits into ten hours."""
    curriculum = loaded.curriculum
    minutes = _minutes(curriculum.closure(curriculum.pack.core))
    if minutes > CORE_MINUTES:
        yield Problem(
            loaded.locate("pack", "", ("core",)),
            "core-too-long",
            f"The core takes {minutes} minutes with all that its tasks require, more than {CORE_MINUTES}.",
            "Take the last goals out of `core`, or write under `after` what a task only follows, not `requires`.",
        )


def no_core(loaded: Loaded) -> Iterator[Problem]:
    """A pack says what its shortest plan is for, once its musts are too many for that."""
    curriculum = loaded.curriculum
    must = [task for task in curriculum.current_tasks if task.priority == "must" and task.track is None]
    if curriculum.pack.core or _minutes(must) <= CORE_MINUTES:
        return
    yield Problem(
        loaded.locate("pack", "", ()),
        "no-core",
        f"The must tasks take {_minutes(must)} minutes, and the pack does not say what comes first in a short plan.",
        f"Add your own choice of tasks, the most important first, or this one: core:"
        f" [{', '.join(curriculum.core_goals)}]",
        severity="warning",
    )


def must_too_long(loaded: Loaded) -> Iterator[Problem]:
    """Core and must leave time for recalls and mocks, in a pack that has both its tasks and its plans."""
    curriculum = loaded.curriculum
    offers = [offer for offer in curriculum.pack.plans if offer.weeks]
    has_tasks = any(loaded.is_own(loaded.locate("tasks", task.id, ())) for task in curriculum.current_tasks)
    if not offers or not has_tasks or not loaded.is_own(loaded.locate("pack", "", ("plans",))):
        return
    goals = [task.id for task in curriculum.current_tasks if task.priority == "must" and task.when != "after"]
    needed = curriculum.closure([*curriculum.core_goals, *goals])
    by_track = [_minutes([task for task in needed if task.track == track.id]) for track in curriculum.tracks]
    minutes = _minutes([task for task in needed if task.track is None]) + max(by_track, default=0)
    smallest = min(offers, key=lambda offer: (offer.weeks or 0) * offer.hours_each)
    whole = (smallest.weeks or 0) * smallest.hours_each * 60
    core = _minutes(curriculum.closure(curriculum.core_goals))
    if core <= whole * 9 // 10 and 100 * minutes > MOST_PERCENT * whole:  # else another rule tells of it
        yield Problem(
            loaded.locate("pack", "", ("plans", curriculum.pack.plans.index(smallest))),
            "must-too-long",
            f"Core and must take {minutes} minutes, {100 * minutes // whole} percent of the plan `{smallest.id}`.",
            f"Make some must tasks should tasks: {MOST_PERCENT} percent leave time for recalls and mocks.",
            severity="warning",
        )


def fading_order(loaded: Loaded) -> Iterator[Problem]:
    """Who reads a worked answer finishes a half-finished one before they answer the first alone."""
    curriculum = loaded.curriculum
    for question_type in curriculum.question_types:
        worked = _questions(curriculum, question_type.id, "worked")
        faded = _questions(curriculum, question_type.id, "faded")
        tasks = [task for task in curriculum.current_tasks if task.types == (question_type.id,)]
        read = [task for task in tasks if task.kind == "read" and worked & set(task.questions)]
        half = [task for task in tasks if task.kind == "practice" and faded & set(task.questions)]
        alone = [
            task
            for task in tasks
            if task.kind == "practice" and worked & set(task.questions) and task not in half
        ]
        if read:
            pairs = [(read[0], task) for task in half] + [(one, two) for one in half for two in alone]
            for first, then in pairs:
                if first.id not in _before(curriculum, then):
                    yield Problem(
                        loaded.locate("tasks", then.id, ()),
                        "fading-order",
                        f"`{then.id}` asks for more alone than `{first.id}`, but need not come after it.",
                        f"Add `{first.id}` to `after` of `{then.id}`, and take `{then.id}` out of what it waits for.",
                    )


def step_minutes(loaded: Loaded) -> Iterator[Problem]:
    """The minutes of a task's steps add up to those of the task."""
    for task in loaded.curriculum.tasks:
        total = sum(step.minutes for step in task.steps)
        if total == task.minutes:
            continue
        steps, minutes = (loaded.locate("tasks", task.id, (key,)) for key in ("steps", "minutes"))
        is_patch = loaded.is_own(minutes) and not loaded.is_own(steps)
        others = f" Its steps stand in {steps.file}:{steps.line}." if is_patch else ""
        yield Problem(
            minutes if is_patch else steps,
            "step-minutes",
            f"The steps of `{task.id}` take {total} minutes, and the task {task.minutes}.",
            f"Change the minutes of the steps or of the task until both are the same.{others}",
        )


def old_form(loaded: Loaded) -> Iterator[Problem]:
    """A key of an older version is read, and the line that takes its place is told."""
    curriculum = loaded.curriculum
    weeks = curriculum.pack.main_plan_weeks
    offer = curriculum.offer_of(7 * weeks) if weeks else None
    place = loaded.locate("pack", "", ("main_plan_weeks",))
    if offer and loaded.is_own(place):
        yield Problem(
            place,
            "old-form",
            "`main_plan_weeks` is an older form.",
            f"Write this line in its place: main_plan: {offer.id}",
            severity="warning",
        )


def _questions(curriculum: Curriculum, type_id: str, mode: str) -> set[str]:
    """Return the questions of a type that have such an answer."""
    ids = {question.id for question in curriculum.questions_of_type(type_id)}
    return {
        answer.question
        for answer in curriculum.worked_answers
        if answer.mode == mode and answer.question in ids
    }


def _before(curriculum: Curriculum, task: Task) -> set[str]:
    """Return all that comes before a task, directly or not."""
    found: set[str] = set()
    waiting = [task]
    while waiting:
        one = waiting.pop()
        for name in (*one.requires, *one.after):
            other = curriculum.find(Task, name)
            if name not in found and other is not None:
                found.add(name)
                waiting.append(other)
    return found


def _minutes(tasks: list[Task] | tuple[Task, ...]) -> int:
    return sum(task.minutes for task in tasks)
