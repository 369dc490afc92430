"""What everybody asks a curriculum: what belongs to a stage, which plan comes first, what became of an id."""

import pytest

from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.fields import is_id, marked_fields
from tests.studyplan.folders import TINY


@pytest.fixture(scope="module")
def company() -> Curriculum:
    return load(TINY, "company").curriculum


def test_a_stage_without_questions_asks_all_of_its_types(company: Curriculum) -> None:
    telephone, visit = company.stages
    assert [question.id for question in company.questions_at(telephone)] == [
        "desk-q1",
        "desk-q2",
        "story-q1",
        "story-q2",
        "ask-q1",
        "desk-q3",
    ]
    assert [question.id for question in company.questions_at(visit)] == ["desk-q2", "ask-q1", "desk-q3"]


def test_a_stage_without_tasks_needs_the_must_tasks_of_its_types(company: Curriculum) -> None:
    telephone, visit = company.stages
    assert [task.id for task in company.tasks_before(telephone)] == ["list-stories", "tell-stories"]
    assert [task.id for task in company.tasks_before(visit)] == ["mock-visit"]


def test_a_retired_item_leaves_every_list_but_can_be_found(company: Curriculum) -> None:
    retired = company.questions[0].model_copy(update={"deprecated": True})
    changed = Curriculum.model_validate(
        {**company.model_dump(), "questions": [retired, *company.questions[1:]]}
    )
    telephone = changed.stages[0]
    for questions in (
        changed.current_questions,
        changed.questions_of_type("desk-work"),
        changed.questions_at(telephone),
    ):
        assert "desk-q1" not in [question.id for question in questions]
    assert changed.find("questions", "desk-q1") == retired


def test_the_plan_to_offer_first_is_the_one_named_else_the_middle_one(company: Curriculum) -> None:
    def first_offered(**changes: object) -> str | None:
        pack = company.pack.model_copy(update=changes)
        offer = company.model_copy(update={"pack": pack}).main_offer
        return offer.title if offer else None

    assert first_offered(main_plan="3-weeks") == "Three weeks"
    assert first_offered(main_plan=None) == "Two weeks"
    assert first_offered(plans=()) is None


def test_an_old_id_leads_to_the_item_that_took_its_place(company: Curriculum) -> None:
    renamed = company.tasks[0].model_copy(update={"replaces": ("read-book", "read-all")})
    changed = company.model_copy(update={"tasks": (renamed,)})
    assert changed.replaced_ids() == {"read-book": "read-guide", "read-all": "read-guide"}


def test_every_text_of_an_answer_is_found_tables_included(company: Curriculum) -> None:
    found = {held.path: held.value for held in marked_fields(company.worked_answers[0])}
    assert found["question",] == "desk-q1"
    assert found["steps", 0, "said", 0] == "When did you see it, and what was it about?"
    assert found["steps", 1, "table", "columns", 2] == "What is left"
    assert found["steps", 1, "table", "rows", 1, 1] == "Bees"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a", True),
        ("desk-q1", True),
        ("2-years", True),
        ("", False),
        ("Desk", False),
        ("a--b", False),
        ("-a", False),
        ("a-", False),
        ("a b", False),
        ("a_b", False),
        ("é", False),
        ("a\n", False),
    ],
)
def test_an_id_is_lower_case_words_joined_by_hyphens(text: str, is_one: bool) -> None:
    assert is_id(text) == is_one
