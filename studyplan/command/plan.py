"""`studyplan plan`: a plan for the reader's dates, hours and track."""

import csv
import io
import json
import sys
from pathlib import Path

import click

from studyplan.command.options import (
    chosen_pack,
    curriculum_option,
    days_option,
    hours_option,
    length_option,
    onsite_option,
    own_option,
    pack_option,
    recalls_option,
    setting,
    skip_option,
    stage_option,
    start_option,
    swap_option,
    today,
)
from studyplan.command.plan_text import plan_text
from studyplan.command.streams import write_document
from studyplan.export.plan_document import worded_document
from studyplan.export.table import harmless
from studyplan.model.plan import Plan
from studyplan.pipeline import study
from studyplan.planner import schedule
from studyplan.view.plan_words import PlanWords
from studyplan.wishes.settings import SettingsError, read_settings

COLUMNS = ("week", "date", "weekday", "kind", "id", "title", "minutes", "why")


@click.command(name="plan")
@curriculum_option
@pack_option
@setting("weeks", "NUMBER", "Length in weeks, from 1 to 16.  [default: the pack's main plan]")
@length_option
@hours_option
@setting("track", "TRACK", "Add the tasks of this track.  [default: none]")
@start_option
@onsite_option
@stage_option
@days_option
@setting("done", "ID[=DATE]", "A task that is done, and the day.", multiple=True)
@skip_option
@setting("baseline", "TYPE=SCORE", "How well you answer a question type, from 1 to 4.", multiple=True)
@own_option
@setting("score", "ID=DATE:SCORE", "How well you recalled a task on a day, from 1 to 4.", multiple=True)
@setting("today", "DATE", "Make the plan anew from this day on.")
@setting("weak", "TYPE", "A question type you scored low in practice.", multiple=True)
@recalls_option
@swap_option
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

    Exit 0: every must task you still need has its place. Exit 1: some have no room or no day; the plan goes as
    far as it can and says why, and what would mend it. Exit 2: the command itself was wrong.
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
        document = json.dumps(worded_document(plan, plan_words), indent=2, ensure_ascii=False)
        write_document(f"{document}\n")
    elif style == "csv":
        write_document(_table(plan, plan_words))
    else:
        click.echo(plan_text(plan, plan_words, has_reasons=has_reasons))
    if plan.minutes_short and style != "text":
        click.echo(plan_words.short(), err=True)
        for choice in plan.choices:
            click.echo(plan_words.choice(choice), err=True)
    elif style != "text":
        for reason in dict.fromkeys(left.reason for left in plan.missing):
            names = ", ".join(left.id for left in plan.missing if left.reason == reason)
            click.echo(f"Left out: {names}. {plan_words.left_out(reason)}", err=True)
    sys.exit(1 if plan.minutes_short or plan.missing else 0)


def _table(plan: Plan, words: PlanWords) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for week in plan.weeks:
        for day in week.days:
            for item in day.items:
                title, why = harmless(words.title(item.id)), harmless(words.why(item))
                rows.writerow(
                    (week.number, day.date or "", day.weekday, item.kind, item.id, title, item.minutes, why)
                )
    return text.getvalue()
