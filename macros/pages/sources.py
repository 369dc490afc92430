"""Sources → lists by kind, each source with how much of it was read and what it is worth."""

from macros.pages.here import Here
from macros.pages.markup import address, line, or_none, paragraphs, unlinked
from studyplan.export.sources import sources_by_kind
from studyplan.model.pack import Source
from studyplan.model.words import READ_WORDS, SOURCE_KIND_WORDS


def source_list(here: Here) -> str:
    """List the sources by kind, and how much of each was read."""
    parts = []
    for kind, sources in sources_by_kind(here.curriculum).items():
        parts.append(f"## {SOURCE_KIND_WORDS[kind]} {{: #{kind} }}")
        parts.append("\n".join(_source(source) for source in sources))
    return or_none(paragraphs(*parts), "sources")


def _source(source: Source) -> str:
    title = (
        f"[{unlinked(source.title)}]({address(source.url)}){{: .source }}"
        if source.url
        else line(source.title)
    )
    words = [word for word in (line(source.author or ""), str(source.year or "")) if word]
    note = f" {line(source.note)}" if source.note else ""
    anchor = f'<a id="source-{source.id}"></a>'
    return f"- {anchor}**{title}**, {', '.join([*words, READ_WORDS[source.read]])}.{note}\n{{: .reference }}"
