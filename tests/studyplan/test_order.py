"""Things in a wished order, each behind what it waits for."""

import pytest

from studyplan.model.order import needs_first

NEEDS = {
    "a": ["b", "c"],
    "b": ["c"],
    "c": [],
    "d": ["a"],
    "x": ["y"],
    "y": ["z"],
    "z": ["x"],
    "self": ["self"],
}


@pytest.mark.parametrize(
    ("wished", "ordered"),
    [
        ("a b c", "c b a"),
        ("c a d", "c b a d"),
        ("d", "c b a d"),
        ("x", "z y x"),
        ("self a", "self c b a"),
    ],
    ids=["needs first", "the wished order else", "all it needs", "a circle is cut", "waits for itself"],
)
def test_each_is_behind_what_it_waits_for(wished: str, ordered: str) -> None:
    assert needs_first(wished.split(), NEEDS.__getitem__) == ordered.split()
