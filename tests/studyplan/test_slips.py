"""Of a thousand single slips, the first problem told names the file and the line in nearly every case."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from studyplan.load import packs
from studyplan.pipeline import problems_of
from studyplan.problem import errors
from tests.studyplan.folders import TINY, TODAY, written
from tests.studyplan.slips import SLIPS, Slipped, slipped, with_quotes

SLIPS_MADE = 1000
SEED = 20261122
WANTED = 0.99


def test_the_first_problem_names_the_line_of_a_slip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "read_tree", cache(packs.read_tree))  # most files stay as they are
    files = with_quotes(TINY)
    root = written(tmp_path, files)
    assert errors(problems_of(root, None, TODAY)) == ()
    missed = []
    for slip in slipped(files, SLIPS_MADE, SEED):
        (root / slip.file).write_text(slip.text, encoding="utf-8", newline="")
        if not names_the_line(root, slip):
            missed.append(slip)
        (root / slip.file).write_text(files[slip.file], encoding="utf-8", newline="")
    found = 1 - len(missed) / SLIPS_MADE
    kinds = Counter(slip.kind for slip in missed)
    assert found >= WANTED, f"{found:.1%} of {SLIPS_MADE} slips are told where they are: {kinds}"


def names_the_line(root: Path, slip: Slipped) -> bool:
    told = errors(problems_of(root, None, TODAY))
    if not told:
        return False
    place = told[0].place
    return place.file == f"{root.name}/{slip.file}" and abs(place.line - slip.line) <= 1


def test_every_kind_of_slip_is_made() -> None:
    made = {slip.kind for slip in slipped(with_quotes(TINY), len(SLIPS), SEED)}
    assert made == set(SLIPS)
