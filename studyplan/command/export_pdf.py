"""`studyplan export pdf`: a plan to print, tick and write on."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import click

from studyplan.command.options import (
    chosen_pack,
    curriculum_option,
    days_option,
    epoch,
    hours_option,
    length_option,
    onsite_option,
    own_option,
    pack_option,
    setting,
    skip_option,
    stage_option,
    start_option,
    today,
)
from studyplan.command.output import output_option, write_file
from studyplan.export.pdf import PAPERS, Paper, PdfOptions, UnprintableError, load_typst, plan_pdf
from studyplan.export.pdf.glyphs import glyph_problems, story_problems
from studyplan.export.plan_words import PlanWords
from studyplan.load import load
from studyplan.load.progress import read_progress
from studyplan.load.settings import SETTINGS, SettingsError, read_settings
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.model.progress import NO_CHOICE
from studyplan.model.words import counted
from studyplan.pipeline import study
from studyplan.planner import outline, schedule
from studyplan.problem import CurriculumError

MORE_FONTS = "--fonts FOLDER"


@click.command(name="pdf")
@curriculum_option
@pack_option
@setting("weeks", "NUMBER", "Length in weeks, from 1 to 16.  [default: yours, else the main plan's]")
@length_option
@hours_option
@setting("track", "TRACK", "Add the tasks of this track.  [default: yours, else all beside each other]")
@start_option
@onsite_option
@stage_option
@days_option
@skip_option
@own_option
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="Size of a page.")
@click.option(
    "--progress",
    "progress_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your progress, saved on the site: your plan, your ticks, your stories.",
)
@click.option(
    "--fonts",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with more fonts (TTF or OTF), for other scripts.",
)
@output_option
def export_pdf_command(
    *,
    root: Path,
    pack: str | None,
    paper: str,
    progress_path: Path | None,
    fonts: tuple[Path, ...],
    path: Path,
    **given: str | tuple[str, ...] | None,
) -> None:
    """Write a plan with everything that belongs to it, to print, tick and write on."""
    load_typst()  # without it, say so before any work
    pack_id = chosen_pack(root, pack)
    with told("Reading the curriculum"):
        curriculum = study(root, pack_id, today()).curriculum
    progress = read_progress(progress_path, curriculum) if progress_path else None
    choices = progress.choices if progress else NO_CHOICE
    plan = _plan(curriculum, _settings(curriculum, choices, given))
    options = PdfOptions(
        paper=cast("Paper", paper), timestamp=epoch(), progress=progress, fonts=tuple(sorted(fonts))
    )
    try:
        with told("Setting the pages"):
            pdf = plan_pdf(curriculum, plan, options)
    except UnprintableError as error:
        problems = list(glyph_problems(error, load(root, pack_id), MORE_FONTS))
        if progress:
            problems += story_problems(error, progress, str(progress_path), MORE_FONTS)
        if problems:
            raise CurriculumError(problems) from None
        raise
    write_file(path, pdf)
    if plan.minutes_short:
        click.echo(PlanWords(curriculum, plan).short(), err=True)
    click.echo(f"Wrote a plan of {counted(len(plan.weeks), 'week')} to {path}.", err=True)


def _settings(
    curriculum: Curriculum,
    choices: Mapping[str, tuple[str, ...]],
    given: Mapping[str, str | tuple[str, ...] | None],
) -> PlanSettings:
    """Complete what the command names by what the reader chose on the site."""
    words = _sound(curriculum, choices)
    words |= {name: (value,) if isinstance(value, str) else value for name, value in given.items() if value}
    try:
        return read_settings(words, curriculum)
    except SettingsError as error:
        raise click.UsageError(str(error)) from None


def _sound(curriculum: Curriculum, choices: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Keep the choices that still make sense: a site forgets those that do not, without a word."""
    words = {name: values for name, values in choices.items() if name in SETTINGS}
    while True:
        try:
            read_settings(words, curriculum)
        except SettingsError as error:
            for flaw in error.flaws:
                rest = tuple(value for value in words.pop(flaw.name, ()) if value != flaw.value)
                if rest and len(rest) < len(choices[flaw.name]):
                    words[flaw.name] = rest
        else:
            return words


def _plan(curriculum: Curriculum, settings: PlanSettings) -> Plan:
    """Plan for the reader; without wishes, as the site does for readers of every track."""
    offer = curriculum.offer_of(settings.length or 7 * settings.weeks)
    kept = (
        ("weeks", "length", "hours_per_week")
        if offer is None
        else ("weeks", "length", "hours_per_week", "days")
    )
    changed = settings.model_dump(exclude_defaults=True, exclude=set(kept))
    if not changed and (offer is None or settings.days == offer.study_days):
        return outline(curriculum, settings)
    return schedule(curriculum, settings)


@contextmanager
def told(step: str) -> Iterator[None]:
    """Say on a terminal what takes its time, and take it back when it is over."""
    shows = sys.stderr.isatty()
    if shows:
        click.echo(f"{step} …", nl=False, err=True)
    try:
        yield
    finally:
        if shows:
            click.echo("\r\x1b[K", nl=False, err=True)
