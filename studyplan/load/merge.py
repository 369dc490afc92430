"""A chain of packs → one tree for each item, patched and removed by id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from studyplan.load.defects import noun_of
from studyplan.load.old_steps import with_steps
from studyplan.load.packs import PackFiles
from studyplan.load.tree import Entry, Mapping, Scalar, Sequence, Tree
from studyplan.model import KINDS
from studyplan.model.fields import is_id
from studyplan.problem import Place, Problem, did_you_mean, shortened

LEAST_OF_A_WHOLE = 3
"""Keys every item of a kind must have, besides its id, before all of them together can only mean a new item."""
OF_ONE_PACK = ("id", "extends", "treat_as_errors")
"""Settings that say something of a pack itself, and nothing of those that extend it."""


@dataclass(slots=True)
class Merged:
    """The items of all packs by kind and id, in file order."""

    settings: Mapping
    items: dict[str, dict[str, Mapping]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    below: dict[str, dict[str, frozenset[str] | None]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    """The ids there were below the pack that brought an item, by kind and id; None where nobody knows them."""
    unread: set[str] = field(default_factory=set)
    """Kinds with an item that could not be read or has no id of its own: nobody knows which items there are."""
    removed: dict[str, dict[str, Place]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    covered: dict[tuple[str, str, str], Place] = field(default_factory=dict)
    """Where an inherited list stands that a patch replaces, by kind, id and key."""
    former: dict[str, dict[str, tuple[Tree, ...]]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    """What a removed item replaced itself, by kind and id: what takes its place inherits that."""
    problems: list[Problem] = field(default_factory=list)


def merge(chain: list[PackFiles]) -> Merged:
    """Lay each pack over the ones below it; later values win, field by field."""
    merged = Merged(Mapping(chain[-1].settings.place, {}))
    for pack in chain:
        merged.settings = _laid_over(merged.settings, _own_settings(pack, chain[-1].id))
        for kind in KINDS:
            _remove(merged, kind, pack)
            _add(merged, kind, pack, is_last=pack is chain[-1])
        merged.unread |= pack.unread
    for kind in KINDS:
        _carry_old_ids(merged, kind)
    return merged


def _own_settings(pack: PackFiles, last: str) -> Mapping:
    """Leave out of a lower pack what only describes that pack."""
    if pack.id == last:
        return pack.settings
    entries = {name: entry for name, entry in pack.settings.entries.items() if name not in OF_ONE_PACK}
    return Mapping(pack.settings.place, entries)


def _laid_over(lower: Mapping, upper: Mapping) -> Mapping:
    return Mapping(upper.place, {**lower.entries, **upper.entries})


def _remove(merged: Merged, kind: str, pack: PackFiles) -> None:
    named: set[str] = set()
    for scalar in pack.removed.get(kind, []):
        name = str(scalar.value)
        if name in named:
            merged.problems.append(
                Problem(
                    scalar.place,
                    "repeated-reference",
                    f"`remove` names `{shortened(name)}` twice.",
                    "Take one of them out.",
                )
            )
            continue
        named.add(name)
        item = merged.items[kind].pop(name, None)
        if item is not None:
            merged.former[kind][name] = _old_ids(item)
        elif kind not in merged.unread:
            hint = did_you_mean(name, merged.items[kind])
            merged.problems.append(
                Problem(
                    scalar.place,
                    "unknown-reference",
                    f"`remove` names `{shortened(name)}`, and no pack below has {_one(kind)} of that id.",
                    f"{hint}Only inherited items can be removed; delete this entry.",
                )
            )
        merged.removed[kind][name] = scalar.place


def _add(merged: Merged, kind: str, pack: PackFiles, *, is_last: bool) -> None:
    own: dict[str, Place] = {}
    inherited = None if kind in merged.unread else frozenset(merged.items[kind])
    for written in pack.items.get(kind, []):
        name = _id_of(merged, kind, written)
        if name is None or not isinstance(written, Mapping):
            merged.unread.add(kind)
            continue
        lower = merged.items[kind].get(name)
        tree, old = with_steps(written, lower) if kind == "tasks" else (written, ())
        merged.problems.extend(old if is_last else ())  # a lower pack is told of its own
        if name in own:
            merged.unread.add(kind)
            merged.problems.append(
                Problem(
                    tree.entries["id"].value.place,
                    "duplicate-id",
                    f"The id `{shortened(name)}` is taken: {own[name].file}:{own[name].line} has it.",
                    "Give this one another id; never change an id readers already use.",
                )
            )
            continue
        own[name] = tree.entries["id"].value.place
        if kind != "claims" and not is_id(name):
            merged.unread.add(kind)  # whatever refers to it means the id it should have
        if lower and _is_whole(kind, tree):
            merged.unread.add(kind)
            merged.problems.append(_taken(kind, name, tree, lower))
            continue
        for key in tree.entries if lower else ():
            inherited_entry = lower.entries.get(key) if lower else None
            if inherited_entry and isinstance(inherited_entry.value, Sequence):
                merged.covered[kind, name, key] = inherited_entry.value.place
        merged.items[kind][name] = _patched(lower, tree) if lower else tree
        if not lower:
            merged.below[kind][name] = inherited
        merged.removed[kind].pop(name, None)


def _is_whole(kind: str, tree: Mapping) -> bool:
    """Say whether an item has so much of its own that it was never meant to patch another."""
    needed = [key for key, field in KINDS[kind].model_fields.items() if field.is_required() and key != "id"]
    return len(needed) >= LEAST_OF_A_WHOLE and all(key in tree.entries for key in needed)


def _taken(kind: str, name: str, tree: Mapping, lower: Mapping) -> Problem:
    first = lower.entries["id"].value.place
    return Problem(
        tree.entries["id"].value.place,
        "duplicate-id",
        f"The id `{shortened(name)}` is taken: {first.file}:{first.line} has it, and this looks like a new item.",
        f"Give this {noun_of(KINDS[kind])} an id of its own; a patch names only `id` and the keys that it changes.",
    )


def _patched(lower: Mapping, upper: Mapping) -> Mapping:
    """Lay a patch over an item; of the ids it had before, it loses none."""
    item = _laid_over(lower, upper)
    own = {_word(old) for old in _old_ids(upper)}
    inherited = [old for old in _old_ids(lower) if _word(old) not in own]
    return _with_old_ids(item, (*inherited, *_old_ids(upper))) if inherited else item


def _carry_old_ids(merged: Merged, kind: str) -> None:
    """Give each item the whole chain of its former ids, the oldest first, over any number of packs."""
    items, former = merged.items[kind], merged.former[kind]
    taken = {*items, *(_word(old) for item in items.values() for old in _old_ids(item))}
    for name, item in items.items():
        own = _old_ids(item)
        named = {_word(old) for old in own}
        roots = (*former.get(name, ()), *own)
        seen: set[str | int] = set()
        chain = [older for old in roots for older in _older(old, former, seen)]
        found = [old for old in chain if _word(old) in named or _word(old) not in taken]
        taken.update(_word(old) for old in found)
        if len(found) > len(own):
            items[name] = _with_old_ids(item, found)


def _older(old: Tree, former: dict[str, tuple[Tree, ...]], seen: set[str | int]) -> Iterator[Tree]:
    """Yield what a former id replaced in its time, then the id; ids may replace each other in a circle."""
    if _word(old) in seen:
        return
    seen.add(_word(old))
    for older in former.get(str(_word(old)), ()):
        yield from _older(older, former, seen)
    yield old


def _old_ids(item: Mapping) -> tuple[Tree, ...]:
    entry = item.entries.get("replaces")
    return entry.value.parts if entry and isinstance(entry.value, Sequence) else ()


def _with_old_ids(item: Mapping, old_ids: Iterable[Tree]) -> Mapping:
    """Write the list of former ids; what the author wrote instead of a list stays to be told of."""
    entry = item.entries.get("replaces") or Entry(item.place, Sequence(item.place, ()))
    if not isinstance(entry.value, Sequence):
        return item
    listed = Entry(entry.place, Sequence(entry.value.place, tuple(old_ids)))
    return Mapping(item.place, {**item.entries, "replaces": listed})


def _word(tree: Tree) -> str | int:
    """Tell an id from others; what is no word is like nothing else."""
    return str(tree.value) if isinstance(tree, Scalar) else id(tree)


def _id_of(merged: Merged, kind: str, tree: Tree) -> str | None:
    if not isinstance(tree, Mapping):
        merged.problems.append(
            Problem(
                tree.place,
                "wrong-type",
                f"{_one(kind).capitalize()} is expected here, with keys and values.",
                "Write `- id: some-name` and the other keys below it.",
            )
        )
        return None
    entry: Entry | None = tree.entries.get("id")
    if entry is None:
        merged.problems.append(
            Problem(
                tree.place,
                "missing-field",
                f"This is {_one(kind)} without an `id`.",
                "Add `id: some-name`, in lower-case words joined by hyphens.",
            )
        )
        return None
    if not isinstance(entry.value, Scalar):
        merged.problems.append(
            Problem(entry.value.place, "wrong-type", "An `id` is one word.", "Write `id: some-name`.")
        )
        return None
    if entry.value.value is None:
        return None  # told already
    return str(entry.value.value)


def _one(kind: str) -> str:
    """Name one item of a kind with its article."""
    name = KINDS[kind].__name__
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
    return f"a{'n' if words[0] in 'aeiou' else ''} {words}"
