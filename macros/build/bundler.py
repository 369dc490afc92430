"""esbuild, in the version that deno.lock pins → run without a network; `python -m macros.build.bundler` fetches it once."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

_PLACE = Path(sys.prefix) / "bundler"
"""Beside the packages of this Python, so that every copy of the project finds it and `make clean` removes it."""
_FETCH = ("install", "--quiet", "--frozen")
_RUN = ("run", "--quiet", "--frozen", "--cached-only", "--allow-all", "esbuild")
_MOST_SECONDS = 300
_PLACE_IN_A_FILE = re.compile(r"(\S+:\d+:\d+):$")


class NoBundlerError(Exception):
    """Nothing was bundled; the message says why, in a sentence without its full stop."""


def run_bundler(project: Path, folder: Path, arguments: Sequence[str]) -> None:
    """Run esbuild in a folder.

    Raises NoBundlerError where there is none, or where it stops.
    """
    done = _deno(project, folder, _RUN, arguments)
    if done.returncode:
        raise NoBundlerError(f"the bundler stopped: {_reason(done.stderr)}")


def fetch_bundler(project: Path) -> None:
    """Fetch what deno.lock names, checked by hash.

    Raises NoBundlerError where that cannot be done.
    """
    done = _deno(project, project, _FETCH, (), is_fetching=True)
    if done.returncode:
        raise NoBundlerError(f"the bundler cannot be fetched: {_reason(done.stderr)}")


def _deno(
    project: Path,
    folder: Path,
    command: Sequence[str],
    arguments: Sequence[str],
    *,
    is_fetching: bool = False,
) -> subprocess.CompletedProcess[str]:
    deno = shutil.which("deno", path=sysconfig.get_path("scripts"))
    if deno is None and is_fetching:
        raise NoBundlerError("Deno, which fetches the bundler, is not here: install requirements-bundle.lock")
    if deno is None or not (is_fetching or _PLACE.is_dir()):
        raise NoBundlerError("there is no bundler here, `make bundler` fetches one")
    try:
        return subprocess.run(
            [deno, *command[:1], "--config", str(project / "deno.json"), *command[1:], *arguments],
            cwd=folder,
            env={**os.environ, "DENO_DIR": str(_PLACE), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_MOST_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoBundlerError(f"the bundler does not run: {error}") from error


def _reason(told: str) -> str:
    """Return the first line that says something, and the place that follows it."""
    rows = [row.strip(" ✘▲\t") for row in told.splitlines()]
    first = next((row for row in rows if row), "it gave no reason").rstrip(".")
    place = next((found[1] for row in rows if (found := _PLACE_IN_A_FILE.match(row))), "")
    return f"{first} ({place})" if place else first


if __name__ == "__main__":
    try:
        fetch_bundler(Path.cwd())
    except NoBundlerError as problem:
        sys.exit(f"{str(problem)[:1].upper()}{str(problem)[1:]}.")
