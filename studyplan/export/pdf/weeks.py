"""A plan → its weeks and days as they are printed. The only module here that reads a plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from studyplan.export.pdf.stories import own_words
from studyplan.export.pdf.tasks import Row, TaskRows
from studyplan.model import Curriculum
from studyplan.model.outline import Outline
from studyplan.model.pack import PlanOffer
from studyplan.model.plan import Plan, PlanDay, PlanItem, PlanWeek
from studyplan.model.plan_settings import FEW_DAYS
from studyplan.model.process import Track
from studyplan.model.progress import Progress
from studyplan.model.study import PRIORITIES, Phase, Task
from studyplan.view.inline import title as plain
from studyplan.view.plan_words import PlanWords
from studyplan.view.totals import plan_totals, totals
from studyplan.view.words import counted, day_name, duration, word

NEXT_TASKS = 3


@dataclass(frozen=True, slots=True)
class PlanRows:
    """Writes one plan for one reader."""

    curriculum: Curriculum
    plan: Plan
    progress: Progress | None

    @property
    def rows(self) -> TaskRows:
        """What writes the tasks of this plan."""
        return TaskRows(self.curriculum, self.progress, names_tracks=bool(self._lanes))

    @property
    def track(self) -> str | None:
        """The title of the reader's track."""
        track = self.plan.settings.track
        return self.curriculum.get(Track, track).title if track else None

    @property
    def tracks(self) -> tuple[str, ...]:
        """The tracks whose questions and tasks are printed: the chosen one, else all."""
        if self.plan.settings.track:
            return (self.plan.settings.track,)
        return tuple(track.id for track in self.curriculum.tracks if not track.deprecated)

    @property
    def name(self) -> str:
        """The name of the plan: the one its offer has, else its length."""
        return self._offer.title if self._offer else f"Plan for {self._length}"

    @property
    def is_short(self) -> bool:
        """Say whether there is time for the plan's own tasks and questions only."""
        first, end = self.plan.settings.span
        return end - first <= FEW_DAYS or (self._offer is not None and self._offer.days is not None)

    @property
    def leaves_out(self) -> str | None:
        """Return what a reader of the plan on offer goes without."""
        return self._offer.leaves_out if self._offer else None

    @property
    def extent(self) -> str:
        """How long the plan is."""
        hours = self.plan.settings.hours_per_week
        length = f"{self._length} of {hours:g} hour{'s' * (hours != 1)}"
        return f"{length}: {plan_totals(self.plan).words}"

    @property
    def _offer(self) -> PlanOffer | None:
        settings = self.plan.settings
        offer = self.curriculum.offer_of(settings.length or 7 * settings.weeks)
        return offer if offer and offer.hours_each == settings.hours_per_week else None

    @property
    def _length(self) -> str:
        first, end = self.plan.settings.span
        return (
            counted(end - first, "day") if end - first <= FEW_DAYS else counted(len(self.plan.weeks), "week")
        )

    @property
    def how_far(self) -> str | None:
        """How far the reader is; nothing without progress."""
        return self._how_far(self._items())

    def tasks(self) -> list[Task]:
        """List the tasks for everybody and for the printed tracks; of a short plan, those it has."""
        mine = (None, *self.tracks)
        planned = {item.id for item in self._items()}
        return [
            task
            for task in self.curriculum.current_tasks
            if task.track in mine and (task.id in planned or task.when == "after" or not self.is_short)
        ]

    def next_tasks(self) -> list[Row]:
        """Write the open tasks to begin with."""
        items = [item for item in self._items() if item.kind == "task" and not self.rows.is_done(item.id)]
        shared = [item for item in items if not self._lanes or self._track_of(item) is None]
        return [self._row(item) for item in shared[:NEXT_TASKS]]

    def weeks(self) -> list[Row]:
        """Write the weeks, each with its days."""
        return [self._week(week) for week in self.plan.weeks]

    def for_tracks(self) -> list[Row]:
        """Write the tasks of each track that the plan says nothing of, as it is for no track."""
        if self.plan.settings.track or self.is_short:
            return []
        known = {item.id for item in self._items()} | {left.id for left in self.plan.left_out}
        rest = [task for task in self.tasks() if task.track and task.id not in known]
        tracks = [track for track in self.curriculum.tracks if any(task.track == track.id for task in rest)]
        rows = replace(self.rows, names_tracks=False)
        return [
            rows.group(plain(track.title), [task for task in rest if task.track == track.id])
            for track in tracks
        ]

    def after(self) -> list[Row]:
        """Write what comes after an interview, in one group."""
        tasks = [task for task in self.tasks() if task.when == "after"]
        return [self.rows.group("Do the first on the day itself", tasks)] if tasks else []

    def left_out(self) -> list[Row]:
        """Write the tasks the plan is without, each with the reason, by priority; none of a short plan."""
        if self.is_short:
            return []
        words = PlanWords(self.curriculum, self.plan)
        reasons = {
            left.id: words.left_out(left.reason) for left in self.plan.left_out if left.reason.code != "after"
        }
        groups = []
        for priority in PRIORITIES:
            tasks = [task for task in self.tasks() if task.id in reasons and task.priority == priority]
            if tasks:
                group = self.rows.group(f"{priority.capitalize()} tasks", tasks)
                rows = [row | {"deliverable": reasons[row["id"]]} for row in group["tasks"]]
                groups.append(group | {"tasks": rows})
        return groups

    def _items(self) -> list[PlanItem]:
        return [item for week in self.plan.weeks for day in week.days for item in day.items]

    @property
    def _lanes(self) -> tuple[str, ...]:
        """The tracks that stand beside each other, of which a reader follows one."""
        return self.plan.tracks if isinstance(self.plan, Outline) else ()

    def _track_of(self, item: PlanItem) -> str | None:
        return self.plan.track_of(item.id) if isinstance(self.plan, Outline) else None

    def _of_one_reader(self, items: Iterable[PlanItem]) -> list[PlanItem]:
        """Keep what everybody does and, of tracks beside each other, the one that takes longest."""
        if not isinstance(self.plan, Outline):
            return list(items)
        mine = (None, self.plan.longest_track)
        return [item for item in items if self._track_of(item) in mine]

    def _week(self, week: PlanWeek) -> Row:
        items = [item for day in week.days for item in day.items]
        mine = self._of_one_reader(items)
        tasks = [self.curriculum.find(Task, item.id) for item in mine if item.kind == "task"]
        phases = dict.fromkeys(task.phase for task in tasks if task)
        titles = [plain(phase.title) for name in phases if (phase := self.curriculum.find(Phase, name))]
        return {
            "title": f"Week {week.number}",
            "words": " · ".join([plan_totals(self.plan, [week]).words, *titles]),
            "how_far": self._how_far(items),
            "days": [self._day(day) for day in week.days if day.items],
        }

    def _day(self, day: PlanDay) -> Row:
        return {
            "title": day_name(day.weekday, day.date),
            "minutes": duration(sum(item.minutes for item in self._of_one_reader(day.items))),
            "tasks": self._day_rows(day),
        }

    def _day_rows(self, day: PlanDay) -> list[Row]:
        """Write a row for each task, one for all that is recalled, and one for what each track has."""
        reviews = [item for item in day.items if item.kind == "review"]
        tasks = [self.curriculum.get(Task, item.id) for item in reviews]
        minutes = sum(item.minutes for item in self._of_one_reader(reviews))
        recalled = [self.rows.review_row(tasks, minutes)] if reviews else []
        items = [item for item in day.items if item.kind == "task"]
        beside = [item for item in items if self._track_of(item) in self._lanes]
        shared = [self._row(item) for item in items if item not in beside]
        return recalled + shared + [self.rows.lane_row(lane) for lane in self._side_by_side(beside)]

    def _side_by_side(self, items: Iterable[PlanItem]) -> list[list[Task]]:
        """Put the first tasks of all tracks together, then the second ones, and so on."""
        tasks = [self.curriculum.get(Task, item.id) for item in items]
        lanes = [[task for task in tasks if task.track == track] for track in self._lanes]
        return [[task for task in row if task] for row in zip_longest(*lanes)]

    def _row(self, item: PlanItem) -> Row:
        task = self.curriculum.find(Task, item.id)
        if task is None:
            own = next((own for own in self.plan.settings.own if own.id == item.id), None)
            told = (
                {"words": word("task", "own", tier=own.priority), "title": own_words(own.title)}
                if own
                else {}
            )
            return self.rows.bare_row(item.id, item.id, item.minutes) | told
        return self.rows.row(task)

    def _how_far(self, items: Iterable[PlanItem]) -> str | None:
        if self.progress is None:
            return None
        # as on the site: without a track, what everybody does
        tasks = [item for item in items if item.kind == "task" and self._track_of(item) is None]
        left = [item for item in tasks if not self.rows.is_done(item.id)]
        count = f"{len(tasks) - len(left)} of {counted(len(tasks), 'task')} done"
        return f"{count}, {duration(totals(left).task_minutes)} left" if left else count
