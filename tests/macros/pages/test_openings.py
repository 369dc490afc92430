"""What a task leads to is linked: the first in its row, all of it beside its steps."""

import pytest

from macros.pages.here import Here
from macros.pages.openings import UnknownPageError, all_openings, main_opening, unknown_pages
from macros.pages.tasks import task
from studyplan.model.study import Opening, Task
from studyplan.pipeline import Study
from tests.macros.rendering import html, text
from tests.studyplan.export.editions import edition


def task_of(here: Here, name: str, *opens: Opening, questions: tuple[str, ...] | None = None) -> Task:
    task = here.curriculum.get(Task, name)
    return task.model_copy(
        update={"opens": opens, "questions": task.questions if questions is None else questions}
    )


def with_tasks(here: Here, tasks: tuple[Task, ...]) -> Study:
    return Study(edition(here.curriculum, tasks=tasks), here.study.plans, ())


@pytest.mark.parametrize(
    ("opening", "link"),
    [
        (
            Opening(script="mock-tour"),
            '<a href="mock/mock-tour.md">Mock script: A tour for one friend</a>',
        ),
        (Opening(framework="star"), '<a href="frameworks/star.md">STAR</a>'),
        (Opening(page="story-bank"), '<a href="story-bank.md">Story bank</a>'),
        (
            Opening(page="tracks/castle", title="The *old* castle"),
            '<a href="tracks/castle.md">The <em>old</em> castle</a>',
        ),
        (Opening(link="https://example.org/a_(b)"), '<a href="https://example.org/a_(b)">example.org</a>'),
        (Opening(link="https://example.org/", title="A map"), '<a href="https://example.org/">A map</a>'),
    ],
    ids=["script", "framework", "page", "titled page", "link", "titled link"],
)
def test_each_kind_of_opening_has_its_words_and_its_place(here: Here, opening: Opening, link: str) -> None:
    assert (
        html(all_openings(here, task_of(here, "read-map", opening)))
        == f"<p><strong>Go to:</strong> {link}</p>"
    )


def test_questions_to_answer_are_opened_as_one_set(here: Here) -> None:
    one = task_of(here, "walk-gates", questions=("route-q1",))
    two = task_of(here, "walk-gates", questions=("route-q1", "route-q2"))
    assert all_openings(here, one) == "**Go to:** [Practice 1 question](practice.md#set=walk-gates)"
    assert all_openings(here, two) == "**Go to:** [Practice 2 questions](practice.md#set=walk-gates)"


def test_a_script_that_names_a_task_is_opened_by_it_once(here: Here) -> None:
    assert (
        text(html(all_openings(here, task_of(here, "guide-friend"))))
        == "Go to: Mock script: A tour for one friend"
    )
    named = task_of(here, "guide-friend", Opening(page="story-bank"), Opening(script="mock-tour"))
    assert text(html(all_openings(here, named))) == "Go to: Story bank · Mock script: A tour for one friend"
    assert text(html(main_opening(here, named))) == "Story bank"


def test_a_task_that_leads_nowhere_has_no_link(here: Here) -> None:
    assert (
        main_opening(here, task_of(here, "hear-bells")),
        all_openings(here, task_of(here, "hear-bells")),
    ) == ("", "")


def test_pages_there_are_not_are_told_with_the_tasks_that_open_them(here: Here) -> None:
    unknown_pages(here.study, lambda _: True)
    tasks = (task_of(here, "read-map", Opening(page="story-bank"), Opening(page="cellar")),)
    study = with_tasks(here, tasks)
    with pytest.raises(UnknownPageError) as told:
        unknown_pages(study, lambda uri: uri == "story-bank.md")
    assert str(told.value) == (
        "tasks.yml: error[unknown-page]: `read-map` opens the page `cellar`, and there is no docs/cellar.md.\n"
        "    Write the path of a page below docs/, without `.md`."
    )


def test_aliases_are_there_for_the_search_and_hidden_from_readers(here: Here) -> None:
    tasks = tuple(
        one.model_copy(update={"aliases": ("atlas", "<b>plan</b>")}) if one.id == "read-map" else one
        for one in here.curriculum.tasks
    )
    study = with_tasks(here, tasks)
    shown = html(task(Here(study, "tasks/read-map.md"), "read-map"))
    assert "<span hidden>atlas, &lt;b&gt;plan&lt;/b&gt;</span>" in shown
