"""Where pages of items stand in the navigation, and what leaves it where a pack has nothing for it."""

from pathlib import Path

import pytest

from macros.build.item_pages import Family
from macros.build.navigation import expanded, pages_without_items, without_links
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError

TRACKS = Family("tracks", ("harbor", "castle"), 'track("{name}")')
PLANS = Family("plan", ("1-weeks", "2-weeks"), 'plan_weeks("{name}")')
STEPS = Family("plan", ("read-map",), 'task("{name}")', is_listed=False)


def test_a_star_in_the_navigation_becomes_the_pages_of_its_folder_in_curriculum_order() -> None:
    nav = ["index.md", {"Interview": ["tracks/index.md", "tracks/*"]}, {"Plan": [{"All": ["plan/*"]}]}]
    assert expanded(nav, [TRACKS, PLANS, STEPS]) == [
        "index.md",
        {"Interview": ["tracks/index.md", "tracks/harbor.md", "tracks/castle.md"]},
        {"Plan": [{"All": ["plan/1-weeks.md", "plan/2-weeks.md"]}]},
    ]


def test_a_navigation_without_stars_stays_as_it_is() -> None:
    assert expanded(None, [TRACKS]) is None
    assert expanded(["other/*", {"Tips": "tips.md"}], [TRACKS]) == ["other/*", {"Tips": "tips.md"}]


def test_a_page_may_have_a_shorter_name_in_the_navigation() -> None:
    worked = Family("worked", ("gates", "tales"), 'worked_answers("{name}")', {"gates": "Gates"})
    assert expanded(["worked/*"], [worked]) == [{"Gates": "worked/gates.md"}, "worked/tales.md"]


def test_pages_that_are_gone_leave_the_navigation_and_empty_sections_with_them() -> None:
    nav = ["index.md", {"Toolkit": ["tips.md", {"Stories": "stories.md"}, {"More": ["tips.md"]}]}]
    assert expanded(nav, [], {"tips.md"}) == ["index.md", {"Toolkit": [{"Stories": "stories.md"}]}]
    assert expanded(nav, [], {"tips.md", "stories.md"}) == ["index.md"]


def test_a_section_whose_star_stands_for_nothing_leaves_too() -> None:
    none = Family("tracks", (), 'track("{name}")')
    assert expanded(["index.md", {"Tracks": ["tracks/*"]}], [none]) == ["index.md"]


def test_a_page_that_needs_what_the_pack_lacks_is_gone(study: Study, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for name, needs in (("tips", "tips"), ("more/answers", "[tips, claims]"), ("company", "company")):
        (tmp_path / f"{name}.md").write_text(f"---\nneeds: {needs}\n---\n# A page\n", encoding="utf-8")
    (tmp_path / "prose.md").write_text("# A page\n", encoding="utf-8")
    emptied = study.curriculum.model_copy(
        update={"claims": (), "pack": study.curriculum.pack.model_copy(update={"company": None})}
    )
    assert list(pages_without_items(tmp_path, emptied)) == ["company.md", "more/answers.md"]


def test_a_page_that_needs_what_no_pack_has_is_told_with_the_nearest_word(
    study: Study, tmp_path: Path
) -> None:
    (tmp_path / "page.md").write_text("---\nneeds: tipps\n---\n", encoding="utf-8")
    with pytest.raises(
        StudyplanError, match=r"^docs/page\.md: a page cannot need `tipps`\. Did you mean `tips`\?"
    ):
        list(pages_without_items(tmp_path, study.curriculum))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Read [the tips](../tips.md) now.", "Read the tips now."),
        ("**[Tips](../tips.md#first){: .md-button }** help.", "**Tips** help."),
        ("[a \\] b](../tips.md)", "a \\] b"),
        ("[Other](tips.md) stays.", "[Other](tips.md) stays."),
        ("![A picture](../tips.md)", "![A picture](../tips.md)"),
    ],
)
def test_links_to_a_page_that_is_gone_become_words(written: str, left: str) -> None:
    assert without_links(written, "plan/index.md", {"tips.md"}) == left
