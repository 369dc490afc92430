"""What a reader has done and written → the pages of their PDF."""

from typing import Any

import pytest

from studyplan.export.pdf.stories import own_words
from studyplan.model.progress import Progress, Story
from tests.studyplan.export.editions import day_of, plan_of, task_of
from tests.studyplan.export.printing import DONE, PLAN, plain, printed


def test_what_is_done_is_ticked_and_told() -> None:
    found = printed(PLAN, DONE)
    assert "☑ Read the guide 30 min READ-GUIDE · Read · must · done on December 24, 2026" in found.page(
        "Week 1"
    )
    assert "1 of 2 tasks done, 45 min left" in found.page("Week 1")
    assert "1 of 3 tasks done, 1 h 45 min left" in found.pages[0]
    assert found.page("What to do first").startswith(
        "What to do first These tasks come next. Their steps are on the pages named at the right. ☐ List your"
    )
    assert sum(page.count("☑") for page in found.pages) == 2


def test_without_progress_nothing_is_ticked_or_told() -> None:
    text = " ".join(plain().pages)
    assert "☑" not in text
    assert "tasks done" not in text
    assert "done on" not in text


def test_with_everything_done_there_is_nothing_left_to_do() -> None:
    every = Progress(done=dict.fromkeys(("read-guide", "list-stories", "tell-stories"), "2026-12-24"))
    found = printed(PLAN, every)
    assert "Every task of this plan is done." in found.page("What to do first")
    assert found.page("Week 1").startswith(
        "Week 1 2 tasks, 1 h 15 min, and 1 review, 5 min · First look · 2 of 2 tasks done "
    )


def test_stories_fill_their_cards_and_the_last_sheet() -> None:
    story = Story(headline="The *lost* card", reach="M", action='I asked "who" &\nwrote #it down.')
    found = printed(PLAN, Progress(stories=(story,)))
    card = found.page("Story cards")
    assert "Story 1: The *lost* card Headline The *lost* card When and where" in card
    assert "I asked “who” & wrote #it down." in card
    assert "1 The *lost* card 2 3" in found.page("The day before")
    assert len([page for page in found.pages if page.startswith("Story ")]) == 8


def test_a_long_story_goes_on_over_the_next_page() -> None:
    points = "\n".join(f"Point {number} of many that I remember well" for number in range(90))
    found = printed(PLAN, Progress(stories=(Story(action=points),)))
    first = next(index for index, page in enumerate(found.pages) if page.startswith("Story cards"))
    assert "Point 89 of many" in found.pages[first + 1] + found.pages[first + 2]
    assert found.page("Story 2 ")


def test_every_story_gets_a_card() -> None:
    stories = tuple(Story(headline=f"Story of {number}") for number in range(20))
    found = printed(PLAN, Progress(stories=stories))
    assert found.page("Story 20: Story of 19")
    assert " 11 12 A mistake " in found.page("What your stories cover")
    assert "12 Story of 11 Numbers I use most" in found.page("The day before")


def test_the_day_of_the_interview_stands_where_it_is_asked_for() -> None:
    day = day_of("mon", task_of("read-guide"), date="2027-01-04")
    found = printed(plan_of((day,), start="2027-01-04", onsite="2027-01-11"))
    assert "Interview on January 11, 2027" in found.pages[0]
    assert "Date and time January 11, 2027" in found.page("The day before")
    assert "2027" not in plain().page("The day before")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The lost card", "ltr"),
        ("كان الفريق متأخرا (MVP).", "rtl"),
        ("(1) הכרטיס שאבד", "rtl"),
        ("MVP: كان", "ltr"),
        ("12 %", "ltr"),
        ("失敗した企画", "ltr"),
    ],
)
def test_words_of_the_reader_run_as_their_first_letter_does(text: str, direction: str) -> None:
    assert own_words(text) == {"own": text, "direction": direction}


@pytest.mark.parametrize(("mark", "is_right"), [("", False), ("\u200f", True)])
def test_words_from_right_to_left_begin_at_the_right_edge(mark: str, is_right: bool) -> None:
    """The mark is a letter of such a script that no font has to draw."""
    found = printed(PLAN, Progress(stories=(Story(action=f"{mark}7419"),)))
    (number,) = [index for index, page in enumerate(found.pages) if "7419" in page]
    page = found.reader.pages[number]
    places: list[float] = []

    def note(text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        if "7419" in text:
            places.append(inner[4] * outer[0] + outer[4])

    page.extract_text(visitor_text=note)
    assert [place > float(page.mediabox.width) / 2 for place in places] == [is_right]
