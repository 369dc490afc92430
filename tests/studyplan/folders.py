"""The curricula the tests read, and a way to write more of them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 22)
CURRICULA = Path(__file__).resolve().parents[1] / "curricula"
TINY = CURRICULA / "tiny"
COURSE = CURRICULA / "course"
"""A course: no company, no interview, no stages, no tracks."""

BROKEN = tuple(sorted(folder for folder in (CURRICULA / "broken").iterdir() if folder.is_dir()))

PACK = """\
id: school
title: A small school
summary: Reading and writing.
role: Teacher
as_of: 2026-11-22
"""


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a curriculum folder and return that folder."""
    root = folder / "curriculum"
    root.mkdir()
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def school(folder: Path, **files: str) -> Path:
    """Write the pack `school`, with each file named by its kind."""
    return written(
        folder, {"school/pack.yml": PACK, **{f"school/{kind}.yml": text for kind, text in files.items()}}
    )
