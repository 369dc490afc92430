"""Pool + calendar → the tasks and reviews the hours reach to, and why the others are out.

Tasks and reviews stand in one line: must tasks, their reviews, then each should and could task with its
reviews. The plan takes the longest beginning of that line that fits, so more hours never remove a task.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from studyplan.model.plan import SLACK_TENTHS, Reason
from studyplan.schedule.calendar import Calendar
from studyplan.schedule.fit import first_fit, next_fit
from studyplan.schedule.gaps import LAST, review_days, review_minutes
from studyplan.schedule.order import needs_first, with_mocks_early
from studyplan.schedule.pool import Learned, Pool, Unit

REVIEW_ORDER = (1, LAST, 2, 3)
"""Where hours are short, everything comes back once before anything comes back twice."""

SLACK_REVIEWS = REVIEW_ORDER[:2]
"""What is read once and never again is soon gone: these reviews of must tasks count as much as the tasks."""

LEAST_WEEK_MINUTES = 60
HOUR_STEP_MINUTES = 30
MOST_TRIES = 8
"""How many tasks fewer are tried where not all fit."""

FULL_LOOP_WEEKS = 5
"""A rehearsal of the whole interview day needs a plan of at least so many weeks."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a plan takes; units are named by their place in the pool."""

    line: tuple[int, ...]
    """All units that count, in the order in which hours go to them."""

    base: tuple[int, ...]
    """All units, by phase and in the order of the curriculum: in this order they are proved to fit."""

    taken: frozenset[int]
    reviews: frozenset[tuple[str, int]]
    """Ids of tasks with the number of a review that the hours reach to."""

    left_out: Mapping[int, Reason]
    urgency: tuple[int, ...]
    """For each unit its priority, or the higher one of a unit that needs it."""

    slack_minutes: int
    """Minutes of must tasks and their reviews that use hours meant to stay free."""

    proof: Mapping[int, int]
    """A day for each unit, to fall back on."""


class _Entry(NamedTuple):
    """A task, or a review of the task with that id."""

    id: str
    unit: int
    minutes: int
    may_use_slack: bool
    review: int | None = None


def select(pool: Pool, calendar: Calendar) -> Selection:
    """Take the longest beginning of the line that the hours reach to."""
    units = pool.units
    base = _base(units)
    urgency = _urgency(units, base)
    by_urgency = sorted(range(len(units)), key=lambda number: urgency[number])
    too_early = _barred(units, base, _full_loops(units) if calendar.weeks < FULL_LOOP_WEEKS else ())
    line = [
        number
        for number in needs_first(by_urgency, [unit.needs for unit in units])
        if number not in too_early
    ]
    room = max(calendar.rooms(), default=0)
    too_long = _barred(units, base, [number for number in line if units[number].minutes > room])
    entries = _entries(pool, line, urgency, calendar)
    count, proof = _reach(entries, units, base, calendar)
    reached = entries[:count]
    in_reach = {entry.unit for entry in reached if entry.review is None}
    left_out: dict[int, Reason] = {}
    for number in range(len(units)):
        if number in too_early:
            left_out[number] = too_early[number] or Reason("weeks", (("weeks", FULL_LOOP_WEEKS),))
        elif number in too_long:
            values = (("minutes", units[number].minutes), ("room", room))
            left_out[number] = too_long[number] or Reason("too-long", values)
        elif number not in in_reach:
            left_out[number] = Reason(
                "no-room" if urgency[number] == 0 else "known" if units[number].is_known else "hours"
            )
    must_minutes = sum(entry.minutes for entry in reached if entry.may_use_slack)
    return Selection(
        tuple(line),
        tuple(base),
        frozenset(in_reach - too_long.keys()),
        frozenset((entry.id, entry.review) for entry in reached if entry.review is not None),
        left_out,
        tuple(urgency),
        max(0, must_minutes - max(0, calendar.budget())),
        proof,
    )


def is_reviewed(unit: Unit) -> bool:
    """Say whether a task is recalled later: what one only reads is lost unless it comes back."""
    return unit.kind == "read" and not unit.is_known


def _base(units: Sequence[Unit]) -> list[int]:
    """Order by phase and place in the curriculum; a mock follows what it needs, so that mocks are apart."""
    by_phase = sorted(range(len(units)), key=lambda number: units[number].phase)
    ordered = needs_first(by_phase, [unit.after for unit in units])
    mocks = [number for number in ordered if units[number].kind == "mock"]
    return with_mocks_early(ordered, mocks, [unit.after for unit in units], [unit.phase for unit in units])


def _urgency(units: Sequence[Unit], base: Sequence[int]) -> list[int]:
    """Give each unit its priority, or the higher one of a unit that waits for it."""
    urgency = [unit.priority for unit in units]
    for number in reversed(base):
        for other in units[number].needs:
            urgency[other] = min(urgency[other], urgency[number])
    return urgency


def _full_loops(units: Sequence[Unit]) -> list[int]:
    return [number for number, unit in enumerate(units) if unit.rehearses == "loop" and unit.priority > 0]


def _barred(
    units: Sequence[Unit], base: Sequence[int], at_first: Collection[int]
) -> dict[int, Reason | None]:
    """Add the units that wait for barred ones; those have a reason already."""
    barred: dict[int, Reason | None] = dict.fromkeys(at_first)
    if barred:
        for number in base:
            blocking = next((other for other in units[number].needs if other in barred), None)
            if blocking is not None and number not in barred:
                barred[number] = Reason("requires", (("task", units[blocking].id),))
    return barred


def _entries(pool: Pool, line: Sequence[int], urgency: Sequence[int], calendar: Calendar) -> list[_Entry]:
    units = pool.units
    must = [number for number in line if urgency[number] == 0]
    entries = [_Entry(units[number].id, number, units[number].minutes, may_use_slack=True) for number in must]
    entries += _reviews([*pool.learned, *(units[number] for number in must)], calendar, SLACK_REVIEWS)
    for number in line:
        if urgency[number] > 0:
            entries.append(_Entry(units[number].id, number, units[number].minutes, may_use_slack=False))
            entries += _reviews([units[number]], calendar)
    return entries


def _reviews(
    subjects: Sequence[Learned | Unit], calendar: Calendar, slack_reviews: Collection[int] = ()
) -> list[_Entry]:
    numbers = {
        subject.id: {number for number, _ in review_days(calendar.begin, subject.needed_until)}
        for subject in subjects
        if isinstance(subject, Learned) or is_reviewed(subject)
    }
    if not numbers:
        return []
    return [
        _Entry(subject.id, -1, review_minutes(subject.minutes), number in slack_reviews, number)
        for number in REVIEW_ORDER
        for subject in subjects
        if number in numbers.get(subject.id, ())
    ]


def _reach(
    entries: Sequence[_Entry], units: Sequence[Unit], base: Sequence[int], calendar: Calendar
) -> tuple[int, Mapping[int, int]]:
    """Count the entries that the budget reaches to and that are proved to fit, with the proof."""
    most = _affordable(entries, calendar)
    if (proof := next_fit(_tasks(entries[:most], base), units, calendar)) is not None:
        return most, proof
    least, proof = 0, {}
    too_many = most
    while least + 1 < too_many:
        middle = (least + too_many) // 2
        if (placed := next_fit(_tasks(entries[:middle], base), units, calendar)) is not None:
            least, proof = middle, placed
        else:
            too_many = middle
    return _reach_by_first_fit(entries, units, base, calendar, (least, proof))


def _reach_by_first_fit(
    entries: Sequence[_Entry],
    units: Sequence[Unit],
    base: Sequence[int],
    calendar: Calendar,
    best: tuple[int, Mapping[int, int]],
) -> tuple[int, Mapping[int, int]]:
    """Try to place more, with the hours given and with fewer: what fits into fewer hours fits these too."""
    longest = max((unit.minutes for unit in units), default=0)
    for week_minutes in range(calendar.week_minutes, LEAST_WEEK_MINUTES - 1, -HOUR_STEP_MINUTES):
        shorter = replace(calendar, week_minutes=week_minutes)
        room = max(shorter.rooms(), default=0)
        is_room_for_any = longest <= room
        most = _affordable(entries, shorter)
        if most <= best[0]:
            break
        decisive: set[int] = set()
        for count in range(most, max(best[0], most - MOST_TRIES), -1):
            if count < most and entries[count].unit not in decisive:
                continue  # without a review, or a task not even looked at, the last try would end the same way
            tasks = _tasks(entries[:count], base)
            decisive = set(tasks)
            if is_room_for_any or all(units[number].minutes <= room for number in tasks):
                placed, looked_at = first_fit(tasks, units, shorter)
                if placed is not None:
                    best = (count, placed)
                    break
                mocks = [number for number in tasks[looked_at:] if units[number].kind == "mock"]
                decisive = {*tasks[:looked_at], *mocks}
    return best


def _affordable(entries: Sequence[_Entry], calendar: Calendar) -> int:
    """Count the entries that the budget reaches to.

    In a plan made anew, must tasks and two reviews of each may use the slack: lost days are what it is for.
    """
    must_budget = calendar.budget(0 if calendar.begin > calendar.first else SLACK_TENTHS)
    budget = calendar.budget()
    spent = 0
    for count, entry in enumerate(entries):
        spent += entry.minutes
        if spent > (must_budget if entry.may_use_slack else budget):
            return count
    return len(entries)


def _tasks(entries: Sequence[_Entry], base: Sequence[int]) -> list[int]:
    chosen = {entry.unit for entry in entries}
    return [number for number in base if number in chosen]
