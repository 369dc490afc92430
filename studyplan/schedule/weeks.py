"""Minutes of tasks in order + room of weeks → how many tasks are done by each week's end, as even as can be.

At the lowest level at which the tasks fit, every week can end between that level and the level less the
longest task. The ends it can have stand next to each other, so whichever is chosen the next week finds one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class WeekRoom:
    """What one week can take."""

    days: int
    """Study days: they decide what the week gets of an even level."""

    other: int
    """Minutes of reviews and mock interviews it has anyway."""

    most: int
    """Minutes of tasks that its open days can take beside them."""

    least_end: int
    """Tasks that must be done by its end."""

    most_end: int
    """Tasks that may be done by its end."""


def week_ends(
    minutes: Sequence[int], weeks: Sequence[WeekRoom], week_minutes: int, days_per_week: int
) -> list[int] | None:
    """Return the number of tasks done by the end of each week; nothing where they do not fit."""
    sums = [0, *accumulate(minutes)]
    days = sum(week.days for week in weeks)
    whole = sums[-1] + sum(week.other for week in weeks)
    least, most = whole * days_per_week // max(1, days), week_minutes
    if _latest_ends(sums, weeks, _tops(weeks, most, days_per_week)) is None:
        return None
    while least < most:
        level = (least + most) // 2
        if _latest_ends(sums, weeks, _tops(weeks, level, days_per_week)) is None:
            least = level + 1
        else:
            most = level
    tops = _tops(weeks, most, days_per_week)
    latest = _latest_ends(sums, weeks, tops)
    if latest is None:
        return None
    longest = max(minutes, default=0)
    even = [0, *accumulate(whole * week.days // max(1, days) - week.other for week in weeks)]
    return _chosen(sums, weeks, tops, latest, longest, even)


def too_early_week(
    minutes: Sequence[int], weeks: Sequence[WeekRoom], week_minutes: int, days_per_week: int
) -> tuple[int, int] | None:
    """Return the first week that asks for more tasks by its end than fit, and how many do fit."""
    sums = [0, *accumulate(minutes)]
    end = 0
    for place, (week, top) in enumerate(zip(weeks, _tops(weeks, week_minutes, days_per_week), strict=True)):
        end = min(bisect_right(sums, sums[end] + top) - 1, week.most_end)
        if end < week.least_end:
            return place, end
    return None


def _tops(weeks: Sequence[WeekRoom], level: int, days_per_week: int) -> list[int]:
    """Return the most minutes of tasks each week takes at a level, given in minutes per full week."""
    return [max(0, min(level * week.days // days_per_week - week.other, week.most)) for week in weeks]


def _latest_ends(sums: Sequence[int], weeks: Sequence[WeekRoom], tops: Sequence[int]) -> list[int] | None:
    """Fill each week as far as it goes."""
    ends = []
    end = 0
    for week, top in zip(weeks, tops, strict=True):
        end = min(bisect_right(sums, sums[end] + top) - 1, week.most_end)
        if end < week.least_end:
            return None
        ends.append(end)
    return ends if end == len(sums) - 1 else None


def _earliest_ends(
    sums: Sequence[int], weeks: Sequence[WeekRoom], tops: Sequence[int], latest: Sequence[int], longest: int
) -> list[int]:
    """Fill each week only to the level less the longest task."""
    ends = []
    end = 0
    for week, top, last in zip(weeks, tops, latest, strict=True):
        filled = bisect_left(sums, sums[end] + top - longest)
        end = min(max(end, filled, week.least_end), last)
        ends.append(end)
    return ends


def _chosen(
    sums: Sequence[int],
    weeks: Sequence[WeekRoom],
    tops: Sequence[int],
    latest: Sequence[int],
    longest: int,
    even: Sequence[int],
) -> list[int]:
    """Walk back from the last week and choose, of the ends each may have, the one nearest to even."""
    earliest = _earliest_ends(sums, weeks, tops, latest, longest)
    ends = [len(sums) - 1]
    for place in range(len(weeks) - 1, 0, -1):
        end = ends[-1]
        least = max(bisect_left(sums, sums[end] - tops[place]), weeks[place - 1].least_end)
        most = min(latest[place - 1], end)
        fuller = max(least, earliest[place - 1])
        emptier = min(most, bisect_right(sums, sums[end] - tops[place] + longest) - 1)
        if fuller <= emptier:
            least, most = fuller, emptier
        wish = bisect_left(sums, even[place])
        if wish > 0 and wish < len(sums) and even[place] - sums[wish - 1] <= sums[wish] - even[place]:
            wish -= 1
        ends.append(min(max(wish, least), most))
    return ends[::-1]
