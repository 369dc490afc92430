"""From a folder to a study: the curriculum, a plan for each offer, and what is worth a warning."""

from datetime import date
from pathlib import Path

import pytest

from studyplan.load import main_pack, pack_ids
from studyplan.pipeline import problems_of, study
from studyplan.problem import CurriculumError
from tests.studyplan.folders import BROKEN, COURSE, PACK, TINY, TODAY, written
from tests.studyplan.study_tasks import left_out_of


def test_each_plan_on_offer_is_made() -> None:
    plans = study(TINY, "company", TODAY).plans
    assert {name: left_out_of(plan) for name, plan in plans.items()} == {
        "1-weeks": ["answer-desk", "mock-visit", "read-aloud", "tour-archive"],
        "2-weeks": [],
        "3-weeks": [],
    }


def test_a_course_without_company_stages_and_tracks_is_sound_and_planned() -> None:
    assert problems_of(COURSE, None, TODAY) == ()
    plan = study(COURSE, "pottery", TODAY).plans["3-weeks"]
    planned = [task.id for week in plan.weeks for task in week.tasks]
    assert planned == ["wedge", "read-drying", "center", "cups", "handles"]
    assert [max(week.minutes for week in plan.weeks) <= 240, left_out_of(plan)] == [True, []]


def test_a_study_keeps_its_warnings() -> None:
    late = study(TINY, "company", date(2027, 12, 1))
    assert [(problem.rule, problem.place.file) for problem in late.warnings] == [
        ("stale", "tiny/company/facts.yml"),
        ("stale", "tiny/company/requirements.yml"),
        ("stale", "tiny/company/tracks.yml"),
        ("stale", "tiny/company/traits.yml"),
    ]
    assert study(TINY, "company", TODAY).warnings == ()


@pytest.mark.parametrize("name", ["unknown-reference", "missing-field", "wrong-type-pack"])
def test_a_broken_curriculum_makes_no_study(name: str) -> None:
    root = next(folder for folder in BROKEN if folder.name == name) / "curriculum"
    with pytest.raises(CurriculumError) as refusal:
        study(root, "school", TODAY)
    assert refusal.value.problems == problems_of(root, "school", TODAY)


def test_a_pack_alone_is_checked_without_its_neighbors(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"school/pack.yml": PACK, "town/pack.yml": "[]\n", "notes.txt": "Notes."}
    root = written(tmp_path, files)
    assert problems_of(root, "school", TODAY) == ()
    assert [problem.place.file for problem in problems_of(root, None, TODAY)] == [
        "curriculum/notes.txt",
        "curriculum/town/pack.yml",
    ]


@pytest.mark.parametrize(
    ("extends", "main"),
    [
        ({"a": None}, "a"),
        ({"a": None, "b": "a"}, "b"),
        ({"a": None, "b": "a", "c": "b"}, "c"),
        ({"a": None, "b": "a", "local": "a"}, "local"),
        ({"a": None, "b": "a", "c": "a"}, None),
        ({"a": "b", "b": "a"}, None),
        ({}, None),
    ],
)
def test_the_main_pack_is_the_one_nothing_extends(
    extends: dict[str, str | None], main: str | None, tmp_path: Path
) -> None:
    root = written(
        tmp_path,
        {
            f"{name}/pack.yml": f"id: {name}\n" + (f"extends: {lower}\n" if lower else "")
            for name, lower in extends.items()
        },
    )
    assert (pack_ids(root), main_pack(root)) == (tuple(sorted(extends)), main)
