"""Story themes and the reader's stories → story cards, the matrix of themes, and the career sheet."""

from collections.abc import Sequence
from typing import Any

from studyplan.export.inline import title as plain
from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.progress import Story
from studyplan.model.words import STORY_HEAD, STORY_PARTS

CARDS = 8
"""Stories that answer most questions about the past; a reader with more gets a card for each."""

CAREER = {
    "jobs": 4,
    "fields": ["Hired for", "Proud of", "Low point", "What the manager will say", "Why I left"],
}


def story_rows(stories: Sequence[Story]) -> list[dict[str, Any]]:
    """Write a card for each story; what the reader has not written stays blank."""
    blank = [Story()] * max(0, CARDS - len(stories))
    return [_card(number, story) for number, story in enumerate((*stories, *blank), start=1)]


def theme_rows(curriculum: Curriculum) -> list[dict[str, Any]]:
    """Write the kinds of story to have ready, each with a question that helps to find one."""
    return [
        {
            "title": inline(theme.title),
            "prompt": inline(theme.prompt),
            "types": ", ".join(
                plain(kind.title) for kind in curriculum.question_types if kind.id in theme.types
            ),
        }
        for theme in curriculum.story_themes
        if not theme.deprecated
    ]


def _card(number: int, story: Story) -> dict[str, Any]:
    head = (story.headline, story.place, story.shows, story.reach)
    parts = (story.situation, story.task, story.action, story.result, story.learning)
    return {
        "number": number,
        "headline": story.headline,
        "head": [{"name": name, "text": text} for name, text in zip(STORY_HEAD, head, strict=True)],
        "parts": [
            {"name": name, "hint": hint, "text": text}
            for (name, hint), text in zip(STORY_PARTS, parts, strict=True)
        ],
    }
