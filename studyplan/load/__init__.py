"""Curriculum files → a curriculum with the places of its values, or the problems of every file."""

from collections.abc import Callable
from pathlib import Path

from studyplan.load.merge import Merged, merge
from studyplan.load.packs import folders_without_pack, loose_files, main_pack, pack_ids, read_chain
from studyplan.load.shape import shape
from studyplan.load.tree import Mapping, place_of
from studyplan.model import KINDS, Curriculum
from studyplan.model.loaded import Loaded
from studyplan.model.loaded import Path as FieldPath
from studyplan.model.pack import Pack
from studyplan.problem import CurriculumError, Place, Problem

__all__ = ["folders_without_pack", "load", "loose_files", "main_pack", "pack_ids"]


def load(root: Path, pack_id: str) -> Loaded:
    """Read a pack and the packs it extends.

    Items of the wrong shape are left out and reported; the rest is still worth checking.
    Raises CurriculumError where not even the pack itself can be read.
    """
    chain, problems = read_chain(root, pack_id)
    if chain is None:
        raise CurriculumError(problems)  # without the packs below, every patch would look unfinished
    merged = merge(chain)
    problems += merged.problems
    pack = _shape_pack(merged, pack_id, problems)
    items, broken = _shape_items(merged, problems)
    if pack is None:
        raise CurriculumError(problems)
    return Loaded(
        curriculum=Curriculum(pack=pack, **items),
        problems=tuple(problems),
        locate=_locator(merged),
        broken=broken,
        removed=merged.removed,
        covered=merged.covered,
        unread=frozenset(merged.unread),
        ledger=chain[-1].ledger,
    )


def _shape_pack(merged: Merged, pack_id: str, problems: list[Problem]) -> Pack | None:
    pack = shape(Pack, merged.settings)
    if isinstance(pack, list):
        problems.extend(pack)
        return None
    if pack.id != pack_id:
        problems.append(
            Problem(
                place_of(merged.settings, ("id",)),
                "bad-id",
                f"The pack calls itself `{pack.id}`, but its folder is `{pack_id}`.",
                "Give both the same name.",
            )
        )
        return pack.model_copy(update={"id": pack_id})  # what is told of its files goes by the folder
    return pack


def _shape_items(
    merged: Merged, problems: list[Problem]
) -> tuple[dict[str, tuple[object, ...]], dict[str, frozenset[str]]]:
    items: dict[str, tuple[object, ...]] = {}
    broken: dict[str, frozenset[str]] = {}
    for kind, model in KINDS.items():
        sound = []
        wrong = set()
        for name, tree in merged.items[kind].items():
            value = shape(model, tree, merged.below[kind][name])
            if isinstance(value, list):
                problems.extend(value)
                wrong.add(name)
                if any(_is_of_id(problem, tree) for problem in value):
                    merged.unread.add(kind)
            else:
                sound.append(value)
        items[kind] = tuple(sound)
        broken[kind] = frozenset(wrong)
    return items, broken


def _is_of_id(problem: Problem, tree: Mapping) -> bool:
    """Say whether an item has no usable id, so that what refers to it cannot find it."""
    return problem.place == place_of(tree, ("id",)) and problem.rule != "unknown-reference"


def _locator(merged: Merged) -> Callable[[str, str, FieldPath], Place]:
    def locate(kind: str, item_id: str, path: FieldPath) -> Place:
        if kind == "pack":
            return place_of(merged.settings, path)
        return place_of(merged.items[kind][item_id], path)

    return locate
