"""Words of the trade: linked where a page first uses them, and nowhere else."""

import re

import pytest
from markdown import Markdown

from macros.here import Here
from macros.terms import TermLinks, glossary
from studyplan.model.study import Term
from tests.macros.rendering import html, text

TERMS = (
    Term(id="gate", title="gate", also=("gates",), meaning="A way through a wall."),
    Term(id="gate-house", title="gate house", meaning='The "building" over a gate.'),
    Term(id="moat", title="moat", meaning="Water around a wall.", deprecated=True),
)


def linked(markdown: str) -> list[str]:
    """The words that became links to a meaning."""
    page = Markdown(extensions=["attr_list", "tables", TermLinks(TERMS)]).convert(markdown)
    return re.findall(r'<a [^>]*href="/glossary\.md#[^"]*"[^>]*>([^<]*)</a>', page)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("The gate and the gate.", ["gate"]),
        ("Two gates. One gate.", ["gates"]),
        ("The Gate House has a gate.", ["Gate House", "gate"]),
        ("A floodgate and a gate-keeper.", []),
        ("A *strong* gate.\n\nThe gate.", ["gate"]),
        ("# The gate\n\n[the gate](https://example.org) and `gate`", []),
        ("A moat.", []),
        ("- a **gate**", ["gate"]),
    ],
)
def test_the_first_use_is_linked_outside_headings_links_and_code(markdown: str, words: list[str]) -> None:
    assert linked(markdown) == words


def test_words_around_a_link_are_kept_in_order() -> None:
    page = Markdown(extensions=[TermLinks(TERMS)]).convert("Before the gate house, at the gate, *after* it.")
    assert text(page) == "Before the gate house, at the gate, after it."


def test_the_glossary_is_sorted_and_names_other_spellings(here: Here) -> None:
    assert "gatehouse The building over a gate. also gatehouses · Castle" in text(html(glossary(here)))
