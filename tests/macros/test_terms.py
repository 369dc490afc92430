"""Words of the trade: linked where a page first uses them, and nowhere else."""

import re

import pytest
from markdown import Markdown

from macros.here import Here
from macros.terms import TermLinks, glossary, other_names
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
        ("- **The gate**, a book\n{: .reference }", []),
    ],
)
def test_the_first_use_is_linked_outside_headings_links_and_code(markdown: str, words: list[str]) -> None:
    assert linked(markdown) == words


def test_words_around_a_link_are_kept_in_order() -> None:
    page = Markdown(extensions=[TermLinks(TERMS)]).convert("Before the gate house, at the gate, *after* it.")
    assert text(page) == "Before the gate house, at the gate, after it."


def test_the_glossary_is_sorted_and_leads_to_the_track_of_a_term(here: Here) -> None:
    assert "gatehouse The building over a gate. Castle" in text(html(glossary(here)))


def test_only_names_that_are_not_forms_of_another_are_told() -> None:
    forms = ("postmortem", "post-mortem", "blameless reviews", "postmortems", "learning review")
    term = Term(id="review", title="blameless review", also=forms, meaning="A look back.")
    assert other_names(term) == ["postmortem", "learning review"]
