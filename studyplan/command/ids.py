"""`studyplan ids`: the ledger of the ids a pack has ever had."""

import sys
from pathlib import Path

import click

from studyplan.command.options import curriculum_option, named_pack
from studyplan.command.output import write_file
from studyplan.load import pack_ids
from studyplan.load.ledger import LEDGER_FILE, ledger_text
from studyplan.load.packs import PRIVATE_PACK
from studyplan.pipeline import ledger_of
from studyplan.problem import Place, Problem, as_text, listed


@click.command(name="ids")
@curriculum_option
@click.option("--pack", default=None, help="Only this pack.  [default: all but the private one]")
@click.option(
    "--check", "is_checked", is_flag=True, help="Write nothing; tell where a ledger falls behind its pack."
)
def ids_command(root: Path, pack: str | None, *, is_checked: bool) -> None:
    """Write the ids of each pack into its ids.lock, so that none can go unnoticed.

    Ids that are there stay; `studyplan check` tells when the item of one is gone.
    Exit 0: every ledger is current. Exit 1: one falls behind, or a pack cannot be read. Exit 2: the command was wrong.
    """
    chosen = named_pack(root, pack)
    names = [chosen] if chosen else [name for name in pack_ids(root) if name != PRIVATE_PACK]
    if is_checked:
        behind = [problem for name in names for problem in _behind(root, name)]
        if behind:
            click.echo(as_text(behind))
            sys.exit(1)
        return
    for name in names:
        held, new = ledger_of(root, name)
        write_file(root / name / LEDGER_FILE, ledger_text(name, held).encode())
        click.echo(f"{root.name}/{name}/{LEDGER_FILE}: {len(held)} ids, {len(new)} of them new.")


def _behind(root: Path, name: str) -> list[Problem]:
    """Tell where a ledger is not what would be written; a pack without one keeps no account."""
    path = root / name / LEDGER_FILE
    if not path.is_file():
        return []
    held, new = ledger_of(root, name)
    if path.read_text(encoding="utf-8", errors="replace") == ledger_text(name, held):
        return []
    message = (
        f"It does not list {listed(sorted(new))} yet." if new else "It is not as `studyplan ids` writes it."
    )
    cure = "Run `studyplan ids`, and commit the file."
    return [Problem(Place(f"{root.name}/{name}/{LEDGER_FILE}"), "old-ledger", message, cure)]
