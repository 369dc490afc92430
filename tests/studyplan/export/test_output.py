"""Writing a file: whole or not at all."""

import os
import stat
from pathlib import Path
from typing import Self

import pytest

from studyplan.command.output import OutputError, write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    write_file(tmp_path / "plan.ics", b"new")
    assert (tmp_path / "plan.ics").read_bytes() == b"new"
    assert names(tmp_path) == ["plan.ics"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_an_older_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_file(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.parametrize("step", ["open", "replace"])
def test_what_fails_on_the_way_leaves_the_older_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(OutputError) as told:
        write_file(path, b"new")
    monkeypatch.undo()
    assert str(told.value) == f"{path} cannot be written: permission denied. Name another file with -o."
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["plan.ics"])


def test_a_full_disk_leaves_the_older_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes(b"old")
    opened = Path.open

    class Full:
        def __init__(self, file: object) -> None:
            self.file = file

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()  # type: ignore[attr-defined]

        def write(self, content: bytes) -> None:
            self.file.write(content[:1])  # type: ignore[attr-defined]
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda self, mode: Full(opened(self, mode)))
    with pytest.raises(OutputError, match="no space left on device"):
        write_file(path, b"new")
    monkeypatch.undo()
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["plan.ics"])


def test_folders_and_missing_folders_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder"):
        write_file(tmp_path, b"new")
    with pytest.raises(OutputError, match="its folder does not exist"):
        write_file(tmp_path / "missing" / "plan.ics", b"new")
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(OutputError):
        write_file(tmp_path / "file" / "plan.ics", b"new")
    with pytest.raises(OutputError):
        write_file(tmp_path / ("long" * 100), b"new")
    with pytest.raises(OutputError):
        write_file(tmp_path / "null\0byte", b"new")
    assert names(tmp_path) == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.ics").write_bytes(b"old")
    (tmp_path / "link.ics").symlink_to("real.ics")
    write_file(tmp_path / "link.ics", b"new")
    assert (tmp_path / "link.ics").is_symlink()
    assert (tmp_path / "real.ics").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="no such device there")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_file(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()
