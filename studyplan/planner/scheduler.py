"""Curriculum + settings → a dated plan; a plan + what was done → the plan made anew.

Steps: the tasks in the order of their worth, the calendar, what the hours reach to, a place for everything, and the
plan with its reasons. A pure function: no clock, no chance, so the same input gives the same plan every time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanDay, Reason
from studyplan.model.plan_settings import PlanSettings, day_number
from studyplan.planner.board import Board
from studyplan.planner.calendar import Calendar, calendar_of
from studyplan.planner.choices import choices_of, missing
from studyplan.planner.place import place
from studyplan.planner.pool import Pool, pool_of
from studyplan.planner.select import Selection, select
from studyplan.planner.written import write


@dataclass(frozen=True, slots=True)
class Replan:
    """The plan made anew beside the one before; nothing counts until the reader takes it."""

    before: Plan
    after: Plan
    moved: tuple[tuple[str, str | None, str | None], ...]  # tasks with the days before and after
    fell_out: tuple[str, ...]
    came_in: tuple[str, ...]


def schedule(curriculum: Curriculum, settings: PlanSettings, past: Sequence[PlanDay] = ()) -> Plan:
    """Plan the days from `settings.today` on, or all of them; `past` are the days before, as they were.

    Where hours are short the plan goes as far as they reach, and holds what the reader may wish for.
    """
    asked = settings.renamed(curriculum.replaced_ids())
    wished, dropped = asked, []
    while True:
        pool = pool_of(curriculum, wished)
        done: dict[int, int] = {}
        for task in pool.done:
            if task.day is not None:
                done[task.day] = done.get(task.day, 0) + task.minutes
        calendar = calendar_of(wished, done)
        selection, board = _placed(pool, calendar, wished)
        gone = {pool.units[into].id for into in pool.swapped if into not in board.day}
        gone |= {into for _, into in pool.dropped}
        if not gone:
            break
        dropped += [swap for swap in wished.swaps if swap.into in gone]
        wished = wished.model_copy(update={"swaps": tuple(s for s in wished.swaps if s.into not in gone)})
    plan = write(asked, board, past)
    told = [Reason("swap-dropped", (("task", swap.into), ("other", swap.out))) for swap in dropped]
    return replace(
        plan,
        warnings=(*told, *plan.warnings),
        minutes_short=sum(pool.units[unit].minutes for unit in missing(pool, selection)),
        choices=choices_of(pool, wished, selection, done),
    )


def _placed(pool: Pool, calendar: Calendar, settings: PlanSettings) -> tuple[Selection, Board]:
    """Select and place; what finds no day is left out, that of least worth first."""
    without: frozenset[int] = frozenset()
    limit: int | None = None
    while True:
        selection = select(pool, calendar, settings.recalls, without, limit)
        board, lost = place(pool, selection, calendar, settings)
        mocks = [unit for unit in selection.taken if pool.units[unit].is_mock]
        useless = _useless(board)
        others = [unit for unit in lost if unit not in mocks]
        if others:
            limit = len(selection.taken) - len(others)
        elif lost:
            without |= set(mocks[-len(lost) :])
        elif useless:
            without |= useless
        else:
            return selection, board


def _useless(board: Board) -> set[int]:
    """List tasks that come too late for all they serve, and that nothing in the plan needs."""
    units, numbers, due = board.pool.units, board.calendar.numbers, board.selection.due
    needed = {other for unit in board.day for other in units[unit].needs}
    return {
        unit
        for unit in due.keys() - needed
        if unit in board.day and numbers[board.day[unit]] >= max(due[unit], units[unit].needed_until)
    }


def replan(curriculum: Curriculum, before: Plan, done: Mapping[str, str | None], today: str) -> Replan:
    """Keep what is past or done, and spread the rest over the days left.

    Tasks done without a day count for the day they were planned on, where that is past.
    """
    planned = _days_of_tasks(before)
    all_done = {**before.settings.done, **done}
    past_days = {name: day for name, day in planned.items() if day is not None and day < today}
    dated = {name: day or past_days.get(name) for name, day in all_done.items()}
    settings = before.settings.model_copy(update={"done": dated, "today": today})
    past = [
        replace(day, items=tuple(item for item in day.items if item.kind == "review" or item.id in dated))
        for day in before.days
        if day.number < day_number(today)  # what was missed moves on
    ]
    after = schedule(curriculum, settings, past)
    now = _days_of_tasks(after)
    open_before = {name: day for name, day in planned.items() if name not in dated}
    return Replan(
        before=before,
        after=after,
        moved=tuple(
            (name, day, now[name]) for name, day in open_before.items() if name in now and now[name] != day
        ),
        fell_out=tuple(name for name in open_before if name not in now),
        came_in=tuple(name for name in now if name not in planned and name not in dated),
    )


def _days_of_tasks(plan: Plan) -> dict[str, str | None]:
    return {item.id: day.date for day in plan.days for item in day.items if item.kind == "task"}
