"""A plan and a first day → days of study: which tasks fall on which date."""

from dataclasses import dataclass
from datetime import date, timedelta

from studyplan.export.inline import title
from studyplan.model.plan import Plan, Week

STUDY_DAYS_PER_WEEK = 5
"""The rest of a week stays free for what these days did not reach."""

Entry = tuple[str, int]
"""A title and its minutes."""


@dataclass(frozen=True, slots=True)
class StudyDay:
    """What to do on one day."""

    id: str
    """Its place in the plan, such as `week-1-day-2`: the same whatever the date."""
    day: date
    title: str
    items: tuple[Entry, ...]
    url: str = ""

    @property
    def minutes(self) -> int:
        """The minutes of all its items."""
        return sum(minutes for _, minutes in self.items)


@dataclass(frozen=True, slots=True)
class StageDay:
    """The day on which a stage of the interview takes place."""

    id: str
    day: date
    title: str
    url: str = ""


def study_days(
    plan: Plan, start_date: date, track: str | None = None, site_url: str = ""
) -> tuple[StudyDay, ...]:
    """Place the tasks of each week on its first days, in their order and about as much on each."""
    return tuple(
        StudyDay(
            id=f"week-{week.number}-day-{number}",
            day=start_date + timedelta(weeks=week.number - 1, days=number - 1),
            title=f"Week {week.number}, day {number}",
            items=tuple(items),
            url=_week_url(plan, week, site_url),
        )
        for week in plan.weeks
        for number, items in enumerate(_split(_entries(plan, week, track)), start=1)
    )


def _week_url(plan: Plan, week: Week, site_url: str) -> str:
    address = f"{site_url.rstrip('/')}/plan/{plan.settings.weeks}-weeks/#week-{week.number}"
    return address if site_url else ""


def _entries(plan: Plan, week: Week, track: str | None) -> list[Entry]:
    """List the tasks for everybody and those of the track.

    Where the track is open, the longest of the tracks beside each other stands for the reader's own.
    """
    lanes = plan.settings.tracks
    mine = lanes[0] if track is None and len(lanes) == 1 else track
    entries = [(title(task.title), task.minutes) for task in week.tasks if task.track in (None, mine)]
    if mine is None:
        shared = week.minutes()
        longest = max((week.minutes(lane) - shared for lane in lanes), default=0)
        entries += [("The tasks of your track", longest)] if longest else []
    return entries


def _split(entries: list[Entry]) -> list[list[Entry]]:
    """Cut a list into days, so that the longest day is as short as can be."""
    total = sum(minutes for _, minutes in entries)
    minutes_per_day = max(
        -(-total // STUDY_DAYS_PER_WEEK), max((minutes for _, minutes in entries), default=0)
    )
    while len(days := _filled(entries, minutes_per_day)) > STUDY_DAYS_PER_WEEK:
        minutes_per_day += 1
    return days


def _filled(entries: list[Entry], minutes_per_day: int) -> list[list[Entry]]:
    days: list[list[Entry]] = []
    left = 0
    for entry in entries:
        if entry[1] > left or not days:
            days.append([])
            left = minutes_per_day
        days[-1].append(entry)
        left -= entry[1]
    return days
