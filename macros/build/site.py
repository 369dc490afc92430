"""Site settings + a curriculum → the study behind every page, and what the site is called."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from markupsafe import Markup, escape

from macros.pages.markup import plain
from studyplan.load import main_pack, pack_ids
from studyplan.pipeline import Study, study
from studyplan.problem import StudyplanError


def load_study(root: Path, pack: str, today: date, fonts: Iterable[Path] | None = None) -> Study:
    """Load the pack of the site, or the one nothing extends.

    Raises CurriculumError with every problem, StudyplanError where no pack can be chosen.
    """
    name = pack or main_pack(root)
    if name is None:
        names = ", ".join(pack_ids(root)) or "none yet"
        raise StudyplanError(f"mkdocs.yml: set `extra: pack:` to one of the packs: {names}.")
    return study(root, name, today, fonts)


def browser_settings(found: Study, site_id: str) -> dict[str, object]:
    """Return what scripts need to know about the curriculum."""
    return {
        "site": site_id,
        "curriculum": found.curriculum.pack.id,
        "replaced": dict(sorted(found.curriculum.replaced_ids().items())),
    }


def titles(found: Study) -> tuple[str, str]:
    """Return the name and the description of the site."""
    # no Markup: the theme's tooltip reads the name as HTML, and only what is escaped once more is safe there
    return str(shown(found.curriculum.pack.title)), str(shown(found.curriculum.pack.summary))


def shown(text: str) -> Markup:
    """Return an author's text as bare words for the theme, which writes some names as they are and escapes others."""
    return escape(plain(text))
