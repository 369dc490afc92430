"""Terms → the glossary."""

import re

from macros.pages.here import Here
from macros.pages.markup import line, or_none, paragraphs, plain, searched
from studyplan.model.process import Track
from studyplan.model.study import Term


def glossary(here: Here) -> str:
    """Show every term with its meaning, in alphabetical order."""
    terms = sorted(
        (term for term in here.curriculum.terms if not term.deprecated),
        key=lambda term: plain(term.title).casefold(),
    )
    return or_none(paragraphs(*(_entry(here, term) for term in terms)), "terms")


def _entry(here: Here, term: Term) -> str:
    words = [f"also {line(name)}" for name in other_names(term)]
    if term.track:
        words.append(here.track(here.curriculum.get(Track, term.track)))
    more = f"\n\n{' · '.join(words)}\n{{: .quiet }}" if words else ""
    return (
        f"## {line(term.title)} {{: #{term.id} .item }}\n\n{line(term.meaning)}{searched(term.aliases)}{more}"
    )


def other_names(term: Term) -> list[str]:
    """Return the names worth telling: plurals and other forms of a name are there to be found only."""
    told: list[str] = []
    for name in term.also:
        if not any(_is_form(name, other) for other in (plain(term.title), *told)):
            told.append(name)
    return told


def _is_form(name: str, other: str) -> bool:
    one, two = (re.sub(r"[\W_]", "", word).casefold() for word in (name, other))
    stem = max(min(len(one), len(two)) - 2, 1)
    return one[:stem] == two[:stem] and abs(len(one) - len(two)) <= 3
