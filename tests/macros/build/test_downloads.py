"""PDFs beside the pages: which there are, when they are set anew, and what happens where that cannot be."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import Files

from macros.build import downloads as module
from macros.build.downloads import Shelf, add_downloads, downloads
from macros.build.site import load_study
from macros.pages.here import Here
from macros.pages.plans import plan_choice, plan_weeks
from macros.pages.take_away import about_pdfs, pdf_links
from studyplan.export.pdf import Document, Pages, PdfOptions
from studyplan.model.process import Track
from studyplan.pipeline import Study, study
from studyplan.problem import as_text
from tests.studyplan.export.editions import edition
from tests.studyplan.folders import TINY, TODAY, school

A4, LETTER = b"/MediaBox[0 0 595.2756 841.8898]", b"/MediaBox[-8 25 604 817]        "
NAMES = [
    f"take-away/company-{weeks}-weeks-{paper}.pdf" for weeks in (1, 2, 3) for paper in ("a4", "us-letter")
]


@pytest.fixture(scope="module")
def tiny() -> Study:
    return study(TINY, "company", TODAY)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Stand in for Typst: note each document, and give its name as its pages."""
    noted: list[Document] = []

    def set_pages(document: Document) -> Pages:
        noted.append(document)
        return Pages(document.fingerprint.encode() + A4)

    monkeypatch.setattr(module, "set_pages", set_pages)
    return noted


@pytest.fixture
def config(tiny: Study, tmp_path: Path) -> Callable[..., MkDocsConfig]:
    def made(found: Study = tiny, **extra: object) -> MkDocsConfig:
        settings = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
        settings.load_dict({"site_name": "Site", "extra": {"study": found, **extra}})
        settings.validate()
        settings.plugins = PluginCollection()
        settings.plugins._current_plugin = "hooks"
        return settings

    return made


def changed(found: Study) -> Study:
    track = Track(id="attic", title="Attic", summary="Up.", work_examples=("A box.",))
    tracks = (*found.curriculum.tracks, track)
    return Study(edition(found.curriculum, title="Another", tracks=tracks), found.plans, ())


def test_there_is_a_file_for_each_plan_and_paper(tiny: Study, pages: list[Document], tmp_path: Path) -> None:
    files = dict(downloads(tiny, Shelf(tmp_path, is_reload=False), PdfOptions()))
    assert list(files) == NAMES
    assert [content[-len(A4) :] for content in files.values()] == [A4, LETTER] * 3
    assert len(pages) == 3


def test_a_plan_that_has_not_changed_is_never_set_again(
    tiny: Study, pages: list[Document], tmp_path: Path
) -> None:
    first = dict(downloads(tiny, Shelf(tmp_path, is_reload=False), PdfOptions()))
    for is_reload in (False, True):
        assert dict(downloads(tiny, Shelf(tmp_path, is_reload), PdfOptions())) == first
    assert len(pages) == 3


def test_a_build_sets_a_changed_plan_anew_and_tidies_up(
    tiny: Study, pages: list[Document], tmp_path: Path
) -> None:
    first = dict(downloads(tiny, Shelf(tmp_path, is_reload=False), PdfOptions()))
    second = dict(downloads(changed(tiny), Shelf(tmp_path, is_reload=False), PdfOptions()))
    assert all(second[name] != first[name] for name in NAMES)
    assert (len(pages), len(list(tmp_path.iterdir()))) == (6, 3)


def test_a_reload_holds_nothing_up(
    tiny: Study, pages: list[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = dict(downloads(tiny, Shelf(tmp_path, is_reload=True), PdfOptions()))
    assert len(pages) == 3

    def fail(*_: object) -> Document:
        raise AssertionError("a reload looked at the content")

    monkeypatch.setattr(module, "plan_document", fail)
    assert dict(downloads(changed(tiny), Shelf(tmp_path, is_reload=True), PdfOptions())) == first


def test_an_unfinished_file_is_never_taken_for_a_pdf(
    tiny: Study,
    pages: list[Document],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with caplog.at_level(logging.INFO):
        files = dict(downloads(tiny, Shelf(tmp_path, is_reload=False), PdfOptions()))
    assert list(files) == NAMES
    assert {record.getMessage() for record in caplog.records} == {
        f"Nothing is kept for the next build: {tmp_path} cannot be written (no space left on device)."
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_reload", [False, True])
def test_a_kept_pdf_that_was_cut_is_set_again(
    tiny: Study, pages: list[Document], tmp_path: Path, is_reload: bool
) -> None:
    first = dict(downloads(tiny, Shelf(tmp_path, is_reload=False), PdfOptions()))
    for path in tmp_path.glob("*.pdf"):
        path.write_bytes(path.read_bytes()[:20])
    assert dict(downloads(tiny, Shelf(tmp_path, is_reload), PdfOptions())) == first
    assert len(pages) == 6
    assert len(list(tmp_path.glob("*.pdf"))) == 3


def test_files_are_added_to_a_build(
    pages: list[Document], config: Callable[..., MkDocsConfig], tmp_path: Path
) -> None:
    files = Files([])
    add_downloads(files, config(), is_serving=False, is_reload=False)
    assert [file.src_uri for file in files] == NAMES
    assert [file.dest_uri for file in files] == NAMES
    assert (tmp_path / ".cache" / "pdf").is_dir()


def test_fonts_and_the_date_come_from_the_settings(
    pages: list[Document],
    config: Callable[..., MkDocsConfig],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    (tmp_path / "fonts").mkdir()
    add_downloads(Files([]), config(pdf_fonts="fonts"), is_serving=False, is_reload=False)
    assert {(document.timestamp, document.fonts) for document in pages} == {
        (1_795_348_800, (tmp_path / "fonts",))
    }


def test_a_curriculum_with_problems_has_no_pdfs(config: Callable[..., MkDocsConfig]) -> None:
    settings = config()
    del settings.extra["study"]
    files = Files([])
    add_downloads(files, settings, is_serving=False, is_reload=False)
    assert list(files) == []


def test_without_typst_the_site_has_neither_files_nor_links_and_says_so(
    tiny: Study,
    config: Callable[..., MkDocsConfig],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setitem(sys.modules, "typst", None)
    files = Files([])
    add_downloads(files, config(), is_serving=False, is_reload=False)
    assert list(files) == []
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert caplog.messages[0].startswith(
        "The site has no PDFs. PDFs are set by Typst, which cannot be loaded"
    )
    here = Here(tiny, "plan/index.md")
    assert (pdf_links(here, "2-weeks"), "PDF" in plan_choice(here), "PDF" in plan_weeks(here, 2)) == (
        "",
        False,
        False,
    )
    assert about_pdfs(here).startswith("This site was built without PDFs. [A command](")


def test_pdfs_are_told_where_there_are_some(tiny: Study) -> None:
    assert about_pdfs(Here(tiny, "plan/index.md")).startswith("Each plan comes as a PDF in A4 and US Letter")


def test_plan_pages_link_to_their_own_plan(tiny: Study) -> None:
    links = (
        "[PDF, A4](../take-away/company-2-weeks-a4.pdf)"
        " · [PDF, US Letter](../take-away/company-2-weeks-us-letter.pdf)"
    )
    assert links in plan_weeks(Here(tiny, "plan/2-weeks.md"), 2)
    assert f"    {links}" in plan_choice(Here(tiny, "plan/index.md")).splitlines()


def test_a_text_with_letters_that_no_font_has_is_told_and_the_site_is_built(
    tmp_path: Path, config: Callable[..., MkDocsConfig]
) -> None:
    root = school(tmp_path, story_themes='story_themes: [{id: hard, title: "Hard 学", prompt: Why?}]\n')
    pack = root / "school" / "pack.yml"
    plans = "plans: [{weeks: 1, hours_per_week: 2, title: One week, summary: Short.}]\n"
    pack.write_text(pack.read_text(encoding="utf-8") + plans, encoding="utf-8")
    found = load_study(root, "school", TODAY, ())
    assert as_text(found.warnings).startswith(
        "curriculum/school/story_themes.yml:1:34: warning[missing-glyph]: No font of the PDFs has `学` (U+5B66)"
    )
    files = Files([])
    add_downloads(files, config(found), is_serving=False, is_reload=False)
    assert [file.src_uri for file in files] == [
        "take-away/school-1-weeks-a4.pdf",
        "take-away/school-1-weeks-us-letter.pdf",
    ]
