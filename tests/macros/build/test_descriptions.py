"""What search engines show of the pages that stand for items."""

from macros.build.descriptions import descriptions
from studyplan.model.process import Track
from studyplan.pipeline import Study


def test_every_page_of_an_item_is_described_in_its_own_words(study: Study) -> None:
    assert descriptions(study.curriculum) == {
        "tracks/harbor.md": "Harbor: Ships and piers.",
        "tracks/castle.md": "Castle: Towers, walls and a gatehouse.",
        "questions/route.md": "Routes, 2 questions. Tests whether you know the way.",
        "worked/route.md": "Worked answers on Routes: From the river to the castle.",
        "questions/ask.md": "Questions to ask, 1 question. What you ask the office.",
        "plan/1-weeks.md": "Study plan. One week: For a call that is near.",
        "plan/2-weeks.md": "Study plan. Two weeks: For most people.",
        "tasks/walk.md": "Steps of every task of the phase Walk. You find every street without a map.",
        "tasks/talk.md": "Steps of every task of the phase Talk. You tell every tale without notes.",
        "tips.md": "Advice to act on: Manners.",
    }


def test_a_long_description_is_cut_at_a_word(study: Study) -> None:
    castle = study.curriculum.get(Track, "castle")
    long = castle.model_copy(update={"summary": "Towers, " * 18 + "gates and walls."})
    found = descriptions(study.curriculum.model_copy(update={"tracks": (long,)}))["tracks/castle.md"]
    assert found == "Castle: " + "Towers, " * 18 + "gates…"
    assert len(found) == 158


def test_a_description_holds_bare_words_that_fit_an_attribute(study: Study) -> None:
    castle = study.curriculum.get(Track, "castle")
    marked = castle.model_copy(update={"summary": 'The *old* "keep" and [its tower](https://example.org).'})
    found = descriptions(study.curriculum.model_copy(update={"tracks": (marked,)}))
    assert found["tracks/castle.md"] == "Castle: The old &quot;keep&quot; and its tower."
