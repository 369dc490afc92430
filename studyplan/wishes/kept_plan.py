"""The plan in a progress file → its days as they were kept, checked value by value; or nothing.

The browser has the same in docs/assets/js/kept-plan.mjs and my-plan/carried.mjs.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, StrictFloat, StrictStr, ValidationError

from studyplan.model import Curriculum
from studyplan.model.fields import Id
from studyplan.model.plan import LeftOut, Plan, PlanDay, PlanItem, PlanWeek, Reason
from studyplan.model.plan_settings import PlanDate, Weekday, day_number
from studyplan.model.process import Stage
from studyplan.model.progress import KeptPlan
from studyplan.model.study import Priority
from studyplan.wishes.carried_settings import carried_settings

MOST_LETTERS = 200
MOST_SAFE = 2**53
"""What a browser counts exactly ends below this."""
OLDER = Reason("older")
"""In place of a reason that names what is gone, or that nobody words any more."""


def _whole(value: object) -> int:
    if not isinstance(value, float) or not value.is_integer():
        raise ValueError("no whole number")
    return int(value)


Whole = Annotated[int, BeforeValidator(_whole)]
Title = Annotated[StrictStr, Field(min_length=1, max_length=200, pattern=r"\S")]


def _reason_of(value: object) -> Reason:
    if (
        not isinstance(value, dict)
        or not isinstance(code := value.get("code"), str)
        or not 0 < len(code) <= 60
    ):
        raise ValueError("no reason")
    rest = {name: part for name, part in value.items() if name != "code"}
    return Reason(code, tuple((name, _part(part)) for name, part in rest.items()))


def _part(value: object) -> str | int:
    if isinstance(value, str) and len(value) <= MOST_LETTERS:
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < MOST_SAFE:
        return int(value)
    raise ValueError("no part of a reason")


WhyDocument = Annotated[Any, BeforeValidator(_reason_of)]
Hours = Annotated[StrictFloat, Field(ge=1, le=40, multiple_of=0.5)]
Days = Mapping[Id, PlanDate]
Rating = Annotated[Whole, Field(ge=1, le=4)]


class _Own(BaseModel):
    id: Id
    title: Title
    minutes: Annotated[Whole, Field(ge=1, le=480)]
    priority: Priority


class _Score(BaseModel):
    task: Id
    date: PlanDate
    score: Rating


class _Swap(BaseModel):
    out: Id
    into: Id


class _Settings(BaseModel):
    weeks: Annotated[Whole, Field(ge=1, le=20)]
    length: Annotated[Whole, Field(ge=1, le=6)] | None = None
    hours_per_week: Hours
    track: Id | None
    days: Annotated[list[Weekday], Field(max_length=7)]
    start: PlanDate | None
    onsite: PlanDate | None
    today: PlanDate | None
    stages: Days
    done: Mapping[Id, PlanDate | None]
    baseline: Mapping[Id, Rating]
    own: Annotated[list[_Own], Field(max_length=500)]
    skipped: Annotated[list[Id], Field(max_length=5000)]
    scores: Annotated[list[_Score], Field(max_length=5000)]
    weak: Annotated[list[Id], Field(max_length=5000)] = []
    recalls: Annotated[Whole, Field(ge=0, le=4)] | None = None
    swaps: Annotated[list[_Swap], Field(max_length=500)] = []


class _Item(BaseModel):
    id: Id
    kind: Literal["task", "review"]
    minutes: Annotated[Whole, Field(ge=0, le=1440)]
    why: WhyDocument
    here: WhyDocument = OLDER


class _Day(BaseModel):
    date: PlanDate | None
    weekday: Weekday
    items: Annotated[list[_Item], Field(max_length=500)]


class _Week(BaseModel):
    number: Annotated[Whole, Field(ge=1, le=20)]
    minutes: Annotated[Whole, Field(ge=0, le=10_080)]
    days: Annotated[list[_Day], Field(max_length=7)]


class _LeftOut(BaseModel):
    id: Id
    priority: Priority
    reason: WhyDocument


class _Choice(BaseModel):
    code: Annotated[StrictStr, Field(min_length=1, max_length=60)]
    changes: Mapping[
        Annotated[StrictStr, Field(max_length=60)], Annotated[StrictStr, Field(max_length=MOST_LETTERS)]
    ]
    comes_in: Annotated[list[Id], Field(max_length=5000)]
    goes_out: Annotated[list[Id], Field(max_length=5000)]
    recalls: Annotated[Whole, Field(ge=-100_000, le=100_000)]


class _Plan(BaseModel):
    settings: _Settings
    weeks: Annotated[list[_Week], Field(max_length=20)]
    left_out: Annotated[list[_LeftOut], Field(max_length=5000)]
    done: Annotated[list[Id], Field(max_length=5000)]
    warnings: Annotated[list[WhyDocument], Field(max_length=500)]
    minutes_short: Annotated[Whole, Field(ge=0, le=1_000_000)] = 0
    choices: Annotated[list[_Choice], Field(max_length=50)] = []


def kept_plan(mine: Mapping[str, Any]) -> KeptPlan | None:
    """Take the plan a reader keeps; nothing where one value cannot be right."""
    try:
        plan = _Plan.model_validate(mine.get("plan"))
    except ValidationError:
        return None
    titles = mine.get("titles")
    named = titles.items() if isinstance(titles, dict) else ()
    return KeptPlan(
        words=_words(plan.settings),
        weeks=tuple(PlanWeek(week.number, tuple(_day(day) for day in week.days)) for week in plan.weeks),
        left_out=tuple(LeftOut(left.id, left.priority, left.reason) for left in plan.left_out),
        done=tuple(plan.done),
        titles={name: title for name, title in named if isinstance(title, str) and title.strip()},
    )


def carried_plan(kept: KeptPlan, curriculum: Curriculum) -> tuple[Plan, tuple[str, ...]]:
    """Show the days that were kept, under today's ids and with today's minutes; name the ids of what is gone."""
    carried = carried_settings(kept.words, curriculum)
    own = {task.id for task in carried.settings.own}
    tasks = {task.id: task for task in curriculum.current_tasks}
    replaced = curriculum.replaced_ids()
    gone: dict[str, None] = {}

    def item_of(item: PlanItem) -> PlanItem | None:
        name = replaced.get(item.id, item.id)
        task = tasks.get(name)
        if task is None and name not in own:
            if item.kind == "task":
                gone[name] = None
            return None
        minutes = task.minutes if task and item.kind == "task" else item.minutes
        return replace(item, id=name, minutes=minutes)

    weeks = tuple(
        replace(
            week,
            days=tuple(replace(day, items=tuple(filter(None, map(item_of, day.items)))) for day in week.days),
        )
        for week in kept.weeks
    )
    left_out = tuple(
        LeftOut(name, left.priority, _told(left.reason, curriculum, {*tasks, *own}, replaced))
        for left in kept.left_out
        if (name := replaced.get(left.id, left.id)) in tasks or name in own
    )
    plan = Plan(
        settings=carried.settings,
        weeks=weeks,
        left_out=left_out,
        done=tuple(name for old in kept.done if (name := replaced.get(old, old)) in tasks or name in own),
    )
    return plan, tuple(dict.fromkeys((*gone, *carried.gone)))


def _words(settings: _Settings) -> dict[str, tuple[str, ...]]:
    """Write all settings in the words of a link, those too that are so anyway: offers may change."""
    one = {
        "weeks": f"{settings.weeks}" if settings.length is None else None,
        "length": f"{settings.length}" if settings.length is not None else None,
        "hours": f"{settings.hours_per_week:g}",
        "track": settings.track,
        "days": ",".join(settings.days),
        "start": settings.start,
        "onsite": settings.onsite,
        "today": settings.today,
        "recalls": f"{settings.recalls}" if settings.recalls is not None else None,
    }
    return {
        **{name: (value,) for name, value in one.items() if value is not None},
        "stage": tuple(f"{name}={day}" for name, day in settings.stages.items()),
        "done": tuple(name if day is None else f"{name}={day}" for name, day in settings.done.items()),
        "skip": tuple(settings.skipped),
        "baseline": tuple(f"{name}={score}" for name, score in settings.baseline.items()),
        "own": tuple(f"{task.id}:{task.minutes}:{task.priority}:{task.title}" for task in settings.own),
        "score": tuple(f"{score.task}={score.date}:{score.score}" for score in settings.scores),
        "weak": tuple(settings.weak),
        "swap": tuple(f"{swap.out}={swap.into}" for swap in settings.swaps),
    }


def _day(day: _Day) -> PlanDay:
    items = tuple(PlanItem(item.id, item.kind, item.minutes, OLDER, OLDER) for item in day.items)
    return PlanDay(day_number(day.date) if day.date else 0, day.date, day.weekday, items)


NEEDS: Mapping[str, tuple[str, ...]] = {
    "skipped": (),
    "after": (),
    "stage-over": ("stage",),
    "stage": ("stage",),
    "known": (),
    "hours": ("minutes",),
    "days": (),
    "too-long": ("minutes", "room"),
    "requires": ("task",),
    "weeks": ("weeks",),
}
"""What the sentence of each reason needs; the browser reads it out of the sentences."""


def _told(reason: Reason, curriculum: Curriculum, tasks: set[str], replaced: Mapping[str, str]) -> Reason:
    """Keep a reason that today's words can tell."""
    values = dict(reason.values)
    if reason.code not in NEEDS:
        return OLDER
    for name in NEEDS[reason.code]:
        if not isinstance(values.get(name), str if name in ("stage", "task") else int):
            return OLDER
    renamed = {
        name: replaced.get(str(value), value) if name in ("stage", "task") else value
        for name, value in values.items()
    }
    stage, task = renamed.get("stage", ""), renamed.get("task")
    is_there = (task is None or task in tasks) and (
        stage == "" or curriculum.find(Stage, str(stage)) is not None
    )
    return Reason(reason.code, tuple(renamed.items())) if is_there else OLDER
