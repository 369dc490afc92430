"""A curriculum together with what only its files know: places, broken items, removed items."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studyplan.model.curriculum import Curriculum
from studyplan.model.ledger import Ledger
from studyplan.problem import Place, Problem

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading a pack gave: the sound items as a curriculum, and the problems of the others."""

    curriculum: Curriculum
    problems: tuple[Problem, ...]
    locate: Callable[[str, str, Path], Place]
    """Tell the place of a field, from the kind of an item, its id and the path inside it."""
    broken: Mapping[str, frozenset[str]]
    """Ids of items that were left out because their shape is wrong, by kind."""
    unread: frozenset[str]
    """Kinds with a file that could not be read, or an item without a good id: what refers to them cannot be judged."""
    removed: Mapping[str, Mapping[str, Place]]
    """Where a pack removes inherited items, by kind and id."""
    ledger: Ledger | None
    """The ids that the pack itself has ever had, where it keeps account of them."""

    covered: Mapping[tuple[str, str, str], Place]
    """Where an inherited list stands that a patch replaces, by kind, id and key."""

    def is_own(self, place: Place) -> bool:
        """Say whether a place lies in the pack itself, not in one that it extends."""
        return place.file.split("/")[1:2] == [self.curriculum.pack.id]
