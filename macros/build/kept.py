"""Files to take away → the same files from build to build, as long as all they are made from is the same."""

import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import studyplan
from macros.build.aside import SECONDS_TO_ABANDON
from studyplan.load.leftovers import is_leftover

log = logging.getLogger("mkdocs.hooks.studyplan")
SUMS = "SUMS"
MAKERS = ("genanki", "icalendar", "markdown-it-py", "typst")
CODE = (Path(__file__).parents[1], Path(studyplan.__file__).parent)


def kept(
    folder: Path, sources: str, make: Callable[[], Iterable[tuple[str, bytes]]]
) -> list[tuple[str, bytes]]:
    """Return paths and contents of what was made from these sources before, or make it, and keep it if that can be."""
    home = folder / sources
    found = _read(home)
    if found is None:
        found = sorted(make())
        keep(folder, lambda: _keep(home, found))
    return found


def keep(folder: Path, write: Callable[[], None]) -> None:
    """Write into a folder that only spares work; where it takes nothing, say so and go on."""
    try:
        write()
        _tidy(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        log.info("Nothing is kept for the next build: %s cannot be written (%s).", folder, reason)


def sum_of(content: bytes) -> str:
    """Return what tells a whole file from one that is cut or damaged."""
    return hashlib.sha256(content).hexdigest()[:32]


def sources_of(project: Path, *settings: object) -> str:
    """Return a name for all that files to take away are made from: texts, settings, code, libraries."""
    whole = hashlib.sha256(repr((settings, [_version(name) for name in MAKERS])).encode())
    for folder in (project / "curriculum", *CODE):
        for path in sorted(folder.rglob("*.*")):
            if is_leftover(path.name) or path.suffix == ".pyc" or not path.is_file():
                continue
            with path.open("rb") as file:
                total = hashlib.file_digest(file, "sha256").hexdigest()
            whole.update(f"\n{path.relative_to(folder).as_posix()} {total}".encode())
    return whole.hexdigest()[:32]


def _tidy(folder: Path) -> None:
    """Remove what builds left half written that were killed; a build of now may be writing the rest."""
    for part in folder.glob("*.part"):
        if time.time() - part.stat().st_mtime > SECONDS_TO_ABANDON:
            if part.is_dir():
                shutil.rmtree(part)
            else:
                part.unlink()


def _read(home: Path) -> list[tuple[str, bytes]] | None:
    """Read what is kept; None where that is nothing, or not what was kept."""
    files = []
    try:
        for row in (home / SUMS).read_text(encoding="utf-8").splitlines():
            total, _, name = row.partition(" ")
            content = (home / name).read_bytes()
            if sum_of(content) != total:
                return None
            files.append((name, content))
    except (OSError, ValueError):
        return None
    return files


def _keep(home: Path, files: Iterable[tuple[str, bytes]]) -> None:
    unfinished = home.with_name(f"{home.name}.{os.getpid()}.part")
    try:
        rows = []
        for name, content in files:
            path = unfinished / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            rows.append(f"{sum_of(content)} {name}\n")
        unfinished.mkdir(parents=True, exist_ok=True)
        (unfinished / SUMS).write_text("".join(rows), encoding="utf-8")
        if _read(home) is None:
            shutil.rmtree(home, ignore_errors=True)  # it is damaged
            with suppress(OSError):  # another build was faster
                unfinished.rename(home)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    for other in home.parent.iterdir():
        if other != home and not other.name.endswith(".part"):
            shutil.rmtree(other, ignore_errors=True)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
