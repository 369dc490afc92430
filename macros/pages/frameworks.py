"""Frameworks → cards with steps, when to use them and when not, by family."""

from macros.pages.here import Here
from macros.pages.markup import bullets, line, lines, numbered, or_none, paragraphs, sentence_list, tag
from studyplan.model.practice import Framework
from studyplan.view.framework import FrameworkRow, families


def framework_cards(here: Here) -> str:
    """Show every framework, grouped by what it is for."""
    parts = []
    for family in families(here.curriculum):
        parts += [f"## {family.title}", *(_card(here, row) for row in family.frameworks)]
    return or_none(paragraphs(*parts), "frameworks")


def framework_link(here: Here, framework_id: str, words: str) -> str:
    """Link words to a framework; they stay words where the pack has no such framework."""
    found = here.curriculum.find(Framework, framework_id)
    if found is None or found.deprecated:
        return line(words)
    return here.link(words, "frameworks.md", found.id)


def _card(here: Here, row: FrameworkRow) -> str:
    types = sentence_list(here.to(found) for found in row.types)
    names = f"Also called {sentence_list(lines(row.also_called))}.\n{{: .quiet }}"
    return paragraphs(
        f"### {line(row.title)} {{: #{row.id} }}",
        line(row.summary),
        names if row.also_called else "",
        numbered(lines(row.steps)),
        bullets(f"**{line(reading.title)}.** {line(reading.text)}" for reading in row.readings),
        f"> {line(row.example)}",
        bullets(
            (
                f"**When:** {line(row.when)}",
                f"**When not:** {line(row.when_not)}",
                f"**Fits:** {types or 'any type'}.",
                f"**Origin:** {line(row.origin)}{_sources(here, row)}",
            )
        ),
    )


def _sources(here: Here, row: FrameworkRow) -> str:
    links = sentence_list(here.to(source) for source in row.sources)
    return f" {tag('span', 'See')} {links}." if links else ""
