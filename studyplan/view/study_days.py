"""A plan → days of study and of interviews, as a calendar shows them: dates, titles, tasks and links."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay, PlanItem, PlanWeek
from studyplan.model.plan_settings import WEEKDAYS
from studyplan.model.study import Task
from studyplan.view.inline import title
from studyplan.view.words import word


@dataclass(frozen=True, slots=True)
class StudyDay:
    """What to do on one day."""

    id: str
    """Its place in the plan, such as `week-1-day-2`: the same whatever the date."""
    day: date
    title: str
    items: tuple[tuple[str, int], ...]
    """Titles and minutes."""
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
    curriculum: Curriculum, plan: Plan, start_date: date, site_url: str = ""
) -> tuple[StudyDay, ...]:
    """List the days that hold something; a plan without dates is laid out from a first day on."""
    settings = plan.settings
    offer = curriculum.offer_of(settings.length or 7 * settings.weeks)
    name = offer.id if offer else f"{settings.weeks}-weeks"
    return tuple(
        StudyDay(
            id=f"week-{week.number}-day-{number}",
            day=_date(week, day, start_date),
            title=word("calendar", "day", week=week.number, day=number),
            items=tuple(_items(curriculum, plan, day)),
            url=f"{site_url}/plan/{name}/#week-{week.number}" if site_url else "",
        )
        for week in plan.weeks
        for number, day in enumerate(week.days, start=1)
        if day.items
    )


def stage_days(curriculum: Curriculum, plan: Plan, site_url: str = "") -> Iterator[StageDay]:
    """List the stages whose days the reader knows, in the order of the process."""
    for stage in curriculum.stages:
        day = plan.settings.stages.get(stage.id)
        if day is not None:
            url = f"{site_url}/interview/#{stage.id}" if site_url else ""
            yield StageDay(stage.id, date.fromisoformat(day), title(stage.title), url)


def _date(week: PlanWeek, day: PlanDay, start_date: date) -> date:
    if day.date is not None:
        return date.fromisoformat(day.date)
    return start_date + timedelta(weeks=week.number - 1, days=WEEKDAYS.index(day.weekday))


def _items(curriculum: Curriculum, plan: Plan, day: PlanDay) -> Iterator[tuple[str, int]]:
    """Yield titles and minutes; of tracks beside each other, the longest stands for the reader's own."""
    minutes_by_track: dict[str, int] = {}
    for item in day.items:
        task = curriculum.find(Task, item.id)
        track = task.track if task else None
        if track in (None, plan.settings.track):
            yield _title(curriculum, plan, item), item.minutes
        else:
            minutes_by_track[track] = minutes_by_track.get(track, 0) + item.minutes
    if minutes_by_track:
        yield word("task", "of-track"), max(minutes_by_track.values())


def _title(curriculum: Curriculum, plan: Plan, item: PlanItem) -> str:
    task = curriculum.find(Task, item.id) or next(own for own in plan.settings.own if own.id == item.id)
    return word("task", "recall", title=title(task.title)) if item.kind == "review" else title(task.title)
