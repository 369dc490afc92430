"""Stages → the interview as a line, a page for each stage, and how ready the reader is for it."""

from itertools import groupby

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    bullets,
    folded,
    inert,
    line,
    lines,
    or_none,
    paragraphs,
    searched,
    sentence_list,
    tag,
)
from macros.pages.practice import is_practiced, practice_link
from macros.pages.provenance import mark
from macros.pages.tasks import planned_progress, progress, task_rows
from studyplan.view.question import question_counts
from studyplan.view.row import Named
from studyplan.view.stage import StageRow, stage_rows
from studyplan.view.words import counted

MOST_LISTED_QUESTIONS = 40
"""A stage that asks more than these asks nearly everything of its types, whose pages list it."""


def timeline(here: Here) -> str:
    """Show the stages as a line: left to right where wide, top to bottom on a phone."""
    stops = []
    for group, members in groupby(stage_rows(here.curriculum), key=lambda row: row.group):
        stops.append(f"1. {tag('span', group, class_='stop-group')}")
        stops += [f"    1. {_stop(here, row)}" for row in members]
    return block("div", "\n".join(stops), class_="timeline") if stops else or_none("", "stages")


def process_notes(here: Here) -> str:
    """Say what to know about the process as a whole."""
    return paragraphs(*(line(text) for text in here.curriculum.pack.about_process))


def stage(here: Here, stage_id: str) -> str:
    """Show one stage: what happens, what is judged, how to prepare, what to have done before it."""
    row = next((row for row in stage_rows(here.curriculum) if row.id == stage_id), None)
    if row is None:
        message = f"There is no stage `{stage_id}` in stages.yml."
        raise PageError(message)
    facts = [words for words in (inert(row.length), line(row.interviewers)) if words]
    return paragraphs(
        f"# {line(row.title)}",
        f"{line(row.summary)}{searched(row.aliases)}\n{{: .lead }}",
        " · ".join(facts) + "\n{: .quiet }" if facts else "",
        mark(here, row.provenance),
        "## What happens",
        bullets(lines(row.expect)),
        "## What is judged",
        bullets(lines(row.assesses)),
        "## How to prepare",
        bullets(lines(row.prepare)),
        block("div", f"**Ask your recruiter.** {line(row.ask_recruiter)}", class_="aside")
        if row.ask_recruiter
        else "",
        _practice(here, row),
        _tasks(here, row),
    )


def readiness(here: Here) -> str:
    """Show for each stage how many of its tasks are done, of those in the reader's plan, first the main one."""
    offer = here.curriculum.main_offer
    weeks = here.study.plans[offer.id].weeks if offer else ()
    main = [task for week in weeks for task in week.tasks] if offer else here.curriculum.current_tasks
    rows = [
        f"- {_link(here, row)} {planned_progress(row.tasks, main, row.title)}{tag('study-able', stage=row.id)}"
        for row in stage_rows(here.curriculum)
        if row.tasks
    ]
    return block("div", "\n".join(rows), class_="readiness") if rows else or_none("", "tasks for a stage")


def _link(here: Here, row: StageRow) -> str:
    return here.to(Named("stages", row.id, row.title))


def _stop(here: Here, row: StageRow) -> str:
    """Write a stop with all its words inside one element, so that it reads as one item."""
    length = tag("span", inert(row.length), class_="stop-length")
    link = tag(
        "span", _link(here, row), id=row.id
    )  # the stage itself stood here once: links to it still arrive
    return f"{link} {length} {tag('span', line(row.summary), class_='stop-summary')}"


def _practice(here: Here, row: StageRow) -> str:
    if not row.questions:
        return ""
    counts = [f"{here.to(kind)} ({n})" for kind, n in question_counts(here.curriculum, row.questions)]
    shown = folded(
        f"All {counted(len(row.questions), 'question')} for this stage",
        bullets(here.question(question) for question in row.questions),
        "all",
    )
    first = row.asked_first
    practice = (
        practice_link(here, "Practice them aloud, one at a time", stage=row.id)
        if any(is_practiced(here.curriculum, question) for question in row.questions)
        else ""
    )
    is_special = len(row.questions) <= MOST_LISTED_QUESTIONS
    return paragraphs(
        "## Questions to practice",
        f"{practice}." if practice else "",
        "Short of time? Practice these first:" if first else "",
        "\n".join(f"1. {here.question(question)}" for question in first),
        f"{'All of them: ' if first else ''}{sentence_list(counts)}.",
        shown if is_special else "",
    )


def _tasks(here: Here, row: StageRow) -> str:
    if not row.tasks:
        return ""
    return paragraphs(
        "## Before this stage",
        progress(row.tasks, row.title, ready=row.goal),
        folded(f"{counted(len(row.tasks), 'task')} to finish first", task_rows(here, row.tasks), "all"),
    )
