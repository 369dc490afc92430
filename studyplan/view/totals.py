"""Planned items → how many tasks and reviews they are and how long each kind takes; the one count behind all numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyplan.model.outline import Outline
from studyplan.model.plan import Plan, PlanItem, PlanWeek
from studyplan.view.words import counted, duration, word


@dataclass(frozen=True, slots=True)
class Totals:
    """What a plan, or a part of it, asks of one reader."""

    tasks: int
    task_minutes: int
    recalls: int
    recall_minutes: int

    @property
    def words(self) -> str:
        """Write them as `12 tasks, 6 h 30 min, and 2 reviews, 10 min`."""
        tasks = _part(self.tasks, "task", self.task_minutes)
        if not self.recalls:
            return tasks
        return word("totals", "both", tasks=tasks, recalls=_part(self.recalls, "review", self.recall_minutes))


@dataclass(frozen=True, slots=True)
class PlanTotals:
    """What a plan, or a part of it, asks of a reader without a track, and of one with the longest track."""

    bare: Totals
    with_track: Totals

    @property
    def words(self) -> str:
        """Write both where they differ: a reader without a track is offered the first."""
        if self.with_track == self.bare:
            return self.bare.words
        return word("totals", "with-track", bare=self.bare.words, longest=self.with_track.words)


def totals(items: Iterable[PlanItem]) -> Totals:
    """Count tasks and reviews with their minutes."""
    listed = list(items)
    tasks = [item.minutes for item in listed if item.kind == "task"]
    recalls = [item.minutes for item in listed if item.kind == "review"]
    return Totals(len(tasks), sum(tasks), len(recalls), sum(recalls))


def plan_totals(plan: Plan, weeks: Sequence[PlanWeek] | None = None) -> PlanTotals:
    """Count what is planned in all weeks or in these; of tracks beside each other a reader follows one."""
    items = [item for week in plan.weeks if weeks is None or week in weeks for item in _items(week)]
    if not isinstance(plan, Outline):
        return PlanTotals(totals(items), totals(items))
    bare = [item for item in items if plan.track_of(item.id) is None]
    longest = plan.longest_track
    mine = [item for item in items if plan.track_of(item.id) in (None, longest)]
    return PlanTotals(totals(bare), totals(mine))


def _part(number: int, noun: str, minutes: int) -> str:
    return word("totals", "part", count=counted(number, noun), minutes=duration(minutes))


def _items(week: PlanWeek) -> Iterable[PlanItem]:
    return (item for day in week.days for item in day.items)
