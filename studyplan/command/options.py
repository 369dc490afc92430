"""What several commands share: the curriculum folder, the pack, the day, the way to tell problems."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

from studyplan.load import main_pack, pack_ids

curriculum_option = click.option(
    "--curriculum",
    "root",
    default="curriculum",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path, resolve_path=True),
    help="Folder that holds the packs.",
)
pack_option = click.option(
    "--pack", envvar="STUDYPLAN_PACK", default=None, help="Pack to use.  [default: the one nothing extends]"
)


def chosen_pack(root: Path, pack: str | None) -> str:
    """Return the pack asked for, else the one nothing extends.

    Raises click.UsageError where it cannot be told which one is meant.
    """
    found = pack or main_pack(root)
    if found is None:
        names = ", ".join(pack_ids(root)) or "none yet"
        raise click.UsageError(f"Name the pack with --pack. There are: {names}.")
    return found


def today() -> date:
    """Return the day to judge dates by: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def summary(wrong: int, warned: int) -> str:
    """Count problems in a sentence."""
    if not wrong and not warned:
        return "No problems found."
    parts = [f"{wrong} problem{'s' * (wrong != 1)} to mend"] if wrong else []
    if warned:
        parts.append(f"{warned} warning{'s' * (warned != 1)}")
    return f"{' and '.join(parts)}."
