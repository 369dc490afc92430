"""What pydantic finds wrong with an item → a problem with its place and its cure, in plain words."""

import re
from typing import Any, Literal, get_args, get_origin

from studyplan.load.decode import invisible_sign, invisible_words
from studyplan.load.tree import Mapping, Scalar, Sequence, Tree, place_of
from studyplan.model.fields import NOT_BLANK, Value
from studyplan.model.pack import Pack
from studyplan.problem import Place, Problem, did_you_mean, listed, shortened


def problem_of(model: type[Value], tree: Mapping, defect: Any) -> Problem:  # noqa: ANN401
    path = tuple(defect["loc"])
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "value")
    who = _who(model, tree)
    context = defect.get("ctx", {})
    kind = defect["type"]
    place = place_of(tree, path)
    written = _written(tree, path)
    owner = owner_of(model, path)
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
        return _unknown_choice(place, name, who, defect, written)
    if kind == "value_error":
        return Problem(place, "bad-date", f"There is no day {shortened(written)}.", "Write 2026-11-22.")
    if kind == "string_pattern_mismatch":
        return _bad_pattern(place, name, defect, context)
    if kind in ("greater_than_equal", "less_than_equal", "multiple_of"):
        return Problem(
            place,
            "minutes-out-of-range" if "minutes" in path or name in ("least", "most") else "out-of-range",
            f"`{name}` of {_lower(who)} is {shortened(written)}.",
            _range_cure(kind, context),
        )
    if kind in _LENGTHS:
        return _wrong_length(place, name, who, defect)
    return _wrong_type(place, name, who, defect, written)


def owner_of(model: type[Value], path: tuple[str | int, ...]) -> type[Value] | None:
    """Find the class that owns the last step of a path."""
    owner: type[Value] | None = model
    for step in path[:-1]:
        if isinstance(step, int):
            continue
        field = owner.model_fields.get(step) if owner else None
        owner = _class_inside(field.annotation) if field else None
    return owner


def item_id(tree: Mapping) -> str:
    entry = tree.entries.get("id")
    return str(entry.value.value) if entry and isinstance(entry.value, Scalar) else ""


def noun_of(model: type[Value]) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__).strip()


def as_id(text: str) -> str:
    """Make an id of words."""
    words = "".join(
        letter if letter.isascii() and letter.isalnum() else " " for letter in text.lower()
    ).split()
    return "-".join(words) or "some-name"


def _unknown_choice(place: Place, name: str, who: str, defect: Any, written: str) -> Problem:  # noqa: ANN401
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
    comment = _comment(written)
    if comment and comment[0] in choices:
        return Problem(
            place, "unknown-value", f"`{name}` of {_lower(who)} is `{shortened(written)}`.", comment[1]
        )
    return Problem(
        place,
        "unknown-value",
        f"`{name}` of {_lower(who)} is `{shortened(written)}`.",
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
    hint = did_you_mean(key, known)
    return Problem(
        place,
        "unknown-key",
        f"{who} has a key `{shortened(key)}` that nobody reads.",
        f"{hint}Write it so, or delete this key." if hint else f"Known keys here: {listed(known, most=24)}.",
    )


def _bad_pattern(place: Place, name: str, defect: Any, context: Any) -> Problem:  # noqa: ANN401
    held = shortened(str(defect["input"]))
    sign = invisible_sign(str(defect["input"]))
    if sign:
        return Problem(place, "bad-id", *invisible_words(sign))
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
    if name == "page":
        cure = "Write its path below docs/ without `.md`, such as `story-bank` or `tracks/platform`."
        return Problem(place, "bad-id", f"`{held}` is not the path of a page.", cure)
    if name == "file":
        return Problem(place, "bad-id", f"`{held}` is not a file name.", "Write lower-case words and .svg.")
    return Problem(
        place,
        "bad-id",
        f"`{held}` is not an id.",
        f"Use lower-case letters, digits and single hyphens: `{as_id(held)}`.",
    )


_TYPE_NAMES = {
    "string_type": ("text", 'Put it in quotes: "…".'),
    "int_type": ("a whole number", "Write digits without quotes, such as 20."),
    "int_from_float": ("a whole number", "Write digits without quotes, such as 20."),
    "float_type": ("a number", "Write digits without quotes, such as 20 or 7.5."),
    "bool_type": ("true or false", "Write true or false without quotes."),
    "literal_error": ("one word", "Write one of the choices, without brackets."),
    "tuple_type": ("a list", "Write [one, two], or each on a new line after `- `."),
    "model_type": ("keys with values", "Write `key: value` lines, indented below it."),
    "model_attributes_type": ("keys with values", "Write `key: value` lines, indented below it."),
}


def _wrong_type(place: Place, name: str, who: str, defect: Any, written: str) -> Problem:  # noqa: ANN401
    wanted, cure = _TYPE_NAMES.get(
        defect["type"], (f"of another form ({defect['msg']})", "Compare it with its neighbors.")
    )
    held = defect["input"]
    if isinstance(held, tuple) and wanted == "text":
        cure = "Write one text here; only keys described as lists take several."
    comment = _comment(written)
    if wanted == "a list" and isinstance(held, str) and re.match(r"-[^\s\d]", held):
        cure = "Put a space behind each dash: `- one`, on a line of its own."
    elif comment and "number" in wanted and re.fullmatch(r"\d+(\.\d+)?", comment[0]):
        cure = comment[1]
    is_text = isinstance(held, str | bool | int | float) or hasattr(held, "isoformat")
    shown = f"`{shortened(written)}`, which YAML reads as {_type_name(held)}" if is_text else _type_name(held)
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


def _written(tree: Tree, path: tuple[str | int, ...]) -> str:
    """Show a value as it stands in the file, as far as it is a single one."""
    for step in path:
        if isinstance(tree, Mapping) and step in tree.entries:
            tree = tree.entries[str(step)].value
        elif isinstance(tree, Sequence) and isinstance(step, int) and step < len(tree.parts):
            tree = tree.parts[step]
    return (tree.written or str(tree.value)) if isinstance(tree, Scalar) else ""


def _comment(written: str) -> tuple[str, str] | None:
    """Split a value that runs into its comment, and say how to part them."""
    value, sign, comment = written.partition("#")
    if not (value and sign):
        return None
    return value, f"A comment needs a space before it: `{shortened(value)} #{shortened(comment)}`."


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


def _class_inside(annotation: Any) -> type[Value] | None:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    for part in get_args(annotation):
        found = _class_inside(part)
        if found:
            return found
    return None


def _who(model: type[Value], tree: Mapping) -> str:
    name = (
        "" if model is Pack else shortened(item_id(tree))
    )  # an upper pack repeats what a lower one gets wrong
    return f"The {noun_of(model)} `{name}`" if name else f"The {noun_of(model)}"


def _lower(who: str) -> str:
    return who[0].lower() + who[1:]
