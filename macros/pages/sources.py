"""Rows of sources → lists by kind, each source with how much of it was read and what it is worth."""

from macros.pages.here import Here
from macros.pages.markup import address, line, or_none, paragraphs, unlinked
from studyplan.view.sources import SourceRow, source_groups


def source_list(here: Here) -> str:
    """List the sources by kind, and how much of each was read."""
    parts = []
    for group in source_groups(here.curriculum):
        parts.append(f"## {group.title} {{: #{group.kind} }}")
        parts.append("\n".join(_source(row) for row in group.sources))
    return or_none(paragraphs(*parts), "sources")


def _source(row: SourceRow) -> str:
    title = f"[{unlinked(row.title)}]({address(row.url)}){{: .source }}" if row.url else line(row.title)
    words = ", ".join(word for word in (line(row.author), row.year, row.read) if word)
    note = f" {line(row.note)}" if row.note else ""
    return f'- <a id="source-{row.id}"></a>**{title}**, {words}.{note}\n{{: .reference }}'
