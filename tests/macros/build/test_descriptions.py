"""What search engines show of the pages that stand for items."""

from macros.build.descriptions import descriptions
from studyplan.model.process import Track
from studyplan.pipeline import Study

LISTS = (
    "tracks/harbor.md",
    "tracks/castle.md",
    "questions/route.md",
    "worked/route.md",
    "questions/ask.md",
    "plan/1-weeks.md",
    "plan/2-weeks.md",
    "tasks/walk.md",
    "tasks/talk.md",
    "tips.md",
)


def test_every_page_of_an_item_is_described_in_its_own_words(study: Study) -> None:
    found = descriptions(study.curriculum)
    assert found["tasks/read-map.md"] == "Read the map, 20 min. A map with ten marks."
    assert found["mock/mock-tour.md"] == "A tour for one friend: 10 min in 1 part. One friend"
    assert found["interview/call.md"] == "Phone call. The office wants to hear you speak."
    assert found["frameworks/star.md"] == "STAR. Puts a story in order."
    assert {"worked/worked-route.md", "tips/manners.md"} < found.keys()
    assert {uri: text for uri, text in found.items() if uri in LISTS} == {
        "tracks/harbor.md": "Harbor: Ships and piers.",
        "tracks/castle.md": "Castle: Towers, walls and a gatehouse.",
        "questions/route.md": "Routes, 2 questions. Tests whether you know the way.",
        "worked/route.md": "Worked answers on Routes: From the river to the castle.",
        "questions/ask.md": "Questions to ask, 1 question. What you ask the office.",
        "plan/1-weeks.md": "Study plan. One week: For a call that is near.",
        "plan/2-weeks.md": "Study plan. Two weeks: For most people.",
        "tasks/walk.md": "Every task of the phase Walk. You find every street without a map.",
        "tasks/talk.md": "Every task of the phase Talk. You tell every tale without notes.",
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
