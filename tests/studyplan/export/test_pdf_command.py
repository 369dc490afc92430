"""`studyplan export pdf`: the file it writes, and one clear line for what it cannot do."""

import json
import sys
from pathlib import Path

import pytest

from studyplan.__main__ import main
from tests.studyplan.export.printed import Printed
from tests.studyplan.folders import TINY, school


class Terminal:
    """Runs the command as a shell would."""

    def __init__(self, capsys: pytest.CaptureFixture[str], path: Path) -> None:
        self._capsys = capsys
        self.path = path

    def __call__(self, *arguments: str | Path, root: Path = TINY) -> tuple[int, str]:
        with pytest.raises(SystemExit) as end:
            main(["export", "pdf", *map(str, arguments), "--curriculum", str(root), "-o", str(self.path)])
        told = self._capsys.readouterr()
        assert told.out == ""
        return int(end.value.code or 0), told.err

    def printed(self, *arguments: str | Path) -> Printed:
        code, told = self(*arguments)
        assert (code, told.splitlines()[-1].endswith(f" to {self.path}.")) == (0, True)
        return Printed(self.path.read_bytes())


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    monkeypatch.delenv("STUDYPLAN_PACK", raising=False)
    return Terminal(capsys, tmp_path / "plan.pdf")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "progress.json"
    items = {"read-guide": {"done": True, "at": "2026-12-24T12:00:00Z"}}
    plan = {"weeks": "3", "track": "children"}
    stories = [{"headline": "The lost card"}]
    value = {"schema": 1, "curriculum": "company", "items": items, "plan": plan, "stories": stories}
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_without_a_wish_it_is_the_main_plan_for_readers_of_every_track(terminal: Terminal) -> None:
    found = terminal.printed()
    assert found.pages[0].startswith("Study plan Riverside Library study plan Two weeks 2 weeks of 3 hours: ")
    assert {float(page.mediabox.width) for page in found.reader.pages} == {595.2756}
    assert found.reader.metadata is not None
    assert found.reader.metadata["/CreationDate"] == "D:20261122120000Z"
    first = terminal.path.read_bytes()
    terminal.printed()
    assert terminal.path.read_bytes() == first


def test_the_wishes_of_a_reader_are_followed(terminal: Terminal) -> None:
    wishes = (
        "--weeks",
        "4",
        "--hours",
        "2.5",
        "--track",
        "archive",
        "--start",
        "2028-02-28",
        "--days",
        "wed",
    )
    found = terminal.printed(*wishes, "--paper", "us-letter")
    assert "Plan for 4 weeks 4 weeks of 2.5 hours: " in found.pages[0]
    assert "Track: Archive" in found.pages[0]
    assert "Wednesday, March 1 " in found.page("Week 1")
    assert {float(page.mediabox.width) for page in found.reader.pages} == {612}


def test_progress_brings_ticks_plan_track_and_stories(terminal: Terminal, saved: Path) -> None:
    found = terminal.printed("--progress", saved)
    assert "Three weeks 3 weeks of 2 hours: " in found.pages[0]
    assert "Track: Children\u2019s room 1 of 7 tasks done" in found.pages[0]
    assert "☑ Read the guide" in found.page("Week 1")
    assert found.page("Story cards").count("The lost card") == 2


def test_a_plan_made_on_the_site_is_printed_with_its_dates_and_own_tasks(
    terminal: Terminal, saved: Path
) -> None:
    link = (
        "weeks=4&hours=2.5&track=archive&days=wed&start=2028-02-28&own=own-1%3A30%3Amust%3ABuy+boots&later=1"
    )
    value = json.loads(saved.read_text(encoding="utf-8")) | {"plan": {"mine": {"link": link}}}
    saved.write_text(json.dumps(value), encoding="utf-8")
    found = terminal.printed("--progress", saved)
    assert "Plan for 4 weeks 4 weeks of 2.5 hours: " in found.pages[0]
    assert "Wednesday, March 1 " in found.page("Week 1")
    assert "Buy boots" in " ".join(found.pages)
    assert "☑ Read the guide" in " ".join(found.pages)


def test_a_wish_goes_before_what_the_file_says(terminal: Terminal, saved: Path) -> None:
    found = terminal.printed("--progress", saved, "--weeks", "2", "--track", "archive")
    assert "Two weeks 2 weeks of 3 hours: " in found.pages[0]
    assert "Track: Archive" in found.pages[0]


@pytest.mark.parametrize("plan", [{"weeks": "99", "track": "gone"}, {"weeks": "5.5"}, {"weeks": 3}, {}])
def test_a_choice_that_is_no_longer_offered_is_passed_over(
    terminal: Terminal, saved: Path, plan: dict[str, object]
) -> None:
    saved.write_text(
        json.dumps(json.loads(saved.read_text(encoding="utf-8")) | {"plan": plan}), encoding="utf-8"
    )
    assert "Two weeks 2 weeks of 3 hours: " in terminal.printed("--progress", saved).pages[0]


WRONG = {
    "weeks without end": (("--weeks", "17"), "`weeks` is `17`: it must be a whole number from 1 to 16."),
    "no number": (("--hours", "nan"), "`hours` is `nan`: it must be hours from 1 to 40, whole or half."),
    "odd hours": (("--hours", "7.3"), "`hours` is `7.3`: it must be hours from 1 to 40, whole or half."),
    "unknown track": (("--track", "childrn"), "The nearest is `children`."),
    "no such day": (("--start", "2027-02-29"), "The nearest is `2027-02-28`."),
    "unknown stage": (("--stage", "vvisit=2027-01-20"), "The nearest is `visit=2027-01-20`."),
    "unknown paper": (("--paper", "a5"), "'a5' is not one of 'a4', 'us-letter'."),
    "no such fonts": (("--fonts", "nowhere"), "'nowhere' does not exist."),
}


@pytest.mark.parametrize(("arguments", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_wish_is_told_and_an_older_file_stays(
    terminal: Terminal, arguments: tuple[str, ...], sentence: str
) -> None:
    terminal.path.write_bytes(b"old")
    code, told = terminal(*arguments)
    assert (code, sentence in told, "Traceback" in told) == (2, True, False)
    assert terminal.path.read_bytes() == b"old"


def test_a_bad_progress_file_is_told_in_one_line(terminal: Terminal, saved: Path) -> None:
    saved.write_text("{", encoding="utf-8")
    terminal.path.write_bytes(b"old")
    sentence = "This is no progress file, or a part is missing. Name the file that you saved on the site."
    assert terminal("--progress", saved) == (1, f"{saved}: {sentence}\n")
    assert terminal.path.read_bytes() == b"old"


def test_a_file_that_cannot_be_written_is_told_in_one_line(terminal: Terminal, tmp_path: Path) -> None:
    terminal.path = tmp_path / "missing" / "plan.pdf"
    code, told = terminal()
    assert (code, told) == (
        1,
        f"{terminal.path} cannot be written: its folder does not exist. Name another file with -o.\n",
    )


def test_without_typst_one_line_says_what_to_do(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    code, told = terminal()
    assert (code, told.count("\n"), told.endswith("): pip install typst\n")) == (1, 1, True)


def test_a_font_that_is_too_large_is_not_read(terminal: Terminal, tmp_path: Path) -> None:
    with (tmp_path / "huge.ttf").open("wb") as file:
        file.truncate(2_000_000_000)  # takes no room on the disk
    assert terminal("--fonts", tmp_path) == (
        1,
        (
            f"{tmp_path / 'huge.ttf'} has 2,000,000,000 bytes; fonts of at most 150,000,000 are read."
            " Take it out of the folder.\n"
        ),
    )


def test_a_text_with_a_letter_that_no_font_has_is_told_and_printed(
    terminal: Terminal, tmp_path: Path
) -> None:
    themes = "story_themes:\n  - id: hard\n    title: Hard\n    prompt: Which 学 was hard?\n"
    root = school(tmp_path, story_themes=themes)
    wishes = ("--weeks", "1", "--hours", "1")
    place = "curriculum/school/story_themes.yml:4:13"
    code, told = terminal(*wishes, root=root)
    assert (code, told.splitlines()) == (
        0,
        [
            f"{place}: warning[missing-glyph]: No font of the PDFs has `学` (U+5B66), so they show □ in its place.",
            "    Write it another way, or name a folder with a font that has it: --fonts FOLDER.",
            f"Wrote a plan of 1 week to {terminal.path}.",
        ],
    )
    code, told = terminal(*wishes, "--fonts", Path(__file__).parent / "fonts", root=root)
    assert (code, told) == (0, f"Wrote a plan of 1 week to {terminal.path}.\n")


def test_a_story_with_a_letter_that_no_font_has_is_told_and_printed(terminal: Terminal, saved: Path) -> None:
    value = json.loads(saved.read_text(encoding="utf-8")) | {"stories": [{"result": "学"}]}
    saved.write_text(json.dumps(value), encoding="utf-8")
    code, told = terminal("--progress", saved)
    assert code == 0
    assert told.startswith(
        "Story 1 shows □ for `学` (U+5B66), which no font here has. --fonts FOLDER names more"
    )


def test_a_plan_without_room_for_must_tasks_says_so(terminal: Terminal) -> None:
    code, told = terminal("--weeks", "1", "--hours", "1", "--track", "archive")
    assert code == 0
    assert told.startswith("Must tasks of ")
    assert " do not fit.\n" in told
    assert "Must tasks" in Printed(terminal.path.read_bytes()).page("Left out of this plan")


def test_a_pack_without_plans_has_one_all_the_same(terminal: Terminal, tmp_path: Path) -> None:
    code, told = terminal(root=school(tmp_path))
    assert (code, told) == (0, f"Wrote a plan of 4 weeks to {terminal.path}.\n")


def test_steps_are_shown_on_a_terminal_and_taken_back(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, told = terminal()
    assert told.startswith("Reading the curriculum …\r\x1b[KSetting the pages …\r\x1b[KWrote a plan ")


def test_a_plan_kept_on_the_site_is_printed_day_by_day_and_what_is_gone_is_told(
    terminal: Terminal, saved: Path
) -> None:
    settings = {
        "weeks": 1,
        "hours_per_week": 3,
        "track": None,
        "days": ["tue"],
        "start": "2028-02-28",
        "onsite": None,
        "today": None,
        "stages": {},
        "done": {},
        "baseline": {},
        "own": [],
        "skipped": ["old-visit"],
        "scores": [],
    }
    items = [
        {"id": name, "kind": "task", "minutes": 20, "why": {"code": "of-older-rules"}}
        for name in ("tell-stories", "read-guide", "old-tour")
    ]
    weeks = [{"number": 1, "minutes": 60, "days": [{"date": "2028-02-29", "weekday": "tue", "items": items}]}]
    plan = {"settings": settings, "weeks": weeks, "left_out": [], "done": [], "warnings": [], "cure": None}
    kept = {"link": "weeks=1", "plan": plan, "titles": {"old-visit": "Visit the mill"}}
    value = json.loads(saved.read_text(encoding="utf-8")) | {"plan": {"mine": kept}}
    saved.write_text(json.dumps(value), encoding="utf-8")
    code, told = terminal("--progress", saved)
    assert code == 0
    assert told.startswith(
        "“Visit the mill” and 1 other item are no longer in the curriculum, so they left your plan.\n"
    )
    week = Printed(terminal.path.read_bytes()).page("Week 1")
    assert "Tuesday, February 29" in week
    assert week.index("Tell") < week.index("Read the guide")
