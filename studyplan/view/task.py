"""Task → its row: title, length, kind, tier, steps, and what it leads to."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.cue import Cue
from studyplan.model.practice import Framework, Question
from studyplan.model.process import Track
from studyplan.model.study import Phase, Task
from studyplan.view.inline import title as plain
from studyplan.view.row import Named, all_named, named
from studyplan.view.words import clock, duration, word


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a task."""

    do: str
    clock: str
    """The minutes it takes, in words."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task, whole; lists show the first of it."""

    id: str
    title: str
    minutes: int
    length: str
    """The minutes in words."""
    facts: tuple[str, ...]
    """What one does in it, and its tier."""
    track: Named | None
    only_for: str
    """For whom it is, where it is not for everybody."""
    phase: Named
    steps: tuple[StepRow, ...]
    deliverable: str
    done_when: str
    recall: tuple[Cue, ...]
    aliases: tuple[str, ...]
    """Words that only the search reads."""

    questions: tuple[Named, ...]
    frameworks: tuple[Named, ...]
    requires: tuple[Named, ...]

    @property
    def all_facts(self) -> tuple[str, ...]:
        """What one does in it, its tier and for whom it is."""
        return (*self.facts, self.only_for) if self.only_for else self.facts


def task_row(curriculum: Curriculum, task: Task) -> TaskRow:
    """Write one task."""
    track = curriculum.get(Track, task.track) if task.track else None
    return TaskRow(
        id=task.id,
        title=task.title,
        minutes=task.minutes,
        length=duration(task.minutes),
        facts=(word("kind", task.kind), task.priority),
        track=named(track) if track else None,
        only_for=word("task", "only-for", track=plain(track.title)) if track else "",
        phase=named(curriculum.get(Phase, task.phase)),
        steps=tuple(StepRow(step.do, clock(step.minutes)) for step in task.steps),
        deliverable=task.deliverable,
        done_when=task.done_when,
        recall=task.recall,
        aliases=task.aliases,
        questions=all_named(curriculum.get_all(Question, task.questions)),
        frameworks=all_named(curriculum.get_all(Framework, task.frameworks)),
        requires=all_named(curriculum.get_all(Task, task.requires)),
    )


def task_rows(curriculum: Curriculum, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
    """Write tasks in their order."""
    return tuple(task_row(curriculum, task) for task in tasks)
