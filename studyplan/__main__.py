"""The command line: check · coverage · export · ids · plan · schema."""

import os
import sys
from collections.abc import Sequence

import click

from studyplan.command.check import check_command
from studyplan.command.coverage import coverage_command
from studyplan.command.export_anki import export_anki_command
from studyplan.command.export_csv import export_csv_command
from studyplan.command.export_ics import export_ics_command
from studyplan.command.export_json import export_json_command
from studyplan.command.export_pdf import export_pdf_command
from studyplan.command.ids import ids_command
from studyplan.command.options import summary
from studyplan.command.plan import plan_command
from studyplan.command.schema import schema_command
from studyplan.command.streams import take_every_letter
from studyplan.problem import CurriculumError, StudyplanError, errors


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Make a study site, plans and files from curriculum packs."""


@cli.group(name="export")
def export_group() -> None:
    """Write a file to take away."""


for command in (check_command, coverage_command, ids_command, plan_command, schema_command):
    cli.add_command(command)
for command in (
    export_anki_command,
    export_csv_command,
    export_ics_command,
    export_json_command,
    export_pdf_command,
):
    export_group.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what a user can mend is told without a traceback."""
    take_every_letter()
    try:
        cli.main(args=arguments, prog_name="studyplan")
    except CurriculumError as error:
        click.echo(error, err=True)
        click.echo(summary(len(errors(error.problems)), 0), err=True)
        sys.exit(1)
    except StudyplanError as error:
        click.echo(error, err=True)
        sys.exit(1)
    except OSError as error:
        if error.filename is None:
            # what waits for a stream that takes nothing more must not be tried again at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # else the reader of a pipe went away: say nothing more
            click.echo(_untold(error), err=True)
        sys.exit(1)


def _untold(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    if error.filename is None:
        return f"The output cannot be written: {reason}. Send it to another place, with `> FILE`."
    return f"{error.filename}: {reason}. Choose another place, or mend its permissions."


if __name__ == "__main__":
    main()
