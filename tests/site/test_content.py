"""Everything a curriculum holds is on the site, where links and scripts look for it."""

import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from markdown import Markdown

from macros.pages.glossary import other_names
from studyplan.model.practice import Question
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.fields import InlineMarkdown, marked_fields
from tests.large import large_curriculum
from tests.site.pages import all_text, read_site
from tests.site.serving import REPOSITORY, SAMPLE, named_pack
from tests.studyplan.folders import COURSE

ON_NO_PAGE = ("claims",)
"""Claims are what was read before; the items that carry them are on the pages."""


@cache
def curriculum_of(name: str) -> Curriculum:
    if name == "study":
        return large_curriculum()
    if name == "town":
        return load(SAMPLE / "curriculum", "town").curriculum
    if name == "course":
        return load(COURSE, "pottery").curriculum
    return load(REPOSITORY / "curriculum", named_pack()).curriculum


@pytest.fixture(params=["site", "sample_site", "course_site", "named_site"])
def any_site(request: pytest.FixtureRequest) -> Path:
    """The large site, the sample, a plain course, and that of the pack mkdocs.yml names."""
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def curriculum(any_site: Path) -> Curriculum:
    return curriculum_of(any_site.name)


def shown(text: str) -> str:
    """Inline Markdown as a reader sees it."""
    html = Markdown().convert(" ".join(text.split()))
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


@pytest.mark.parametrize("name", ["study", "town"])
def test_invented_curricula_have_an_item_of_every_kind(name: str) -> None:
    curriculum = curriculum_of(name)
    assert [kind for kind in type(curriculum).model_fields if not getattr(curriculum, kind)] == []


def test_every_text_of_every_item_is_on_a_page(curriculum: Curriculum, any_site: Path) -> None:
    text = all_text(read_site(any_site).values())
    missing = [
        f"{kind} {item.id} {found.path}"
        for kind, item in curriculum.every_item()
        if kind not in ON_NO_PAGE and not item.deprecated
        for found in marked_fields(item)
        if isinstance(found.mark, InlineMarkdown) and shown(found.value) not in text
        # forms of a term serve the links to it
        if not (kind == "terms" and found.path[0] == "also" and found.value not in other_names(item))
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("questions", "questions/{item.type}"),
        ("tasks", "tasks/{item.phase}"),
        ("frameworks", "frameworks"),
        ("stages", "interview"),
        ("tips", "tips"),
        ("tips", "tips/{item.group}"),
        ("tip_groups", "tips"),
        ("facts", "then-and-now"),
        ("terms", "glossary"),
        ("findings", "learning-science"),
        ("mock_scripts", "mock-interviews"),
    ],
)
def test_every_item_can_be_linked_by_its_id(
    curriculum: Curriculum, any_site: Path, kind: str, page: str
) -> None:
    pages = read_site(any_site)
    without = [
        item.id
        for item in curriculum.items(kind)
        if not item.deprecated
        and not getattr(item, "topic", None)
        and item.id not in pages[f"{page.format(item=item)}/index.html"].anchors
    ]
    assert without == []


def test_every_fact_of_a_topic_is_on_some_page(curriculum: Curriculum, any_site: Path) -> None:
    anchors = {anchor for page in read_site(any_site).values() for anchor in page.anchors}
    assert [fact.id for fact in curriculum.facts if fact.topic and fact.id not in anchors] == []


def test_every_item_that_is_studied_alone_has_its_page(curriculum: Curriculum, any_site: Path) -> None:
    names = [
        *(f"questions/{item.id}" for item in curriculum.question_types if not item.deprecated),
        *(f"tracks/{name}" for name in curriculum.current_ids("tracks")),
        *(f"tasks/{name}" for name in curriculum.current_ids("phases")),
        *(f"tasks/{name}" for name in curriculum.current_ids("tasks")),
        *(f"mock/{name}" for name in curriculum.current_ids("mock_scripts")),
        *(f"interview/{name}" for name in curriculum.current_ids("stages")),
        *(f"frameworks/{name}" for name in curriculum.current_ids("frameworks")),
        *(f"worked/{name}" for name in curriculum.current_ids("worked_answers")),
        *(f"plan/{offer.id}" for offer in curriculum.pack.plans),
    ]
    pages = read_site(any_site)
    assert [name for name in names if f"{name}/index.html" not in pages] == []


def test_every_task_is_in_each_plan_or_listed_as_left_out(curriculum: Curriculum, any_site: Path) -> None:
    tasks = sorted(task.id for task in curriculum.current_tasks)
    for offer in curriculum.pack.plans:
        page = (any_site / "plan" / offer.id / "index.html").read_text(encoding="utf-8")
        assert sorted(re.findall(r'<study-tick task="([^"]+)"', page)) == tasks, offer.title


def test_every_worked_answer_and_source_can_be_linked(curriculum: Curriculum, any_site: Path) -> None:
    pages = read_site(any_site)
    types = {
        answer.id: curriculum.get(Question, answer.question).type for answer in curriculum.worked_answers
    }
    answers = [
        name for name, type_id in types.items() if name not in pages[f"worked/{type_id}/index.html"].anchors
    ]
    anchors = pages["sources/index.html"].anchors
    sources = [
        source.id
        for source in curriculum.sources
        if not source.deprecated and f"source-{source.id}" not in anchors
    ]
    assert (answers, sources) == ([], [])


def test_the_search_index_has_a_section_for_every_question_under_its_own_words(
    curriculum: Curriculum, any_site: Path
) -> None:
    index = json.loads((any_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    titles = {section["location"]: unescape(section["title"]) for section in index["docs"]}
    wrong = [
        question.id
        for question in curriculum.current_questions
        if shown(question.prompt) not in titles.get(f"questions/{question.type}/#{question.id}", "")
    ]
    assert wrong == []


def test_no_two_elements_of_a_page_share_an_id(any_site: Path) -> None:
    repeated = {}
    for path in any_site.rglob("*.html"):
        names = re.findall(r'<[a-z][^<>]*?\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        if len(names) > len(set(names)):
            repeated[path.parent.name] = sorted({name for name in names if names.count(name) > 1})
    assert repeated == {}
