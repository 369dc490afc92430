"""Selection + deadlines + calendar → a day for every task and review.

Tasks and reviews depend on each other: the first round places tasks as if nothing came back, and each
further round leaves the room that the reviews of the round before took. The evenest round counts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from studyplan.schedule.balance import Balance, balanced
from studyplan.schedule.calendar import Calendar
from studyplan.schedule.days import WeekTasks, fill_week
from studyplan.schedule.deadlines import Deadlines
from studyplan.schedule.draft import Draft, draft_of
from studyplan.schedule.fit import next_fit
from studyplan.schedule.mix import mixed_days
from studyplan.schedule.order import needs_first
from studyplan.schedule.pool import Pool, Unit
from studyplan.schedule.review import Review, Scores, place_reviews
from studyplan.schedule.rooms import week_rooms
from studyplan.schedule.select import Selection
from studyplan.schedule.weeks import too_early_week, week_ends

ROUNDS = 4
MOST_DRAFTS = 20
EVEN_ENOUGH = 100
"""A plan whose weeks differ by no more than such a part of a week needs no further round."""

Days = Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Placement:
    """Units and reviews by index of the day."""

    days: Days
    reviews: Mapping[int, Sequence[Review]]


def place(
    pool: Pool, selection: Selection, deadlines: Deadlines, calendar: Calendar, scores: Scores
) -> Placement:
    """Place everything evenly; where that breaks a rule, one unit after the other, which always fits."""
    taken = [
        number for number in selection.base if number in selection.taken and number not in deadlines.too_late
    ]
    place_all = partial(place_reviews, pool=pool, reached=selection.reviews, calendar=calendar, scores=scores)
    draft = _possible_draft(taken, pool.units, deadlines, calendar)
    rounds = [] if draft is None else _rounds(draft, pool.units, calendar, place_all)
    if not rounds:
        days = _one_after_the_other(taken, pool.units, selection.proof, deadlines, calendar)
        return Placement(days, place_all(days))
    return min(rounds, key=lambda placement: _unevenness(placement, pool.units, calendar))


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


def _one_after_the_other(
    taken: Sequence[int],
    units: Sequence[Unit],
    proof: Mapping[int, int],
    deadlines: Deadlines,
    calendar: Calendar,
) -> dict[int, list[int]]:
    """Fill day after day: what has a date first, if that fits too, else in the way that was proved to fit."""
    is_taken = set(taken)
    needs = {number: [other for other in units[number].after if other in is_taken] for number in taken}
    due_first = sorted(taken, key=lambda number: deadlines.day.get(number, calendar.end))
    placed = next_fit(needs_first(due_first, needs), units, calendar)
    days: dict[int, list[int]] = {}
    for number, day in (proof if placed is None else placed).items():
        if number in is_taken:
            days.setdefault(day, []).append(number)
    return mixed_days(days, units, calendar, needs, taken, [day.taken for day in calendar.days])


def _rounds(
    draft: Draft,
    units: Sequence[Unit],
    calendar: Calendar,
    place_all: Callable[[Days], Mapping[int, Sequence[Review]]],
) -> list[Placement]:
    rounds: list[Placement] = []
    busy = [day.taken for day in calendar.days]
    while len(rounds) < ROUNDS:
        days = _evenly(draft, units, calendar, busy, is_strict=False)
        days = days or _evenly(draft, units, calendar, busy, is_strict=True)
        if days is None:
            break
        reviews = place_all(days)
        rounds.append(Placement(days, reviews))
        now_busy = [
            day.taken + sum(review.minutes for review in reviews.get(index, ()))
            for index, day in enumerate(calendar.days)
        ]
        if (
            now_busy == busy
            or _unevenness(rounds[-1], units, calendar) * EVEN_ENOUGH <= calendar.week_minutes
        ):
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
    days: dict[int, list[int]] = {}
    last_type = ""
    for week, tasks in enumerate(weeks):
        open_days = [index for index, day in enumerate(calendar.days) if day.is_open and day.week == week]
        filled = fill_week(
            WeekTasks(open_days, tasks, mocks[week], draft.dues, busy, week > 0), units, calendar, last_type
        )
        if filled is None:
            return None
        days.update((day, numbers) for day, numbers in filled.items() if numbers)
        last_type = next((units[day[-1]].type for day in reversed(filled.values()) if day), last_type)
    if draft.closing:
        days[len(calendar.days) - 1] = [*days.get(len(calendar.days) - 1, []), *draft.closing]
    if not _is_within_capacity(days, units, calendar):
        return None
    fixed = {*draft.mocks, *draft.dues, *draft.closing}
    return mixed_days(days, units, calendar, draft.needs, fixed, busy)


def _is_within_capacity(days: Days, units: Sequence[Unit], calendar: Calendar) -> bool:
    rooms = calendar.rooms()
    for index, numbers in days.items():
        minutes = [units[number].minutes for number in numbers]
        day = calendar.days[index]
        rooms[day.week] -= sum(minutes)
        if not calendar.holds(day.taken + sum(minutes), max(minutes)):
            return False
    return all(
        room >= sum(day.taken for day in calendar.days if day.week == week) for week, room in enumerate(rooms)
    )


def _unevenness(placement: Placement, units: Sequence[Unit], calendar: Calendar) -> int:
    """Return the minutes between the week that is most above its even part and the one most below."""
    loads = [0] * calendar.weeks
    counts = [0] * calendar.weeks
    for index, day in enumerate(calendar.days):
        counts[day.week] += 1
        loads[day.week] += day.taken
        loads[day.week] += sum(units[number].minutes for number in placement.days.get(index, ()))
        loads[day.week] += sum(review.minutes for review in placement.reviews.get(index, ()))
    whole, study_days = sum(loads), max(1, len(calendar.days))
    above = [
        load - whole * count // study_days for load, count in zip(loads, counts, strict=True) if count > 0
    ]
    return max(above, default=0) - min(above, default=0)
