"""The mark that says where a statement comes from."""

from typing import Literal

import pytest

from macros.pages.here import Here
from macros.pages.provenance import mark
from studyplan.model.item import Provenance
from studyplan.view.words import month
from tests.macros.rendering import html, text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("official", "Official, checked October 2022"),
        ("candidate-report", "Reported by candidates, up to October 2022"),
        ("press", "Reported by the press, checked October 2022"),
        ("inference", "Concluded from public reports, checked October 2022"),
        ("own", "Our advice"),
    ],
)
def test_each_kind_of_source_has_its_words(
    here: Here, kind: Literal["official", "press", "candidate-report", "inference", "own"], words: str
) -> None:
    assert mark(here, Provenance(kind=kind, as_of="2022-10-27")) == f"{words}\n{{: .mark }}"


def test_sources_are_one_tap_away(here: Here) -> None:
    shown = html(mark(here, Provenance(kind="official", sources=("guide-book",), as_of="2022-10")))
    assert text(shown) == "Official, checked October 2022 Sources: The guide book"
    assert '<details class="mark">' in shown
    assert 'href="sources.md#source-guide-book"' in shown


def test_nothing_is_said_where_nothing_is_claimed(here: Here) -> None:
    assert mark(here, None) == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2022-10-27", "October 2022"),
        ("2022-01", "January 2022"),
        ("2022-12", "December 2022"),
        ("2022", "2022"),
    ],
)
def test_days_are_told_to_the_month(day: str, words: str) -> None:
    assert month(day) == words
