"""`studyplan export anki`: the questions as flashcards."""

from pathlib import Path

import click

from studyplan.command.options import chosen_pack, curriculum_option, pack_option, site_url_option, today
from studyplan.command.output import output_option, write_file
from studyplan.export.anki import anki_package
from studyplan.export.card_table import card_table
from studyplan.pipeline import study


@click.command(name="anki")
@curriculum_option
@pack_option
@site_url_option
@click.option(
    "--format",
    "style",
    default="apkg",
    show_default=True,
    type=click.Choice(["apkg", "tsv"]),
    help="An Anki package, or a table of tabs for other programs.",
)
@output_option
def export_anki_command(root: Path, pack: str | None, site_url: str, style: str, path: Path) -> None:
    """Write the questions as flashcards; importing newer ones keeps the schedule of the older ones."""
    curriculum = study(root, chosen_pack(root, pack), today()).curriculum
    write_file(path, (card_table if style == "tsv" else anki_package)(curriculum, site_url))
    click.echo(f"Wrote {len(curriculum.current_questions)} cards to {path}.", err=True)
