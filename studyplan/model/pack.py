"""What stands behind the content: the pack itself, its sources and the claims it must carry."""

from typing import Annotated, Literal

from pydantic import Field

from studyplan.model.fields import ClaimId, Day, Hours, Id, Name, Number, Text, Url, Value
from studyplan.model.item import Item


class Company(Value):
    """The employer a pack prepares for."""

    name: Name = Field(description="Its name.")
    former_name: Name | None = Field(default=None, description="Its former name, if readers know it.")


class PlanOffer(Value):
    """A plan the site shows."""

    weeks: Annotated[Number, Field(ge=1, le=16)] = Field(description="Length in weeks, from 1 to 16.")
    hours_per_week: Hours = Field(description="Hours of study a week, from 1 to 40, whole or half.")
    title: Name = Field(description="Name of the plan.")
    summary: Text = Field(description="Whom it suits.")


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
    main_plan_weeks: Number | None = Field(
        default=None, description="Weeks of the plan to offer first; the middle one if left out."
    )
    stale_after_months: Annotated[Number, Field(ge=1, le=120)] = Field(
        default=12, description="Months after which a dated fact is reported as stale."
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
