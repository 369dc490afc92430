"""The whole curriculum as one JSON document."""

import json
from typing import Any

from studyplan.export.document import curriculum_document
from studyplan.load import load
from studyplan.model import KINDS, Curriculum
from tests.studyplan.folders import TINY


def document() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(curriculum_document(load(TINY, "company").curriculum))
    return whole


def test_ids_stand_in_file_order_the_lower_pack_first() -> None:
    whole = document()
    assert {kind: [item["id"] for item in whole[kind]] for kind in KINDS if whole[kind]} == {
        "phases": ["first-look", "rehearsal"],
        "stages": ["telephone", "visit"],
        "tracks": ["children", "archive"],
        "requirements": ["two-years"],
        "traits": ["patience"],
        "question_types": ["desk-work", "stories", "to-ask"],
        "frameworks": ["star"],
        "questions": ["desk-q1", "desk-q2", "story-q1", "story-q2", "ask-q1", "desk-q3"],
        "worked_answers": ["blue-book"],
        "tasks": [
            "read-guide",
            "list-stories",
            "learn-catalog",
            "tell-stories",
            "answer-desk",
            "read-aloud",
            "tour-archive",
            "mock-visit",
        ],
        "story_themes": ["mistake"],
        "tip_groups": ["on-the-day"],
        "tips": ["sleep", "water"],
        "facts": ["renamed"],
        "sources": ["house-page", "report"],
        "claims": ["C001", "C002", "C003", "C004"],
    }


def test_the_pack_comes_first_and_the_kinds_in_the_order_of_the_curriculum() -> None:
    assert list(document()) == ["pack", *KINDS]


def test_one_item_holds_what_its_file_says_and_no_key_without_a_value() -> None:
    assert document()["tips"][1] == {
        "id": "water",
        "aliases": [],
        "claims": [],
        "replaces": [],
        "deprecated": False,
        "title": "Water",
        "group": "on-the-day",
        "text": "A sip gives you time to think.",
        "do": [],
        "avoid": [],
        "stages": ["telephone"],
    }


def test_the_pack_tells_its_company_and_its_plans() -> None:
    pack = document()["pack"]
    assert pack["company"] == {"name": "Riverside Library", "former_name": "Town Library"}
    assert [(plan["weeks"], plan["hours_per_week"]) for plan in pack["plans"]] == [(1, 4), (2, 3), (3, 2)]


def test_a_table_of_a_worked_answer_keeps_its_rows() -> None:
    assert document()["worked_answers"][0]["steps"][1]["table"] == {
        "columns": ["Question", "Answer", "What is left"],
        "rows": [["When", "Last week", "New books"], ["What about", "Bees", "Two shelves"]],
    }


def test_the_text_is_indented_ends_with_a_line_and_keeps_letters_as_they_are() -> None:
    curriculum = load(TINY, "company").curriculum
    text = curriculum_document(
        curriculum.model_copy(update={"pack": curriculum.pack.model_copy(update={"title": "Médiathèque"})})
    )
    assert text.startswith('{\n  "pack": {\n    "id": "company",\n')
    assert '"title": "Médiathèque"' in text
    assert text.endswith("\n}\n")


def test_the_document_can_be_read_back_without_loss() -> None:
    curriculum = load(TINY, "company").curriculum
    assert Curriculum.model_validate_json(curriculum_document(curriculum)) == curriculum


def test_two_exports_are_equal_to_the_byte() -> None:
    first, second = (curriculum_document(load(TINY, "company").curriculum) for _ in range(2))
    assert first == second
