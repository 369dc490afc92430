"""`studyplan export json`: the whole merged curriculum as one document."""

from pathlib import Path

import click

from studyplan.command.options import chosen_pack, curriculum_option, pack_option, today
from studyplan.command.streams import write_document
from studyplan.export.document import curriculum_document
from studyplan.pipeline import study


@click.command(name="json")
@curriculum_option
@pack_option
def export_json_command(root: Path, pack: str | None) -> None:
    """Print the whole merged curriculum as one JSON document."""
    write_document(curriculum_document(study(root, chosen_pack(root, pack), today()).curriculum))
