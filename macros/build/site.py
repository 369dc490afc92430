"""Site settings + a curriculum → the study behind every page, and which pages there must be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from markupsafe import Markup, escape

from macros.pages.markup import plain
from studyplan.load import main_pack, pack_ids
from studyplan.model.practice import Question, QuestionType
from studyplan.pipeline import Study, study
from studyplan.problem import StudyplanError


@dataclass(frozen=True, slots=True)
class Family:
    """Pages that stand for items: one for each, which calls one macro."""

    folder: str
    noun: str
    names: tuple[str, ...]
    call: str
    short: Mapping[str, str] = field(default_factory=dict)
    """By name, what the navigation calls a page whose title would repeat the section."""

    def page(self, name: str) -> str:
        """Return the source path of the page of an item."""
        return f"{self.folder}/{name}.md"

    def entry(self, name: str) -> str | dict[str, str]:
        """Return the page of an item as the navigation lists it."""
        return {self.short[name]: self.page(name)} if name in self.short else self.page(name)

    def text(self, name: str) -> str:
        """Return what such a page holds."""
        return "{{ " + self.call.format(name=name, number=name.partition("-")[0]) + " }}"


class MissingPageError(StudyplanError):
    """Items that have no page."""

    def __init__(self, missing: list[tuple[Family, str]]) -> None:
        self.missing = missing
        super().__init__(
            "\n".join(
                f"docs/{family.page(name)}: error[missing-page]: the {family.noun} `{name}` has no page.\n"
                f"    Create the file with this line: {family.text(name)}"
                for family, name in missing
            )
        )


def load_study(root: Path, pack: str, today: date, fonts: Iterable[Path] | None = None) -> Study:
    """Load the pack of the site, or the one nothing extends.

    Raises CurriculumError with every problem, StudyplanError where no pack can be chosen.
    """
    name = pack or main_pack(root)
    if name is None:
        names = ", ".join(pack_ids(root)) or "none yet"
        raise StudyplanError(f"mkdocs.yml: set `extra: pack:` to one of the packs: {names}.")
    return study(root, name, today, fonts)


def families(found: Study) -> tuple[Family, ...]:
    """Name the pages that follow from the curriculum."""
    curriculum = found.curriculum
    types = tuple(item.id for item in curriculum.question_types if not item.deprecated)
    answered = {
        curriculum.get(Question, item.question).type
        for item in curriculum.worked_answers
        if not item.deprecated
    }
    worked = tuple(name for name in types if name in answered)
    short = {name: shown(curriculum.get(QuestionType, name).title) for name in worked}
    tracks = tuple(item.id for item in curriculum.tracks if not item.deprecated)
    phases = tuple(item.id for item in curriculum.phases if not item.deprecated)
    plans = tuple(offer.id for offer in curriculum.pack.plans)
    return (
        Family("questions", "question type", types, 'question_type("{name}")'),
        Family("worked", "question type with worked answers", worked, 'worked_answers("{name}")', short),
        Family("tracks", "track", tracks, 'track("{name}")'),
        Family("plan", "plan", plans, 'plan_weeks("{name}")'),
        Family("tasks", "phase", phases, 'phase_tasks("{name}")'),
    )


def surplus_pages(pages: list[Family], docs: Path) -> Iterator[str]:
    """Name pages of items the curriculum does not have, so that they can be left out."""
    for family in pages:
        for path in sorted((docs / family.folder).glob("*.md")):
            if path.stem != "index" and path.stem not in family.names:
                yield family.page(path.stem)


def missing_pages(pages: list[Family], docs: Path) -> None:
    """Raise MissingPageError where an item has no page."""
    missing = [
        (family, name)
        for family in pages
        for name in family.names
        if not (docs / family.page(name)).is_file()
    ]
    if missing:
        raise MissingPageError(missing)


def expanded(nav: object, pages: list[Family]) -> object:
    """Replace `folder/*` in the navigation by the pages of that folder, in curriculum order."""
    if isinstance(nav, list):
        result: list[object] = []
        for entry in nav:
            family = next((found for found in pages if entry == f"{found.folder}/*"), None)
            if family:
                result += [family.entry(name) for name in family.names]
            else:
                result.append(expanded(entry, pages))
        return result
    if isinstance(nav, dict):
        return {key: expanded(value, pages) for key, value in nav.items()}
    return nav


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
