"""Rows with a box to tick, and bars that count them."""

import pytest

from macros.pages.here import Here, PageError
from macros.pages.tasks import (
    phase_tasks,
    plan_attributes,
    progress,
    task,
    task_list,
    task_rows,
    tick_box,
    week_rows,
)
from studyplan.model.study import Task
from tests.macros.rendering import html, text


@pytest.fixture
def tasks(here: Here) -> list[Task]:
    """Two tasks for everybody and one of a track."""
    return [here.curriculum.get(Task, name) for name in ("read-map", "guide-friend", "climb-keep")]


def test_scripts_read_ids_minutes_and_tracks(tasks: list[Task]) -> None:
    assert task_list(tasks) == "read-map:20 guide-friend:60 climb-keep:45:castle"


def test_a_box_is_labeled_and_disabled_until_a_script_comes() -> None:
    assert tick_box("read-map", "Read the map") == (
        '<label><study-tick task="read-map"><input type="checkbox" disabled></study-tick>'
        " Read the map</label>"
    )


def test_a_box_of_a_track_names_it() -> None:
    assert '<study-tick task="climb-keep" track="castle">' in tick_box("climb-keep", "Climb", "castle")


def test_a_row_has_title_minutes_kind_priority_and_a_link_to_its_steps(here: Here, tasks: list[Task]) -> None:
    shown = html(task_rows(here, tasks))
    assert text(shown) == (
        "Read the map 20 min Read · must Steps"
        " Guide a friend 1 h Mock interview · must Steps Mock script: A tour for one friend"
        " Climb the keep 45 min Practice · must · only for Castle Steps STAR"
    )
    assert 'href="tasks/read-map.md"' in shown
    assert shown.count('<p class="task">') + shown.count('<li class="task">') == 3


def test_a_row_of_a_week_opens_to_what_the_task_ends_with(here: Here, tasks: list[Task]) -> None:
    shown = html(week_rows(here, tasks[:1]))
    assert "A map with ten marks." in text(shown)
    assert shown.count("<details") == 1


def test_rows_stay_out_of_the_search(here: Here, tasks: list[Task]) -> None:
    assert 'data-search-exclude="rows"' in task_rows(here, tasks)


def test_a_bar_says_without_scripts_what_everybody_has_to_do(tasks: list[Task]) -> None:
    assert progress(tasks, "Week *1*") == (
        '<study-progress label="Week 1" tasks="read-map:20 guide-friend:60 climb-keep:45:castle">'
        "2 tasks, 1 h 20 min</study-progress>"
    )


def test_a_bar_over_tasks_of_one_track_counts_them(tasks: list[Task]) -> None:
    assert ">1 task, 45 min<" in progress(tasks[2:], "Castle")


def test_the_main_plan_needs_no_number_and_the_others_do(tasks: list[Task]) -> None:
    assert plan_attributes({1: tasks[:1], 2: tasks[:2]}, 2) == {
        "mine": True,
        "tasks": "read-map:20 guide-friend:60",
        "tasks-1": "read-map:20",
    }


def test_a_phase_lists_its_tasks(here: Here) -> None:
    shown = text(html(phase_tasks(here, "walk")))
    assert shown.startswith("Walk You find every street without a map.")
    assert "You end with A list of four gates." in shown
    assert "Guide a friend" not in shown


def test_a_task_shows_its_steps_and_what_it_leads_to(here: Here) -> None:
    shown = text(html(task(here, "walk-gates")))
    for words in (
        "Walk from gate to gate. (13 min) Write the minutes beside each gate. (12 min)",
        "You end with: A list of four gates.",
        "Done when: You name the gates in order.",
        "Questions: How do you get from the river to the castle?",
        "Frameworks: STAR",
        "After: Read the map",
    ):
        assert words in shown


def test_a_phase_that_is_not_there_is_told_with_its_file(here: Here) -> None:
    with pytest.raises(PageError, match=r"^There is no phase `cellar` in phases\.yml\.$"):
        phase_tasks(here, "cellar")


def test_a_task_shows_the_minutes_of_its_steps_and_folds_the_answers_of_its_cues(here: Here) -> None:
    shown = html(task(here, "read-map"))
    words = text(shown)
    assert "Follow every street with a finger. (20 min)" in words
    assert "Recall: answer aloud, then look How long is the river? Four miles, from gate to gate." in words
    assert shown.count("<details") == 2
    assert '<div data-cue="read-map/length-of-river">' in shown
