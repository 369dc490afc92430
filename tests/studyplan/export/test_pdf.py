"""A plan as a PDF, read back: what a reader sees, clicks and hears, and what they have done."""

import io
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from studyplan.export.pdf import (
    NoTypstError,
    PdfOptions,
    UnprintableError,
    load_typst,
    plan_document,
    plan_pdf,
)
from studyplan.export.pdf.glyphs import glyph_problems, story_problems
from studyplan.export.pdf.typeset import STANDARDS
from studyplan.load import load
from studyplan.model.outline import Outline, OutlineWeek
from studyplan.model.plan import LeftOut, Plan, PlanItem, Reason
from studyplan.model.plan_settings import OwnTask
from studyplan.model.progress import Progress, Story
from tests.studyplan.export.editions import company, day_of, edition, plan_of, review_of, task_of
from tests.studyplan.export.printed import Printed
from tests.studyplan.folders import TINY, school

FONTS = Path(__file__).parent / "fonts"
PLAN = plan_of(
    (
        day_of("mon", task_of("read-guide")),
        day_of("wed", task_of("list-stories", 45), review_of("read-guide")),
    ),
    (day_of("tue", task_of("tell-stories", 60)),),
)


@cache
def pdf_of(**options: Any) -> bytes:
    return plan_pdf(company(), PLAN, PdfOptions(**options))


@cache
def plain() -> Printed:
    return Printed(pdf_of())


def printed(plan: Plan, progress: Progress | None = None) -> Printed:
    return Printed(plan_pdf(company(), plan, PdfOptions(progress=progress)))


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
    assert "2 weeks of 2 hours: 3 tasks and 1 review, 2 h 20 min" in page
    assert "The library neither wrote nor read this plan." in page
    assert re.search(r"Content of November 20, 2026 · Version [0-9a-f]{12}$", page)


def test_the_version_is_that_of_the_content() -> None:
    other = edition(company(), tips=())
    pages = [Printed(plan_pdf(found, PLAN, PdfOptions())).pages[0] for found in (other, company())]
    assert pages[0][-12:] != pages[1][-12:] == plain().pages[0][-12:]


def test_a_week_has_its_days_and_tasks_on_one_page() -> None:
    assert plain().page("Week 1") == (
        "Week 1 2 tasks and 1 review, 1 h 20 min · First look"
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
    assert "Monday, January 4 20 min ☐ Call Ann 20 min CALL-ANN · My own task · should Notes" in page


def test_tasks_left_out_are_listed_by_priority_with_the_reason() -> None:
    left = (
        LeftOut("learn-catalog", "should", Reason("hours")),
        LeftOut("tell-stories", "must", Reason("no-room")),
    )
    plan = Plan(settings=PLAN.settings, weeks=PLAN.weeks[:1], left_out=left)
    page = printed(plan).page("Left out of this plan")
    must = "Must tasks 1 h ☐ Tell your stories 1 h TELL-STORIES · Practice · must · A must task,"
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
    weeks = (OutlineWeek(1, (day_of("mon", *items),)),)
    plan = Outline(settings=PLAN.settings, weeks=weeks, tracks=("children", "archive"))
    assert (
        "Week 1 2 tasks, 1 h · First look"
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


def test_a_screen_reader_finds_headings_lists_and_tables() -> None:
    tags = plain().tags()
    assert (tags[0], tags.count("Title")) == ("Document", 1)
    for name, least in {
        "H1": 15,
        "H2": 15,
        "H3": 12,
        "LI": 80,
        "Table": 3,
        "TH": 15,
        "TOCI": 20,
        "Link": 50,
    }.items():
        assert tags.count(name) >= least, name
    assert plain().reader.root_object["/MarkInfo"]["/Marked"].value
    assert plain().reader.root_object["/Lang"] == "en-US"


def test_the_file_names_its_title_its_date_and_its_standards() -> None:
    facts = plain().reader.metadata
    assert facts is not None
    assert (facts.title, facts.subject) == (
        "Riverside Library study plan: Plan for 2 weeks",
        "How to get ready for a talk at Riverside Library.",
    )
    assert facts["/CreationDate"] == "D:20261120000000Z"
    xmp = plain().reader.root_object["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1<" in xmp
    assert "<pdfaid:part>2<" in xmp
    assert "<pdfaid:conformance>A<" in xmp


def test_every_font_is_in_the_file() -> None:
    fonts = set(plain().fonts())
    assert {name.partition("+")[2].partition("-")[0] for name, _ in fonts} == {
        "LibertinusSerif",
        "DejaVuSansMono",
    }
    assert all(is_inside for _, is_inside in fonts)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert plan_pdf(company(), PLAN, PdfOptions()) == pdf_of()


def test_the_date_of_the_file_can_be_set() -> None:
    facts = Printed(pdf_of(timestamp=1_795_348_800)).reader.metadata
    assert facts is not None
    assert facts["/CreationDate"] == "D:20261122120000Z"


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.2756, 841.8898)), ("us-letter", (612, 792))])
def test_both_papers_hold_the_same_pages(paper: str, size: tuple[float, float]) -> None:
    found = Printed(pdf_of(paper=paper))
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in found.reader.pages} == {
        size
    }
    assert found.pages == plain().pages


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_nothing_stands_nearer_than_ten_millimeters_to_the_edge(paper: str) -> None:
    least = 10 * 72 / 25.4
    for page in Printed(pdf_of(paper=paper)).reader.pages:
        places: list[tuple[float, float]] = []

        def note(text: str, outer: Any, inner: Any, *_: Any, places: Any = places) -> None:
            if text.strip():
                x, y = inner[4:]
                places.append(
                    (x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5])
                )

        page.extract_text(visitor_text=note)
        box = page.mediabox
        assert min(x for x, _ in places) >= box.left + least
        assert max(x for x, _ in places) <= box.right - least
        assert min(y for _, y in places) >= box.bottom + least
        assert max(y for _, y in places) <= box.top - least


DONE = Progress(done={"read-guide": "2026-12-24", "tour-archive": "2026-12-25", "unknown": "2026-12-26"})


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
        "Week 1 2 tasks and 1 review, 1 h 20 min · First look · 2 of 2 tasks done "
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


def test_typst_has_no_warning() -> None:
    document = plan_document(company(), PLAN, PdfOptions(progress=DONE))
    _, warnings = typst.compile_with_warnings(
        dict(document.files), font_paths=typst.Fonts(include_system_fonts=False), pdf_standards=STANDARDS
    )
    assert [warning.message for warning in warnings] == []


def test_a_curriculum_with_hardly_anything_in_it_can_be_printed(tmp_path: Path) -> None:
    bare = load(school(tmp_path), "school").curriculum
    found = Printed(plan_pdf(bare, plan_of(()), PdfOptions()))
    assert [title for depth, title, _ in found.bookmarks() if depth == 0] == [
        "What to do first",
        "Week 1",
        "Story cards",
        "Career timeline",
        "The day before",
    ]


def test_signs_without_a_glyph_are_told_with_their_places(tmp_path: Path) -> None:
    themes = 'story_themes:\n  - {id: hard, title: Hard, prompt: "Which 学 or 🎈 was hard? Ça!"}\n'
    loaded = load(school(tmp_path, story_themes=themes), "school")
    with pytest.raises(UnprintableError) as told:
        plan_pdf(loaded.curriculum, plan_of(()), PdfOptions())
    assert told.value.signs == ("学", "🎈")
    (problem,) = glyph_problems(told.value, loaded, "--fonts FOLDER")
    assert (problem.place.file, problem.place.line, problem.place.column) == (
        "curriculum/school/story_themes.yml",
        2,
        37,
    )
    assert (problem.rule, problem.message, problem.cure) == (
        "missing-glyph",
        "This text holds `学` (U+5B66), `🎈` (U+1F388), which no font here has.",
        "Write it another way, or name a folder with a font that has it: --fonts FOLDER.",
    )


def test_a_story_without_a_glyph_is_told_by_its_number() -> None:
    progress = Progress(stories=(Story(headline="Plain"), Story(result="学")))
    with pytest.raises(UnprintableError, match=re.escape("There is no font for `学` (U+5B66).")) as told:
        printed(PLAN, progress)
    (problem,) = story_problems(told.value, progress, "progress.json", "--fonts FOLDER")
    assert (problem.place.file, problem.message) == (
        "progress.json",
        "Story 2 holds `学` (U+5B66), which no font here has.",
    )
    assert list(glyph_problems(told.value, load(TINY, "company"), "")) == []


def test_a_folder_with_more_fonts_helps() -> None:
    progress = Progress(stories=(Story(headline="学"),))
    found = Printed(plan_pdf(company(), PLAN, PdfOptions(progress=progress, fonts=(FONTS,))))
    assert "Story 1: 学" in found.page("Story cards")
    assert any(name.endswith("OneSign-Regular") for name, _ in found.fonts())


def test_another_content_option_or_font_gives_another_fingerprint() -> None:
    options = (
        PdfOptions(),
        PdfOptions(timestamp=1),
        PdfOptions(progress=DONE),
        PdfOptions(fonts=(FONTS,)),
    )
    documents = [plan_document(company(), PLAN, option) for option in options]
    documents.append(plan_document(edition(company(), title="Another"), PLAN, PdfOptions()))
    assert len({document.fingerprint for document in documents}) == 5
    assert (
        plan_document(company(), PLAN, PdfOptions(paper="us-letter")).fingerprint == documents[0].fingerprint
    )
    unprinted = edition(company(), claims=())
    assert (
        plan_document(unprinted, PLAN, PdfOptions()).files["curriculum.json"]
        == documents[0].files["curriculum.json"]
    )


def test_without_typst_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(NoTypstError) as told:
        load_typst()
    assert str(told.value).startswith("PDFs are set by Typst, which cannot be loaded here (")
    assert "\n" not in str(told.value)


def test_a_missing_item_is_a_plan_item_of_the_readers_own_without_settings() -> None:
    item = PlanItem(id="gone", kind="task", minutes=10, why=Reason("x"))
    assert "☐ gone 10 min GONE" in printed(plan_of((day_of("mon", item),))).page("Week 1")


def test_the_tiny_plan_stays_small() -> None:
    assert len(pdf_of()) < 160_000
    assert PdfReader(io.BytesIO(pdf_of())).pdf_header == "%PDF-1.7"
