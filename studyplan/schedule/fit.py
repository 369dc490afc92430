"""Units in order → a day for each, never going back: the simplest plan, and the proof that one exists.

Because nothing moves forward when days grow longer or a unit is taken out, what fits once fits ever after.
"""

from collections.abc import Iterable, Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.pool import Unit


def next_fit(sequence: Iterable[int], units: Sequence[Unit], calendar: Calendar) -> dict[int, int] | None:
    """Return the index of a day for each unit; nothing where the days run out.

    A unit longer than a week holds a whole week free, so that a longer week never has less room for others.
    """
    rooms = calendar.rooms()
    longest_room = max(rooms, default=0)
    open_days = [index for index, day in enumerate(calendar.days) if day.is_open]
    days = calendar.days
    taken = [0] * calendar.weeks
    for day in days:
        taken[day.week] += day.taken
    share = calendar.week_minutes
    per_week = calendar.days_per_week
    placed: dict[int, int] = {}
    at = 0
    week = -1
    week_load = day_load = longest = 0
    has_mock = False
    count = len(open_days)
    for number in sequence:
        unit = units[number]
        minutes = unit.minutes
        is_mock = unit.kind == "mock"
        while at < count:
            day = days[open_days[at]]
            if day.week != week:
                week = day.week
                week_load = taken[week]
                day_load, longest, has_mock = day.taken, 0, False
            if minutes > longest_room:
                if week_load == 0:
                    week_load = rooms[week]
                    break
            elif (
                week_load + minutes <= rooms[week]
                and (day_load + minutes - max(longest, minutes)) * per_week <= share
                and not (is_mock and has_mock)
            ):
                week_load += minutes
                day_load += minutes
                longest = max(longest, minutes)
                has_mock = has_mock or is_mock
                break
            at += 1
            day_load, longest, has_mock = (days[open_days[at]].taken if at < count else 0), 0, False
        else:
            return None
        placed[number] = open_days[at]
    return placed
