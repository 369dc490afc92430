"""What stands behind the content: the pack itself, its sources and the claims it must carry."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from studyplan.model.fields import ClaimId, Day, Hours, Id, Name, Number, TaskRef, Text, Url, Value
from studyplan.model.item import Item
from studyplan.model.plan_settings import MOST_WEEKS, WEEKDAYS, Weekday, in_week_order


class Company(Value):
    """The employer a pack prepares for."""

    name: Name = Field(description="Its name.")
    former_name: Name | None = Field(default=None, description="Its former name, if readers know it.")


WarningRule = Literal[
    "emphasis-inside-word",
    "must-too-long",
    "no-core",
    "no-opening",
    "no-recall",
    "old-form",
    "stale",
]
"""Rules whose problems are warnings, unless a pack says that they are errors."""


class PlanOffer(Value):
    """A plan the site shows: of weeks, or of a few days."""

    weeks: Annotated[Number, Field(ge=1, le=MOST_WEEKS)] | None = Field(
        default=None, description="Length in weeks, from 1 to 16."
    )
    hours_per_week: Hours | None = Field(
        default=None, description="Hours of study a week, from 1 to 40, whole or half; goes with `weeks`."
    )
    days: Literal[1, 2, 3, 4, 5, 6, 7, 14] | None = Field(
        default=None, description="In place of `weeks`, for a plan in haste: length in days, 1 to 7 or 14."
    )
    hours: Hours | None = Field(
        default=None,
        description="Hours of study in all, from 1 to 40, whole or half; goes with `days`.",
    )
    id: Id = Field(
        default_factory=lambda data: _length_id(data.get("weeks"), data.get("days")),
        description="Permanent name of the plan and of its page; after its length if left out: `5-weeks`, `3-days`.",
    )
    study_days: Annotated[tuple[Weekday, ...], Field(min_length=1), AfterValidator(in_week_order)] = Field(
        default=WEEKDAYS,
        description="Days of the week to study on, such as `[mon, tue, thu, sat]`; all if left out.",
    )
    title: Name = Field(description="Name of the plan.")
    summary: Text = Field(description="Whom it suits.")
    leaves_out: Text | None = Field(default=None, description="What a reader of a short plan goes without.")

    @property
    def length_days(self) -> int:
        """Return its length in days."""
        return self.days if self.days is not None else 7 * (self.weeks or 1)

    @property
    def hours_each(self) -> float:
        """Return the hours of a week; in a plan under a week, those of all days together."""
        if self.hours_per_week or not self.whole_weeks:
            return self.hours_per_week or self.hours or 1
        return (self.hours or 1) * 2 // self.whole_weeks / 2  # whole or half, as readers set them

    @property
    def whole_weeks(self) -> int | None:
        """Return its length in weeks; nothing for a plan under a week."""
        return self.length_days // 7 or None


def _length_id(weeks: int | None, days: int | None) -> str:
    return f"{days}-days" if weeks is None else f"{weeks}-weeks"


class Pack(Value):
    """What `pack.yml` says about a pack."""

    id: Id = Field(description="Name of the folder.")
    extends: Id | None = Field(default=None, description="The pack this one builds on.")
    title: Name = Field(description="Title of the site.")
    summary: Text = Field(description="What a reader gets, in one or two sentences.")
    role: Name = Field(description="The role the reader applies for.")
    company: Company | None = Field(default=None, description="The employer; its claims then need sources.")
    notice: tuple[Text, ...] = Field(default=(), description="What every reader must know first.")
    about_plan: tuple[Text, ...] = Field(default=(), description="Where the length of the plans comes from.")
    about_process: tuple[Text, ...] = Field(default=(), description="What to know about the process.")
    plans: tuple[PlanOffer, ...] = Field(default=(), description="Plans the site shows.")
    main_plan: Id | None = Field(
        default=None, description="Id of the plan to offer first; the middle one if left out."
    )
    main_plan_weeks: Number | None = Field(
        default=None, description="Old form of `main_plan`: the weeks of the plan to offer first."
    )
    core: tuple[TaskRef, ...] = Field(
        default=(),
        description="Tasks that even the shortest plan is made for, the most important first;"
        " with all they require they take at most 10 hours.",
    )
    stale_after_months: Annotated[Number, Field(ge=1, le=120)] = Field(
        default=12, description="Months after which a dated fact is reported as stale."
    )
    treat_as_errors: tuple[WarningRule, ...] = Field(
        default=(),
        description="Warnings that are errors in this pack; packs that extend it choose for themselves.",
    )
    as_of: Day = Field(description="The day the content was last gone over.")


class Source(Item):
    """Something that can be looked up."""

    title: Name = Field(description="Its title.")
    kind: Literal["web", "book", "paper", "repository", "filing", "press", "video"] = Field(
        description="What it is. `press` is a newspaper or magazine; `filing` a company's report, a law or an order."
    )
    author: Name | None = Field(default=None, description="Who wrote it.")
    year: Annotated[Number, Field(ge=1900, le=2100)] | None = Field(default=None, description="When.")
    url: Url | None = Field(default=None, description="Where to find it, if there is a page.")
    note: Text | None = Field(default=None, description="How far to trust it.")
    read: Literal["whole", "part", "abstract", "not-read"] = Field(
        description="How much of it we read ourselves."
    )


class Claim(Value):
    """One statement of the source guide, in our own words; every item names the claims it carries."""

    id: ClaimId = Field(description="A letter and three digits, such as `S041`.")
    statement: Text = Field(description="The statement in our own words.")
    status: tuple[Literal["durable", "dated", "unverified", "doubtful", "pointer"], ...] = Field(
        min_length=1,
        description="`durable` holds; `dated` was true before; `unverified` has one source; `doubtful` is"
        " loose or wrong; `pointer` only points elsewhere and need not be carried.",
    )
    note: Text | None = Field(default=None, description="What to keep in mind.")
