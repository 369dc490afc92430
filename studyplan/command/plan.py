"""`studyplan plan`: a plan for the reader's dates, hours and track."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from studyplan.command.options import chosen_pack, curriculum_option, pack_option, today
from studyplan.command.plan_text import plan_text
from studyplan.export.plan_document import worded_document
from studyplan.export.plan_words import PlanWords
from studyplan.export.table import harmless
from studyplan.load.settings import SettingsError, read_settings
from studyplan.model.plan import Plan
from studyplan.pipeline import study
from studyplan.schedule import schedule

COLUMNS = ("week", "date", "weekday", "kind", "id", "title", "minutes", "why")


def _setting(name: str, metavar: str, text: str, *, multiple: bool = False) -> Callable[[Any], Any]:
    return click.option(f"--{name}", name, metavar=metavar, multiple=multiple, help=text)


@click.command(name="plan")
@curriculum_option
@pack_option
@_setting("weeks", "NUMBER", "Length in weeks, from 1 to 16.  [default: the pack's main plan]")
@_setting("hours", "NUMBER", "Hours a week, from 1 to 40, whole or half.  [default: the pack's]")
@_setting("track", "TRACK", "Add the tasks of this track.  [default: none]")
@_setting("start", "DATE", "First day, such as 2027-01-04.  [default: a plan without dates]")
@_setting("onsite", "DATE", "Day of the on-site interview: the plan ends the day before.")
@_setting("stage", "STAGE=DATE", "Day of a stage, such as recruiter=2027-01-20.", multiple=True)
@_setting("days", "DAYS", "Days you study on, such as mon,tue,thu.  [default: all]")
@_setting("done", "ID[=DATE]", "A task that is done, and the day.", multiple=True)
@_setting("skip", "ID", "A task to leave out.", multiple=True)
@_setting("baseline", "TYPE=SCORE", "How well you answer a question type, from 1 to 4.", multiple=True)
@_setting("own", "ID:MINUTES:PRIORITY:TITLE", "A task of your own.", multiple=True)
@_setting("score", "ID=DATE:SCORE", "How well you recalled a task on a day, from 1 to 4.", multiple=True)
@_setting("today", "DATE", "Make the plan anew from this day on.")
@click.option(
    "--format",
    "style",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json", "csv"]),
    help="How to write the plan.",
)
@click.option("--why", "has_reasons", is_flag=True, help="Say in the text why each item is where it is.")
def plan_command(
    *, root: Path, pack: str | None, style: str, has_reasons: bool, **given: str | tuple[str, ...] | None
) -> None:
    """Plan the study for your dates, hours and track.

    Exit 0: every must task has its place. Exit 1: some have not; the plan goes as far as it can and says what
    would mend it. Exit 2: a setting makes no sense.
    """
    curriculum = study(root, chosen_pack(root, pack), today()).curriculum
    words = {name: (value,) if isinstance(value, str) else value or () for name, value in given.items()}
    try:
        settings = read_settings(words, curriculum)
    except SettingsError as error:
        raise click.UsageError(str(error)) from None
    plan = schedule(curriculum, settings)
    plan_words = PlanWords(curriculum, plan)
    if style == "json":
        click.echo(json.dumps(worded_document(plan, plan_words), indent=2, ensure_ascii=False))
    elif style == "csv":
        click.echo(_table(plan, plan_words), nl=False)
    else:
        click.echo(plan_text(plan, plan_words, has_reasons=has_reasons))
    if plan.cure is not None:
        if style != "text":
            click.echo(plan_words.cure(plan.cure), err=True)
        sys.exit(1)


def _table(plan: Plan, words: PlanWords) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for week in plan.weeks:
        for day in week.days:
            for item in day.items:
                title, why = harmless(words.title(item.id)), harmless(words.why(item.why))
                rows.writerow(
                    (week.number, day.date or "", day.weekday, item.kind, item.id, title, item.minutes, why)
                )
    return text.getvalue()
