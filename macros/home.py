"""The study → the first screen: what this is, what to do now, how far one is."""

from macros.here import Here
from macros.markup import block, line, paragraphs, tag
from macros.plans import setting_track, setting_weeks
from macros.tasks import progress, task_rows


def title(here: Here) -> str:
    """Show the title and summary of the curriculum."""
    pack = here.curriculum.pack
    return paragraphs(f"# {line(pack.title)}", f"{line(pack.summary)}\n{{: .lead }}")


def next_tasks(here: Here, count: int = 3) -> str:
    """Show the next open tasks of the reader's plan; without scripts, the first ones of the main plan."""
    offer = here.curriculum.main_offer
    if offer is None:
        return ""
    plan = here.study.plans[offer.weeks]
    tasks = [task for week in plan.weeks for task in week.tasks]
    rows = task_rows(here, tasks, "next", with_steps=False)
    done = tag("p", "Every task of this plan is done. Rest, and read your one-page sheet.", data_when="done", hidden=True)
    ids = " ".join(task.id for task in tasks)
    return block("study-next", paragraphs(block("div", rows, class_="tasks"), done), tasks=ids, count=str(count))


def my_plan(here: Here) -> str:
    """Show how far the reader is, and let them choose plan and track."""
    offer = here.curriculum.main_offer
    if offer is None:
        return ""
    plan = here.study.plans[offer.weeks]
    tasks = [task for week in plan.weeks for task in week.tasks]
    return paragraphs(progress(tasks, "My plan"), setting_weeks(here), setting_track(here))


def backup(here: Here) -> str:
    """Let the reader save progress to a file and load it again."""
    note = "Saving and loading needs JavaScript, which is switched off here."
    return f"{tag('study-backup', '')}\n\n{note}\n{{: .no-script }}"
