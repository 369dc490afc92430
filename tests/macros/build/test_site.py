"""Settings of the site that follow from the curriculum: the pack, names, and what scripts are told."""

from datetime import date
from pathlib import Path

import pytest

from macros.build.site import browser_settings, load_study, titles
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError
from tests.site.serving import SAMPLE


def test_scripts_are_told_the_site_the_curriculum_and_former_ids(study: Study) -> None:
    told = browser_settings(study, "my-site")
    assert (told["site"], told["curriculum"], told["replaced"]) == (
        "my-site",
        "town",
        {"read-plan": "read-map"},
    )


def test_the_site_is_named_after_its_pack(study: Study) -> None:
    assert titles(study) == (
        "Town guide study plan",
        "How to become a guide who shows visitors the town.",
    )


def test_without_a_pack_to_choose_the_cure_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudyplanError) as told:
        load_study(tmp_path, "", date(2026, 11, 22))
    assert str(told.value) == "mkdocs.yml: set `extra: pack:` to one of the packs: none yet."


def test_the_pack_that_nothing_extends_is_shown_where_none_is_named() -> None:
    assert load_study(SAMPLE / "curriculum", "", date(2026, 11, 22)).curriculum.pack.id == "town"
