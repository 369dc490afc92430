"""What a reader has done and chosen so far, as their progress file tells it."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from types import MappingProxyType
from typing import Any

from studyplan.model.plan import LeftOut, PlanWeek

NOTHING: Mapping[str, str] = MappingProxyType({})
NO_CHOICE: Mapping[str, tuple[str, ...]] = MappingProxyType({})
NO_LOG: Mapping[str, Mapping[str, Mapping[str, Any]]] = MappingProxyType({})
STORY_LINES = ("situation", "task", "action", "result", "learning")
"""The parts of a story that may have several lines; everything else is one."""


@dataclass(frozen=True, slots=True)
class Story:
    """One story of the reader in their own words; what is not written yet is empty."""

    headline: str = ""
    place: str = ""
    shows: str = ""
    reach: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    learning: str = ""

    def texts(self) -> tuple[str, ...]:
        """Return everything the reader wrote."""
        return astuple(self)


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """The plan a reader keeps, as it was kept: ids may have changed since, or be gone."""

    words: Mapping[str, tuple[str, ...]]
    """Its settings in the words of a link, all of them."""
    weeks: tuple[PlanWeek, ...]
    left_out: tuple[LeftOut, ...]
    done: tuple[str, ...]
    titles: Mapping[str, str]
    """Of what it names, by id, as they were when it was kept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Ticks, choices, stories and log of one reader."""

    done: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """The ids that are done, each with its day as `2026-11-22`."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_CHOICE)
    """What the reader chose for their plan, such as `weeks` and `track`, in the words of a link."""
    kept: KeptPlan | None = None
    stories: tuple[Story, ...] = ()
    log: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=lambda: NO_LOG)
    """Scores of practice, notes, recalls and more, by section and key, as the browser keeps them."""
