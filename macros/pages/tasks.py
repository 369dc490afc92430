"""Tasks → rows with a box to tick, and bars that say how far one is."""

from collections.abc import Iterable, Mapping, Sequence

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    folded,
    indented,
    inert,
    label,
    line,
    numbered,
    opening,
    paragraphs,
    plain,
    searched,
    tag,
    unlinked,
)
from macros.pages.openings import all_openings, main_opening
from studyplan.model.practice import WorkedAnswer
from studyplan.model.study import Phase, Task
from studyplan.view.row import Named, named
from studyplan.view.task import StepRow, TaskRow, task_row
from studyplan.view.words import counted, duration, word


def task_rows(here: Here, tasks: Iterable[Task]) -> str:
    """Write tasks as a list; each links to its steps."""
    return _listed(_row(here, task) for task in tasks)


def week_rows(here: Here, tasks: Iterable[Task], summary: str = "") -> str:
    """Write tasks as a list in which each opens to what it ends with."""
    return _listed(f"{_row(here, task)}\n\n{_deliverable(task, summary)}" for task in tasks)


def phase_tasks(here: Here, phase_id: str) -> str:
    """List every task of a phase; each links to its steps, and opens to what it ends with."""
    phase = here.curriculum.find(Phase, phase_id)
    if phase is None:
        message = f"There is no phase `{phase_id}` in phases.yml."
        raise PageError(message)
    tasks = [task for task in here.curriculum.current_tasks if task.phase == phase_id]
    return paragraphs(
        f"# {line(phase.title)}",
        f"{line(phase.aim)}\n{{: .lead }}",
        progress(tasks, phase.title),
        # an id on each row: links to the steps of a task led here when they stood on this page
        _listed(f"{_row(here, task, f'#{task.id} ')}\n\n{_deliverable(task)}" for task in tasks),
    )


def task(here: Here, task_id: str) -> str:
    """Show one task with its steps, to work through from top to bottom."""
    found = here.curriculum.find(Task, task_id)
    if found is None:
        message = f"There is no task `{task_id}` in tasks.yml."
        raise PageError(message)
    row = task_row(here.curriculum, found)
    return paragraphs(
        f"# {line(row.title)}",
        block(
            "div",
            f"- {_box(row)} {tag('small', _facts(row))}{searched(row.aliases)}\n    {{: .task }}",
            class_="tasks",
        ),
        all_openings(here, found),
        numbered(_step(step) for step in row.steps),
        f"**{word('task', 'deliverable')}:** {line(row.deliverable)}",
        f"**{word('task', 'done-when')}:** {line(row.done_when)}",
        cues(found),
        _links(here, "Questions", row.questions),
        _links(here, "Frameworks", row.frameworks),
        _links(here, word("task", "requires"), row.requires),
        f"All tasks of this phase: {here.to(row.phase)}.\n{{: .quiet }}",
    )


def progress(tasks: Sequence[Task], label: str, ready: str = "") -> str:
    """Write a bar over tasks; without scripts it says how many there are and how long they take."""
    return _bar(tasks, label=plain(label), ready=plain(ready) or False, tasks=task_list(tasks))


def planned_progress(tasks: Sequence[Task], main: Iterable[Task], label: str) -> str:
    """Write a bar over those tasks that the reader's plan has, or else the main one.

    The page has to list the tasks of the plans too, for scripts to know which plan has which.
    """
    names = {task.id for task in main}
    found = [task for task in tasks if task.id in names]
    return _bar(found, label=plain(label), planned=True, tasks=task_list(tasks))


def plan_progress(plans: Mapping[str, Sequence[Task]], main: str, label: str) -> str:
    """Write a bar over the plan the reader chooses, or the main one."""
    return _bar(plans[main], label=plain(label), **plan_attributes(plans, main))


def plan_attributes(plans: Mapping[str, Sequence[Task]], main: str) -> dict[str, str | bool]:
    """List the tasks of every plan: `tasks` for the main one, `tasks-4` for that of four weeks.

    `mine` says that a plan which the reader made comes before all of them.
    """
    others = {f"tasks-{name}": task_list(tasks) for name, tasks in plans.items() if name != main}
    return {"mine": True, "tasks": task_list(plans[main]), **others}


def task_list(tasks: Iterable[Task]) -> str:
    """Write tasks as scripts read them: `set-01:20 pl-01:45:platform`."""
    return " ".join(f"{task.id}:{task.minutes}" + (f":{task.track}" if task.track else "") for task in tasks)


def tick_box(item_id: str, title: str, track: str | None = None) -> str:
    """Write a labeled box that remembers its tick; it is disabled until a script enables it."""
    box = opening("input", type="checkbox", disabled=True)
    tick = tag("study-tick", box, task=item_id, track=track or False)
    return tag("label", f"{tick} {unlinked(title)}")


def cues(item: Task | WorkedAnswer) -> str:
    """Write what recalls a task or a worked answer: questions, each with its answer folded behind it."""
    folds = [
        block("div", folded(line(cue.ask), line(cue.answer), "recall"), data_cue=f"{item.id}/{cue.id}")
        for cue in item.recall
    ]
    return paragraphs(label(word("task", "recall-cues")), *folds) if folds else ""


def _bar(tasks: Sequence[Task], /, **attributes: str | bool) -> str:
    shared = [task for task in tasks if task.track is None] or tasks
    words = f"{counted(len(shared), 'task')}, {duration(sum(task.minutes for task in shared))}"
    return tag("study-progress", words if tasks else "Nothing in your plan", **attributes)


def _listed(rows: Iterable[str]) -> str:
    items = "\n\n".join(f"- {row}" for row in rows)
    return block("div", items, class_="tasks", data_search_exclude="rows")


def _row(here: Here, task: Task, anchor: str = "") -> str:
    row = task_row(here.curriculum, task)
    steps, opens = here.steps(named(task)), main_opening(here, task)
    led = f"{steps} {opens}" if opens else steps
    return f"{_box(row)} {tag('small', _facts(row))} {led}\n    {{: {anchor}.task }}"


def _deliverable(task: Task, summary: str = "") -> str:
    words = summary or word("task", "deliverable")
    return indented(folded(words, line(task.deliverable), "steps"))


def _box(row: TaskRow) -> str:
    tick = tick_box(row.id, row.title, row.track.id if row.track else None)
    return f"{tick} {tag('span', row.length)}"


def _facts(row: TaskRow) -> str:
    return " · ".join(inert(words) for words in row.all_facts)


def _links(here: Here, words: str, items: Iterable[Named]) -> str:
    links = " · ".join(here.to(item) for item in items)
    return f"**{words}:** {links}" if links else ""


def _step(step: StepRow) -> str:
    return f"{line(step.do)} {tag('span', step.clock, class_='clock')}"
