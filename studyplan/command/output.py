"""Bytes and a path → a file that is either written whole or left as it was."""

import os
from pathlib import Path

import click

from studyplan.problem import StudyplanError

output_option = click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path),
    help="File to write; an older one is replaced.",
)


class OutputError(StudyplanError):
    """A file that cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path} cannot be written: {reason}. Name another file with -o.")


def write_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, then give it its own.

    Raises OutputError where that cannot be done; a file that was there is then untouched.
    """
    try:
        if path.is_dir():
            raise OutputError(path, "it is a folder")
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a pipe or a device: nothing to replace
            return
        target = Path(os.path.realpath(path))  # a link stays a link, to the new content
        if not target.parent.is_dir():
            raise OutputError(path, "its folder does not exist")
        _replace(target, content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(path, reason.lower()) from None


def _replace(target: Path, content: bytes) -> None:
    unfinished = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
        if target.exists():
            unfinished.chmod(target.stat().st_mode & 0o777)
        unfinished.replace(target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
