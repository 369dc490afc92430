"""Curriculum + settings → a dated plan.

Steps: the calendar of study days, the pool of tasks, the selection the hours reach to, the deadlines that
stages set, a place for everything, and the plan with its reasons. A pure function: no clock, no chance, so
the same input gives the same plan every time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay
from studyplan.model.plan_settings import PlanSettings
from studyplan.schedule.assemble import assemble
from studyplan.schedule.calendar import Calendar, begin_of, calendar_of
from studyplan.schedule.cure import cure_of
from studyplan.schedule.deadlines import Deadlines, deadlines_of
from studyplan.schedule.placement import place
from studyplan.schedule.pool import Pool, pool_of
from studyplan.schedule.review import scores_by_task
from studyplan.schedule.select import Selection, select


def schedule(curriculum: Curriculum, settings: PlanSettings, past: Sequence[PlanDay] = ()) -> Plan:
    """Plan the days from `settings.today` on, or all of them; `past` are the days before, as they were.

    Where must tasks do not fit, the plan goes as far as it can and holds a cure.
    """
    chosen = _choose(curriculum, _renamed(curriculum, settings))
    placement = place(
        chosen.pool, chosen.selection, chosen.deadlines, chosen.calendar, scores_by_task(chosen.settings)
    )
    plan = assemble(
        chosen.settings,
        chosen.calendar,
        chosen.pool,
        chosen.selection,
        chosen.deadlines,
        placement,
        past,
    )
    minutes, stages = _missing(chosen)
    if minutes == 0:
        return plan
    cure = cure_of(chosen.settings, minutes, stages, lambda changed: _missing(_choose(curriculum, changed)))
    return replace(plan, cure=cure)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """All that is decided before anything is placed."""

    settings: PlanSettings
    calendar: Calendar
    pool: Pool
    selection: Selection
    deadlines: Deadlines


def _renamed(curriculum: Curriculum, settings: PlanSettings) -> PlanSettings:
    """Name tasks by the ids they have today."""
    replaced = curriculum.replaced_ids()
    return settings.model_copy(
        update={
            # sorted, so that equal settings give equal plans where an old and a new id are both done
            "done": {replaced.get(name, name): day for name, day in sorted(settings.done.items())},
            "skipped": tuple(replaced.get(name, name) for name in settings.skipped),
            "scores": tuple(
                score.model_copy(update={"task": replaced.get(score.task, score.task)})
                for score in settings.scores
            ),
        }
    )


def _choose(curriculum: Curriculum, settings: PlanSettings) -> _Chosen:
    pool = pool_of(curriculum, settings, begin_of(settings))
    taken: dict[int, int] = {}
    for task in pool.done:
        if task.day is not None:
            taken[task.day] = taken.get(task.day, 0) + task.minutes
    calendar = calendar_of(settings, taken)
    selection = select(pool, calendar)
    return _Chosen(settings, calendar, pool, selection, deadlines_of(pool.units, selection, calendar))


def _missing(chosen: _Chosen) -> tuple[int, frozenset[str]]:
    """Return the minutes of must tasks that do not fit, and the stages some of them are too late for."""
    minutes = 0
    stages: set[str] = set()
    for number in chosen.selection.line:
        unit = chosen.pool.units[number]
        if chosen.selection.urgency[number] > 0:
            continue
        ready = chosen.deadlines.day.get(number, chosen.calendar.end)
        missed = [
            stage for day, stage in unit.stage_days if day < ready or number in chosen.deadlines.too_late
        ]
        if number not in chosen.selection.taken:
            minutes += unit.minutes
        elif missed:
            minutes += unit.minutes
            stages.update(missed)
    return minutes, frozenset(stages)
