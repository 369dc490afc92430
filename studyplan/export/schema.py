"""The model → JSON Schema files, so that an editor completes and checks curriculum files while typing."""

import json
from collections.abc import Iterator

from studyplan.model import KINDS
from studyplan.model.fields import ID_PATTERN
from studyplan.model.pack import Pack

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield the name and text of each schema file."""
    # an extending pack inherits what it leaves out
    yield "pack.json", _text(Pack.model_json_schema() | {"$schema": DIALECT, "required": ["id"]})
    for kind, model in KINDS.items():
        item = model.model_json_schema()
        definitions = item.pop("$defs", {})
        # an item of an extending pack may hold only what it changes
        item["required"] = ["id"]
        name = model.__name__
        definitions[name] = item
        yield (
            f"{kind}.json",
            _text(
                {
                    "$schema": DIALECT,
                    "title": f"{kind}.yml",
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        kind: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}},
                        "remove": {
                            "description": "Ids of inherited items this pack drops.",
                            "type": "array",
                            "items": {"type": "string", "pattern": ID_PATTERN},
                        },
                    },
                    "$defs": definitions,
                }
            ),
        )


def _text(schema: dict[str, object]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
