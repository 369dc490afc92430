"""What every item has, and where a statement about a company comes from."""

from typing import Literal

from pydantic import Field, StrictBool

from studyplan.model.fields import Claims, Day, Id, Name, SourceRef, Value


class Provenance(Value):
    """Where a statement about a company comes from, and when that was true."""

    kind: Literal["official", "press", "candidate-report", "inference", "own"] = Field(
        description="`official`: the company or a public body says so; `press`: newspapers and magazines say so;"
        " `candidate-report`: candidates or their guides say so;"
        " `inference`: concluded from public facts; `own`: our advice."
    )
    sources: tuple[SourceRef, ...] = Field(
        default=(), description="Ids of sources; needed unless `kind` is `own`."
    )
    as_of: Day = Field(
        description='When it was true or last checked: `2026-11-22`, `2022-10`, or a year in quotes: `"2022"`.'
    )


class Item(Value):
    """What every item has."""

    id: Id = Field(description="Permanent name in lower-case words joined by hyphens. Never reuse one.")
    claims: Claims = ()
    replaces: tuple[Id, ...] = Field(
        default=(), description="Old ids of this item: readers keep the ticks they gave them."
    )
    deprecated: StrictBool = Field(
        default=False, description="`true` retires the item: it leaves pages and plans, its ticks are kept."
    )


class Findable(Item):
    """What every item has that a page shows under a heading of its own."""

    aliases: tuple[Name, ...] = Field(
        default=(),
        description="Other words people search for: the search finds the item by them, no page shows them.",
    )
