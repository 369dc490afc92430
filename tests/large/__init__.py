"""Two tables of numbers and lists of words → a large invented pack, the same one every time.

It has as many questions, tasks and sources as a real one, so that tests of speed, size, long pages and full weeks
do not change with the content of a curriculum.
"""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from studyplan.model import Curriculum
from studyplan.pipeline import Study, study
from tests.large.kinds import all_kinds
from tests.large.pack import PACK

LARGE = PACK["id"]
"""The name of the pack."""

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300"><path d="M50 250 450 50 850 250Z"/></svg>\n'


def write_large(root: Path) -> Path:
    """Write the files of the pack below a curriculum folder, and return that folder."""
    folder = root / LARGE
    folder.mkdir(parents=True)
    for name, content in {
        "pack": PACK,
        **{kind: {kind: items} for kind, items in all_kinds().items()},
    }.items():
        text = yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


def write_drawings(docs: Path) -> None:
    """Write the drawing that its worked answers show."""
    folder = docs / "assets" / "diagrams"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lamp.svg").write_text(DRAWING, encoding="utf-8")


@cache
def large_study() -> Study:
    """Load the pack and make the plans it offers."""
    with TemporaryDirectory() as folder:
        return study(write_large(Path(folder) / "curriculum"), LARGE, date(2026, 11, 22))


def large_curriculum() -> Curriculum:
    """Load the pack."""
    return large_study().curriculum


class _Dumper(yaml.SafeDumper):
    """Writes a value out at each place, as the loader wants it."""

    def ignore_aliases(self, data: object) -> bool:
        return True
