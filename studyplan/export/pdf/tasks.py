"""Tasks → rows with what is printed of each: code, minutes, deliverable, steps, and whether it is done."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.practice import Question
from studyplan.model.process import Track
from studyplan.model.progress import Progress
from studyplan.model.study import Task
from studyplan.view.inline import title as plain
from studyplan.view.question import question_counts
from studyplan.view.task import task_row
from studyplan.view.words import duration, full_date, word

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TaskRows:
    """Writes the tasks of a curriculum for one reader."""

    curriculum: Curriculum
    progress: Progress | None
    names_tracks: bool
    """Whether rows say whose they are: where the tracks stand beside each other."""

    def row(self, task: Task) -> Row:
        """Write what a list of tasks shows of one."""
        row = task_row(self.curriculum, task)
        return self.bare_row(row.id, row.title, row.minutes) | {
            "words": " · ".join(row.all_facts if self.names_tracks else row.facts),
            "deliverable": inline(row.deliverable),
            "has_steps": True,
        }

    def review_row(self, tasks: Sequence[Task], minutes: int) -> Row:
        """Write the recall of tasks that were done before; their own ticks say nothing about it."""
        if len(tasks) == 1:
            before, _, after = word("task", "recall", title="\0").partition("\0")
            title = [before, inline(tasks[0].title), *([after] if after else [])]
            return self.bare_row(tasks[0].id, "", minutes) | {
                "title": title,
                "words": word("task", "recall-words"),
                "done": None,
                "has_steps": True,
            }
        names = [part for task in tasks for part in (f" · {task.id.upper()} ", inline(task.title))]
        return self.bare_row("", word("task", "recall-of", number=len(tasks)), minutes) | {
            "words": word("task", "recall-of-words"),
            "deliverable": [names[0].removeprefix(" · "), *names[1:]],
            "done": None,
        }

    def lane_row(self, tasks: Sequence[Task]) -> Row:
        """Write tasks of several tracks, of which the reader does that of their own."""
        done = next((task for task in tasks if self.is_done(task.id)), None)
        parts: list[Any] = []
        for task in tasks:
            track = plain(self.curriculum.get(Track, task.track or "").title)
            parts += [f" · {track}: {task.id.upper()} ", inline(task.title), f" ({duration(task.minutes)})"]
        return self.bare_row("", word("task", "lane"), max(task.minutes for task in tasks)) | {
            "words": word("task", "lane-words"),
            "deliverable": [str(parts[0]).removeprefix(" · "), *parts[1:]],
            "done": self._done_words(done.id) if done else None,
        }

    def bare_row(self, item_id: str, title: str, minutes: int) -> Row:
        """Write what every row has."""
        return {
            "id": item_id,
            "code": item_id.upper(),
            "title": inline(title),
            "minutes": duration(minutes),
            "words": "",
            "deliverable": "",
            "done": self._done_words(item_id),
            "has_steps": False,
        }

    def group(self, title: str, tasks: Sequence[Task]) -> Row:
        """Write tasks under a small heading with their minutes."""
        return {
            "title": title,
            "minutes": duration(sum(task.minutes for task in tasks)),
            "tasks": [self.row(task) for task in tasks],
        }

    def with_steps(self, task: Task, printed: Mapping[str, Question], frameworks: Container[str]) -> Row:
        """Write all of a task; it points to those of its questions and frameworks that are printed."""
        row = task_row(self.curriculum, task)
        questions = [printed[found.id] for found in row.questions if found.id in printed]
        return self.row(task) | {
            "steps": [{"do": inline(step.do), "clock": step.clock} for step in row.steps],
            "done_when": inline(row.done_when),
            "recall": [{"ask": inline(cue.ask), "answer": inline(cue.answer)} for cue in row.recall],
            "questions": [
                {
                    "id": kind.id,
                    "title": plain(kind.title),
                    "codes": [found.id.upper() for found in questions if found.type == kind.id],
                }
                for kind, _ in question_counts(self.curriculum, tuple(questions))
            ],
            "frameworks": [
                {"id": found.id, "title": inline(found.title)}
                for found in row.frameworks
                if found.id in frameworks
            ],
        }

    def is_done(self, item_id: str) -> bool:
        """Say whether the reader has ticked a task."""
        return self.progress is not None and item_id in self.progress.done

    def _done_words(self, item_id: str) -> str | None:
        if self.progress is None or item_id not in self.progress.done:
            return None
        return word("task", "done", date=full_date(self.progress.done[item_id]))


def steps_by_phase(
    rows: TaskRows, tasks: Iterable[Task], printed: Mapping[str, Question], frameworks: Container[str]
) -> list[Row]:
    """Write tasks with their steps, phase by phase, in the order of the curriculum."""
    known = {task.id for task in tasks}
    phases = []
    for phase in rows.curriculum.phases:
        members = [task for task in rows.curriculum.tasks if task.id in known and task.phase == phase.id]
        if members:
            steps = [rows.with_steps(task, printed, frameworks) for task in members]
            phases.append({"title": inline(phase.title), "aim": inline(phase.aim), "tasks": steps})
    return phases
