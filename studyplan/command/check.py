"""`studyplan check`: every problem of the curriculum files."""

import sys
from pathlib import Path

import click

from studyplan.command.options import curriculum_option, fonts_option, named_pack, summary, today
from studyplan.command.site_fonts import site_fonts
from studyplan.command.streams import write_document
from studyplan.load import loose_files
from studyplan.pipeline import problems_of
from studyplan.problem import as_github, as_json, as_text, errors, in_order


@click.command(name="check")
@curriculum_option
@click.option(
    "--pack",
    default=None,
    help="Check only this pack and those it extends.  [default: the one mkdocs.yml names, else all]",
)
@click.option(
    "--format",
    "style",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json", "github"]),
    help="How to write the problems.",
)
@fonts_option
def check_command(root: Path, pack: str | None, style: str, fonts: tuple[Path, ...]) -> None:
    """Tell every problem of the curriculum files.

    Exit 0: nothing to mend. Exit 1: problems. Exit 2: the command itself was wrong.
    """
    problems = problems_of(root, named_pack(root, pack), today(), fonts or site_fonts(root))
    if pack is None:
        problems = in_order((*problems, *loose_files(root)))
    wrong = errors(problems)
    if style == "json":
        write_document(f"{as_json(problems)}\n")
    elif style == "github":
        click.echo(as_github(problems), nl=bool(problems))
    else:
        click.echo(as_text(problems), nl=bool(problems))
        click.echo(summary(len(wrong), len(problems) - len(wrong)))
    sys.exit(1 if wrong else 0)
