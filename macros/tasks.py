"""Tasks → rows with a box to tick, and bars that say how far one is."""

from collections.abc import Iterable, Sequence

from macros.here import Here
from macros.markup import (
    counted,
    duration,
    folded,
    indented,
    line,
    numbered,
    opening,
    paragraphs,
    plain,
    tag,
)
from studyplan.model.study import Task

KIND_WORDS = {
    "read": "Read",
    "practice": "Practice",
    "write": "Write",
    "mock": "Mock interview",
    "review": "Review",
}


def task_rows(
    here: Here, tasks: Iterable[Task], list_id: str, *, with_steps: bool, with_anchor: bool = False
) -> str:
    """Write tasks as a list; with steps, each opens to what to do and what to end with."""
    return "\n\n".join(_row(here, task, list_id, with_steps=with_steps, with_anchor=with_anchor) for task in tasks)


def progress(tasks: Sequence[Task], label: str, ready: str = "") -> str:
    """Write a bar over tasks; without scripts it says how many there are and how long they take."""
    pairs = " ".join(f"{task.id}:{task.minutes}" + (f":{task.track}" if task.track else "") for task in tasks)
    shared = [task for task in tasks if task.track is None]
    words = f"{counted(len(shared), 'task')}, {duration(sum(task.minutes for task in shared))}"
    return tag("study-progress", words, tasks=pairs, label=plain(label), ready=plain(ready) or False)


def tick_box(item_id: str, list_id: str, title: str) -> str:
    """Write a labeled box that remembers its tick; it is disabled until a script enables it."""
    box_id = f"{list_id}-{item_id}"
    box = opening("input", type="checkbox", id=box_id, disabled=True)
    return f"{tag('study-tick', box, task=item_id)} {tag('label', line(title), for_=box_id)}"


def _row(here: Here, task: Task, list_id: str, *, with_steps: bool, with_anchor: bool) -> str:
    title = task.title if with_steps else here.task(task)
    meta = [KIND_WORDS[task.kind], task.priority]
    if task.track:
        track = here.curriculum.find("tracks", task.track)
        meta.append(f"only for {plain(track.title)}")
    anchor = f" #{task.id}" if with_anchor else ""
    track_mark = f' data-track="{task.track}"' if task.track else ""
    row = (
        f"- {tick_box(task.id, list_id, plain(task.title))}"
        f" {tag('span', duration(task.minutes), class_='task-minutes')}"
        f" {tag('span', _meta(here, title, meta, with_steps=with_steps), class_='task-meta')}"
        f"\n{{: .task{anchor}{track_mark} }}"
    )
    first, attributes = row.split("\n")
    lines = [first, f"    {attributes}"]
    if with_steps:
        lines += ["", indented(folded("Steps", _steps(here, task), "steps"))]
    return "\n".join(lines)


def _meta(here: Here, title: str, words: list[str], *, with_steps: bool) -> str:
    shown = " · ".join(words)
    return shown if with_steps else f"{shown} · {title.replace(title[1 : title.index('](')], 'Steps', 1)}"


def _steps(here: Here, task: Task) -> str:
    curriculum = here.curriculum
    questions = [found for name in task.questions if (found := curriculum.find("questions", name))]
    frameworks = [found for name in task.frameworks if (found := curriculum.find("frameworks", name))]
    needs = [found for name in task.requires if (found := curriculum.find("tasks", name))]
    facts = [f"**You end with** {line(task.deliverable)}", f"**Done when** {line(task.done_when)}"]
    if questions:
        facts.append(f"**Questions** {' · '.join(here.question(question) for question in questions)}")
    if frameworks:
        facts.append(f"**Frameworks** {' · '.join(here.framework(framework) for framework in frameworks)}")
    if needs:
        facts.append(f"**After** {' · '.join(plain(needed.title) for needed in needs)}")
    return paragraphs(numbered(task.instructions), *facts)
