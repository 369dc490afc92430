"""Words of the trade: linked where a page first uses them, and nowhere else."""

import re
from collections.abc import Callable

import pytest
from markdown import Markdown

from macros import MACROS
from macros.build.term_links import TermLinks
from macros.pages.glossary import glossary, other_names
from macros.pages.here import Here
from studyplan.model.fields import marked_fields
from studyplan.model.study import Term
from studyplan.pipeline import Study
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
        ("- a *gate*", ["gate"]),
        ("**The gate:** a gate", ["gate"]),
        ("<code>gate \\* gate</code> and a gate", ["gate"]),
        ("<em>A gate</em> of stone", ["gate"]),
        ("<span>Gate, <em>gate</em></span> and [x](y) <small>a gate</small>", []),
        ("A gate\n{: .quiet }\n\nGates\n{: .label }\n\nThe gate house\n{: .said }", []),
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


MACRO_NAMES = [macro.__name__ for macro in MACROS]
NAMED = {
    "phase_tasks": lambda study: [(item.id,) for item in study.curriculum.phases],
    "question_type": lambda study: [(item.id,) for item in study.curriculum.question_types],
    "worked_answers": lambda study: [(item.id,) for item in study.curriculum.question_types],
    "task": lambda study: [(item.id,) for item in study.curriculum.current_tasks],
    "mock": lambda study: [(item.id,) for item in study.curriculum.mock_scripts],
    "stage": lambda study: [(item.id,) for item in study.curriculum.stages],
    "framework": lambda study: [(item.id,) for item in study.curriculum.frameworks],
    "worked_answer": lambda study: [(item.id,) for item in study.curriculum.worked_answers],
    "tip_group": lambda study: [(item.id,) for item in study.curriculum.tip_groups],
    "track": lambda study: [(item.id,) for item in study.curriculum.tracks],
    "plan_weeks": lambda study: [(weeks,) for weeks in study.plans],
    "framework_link": lambda study: [(item.id, item.title) for item in study.curriculum.frameworks],
}


@pytest.mark.parametrize("macro", MACROS, ids=MACRO_NAMES)
def test_no_term_is_linked_in_the_words_of_the_program_itself(
    macro: Callable[..., str], study: Study, here: Here
) -> None:
    """Every word of a macro that no author wrote becomes a term: none of them may be found."""
    authored = _authored(study)
    for arguments in NAMED.get(macro.__name__, lambda _: [()])(study):
        shown = macro(here, *arguments)
        words = sorted(
            {word.lower() for word in re.findall(r"[\w-]*[^\W\d][\w-]*", text(html(shown)))} - authored
        )
        terms = [
            Term(id=f"word-{number}", title=word, meaning="A word.") for number, word in enumerate(words)
        ]
        assert re.findall(r"/glossary\.md[^>]*>[^<]*", html(shown, TermLinks(terms))) == []


def _authored(study: Study) -> set[str]:
    items = [study.curriculum.pack, *(item for _, item in study.curriculum.every_item())]
    texts = [found.value for item in items for found in marked_fields(item)]
    return {word.lower() for found in texts for word in re.findall(r"[\w-]+", found)}
