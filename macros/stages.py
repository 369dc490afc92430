"""Stages → the interview as a line, one section for each stage, and how ready the reader is for it."""

from itertools import groupby

from macros.here import Here
from macros.markup import (
    block,
    bullets,
    folded,
    label,
    line,
    lines,
    or_none,
    paragraphs,
    plain,
    sentence_list,
    tag,
)
from macros.practice import is_practiced, practice_link
from macros.provenance import mark
from macros.tasks import planned_progress, progress, task_rows
from studyplan.model.process import Stage
from studyplan.model.words import counted

MOST_LISTED_QUESTIONS = 40
"""A stage that asks more than these asks nearly everything of its types, whose pages list it."""

GROUP_WORDS = {"screen": "Screen", "phone": "Phone", "onsite": "On-site", "decision": "Decision"}


def timeline(here: Here) -> str:
    """Show the stages as a line: left to right where wide, top to bottom on a phone."""
    stops = []
    for group, members in groupby(_stages(here), key=lambda stage: stage.group):
        stages = list(members)
        stops.append(f"1. {tag('span', GROUP_WORDS[group], class_='stop-group')}")
        stops += [f"    1. {_stop(here, stage)}" for stage in stages]
    return block("div", "\n".join(stops), class_="timeline") if stops else ""


def process_notes(here: Here) -> str:
    """Say what to know about the process as a whole."""
    return paragraphs(*(line(text) for text in here.curriculum.pack.about_process))


def stage_sections(here: Here) -> str:
    """Show each stage: what happens, what is judged, how to prepare, what to have done before it."""
    return or_none(paragraphs(*(_section(here, stage) for stage in _stages(here))), "stages")


def readiness(here: Here) -> str:
    """Show for each stage how many of its tasks are done, of those in the reader's plan, first the main one."""
    offer = here.curriculum.main_offer
    weeks = here.study.plans[offer.id].weeks if offer else ()
    main = [task for week in weeks for task in week.tasks] if offer else here.curriculum.current_tasks
    rows = [
        f"- {here.stage(stage)} {planned_progress(tasks, main, stage.title)}{tag('study-able', stage=stage.id)}"
        for stage in _stages(here)
        if (tasks := here.curriculum.tasks_before(stage))
    ]
    return block("div", "\n".join(rows), class_="readiness") if rows else or_none("", "tasks for a stage")


def _stages(here: Here) -> list[Stage]:
    return [stage for stage in here.curriculum.stages if not stage.deprecated]


def _stop(here: Here, stage: Stage) -> str:
    """Write a stop with all its words inside one element, so that it reads as one item."""
    length = tag("span", _length(stage), class_="stop-length")
    return f"{here.stage(stage)} {length} {tag('span', line(stage.summary), class_='stop-summary')}"


def _goal(stage: Stage) -> str:
    """Name a stage inside a sentence: "the recruiter screen"."""
    title = plain(stage.title)
    return f"the {title[0].lower()}{title[1:]}"


def _length(stage: Stage) -> str:
    if stage.minutes is None:
        return line(stage.duration or "")
    least, most = stage.minutes.least, stage.minutes.most
    return f"{least} min" if least == most else f"{least} to {most} min"


def _section(here: Here, stage: Stage) -> str:
    facts = [words for words in (_length(stage), line(stage.interviewers or "")) if words]
    return paragraphs(
        f"## {line(stage.title)} {{: #{stage.id} }}",
        " · ".join(facts) + "\n{: .quiet }" if facts else "",
        line(stage.summary),
        mark(here, stage.provenance),
        label("What happens"),
        bullets(lines(stage.expect)),
        label("What is judged"),
        bullets(lines(stage.assesses)),
        label("How to prepare"),
        bullets(lines(stage.prepare)),
        block("div", f"**Ask your recruiter.** {line(stage.ask_recruiter)}", class_="aside")
        if stage.ask_recruiter
        else "",
        _practice(here, stage),
        _tasks(here, stage),
    )


def _practice(here: Here, stage: Stage) -> str:
    questions = here.curriculum.questions_at(stage)
    if not questions:
        return ""
    counts = []
    for question_type in here.curriculum.question_types:
        number = sum(1 for question in questions if question.type == question_type.id)
        if number:
            counts.append(f"{here.question_type(question_type)} ({number})")
    shown = folded(
        f"All {counted(len(questions), 'question')} for this stage",
        bullets(here.question(question) for question in questions),
        "all",
    )
    first = here.curriculum.asked_first(stage)
    is_special = len(questions) <= MOST_LISTED_QUESTIONS
    practice = (
        practice_link(here, "Practice them aloud, one at a time", stage=stage.id)
        if any(is_practiced(here.curriculum, question) for question in questions)
        else ""
    )
    return paragraphs(
        label("Questions to practice"),
        f"{practice}." if practice else "",
        "Short of time? Practice these first:" if first else "",
        "\n".join(f"1. {here.question(question)}" for question in first),
        f"{'All of them: ' if first else ''}{sentence_list(counts)}.",
        shown if is_special else "",
    )


def _tasks(here: Here, stage: Stage) -> str:
    tasks = here.curriculum.tasks_before(stage)
    if not tasks:
        return ""
    return paragraphs(
        label("Before this stage"),
        progress(tasks, stage.title, ready=_goal(stage)),
        folded(
            f"{counted(len(tasks), 'task')} to finish first",
            task_rows(here, tasks),
            "all",
        ),
    )
