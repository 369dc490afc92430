"""Sources → lists by kind, each source with how much of it was read and what it is worth."""

from macros.here import Here
from macros.markup import line, or_none, paragraphs, plain
from studyplan.model.pack import Source
from studyplan.model.words import READ_WORDS, SOURCE_KIND_WORDS


def source_list(here: Here) -> str:
    """List the sources by kind, and how much of each was read."""
    parts = []
    for kind, words in SOURCE_KIND_WORDS.items():
        mine = [source for source in here.curriculum.sources if source.kind == kind and not source.deprecated]
        mine.sort(key=lambda source: plain(source.title).casefold())
        if mine:
            parts += [f"## {words} {{: #{kind} }}", "\n".join(_source(source) for source in mine)]
    return or_none(paragraphs(*parts), "sources")


def _source(source: Source) -> str:
    title = f"[{line(source.title)}]({source.url}){{: .source }}" if source.url else line(source.title)
    words = [word for word in (line(source.author or ""), str(source.year or "")) if word]
    note = f" {line(source.note)}" if source.note else ""
    anchor = f'<a id="source-{source.id}"></a>'
    return f"- {anchor}**{title}**, {', '.join([*words, READ_WORDS[source.read]])}.{note}\n{{: .reference }}"
