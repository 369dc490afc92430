"""`studyplan export ics`: a plan as days in a calendar."""

from datetime import date
from pathlib import Path

import click

from studyplan.command.days import day, stage_date
from studyplan.command.options import (
    chosen_pack,
    curriculum_option,
    demand,
    pack_option,
    site_url_option,
    today,
)
from studyplan.command.output import output_option, write_file
from studyplan.export.plan_calendar import plan_calendar
from studyplan.model.plan import settings_of
from studyplan.pipeline import study
from studyplan.planner import schedule
from studyplan.view.plan_words import PlanWords


@click.command(name="ics")
@curriculum_option
@pack_option
@site_url_option
@click.option(
    "--plan", "plan_id", default=None, help="The plan: the id of one the pack offers, such as 5-weeks."
)
@click.option("--weeks", default=None, type=int, help="The same by its length in weeks.")
@click.option("--start", "start_date", required=True, type=day, metavar="DATE", help="First day of study.")
@click.option("--track", default=None, help="Add the tasks of this track.")
@click.option(
    "--stage",
    "stages",
    multiple=True,
    type=stage_date,
    metavar="STAGE=DATE",
    help="Day of an interview, such as recruiter=2027-01-20. May be given several times.",
)
@output_option
def export_ics_command(
    *,
    root: Path,
    pack: str | None,
    site_url: str,
    plan_id: str | None,
    weeks: int | None,
    start_date: date,
    track: str | None,
    stages: tuple[tuple[str, date], ...],
    path: Path,
) -> None:
    """Write a plan as whole days in a calendar."""
    curriculum = study(root, chosen_pack(root, pack), today()).curriculum
    offer = curriculum.offer(plan_id or "") if weeks is None else curriculum.offer_of(7 * weeks)
    if offer is None:
        offered = ", ".join(plan.id for plan in curriculum.pack.plans) or "none"
        raise click.UsageError(f"Name a plan with --plan. The pack offers: {offered}.")
    demand(curriculum, "tracks", [track] if track else [])
    stage_ids = [stage_id for stage_id, _ in stages]
    demand(curriculum, "stages", stage_ids)
    twice = [stage_id for stage_id in stage_ids if stage_ids.count(stage_id) > 1]
    if twice:
        raise click.UsageError(f"The stage `{twice[0]}` has two days. Give it one.")
    settings = settings_of(offer).model_copy(
        update={
            "track": track,
            "start": start_date.isoformat(),
            "stages": {stage_id: day.isoformat() for stage_id, day in stages},
        }
    )
    plan = schedule(curriculum, settings)
    if not plan.settings.stages and not any(day.items for day in plan.days):
        raise click.UsageError("This plan has no day with anything to do, so there is no calendar to write.")
    write_file(path, plan_calendar(curriculum, plan, start_date, site_url))
    click.echo(f"Wrote {offer.id} from {start_date} to {path}.", err=True)
    words = PlanWords(curriculum, plan)
    for reason in plan.warnings:
        click.echo(words.warning(reason), err=True)
    if plan.minutes_short:
        click.echo(words.short(), err=True)
