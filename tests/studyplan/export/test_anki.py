"""The flashcards, read back by Anki itself: newer ones update older ones and keep their schedules."""

import sqlite3
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import pytest

from studyplan.export.anki import FIELDS, anki_package
from studyplan.export.card_table import card_table
from studyplan.export.cards import card_guid, cards
from studyplan.load import load
from studyplan.model.cue import Cue
from studyplan.model.item import Item
from studyplan.model.study import Task
from tests.studyplan.export.editions import company, edition
from tests.studyplan.folders import TINY

Changed = TypeVar("Changed", bound=Item)
LOG = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck", "empty_first_field")


def changed(item: Changed, **fields: Any) -> Changed:
    return item.model_copy(update=fields)


class Anki:
    """A reader's collection."""

    def __init__(self, folder: Path) -> None:
        collection = pytest.importorskip("anki.collection")
        self.folder = folder
        self.api = collection
        self.collection = collection.Collection(str(folder / "collection.anki2"))

    def load_package(self, content: bytes) -> dict[str, int]:
        path = self.folder / "cards.apkg"
        path.write_bytes(content)
        options = self.api.ImportAnkiPackageOptions(with_scheduling=True)
        request = self.api.ImportAnkiPackageRequest(package_path=str(path), options=options)
        return counts(self.collection.import_anki_package(request))

    def load_table(self, content: bytes) -> dict[str, int]:
        path = self.folder / "cards.tsv"
        path.write_bytes(content)
        metadata = self.collection.get_csv_metadata(path=str(path), delimiter=None)
        return counts(
            self.collection.import_csv(self.api.ImportCsvRequest(path=str(path), metadata=metadata))
        )

    def note(self, guid: str) -> Any:
        found = [self.collection.get_note(note_id) for note_id in self.collection.find_notes("")]
        return next(note for note in found if note.guid == guid)

    def answer(self, guid: str) -> None:
        """Say of a card that it was easy."""
        card = self.note(guid).cards()[0]
        card.start_timer()
        self.collection.sched.answerCard(card, 4)

    def schedule(self, guid: str) -> tuple[int, ...]:
        card = self.note(guid).cards()[0]
        reviews = self.collection.db.scalar("select count() from revlog where cid = ?", card.id)
        return (card.ivl, card.due, card.reps, card.factor, int(card.type), reviews)

    def decks(self) -> list[str]:
        return sorted(deck.name for deck in self.collection.decks.all_names_and_ids())


def counts(response: Any) -> dict[str, int]:
    return {name: number for name in LOG if (number := len(getattr(response.log, name)))}


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    reader = Anki(tmp_path)
    yield reader
    reader.collection.close()


def test_every_question_is_a_card_in_the_deck_of_its_type_and_every_cue_one_for_recall(anki: Anki) -> None:
    assert anki.load_package(anki_package(company())) == {"new": 10}
    assert anki.decks() == [
        "Default",
        "Riverside Library study plan",
        "Riverside Library study plan::Desk work",
        "Riverside Library study plan::Questions to ask",
        "Riverside Library study plan::Recall",
        "Riverside Library study plan::Stories",
    ]
    assert anki.collection.card_count() == 10
    assert anki.collection.fix_integrity()[1]


def test_the_fields_are_frozen() -> None:
    assert FIELDS == ("Id", "Prompt", "Meta", "Outline", "Strong signs", "Pitfalls", "Link")


def test_newer_cards_update_older_ones_and_keep_their_schedules(anki: Anki) -> None:
    old = company()
    guids = {question.id: card_guid("company", question) for question in old.questions}
    assert anki.load_package(anki_package(edition(old, as_of="2026-11-20"))) == {"new": 10}
    for question_id in ("desk-q1", "story-q1"):
        anki.answer(guids[question_id])
    learned = {name: anki.schedule(guids[name]) for name in ("desk-q1", "story-q1")}
    assert all(reps == 1 and reviews == 1 for _, _, reps, _, _, reviews in learned.values())

    first, *others = old.questions
    renamed = [
        changed(q, id="story-mistake", replaces=("story-q1",)) if q.id == "story-q1" else q for q in others
    ]
    added = changed(first, id="desk-q9", prompt="Where is the red book?")
    questions = (changed(first, prompt="Where is *the green book*?"), *renamed, added)
    new = edition(old, as_of="2026-11-21", questions=questions)

    assert anki.load_package(anki_package(new)) == {"new": 1, "updated": 10}
    assert anki.collection.note_count() == anki.collection.card_count() == 11
    assert anki.note(guids["desk-q1"])["Prompt"] == "Where is <em>the green book</em>?"
    assert anki.note(guids["story-q1"])["Id"] == "story-mistake"
    assert {name: anki.schedule(guids[name]) for name in learned} == learned
    assert anki.load_package(anki_package(new)) == {"duplicate": 11}


def test_a_cue_keeps_its_schedule_when_it_is_reworded_and_others_come_before_it(anki: Anki) -> None:
    old = company()
    task = old.get(Task, "read-guide")
    length, listeners = task.recall
    guid = card_guid("company", task, listeners.id)
    anki.load_package(anki_package(edition(old, as_of="2026-11-20")))
    anki.answer(guid)
    learned = anki.schedule(guid)

    first = Cue(id="first-word", ask="How does it begin?", answer="With a greeting.")
    reworded = listeners.model_copy(update={"ask": "Who will listen?"})
    renamed = changed(
        task,
        id="read-the-guide",
        replaces=("read-guide",),
        recall=(first, length, reworded),
        phase="rehearsal",
    )
    tasks = tuple(renamed if one.id == "read-guide" else one for one in old.tasks)
    newer = edition(old, as_of="2026-11-21", tasks=tasks)
    assert anki.load_package(anki_package(newer, "https://example.org/")) == {"new": 1, "updated": 10}
    note = anki.note(guid)
    assert (note["Prompt"], note["Id"]) == ("Who will listen?", "read-the-guide/who-listens")
    assert note["Link"] == "https://example.org/tasks/read-the-guide/"
    assert anki.schedule(guid) == learned


def test_cues_of_one_name_in_a_task_and_in_an_answer_are_two_cards() -> None:
    task = company().get(Task, "read-guide")
    (answer, *_) = company().worked_answers
    twin = changed(answer, id=task.id)
    assert card_guid("company", task, "who-listens") != card_guid("company", twin, "who-listens")


def test_a_recall_card_asks_answers_and_names_its_task() -> None:
    card = next(card for card in cards(company()) if card.shown_id == "read-guide/who-listens")
    assert (card.deck, card.prompt, card.outline, card.meta, card.link, card.tags) == (
        "Riverside Library study plan::Recall",
        "Who <em>listens</em>?",
        "Two librarians.",
        "Read the guide",
        "",
        ("company", "recall"),
    )


def test_a_question_that_is_gone_stays_with_the_reader(anki: Anki) -> None:
    whole = company()
    anki.load_package(anki_package(edition(whole, as_of="2026-11-20")))
    assert anki.load_package(
        anki_package(edition(whole, as_of="2026-11-21", questions=whole.questions[1:]))
    ) == {"updated": 9}
    assert anki.collection.note_count() == 10


def test_two_packs_live_side_by_side_with_the_same_questions(anki: Anki) -> None:
    assert anki.load_package(anki_package(company())) == {"new": 10}
    assert anki.load_package(anki_package(load(TINY, "base").curriculum)) == {"new": 9}


def test_the_table_is_read_by_anki_and_updates_too(anki: Anki) -> None:
    whole = company()
    first, *others = whole.questions
    guid = card_guid("company", first)
    assert anki.load_table(card_table(whole)) == {"new": 10}
    anki.answer(guid)
    learned = anki.schedule(guid)
    newer = edition(whole, questions=(changed(first, prompt='A "quoted"\ttab'), *others))
    assert anki.load_table(card_table(newer))["updated"] == 1
    assert anki.note(guid)["Front"].startswith("A &quot;quoted&quot; tab<p>")
    assert (anki.schedule(guid), anki.collection.note_count()) == (learned, 10)


def test_a_front_shows_the_question_and_a_back_what_to_compare_with(anki: Anki) -> None:
    whole = company()
    anki.load_package(anki_package(whole, "https://example.org/plan/"))
    card = anki.note(card_guid("company", whole.questions[0])).cards()[0]
    assert card.question().endswith(
        '<div class="prompt">A visitor asks for <em>the blue book</em>. What do you do?</div>'
        '<div class="meta">Warm-up · 5 min · Telephone call</div>'
    )
    back = card.answer().partition('<hr id="answer">')[2]
    assert back == (
        "<ol><li>Ask when and where the visitor saw it.</li><li>Look among new and returned books.</li>"
        "<li>Offer to call when it turns up.</li></ol><p>Then they ask</p>"
        "<ul><li>What if a line is forming?</li><li>What if it was never ours?</li></ul>\n"
        "<h2>Strong signs</h2><ul><li>Stays friendly.</li><li>Uses the catalog well.</li></ul>\n"
        "<h2>Pitfalls</h2><ul><li>Laughs at the question.</li><li>Gives up at once.</li></ul>\n"
        '<p class="meta"><a href="https://example.org/plan/questions/desk-work/#desk-q1">desk-q1</a></p>'
    )


def test_a_question_to_ask_has_its_answers_on_the_back() -> None:
    card = next(card for card in cards(company()) if card.shown_id == "ask-q1")
    assert card.outline.startswith("<ul><li><b>Why ask it:</b> It tells you how they look after people.</li>")
    assert (card.strong_signs, card.link) == ("", "")


def test_what_an_author_writes_is_never_html() -> None:
    whole = company()
    question = changed(
        whole.questions[0],
        prompt="Is `a<b>` & <script>alert(1)</script> *fine*?",
        given=("A is 1 < 2.",),
        pitfalls=("[x](javascript:alert(1))", "{{Id}}"),
    )
    card = cards(edition(whole, questions=(question,)))[0]
    assert card.prompt == (
        "Is <code>a&lt;b&gt;</code> &amp; &lt;script&gt;alert(1)&lt;/script&gt; <em>fine</em>?"
        "<ul><li>A is 1 &lt; 2.</li></ul>"
    )
    assert card.pitfalls == "<ul><li>&#91;x](javascript:alert(1))</li><li>{{Id}}</li></ul>"


def test_colons_in_a_title_open_no_deck() -> None:
    assert cards(edition(company(), title="A::B *now*"))[0].deck == "A:B now::Desk work"


def test_two_packages_are_equal_to_the_byte_and_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert anki_package(company()) == anki_package(company())
    assert list(tmp_path.iterdir()) == []
    with zipfile.ZipFile(BytesIO(anki_package(company()))) as package:
        assert [(found.filename, found.date_time[0]) for found in package.infolist()] == [
            ("collection.anki2", 1980),
            ("media", 1980),
        ]


def test_the_table_tells_its_columns() -> None:
    lines = card_table(company()).decode().splitlines()
    assert lines[:8] == [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        "#columns:Guid\tDeck\tFront\tBack\tTags",
        "#guid column:1",
        "#deck column:2",
        "#tags column:5",
        "#if matches:update current",
    ]
    assert len(lines) == 8 + 10
    assert {len(line.split("\t")) for line in lines[8:]} == {5}


def test_what_anki_knows_cards_by_never_changes() -> None:
    with zipfile.ZipFile(BytesIO(anki_package(company()))) as package:
        content = package.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    rows = database.execute(
        "select n.guid, n.mid, c.did, n.mod from notes n join cards c on c.nid = n.id"
    ).fetchall()
    database.close()
    assert rows[0] == ("0d028929915ad235fc86", 1237023991, 1813695715, 1795132800)
