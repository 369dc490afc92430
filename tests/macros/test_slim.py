"""Pages, scripts and styles without blanks and comments: smaller, and still the same to a browser."""

import re
from pathlib import Path

import pytest

from macros.slim import without_blank_lines, without_comments
from tests.site.serving import REPOSITORY

SCRIPTS = sorted((REPOSITORY / "docs" / "assets" / "js").rglob("*.mjs"))
STYLES = sorted((REPOSITORY / "docs" / "assets" / "css").rglob("*.css"))


def words(script: str) -> list[str]:
    """The lines of a script that are more than a comment, without their indent."""
    kept = []
    is_inside = False
    without_types = re.sub(r"/\*\* @type .*?\*/ ?", "", script)
    for row in (row.strip() for row in without_types.splitlines()):
        is_inside = is_inside or row.startswith("/**")
        if row and not is_inside and not row.startswith("//"):
            kept.append(re.sub(r"""(?<=[;,(){}\[\]]) // [^"'`]*$""", "", row))
        is_inside = is_inside and "*/" not in row
    return kept


def without_remarks(style: str) -> str:
    return re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)


def tokens(style: str) -> list[str]:
    """The parts of a style; a blank is one only where it separates: `a :is(b)` is not `a:is(b)`."""
    bare = re.sub(r"\s*([{};,])\s*", r"\1", without_remarks(style)).strip()
    return re.findall(r'"[^"]*"|\s(?=:)|[{};,:]|[^\s{};,:"]+', bare)


def quoted(style: str) -> list[str]:
    return re.findall(r'"[^"]*"', without_remarks(style))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_line_of_code_is_kept(script: Path) -> None:
    source = script.read_text(encoding="utf-8")
    assert without_comments(script.name, source).strip().splitlines() == words(source)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_has_a_text_of_several_lines_whose_indent_would_be_lost(script: Path) -> None:
    rows = script.read_text(encoding="utf-8").splitlines()
    code = [row for row in rows if not row.strip().startswith(("*", "//", "/*"))]
    assert [row for row in code if row.count("`") % 2] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_keep_every_selector_and_declaration(style: Path) -> None:
    source = style.read_text(encoding="utf-8")
    slim = without_comments(style.name, source)
    assert [part for part in tokens(slim) if part[0] != '"'] == [
        part for part in tokens(source) if part[0] != '"'
    ]


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_keep_every_text_to_the_blank(style: Path) -> None:
    source = style.read_text(encoding="utf-8")
    assert quoted(without_comments(style.name, source)) == quoted(source)


@pytest.mark.parametrize(
    ("source", "slim"),
    [
        ("// words\nlet one = 1;\n", "let one = 1;\n"),
        ("/** words\n * and more\n */\nlet one = 1;\n", "let one = 1;\n"),
        ('let page = "https://example.org"; // why\n', 'let page = "https://example.org";\n'),
        ('let sign = "; // no comment";\n', 'let sign = "; // no comment";\n'),
        ("let sign = `; // no comment`;\n", "let sign = `; // no comment`;\n"),
        ("run(); // the reader's own\n", "run(); // the reader's own\n"),
        ("return one && // either\n  two;\n", "return one && // either\ntwo;\n"),
        ("let half = one /* of two */ / 2;\n", "let half = one /* of two */ / 2;\n"),
        ("let one = 1;\n\n\n  let two = 2;\n", "let one = 1;\nlet two = 2;\n"),
    ],
)
def test_comments_go_and_texts_that_look_like_one_stay(source: str, slim: str) -> None:
    assert without_comments("a.mjs", source) == slim


def test_a_style_loses_its_comments() -> None:
    source = "/* Words. */\np :is(a, b) {\n  color: red; /* why */\n}\n"
    assert tokens(without_comments("a.css", source)) == tokens(source)
    assert "/*" not in without_comments("a.css", source)


def test_a_text_in_a_style_keeps_its_blanks() -> None:
    assert '"You end with: "' in without_comments("a.css", 'p {\n  content: "You end with: ";\n}\n')


@pytest.mark.parametrize(
    ("written", "slim"),
    [
        (
            "<ul>\n\n    <li>One</li>\n  \n    <li>Two</li>\n</ul>\n",
            "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n",
        ),
        ("<p>one\n  <b>two</b>  <i>three</i></p>", "<p>one\n<b>two</b>  <i>three</i></p>"),
        ('<a\n   href="/"\n\r\n>up</a>', '<a\nhref="/"\n>up</a>'),
    ],
)
def test_a_page_loses_its_blank_lines_and_indents_and_keeps_one_blank_between_words(
    written: str, slim: str
) -> None:
    assert without_blank_lines(written) == slim


@pytest.mark.parametrize("name", ["pre", "textarea", "script", "style", "PRE"])
def test_what_browsers_show_or_run_line_by_line_is_kept(name: str) -> None:
    whole = f"<{name} class='a'>one\n\n    two  \n</{name}>"
    assert without_blank_lines(f"<p>\n\n  a\n</p>\n\n{whole}\n\n{whole}") == f"<p>\na\n</p>\n{whole}\n{whole}"


def test_an_element_whose_name_only_begins_so_is_a_page_like_any_other() -> None:
    assert without_blank_lines("<prefix>\n\n one</prefix>\n\n</pre>") == "<prefix>\none</prefix>\n</pre>"


def test_a_no_break_space_at_the_edge_of_a_line_is_kept() -> None:
    assert without_blank_lines("<b>one\N{NO-BREAK SPACE}\n \N{NO-BREAK SPACE}two</b>") == (
        "<b>one\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}two</b>"
    )


def test_a_page_that_is_slim_already_stays_as_it_is() -> None:
    slim = without_blank_lines("<p>\n\n  one\n</p>\n\n\n")
    assert without_blank_lines(slim) == slim
