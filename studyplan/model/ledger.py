"""Every id a pack has ever had: what its ledger lists, and what its items answer to."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyplan.model.curriculum import Curriculum
from studyplan.model.item import Item
from studyplan.problem import Place


@dataclass(frozen=True, slots=True)
class Ledger:
    """What `ids.lock` of a pack says."""

    pack: str | None
    """The pack it was written for; another one where somebody copied the folder."""
    places: Mapping[str, Place]
    """Where each name, such as `tasks/set-01`, is listed."""


def names_of(curriculum: Curriculum) -> frozenset[str]:
    """Name each item by its kind and id, and by the ids it replaces; claims have no readers and are left out."""
    return frozenset(
        f"{kind}/{item_id}"
        for kind, item in curriculum.every_item()
        if isinstance(item, Item)
        for item_id in (item.id, *item.replaces)
    )
