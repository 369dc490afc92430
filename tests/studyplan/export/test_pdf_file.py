"""The file of a PDF: its tags, fonts, bytes and papers, and what stops it."""

import io
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from studyplan.export.pdf import (
    NoTypstError,
    PdfOptions,
    load_typst,
    plan_document,
    plan_pdf,
    unprintable,
)
from studyplan.export.pdf.glyphs import story_words
from studyplan.export.pdf.typeset import STANDARDS
from studyplan.load import load
from studyplan.model.progress import Progress, Story
from tests.studyplan.export.editions import company, edition
from tests.studyplan.export.printed import Printed
from tests.studyplan.export.printing import DONE, PLAN, pdf_of, plain
from tests.studyplan.folders import school

FONTS = Path(__file__).parent / "fonts"


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
    assert plan_pdf(company(), PLAN, PdfOptions()).pdf == pdf_of()


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


def test_typst_has_no_warning() -> None:
    document = plan_document(company(), PLAN, PdfOptions(progress=DONE))
    _, warnings = typst.compile_with_warnings(
        dict(document.files), font_paths=typst.Fonts(include_system_fonts=False), pdf_standards=STANDARDS
    )
    assert [warning.message for warning in warnings] == []


def test_texts_that_a_pdf_cannot_show_whole_are_told_with_their_places(tmp_path: Path) -> None:
    themes = 'story_themes:\n  - {id: hard, title: Hard, prompt: "Which 学 or 🎈 was hard? Ça!"}\n'
    loaded = load(school(tmp_path, story_themes=themes), "school")
    (problem,) = unprintable(loaded, (), "--fonts FOLDER")
    assert (problem.place.file, problem.place.line, problem.place.column) == (
        "curriculum/school/story_themes.yml",
        2,
        37,
    )
    assert (problem.severity, problem.rule, problem.message, problem.cure) == (
        "warning",
        "missing-glyph",
        "No font of the PDFs has `学` (U+5B66), `🎈` (U+1F388), so they show □ in its place.",
        "Write it another way, or name a folder with a font that has it: --fonts FOLDER.",
    )
    assert [found.message for found in unprintable(loaded, (FONTS,), "")] == [
        "No font of the PDFs has `🎈` (U+1F388), so they show □ in its place."
    ]


def test_without_typst_no_text_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    themes = "story_themes: [{id: hard, title: Hard, prompt: 学}]\n"
    assert unprintable(load(school(tmp_path, story_themes=themes), "school"), (), "") == ()


@pytest.mark.parametrize(
    ("written", "shown", "missing"),
    [
        ("Shipped 🚀", "Shipped □", ("🚀",)),
        ("Yes 👍🏽", "Yes □", ("🏽", "👍")),
        ("👨\u200d👩\u200d👧 at home", "□□□ at home", ("👧", "👨", "👩")),
        ("日本 and ě", "□□ and ě", ("日", "本")),
        ("1\ufe0f\u20e3 first", "1□ first", ("\u20e3", "\ufe0f")),
        ("A\u0332 word", "A□ word", ("\u0332",)),
        ("Çà et là: naïve", "Çà et là: naïve", ()),
    ],
)
def test_a_letter_that_no_font_has_is_a_sign_in_the_pdf(
    written: str, shown: str, missing: tuple[str, ...]
) -> None:
    pages = plan_pdf(company(), PLAN, PdfOptions(progress=Progress(stories=(Story(headline=written),))))
    assert pages.missing == missing
    assert f"Story 1: {shown}" in Printed(pages.pdf).page("Story cards")


def test_a_story_with_signs_is_told_by_its_number() -> None:
    progress = Progress(stories=(Story(headline="Plain"), Story(result="学\u20e3"), Story(task="a学")))
    assert list(story_words(progress, ("\u20e3", "学"), "--fonts FOLDER")) == [
        "Story 2 shows □ for `\u20e3` (U+20E3), `学` (U+5B66), which no font here has. --fonts FOLDER names more fonts.",
        "Story 3 shows □ for `学` (U+5B66), which no font here has. --fonts FOLDER names more fonts.",
    ]


def test_a_folder_with_more_fonts_helps() -> None:
    progress = Progress(stories=(Story(headline="学"),))
    found = Printed(plan_pdf(company(), PLAN, PdfOptions(progress=progress, fonts=(FONTS,))).pdf)
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


def test_the_tiny_plan_stays_small() -> None:
    assert len(pdf_of()) < 160_000
    assert PdfReader(io.BytesIO(pdf_of())).pdf_header == "%PDF-1.7"
