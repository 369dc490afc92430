"""The tree of one item → a value of the model, or one problem for each field of the wrong shape."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from studyplan.load.decode import invisible_sign
from studyplan.load.defects import as_id, item_id, noun_of, owner_of, problem_of
from studyplan.load.tree import Mapping, Scalar, Sequence, Tree, place_of
from studyplan.model.fields import Value
from studyplan.problem import Problem, did_you_mean, listed, nearest, shortened

ValueType = TypeVar("ValueType", bound=Value)


def shape(
    model: type[ValueType], tree: Mapping, inherited_ids: Iterable[str] | None = ()
) -> ValueType | list[Problem]:
    """Make a value of the model from a tree.

    `inherited_ids` are ids the author may have meant to patch. Where nobody knows them the tree may be a patch,
    and what it lacks is no problem.
    """
    try:
        value = model.model_validate(_plain(tree))
    except ValidationError as error:
        defects = error.errors(include_url=False)
        told = [
            defect
            for defect in defects
            if defect["type"] != "default_factory_not_called"  # it waits for a value that has a defect
            and not _was_reported(tree, defect["loc"])
            and not _follows(defect, defects)
            and not _is_misspelled(model, defect, defects)
        ]
        twin = _misspelled_twin(model, tree, defects, inherited_ids or ())
        if twin:
            return [twin]
        missing = [str(defect["loc"][0]) for defect in told if _lacks_field(defect)]
        patch = _unknown_patch(model, tree, missing, inherited_ids or ())
        is_whole = patch is None and inherited_ids is not None
        found = [problem_of(model, tree, defect) for defect in told if is_whole or not _lacks_field(defect)]
        return [patch, *found] if patch else found
    return [] if _holds_unusable(tree) else value


def _plain(tree: Tree) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(tree, Mapping):
        return {name: _plain(entry.value) for name, entry in tree.entries.items()}
    if isinstance(tree, Sequence):
        return tuple(_plain(part) for part in tree.parts)
    return tree.value


def _was_reported(tree: Tree, path: Iterable[str | int]) -> bool:
    """Say whether the value there was unusable already when the file was read."""
    for step in path:
        if isinstance(tree, Mapping) and step in tree.entries:
            tree = tree.entries[str(step)].value
        elif isinstance(tree, Sequence) and isinstance(step, int) and step < len(tree.parts):
            tree = tree.parts[step]
        else:
            return False
    return isinstance(tree, Scalar) and tree.value is None


def _follows(defect: Any, defects: list[Any]) -> bool:  # noqa: ANN401 - pydantic's errors are plain mappings
    """Say whether a list only looks short because entries in it are wrong."""
    path = defect["loc"]
    return defect["type"] == "too_short" and any(
        other["loc"][: len(path)] == path for other in defects if other is not defect
    )


def _is_misspelled(model: type[Value], defect: Any, defects: list[Any]) -> bool:  # noqa: ANN401
    """Say whether a key is only missing because it stands there misspelled."""
    path = tuple(defect["loc"])
    if defect["type"] != "missing":
        return False
    owner = owner_of(model, path)
    return any(
        other["type"] == "extra_forbidden"
        and tuple(other["loc"][:-1]) == path[:-1]
        and nearest(str(other["loc"][-1]), owner.model_fields if owner else ())[:1] == path[-1:]
        for other in defects
    )


def _lacks_field(defect: Any) -> bool:  # noqa: ANN401
    return defect["type"] == "missing" and len(defect["loc"]) == 1


def _misspelled_twin(
    model: type[Value], tree: Mapping, defects: list[Any], inherited_ids: Iterable[str]
) -> Problem | None:
    """Tell of a patch whose id is that of an inherited item but for capitals, blanks or other signs."""
    if not any(
        defect["loc"] == ("id",) and defect["type"] == "string_pattern_mismatch" for defect in defects
    ):
        return None
    name = item_id(tree)
    if invisible_sign(name) or as_id(name) not in inherited_ids:
        return None
    noun = noun_of(model)
    return Problem(
        place_of(tree, ("id",)),
        "bad-id",
        f"`{shortened(name)}` is not an id, but nearly that of the inherited {noun} `{as_id(name)}`.",
        f"Write `{as_id(name)}` to patch it; a new {noun} needs an id of its own.",
    )


def _unknown_patch(
    model: type[Value], tree: Mapping, missing: list[str], inherited_ids: Iterable[str]
) -> Problem | None:
    """Tell of an item that lacks so much that it was meant to patch another one, of a similar id."""
    required = [name for name, field in model.model_fields.items() if field.is_required() and name != "id"]
    hint = did_you_mean(item_id(tree), inherited_ids, most=3)
    if not hint or 2 * len(missing) < len(required):
        return None
    noun = noun_of(model)
    return Problem(
        place_of(tree, ("id",)),
        "unknown-reference",
        f"There is no inherited {noun} `{shortened(item_id(tree))}` to patch.",
        f"{hint}If this {noun} is new, add {listed(missing, most=24)}.",
    )


def _holds_unusable(tree: Tree) -> bool:
    if isinstance(tree, Scalar):
        return tree.value is None
    parts = tree.parts if isinstance(tree, Sequence) else [entry.value for entry in tree.entries.values()]
    return any(_holds_unusable(part) for part in parts)
