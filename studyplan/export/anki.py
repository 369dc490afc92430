"""Flashcards → an Anki package that updates the cards of an older one and leaves their schedules alone."""

import hashlib
import io
import sqlite3
import zipfile
from itertools import count

import genanki

from studyplan.export.cards import Card, cards
from studyplan.export.content_date import content_moment
from studyplan.model import Curriculum
from studyplan.view.inline import title

# Frozen: Anki holds a note type with other fields for another one, and then updates nothing.
# More content goes into a field that is there.
FIELDS = ("Id", "Prompt", "Meta", "Outline", "Strong signs", "Pitfalls", "Link")

_FRONT = '<div class="prompt">{{Prompt}}</div><div class="meta">{{Meta}}</div>'
_BACK = """{{FrontSide}}<hr id="answer">{{Outline}}
{{#Strong signs}}<h2>Strong signs</h2>{{Strong signs}}{{/Strong signs}}
{{#Pitfalls}}<h2>Pitfalls</h2>{{Pitfalls}}{{/Pitfalls}}
{{#Link}}<p class="meta"><a href="{{Link}}">{{Id}}</a></p>{{/Link}}"""
_STYLE = """.card { font: 18px/1.45 system-ui, sans-serif; margin: auto; max-width: 38em; padding: 0 0.8em; }
.prompt { font-weight: 600; }
.prompt ul { font-weight: 400; }
.meta { font-size: 13px; margin-top: 0.6em; opacity: 0.75; }
h2 { font-size: 16px; margin: 1em 0 0.2em; }
ol, ul { margin: 0.3em 0; padding-left: 1.4em; }
"""


def anki_package(curriculum: Curriculum, site_url: str = "") -> bytes:
    """Write all cards as an Anki package, with a subdeck for each type and one for recall: same content, same bytes."""
    pack = curriculum.pack
    model = genanki.Model(
        _stable_id(f"{pack.id}/note-type"),
        f"{title(pack.title)} ({pack.id})",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Question", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
        sort_field_index=FIELDS.index("Prompt"),
    )
    decks: dict[str, genanki.Deck] = {}
    for position, card in enumerate(cards(curriculum, site_url), start=1):
        deck = decks.setdefault(
            card.deck_id, genanki.Deck(_stable_id(f"{pack.id}/decks/{card.deck_id}"), card.deck)
        )
        deck.add_note(_note(card, model, position))
    return _package(list(decks.values()), content_moment(pack).timestamp())


def _stable_id(name: str) -> int:
    """Return the number that Anki will know a name by, within the range it asks for."""
    return (1 << 30) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) % (1 << 30)


def _note(card: Card, model: genanki.Model, position: int) -> genanki.Note:
    fields = (
        card.shown_id,
        card.prompt,
        card.meta,
        card.outline,
        card.strong_signs,
        card.pitfalls,
        card.link,
    )
    return genanki.Note(model, fields=list(fields), guid=card.guid, tags=list(card.tags), due=position)


def _package(decks: list[genanki.Deck], seconds: float) -> bytes:
    """Write the database in memory: genanki itself leaves a temporary file behind and dates members."""
    database = sqlite3.connect(":memory:")
    try:
        genanki.Package(decks).write_to_db(database.cursor(), seconds, count(int(seconds * 1000)))
        database.commit()
        collection = database.serialize()
    finally:
        database.close()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        for name, content in (("collection.anki2", collection), ("media", b"{}")):
            member = zipfile.ZipInfo(name)  # its date is always the first day of 1980
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # the same on Windows as elsewhere
            package.writestr(member, content)
    return whole.getvalue()
