"""Tasks → rows with a box to tick, and bars that say how far one is."""

from collections.abc import Iterable, Mapping, Sequence

from macros.here import Here, PageError
from macros.markup import (
    bare,
    block,
    folded,
    indented,
    line,
    lines,
    numbered,
    opening,
    paragraphs,
    plain,
    tag,
    unlinked,
)
from macros.practice import practice_link, practice_set
from studyplan.model.study import Task
from studyplan.model.words import KIND_WORDS, counted, duration


def task_rows(here: Here, tasks: Iterable[Task]) -> str:
    """Write tasks as a list; each links to its steps."""
    return _listed(_row(here, task) for task in tasks)


def week_rows(here: Here, tasks: Iterable[Task], summary: str = "You end with") -> str:
    """Write tasks as a list in which each opens to what it ends with."""
    return _listed(
        f"{_row(here, task)}\n\n{indented(folded(summary, line(task.deliverable), 'steps'))}"
        for task in tasks
    )


def phase_tasks(here: Here, phase_id: str) -> str:
    """Show every task of a phase with its steps, to work through from top to bottom."""
    phase = here.curriculum.find("phases", phase_id)
    if phase is None:
        message = f"There is no phase `{phase_id}` in phases.yml."
        raise PageError(message)
    tasks = [task for task in here.curriculum.current_tasks if task.phase == phase_id]
    return paragraphs(
        f"# {line(phase.title)}",
        f"{line(phase.aim)}\n{{: .lead }}",
        "The steps of every task, to open from your plan: one task a sitting, from top to bottom.\n{: .quiet }",
        progress(tasks, phase.title),
        *(_task(here, task) for task in tasks),
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


def _bar(tasks: Sequence[Task], /, **attributes: str | bool) -> str:
    shared = [task for task in tasks if task.track is None] or tasks
    words = f"{counted(len(shared), 'task')}, {duration(sum(task.minutes for task in shared))}"
    return tag("study-progress", words if tasks else "Nothing in your plan", **attributes)


def _listed(rows: Iterable[str]) -> str:
    items = "\n\n".join(f"- {row}" for row in rows)
    return block("div", items, class_="tasks", data_search_exclude="rows")


def _row(here: Here, task: Task) -> str:
    return (
        f"{tick_box(task.id, task.title, task.track)} {tag('span', duration(task.minutes))}"
        f" {tag('small', ' · '.join(_meta(here, task)))} {here.steps(task)}\n    {{: .task }}"
    )


def _meta(here: Here, task: Task) -> list[str]:
    words = [KIND_WORDS[task.kind], task.priority]
    if task.track:
        words.append(f"only for {bare(here.curriculum.get('tracks', task.track).title)}")
    return words


def _task(here: Here, task: Task) -> str:
    curriculum = here.curriculum
    questions = [found for name in task.questions if (found := curriculum.find("questions", name))]
    frameworks = [found for name in task.frameworks if (found := curriculum.find("frameworks", name))]
    needs = [found for name in task.requires if (found := curriculum.find("tasks", name))]
    box = f"{tick_box(task.id, task.title, task.track)} {tag('span', duration(task.minutes))}"
    steps = paragraphs(
        f"## {line(task.title)} {{: #{task.id} .item }}",
        f"{' · '.join(_meta(here, task))}\n{{: .quiet }}",
        numbered(lines(task.instructions)),
        f"**You end with:** {line(task.deliverable)}",
        f"**Done when:** {line(task.done_when)}",
        f"**Questions:** {' · '.join(here.question(question) for question in questions)}"
        if questions
        else "",
        f"{practice_link(here, 'Practice them as one set', set=task.id)}."
        if practice_set(curriculum, task)
        else "",
        f"**Frameworks:** {' · '.join(here.framework(framework) for framework in frameworks)}"
        if frameworks
        else "",
        f"**After:** {' · '.join(here.task(needed) for needed in needs)}" if needs else "",
        block("div", f"- {box}\n    {{: .task }}", class_="tasks"),
    )
    return block("div", steps, class_="whole")
