"""Links from one page to another, relative so that a site can stand anywhere."""

import pytest

from studyplan.model.practice import Framework, Question, QuestionType
from studyplan.model.process import Stage, Track
from studyplan.model.study import Task
from tests.macros.conftest import From


@pytest.mark.parametrize(
    ("page", "target", "anchor", "path"),
    [
        ("index.md", "tips.md", "", "tips.md"),
        ("index.md", "questions/route.md", "route-q1", "questions/route.md#route-q1"),
        ("questions/route.md", "frameworks.md", "star", "../frameworks.md#star"),
        ("questions/route.md", "questions/ask.md", "", "ask.md"),
        ("questions/route.md", "questions/route.md", "route-q1", "#route-q1"),
        ("questions/route.md", "questions/route.md", "", "route.md"),
        ("index.md", "index.md", "top", "#top"),
    ],
)
def test_paths_are_relative_to_the_page_that_links(
    seen_from: From, page: str, target: str, anchor: str, path: str
) -> None:
    assert seen_from(page).path(target, anchor) == path


def test_items_link_to_where_they_stand(seen_from: From) -> None:
    here = seen_from("plan/2-weeks.md")
    curriculum = here.curriculum
    assert [
        here.task(curriculum.get(Task, "read-map")),
        here.stage(curriculum.get(Stage, "call")),
        here.track(curriculum.get(Track, "castle")),
        here.question(curriculum.get(Question, "ask-q1")),
        here.question_type(curriculum.get(QuestionType, "route")),
        here.framework(curriculum.get(Framework, "star")),
        here.source("guide-book"),
    ] == [
        "[Read the map](../tasks/read-map.md)",
        "[Phone call](../interview/call.md)",
        "[Castle](../tracks/castle.md)",
        "[How many visitors come on a Monday?](../questions/ask.md#ask-q1)",
        "[Routes](../questions/route.md)",
        "[STAR](../frameworks/star.md)",
        "[The guide book](../sources.md#source-guide-book)",
    ]
