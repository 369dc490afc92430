"""A curriculum → a page for each item that has one of its own, unless somebody wrote that page by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.build.site import shown
from studyplan.model.practice import Question, QuestionType, WorkedAnswer
from studyplan.model.study import Tip
from studyplan.pipeline import Study
from studyplan.view.mock import mock_rows
from studyplan.view.words import word


@dataclass(frozen=True, slots=True)
class Family:
    """Pages that stand for items: one for each, made of one call of a macro."""

    folder: str
    names: tuple[str, ...]
    call: str
    short: Mapping[str, str] = field(default_factory=dict)
    """By name, what the navigation calls a page whose title would repeat the section."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """By name, the title of a page in words of its own, where pages of another kind are called the same."""
    is_listed: bool = True
    """Whether `folder/*` in the navigation stands for these pages."""

    def page(self, name: str) -> str:
        """Return the source path of the page of an item."""
        return f"{self.folder}/{name}.md"

    def entry(self, name: str) -> str | dict[str, str]:
        """Return the page of an item as the navigation lists it."""
        return {self.short[name]: self.page(name)} if name in self.short else self.page(name)

    def text(self, name: str) -> str:
        """Return what such a page is made of."""
        return "{{ " + self.call.format(name=name) + " }}"


def families(found: Study) -> tuple[Family, ...]:
    """Name the pages that follow from the curriculum."""
    curriculum = found.curriculum
    types = tuple(curriculum.current_ids("question_types"))
    answered = {curriculum.get(Question, item.question).type for item in curriculum.current(WorkedAnswer)}
    worked = tuple(name for name in types if name in answered)
    names = {name: shown(curriculum.get(QuestionType, name).title) for name in types}
    short = {name: shown(curriculum.get(QuestionType, name).title) for name in worked}
    scripts = tuple(row.id for row in mock_rows(curriculum))
    with_tips = {tip.group for tip in curriculum.current(Tip)}
    groups = tuple(name for name in curriculum.current_ids("tip_groups") if name in with_tips)
    plans = tuple(offer.id for offer in curriculum.pack.plans)
    return (
        Family("questions", types, 'question_type("{name}")', titles=_named("questions", names)),
        Family("how", types, 'how_to_answer("{name}")', is_listed=False),
        Family("worked", worked, 'worked_answers("{name}")', short, _named("types", short)),
        Family(
            "worked",
            tuple(curriculum.current_ids("worked_answers")),
            'worked_answer("{name}")',
            titles=_named(
                "worked", {answer.id: shown(answer.title) for answer in curriculum.current(WorkedAnswer)}
            ),
            is_listed=False,
        ),
        Family("interview", tuple(curriculum.current_ids("stages")), 'stage("{name}")'),
        Family("frameworks", tuple(curriculum.current_ids("frameworks")), 'framework("{name}")'),
        Family("tips", groups, 'tip_group("{name}")'),
        Family("tracks", tuple(curriculum.current_ids("tracks")), 'track("{name}")'),
        Family("plan", plans, 'plan_weeks("{name}")'),
        Family("tasks", tuple(curriculum.current_ids("phases")), 'phase_tasks("{name}")'),
        Family("tasks", tuple(curriculum.current_ids("tasks")), 'task("{name}")', is_listed=False),
        Family(
            "mock",
            scripts,
            'mock("{name}")',
            titles=_named("script", {row.id: shown(row.title) for row in mock_rows(curriculum)}),
        ),
    )


def _named(kind: str, titles: Mapping[str, str]) -> dict[str, str]:
    """Say before each title of what kind the page is."""
    return {name: Markup(word("opening", kind)).format(title=title) for name, title in titles.items()}  # noqa: S704 - the words are ours, and titles are escaped


def add_item_pages(files: Files, config: MkDocsConfig) -> None:
    """Add the pages that nobody wrote, unless the curriculum has problems."""
    study: Study | None = config.extra.get("study")
    if study is None:
        return
    for family in families(study):
        for name in family.names:
            if files.get_file_from_path(family.page(name)) is None:
                page = File.generated(config, family.page(name), content=f"{family.text(name)}\n")
                page.inclusion = InclusionLevel.NOT_IN_NAV  # it may stand there all the same
                files.append(page)


def surplus_pages(pages: Iterable[Family], docs: Path) -> Iterator[str]:
    """Name pages that somebody wrote for items that this curriculum does not have, so that they can be left out."""
    found: dict[str, set[str]] = {}
    for family in pages:
        found.setdefault(family.folder, {"index"}).update(family.names)
    for folder, names in found.items():
        for path in sorted((docs / folder).glob("*.md")):
            if path.stem not in names:
                yield f"{folder}/{path.name}"
