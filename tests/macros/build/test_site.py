"""Settings of the site that follow from the curriculum: pages, navigation, names."""

from datetime import date
from pathlib import Path

import pytest

from macros.build.site import (
    Family,
    MissingPageError,
    browser_settings,
    expanded,
    families,
    load_study,
    missing_pages,
    surplus_pages,
    titles,
)
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError
from tests.site.serving import SAMPLE

TRACKS = Family("tracks", "track", ("harbor", "castle"), 'track("{name}")')
PLANS = Family("plan", "plan", ("1-weeks", "2-weeks"), 'plan_weeks("{name}")')


def test_a_star_in_the_navigation_becomes_the_pages_of_its_folder_in_curriculum_order() -> None:
    nav = ["index.md", {"Interview": ["tracks/index.md", "tracks/*"]}, {"Plan": [{"All": ["plan/*"]}]}]
    assert expanded(nav, [TRACKS, PLANS]) == [
        "index.md",
        {"Interview": ["tracks/index.md", "tracks/harbor.md", "tracks/castle.md"]},
        {"Plan": [{"All": ["plan/1-weeks.md", "plan/2-weeks.md"]}]},
    ]


def test_a_navigation_without_stars_stays_as_it_is() -> None:
    assert expanded(None, [TRACKS]) is None
    assert expanded(["other/*", {"Tips": "tips.md"}], [TRACKS]) == ["other/*", {"Tips": "tips.md"}]


def test_a_page_may_have_a_shorter_name_in_the_navigation() -> None:
    worked = Family("worked", "type", ("gates", "tales"), 'worked_answers("{name}")', {"gates": "Gates"})
    assert expanded(["worked/*"], [worked]) == [{"Gates": "worked/gates.md"}, "worked/tales.md"]


def test_missing_pages_are_told_all_at_once_with_the_line_to_write(tmp_path: Path) -> None:
    (tmp_path / "tracks").mkdir()
    (tmp_path / "tracks" / "castle.md").touch()
    with pytest.raises(MissingPageError) as told:
        missing_pages([TRACKS, PLANS], tmp_path)
    assert str(told.value) == (
        "docs/tracks/harbor.md: error[missing-page]: the track `harbor` has no page.\n"
        '    Create the file with this line: {{ track("harbor") }}\n'
        "docs/plan/1-weeks.md: error[missing-page]: the plan `1-weeks` has no page.\n"
        '    Create the file with this line: {{ plan_weeks("1-weeks") }}\n'
        "docs/plan/2-weeks.md: error[missing-page]: the plan `2-weeks` has no page.\n"
        '    Create the file with this line: {{ plan_weeks("2-weeks") }}'
    )


def test_pages_of_items_that_are_gone_are_surplus_and_index_pages_are_not(tmp_path: Path) -> None:
    (tmp_path / "tracks").mkdir()
    for name in ("index", "castle", "cellar", "attic"):
        (tmp_path / "tracks" / f"{name}.md").touch()
    assert list(surplus_pages([TRACKS], tmp_path)) == ["tracks/attic.md", "tracks/cellar.md"]


def test_pages_follow_from_the_curriculum(study: Study) -> None:
    assert {family.folder: family.names for family in families(study)} == {
        "questions": ("route", "ask"),
        "worked": ("route",),
        "tracks": ("harbor", "castle"),
        "plan": ("1-weeks", "2-weeks"),
        "tasks": ("walk", "talk"),
    }


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
