"""What every pack must keep, whoever wrote it: it is sound, repeats nothing and stays what it calls itself."""

import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest

from studyplan.model import Curriculum
from studyplan.model.pack import Source
from studyplan.model.plan import settings_of
from studyplan.pipeline import problems_of
from studyplan.planner import schedule
from studyplan.problem import as_text, errors
from tests.curriculum.packs import IS_ENGLISH, PACKS, ROOT, below, companies_of, curriculum_of, texts_of

MOST_ALIKE = 0.4
"""The share of their longer words that two outlines may have in common."""

MAY_NAME = {
    "tpm": {
        "questions/sd-q01",
        "worked_answers/worked-design-twitter",
        "tasks/sd-04",
        "tasks/sd-05",
        "tasks/sd-06",
        "frameworks/reversible-or-not",
        "frameworks/design-walk",
        "facts/ai-rules-amazon",
    }
}
"""By pack, items that name the company of a pack above: they ask to design what it has built."""


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> str:
    """Each pack by its name."""
    name: str = request.param
    return name


@pytest.fixture
def curriculum(pack: str) -> Curriculum:
    return curriculum_of(pack)


def test_there_is_a_pack() -> None:
    assert PACKS


def test_the_check_finds_nothing_to_mend(pack: str) -> None:
    today = date.fromisoformat(curriculum_of(pack).pack.as_of)
    assert as_text(errors(problems_of(ROOT, pack, today))) == ""


def test_every_plan_of_weeks_has_room_for_the_must_tasks_of_a_reader_of_any_track(
    curriculum: Curriculum,
) -> None:
    for offer in curriculum.pack.plans:
        for track in (None, *(track.id for track in curriculum.tracks if not track.deprecated)):
            settings = settings_of(offer).model_copy(update={"track": track})
            plan = schedule(curriculum, settings)
            assert plan.minutes_short == 0 or offer.days, (offer.id, track)
            assert max(week.minutes for week in plan.weeks) <= offer.hours_each * 60


def test_what_is_called_official_rests_on_more_than_press(curriculum: Curriculum) -> None:
    official = [fact for fact in curriculum.facts if fact.provenance.kind == "official"]
    kinds = {
        fact.id: {curriculum.get(Source, name).kind for name in fact.provenance.sources} for fact in official
    }
    assert [name for name, found in kinds.items() if found <= {"press"}] == []


def test_no_two_sources_are_one_page(curriculum: Curriculum) -> None:
    addresses = Counter(source.url for source in curriculum.sources if source.url)
    assert [address for address, number in addresses.items() if number > 1] == []


def test_no_prompt_is_asked_twice(curriculum: Curriculum) -> None:
    prompts = Counter(question.prompt.casefold() for question in curriculum.current_questions)
    assert [prompt for prompt, number in prompts.items() if number > 1] == []


def test_no_two_outlines_are_nearly_the_same(curriculum: Curriculum) -> None:
    words = {
        question.id: set(re.findall(r"\w{4,}", " ".join(question.outline).lower()))
        for question in curriculum.current_questions
        if question.outline
    }
    alike = [
        (one, other)
        for one, other in combinations(words, 2)
        if len(words[one] & words[other]) > MOST_ALIKE * len(words[one] | words[other])
    ]
    assert alike == []


def test_no_outline_point_is_repeated(curriculum: Curriculum) -> None:
    points = Counter(point for question in curriculum.current_questions for point in question.outline)
    assert [point for point, number in points.items() if number > 1] == []


def test_no_text_is_a_placeholder(pack: str) -> None:
    placeholder = re.compile(r"\b(TODO|TBD|FIXME|lorem ipsum|xxx)\b", re.IGNORECASE)
    assert [(place, text) for place, text in texts_of(pack) if placeholder.search(text)] == []


def test_no_text_speaks_for_the_company(pack: str) -> None:
    company = curriculum_of(pack).pack.company
    names = {name for name in (company.name, company.former_name) if name} if company else set()
    if not names:
        return
    voice = re.compile(
        rf"\bat ({'|'.join(map(re.escape, sorted(names)))}),? we\b|\bour company\b", re.IGNORECASE
    )
    assert [(place, text) for place, text in texts_of(pack) if voice.search(text)] == []


@pytest.mark.skipif(not IS_ENGLISH, reason="the site is in another language")
@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        (
            "British spelling",
            r"\b(programmes?|behaviour\w*|organis\w*|prioritis\w*|judgement|centres?|colours?|practis\w*|licence)\b",
        ),
        ("words of another English", r"\b(CVs?|referees|afterwards|rota|e-mails?|vice-presidents?)\b"),
        (
            "a day before its month",
            r"\b\d\d? (Jan|Febr|Septem|Octo|Novem|Decem)[a-z]+|\b\d\d? (March|April|May|June|July|August)\b",
        ),
    ],
)
def test_a_site_in_english_is_in_american_english_and_holds_no(what: str, pattern: str, pack: str) -> None:
    found = re.compile(pattern, re.IGNORECASE)
    assert [(place, text) for place, text in texts_of(pack) if found.search(text)] == []


def test_a_pack_that_others_extend_does_not_name_their_companies(pack: str) -> None:
    heirs = [other for other in PACKS if pack in below(other)]
    own = companies_of(pack)
    names = sorted({name for heir in heirs for name in companies_of(heir)} - own)
    naming = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names) or r"(?!)")
    found = {place for place, text in texts_of(pack) if naming.search(text)}
    assert found - MAY_NAME.get(pack, set()) == set()
