"""As much of JSON Schema as an editor needs for curriculum files."""

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
ANNOTATIONS = {"$schema", "$defs", "title", "description", "default"}
LENGTHS = {"minLength": (str, 1), "minItems": (list, 1), "maxLength": (str, -1), "maxItems": (list, -1)}


def defects(value: Any, schema: dict[str, Any], top: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Yield what a value breaks; a keyword nobody implemented here is an error."""
    for keyword in schema.keys() - ANNOTATIONS:
        if keyword in ("$ref", "anyOf", "items"):
            yield from _inside(value, keyword, schema, top, path)
        elif keyword in ("properties", "additionalProperties", "required"):
            if isinstance(value, dict):
                yield from _members(value, keyword, schema, top, path)
        elif not _holds(value, keyword, schema[keyword]):
            yield f"{path}: {keyword} {schema[keyword]}"


def _inside(
    value: Any, keyword: str, schema: dict[str, Any], top: dict[str, Any], path: str
) -> Iterator[str]:
    rule = schema[keyword]
    if keyword == "$ref":
        yield from defects(value, top["$defs"][rule.removeprefix("#/$defs/")], top, path)
    elif keyword == "items":
        for index, part in enumerate(value if isinstance(value, list) else ()):
            yield from defects(part, rule, top, f"{path}[{index}]")
    elif all(list(defects(value, branch, top, path)) for branch in rule):
        yield f"{path}: fits none of the forms"


def _members(
    value: dict[str, Any], keyword: str, schema: dict[str, Any], top: dict[str, Any], path: str
) -> Iterator[str]:
    known = schema.get("properties", {})
    if keyword == "properties":
        for name, part in value.items():
            if name in known:
                yield from defects(part, known[name], top, f"{path}.{name}")
    elif keyword == "required":
        yield from (f"{path}: no {name}" for name in schema["required"] if name not in value)
    else:
        assert schema[keyword] is False
        yield from (f"{path}: unknown {name}" for name in value if name not in known)


def _holds(value: Any, keyword: str, rule: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if keyword == "type":
        return isinstance(value, TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool))
    if keyword in LENGTHS:
        kind, sign = LENGTHS[keyword]
        return not isinstance(value, kind) or len(value) * sign >= rule * sign
    if keyword == "pattern":
        return not isinstance(value, str) or re.search(rule, value) is not None
    if keyword == "enum":
        return value in rule
    if keyword == "minimum":
        return not is_number or value >= rule
    if keyword == "maximum":
        return not is_number or value <= rule
    assert keyword == "multipleOf", f"write the keyword {keyword} down here"
    return not is_number or value % rule == 0
