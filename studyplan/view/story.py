"""Story themes and sheets → their rows: a question that helps to find a story, and the parts that one writes down."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.practice import QuestionType
from studyplan.model.study import StoryTheme
from studyplan.view.row import Named, all_named
from studyplan.view.words import group


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A kind of story to have ready."""

    id: str
    title: str
    prompt: str
    types: tuple[Named, ...]
    """The question types it answers."""


@dataclass(frozen=True, slots=True)
class StoryPart:
    """A part of a story sheet."""

    key: str
    """Its name in a progress file."""
    title: str
    hint: str
    """What belongs there; nothing for the head of a sheet."""


def theme_rows(curriculum: Curriculum) -> tuple[ThemeRow, ...]:
    """Write the themes in their order."""
    return tuple(
        ThemeRow(
            theme.id, theme.title, theme.prompt, all_named(curriculum.get_all(QuestionType, theme.types))
        )
        for theme in curriculum.current(StoryTheme)
    )


def story_parts() -> tuple[StoryPart, ...]:
    """Return the parts of a story sheet, those of its head first."""
    hints = group("story-hint")
    return tuple(StoryPart(key, title, hints.get(key, "")) for key, title in group("story").items())
