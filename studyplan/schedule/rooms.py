"""Draft + minutes that are taken anyway → what each week can take of the tasks in order."""

from collections.abc import Sequence

from studyplan.schedule.calendar import Calendar
from studyplan.schedule.draft import Draft
from studyplan.schedule.pool import Unit
from studyplan.schedule.weeks import WeekRoom


def week_rooms(
    draft: Draft, units: Sequence[Unit], calendar: Calendar, busy: Sequence[int], *, is_strict: bool
) -> list[WeekRoom]:
    """Count study days and minutes of each week; `busy` are the minutes of reviews on each day.

    Days that bring nothing new lend their minutes to the open days of their week, unless `is_strict`: then
    the open days surely hold what the week is given.
    """
    days = [0] * calendar.weeks
    open_days = [0] * calendar.weeks
    other = [0] * calendar.weeks
    other_open = [0] * calendar.weeks
    for index, day in enumerate(calendar.days):
        days[day.week] += 1
        other[day.week] += busy[index]
        if day.is_open:
            open_days[day.week] += 1
            other_open[day.week] += busy[index]
    for mock, index in draft.mocks.items():
        other[calendar.days[index].week] += units[mock].minutes
        other_open[calendar.days[index].week] += units[mock].minutes
    if calendar.days:
        last = calendar.days[-1]
        closing = sum(units[number].minutes for number in draft.closing)
        other[last.week] += closing
        other_open[last.week] += closing if last.is_open else 0
    rooms = calendar.rooms()
    least_ends = draft.safe_least_ends if is_strict else draft.least_ends
    rows = []
    for week in range(calendar.weeks):
        most = rooms[week] - other[week] if open_days[week] else 0
        if is_strict:
            most = min(most, calendar.minutes(open_days[week]) - other_open[week])
        rows.append(WeekRoom(days[week], other[week], max(0, most), least_ends[week], draft.most_ends[week]))
    return rows
