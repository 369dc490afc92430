"""The tree of one item → a value of the model, or one problem for each field of the wrong shape."""

from collections.abc import Iterable
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError

from studyplan.load.tree import Mapping, Scalar, Sequence, Tree
from studyplan.model.fields import NOT_BLANK, Value
from studyplan.model.pack import Pack
from studyplan.problem import Place, Problem, did_you_mean, listed, nearest, shortened

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
            if not _was_reported(tree, defect["loc"])
            and not _follows(defect, defects)
            and not _is_misspelled(model, defect, defects)
        ]
        missing = [str(defect["loc"][0]) for defect in told if _lacks_field(defect)]
        patch = _unknown_patch(model, tree, missing, inherited_ids or ())
        is_whole = patch is None and inherited_ids is not None
        found = [_problem(model, tree, defect) for defect in told if is_whole or not _lacks_field(defect)]
        return [patch, *found] if patch else found
    return [] if _holds_unusable(tree) else value


def place_of(tree: Tree, path: Iterable[str | int]) -> Place:
    """Find where a field stands, or the nearest thing around it."""
    place = tree.place
    for step in path:
        if isinstance(tree, Mapping) and step in tree.entries:
            tree = tree.entries[str(step)].value
        elif isinstance(tree, Sequence) and isinstance(step, int) and step < len(tree.parts):
            tree = tree.parts[step]
        else:
            break
        place = tree.place
    return place


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
    owner = _owner(model, path)
    return any(
        other["type"] == "extra_forbidden"
        and tuple(other["loc"][:-1]) == path[:-1]
        and nearest(str(other["loc"][-1]), owner.model_fields if owner else ())[:1] == path[-1:]
        for other in defects
    )


def _lacks_field(defect: Any) -> bool:  # noqa: ANN401
    return defect["type"] == "missing" and len(defect["loc"]) == 1


def _unknown_patch(
    model: type[Value], tree: Mapping, missing: list[str], inherited_ids: Iterable[str]
) -> Problem | None:
    """Tell of an item that lacks so much that it was meant to patch another one, of a similar id."""
    required = [name for name, field in model.model_fields.items() if field.is_required() and name != "id"]
    hint = did_you_mean(_id(tree), inherited_ids, most=3)
    if not hint or 2 * len(missing) < len(required):
        return None
    noun = _noun(model)
    return Problem(
        place_of(tree, ("id",)),
        "unknown-reference",
        f"There is no inherited {noun} `{shortened(_id(tree))}` to patch.",
        f"{hint}If this {noun} is new, add {listed(missing, most=24)}.",
    )


def _holds_unusable(tree: Tree) -> bool:
    if isinstance(tree, Scalar):
        return tree.value is None
    parts = tree.parts if isinstance(tree, Sequence) else [entry.value for entry in tree.entries.values()]
    return any(_holds_unusable(part) for part in parts)


def _problem(model: type[Value], tree: Mapping, defect: Any) -> Problem:  # noqa: ANN401
    path = tuple(defect["loc"])
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "value")
    who = _who(model, tree)
    context = defect.get("ctx", {})
    kind = defect["type"]
    place = place_of(tree, path)
    owner = _owner(model, path)
    if kind == "missing":
        field = owner.model_fields.get(name) if owner else None
        meaning = f" {field.description}" if field and field.description else ""
        words = get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()
        choice = f" Use one of {listed(words)}." if words else ""
        cure = f"Add `{name}: …`.{meaning}{choice}"
        return Problem(place, "missing-field", f"{who} has no `{name}`.", cure)
    if kind == "extra_forbidden":
        return _unknown_key(tree, path, who, owner)
    if kind == "literal_error" and isinstance(defect["input"], str | int | float):
        return _unknown_choice(place, name, who, defect)
    if kind == "value_error":
        return Problem(place, "bad-date", f"There is no day {_shown(defect['input'])}.", "Write 2026-11-22.")
    if kind == "string_pattern_mismatch":
        return _bad_pattern(place, name, defect, context)
    if kind in ("greater_than_equal", "less_than_equal", "multiple_of"):
        return Problem(
            place,
            "minutes-out-of-range" if "minutes" in path or name in ("least", "most") else "out-of-range",
            f"`{name}` of {_lower(who)} is {_shown(defect['input'])}.",
            _range_cure(kind, context),
        )
    if kind in _LENGTHS:
        return _wrong_length(place, name, who, defect)
    return _wrong_type(place, name, who, defect)


def _unknown_choice(place: Place, name: str, who: str, defect: Any) -> Problem:  # noqa: ANN401
    expected = str(defect["ctx"]["expected"])
    held = str(defect["input"])
    choices = _choices(expected)
    if held in choices:
        return Problem(
            place,
            "wrong-type",
            f"`{name}` of {_lower(who)} must be a number.",
            f"Write {held} without quotes.",
        )
    return Problem(
        place,
        "unknown-value",
        f"`{name}` of {_lower(who)} is `{_shown(defect['input'])}`.",
        f"{did_you_mean(held, choices)}Use {expected.replace(chr(39), '`')}.",
    )


def _unknown_key(tree: Mapping, path: tuple[str | int, ...], who: str, owner: type[Value] | None) -> Problem:
    key = str(path[-1])
    parent = tree
    for step in path[:-1]:
        inner = parent.entries[step].value if isinstance(parent, Mapping) else parent.parts[int(step)]  # type: ignore[index]
        parent = inner  # type: ignore[assignment]
    place = (
        parent.entries[key].place if isinstance(parent, Mapping) and key in parent.entries else parent.place
    )
    known = tuple(owner.model_fields) if owner else ()
    return Problem(
        place,
        "unknown-key",
        f"{who} has a key `{shortened(key)}` that nobody reads.",
        f"{did_you_mean(key, known)}Known keys here: {listed(known, most=24)}.",
    )


def _bad_pattern(place: Place, name: str, defect: Any, context: Any) -> Problem:  # noqa: ANN401
    held = _shown(defect["input"])
    if context["pattern"] == NOT_BLANK:
        return Problem(place, "length", f"`{name}` holds nothing but blanks.", "Write something.")
    if name == "as_of":
        return Problem(
            place, "bad-date", f"`{held}` is not a date.", 'Write 2026-11-22, "2026-11" or "2026".'
        )
    if context["pattern"].startswith("^[A-Z]"):
        return Problem(
            place, "bad-id", f"`{held}` is not the id of a claim.", "Write a letter and three digits: S041."
        )
    if name == "file":
        return Problem(place, "bad-id", f"`{held}` is not a file name.", "Write lower-case words and .svg.")
    return Problem(
        place,
        "bad-id",
        f"`{held}` is not an id.",
        f"Use lower-case letters, digits and single hyphens: `{_as_id(held)}`.",
    )


_TYPE_NAMES = {
    "string_type": ("text", 'Put it in quotes: "…".'),
    "int_type": ("a whole number", "Write digits without quotes, such as 20."),
    "int_from_float": ("a whole number", "Write digits without quotes, such as 20."),
    "bool_type": ("true or false", "Write true or false without quotes."),
    "literal_error": ("one word", "Write one of the choices, without brackets."),
    "tuple_type": ("a list", "Write [one, two], or each on a new line after `- `."),
    "model_type": ("keys with values", "Write `key: value` lines, indented below it."),
    "model_attributes_type": ("keys with values", "Write `key: value` lines, indented below it."),
}


def _wrong_type(place: Place, name: str, who: str, defect: Any) -> Problem:  # noqa: ANN401
    wanted, cure = _TYPE_NAMES.get(
        defect["type"], (f"of another form ({defect['msg']})", "Compare it with its neighbors.")
    )
    held = defect["input"]
    if isinstance(held, tuple) and wanted == "text":
        cure = "Write one text here; only keys described as lists take several."
    is_text = isinstance(held, str | bool | int | float) or hasattr(held, "isoformat")
    shown = f"`{_shown(held)}`, which YAML reads as {_type_name(held)}" if is_text else _type_name(held)
    return Problem(place, "wrong-type", f"`{name}` of {_lower(who)} must be {wanted}, not {shown}.", cure)


def _type_name(held: object) -> str:
    names: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (int, "a number"),
        (float, "a number"),
        (str, "text"),
        (tuple, "a list"),
        (dict, "keys with values"),
    )
    return next((name for kind, name in names if isinstance(held, kind)), "a date")


def _shown(held: object) -> str:
    text = (
        held.isoformat()
        if hasattr(held, "isoformat")
        else str(held).lower()
        if isinstance(held, bool)
        else str(held)
    )
    return shortened(text)


def _range_cure(kind: str, context: Any) -> str:  # noqa: ANN401
    if kind == "multiple_of":
        return f"Use a multiple of {context['multiple_of']}."
    if kind == "greater_than_equal":
        return f"Use {context['ge']} or more."
    return f"Use {context['le']} or less."


_LENGTHS = {
    "string_too_short": "Write something.",
    "string_too_long": "Make it shorter: at most {max_length} characters.",
    "too_short": "List at least {min_length}.",
    "too_long": "List at most {max_length}.",
}


def _wrong_length(place: Place, name: str, who: str, defect: Any) -> Problem:  # noqa: ANN401
    held = defect["input"]
    noun = "character" if isinstance(held, str) else "entry"
    number = (
        f"{len(held)} {noun}" if len(held) == 1 else f"{len(held) or 'no'} {noun.replace('entry', 'entrie')}s"
    )
    return Problem(
        place,
        "length",
        f"`{name}` of {_lower(who)} has {number}.",
        _LENGTHS[defect["type"]].format(**defect["ctx"]),
    )


def _choices(expected: str) -> list[str]:
    return [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]


def _as_id(text: str) -> str:
    words = "".join(
        letter if letter.isascii() and letter.isalnum() else " " for letter in text.lower()
    ).split()
    return "-".join(words) or "some-name"


def _owner(model: type[Value], path: tuple[str | int, ...]) -> type[Value] | None:
    """Find the class that owns the last step of a path."""
    owner: type[Value] | None = model
    for step in path[:-1]:
        if isinstance(step, int):
            continue
        field = owner.model_fields.get(step) if owner else None
        owner = _class_inside(field.annotation) if field else None
    return owner


def _class_inside(annotation: Any) -> type[Value] | None:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    for part in get_args(annotation):
        found = _class_inside(part)
        if found:
            return found
    return None


def _id(tree: Mapping) -> str:
    entry = tree.entries.get("id")
    return str(entry.value.value) if entry and isinstance(entry.value, Scalar) else ""


def _who(model: type[Value], tree: Mapping) -> str:
    name = "" if model is Pack else shortened(_id(tree))  # an upper pack repeats what a lower one gets wrong
    return f"The {_noun(model)} `{name}`" if name else f"The {_noun(model)}"


def _noun(model: type[Value]) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__).strip()


def _lower(who: str) -> str:
    return who[0].lower() + who[1:]
