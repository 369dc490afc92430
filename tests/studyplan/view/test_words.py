"""Values of fields in the words readers see."""

import pytest

from studyplan.view import words


@pytest.mark.parametrize(("minutes", "text"), [(5, "5 min"), (60, "1 h"), (125, "2 h 5 min"), (0, "0 min")])
def test_minutes_are_said_in_hours_and_minutes(minutes: int, text: str) -> None:
    assert words.duration(minutes) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 tasks"), (1, "1 task"), (2, "2 tasks")])
def test_a_number_has_its_noun(number: int, text: str) -> None:
    assert words.counted(number, "task") == text


@pytest.mark.parametrize(
    ("day", "text"),
    [("2022", "2022"), ("2022-10", "October 2022"), ("2022-10-07", "October 7, 2022")],
)
def test_a_date_is_written_as_far_as_it_goes(day: str, text: str) -> None:
    assert words.full_date(day) == text
