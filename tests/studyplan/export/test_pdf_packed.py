"""A PDF packed: the same document, smaller; a file of another build is never spoiled."""

import io

import pytest
import typst
from pypdf import PdfReader

from studyplan.export.pdf.packed import packed
from studyplan.export.pdf.papers import PaperError, on_paper

SOURCE = """
#set document(title: "Many")
#set page(width: 595.2756pt, height: 841.8898pt)
#for number in range(40) [
  = Heading #number
  #for part in range(20) [- Item #part ends with endstream\n]
  #pagebreak(weak: true)
]
"""
LOOSE = typst.compile(SOURCE.encode(), pdf_standards=["ua-1", "a-2a"], timestamp=0)


def structure(pdf: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    found = []
    waiting = [reader.root_object["/StructTreeRoot"].get_object()]
    while waiting:
        element = waiting.pop()
        found.append(str(element.get("/S")))
        kids = element.get("/K", [])
        kids = [kid.get_object() for kid in kids] if isinstance(kids, list) else [kids]
        waiting += [kid for kid in kids if isinstance(kid, dict)]
    return found


def test_a_packed_file_is_the_same_document() -> None:
    before, after = (PdfReader(io.BytesIO(pdf), strict=True) for pdf in (LOOSE, packed(LOOSE)))
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    assert [entry.title for entry in after.outline] == [entry.title for entry in before.outline]  # type: ignore[union-attr]
    assert (after.metadata, after.trailer["/ID"]) == (before.metadata, before.trailer["/ID"])
    assert len(structure(LOOSE)) > 2000
    assert structure(packed(LOOSE)) == structure(LOOSE)


def test_a_packed_file_is_less_than_half_as_long() -> None:
    assert len(packed(LOOSE)) < len(LOOSE) / 2


def test_packing_gives_the_same_bytes_every_time() -> None:
    assert packed(LOOSE) == packed(LOOSE)


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7\nnothing", LOOSE[:-40], packed(LOOSE)])
def test_a_file_that_ends_in_another_way_stays_as_it_is(pdf: bytes) -> None:
    assert packed(pdf) == pdf


def test_another_paper_changes_no_length_and_a_strange_page_is_told_with_a_cure() -> None:
    small = packed(LOOSE)
    letter = on_paper(small, "us-letter")
    assert (len(letter), on_paper(small, "a4")) == (len(small), small)
    assert {tuple(page.mediabox) for page in PdfReader(io.BytesIO(letter)).pages} == {(-8, 25, 604, 817)}
    assert on_paper(letter, "a4") == letter
    with pytest.raises(PaperError, match="take A4"):
        on_paper(letter, "us-letter")
