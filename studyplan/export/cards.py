"""Curriculum → flashcards: every question and every recall cue as HTML fields, with what it is known by for good."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from studyplan.model import Curriculum
from studyplan.model.cue import Cue
from studyplan.model.item import Item
from studyplan.model.pack import Pack
from studyplan.model.practice import Question, QuestionType, WorkedAnswer
from studyplan.model.study import Task
from studyplan.view import inline
from studyplan.view.inline import title
from studyplan.view.question import QuestionRow, question_row
from studyplan.view.words import word


@dataclass(frozen=True, slots=True)
class Card:
    """One question or cue; texts are HTML, names are bare words."""

    guid: str
    shown_id: str
    deck_id: str
    """What the deck is known by for good, within its pack."""
    deck: str
    prompt: str
    meta: str
    outline: str
    strong_signs: str
    pitfalls: str
    link: str
    tags: tuple[str, ...]


def cards(curriculum: Curriculum, site_url: str = "") -> tuple[Card, ...]:
    """Make the cards by question type, then those of recall, in file order.

    Without an address of the site they hold no link.
    """
    return (*_question_cards(curriculum, site_url), *_recall_cards(curriculum, site_url))


def _question_cards(curriculum: Curriculum, site_url: str) -> tuple[Card, ...]:
    return tuple(
        _card(curriculum, question, site_url)
        for kind in curriculum.current(QuestionType)
        for question in curriculum.questions_of_type(kind.id)
    )


def card_guid(pack_id: str, item: Item, cue_id: str = "") -> str:
    """Return what Anki knows a card by: the first id of its question or of what its cue recalls, within its pack.

    A renamed item keeps it, and with it the reader's schedule; two packs never share one, nor do two cues.
    """
    first_id = item.replaces[0] if item.replaces else item.id
    name = f"{pack_id}/{type(item).__name__}/{first_id}/{cue_id}" if cue_id else f"{pack_id}/{first_id}"
    return hashlib.sha256(name.encode()).hexdigest()[:20]


def _card(curriculum: Curriculum, question: Question, site_url: str) -> Card:
    pack = curriculum.pack
    row = question_row(curriculum, question)
    return Card(
        guid=card_guid(pack.id, question),
        shown_id=row.id,
        deck_id=row.type.id,
        deck=f"{_deck_name(pack.title)}::{_deck_name(row.type.title)}",
        prompt=_html(row.prompt) + _bullets(row.given),
        meta=_no_order(
            escape(" · ".join((row.difficulty, row.length, *(title(stage.title) for stage in row.stages))))
        ),
        outline=_answers(row) or _outline(row),
        strong_signs=_bullets(row.strong_signs),
        pitfalls=_bullets(row.pitfalls),
        link=escape(f"{site_url.rstrip('/')}/questions/{row.type.id}/#{row.id}") if site_url else "",
        tags=(
            pack.id,
            f"type::{row.type.id}",
            f"difficulty::{row.difficulty.lower()}",
            *(f"track::{track}" for track in question.tracks),
        ),
    )


def _recall_cards(curriculum: Curriculum, site_url: str) -> tuple[Card, ...]:
    pages: list[tuple[Task | WorkedAnswer, str]] = [
        *((task, f"tasks/{task.id}/") for task in curriculum.current_tasks),
        *((answer, f"worked/{answer.id}/") for answer in curriculum.current(WorkedAnswer)),
    ]
    return tuple(
        _recall_card(curriculum.pack, item, cue, f"{site_url.rstrip('/')}/{page}" if site_url else "")
        for item, page in pages
        for cue in item.recall
    )


def _recall_card(pack: Pack, item: Task | WorkedAnswer, cue: Cue, link: str) -> Card:
    return Card(
        guid=card_guid(pack.id, item, cue.id),
        shown_id=f"{item.id}/{cue.id}",
        deck_id="tasks/recall",  # no type has a name with a slash
        deck=f"{_deck_name(pack.title)}::{_deck_name(word('card', 'recall'))}",
        prompt=_html(cue.ask),
        meta=_html(item.title),
        outline=_html(cue.answer),
        strong_signs="",
        pitfalls="",
        link=escape(link),
        tags=(
            pack.id,
            "recall",
            *((f"track::{item.track}",) if isinstance(item, Task) and item.track else ()),
        ),
    )


def _deck_name(text: str) -> str:
    """Return a name that Anki does not take apart: two colons would open a subdeck."""
    return title(text).replace("::", ":").strip(":")


def _answers(row: QuestionRow) -> str:
    """Write what to expect where readers ask the question themselves."""
    return _list("ul", (f"<b>{answer.label}:</b> {_html(answer.text)}" for answer in row.answers))


def _outline(row: QuestionRow) -> str:
    follow_ups = _bullets(row.follow_ups)
    outline = _list("ol", (_html(text) for text in row.outline))
    return f"{outline}<p>{word('question', 'follow-ups')}</p>{follow_ups}" if follow_ups else outline


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
