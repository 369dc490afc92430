"""Provenance → the small mark that says who reported something and when, with its sources one tap away."""

from macros.pages.here import Here
from macros.pages.markup import bullets, folded, paragraphs
from studyplan.model.item import Provenance
from studyplan.view.words import provenance_words


def mark(here: Here, provenance: Provenance | None) -> str:
    """Write the mark; nothing where nothing is claimed."""
    if provenance is None:
        return ""
    words = provenance_words(provenance)
    if not provenance.sources:
        return f"{words}\n{{: .mark }}"
    sources = bullets(here.source(source) for source in provenance.sources)
    return folded(words, paragraphs("Sources:", sources), "mark")
