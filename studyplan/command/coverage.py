"""`studyplan coverage`: the claims of the source guide and who carries them."""

import sys
from pathlib import Path

import click

from studyplan.check.coverage import as_table, coverage
from studyplan.command.options import chosen_pack, curriculum_option, pack_option, today
from studyplan.pipeline import study


@click.command(name="coverage")
@curriculum_option
@pack_option
def coverage_command(root: Path, pack: str | None) -> None:
    """List the claims of the source guide and the items that carry them.

    Exit 1 where a claim that is more than a pointer is carried by nothing.
    """
    rows = coverage(study(root, chosen_pack(root, pack), today()).curriculum)
    click.echo(as_table(rows) if rows else "This pack lists no claims, so there is nothing to cover.")
    sys.exit(1 if any(row.is_owed for row in rows) else 0)
