"""The folder of a site → a folder beside it to build in, which takes its place once the site is whole."""

import ctypes
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SECONDS_TO_ABANDON = 6 * 3600
"""Nobody builds longer: what is older was left by a build that was killed."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A folder to build in, and the one it will replace."""

    site: Path
    folder: Path


def aside(site_dir: str) -> Aside | None:
    """Make a folder beside that of a site; None where the site must be built where it is.

    That is so where nobody keeps it, as while serving, or where a folder cannot be put in its place.
    """
    site = Path(os.path.realpath(site_dir))
    if _is_for_serving(site) or site.is_mount():
        return None
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        for old in _abandoned(site):
            shutil.rmtree(old, ignore_errors=True)
        folder = _sibling(site, "part")
        folder.mkdir()
    except OSError:  # the place for the site itself may still take files
        return None
    return Aside(site, folder)


def take_place(built: Aside) -> None:
    """Put what was built in the place of the site, whose hidden files stay; the site is never half of each."""
    if built.site.is_dir():
        for hidden in built.site.glob(".*"):
            if not (built.folder / hidden.name).exists():
                hidden.replace(built.folder / hidden.name)
    old = _sibling(built.site, "old")
    try:
        if built.site.exists():
            built.site.rename(old)
        built.folder.rename(built.site)
    except OSError:  # Windows keeps a folder where it is while somebody looks at it
        if old.exists() and not built.site.exists():
            old.rename(built.site)
        _take_place_file_by_file(built)
    shutil.rmtree(old, ignore_errors=True)


def throw_away(built: Aside) -> None:
    """Leave the site as it was."""
    shutil.rmtree(built.folder, ignore_errors=True)


def _take_place_file_by_file(built: Aside) -> None:
    fresh = {path.relative_to(built.folder) for path in built.folder.rglob("*") if path.is_file()}
    for path in sorted(fresh):
        target = built.site / path
        if target.is_dir():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        (built.folder / path).replace(target)
    for path in sorted(built.site.rglob("*"), reverse=True):
        inner = path.relative_to(built.site)
        if inner.parts[0].startswith("."):
            continue
        if path.is_dir():
            with suppress(OSError):  # it holds something
                path.rmdir()
        elif inner not in fresh:
            path.unlink()
    shutil.rmtree(built.folder, ignore_errors=True)


def _is_for_serving(site: Path) -> bool:
    """Say whether MkDocs made this folder to serve from: its own command for that may call itself a build."""
    return site.name.startswith("mkdocs_") and site.parent == Path(os.path.realpath(tempfile.gettempdir()))


def _sibling(site: Path, ending: str) -> Path:
    return site.with_name(f".{site.name}.{os.getpid()}.{ending}")


def _abandoned(site: Path) -> Iterator[Path]:
    """Name the folders that builds of this site left when they were killed."""
    for path in site.parent.glob(f".{site.name}.*.*"):
        number, _, ending = path.name.removeprefix(f".{site.name}.").partition(".")
        if ending not in ("part", "old") or not number.isdecimal() or not path.is_dir():
            continue
        if int(number) == os.getpid() or _is_gone(int(number)) or _seconds_old(path) > SECONDS_TO_ABANDON:
            yield path


def _is_gone(process: int) -> bool:
    """Say whether a process has surely ended; where one cannot look without harm, nobody knows."""
    if sys.platform == "win32":
        return _is_gone_from_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _is_gone_from_windows(process: int) -> bool:
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle = kernel.OpenProcess(0x1000, 0, process)  # may only be asked about
    if not handle:
        return ctypes.get_last_error() == 87  # there is no such process
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value != 259  # not still running


def _seconds_old(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0
