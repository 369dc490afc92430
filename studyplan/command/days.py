"""Words of a command → days of the calendar."""

import re
from datetime import date

import click

FIRST_YEAR, LAST_YEAR = 2000, 2199


def day(value: str) -> date:
    """Read a day written as 2027-01-04.

    Raises click.BadParameter where no calendar has it.
    """
    try:
        found = date.fromisoformat(value) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
    except ValueError:
        found = None
    if found is None:
        raise click.BadParameter(f"`{value}` is not a day of the calendar. Write it as 2027-01-04.")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise click.BadParameter(f"`{value}` is not in the years {FIRST_YEAR} to {LAST_YEAR}.")
    return found


def stage_date(value: str) -> tuple[str, date]:
    """Read a stage and its day, written as recruiter=2027-01-20.

    Raises click.BadParameter where one of them is missing or wrong.
    """
    stage_id, _, written_day = value.partition("=")
    if not stage_id or not written_day:
        raise click.BadParameter(f"`{value}` is no stage with a day. Write it as recruiter=2027-01-20.")
    return stage_id, day(written_day)
