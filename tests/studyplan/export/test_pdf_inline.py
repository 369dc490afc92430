"""Inline Markdown as a tree of data: texts stay texts, whatever they look like."""

import io
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from studyplan.export.pdf import document
from studyplan.export.pdf.inline import inline
from studyplan.view.inline import title

TREES: list[tuple[str, Any]] = [
    ("plain words", "plain words"),
    ("two\n  lines", "two lines"),
    ("*soft* and **hard**", [{"emphasis": ["soft"]}, " and ", {"strong": ["hard"]}]),
    ("**all *of* it**", [{"strong": ["all ", {"emphasis": ["of"]}, " it"]}]),
    ("***both***", [{"emphasis": [{"strong": ["both"]}]}]),
    ("`a*b` and ``c`d``", [{"code": "a*b"}, " and ", {"code": "c`d"}]),
    ("[*the* page](https://example.org/a_b)", [{"link": [{"emphasis": ["the"]}, " page"], "to": "https://example.org/a_b"}]),
    ("<https://example.org>", [{"link": ["https://example.org"], "to": "https://example.org"}]),
    ("[](https://example.org)", [{"link": [], "to": "https://example.org"}]),
    ("2 * 3 * 4 < 5 &amp; 6", "2 * 3 * 4 < 5 & 6"),
    ("snake_case_name", "snake_case_name"),
    ("\\*literal\\*", "*literal*"),
    ("[no link], [none](javascript:alert)", "[no link], [none](javascript:alert)"),
    ("#let x = 1 // $5,000 @ref <b>", "#let x = 1 // $5,000 @ref <b>"),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tree"), TREES)
def test_a_text_becomes_a_tree(text: str, tree: Any) -> None:
    assert inline(text) == tree


def words_of(tree: Any) -> str:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, list):
        return "".join(words_of(part) for part in tree)
    return words_of(next(iter(tree.values())))


MARKDOWN = st.text(st.sampled_from("ab *_`[]()<>&\"'\\!#$@-1.:;/~|\n"), max_size=30)


@given(MARKDOWN)
def test_a_tree_has_the_words_of_its_text(text: str) -> None:
    assert words_of(inline(text)) == title(text)


@settings(max_examples=30)
@given(st.lists(MARKDOWN, min_size=1, max_size=40))
def test_no_text_is_taken_for_a_command(texts: list[str]) -> None:
    templates = document.templates()
    page = b"""
        #import "inline.typ": run
        #set document(title: "Texts")
        #for tree in json("texts.json") { par(run(tree)) }
    """
    data = document.as_json([inline(text) for text in texts])
    files = {"main.typ": page, "inline.typ": templates["inline.typ"], "texts.json": data}
    pdf = typst.compile(files, pdf_standards=["ua-1", "a-2a"], timestamp=0)
    assert PdfReader(io.BytesIO(pdf)).pages
