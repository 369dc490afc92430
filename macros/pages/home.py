"""The study → the first screen: what this is, what to do now, how far one is."""

import json

from macros.pages.here import Here
from macros.pages.markup import block, line, opening, or_none, paragraphs, plain, tag
from macros.pages.plans import choice_of, setting_track, setting_weeks
from macros.pages.tasks import plan_attributes, plan_progress, task_rows
from studyplan.model.plan_settings import MOST_HOURS, WEEKDAYS
from studyplan.model.study import Task
from studyplan.pipeline import kept_planner_data
from studyplan.view.words import word


def title(here: Here) -> str:
    """Show the title and summary of the curriculum."""
    pack = here.curriculum.pack
    return paragraphs(f"# {line(pack.title)}", f"{line(pack.summary)}\n{{: .lead }}")


def desk(here: Here) -> str:
    """Ask a stranger for the date of their interview; show a returning reader where they stand and what to do."""
    curriculum = here.curriculum
    offers = [here.link(offer.title, f"plan/{offer.id}.md") for offer in curriculum.pack.plans]
    if not offers:
        return or_none("", "plans")
    fingerprint = kept_planner_data(curriculum)["fingerprint"]
    stages = {stage.id: plain(stage.title) for stage in curriculum.stages if not stage.deprecated}
    form = block(
        "div",
        paragraphs(_desk_form(here), f"No date yet? {' · '.join(offers)}.\n{{: .said }}"),
        class_="desk-form",
    )
    return block(
        "study-desk",
        form,
        curriculum=fingerprint,
        stages=json.dumps(stages, ensure_ascii=False),
        plan=here.page_path("my-plan.md"),
    )


def standing(here: Here) -> str:
    """Show a returning reader how able they are by their own scores; nothing without scripts."""
    return block("div", tag("study-standing", practice=here.page_path("practice.md")))


def _desk_form(here: Here) -> str:
    """Ask for three things; scripts send none of them anywhere."""
    offer = here.curriculum.main_offer
    hours = offer.hours_each if offer and offer.weeks else 8
    study_days = offer.study_days if offer else WEEKDAYS
    days = "".join(
        tag(
            "label",
            opening("input", type="checkbox", name="days", value=day, checked=day in study_days)
            + word("weekday", day)[:3],
        )
        for day in WEEKDAYS
    )
    fields = (
        tag("label", f"When is the interview? {opening('input', type='date', name='onsite')}")
        + tag(
            "label",
            "Hours a week "
            + opening(
                "input",
                type="number",
                name="hours",
                value=f"{hours:g}",
                min="1",
                max=str(MOST_HOURS),
                step="0.5",
                inputmode="decimal",
            ),
        )
        + tag("fieldset", tag("legend", "Study days") + days, class_="chips")
        + tag("button", "Make my plan", type="submit", class_="md-button md-button--primary")
    )
    return tag("form", fields, action=here.page_path("my-plan.md"), hidden=True)


def next_tasks(here: Here, count: int = 3) -> str:
    """Show the next open tasks of the reader's plan; without scripts, the first ones of the main plan."""
    offer = here.curriculum.main_offer
    if offer is None:
        return or_none("", "plans")
    plans = _tasks_by_plan(here)
    longest = max(plans.values(), key=len)
    others = [task for task in here.curriculum.current_tasks if task not in longest]
    rows = task_rows(here, [*longest, *others])  # a plan of the reader's own may hold any task
    link = here.link("Open my plan", "my-plan.md")
    mine = f"{tag('span')} {link} for dates and recalls.\n{{: .quiet data-when=mine hidden }}"
    done = tag(
        "p",
        "Every task of this plan is done. Rest, and read your one-page sheet.",
        data_when="done",
        hidden=True,
    )
    over = tag(
        "p",
        "Every task of this plan is done, and so is the interview. Write down what was asked while you remember it.",
        data_when="over",
        hidden=True,
    )
    return block(
        "study-next",
        paragraphs(mine, rows, done, over),
        count=str(count),
        needs=_needs([*longest, *others]),
        **plan_attributes(plans, choice_of(offer)),
    )


def my_plan(here: Here) -> str:
    """Show how far the reader is, and let them choose plan and track, or go to the plan of their own."""
    make = here.link("Make a plan for your own dates", "my-plan.md")
    offer = here.curriculum.main_offer
    if offer is None:
        return f"{make}."
    bar = plan_progress(_tasks_by_plan(here), choice_of(offer), "My plan")
    others = here.link("choose weeks and hours", "plan/index.md")
    change = here.link("Change my plan", "my-plan.md")
    lines = paragraphs(
        f"{make}, or {others}.\n{{: .said data-when=none }}",
        f"{change}, print it, or save it for your calendar.\n{{: .said data-when=mine hidden }}",
    )
    return paragraphs(bar, setting_weeks(here, lines), setting_track(here, of_own_plan=True))


def backup(_: Here) -> str:
    """Let the reader save progress to a file and load it again."""
    note = "Ticking, saving and loading need JavaScript, which does not run here."
    return f"{block('div', tag('study-backup'))}\n\n{note}\n{{: .no-script }}"


def _needs(tasks: list[Task]) -> str:
    """Write what each task needs as scripts read it: `walk-gates:read-map tell:walk-gates,read-map`."""
    return " ".join(f"{task.id}:{','.join(task.requires)}" for task in tasks if task.requires)


def _tasks_by_plan(here: Here) -> dict[str, list[Task]]:
    return {
        choice_of(offer): [task for week in here.study.plans[offer.id].weeks for task in week.tasks]
        for offer in here.curriculum.pack.plans
    }
