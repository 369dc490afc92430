"""Whatever an author types: files to take away hold it as words."""

import csv
import io
import json
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from itertools import cycle

import icalendar
import pytest

from studyplan.export.card_table import card_table
from studyplan.export.cards import cards
from studyplan.export.document import curriculum_document
from studyplan.export.pdf import PdfOptions, plan_document, set_pages
from studyplan.export.plan_calendar import plan_calendar
from studyplan.export.table import table
from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.outline import outline
from studyplan.view.inline import title
from tests.payloads import PAYLOADS, PLAIN, with_every_text
from tests.studyplan.export.editions import company
from tests.studyplan.export.printed import Printed

MARKS = frozenset({"em", "strong", "code"})
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        is_link = (
            tag == "a"
            and dict(attrs).keys() <= {"href", "title"}
            and href.startswith(("https://", "mailto:"))
        )
        if tag not in MARKS and not is_link:
            self.found[tag, tuple(name for name, _ in attrs)] += 1

    def handle_comment(self, data: str) -> None:
        self.found["!--", ()] += 1


def elements(*fragments: str) -> Counter[tuple[str, tuple[str, ...]]]:
    reader = Elements()
    for fragment in fragments:
        reader.feed(fragment)
        reader.close()
        reader.reset()
    return reader.found


def holding(text: str) -> Curriculum:
    return with_every_text(company(), lambda: text)


def fields(text: str) -> list[str]:
    return [
        field
        for card in cards(holding(text))
        for field in (card.prompt, card.meta, card.outline, card.strong_signs, card.pitfalls)
    ]


every_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())


@every_payload
def test_cards_hold_no_element_and_no_order_of_a_text(payload: str) -> None:
    assert elements(*fields(payload)) == elements(*fields(PLAIN))
    assert not any("[" in field for field in fields(payload))
    rows = list(csv.reader(io.StringIO(card_table(holding(payload)).decode()), delimiter="\t"))
    assert {len(row) for row in rows[8:]} == {5}


@every_payload
def test_decks_are_not_taken_apart(payload: str) -> None:
    assert {card.deck.count("::") for card in cards(holding(payload))} == {1}


@every_payload
def test_no_cell_of_a_table_is_a_formula(payload: str) -> None:
    for contents in ("tasks", "questions"):
        rows = csv.reader(io.StringIO(table(holding(payload), contents).decode("utf-8-sig")))
        assert [cell for row in rows for cell in row if cell.lstrip(" ").startswith(FORMULA_MARKS)] == []


@every_payload
def test_a_calendar_has_the_parts_and_days_it_has_with_plain_words(payload: str) -> None:
    def parts(text: str) -> Counter[str]:
        found = holding(text)
        plan = outline(found, PlanSettings(weeks=2, hours_per_week=8))
        read = icalendar.Calendar.from_ical(plan_calendar(found, plan, date(2027, 1, 4)))
        return Counter(f"{part.name} {name}" for part in read.walk() for name in part)

    assert parts(payload) == parts(PLAIN)


@every_payload
def test_the_document_for_programs_holds_the_text_itself(payload: str) -> None:
    assert json.loads(curriculum_document(holding(payload)))["pack"]["title"] == payload


def test_a_pdf_prints_payloads_as_words() -> None:
    """All in one document, one text after the other, for setting pages takes its time; those looked for come often."""
    looked_for = ("script in code", "code of Typst", "tag of entities", "formula in TeX", "template")
    often = cycle([PAYLOADS[name] for name in looked_for])
    waiting = (text for payload in cycle(PAYLOADS.values()) for text in (payload, next(often)))
    found = with_every_text(company(), lambda: next(waiting))
    pages = Printed(
        set_pages(
            plan_document(found, outline(found, PlanSettings(weeks=2, hours_per_week=8)), PdfOptions())
        ).pdf
    )
    whole = "".join("\n".join(page for page in pages.pages).split())
    for name in looked_for:
        words = "".join(title(PAYLOADS[name]).split()).replace('"', "")
        assert words[:10] in whole.replace("“", "").replace("”", "").replace('"', "")
