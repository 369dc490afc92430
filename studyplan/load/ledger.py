"""The file `ids.lock` of a pack ↔ the names of items it lists, one a line."""

import re
from collections.abc import Iterable
from pathlib import Path

from studyplan.model import KINDS
from studyplan.model.item import Item
from studyplan.model.ledger import Ledger
from studyplan.problem import Place, Problem, shortened

LEDGER_FILE = "ids.lock"
_OF_PACK = "pack/"
_KINDS = "|".join(kind for kind, model in KINDS.items() if issubclass(model, Item))
_NAME = re.compile(rf"(?:{_KINDS})/[a-z0-9]+(?:-[a-z0-9]+)*|{_OF_PACK}[a-z0-9-]+")


def read_ledger(shown: str, path: Path) -> tuple[Ledger, list[Problem]]:
    """Read a ledger; a line that is no name is told and left out."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        cure = "Check that it exists and that you may read it."
        return Ledger(None, {}), [Problem(Place(shown), "unreadable-file", message, cure)]
    pack: str | None = None
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        name = line.strip()
        place = Place(shown, number)
        if not name or name.startswith("#"):
            continue
        if not _NAME.fullmatch(name):
            message = f"`{shortened(name)}` is not a kind and an id, such as `tasks/first-task`."
            cure = "Delete this line, then run `studyplan ids`."
            problems.append(Problem(place, "wrong-line", message, cure))
        elif name.startswith(_OF_PACK):
            pack = name.removeprefix(_OF_PACK)
        else:
            places.setdefault(name, place)
    return Ledger(pack, places), problems


def ledger_text(pack: str, names: Iterable[str]) -> str:
    """Write a ledger: the pack, then each name once, sorted."""
    head = "# Readers' ticks hang on these ids, so none may go. Written by `studyplan ids`."
    return "\n".join([head, f"{_OF_PACK}{pack}", *sorted(set(names))]) + "\n"
