"""Files to take away → the same files from build to build, as long as all they are made from is the same."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import studyplan

MAKERS = ("genanki", "icalendar", "markdown-it-py", "typst")
CODE = (Path(__file__).parent, Path(studyplan.__file__).parent)


def kept(
    folder: Path, sources: str, make: Callable[[], Iterable[tuple[str, bytes]]]
) -> list[tuple[str, bytes]]:
    """Return paths and contents of what was made from these sources before, or make and keep it."""
    home = folder / sources
    if not home.is_dir():
        _keep(home, make())
    return [
        (path.relative_to(home).as_posix(), path.read_bytes())
        for path in sorted(home.rglob("*"))
        if path.is_file()
    ]


def sources_of(project: Path, *settings: object) -> str:
    """Return a name for all that files to take away are made from: texts, settings, code, libraries."""
    whole = hashlib.sha256(repr((settings, [_version(name) for name in MAKERS])).encode())
    for folder in (project / "curriculum", *CODE):
        for path in sorted(folder.rglob("*.*")):
            if path.is_file() and path.suffix != ".pyc":
                content = path.read_bytes()
                whole.update(f"\n{path.relative_to(folder)} {len(content)}\n".encode() + content)
    return whole.hexdigest()[:32]


def _keep(home: Path, files: Iterable[tuple[str, bytes]]) -> None:
    unfinished = home.with_name(f"{home.name}.{os.getpid()}.part")
    for name, content in files:
        path = unfinished / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    unfinished.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # another build was faster
        unfinished.rename(home)
    for other in home.parent.iterdir():
        if other != home and (other == unfinished or not other.name.endswith(".part")):
            shutil.rmtree(other, ignore_errors=True)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
