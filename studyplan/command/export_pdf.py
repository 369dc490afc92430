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
    fonts_option,
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
from studyplan.export.pdf import PAPERS, Paper, PdfOptions, load_typst, plan_pdf, unprintable
from studyplan.export.pdf.glyphs import story_words
from studyplan.load import load
from studyplan.model import KINDS, Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.model.progress import Progress
from studyplan.outline import outline
from studyplan.pipeline import study
from studyplan.planner import schedule
from studyplan.problem import as_text
from studyplan.view.inline import title as plain
from studyplan.view.plan_words import PlanWords
from studyplan.view.words import counted
from studyplan.wishes.carried_settings import carried_settings
from studyplan.wishes.kept_plan import carried_plan
from studyplan.wishes.progress import read_progress
from studyplan.wishes.settings import SettingsError, read_settings

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
@fonts_option
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
    plan = _plan_for(curriculum, progress or Progress(), given)
    options = PdfOptions(
        paper=cast("Paper", paper), timestamp=epoch(), progress=progress, fonts=tuple(sorted(fonts))
    )
    with told("Setting the pages"):
        pages = plan_pdf(curriculum, plan, options)
    write_file(path, pages.pdf)
    if pages.missing:
        problems = as_text(unprintable(load(root, pack_id), options.fonts, MORE_FONTS))
        stories = story_words(progress, pages.missing, MORE_FONTS) if progress else ()
        click.echo("\n".join((*filter(None, [problems]), *stories)), err=True)
    if plan.minutes_short:
        click.echo(PlanWords(curriculum, plan).short(), err=True)
    click.echo(f"Wrote a plan of {counted(len(plan.weeks), 'week')} to {path}.", err=True)


def _plan_for(
    curriculum: Curriculum, progress: Progress, given: Mapping[str, str | tuple[str, ...] | None]
) -> Plan:
    """Print the plan that is kept, day by day; with other wishes, make a plan of both. Say what is gone."""
    kept = progress.kept
    wishes = {name: (value,) if isinstance(value, str) else value for name, value in given.items() if value}
    if kept and not wishes:
        plan, gone = carried_plan(kept, curriculum)
        _tell(curriculum, kept.titles, gone)
        return plan
    carried = carried_settings(kept.words if kept else progress.choices, curriculum)
    _tell(curriculum, kept.titles if kept else {}, carried.gone)
    if not wishes:
        return _plan(curriculum, carried.settings)
    try:
        return _plan(curriculum, read_settings({**carried.words, **wishes}, curriculum))
    except SettingsError as error:
        raise click.UsageError(str(error)) from None


def _tell(curriculum: Curriculum, titles: Mapping[str, str], gone: tuple[str, ...]) -> None:
    """Name what the curriculum has no more by its title; what never had one is counted."""
    if not gone:
        return
    items = (
        next((found for kind in KINDS if (found := curriculum.named(kind, name))), None) for name in gone
    )
    told = [titles.get(name) or getattr(item, "title", "") for name, item in zip(gone, items, strict=True)]
    known = [f"“{plain(text)}”" for text in told if text]
    rest = len(gone) - len(known)
    noun = "other item" if known else "item"
    listed = [*known, *([counted(rest, noun)] if rest else [])]
    words = f"{', '.join(listed[:-1])} and {listed[-1]}" if len(listed) > 1 else listed[0]
    verb, they = ("are", "they") if len(gone) > 1 else ("is", "it")
    click.echo(f"{words} {verb} no longer in the curriculum, so {they} left your plan.", err=True)


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
