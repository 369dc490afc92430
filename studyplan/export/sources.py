"""Sources → groups by kind, each in the order of the alphabet, the same on pages and on paper."""

from studyplan.export.inline import title as plain
from studyplan.model import Curriculum
from studyplan.model.pack import Source
from studyplan.model.words import SOURCE_KIND_WORDS


def sources_by_kind(curriculum: Curriculum) -> dict[str, list[Source]]:
    """Group the sources that are not retired; a kind without any is left out."""
    current = [source for source in curriculum.sources if not source.deprecated]
    current.sort(key=lambda source: plain(source.title).casefold())
    groups = {kind: [source for source in current if source.kind == kind] for kind in SOURCE_KIND_WORDS}
    return {kind: sources for kind, sources in groups.items() if sources}
