"""The language check: habits of this project and unknown words are told with file and line, other texts pass."""

from pathlib import Path

import pytest

from tests.ci.scripts import REPOSITORY, script

ENGLISH = script("english")
LINTER = ENGLISH.plain_english(REPOSITORY / ".ci" / "english")


def places(folder: Path, name: str, text: str) -> list[str]:
    page = folder / name
    page.write_text(text, encoding="utf-8")
    return list(ENGLISH.places(LINTER, page, folder))


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve scores stand beside the names.",
        "The miss stands in the second sentence.",
        "Score the two failures anew.",
        "At least five come with an own example.",
        "It is worth more than own praise.",
        "Write twelve scores of sureness.",
        "Feel surer on the day.",
        "Name a fact that one could check.",
        "Say what week 20 hangs on.",
        "Bring a recall sheet with misses marked.",
        "Record the second telling.",
        "Answer the prompt closed book.",
        "A surprise that befell you is no answer.",
        "Choose the colour of the tent.",
        "Read the the map.",
    ],
)
def test_a_habit_is_found(sentence: str, tmp_path: Path) -> None:
    assert len(places(tmp_path, "page.md", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Write down an example of your own.",
        "What does each letter stand for? Stand up, and say it aloud.",
        "You keep telling it, and the sign is telling.",
        "Ask one of them who can help.",
        "Run `anew.colour`, then read [the guide](colour-anew.md).",
        "At 15 plus 2 plus 3 the TPM's plan is done.",
    ],
)
def test_plain_english_passes(sentence: str, tmp_path: Path) -> None:
    assert places(tmp_path, "page.md", sentence) == []


def test_a_place_names_file_line_and_advice(tmp_path: Path) -> None:
    assert places(
        tmp_path, "guide.yml", "places:\n  - id: anew\n    text: >-\n      Start anew\n      today.\n"
    ) == ["guide.yml:3: Start anew today.: Say `again`, or name the act, as in `replans` or `rewrites`."]
    assert places(tmp_path, "page.md", "# A page\n\nStart anew.\n") == [
        "page.md:3: # A page Start anew.: Say `again`, or name the act, as in `replans` or `rewrites`."
    ]


def test_a_rule_that_fails_its_own_test_stops_the_check(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("", encoding="utf-8")
    (tmp_path / "manifest.json").write_bytes((REPOSITORY / ".ci/english/manifest.json").read_bytes())
    rule = (REPOSITORY / ".ci/english/Anew.weir").read_text(encoding="utf-8")
    (tmp_path / "Anew.weir").write_text(rule.replace('failures again."', 'failures."'), encoding="utf-8")

    with pytest.raises(SystemExit, match="Anew"):
        ENGLISH.plain_english(tmp_path)
