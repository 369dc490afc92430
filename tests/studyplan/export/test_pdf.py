"""A plan as a PDF, read back: what stands on its pages."""

import re
from pathlib import Path

from studyplan.export.pdf import PdfOptions, plan_pdf
from studyplan.load import load
from studyplan.model.outline import Outline, OutlineWeek
from studyplan.model.pack import Source
from studyplan.model.plan import LeftOut, Plan, PlanItem, Reason
from studyplan.model.plan_settings import OwnTask
from studyplan.model.progress import Progress
from studyplan.model.study import Task
from tests.studyplan.export.editions import company, day_of, edition, plan_of, review_of, task_of
from tests.studyplan.export.printed import Printed
from tests.studyplan.export.printing import PLAN, plain, printed
from tests.studyplan.folders import school


def test_pages_stand_in_the_order_of_use() -> None:
    assert [title for depth, title, _ in plain().bookmarks() if depth == 0] == [
        "What to do first",
        "The interview",
        "Week 1",
        "Week 2",
        "For your track",
        "Story cards",
        "What your stories cover",
        "Career timeline",
        "Score sheets",
        "Questions",
        "Framework cards",
        "Questions to ask",
        "The day before",
        "Sources",
        "Steps of every task",
    ]


def test_bookmarks_lead_to_stages_questions_cards_and_steps() -> None:
    assert {
        (1, "1. Telephone call", "iv"),
        (1, "Story 8", "8"),
        (2, "A visitor asks for the blue book. What do you do?", "13"),
        (2, "STAR", "16"),
        (2, "Read the guide", "20"),
    } <= set(plain().bookmarks())


def test_the_first_page_says_what_this_is_and_how_old() -> None:
    page = plain().pages[0]
    assert page.startswith("Study plan Riverside Library study plan")
    assert "2 weeks of 2 hours: 3 tasks, 2 h 15 min, and 1 review, 5 min" in page
    assert "The library neither wrote nor read this plan." in page
    assert re.search(r"Content of November 20, 2026 · Version [0-9a-f]{12}$", page)


def test_the_version_is_that_of_the_content() -> None:
    other = edition(company(), tips=())
    pages = [Printed(plan_pdf(found, PLAN, PdfOptions()).pdf).pages[0] for found in (other, company())]
    assert pages[0][-12:] != pages[1][-12:] == plain().pages[0][-12:]


def test_a_week_has_its_days_and_tasks_on_one_page() -> None:
    assert plain().page("Week 1") == (
        "Week 1 2 tasks, 1 h 15 min, and 1 review, 5 min · First look"
        " Monday 30 min ☐ Read the guide 30 min READ-GUIDE · Read · must · A guide with marks. p. 20"
        " Wednesday 50 min ☐ Recall: Read the guide 5 min READ-GUIDE · Review, closed book p. 20"
        " ☐ List your stories 45 min LIST-STORIES · Write · must · A list of six stories. p. 20"
        " Notes Riverside Library study plan v"
    )


def test_a_full_week_is_set_in_two_columns_and_stays_on_its_page() -> None:
    items = [task_of(task.id, task.minutes) for task in company().current_tasks if task.track is None] * 4
    days = tuple(day_of("mon", *items[start : start + 4]) for start in range(0, len(items), 4))
    found = printed(plan_of(days))
    assert sum("READ-GUIDE · Read" in page and "Week" in page for page in found.pages) == 1
    assert found.page("Week 1").count("☐") == len(items)


def test_a_week_too_full_for_a_page_goes_on_over_the_next() -> None:
    days = tuple(day_of("mon", *[task_of("read-guide")] * 6) for _ in range(12))
    found = printed(plan_of(days))
    first = next(index for index, page in enumerate(found.pages) if page.startswith("Week 1"))
    assert [page.count("☐") for page in found.pages[first : first + 4]] == [32, 34, 6, 2]


def test_all_that_a_day_recalls_is_one_row() -> None:
    day = day_of("mon", review_of("read-guide"), task_of("tell-stories", 60), review_of("list-stories", 10))
    assert (
        "Monday 1 h 15 min ☐ Recall 2 tasks, closed book 15 min Review · READ-GUIDE Read the guide"
        " · LIST-STORIES List your stories ☐ Tell your stories 1 h"
    ) in printed(plan_of((day,))).page("Week 1")


def test_a_dated_plan_names_its_days_and_a_task_of_the_readers_own() -> None:
    own = (OwnTask(id="call-ann", title="Call *Ann*", minutes=20),)
    day = day_of("mon", task_of("call-ann", 20), date="2027-01-04")
    page = printed(plan_of((day,), own=own, start="2027-01-04")).page("Week 1")
    assert "Monday, January 4 20 min ☐ Call *Ann* 20 min CALL-ANN · My own task · should Notes" in page


def test_tasks_left_out_are_listed_by_priority_with_the_reason() -> None:
    left = (
        LeftOut("learn-catalog", "should", Reason("hours", (("minutes", 90),))),
        LeftOut("tell-stories", "must", Reason("days")),
    )
    plan = Plan(settings=PLAN.settings, weeks=PLAN.weeks[:1], left_out=left)
    page = printed(plan).page("Left out of this plan")
    must = "Must tasks 1 h ☐ Tell your stories 1 h TELL-STORIES · Practice · must · No day is"
    should = (
        "Should tasks 25 min ☐ Learn the catalog 25 min LEARN-CATALOG · Practice · should · The hours do not"
    )
    assert page.index(must) < page.index(should)


def test_a_chosen_track_brings_its_questions_and_leaves_out_the_others() -> None:
    found = printed(plan_of((day_of("mon", task_of("read-aloud", 20)),), track="children"))
    text = " ".join(found.pages)
    assert "Track: Children\u2019s room" in found.pages[0]
    assert "For your track" not in text
    mine, other = "When did you change somebody\u2019s mind?", "A letter lies in a returned book."
    assert (mine in text, other in text) == (True, False)
    assert ("Read to a child" in text, "Tour the archive" in text) == (True, False)


def test_tasks_of_tracks_beside_each_other_are_one_row_and_count_once() -> None:
    items = (task_of("read-aloud", 20), task_of("tour-archive", 30), task_of("read-guide"))
    tasks = tuple(company().get(Task, item.id) for item in items)
    weeks = (OutlineWeek(1, (day_of("mon", *items),), tasks),)
    plan = Outline(settings=PLAN.settings, weeks=weeks, tracks=("children", "archive"))
    assert (
        "Week 1 1 task, 30 min; with one track up to 2 tasks, 1 h · First look"
        " Monday 1 h ☐ Read the guide 30 min READ-GUIDE · Read · must · A guide with marks. p. 20"
        " ☐ The task of your track 30 min One of these"
        " · Children\u2019s room: READ-ALOUD Read to a child (20 min)"
        " · Archive: TOUR-ARCHIVE Tour the archive (30 min) Notes"
    ) in printed(plan).page("Week 1")
    found = printed(plan, Progress(done={"read-aloud": "2026-12-24"}))
    assert "☑ The task of your track 30 min One of these · done on December 24, 2026" in found.page("Week 1")
    assert "☐ The task" not in found.page("What to do first")


def test_questions_come_before_their_outlines() -> None:
    assert (
        "☐ A visitor asks for the blue book. What do you do? 5 min DESK-Q1 · Warm-up p. 13"
        in plain().page("Questions Desk work")
    )
    assert (
        "A visitor asks for the blue book. What do you do? DESK-Q1 · Written for this plan 1. Ask"
        in plain().page("Outlines: Desk work")
    )


def test_sources_stand_by_kind_and_then_by_the_alphabet() -> None:
    sources = (
        Source(id="gone", title="A book we dropped", kind="book", read="whole", deprecated=True),
        Source(id="zoos", title="*Zoos* and their books", kind="book", read="part"),
        Source(
            id="art", title="The art of shelves", kind="book", author="A. Lender", year=2020, read="whole"
        ),
        *reversed(company().sources),
    )
    found = Printed(plan_pdf(edition(company(), sources=sources), PLAN, PdfOptions()).pdf)
    assert found.page("Sources").startswith(
        "Sources Web pages"
        " • About the house, Riverside Library, 2026, read in full. https://example.org/about"
        " • My talk at Town Library, read in full. One person\u2019s memory. https://example.com/my-talk"
        " Books • The art of shelves, A. Lender, 2020, read in full. • Zoos and their books, read in part."
        " Riverside Library study plan"
    )
    assert {"Web pages", "Books"} <= {title for depth, title, _ in found.bookmarks() if depth == 1}
    assert "Books" not in found.page("Contents")


def test_every_link_leads_to_the_page_it_names() -> None:
    links = list(plain().links())
    inner = [(target, words) for _, target, words in links if isinstance(target, int)]
    assert len(inner) > 40
    for target, words in inner:
        noun, _, code = words.partition(" ")
        page = plain().pages[target]
        if noun in ("Question", "Task"):
            assert f"{code} " in page
        elif noun == "Card":
            assert page.startswith("Framework cards")
    assert ("19", "https://example.org/about", "https://example.org/about") in links


def test_page_numbers_in_the_text_are_right() -> None:
    steps = plain().labels.index("20")
    assert "Read the guide READ-GUIDE · Read · must · 30 min 1. Read the guide once" in plain().pages[steps]
    assert plain().pages[steps].endswith("Riverside Library study plan 20")


def test_a_curriculum_with_hardly_anything_in_it_can_be_printed(tmp_path: Path) -> None:
    bare = load(school(tmp_path), "school").curriculum
    found = Printed(plan_pdf(bare, plan_of(()), PdfOptions()).pdf)
    assert [title for depth, title, _ in found.bookmarks() if depth == 0] == [
        "What to do first",
        "Week 1",
        "Story cards",
        "Career timeline",
        "The day before",
    ]


def test_a_missing_item_is_a_plan_item_of_the_readers_own_without_settings() -> None:
    item = PlanItem(id="gone", kind="task", minutes=10, why=Reason("x"), here=Reason("x"))
    assert "☐ gone 10 min GONE" in printed(plan_of((day_of("mon", item),))).page("Week 1")
