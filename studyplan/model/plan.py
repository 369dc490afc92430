"""What planning gives: weeks of dated days with tasks and reviews, what was left out, and every reason."""

from dataclasses import dataclass
from typing import Literal

from studyplan.model.pack import PlanOffer
from studyplan.model.plan_settings import PlanSettings, Weekday
from studyplan.model.study import PRIORITIES, Priority

TIERS = ("core", *PRIORITIES)
"""What comes in first, and goes out last."""


def settings_of(offer: PlanOffer) -> PlanSettings:
    """Return the settings of a plan on offer."""
    return PlanSettings(
        weeks=offer.whole_weeks or 1,
        length=None if offer.whole_weeks else offer.days,
        hours_per_week=float(offer.hours_each),
        days=offer.study_days,
    )


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is as it is: a code, with the values that a sentence about it needs."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    def value(self, name: str) -> str | int:
        """Return one of the values."""
        return dict(self.values)[name]


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A task to do, or one to recall; a review has the id of what it reviews."""

    id: str
    kind: Literal["task", "review"]
    minutes: int
    why: Reason
    """Why it is in the plan at all."""

    here: Reason
    """Why it is on its day."""


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A study day with its items in the order to do them."""

    number: int
    date: str | None
    weekday: Weekday
    items: tuple[PlanItem, ...]

    @property
    def minutes(self) -> int:
        """Return the minutes of all items."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """Seven days from the start on, or fewer before the interview."""

    number: int
    days: tuple[PlanDay, ...]

    @property
    def minutes(self) -> int:
        """Return the minutes of all days."""
        return sum(day.minutes for day in self.days)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A task the plan is without."""

    id: str
    priority: Priority
    reason: Reason


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader may wish for where hours are short: settings to change, and what comes in and goes out by it."""

    code: str
    changes: tuple[tuple[str, str], ...]
    """Names of settings with what to set them to, as a link or a command writes it."""

    comes_in: tuple[str, ...]
    goes_out: tuple[str, ...]
    recalls: int
    """How many recalls more, or fewer."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Tasks and reviews placed on days for given settings."""

    settings: PlanSettings
    weeks: tuple[PlanWeek, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    done: tuple[str, ...] = ()
    warnings: tuple[Reason, ...] = ()
    minutes_short: int = 0
    """Minutes of core and must tasks that the hours do not reach to."""

    choices: tuple[Choice, ...] = ()

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """Return the study days of all weeks."""
        return tuple(day for week in self.weeks for day in week.days)

    @property
    def missing(self) -> tuple[LeftOut, ...]:
        """Return the must tasks that are left out for want of room or days, not because nobody needs them."""
        return tuple(
            left for left in self.left_out if left.priority == "must" and not self._is_unneeded(left.reason)
        )

    def _is_unneeded(self, reason: Reason) -> bool:
        if reason.code == "stage-over":
            return reason.value("stage") in self.settings.stages  # without a day, only the plan is over
        return reason.code in ("skipped", "known", "after", "weeks")
