"""What a reader sets for a plan: time, dates and track; what is known, done, skipped or added."""

from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import AfterValidator, Field, StrictInt, StrictStr, model_validator

from studyplan.model.fields import Id, Name, Value
from studyplan.model.study import Priority

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

SHARED: dict[str, Any] = yaml.safe_load(
    files("studyplan.model").joinpath("plan_settings.yml").read_text("utf-8")
)
"""Names and bounds of settings, which the browser reads too."""

SETTING_NAMES: tuple[str, ...] = tuple(SHARED["settings"])
MOST_WEEKS: int = SHARED["settings"]["weeks"]["most"]
MOST_HOURS: int = SHARED["settings"]["hours"]["most"]
HIGHEST_SCORE: int = SHARED["settings"]["baseline"]["most"]
OWN_MINUTES: tuple[int, int] = (SHARED["settings"]["own"]["least"], SHARED["settings"]["own"]["most"])
MOST_RECALLS: int = SHARED["settings"]["recalls"]["most"]
FEW_DAYS: int = SHARED["few_days"]
"""A plan of so many days or fewer counts its hours for all of them together."""

RECALLS: int = SHARED["recalls"]
"""How often what was read comes back before anything less needed comes in.

Three are one within a week, one in the middle and a last look. Measured for a plan of five weeks of 7 hours on four
days a week: 2 leave 29 musts and 22 recalls, 3 leave 28 and 33, 4 leave 26 and 44; with two days missed, 2 leave only 20.
"""


def day_number(day: str) -> int:
    """Return a date such as `2027-01-04` as a count of days, so that dates can be subtracted."""
    return date.fromisoformat(day).toordinal()


def day_text(number: int) -> str:
    """Return the date of a day number."""
    return date.fromordinal(number).isoformat()


def weekday_of(number: int) -> Weekday:
    """Return the weekday of a day number; day 1 was a Monday."""
    return WEEKDAYS[(number + 6) % 7]


def _real_day(day: str) -> str:
    date.fromisoformat(day)
    return day


def in_week_order(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    return tuple(day for day in WEEKDAYS if day in days)


PlanDate = Annotated[StrictStr, Field(pattern=r"^2[01]\d\d-\d\d-\d\d$"), AfterValidator(_real_day)]
Rating = Annotated[StrictInt, Field(ge=1, le=HIGHEST_SCORE)]


class OwnTask(Value):
    """A task the reader added."""

    id: Id
    title: Name
    minutes: Annotated[StrictInt, Field(ge=OWN_MINUTES[0], le=OWN_MINUTES[1])]
    priority: Priority = "should"


class Swap(Value):
    """A task the reader would rather have than another one: the two change places in the order of worth."""

    out: Id
    into: Id


class Score(Value):
    """How well a reviewed task was remembered on a day: 1 and 2 are poor, 3 and 4 good."""

    task: Id
    date: PlanDate
    score: Rating


class PlanSettings(Value):
    """Everything a plan depends on besides the curriculum."""

    weeks: Annotated[StrictInt, Field(ge=1, le=MOST_WEEKS)]
    """How long; start and on-site date together say it better, and then win."""

    hours_per_week: Annotated[float, Field(ge=1, le=MOST_HOURS, multiple_of=0.5)]
    """Hours of a week; in a plan under a week, those of all its days."""

    length: Annotated[StrictInt, Field(ge=1, le=FEW_DAYS)] | None = None
    """Days of a plan under a week, in place of `weeks`."""

    track: Id | None = None
    days: Annotated[tuple[Weekday, ...], Field(min_length=1), AfterValidator(in_week_order)] = WEEKDAYS
    start: PlanDate | None = None
    onsite: PlanDate | None = None
    """The day of the interview: the plan ends the day before."""

    today: PlanDate | None = None
    """The day a plan is made anew: the days before it are past."""

    stages: Mapping[Id, PlanDate] = {}
    done: Mapping[Id, PlanDate | None] = {}
    baseline: Mapping[Id, Rating] = {}
    """How well the reader answers each question type before the plan starts."""

    own: tuple[OwnTask, ...] = ()
    skipped: tuple[Id, ...] = ()
    scores: tuple[Score, ...] = ()
    weak: tuple[Id, ...] = ()
    """Question types the reader scored low in practice: the mock interview that trains most of them is repeated."""

    recalls: Annotated[StrictInt, Field(ge=0, le=MOST_RECALLS)] = RECALLS
    """How often what was read comes back before anything less needed comes in."""

    swaps: tuple[Swap, ...] = ()

    @model_validator(mode="after")
    def _dates_leave_time(self) -> Self:
        first, end = self.span
        if not 0 < end - first <= 7 * MOST_WEEKS:
            raise ValueError(f"the on-site date is not 1 to {7 * MOST_WEEKS} days after the start")
        if self.today is not None and not self.is_dated:
            raise ValueError("today means nothing in a plan without dates")
        return self

    @property
    def is_dated(self) -> bool:
        """Say whether days have dates, not only weekdays."""
        return self.start is not None or self.onsite is not None

    @property
    def span(self) -> tuple[int, int]:
        """Return the numbers of the first day and of the day after the last one."""
        if self.start is not None and self.onsite is not None:
            return day_number(self.start), day_number(self.onsite)
        if self.onsite is not None:
            return day_number(self.onsite) - self._days, day_number(self.onsite)
        first = 1 if self.start is None else day_number(self.start)  # day 1 of the calendar was a Monday
        return first, first + self._days

    @property
    def _days(self) -> int:
        return self.length or 7 * self.weeks

    @property
    def begin(self) -> int:
        """Return the number of the first day that is not past."""
        first, _ = self.span
        return first if self.today is None else max(first, day_number(self.today))

    @property
    def study_days(self) -> list[int]:
        """List the days to study on, past ones included; all days where none is of the chosen weekdays."""
        days = range(*self.span)
        return [number for number in days if weekday_of(number) in self.days] or list(days)

    def renamed(self, now: Mapping[str, str]) -> Self:
        """Name tasks by the ids they have today."""
        return self.model_copy(
            update={
                # sorted, so that equal settings give equal plans where an old and a new id are both done
                "done": {now.get(name, name): day for name, day in sorted(self.done.items())},
                "skipped": tuple(now.get(name, name) for name in self.skipped),
                "scores": tuple(
                    score.model_copy(update={"task": now.get(score.task, score.task)})
                    for score in self.scores
                ),
                "swaps": tuple(
                    Swap(out=now.get(swap.out, swap.out), into=now.get(swap.into, swap.into))
                    for swap in self.swaps
                ),
            }
        )

    @property
    def week_minutes(self) -> int:
        """Return the minutes of a full week."""
        return round(self.hours_per_week * 60)
