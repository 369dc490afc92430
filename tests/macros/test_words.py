"""Pages and paper use the same words for the same values."""

import pytest

from macros import facts, frameworks, markup, provenance, questions, tasks
from macros.here import Here
from studyplan.model import words
from studyplan.model.item import Provenance


def test_the_words_of_pages_are_those_of_paper() -> None:
    assert tasks.KIND_WORDS == words.KIND_WORDS
    assert questions.DIFFICULTY_WORDS == words.DIFFICULTY_WORDS
    assert questions.ORIGIN_WORDS == words.ORIGIN_WORDS
    assert questions.SCORES == words.SCORE_WORDS
    assert frameworks.FAMILY_WORDS == words.FAMILY_WORDS
    assert facts.READ_WORDS == words.READ_WORDS


@pytest.mark.parametrize("kind", ["official", "candidate-report", "inference", "own"])
@pytest.mark.parametrize("day", ["2022", "2022-10", "2022-10-27"])
def test_the_mark_of_pages_is_that_of_paper(here: Here, kind: str, day: str) -> None:
    found = Provenance.model_validate({"kind": kind, "as_of": day})
    assert provenance.mark(here, found).startswith(words.provenance_words(found))


@pytest.mark.parametrize(("minutes", "text"), [(5, "5 min"), (60, "1 h"), (125, "2 h 5 min"), (0, "0 min")])
def test_minutes_and_numbers_are_said_alike(minutes: int, text: str) -> None:
    assert markup.duration(minutes) == words.duration(minutes) == text
    assert markup.counted(minutes, "task") == words.counted(minutes, "task")


@pytest.mark.parametrize(
    ("day", "text"),
    [("2022", "2022"), ("2022-10", "October 2022"), ("2022-10-07", "October 7, 2022")],
)
def test_a_date_is_written_as_far_as_it_goes(day: str, text: str) -> None:
    assert words.full_date(day) == text
