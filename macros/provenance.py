"""Provenance → the small mark that says who reported something and when, with its sources one tap away."""

from macros.here import Here
from macros.markup import bullets, folded, paragraphs
from studyplan.model.item import Provenance

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def mark(here: Here, provenance: Provenance | None) -> str:
    """Write the mark; nothing where nothing is claimed."""
    if provenance is None:
        return ""
    when = month(provenance.as_of)
    words = {
        "official": f"Official, checked {when}",
        "candidate-report": f"Reported by candidates, up to {when}",
        "inference": f"Concluded from public reports, checked {when}",
        "own": "Our advice",
    }[provenance.kind]
    if not provenance.sources:
        return f"{words}\n{{: .mark }}"
    sources = bullets(here.source(source) for source in provenance.sources)
    return folded(words, paragraphs("Sources:", sources), "mark")


def month(day: str) -> str:
    """Write `2022-10-27`, `2022-10` or `2022` as a reader says it, to the month."""
    parts = day.split("-")
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]
