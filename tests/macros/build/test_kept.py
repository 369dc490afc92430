"""Files to take away: made once, kept from build to build, made anew when anything they come from changes."""

import logging
import os
from pathlib import Path

import pytest

from macros.build.kept import kept, sources_of


def test_what_was_made_from_the_same_sources_is_not_made_again(tmp_path: Path) -> None:
    calls: list[int] = []

    def make() -> list[tuple[str, bytes]]:
        calls.append(1)
        return [("take-away/plan.pdf", b"pages"), ("cards.apkg", b"cards")]

    expected = [("cards.apkg", b"cards"), ("take-away/plan.pdf", b"pages")]
    assert [kept(tmp_path, "one", make) for _ in range(3)] == [expected] * 3
    assert len(calls) == 1


def test_other_sources_make_files_anew_and_the_old_ones_go(tmp_path: Path) -> None:
    kept(tmp_path, "one", lambda: [("a", b"1")])
    assert kept(tmp_path, "two", lambda: [("b", b"2")]) == [("b", b"2")]
    assert [path.name for path in tmp_path.iterdir()] == ["two"]


def test_what_another_build_is_making_stays(tmp_path: Path) -> None:
    (tmp_path / "one.999.part").mkdir()
    assert kept(tmp_path, "two", list) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.999.part", "two"]


def test_what_a_killed_build_left_long_ago_goes(tmp_path: Path) -> None:
    for name in ("one.999.part", "plan-a.999.part"):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (1_700_000_000, 1_700_000_000))
    kept(tmp_path, "two", list)
    assert [path.name for path in tmp_path.iterdir()] == ["two"]


@pytest.mark.parametrize("harm", ["cut", "gone", "other", "no sums"])
def test_what_was_harmed_is_made_again(tmp_path: Path, harm: str) -> None:
    pages = [("plan.pdf", b"all the pages"), ("z/cards.apkg", b"cards")]
    kept(tmp_path, "one", lambda: pages)
    path = tmp_path / "one" / "plan.pdf"
    if harm == "cut":
        path.write_bytes(b"all the")
    elif harm == "gone":
        path.unlink()
    elif harm == "other":
        path.write_bytes(b"ALL THE PAGES")
    else:
        (tmp_path / "one" / "SUMS").unlink()
    assert kept(tmp_path, "one", lambda: pages) == pages
    assert kept(tmp_path, "one", list) == pages
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_where_nothing_can_be_kept_files_are_made_and_a_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with caplog.at_level(logging.INFO):
        assert kept(tmp_path, "one", lambda: [("a", b"1")]) == [("a", b"1")]
    assert [record.getMessage() for record in caplog.records] == [
        f"Nothing is kept for the next build: {tmp_path} cannot be written (read-only file system)."
    ]
    assert list(tmp_path.iterdir()) == []


def test_an_edit_or_a_setting_gives_other_sources_and_nothing_else_does(tmp_path: Path) -> None:
    text = tmp_path / "curriculum" / "own" / "tasks.yml"
    text.parent.mkdir(parents=True)
    text.write_text("tasks: []\n", encoding="utf-8")
    first = sources_of(tmp_path, "own", "https://here/")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (text.parent / "tasks.yml~").write_text("tasks: []\n", encoding="utf-8")
    assert sources_of(tmp_path, "own", "https://here/") == first
    assert sources_of(tmp_path, "own", "https://there/") != first
    text.write_text("tasks: []\n\n", encoding="utf-8")
    assert sources_of(tmp_path, "own", "https://here/") != first
