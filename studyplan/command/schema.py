"""`studyplan schema`: JSON Schema files for editors."""

from pathlib import Path

import click

from studyplan.command.options import curriculum_option
from studyplan.export.schema import schema_files


@click.command(name="schema")
@curriculum_option
def schema_command(root: Path) -> None:
    """Write JSON Schema files for editors into the folder schema/."""
    folder = root / "schema"
    folder.mkdir(exist_ok=True)
    written = dict(schema_files())
    for old in sorted(folder.glob("*.json")):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {len(written)} schema files to {folder.name}/.")
