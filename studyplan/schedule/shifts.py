"""A weighed placement → tasks to do on another day of their week, so that reviews fall into emptier weeks."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from studyplan.schedule.evenness import Rank, Weighed
from studyplan.schedule.moves import Bounds, Change
from studyplan.schedule.review import Review


def shifts(now: Weighed, bounds: Bounds) -> Iterator[Iterator[Change]]:
    """Yield what should help most first: a task and its day, if reviews have room on the days they wish."""
    days = bounds.calendar.days
    numbers = [day.number for day in days]
    reviews: dict[str, list[tuple[int, Review]]] = {}
    for index, placed in now.placement.reviews.items():
        for review in placed:
            reviews.setdefault(review.id, []).append((index, review))
    ranked: list[tuple[Rank, int, int]] = []
    for index, tasks in now.placement.days.items():
        week = days[index].week
        places = [i for i, day in enumerate(days) if i != index and day.is_open and day.week == week]
        for task in tasks:
            if task in bounds.fixed or bounds.units[task].id not in reviews:
                continue
            for place in places:
                minutes = []
                for at, review in reviews[bounds.units[task].id]:
                    wished = review.ideal + numbers[place] - numbers[index]
                    minutes.append((days[at].week, -review.minutes))
                    minutes.append((days[_nearest(numbers, wished)].week, review.minutes))
                rank = now.rank_after(minutes)
                if rank < now.rank:
                    ranked.append((rank, task, place))
    for _, task, place in sorted(ranked):
        yield iter([{task: place}])


def _nearest(numbers: Sequence[int], wished: int) -> int:
    """Find the study day nearest to a day, the earlier of two."""
    later = bisect_left(numbers, wished)
    if later == len(numbers) or (later and wished - numbers[later - 1] <= numbers[later] - wished):
        return later - 1
    return later
