"""The command line: check · coverage · export · schema."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from studyplan.check.coverage import as_table, coverage
from studyplan.export.document import curriculum_document
from studyplan.export.schema import schema_files
from studyplan.load import load, main_pack, pack_ids
from studyplan.pipeline import problems_of, study
from studyplan.problem import CurriculumError, as_github, as_json, as_text, errors

_curriculum = click.option(
    "--curriculum",
    "root",
    default="curriculum",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds the packs.",
)
_pack = click.option(
    "--pack", envvar="STUDYPLAN_PACK", default=None, help="Pack to use.  [default: the one nothing extends]"
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Make a study site, plans and files from curriculum packs."""


@cli.command(name="check")
@_curriculum
@click.option("--pack", default=None, help="Check only this pack and those it extends.  [default: all]")
@click.option(
    "--format",
    "style",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json", "github"]),
    help="How to write the problems.",
)
def check_command(root: Path, pack: str | None, style: str) -> None:
    """Tell every problem of the curriculum files.

    Exit 0: nothing to mend. Exit 1: problems. Exit 2: the command itself was wrong.
    """
    problems = problems_of(root.resolve(), pack, today())
    wrong = errors(problems)
    if style == "json":
        print(as_json(problems))
    elif style == "github":
        if problems:
            print(as_github(problems))
    else:
        if problems:
            print(as_text(problems))
        print(_summary(len(wrong), len(problems) - len(wrong)))
    sys.exit(1 if wrong else 0)


@cli.command(name="coverage")
@_curriculum
@_pack
def coverage_command(root: Path, pack: str | None) -> None:
    """List the claims of the source guide and the items that carry them.

    Exit 1 where a claim that is more than a pointer is carried by nothing.
    """
    rows = coverage(load(root.resolve(), chosen(root, pack)).curriculum)
    print(as_table(rows) if rows else "This pack lists no claims, so there is nothing to cover.")
    sys.exit(1 if any(row.is_owed for row in rows) else 0)


@cli.group(name="export")
def export_group() -> None:
    """Write a file to take away."""


@export_group.command(name="json")
@_curriculum
@_pack
def export_json_command(root: Path, pack: str | None) -> None:
    """Print the whole merged curriculum as one JSON document."""
    print(curriculum_document(study(root.resolve(), chosen(root, pack), today()).curriculum), end="")


@cli.command(name="schema")
@_curriculum
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
    print(f"Wrote {len(written)} schema files to {folder}.")


def chosen(root: Path, pack: str | None) -> str:
    """Return the pack asked for, else the one nothing extends."""
    found = pack or main_pack(root)
    if found is None:
        names = ", ".join(pack_ids(root)) or "none yet"
        raise click.UsageError(f"Name the pack with --pack. There are: {names}.")
    return found


def today() -> date:
    """Return the day to judge dates by: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; problems of a curriculum are told without a traceback."""
    try:
        cli.main(args=arguments, prog_name="studyplan")
    except CurriculumError as error:
        print(error, file=sys.stderr)
        print(_summary(len(errors(error.problems)), 0), file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - the reader went away; say nothing more
        sys.exit(1)


def _summary(wrong: int, warned: int) -> str:
    if not wrong and not warned:
        return "No problems found."
    parts = [f"{wrong} problem{'s' * (wrong != 1)} to mend"] if wrong else []
    if warned:
        parts.append(f"{warned} warning{'s' * (warned != 1)}")
    return f"{' and '.join(parts)}."


if __name__ == "__main__":
    main()
