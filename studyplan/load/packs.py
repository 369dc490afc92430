"""A pack's name → the chain of packs it builds on, each with the trees of its files."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from studyplan.load.decode import MOST_BYTES
from studyplan.load.ledger import LEDGER_FILE, read_ledger
from studyplan.load.leftovers import is_leftover
from studyplan.load.tree import Mapping, Scalar, Sequence, Tree, read_tree
from studyplan.model import KINDS
from studyplan.model.ledger import Ledger
from studyplan.problem import Place, Problem, did_you_mean, listed, nearest, shortened

PACK_FILE = "pack.yml"
NOT_PACKS = frozenset({"schema"})
PRIVATE_PACK = "local"
"""A pack git ignores, for what is nobody else's business."""


@dataclass(slots=True)
class PackFiles:
    """The trees of one pack: its `pack.yml`, its items by kind, and what it removes."""

    id: str
    settings: Mapping
    unread: set[str] = field(default_factory=set)
    """Kinds with a file or a list that could not be read, so that nobody knows which items there are."""
    items: dict[str, list[Tree]] = field(default_factory=dict)
    removed: dict[str, list[Scalar]] = field(default_factory=dict)
    ledger: Ledger | None = None


def pack_ids(root: Path) -> tuple[str, ...]:
    """Name the packs below the curriculum folder, sorted."""
    if not root.is_dir():
        return ()
    return tuple(
        sorted(
            folder.name
            for folder in root.iterdir()
            if not is_leftover(folder.name) and (folder / PACK_FILE).is_file()
        )
    )


def folders_without_pack(root: Path) -> tuple[str, ...]:
    """Name the folders that would be packs if they had the file that makes one, sorted."""
    found = [path.name for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
    known = (*pack_ids(root), *NOT_PACKS)
    return tuple(sorted(name for name in found if name not in known and not is_leftover(name)))


def main_pack(root: Path) -> str | None:
    """Name the pack nothing extends: the private one where there is one, none where several are left."""
    extended = set()
    for pack_id in pack_ids(root):
        settings = _read_mapping(root, root / pack_id / PACK_FILE, [])
        entry = settings.entries.get("extends") if settings else None
        if entry and isinstance(entry.value, Scalar):
            extended.add(str(entry.value.value))
    top = [pack_id for pack_id in pack_ids(root) if pack_id not in extended]
    if PRIVATE_PACK in top:
        return PRIVATE_PACK
    return top[0] if len(top) == 1 else None


def loose_files(root: Path) -> Iterator[Problem]:
    """Report what lies in the curriculum folder and belongs to no pack."""
    for path in sorted(root.iterdir()):
        if is_leftover(path.name) or path.name in (*NOT_PACKS, "README.md"):
            continue
        if not path.is_dir():
            yield _unread(root, path, "Move it into the folder of a pack, or delete it.")
        elif not (path / PACK_FILE).is_file():
            yield _no_pack_file(root, path.name)


def read_chain(root: Path, pack_id: str) -> tuple[list[PackFiles] | None, list[Problem]]:
    """Read a pack and all packs below it; the lowest comes first. None where one of them is missing."""
    chain: list[PackFiles] = []
    problems: list[Problem] = []
    seen: list[str] = []
    asked_by: Scalar | None = None
    wanted: str | None = pack_id
    while wanted is not None:
        if wanted in seen:
            return None, [*problems, _cycle(asked_by, [*seen, wanted])]
        seen.append(wanted)
        if wanted not in pack_ids(root):
            return None, [*problems, _unknown_pack(root, wanted, asked_by)]
        pack, found = _read_pack(root, wanted)
        problems.extend(found)
        if pack is None:
            return None, problems
        chain.insert(0, pack)
        entry = pack.settings.entries.get("extends")
        asked_by = entry.value if entry and isinstance(entry.value, Scalar) else None
        wanted = asked_by.value if asked_by and isinstance(asked_by.value, str) else None
        if entry and wanted is None:
            if not (asked_by and asked_by.value is None):  # else it was told when the file was read
                problems.append(_no_name(entry.value))
            return None, problems
    return chain, problems


def _read_pack(root: Path, pack_id: str) -> tuple[PackFiles | None, list[Problem]]:
    folder = root / pack_id
    problems: list[Problem] = []
    settings = _read_mapping(root, folder / PACK_FILE, problems)
    pack = PackFiles(pack_id, settings or Mapping(Place(_shown(root, folder / PACK_FILE)), {}))
    for path in sorted(folder.iterdir(), key=lambda p: (p.is_dir(), p.name)):
        if is_leftover(path.name) or path.name in (PACK_FILE, "README.md"):
            continue
        if path.name == LEDGER_FILE:
            pack.ledger, found = read_ledger(_shown(root, path), path)
            problems.extend(found)
        elif path.is_dir() and path.name in KINDS:
            for inner in sorted(path.iterdir()):
                if is_leftover(inner.name):
                    continue
                if inner.is_file() and inner.suffix == ".yml":
                    _read_items(root, inner, path.name, pack, problems)
                else:
                    pack.unread.add(path.name)
                    problems.append(_unread(root, inner, _rename(inner)))
        elif path.is_file() and path.suffix == ".yml" and path.stem in KINDS:
            _read_items(root, path, path.stem, pack, problems)
        else:
            kinds = _kinds_inside(path)
            pack.unread.update(kinds)
            problems.append(_unread(root, path, _other_name(path, kinds)))
    return (None if settings is None else pack), problems


def _read_items(root: Path, path: Path, kind: str, pack: PackFiles, problems: list[Problem]) -> None:
    tree = _read_mapping(root, path, problems, kind)
    if tree is None:
        pack.unread.add(kind)
        return
    for name, entry in tree.entries.items():
        if name not in (kind, "remove"):
            if not isinstance(entry.value, Scalar):
                pack.unread.add(name if name in KINDS else kind)
            move = f"Move it to {name}.yml. " if name in KINDS else did_you_mean(name, [kind, "remove"])
            problems.append(
                Problem(
                    entry.place,
                    "unknown-key",
                    f"`{shortened(name)}` is not a key of this file.",
                    f"{move}This file holds `{kind}:` and, if needed, `remove:`.",
                )
            )
        elif not isinstance(entry.value, Sequence):
            pack.unread.add(kind)
            if not (isinstance(entry.value, Scalar) and entry.value.value is None):
                problems.append(
                    Problem(
                        entry.value.place,
                        "wrong-type",
                        f"`{name}` must be a list.",
                        "Start each item on a new line with `- `.",
                    )
                )
        elif name == kind:
            pack.items.setdefault(kind, []).extend(entry.value.parts)
        else:
            pack.removed.setdefault(kind, []).extend(_ids(entry.value, problems))


def _ids(sequence: Sequence, problems: list[Problem]) -> Iterator[Scalar]:
    for part in sequence.parts:
        if isinstance(part, Scalar):
            if part.value is not None:
                yield part
        else:
            problems.append(
                Problem(
                    part.place, "wrong-type", "`remove` lists ids.", "Write `remove: [first-id, second-id]`."
                )
            )


def _read_mapping(root: Path, path: Path, problems: list[Problem], kind: str | None = None) -> Mapping | None:
    shown = _shown(root, path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        problems.append(
            Problem(
                Place(shown),
                "unreadable-file",
                f"The file cannot be read: {error.strerror or error}.",
                "Check that it exists and that you may read it.",
            )
        )
        return None
    tree, found = read_tree(shown, content, size)
    problems.extend(found)
    if tree is None or isinstance(tree, Mapping):
        return tree
    first = f"`{kind}:` and indent the list below it" if kind else "`id: …`"
    problems.append(
        Problem(tree.place, "wrong-type", "The file must start with a key.", f"Start it with {first}.")
    )
    return None


def _kinds_inside(path: Path) -> list[str]:
    """Name the kinds that a file or folder nobody reads may have been meant for, by its names and keys."""
    files = sorted(path.glob("*.y*ml")) if path.is_dir() else [path]
    found = [*nearest(path.stem.lower(), KINDS)[:1]]
    for file in files:
        found += [kind for kind in nearest(file.stem.lower(), KINDS)[:1] if path.is_dir()]
        tree = _read_mapping(path, file, []) if file.suffix in (".yml", ".yaml") else None
        found += [key for key in (tree.entries if tree else {}) if key in KINDS]
    return list(dict.fromkeys(found))


def _other_name(path: Path, kinds: list[str]) -> str:
    """Say how a file or folder would have to be called to be read."""
    if path.is_file() and path.stem in KINDS:
        return _rename(path)
    if not kinds:
        return f"Files are named {listed([f'{kind}.yml' for kind in KINDS], most=20)}."
    name = kinds[0]
    if path.is_file():
        return f"Name it `{name}.yml`, or move it into a folder `{name}`: all files in there are read."
    return f"Name the folder after what its files hold: all files in a folder `{name}` are read as {name}."


def _rename(path: Path) -> str:
    if path.suffix in (".yaml", ".json"):
        return f"Rename it to {path.stem}.yml."
    return "Name it with the ending .yml, or move it out of the pack."


def _unread(root: Path, path: Path, cure: str) -> Problem:
    noun = "folder" if path.is_dir() else "file"
    return Problem(Place(_shown(root, path)), "unread-file", f"Nobody reads this {noun}.", cure)


def _no_pack_file(root: Path, name: str) -> Problem:
    return Problem(
        Place(_shown(root, root / name / PACK_FILE)),
        "missing-file",
        f"The folder `{name}` has no {PACK_FILE}, so nobody reads it.",
        f"Add {PACK_FILE} with `id: {name}`, or delete the folder.",
    )


def _unknown_pack(root: Path, wanted: str, asked_by: Scalar | None) -> Problem:
    known = pack_ids(root)
    place = asked_by.place if asked_by else Place(f"{root.name}/")
    rule = "unknown-extends" if asked_by else "unknown-pack"
    cure = f"{did_you_mean(wanted, known)}There are {listed(known)}." if known else "There is no pack yet."
    if wanted in folders_without_pack(root):
        return _no_pack_file(root, wanted)
    return Problem(place, rule, f"There is no pack `{shortened(wanted)}`.", cure)


def _no_name(held: Tree) -> Problem:
    return Problem(
        held.place,
        "unknown-extends",
        "`extends` must be the name of one pack.",
        "Write `extends: some-pack`, with the name of a folder beside this one.",
    )


def _cycle(asked_by: Scalar | None, seen: list[str]) -> Problem:
    start = seen.index(seen[-1])
    loop = seen[start:]
    words = " extends ".join(f"`{name}`" for name in loop)
    place = asked_by.place if asked_by else Place(PACK_FILE)
    return Problem(place, "cyclic-extends", f"{words}.", "Delete one of these `extends` lines.")


def _shown(root: Path, path: Path) -> str:
    """Write a path as the author knows it: from the folder that holds the curriculum folder."""
    return path.relative_to(root.parent).as_posix()
