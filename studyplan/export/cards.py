"""Curriculum → flashcards: every question as HTML fields, with what it is known by for good."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from studyplan.export import inline
from studyplan.export.inline import title
from studyplan.model import Curriculum
from studyplan.model.practice import Question, QuestionType
from studyplan.model.words import DIFFICULTY_WORDS


@dataclass(frozen=True, slots=True)
class Card:
    """One question; texts are HTML, names are bare words."""

    guid: str
    question_id: str
    type_id: str
    deck: str
    prompt: str
    meta: str
    outline: str
    strong_signs: str
    pitfalls: str
    link: str
    tags: tuple[str, ...]


def cards(curriculum: Curriculum, site_url: str = "") -> tuple[Card, ...]:
    """Make the cards by question type, in file order; without an address of the site they hold no link."""
    stages = _stages_by_question(curriculum)
    return tuple(
        _card(curriculum, found, question, stages.get(question.id, ()), site_url)
        for found in curriculum.question_types
        if not found.deprecated
        for question in curriculum.questions_of_type(found.id)
    )


def card_guid(pack_id: str, question: Question) -> str:
    """Return what Anki knows a card by: the first id of its question, within its pack.

    A renamed question keeps it, and with it the reader's schedule; two packs never share one.
    """
    first_id = question.replaces[0] if question.replaces else question.id
    return hashlib.sha256(f"{pack_id}/{first_id}".encode()).hexdigest()[:20]


def _stages_by_question(curriculum: Curriculum) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for stage in curriculum.stages:
        if not stage.deprecated:
            for question in curriculum.questions_at(stage):
                found[question.id] = (*found.get(question.id, ()), title(stage.title))
    return found


def _card(
    curriculum: Curriculum, found: QuestionType, question: Question, stages: tuple[str, ...], site_url: str
) -> Card:
    pack = curriculum.pack
    difficulty = DIFFICULTY_WORDS[question.difficulty]
    return Card(
        guid=card_guid(pack.id, question),
        question_id=question.id,
        type_id=found.id,
        deck=f"{_deck_name(pack.title)}::{_deck_name(found.title)}",
        prompt=_html(question.prompt) + _bullets(question.given),
        meta=_no_order(escape(" · ".join((difficulty, f"{question.minutes} min", *stages)))),
        outline=_questions_back(question) if found.form == "ask" else _outline(question),
        strong_signs=_bullets(question.strong_signs),
        pitfalls=_bullets(question.pitfalls),
        link=escape(f"{site_url.rstrip('/')}/questions/{found.id}/#{question.id}") if site_url else "",
        tags=(
            pack.id,
            f"type::{found.id}",
            f"difficulty::{difficulty.lower()}",
            *(f"track::{track}" for track in question.tracks),
        ),
    )


def _deck_name(text: str) -> str:
    """Return a name that Anki does not take apart: two colons would open a subdeck."""
    return title(text).replace("::", ":").strip(":")


def _questions_back(question: Question) -> str:
    """Write the back of a question that the reader asks."""
    pairs = (
        ("Why ask it", question.why_ask),
        ("A good answer", question.good_answer),
        ("A worrying answer", question.worrying_answer),
    )
    return _list("ul", (f"<b>{name}:</b> {_html(text)}" for name, text in pairs if text))


def _outline(question: Question) -> str:
    follow_ups = _bullets(question.follow_ups)
    outline = _list("ol", (_html(text) for text in question.outline))
    return f"{outline}<p>Then they ask</p>{follow_ups}" if follow_ups else outline


def _html(text: str) -> str:
    """Write a text for a field of a card."""
    return _no_order(inline.html(text))


def _no_order(html: str) -> str:
    """Keep Anki from taking `[sound:…]` and `[latex]` in a field for orders to play and to run."""
    return html.replace("[", "&#91;")


def _bullets(texts: Iterable[str]) -> str:
    return _list("ul", (_html(text) for text in texts))


def _list(tag: str, items: Iterable[str]) -> str:
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f"<{tag}>{rows}</{tag}>" if rows else ""
