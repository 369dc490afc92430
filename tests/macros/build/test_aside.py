"""A site is built beside the one of before and takes its place whole; what a killed build left goes."""

import os
from pathlib import Path

import pytest

from macros.build.aside import Aside, aside, take_place, throw_away


def made(site: Path) -> Aside:
    built = aside(str(site))
    assert built is not None
    return built


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "old").mkdir(parents=True)
    (folder / "index.html").write_text("before", encoding="utf-8")
    (folder / "old" / "index.html").write_text("before", encoding="utf-8")
    (folder / ".nojekyll").write_text("", encoding="utf-8")
    return folder


def fill(folder: Path) -> None:
    (folder / "new").mkdir()
    (folder / "index.html").write_text("after", encoding="utf-8")
    (folder / "new" / "index.html").write_text("after", encoding="utf-8")


AFTER = {"index.html": "after", "new/index.html": "after", ".nojekyll": ""}


def test_a_site_takes_the_place_of_the_one_before_and_keeps_its_hidden_files(site: Path) -> None:
    built = made(site)
    fill(built.folder)
    assert tree(site) == {"index.html": "before", "old/index.html": "before", ".nojekyll": ""}
    take_place(built)
    assert tree(site) == AFTER
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_first_site_needs_none_before_it(tmp_path: Path) -> None:
    built = made(tmp_path / "public" / "site")
    fill(built.folder)
    take_place(built)
    assert sorted(tree(tmp_path / "public" / "site")) == ["index.html", "new/index.html"]


def test_a_folder_that_cannot_be_renamed_is_filled_file_by_file(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used")

    built = made(site)
    fill(built.folder)
    monkeypatch.setattr(Path, "rename", refuse)
    take_place(built)
    assert tree(site) == AFTER
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_that_did_not_get_whole_leaves_the_one_before(site: Path) -> None:
    before = tree(site)
    built = made(site)
    fill(built.folder)
    throw_away(built)
    assert tree(site) == before
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_a_killed_build_left_goes_and_what_another_is_building_stays(site: Path) -> None:
    ended = 2**22 + 1  # more than any system counts to
    running = os.getppid()
    for name in (f".site.{ended}.part", f".site.{ended}.old", f".site.{running}.part", ".site.mine.part"):
        (site.parent / name).mkdir()
    built = made(site)
    assert sorted(path.name for path in site.parent.iterdir()) == sorted(
        ["site", built.folder.name, f".site.{running}.part", ".site.mine.part"]
    )


def test_a_folder_to_serve_from_is_used_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert aside(str(tmp_path / "mkdocs_a1b2")) is None


def test_where_no_folder_can_be_made_the_site_is_built_in_place(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert aside(str(site)) is None
