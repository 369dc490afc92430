"""Frameworks → a list by family, and a page each with steps, when to use them and when not."""

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    bullets,
    entries,
    entry,
    line,
    lines,
    numbered,
    or_none,
    paragraphs,
    searched,
    sentence_list,
    tag,
)
from studyplan.model.practice import Framework
from studyplan.view.framework import FrameworkRow, families, framework_row


def framework_list(here: Here) -> str:
    """List the frameworks, grouped by what they are for."""
    parts = []
    for family in families(here.curriculum):
        rows = [
            entry(row.id, here.link(row.title, f"frameworks/{row.id}.md"), "", line(row.summary))
            for row in family.frameworks
        ]
        parts += [f"## {family.title}", entries(rows)]
    return or_none(paragraphs(*parts), "frameworks")


def framework(here: Here, framework_id: str) -> str:
    """Show everything about one framework."""
    found = here.curriculum.find(Framework, framework_id)
    if found is None:
        message = f"There is no framework `{framework_id}` in frameworks.yml."
        raise PageError(message)
    row = framework_row(here.curriculum, found)
    types = sentence_list(here.to(kind) for kind in row.types)
    names = f"Also called {sentence_list(lines(row.also_called))}.\n{{: .quiet }}"
    return paragraphs(
        f"# {line(row.title)}",
        f"{line(row.summary)}{searched(row.aliases)}\n{{: .lead }}",
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


def framework_link(here: Here, framework_id: str, words: str) -> str:
    """Link words to a framework; they stay words where the pack has no such framework."""
    found = here.curriculum.find(Framework, framework_id)
    if found is None or found.deprecated:
        return line(words)
    return here.link(words, f"frameworks/{found.id}.md")


def _sources(here: Here, row: FrameworkRow) -> str:
    links = sentence_list(here.to(source) for source in row.sources)
    return f" {tag('span', 'See')} {links}." if links else ""
