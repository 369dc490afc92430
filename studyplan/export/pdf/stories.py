"""Story themes and the reader's stories → story cards, the matrix of themes, and the career sheet."""

from collections.abc import Sequence
from typing import Any
from unicodedata import bidirectional

from studyplan.export.pdf.inline import inline
from studyplan.model import Curriculum
from studyplan.model.progress import Story
from studyplan.view.inline import title as plain
from studyplan.view.story import story_parts, theme_rows

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


def theme_data(curriculum: Curriculum) -> list[dict[str, Any]]:
    """Lay out the kinds of story to have ready, each with a question that helps to find one."""
    return [
        {
            "title": inline(row.title),
            "prompt": inline(row.prompt),
            "types": ", ".join(plain(kind.title) for kind in row.types),
        }
        for row in theme_rows(curriculum)
    ]


def own_words(text: str) -> dict[str, str]:
    """Write words of the reader with the direction that their first letter with one has."""
    strong = (bidirectional(letter) for letter in text)
    first = next((found for found in strong if found in ("L", "R", "AL")), "L")
    return {"own": text, "direction": "ltr" if first == "L" else "rtl"}


def _card(number: int, story: Story) -> dict[str, Any]:
    parts = [
        {"name": part.title, "hint": part.hint, "text": own_words(text) if text else ""}
        for part in story_parts()
        for text in [getattr(story, part.key)]
    ]
    return {
        "number": number,
        "headline": own_words(story.headline) if story.headline else "",
        "head": [{"name": part["name"], "text": part["text"]} for part in parts if not part["hint"]],
        "parts": [part for part in parts if part["hint"]],
    }
