"""Flashcards → a table of tabs with a head, for Anki's text import and for other programs."""

import csv
import io

from studyplan.export.cards import Card, cards
from studyplan.model import Curriculum
from studyplan.view.words import word

_HEAD = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#columns:Guid\tDeck\tFront\tBack\tTags",
    "#guid column:1",
    "#deck column:2",
    "#tags column:5",
    "#if matches:update current",
)


def card_table(curriculum: Curriculum, site_url: str = "") -> bytes:
    """Write all cards, one a row, with fronts and backs in HTML."""
    text = io.StringIO()
    text.write("".join(f"{line}\n" for line in _HEAD))
    rows = csv.writer(text, delimiter="\t", lineterminator="\n")
    for card in cards(curriculum, site_url):
        rows.writerow((card.guid, card.deck, _front(card), _back(card), " ".join(card.tags)))
    return text.getvalue().encode()


def _front(card: Card) -> str:
    return f"{card.prompt}<p><small>{card.meta}</small></p>"


def _back(card: Card) -> str:
    signs = f"<p>{word('question', 'strong-signs')}</p>{card.strong_signs}" if card.strong_signs else ""
    pitfalls = f"<p>{word('question', 'pitfalls')}</p>{card.pitfalls}" if card.pitfalls else ""
    link = f'<p><a href="{card.link}">{card.shown_id}</a></p>' if card.link else ""
    return card.outline + signs + pitfalls + link
