"""`studyplan export pdf`: a plan to print, tick and write on."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import cast

import click

from studyplan.command.days import day
from studyplan.command.options import chosen_pack, curriculum_option, demand, epoch, pack_option, today
from studyplan.command.output import output_option, write_file
from studyplan.export.pdf import PAPERS, Paper, PdfOptions, UnprintableError, load_typst, plan_pdf
from studyplan.export.pdf.glyphs import glyph_problems, story_problems
from studyplan.load import load
from studyplan.load.progress import read_progress
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import MOST_HOURS, MOST_WEEKS, PlanSettings
from studyplan.model.progress import NOTHING
from studyplan.pipeline import study
from studyplan.problem import CurriculumError
from studyplan.schedule import outline, schedule

MORE_FONTS = "--fonts FOLDER"


@click.command(name="pdf")
@curriculum_option
@pack_option
@click.option(
    "--weeks", type=click.IntRange(1, MOST_WEEKS), help="Length.  [default: yours, else the main one]"
)
@click.option("--hours", type=click.FloatRange(1, MOST_HOURS), help="Hours a week.  [default: the pack's]")
@click.option("--track", default=None, help="Add the tasks of this track.  [default: yours, else none]")
@click.option("--start", type=day, metavar="DATE", help="First day of study, such as 2027-01-04.")
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
def export_pdf_command(  # noqa: PLR0913 - one for each option
    *,
    root: Path,
    pack: str | None,
    weeks: int | None,
    hours: float | None,
    track: str | None,
    start: date | None,
    paper: str,
    progress_path: Path | None,
    fonts: tuple[Path, ...],
    path: Path,
) -> None:
    """Write a plan with everything that belongs to it, to print, tick and write on."""
    load_typst()  # without it, say so before any work
    pack_id = chosen_pack(root, pack)
    with told("Reading the curriculum"):
        curriculum = study(root, pack_id, today()).curriculum
    progress = read_progress(progress_path, curriculum) if progress_path else None
    choices = progress.choices if progress else NOTHING
    settings = _settings(curriculum, choices, weeks=weeks, hours=hours, track=track, start=start)
    plan = _plan(curriculum, settings)
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
    if plan.cure:
        click.echo(
            f"Must tasks of {plan.cure.minutes_short} minutes found no room: allow more time.", err=True
        )
    click.echo(f"Wrote a plan of {len(plan.weeks)} weeks to {path}.", err=True)


def _settings(  # noqa: PLR0913 - one for each option
    curriculum: Curriculum,
    choices: Mapping[str, str],
    *,
    weeks: int | None,
    hours: float | None,
    track: str | None,
    start: date | None,
) -> PlanSettings:
    """Complete what the command names: first with what the reader chose, then with what the pack offers."""
    demand(curriculum, "tracks", [track] if track else [])
    chosen_weeks = weeks or _chosen_weeks(choices.get("weeks", "")) or _main_weeks(curriculum)
    offer = curriculum.offer(chosen_weeks)
    if hours is None and offer is None:
        raise click.UsageError(
            f"The pack offers no plan of {chosen_weeks} weeks. Name the hours with --hours."
        )
    chosen_hours = hours if hours is not None else float(offer.hours_per_week if offer else 0)
    if not (2 * chosen_hours).is_integer():
        raise click.UsageError(f"{chosen_hours:g} hours are not whole or half. Write 7 or 7.5.")
    known = {found.id for found in curriculum.tracks if not found.deprecated}
    chosen_track = choices.get("track")
    return PlanSettings(
        weeks=chosen_weeks,
        hours_per_week=chosen_hours,
        track=track or (chosen_track if chosen_track in known else None),
        start=start.isoformat() if start else None,
    )


def _plan(curriculum: Curriculum, settings: PlanSettings) -> Plan:
    """Plan for the reader; without track and dates, as the site does for readers of every track."""
    if settings.track is None and not settings.is_dated:
        return outline(curriculum, settings.weeks, settings.hours_per_week)
    return schedule(curriculum, settings)


def _chosen_weeks(text: str) -> int | None:
    return int(text) if text in {str(weeks) for weeks in range(1, MOST_WEEKS + 1)} else None


def _main_weeks(curriculum: Curriculum) -> int:
    if curriculum.main_offer is None:
        raise click.UsageError("The pack offers no plan. Name its length with --weeks and --hours.")
    return curriculum.main_offer.weeks


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
