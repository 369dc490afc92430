"""`studyplan coverage`: what the curriculum covers, and what it still owes its reader."""

import sys
from pathlib import Path

import click

from studyplan.check.coverage import coverage
from studyplan.check.coverage_table import as_json, as_table
from studyplan.command.options import chosen_pack, curriculum_option, pack_option, today
from studyplan.command.streams import write_document
from studyplan.pipeline import study


@click.command(name="coverage")
@curriculum_option
@pack_option
@click.option(
    "--format",
    "style",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"]),
    help="How to write it.",
)
def coverage_command(root: Path, pack: str | None, style: str) -> None:
    """Tell who carries each claim of the source guide, which questions each stage asks, and what tasks are made of.

    Exit 1 where a claim that is more than a pointer is carried by nothing, where a stage names a type of question
    but asks none of it for a reader of some track, or where reading takes more than a quarter of the minutes.
    Exit 2: the command itself was wrong.
    """
    covered = coverage(study(root, chosen_pack(root, pack), today()).curriculum)
    if style == "json":
        write_document(f"{as_json(covered)}\n")
    else:
        click.echo(as_table(covered))
    sys.exit(0 if covered.is_complete else 1)
