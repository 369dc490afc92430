"""Frameworks → their rows: steps, when to use them and when not, by family."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.practice import Framework, QuestionType, Reading
from studyplan.view.row import Named, all_named
from studyplan.view.sources import sources_named
from studyplan.view.words import group


@dataclass(frozen=True, slots=True)
class FrameworkRow:
    """A framework, whole."""

    id: str
    title: str
    also_called: tuple[str, ...]
    aliases: tuple[str, ...]
    summary: str
    steps: tuple[str, ...]
    readings: tuple[Reading, ...]
    when: str
    when_not: str
    example: str
    origin: str
    types: tuple[Named, ...]
    sources: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Frameworks for one purpose."""

    title: str
    frameworks: tuple[FrameworkRow, ...]


def families(curriculum: Curriculum) -> tuple[Family, ...]:
    """Write the frameworks, grouped by what they are for; a family without any is left out."""
    found = (
        Family(
            title,
            tuple(
                framework_row(curriculum, framework)
                for framework in curriculum.current(Framework)
                if framework.family == family
            ),
        )
        for family, title in group("family").items()
    )
    return tuple(family for family in found if family.frameworks)


def framework_row(curriculum: Curriculum, framework: Framework) -> FrameworkRow:
    """Write one framework."""
    return FrameworkRow(
        id=framework.id,
        title=framework.title,
        also_called=framework.also_called,
        aliases=framework.aliases,
        summary=framework.summary,
        steps=framework.steps,
        readings=framework.readings,
        when=framework.when,
        when_not=framework.when_not,
        example=framework.example,
        origin=framework.origin,
        types=all_named(curriculum.get_all(QuestionType, framework.types)),
        sources=sources_named(curriculum, framework.sources),
    )
