"""`studyplan export csv`: tasks or questions as a table."""

from pathlib import Path
from typing import cast

import click

from studyplan.command.options import chosen_pack, curriculum_option, pack_option, today
from studyplan.command.output import output_option, write_file
from studyplan.export.table import Contents, table
from studyplan.pipeline import study


@click.command(name="csv")
@curriculum_option
@pack_option
@click.option(
    "--what", "contents", required=True, type=click.Choice(["tasks", "questions"]), help="Rows of the table."
)
@output_option
def export_csv_command(root: Path, pack: str | None, contents: str, path: Path) -> None:
    """Write tasks or questions as a table for spreadsheets."""
    curriculum = study(root, chosen_pack(root, pack), today()).curriculum
    write_file(path, table(curriculum, cast("Contents", contents)))
    rows = curriculum.current_tasks if contents == "tasks" else curriculum.current_questions
    click.echo(f"Wrote {len(rows)} {contents} to {path}.", err=True)
