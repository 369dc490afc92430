"""Rules about names: every reference leads to an item, and every id belongs to one item."""

from collections.abc import Iterator

from studyplan.model import KINDS
from studyplan.model.fields import Reference
from studyplan.model.item import Item
from studyplan.model.ledger import names_of
from studyplan.model.loaded import Loaded
from studyplan.problem import Place, Problem, did_you_mean, errors

MOST_TOLD = 8
"""Items named in one message."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}
)
_WITH_PAGES = (
    "question_types",
    "tracks",
    "phases",
    "tasks",
    "stages",
    "frameworks",
    "worked_answers",
    "mock_scripts",
    "tip_groups",
)
_SHARING = (("tasks", "questions"), ("phases", "tasks"), ("question_types", "worked_answers"))
_ANCHORS_BESIDE_QUESTIONS = {"score-sheet": "the score sheet", "questions": "the list of questions"}


def unknown_reference(loaded: Loaded) -> Iterator[Problem]:
    """A reference names an item that exists; one a pack removed is told apart."""
    known = _known_ids(loaded)
    left: _Left = {}
    for kind, item_id, found in loaded.curriculum.marked:
        if not isinstance(found.mark, Reference) or found.mark.kind in loaded.unread or kind == "pack":
            continue
        if found.value in known[found.mark.kind]:
            continue
        if found.mark.kind == "claims" and not loaded.curriculum.claims:
            continue  # only a pack that lists claims is held to them
        place = loaded.locate(kind, item_id, found.path)
        removed_at = loaded.removed.get(found.mark.kind, {}).get(found.value)
        if removed_at and _is_inherited(loaded, place, removed_at):
            left.setdefault((removed_at, found.value), []).append((item_id, place))
        else:
            yield _dangling(loaded, place, found.mark.kind, found.value, known)
    for (removed_at, name), users in left.items():
        yield _left_behind(removed_at, "removed-reference", name, "removed", users)


def repeated_id(loaded: Loaded) -> Iterator[Problem]:
    """What ticks are kept under, tasks and questions, has ids of its own, and so has what has a page in one folder."""
    for kinds in _SHARING:
        owners: dict[str, str] = {}
        for kind in kinds:
            for item_id in (item.id for item in loaded.curriculum.items(kind)):
                if item_id in owners:
                    yield _taken(loaded, item_id, kind, owners[item_id])
                owners[item_id] = kind


def reserved_id(loaded: Loaded) -> Iterator[Problem]:
    """What has a page of its own is not called `index`, which is the page of its section, nor as Windows calls devices."""
    for kind in _WITH_PAGES:
        for item in loaded.curriculum.items(kind):
            if item.id == "index" or item.id in _DEVICES:
                why = (
                    "that page lists all of them"
                    if item.id == "index"
                    else "Windows has no file of that name"
                )
                yield Problem(
                    loaded.locate(kind, item.id, ("id",)),
                    "reserved-id",
                    f"A page is named after `{item.id}`, and {why}.",
                    "Give it another id.",
                )


def repeated_anchor(loaded: Loaded) -> Iterator[Problem]:
    """What stands on one page has ids of its own: tips beside their groups, questions beside the score sheet."""
    groups = {group.id for group in loaded.curriculum.tip_groups if not group.deprecated}
    for tip in loaded.curriculum.tips:
        if tip.id in groups and not tip.deprecated:
            yield _same_anchor(loaded, "tips", tip.id, "a group of tips")
    for question in loaded.curriculum.current_questions:
        if question.id in _ANCHORS_BESIDE_QUESTIONS:
            yield _same_anchor(loaded, "questions", question.id, _ANCHORS_BESIDE_QUESTIONS[question.id])


def repeated_term(loaded: Loaded) -> Iterator[Problem]:
    """A word is explained once: no two terms share a title or another spelling."""
    owners: dict[str, str] = {}
    for term in loaded.curriculum.terms:
        if term.deprecated:
            continue
        for path, name in (
            (("title",), term.title),
            *((("also", i), name) for i, name in enumerate(term.also)),
        ):
            word = name.casefold()
            if owners.setdefault(word, term.id) != term.id:
                yield Problem(
                    loaded.locate("terms", term.id, path),
                    "repeated-term",
                    f"`{name}` is explained by `{owners[word]}` already, so readers never see this meaning.",
                    "Make one term of the two, or give this one another name.",
                )


def replaced_id(loaded: Loaded) -> Iterator[Problem]:
    """An old id belongs to one item only, and to none that still exists."""
    living = {item.id for _, item in loaded.curriculum.every_item()}
    taken: dict[str, str] = {}
    for kind, item in loaded.curriculum.every_item():
        if not isinstance(item, Item):
            continue
        for index, old in enumerate(item.replaces):
            place = loaded.locate(kind, item.id, ("replaces", index))
            if old in living:
                yield Problem(
                    place,
                    "duplicate-id",
                    f"`{item.id}` replaces `{old}`, but `{old}` still exists.",
                    f"Remove the item `{old}`, or this entry.",
                )
            elif old in taken:
                yield Problem(
                    place,
                    "duplicate-id",
                    f"`{item.id}` and `{taken[old]}` both replace `{old}`.",
                    "Only one item can inherit the ticks: keep one entry.",
                )
            taken[old] = item.id


def retired_reference(loaded: Loaded) -> Iterator[Problem]:
    """What readers see leads to nothing that is retired, because that has left the pages."""
    left: _Left = {}
    for kind, item_id, found in loaded.curriculum.marked:
        if not isinstance(found.mark, Reference) or kind == "pack" or found.path[0] == "requires":
            continue  # a rule of its own tells of what a task requires
        if not _is_retired(loaded.curriculum.named(found.mark.kind, found.value)):
            continue
        if _is_retired(loaded.curriculum.named(kind, item_id)):
            continue
        place = loaded.locate(kind, item_id, found.path)
        retired_at = loaded.locate(found.mark.kind, found.value, ("deprecated",))
        if _is_inherited(loaded, place, retired_at):
            left.setdefault((retired_at, found.value), []).append((item_id, place))
        else:
            yield Problem(
                place,
                "retired-reference",
                f"`{item_id}` names `{found.value}`, which is retired.",
                f"Take it out or name another here, or retire `{item_id}` too.",
            )
    for (retired_at, name), users in left.items():
        yield _left_behind(retired_at, "retired-reference", name, "retired", users)


def repeated_reference(loaded: Loaded) -> Iterator[Problem]:
    """A list names an item once."""
    seen: set[tuple[str, str, tuple[str | int, ...], str]] = set()
    for kind, item_id, found in loaded.curriculum.marked:
        if not isinstance(found.mark, Reference) or not isinstance(found.path[-1], int):
            continue
        entry = (kind, item_id, found.path[:-1], found.value)
        if entry in seen:
            yield Problem(
                loaded.locate(kind, item_id, found.path),
                "repeated-reference",
                f"`{item_id}` names `{found.value}` twice in one list.",
                "Take one of them out.",
            )
        seen.add(entry)


def lost_id(loaded: Loaded) -> Iterator[Problem]:
    """An id that stands in `ids.lock` of the pack is one of its items, or an item names it in `replaces`."""
    ledger = loaded.ledger
    if ledger is None or ledger.pack != loaded.curriculum.pack.id or errors(loaded.problems):
        return  # a copy of another pack's ledger binds nobody; nor can a pack be judged that is not read whole
    held = names_of(loaded.curriculum)
    for name, place in ledger.places.items():
        if name not in held:
            yield Problem(
                place,
                "lost-id",
                f"`{name}` is gone, but readers' ticks and other packs may hang on it.",
                "Bring it back with `deprecated: true`, or name it in `replaces` of the item that took its place."
                " Delete this line only if no reader has ever seen it.",
            )


_Left = dict[tuple[Place, str], list[tuple[str, Place]]]
"""Items that still name what a pack above them took away: by the place that took it and its id."""


def _is_inherited(loaded: Loaded, place: Place, taken_at: Place) -> bool:
    """Say whether a reference stands in a pack below the one that takes away what it names."""
    return not loaded.is_own(place) and place.file.split("/")[1:2] != taken_at.file.split("/")[1:2]


def _left_behind(place: Place, rule: str, name: str, what: str, users: list[tuple[str, Place]]) -> Problem:
    told = [f"`{item_id}` ({at.file}:{at.line})" for item_id, at in users[:MOST_TOLD]]
    more = f" and {len(users) - MOST_TOLD} more" if len(users) > MOST_TOLD else ""
    them = "it" if len(users) == 1 else "each of them"
    return Problem(
        place,
        rule,
        f"`{name}` is {what} here, but inherited items still name it: {', '.join(told)}{more}.",
        f"Keep it, or patch {them} in this pack: a patch replaces a whole list, so copy the list from there"
        f" and leave out `{name}`.",
    )


def _is_retired(item: object) -> bool:
    return isinstance(item, Item) and item.deprecated


def _same_anchor(loaded: Loaded, kind: str, name: str, other: str) -> Problem:
    return Problem(
        loaded.locate(kind, name, ("id",)),
        "duplicate-id",
        f"`{name}` is also {other} on the same page, so a link cannot tell them apart.",
        "Give this one another id.",
    )


def _taken(loaded: Loaded, name: str, kind: str, owner: str) -> Problem:
    """Tell of an id with two owners, where the author can change one: in the pack itself."""
    if not loaded.is_own(loaded.locate(kind, name, ("id",))):
        kind, owner = owner, kind
    return Problem(
        loaded.locate(kind, name, ("id",)),
        "duplicate-id",
        f"The id `{name}` is taken by one of the {owner}.",
        "Give this one another id.",
    )


def _known_ids(loaded: Loaded) -> dict[str, frozenset[str]]:
    return {
        kind: frozenset(item.id for item in loaded.curriculum.items(kind))
        | loaded.broken.get(kind, frozenset())
        for kind in KINDS
    }


def _dangling(
    loaded: Loaded, place: Place, kind: str, name: str, known: dict[str, frozenset[str]]
) -> Problem:
    removed_at = loaded.removed.get(kind, {}).get(name)
    if removed_at:
        return Problem(
            place,
            "removed-reference",
            f"`{name}` was removed by {removed_at.file}:{removed_at.line}.",
            f"Take `{name}` out here too, or keep it there.",
        )
    now = next(
        (item.id for item in loaded.curriculum.items(kind) if name in getattr(item, "replaces", ())), None
    )
    others = sorted(other for other in KINDS if other != kind and name in known[other])
    if others:
        cure = f"`{name}` is one of the {others[0]}; this key takes one of the {kind}.".replace("_", " ")
    elif now:
        cure = f"`{now}` took its place: name that, or take it out here."
    else:
        cure = f"{did_you_mean(name, known[kind])}Add it to {kind}.yml, name one that is there, or take it out here."
    among = kind.replace("_", " ")
    return Problem(place, "unknown-reference", f"There is no `{name}` among the {among}.", cure)
