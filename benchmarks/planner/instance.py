"""Curriculum + settings → what the planner decided, and how far that is from ideal."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.schedule.calendar import Calendar, begin_of, calendar_of
from studyplan.schedule.deadlines import Deadlines, deadlines_of
from studyplan.schedule.gaps import review_days
from studyplan.schedule.loads import Placement
from studyplan.schedule.placement import place
from studyplan.schedule.pool import Pool, pool_of
from studyplan.schedule.select import Selection, is_reviewed, select


@dataclass(frozen=True, slots=True)
class Instance:
    """One plan with the steps that led to it."""

    pool: Pool
    calendar: Calendar
    selection: Selection
    deadlines: Deadlines
    placement: Placement

    @property
    def day_of(self) -> dict[int, int]:
        """Return the index of the day of each task."""
        return {number: index for index, day in self.placement.days.items() for number in day}

    @property
    def week_days(self) -> list[list[int]]:
        """Return the indexes of the study days of each week that has some."""
        weeks: dict[int, list[int]] = {}
        for index, day in enumerate(self.calendar.days):
            weeks.setdefault(day.week, []).append(index)
        return list(weeks.values())

    def ideal_days(self, unit: int, index: int) -> list[int]:
        """Return the ideal days of the reviews of a task learned on a day."""
        task = self.pool.units[unit]
        if not is_reviewed(task):
            return []
        wished = review_days(self.calendar.days[index].number, task.needed_until)
        return [ideal for number, ideal in wished if (task.id, number) in self.selection.reviews]


def instance_of(curriculum: Curriculum, settings: PlanSettings) -> Instance:
    """Plan step by step, as `schedule` does."""
    pool = pool_of(curriculum, settings, begin_of(settings))
    calendar = calendar_of(settings, {})
    selection = select(pool, calendar)
    deadlines = deadlines_of(pool.units, selection, calendar)
    return Instance(pool, calendar, selection, deadlines, place(pool, selection, deadlines, calendar, {}))


def gaps_and_distances(instance: Instance) -> list[tuple[int, int]]:
    """Return for each review the days from learning to its ideal day, and from there to its day.

    Reviews that became one share its day.
    """
    days = instance.calendar.days
    found: dict[str, list[int]] = {}
    for index, reviews in instance.placement.reviews.items():
        for review in reviews:
            found.setdefault(review.id, []).append(days[index].number)
    return [
        (ideal - days[index].number, min(abs(day - ideal) for day in found[instance.pool.units[unit].id]))
        for unit, index in instance.day_of.items()
        for ideal in instance.ideal_days(unit, index)
    ]


def spread(instance: Instance) -> float:
    """Return the minutes between the week most above its even share and the one most below."""
    units, placement = instance.pool.units, instance.placement
    loads = [
        sum(units[number].minutes for number in placement.days.get(index, ()))
        + sum(review.minutes for review in placement.reviews.get(index, ()))
        for index in range(len(instance.calendar.days))
    ]
    above = [
        sum(loads[index] for index in week) - sum(loads) * len(week) / len(loads)
        for week in instance.week_days
    ]
    return max(above) - min(above)


def planned_minutes(instance: Instance) -> int:
    """Return the minutes of all tasks and reviews."""
    tasks = sum(instance.pool.units[number].minutes for number in instance.day_of)
    return tasks + sum(review.minutes for day in instance.placement.reviews.values() for review in day)
