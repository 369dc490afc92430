"""What leads to pages → the same with the pages of items, and without those that the pack leaves empty."""

import posixpath
import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from mkdocs.utils.meta import get_data

from macros.build.item_pages import Family
from studyplan.model import KINDS, Curriculum
from studyplan.problem import StudyplanError, did_you_mean

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s#]+\.md)(?:#[^()\s]*)?\)(?:\{:[^}\n]*\})?")
NEEDS = (*KINDS, "plans", "company")
"""What a page may need: a file of the pack with something in it, plans on offer, or a company."""


def expanded(nav: object, pages: Iterable[Family], gone: Container[str] = ()) -> object:
    """Replace `folder/*` by the pages of that folder, in curriculum order; what is gone leaves, and sections with it."""
    families = list(pages)
    if isinstance(nav, list):
        return [found for entry in nav for found in _entries(entry, families, gone)]
    return nav


def pages_without_items(docs: Path, curriculum: Curriculum) -> Iterator[str]:
    """Name the pages that need what the pack does not have.

    Raises StudyplanError where a page needs what no pack can have.
    """
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        _, meta = get_data(path.read_text(encoding="utf-8-sig", errors="replace"))
        needs = meta.get("needs") or []
        for need in needs if isinstance(needs, list) else [needs]:
            if need not in NEEDS:
                message = f"docs/{uri}: a page cannot need `{need}`. {did_you_mean(str(need), NEEDS)}"
                raise StudyplanError(f"{message}There are: {', '.join(NEEDS)}.")
            if not _has(curriculum, need):
                yield uri
                break


def without_links(markdown: str, uri: str, gone: Container[str]) -> str:
    """Write links of a page to pages that are gone as the words they are made of."""

    def words(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), link[2]))
        return link[1] if target in gone else link[0]

    return _LINK.sub(words, markdown)


def _entries(entry: object, families: list[Family], gone: Container[str]) -> Iterator[object]:
    if isinstance(entry, str):
        starred = [family for family in families if family.is_listed and entry == f"{family.folder}/*"]
        if starred:
            yield from (family.entry(name) for family in starred for name in family.names)
        elif entry not in gone:
            yield entry
    elif isinstance(entry, dict):
        for title, value in entry.items():
            kept = expanded(value, families, gone)
            if kept != [] and not (isinstance(kept, str) and kept in gone):
                yield {title: kept}
    else:
        yield entry


def _has(curriculum: Curriculum, need: str) -> bool:
    if need == "plans":
        return bool(curriculum.pack.plans)
    if need == "company":
        return curriculum.pack.company is not None
    return any(not getattr(item, "deprecated", False) for item in curriculum.items(need))
