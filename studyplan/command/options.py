"""What several commands share: the curriculum folder, the pack, the day, the way to tell problems."""

import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from studyplan.command.site_pack import site_pack
from studyplan.load import folders_without_pack, main_pack, pack_ids
from studyplan.model import Curriculum
from studyplan.pipeline import day
from studyplan.problem import did_you_mean, listed, shortened

curriculum_option = click.option(
    "--curriculum",
    "root",
    default="curriculum",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path, resolve_path=True),
    help="Folder that holds the packs.",
)
pack_option = click.option(
    "--pack",
    envvar="STUDYPLAN_PACK",
    default=None,
    help="Pack to use.  [default: the one mkdocs.yml names, else the one nothing extends]",
)
fonts_option = click.option(
    "--fonts",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with more fonts (TTF or OTF) for PDFs, for other scripts.",
)
site_url_option = click.option(
    "--site-url",
    envvar="SITE_URL",
    default="",
    metavar="URL",
    callback=lambda _context, _option, value: _web_address(value),
    help="Address of the site that links lead to.  [default: no links]",
)


def setting(name: str, metavar: str, text: str, *, multiple: bool = False) -> Callable[[Any], Any]:
    """Declare a setting of a plan, under the name that links give it too."""
    return click.option(f"--{name}", name, metavar=metavar, multiple=multiple, help=text)


hours_option = setting(
    "hours", "NUMBER", "Hours a week, or in all in a plan under a week, from 1 to 40.  [default: the pack's]"
)
length_option = setting("length", "NUMBER", "Length in days, from 1 to 6, of a plan under a week.")
recalls_option = setting(
    "recalls",
    "NUMBER",
    "How often what you read comes back before less needed tasks, from 0 to 4.  [default: 3]",
)
swap_option = setting("swap", "ID=ID", "Take the second task in place of the first.", multiple=True)
start_option = setting("start", "DATE", "First day, such as 2027-01-04.  [default: a plan without dates]")
onsite_option = setting("onsite", "DATE", "Day of the on-site interview: the plan ends the day before.")
stage_option = setting("stage", "STAGE=DATE", "Day of a stage, such as recruiter=2027-01-20.", multiple=True)
days_option = setting("days", "DAYS", "Days you study on, such as mon,tue,thu.  [default: the plan's]")
skip_option = setting("skip", "ID", "A task to leave out.", multiple=True)
own_option = setting("own", "ID:MINUTES:PRIORITY:TITLE", "A task of your own.", multiple=True)


def chosen_pack(root: Path, pack: str | None) -> str:
    """Return the pack asked for, else the one of the site, else the one nothing extends.

    Raises click.UsageError where it cannot be told which one is meant, or there is no such pack.
    """
    found = named_pack(root, pack) or main_pack(root)
    if found is None:
        names = ", ".join(pack_ids(root)) or "none yet"
        raise click.UsageError(
            f"Name the pack with --pack, or in mkdocs.yml as `extra: pack`. There are: {names}."
        )
    return found


def named_pack(root: Path, pack: str | None) -> str | None:
    """Return the pack asked for, else the one that mkdocs.yml names, if any.

    Raises click.UsageError where there is no such pack, SiteSettingsError where mkdocs.yml cannot be read.
    """
    if pack:
        _demand_pack(root, pack, "")
        return pack
    named = site_pack(root, os.environ)
    if named is None:
        return None
    _demand_pack(root, named.name, f"{named.place}: ")
    return named.name


def today() -> date:
    """Return the day to judge dates by: that of SOURCE_DATE_EPOCH where it is set."""
    return day(os.environ, datetime.now(UTC).date())


def epoch() -> int | None:
    """Return the seconds since 1970 that SOURCE_DATE_EPOCH names for files, if it is set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    today()  # tells where it is no number of seconds
    return int(seconds) if seconds else None


def demand(curriculum: Curriculum, kind: str, asked: list[str]) -> None:
    """Raise click.UsageError where an id is none of the pack's own."""
    known = curriculum.current_ids(kind)
    for item_id in asked:
        if item_id not in known:
            names = listed(known) or "none"
            raise click.UsageError(
                f"There is no `{item_id}` among the {kind}. {did_you_mean(item_id, known)}There are: {names}."
            )


def summary(wrong: int, warned: int) -> str:
    """Count problems in a sentence."""
    if not wrong and not warned:
        return "No problems found."
    parts = [f"{wrong} problem{'s' * (wrong != 1)} to mend"] if wrong else []
    if warned:
        parts.append(f"{warned} warning{'s' * (warned != 1)}")
    return f"{' and '.join(parts)}."


def _demand_pack(root: Path, pack: str, place: str) -> None:
    known = pack_ids(root)
    if pack in folders_without_pack(root):
        raise click.UsageError(f"{place}The folder `{pack}` has no pack.yml. Add one with `id: {pack}`.")
    if pack not in known:
        names = listed(known) or "none yet"
        hint = did_you_mean(pack, known)
        raise click.UsageError(f"{place}There is no pack `{shortened(pack)}`. {hint}There are: {names}.")


def _web_address(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
        raise click.BadParameter(f"`{value}` is not the address of a site. Write https://example.org/plan/.")
    return value
