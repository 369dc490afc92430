"""Sources → rows by kind, each in the order of the alphabet, and names for those that others point to."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.pack import Source
from studyplan.view.inline import title as plain
from studyplan.view.row import Named
from studyplan.view.words import group, word


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with who wrote it, how much of it was read and what it is worth."""

    id: str
    title: str
    url: str | None
    author: str
    year: str
    read: str
    note: str


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one kind."""

    kind: str
    title: str
    sources: tuple[SourceRow, ...]


def source_groups(curriculum: Curriculum) -> tuple[SourceGroup, ...]:
    """Write the sources that are not retired; a kind without any is left out."""
    current = sorted(curriculum.current(Source), key=lambda source: plain(source.title).casefold())
    groups = (
        SourceGroup(kind, title, tuple(_row(source) for source in current if source.kind == kind))
        for kind, title in group("source-kind").items()
    )
    return tuple(found for found in groups if found.sources)


def sources_named(curriculum: Curriculum, names: Iterable[str]) -> tuple[Named, ...]:
    """Name the sources that an item gives, retired ones included: what was read stays read."""
    return tuple(
        Named("sources", source.id, source.title) for source in curriculum.get_all(Source, tuple(names))
    )


def _row(source: Source) -> SourceRow:
    return SourceRow(
        id=source.id,
        title=source.title,
        url=source.url,
        author=source.author or "",
        year=str(source.year or ""),
        read=word("read", source.read),
        note=source.note or "",
    )
