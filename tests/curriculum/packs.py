"""The packs that are there, whichever they are, and every text in them."""

import re
from functools import cache
from pathlib import Path

from studyplan.load import load, pack_ids
from studyplan.load.packs import PRIVATE_PACK
from studyplan.model import Curriculum
from studyplan.model.fields import InlineMarkdown, marked_fields

REPOSITORY = Path(__file__).resolve().parents[2]
ROOT = REPOSITORY / "curriculum"
SHIPPED = ROOT / "twitter"
"""The pack this project ships; a fork may have taken it away."""

PACKS = tuple(name for name in pack_ids(ROOT) if name != PRIVATE_PACK)
IS_ENGLISH = not re.search(
    r"^  language: (?!en)", (REPOSITORY / "mkdocs.yml").read_text("utf-8"), re.MULTILINE
)
"""Whether the site is one in English: its spelling can be judged then."""


@cache
def curriculum_of(pack: str) -> Curriculum:
    """Load a pack and those it extends."""
    return load(ROOT, pack).curriculum


@cache
def texts_of(pack: str) -> tuple[tuple[str, str], ...]:
    """List every text of a pack that readers see, with its item; titles of works are quoted as they are."""
    return tuple(
        (f"{kind}/{item.id}", found.value)
        for kind, item in curriculum_of(pack).every_item()
        if kind not in ("claims", "sources")
        for found in marked_fields(item)
        if isinstance(found.mark, InlineMarkdown) and found.path[0] != "aliases"  # words to be found by
    )


def below(pack: str) -> tuple[str, ...]:
    """Name the packs that a pack extends, the nearest first."""
    parent = curriculum_of(pack).pack.extends
    return (parent, *below(parent)) if parent else ()


def companies_of(pack: str) -> frozenset[str]:
    """Name the company of a pack, former names too; a name of one or two letters could be any word."""
    company = curriculum_of(pack).pack.company
    names = (company.name, company.former_name) if company else ()
    return frozenset(name for name in names if name and len(name) > 2)
