"""The schema files help an editor: they are current, take sound files and refuse usual mistakes."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from studyplan.export.schema import schema_files
from studyplan.model import KINDS
from tests.studyplan.folders import TINY
from tests.studyplan.json_schema import defects

FOLDER = Path(__file__).resolve().parents[3] / "curriculum" / "schema"
SCHEMAS: dict[str, dict[str, Any]] = {name: json.loads(text) for name, text in schema_files()}
TINY_FILES = sorted(TINY.glob("*/*.yml"))


def as_an_editor_reads(text: str) -> Any:
    """Read YAML as editors do, for which a day is a text."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(part) for key, part in value.items()}
        if isinstance(value, list):
            return [plain(part) for part in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.safe_load(text))


def told(kind: str, text: str) -> list[str]:
    schema = SCHEMAS[f"{kind}.json"]
    return list(defects(as_an_editor_reads(text), schema, schema))


def test_the_schema_files_are_current() -> None:
    held = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert held == dict(schema_files()), "run: python -m studyplan schema"


def test_there_is_a_schema_for_the_pack_and_for_each_kind() -> None:
    assert sorted(SCHEMAS) == sorted(["pack.json", *(f"{kind}.json" for kind in KINDS)])


@pytest.mark.parametrize("path", TINY_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sound_file_fits_its_schema(path: Path) -> None:
    assert told(path.stem, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text", "defect"),
    [
        ("tips", "tips: [{id: a, titel: b}]", "$.tips[0]: unknown titel"),
        ("tips", "tips: [{title: a}]", "$.tips[0]: no id"),
        ("tips", "tip: []", "$: unknown tip"),
        ("tips", "tips: {id: a}", "$.tips: type array"),
        ("tips", "tips: [{id: a, title: 5}]", "$.tips[0].title: type string"),
        ("tips", "tips: [{id: a, do: b}]", "$.tips[0].do: type array"),
        ("tips", "tips: [{id: a, deprecated: 'true'}]", "$.tips[0].deprecated: type boolean"),
        ("tips", "remove: [A b]", "$.remove[0]: pattern ^[a-z0-9]+(-[a-z0-9]+)*$"),
        ("tasks", "tasks: [{id: a, minutes: 7}]", "$.tasks[0].minutes: multipleOf 5"),
        ("tasks", "tasks: [{id: a, minutes: 200}]", "$.tasks[0].minutes: maximum 180"),
        (
            "tasks",
            "tasks: [{id: a, kind: play}]",
            "$.tasks[0].kind: enum ['read', 'practice', 'write', 'mock', 'review']",
        ),
        ("claims", "claims: [{id: s1}]", r"$.claims[0].id: pattern ^[A-Z]\d{3}$"),
        ("facts", "facts: [{id: a, provenance: {kind: own}}]", "$.facts[0].provenance: no as_of"),
    ],
)
def test_an_editor_marks_a_usual_mistake(kind: str, text: str, defect: str) -> None:
    assert told(kind, text) == [defect]


def test_an_item_that_changes_an_inherited_one_needs_its_id_only() -> None:
    assert told("tasks", "tasks: [{id: read, minutes: 25}]") == []


def test_every_key_explains_itself() -> None:
    silent = [
        f"{name}: {owner}.{key}"
        for name, schema in SCHEMAS.items()
        for owner, item in {"": schema, **schema.get("$defs", {})}.items()
        for key, field in item.get("properties", {}).items()
        if "description" not in field and key not in KINDS
    ]
    assert silent == []
