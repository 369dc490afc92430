"""Selection + deadlines + calendar → a day for every task and review.

Tasks and reviews depend on each other: the first round places tasks as if nothing came back, and each
further round leaves the room that the reviews of the round before took. The evenest round counts.
"""

from collections.abc import Sequence

from studyplan.schedule.balance import Balance, balanced
from studyplan.schedule.calendar import Calendar
from studyplan.schedule.days import fill_weeks
from studyplan.schedule.deadlines import Deadlines
from studyplan.schedule.draft import Draft, closing_units, draft_of, needs_among
from studyplan.schedule.exchange import PlaceAll, exchanged
from studyplan.schedule.fallback import one_by_one
from studyplan.schedule.loads import (
    Days,
    Placement,
    is_even_enough,
    is_within_capacity,
    minutes_by_day,
    unevenness,
    week_errors,
)
from studyplan.schedule.mix import mixed_days
from studyplan.schedule.moves import Bounds
from studyplan.schedule.pool import Pool, Unit
from studyplan.schedule.review import Scores, place_reviews
from studyplan.schedule.rooms import week_rooms
from studyplan.schedule.select import Selection
from studyplan.schedule.weeks import too_early_week, week_ends

ROUNDS = 4
MOST_DRAFTS = 20


def place(
    pool: Pool, selection: Selection, deadlines: Deadlines, calendar: Calendar, scores: Scores
) -> Placement:
    """Place everything evenly; where that breaks a rule, one unit after the other, which always fits."""
    taken = [
        number for number in selection.base if number in selection.taken and number not in deadlines.too_late
    ]

    def place_all(days: Days) -> Placement:
        return Placement(days, place_reviews(days, pool, selection.reviews, calendar, scores))

    draft = _possible_draft(taken, pool.units, deadlines, calendar)
    rounds = [] if draft is None else _rounds(draft, pool.units, calendar, place_all)
    if not rounds:
        rounds = [place_all(one_by_one(taken, pool.units, selection.proof, deadlines, calendar))]
    evenest = min(rounds, key=lambda placement: unevenness(_errors(placement, pool.units, calendar)))
    return exchanged(evenest, _bounds(taken, pool.units, deadlines, calendar), place_all)


def _bounds(taken: Sequence[int], units: Sequence[Unit], deadlines: Deadlines, calendar: Calendar) -> Bounds:
    needs = needs_among(taken, units)
    mocks = [number for number in taken if units[number].kind == "mock"]
    closing = closing_units(taken, units, needs, deadlines.day, calendar)
    return Bounds(units, calendar, needs, deadlines.day, frozenset((*mocks, *closing)))


def _possible_draft(
    taken: Sequence[int], units: Sequence[Unit], deadlines: Deadlines, calendar: Calendar
) -> Draft | None:
    """Put off mock interviews by a week where their preparation does not fit before them."""
    not_before: dict[int, int] = {}
    taken_minutes = [day.taken for day in calendar.days]
    for _ in range(MOST_DRAFTS):
        draft = draft_of(taken, units, deadlines.day, calendar, not_before)
        if draft is None:
            return None
        rooms = week_rooms(draft, units, calendar, taken_minutes, is_strict=False)
        minutes = [units[number].minutes for number in draft.order]
        failure = too_early_week(minutes, rooms, calendar.week_minutes, calendar.days_per_week)
        if failure is None:
            return draft
        week, count = failure
        later = [index for index, day in enumerate(calendar.days) if day.is_open and day.week > week]
        mocks = [mock for mock in draft.mocks_of(week, calendar) if draft.ready[mock] > count]
        if not later or not mocks:
            return draft
        not_before.update(dict.fromkeys(mocks, later[0]))
    return None


def _rounds(
    draft: Draft,
    units: Sequence[Unit],
    calendar: Calendar,
    place_all: PlaceAll,
) -> list[Placement]:
    rounds: list[Placement] = []
    busy = [day.taken for day in calendar.days]
    while len(rounds) < ROUNDS:
        days = _evenly(draft, units, calendar, busy, is_strict=False)
        days = days or _evenly(draft, units, calendar, busy, is_strict=True)
        if days is None:
            break
        placement = place_all(days)
        rounds.append(placement)
        now_busy = [
            day.taken + sum(review.minutes for review in placement.reviews.get(index, ()))
            for index, day in enumerate(calendar.days)
        ]
        if now_busy == busy or is_even_enough(_errors(placement, units, calendar), calendar):
            break
        busy = now_busy
    return rounds


def _evenly(
    draft: Draft, units: Sequence[Unit], calendar: Calendar, busy: Sequence[int], *, is_strict: bool
) -> dict[int, list[int]] | None:
    """Cut the order into weeks, then each week into days."""
    rooms = week_rooms(draft, units, calendar, busy, is_strict=is_strict)
    minutes = [units[number].minutes for number in draft.order]
    ends = week_ends(minutes, rooms, calendar.week_minutes, calendar.days_per_week)
    if ends is None:
        return None
    mocks = [draft.mocks_of(week, calendar) for week in range(calendar.weeks)]
    whole = sum(minutes) + sum(room.other for room in rooms)
    study_days = max(1, len(calendar.days))
    balance = Balance(
        goals=[whole * room.days // study_days - room.other for room in rooms],
        most=[room.most for room in rooms],
        mocks=mocks,
        minutes={number: units[number].minutes for number in draft.order},
        needs=draft.needs,
        fixed=draft.dues,
    )
    starts = [0, *ends]
    weeks = balanced([draft.order[start:end] for start, end in zip(starts, ends, strict=False)], balance)
    filled = fill_weeks(list(zip(weeks, mocks, strict=True)), draft.dues, busy, units, calendar)
    if filled is None:
        return None
    days = {index: list(day) for index, day in filled.items()}
    if draft.closing:
        days[len(calendar.days) - 1] = [*days.get(len(calendar.days) - 1, []), *draft.closing]
    if not is_within_capacity(days, units, calendar):
        return None
    fixed = {*draft.mocks, *draft.dues, *draft.closing}
    return mixed_days(days, units, calendar, draft.needs, fixed, busy)


def _errors(placement: Placement, units: Sequence[Unit], calendar: Calendar) -> list[int]:
    return week_errors(minutes_by_day(placement, units, calendar), calendar)
