"""Reference pages that are written from the code."""

from typing import Annotated, Literal

import pytest

from macros import MACROS
from macros.pages.here import Here
from macros.pages.reference import _type_words, file_reference, macro_table, rule_reference
from studyplan.check import DATED_RULES, RULES
from studyplan.model import KINDS
from studyplan.model.fields import Id, Minutes, Name, QuestionRef, Text, Url
from studyplan.model.item import Provenance


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (str, "word"),
        (Name, "text"),
        (Text | None, "text"),
        (Url, "address"),
        (Id, "word"),
        (Minutes, "number"),
        (bool, "true or false"),
        (QuestionRef, "id of questions"),
        (tuple[QuestionRef, ...], "list of id of questions"),
        (Literal["yes", "no"], "`yes` or `no`"),
        (Annotated[Literal[1, 2], "mark"], "`1` or `2`"),
        (Provenance | None, "Provenance"),
    ],
)
def test_types_are_told_in_words(annotation: object, words: str) -> None:
    assert _type_words(annotation) == words


def test_every_file_has_a_section(here: Here) -> None:
    shown = file_reference(here)
    assert [kind for kind in ("pack", *KINDS) if f"## {kind}.yml {{: #" not in shown] == []


def test_every_rule_has_a_row(here: Here) -> None:
    shown = rule_reference(here)
    assert [rule.__name__ for rule in (*RULES, *DATED_RULES) if f"| `{rule.__name__}` | " not in shown] == []


def test_macros_are_shown_with_what_they_take() -> None:
    shown = macro_table(MACROS)
    assert "| `title()` | Show the title and summary of the curriculum. |" in shown
    assert "| `track(track_id)` | Show everything about one track. |" in shown
    assert "| `story_sheets(count)` | " in shown
