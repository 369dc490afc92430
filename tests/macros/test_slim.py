"""Scripts and styles without comments: smaller, and still the same program."""

import re
from pathlib import Path

import pytest

from macros.slim import without_comments
from tests.site.serving import REPOSITORY

SCRIPTS = sorted((REPOSITORY / "docs" / "assets" / "js").rglob("*.mjs"))
STYLES = sorted((REPOSITORY / "docs" / "assets" / "css").rglob("*.css"))


def words(script: str) -> list[str]:
    """The lines of a script that are more than a comment, without their indent."""
    kept = []
    is_inside = False
    for row in (row.strip() for row in script.splitlines()):
        is_inside = is_inside or row.startswith("/**")
        if row and not is_inside and not row.startswith("//"):
            kept.append(row)
        is_inside = is_inside and "*/" not in row
    return kept


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
def test_styles_keep_every_declaration(style: Path) -> None:
    source = style.read_text(encoding="utf-8")
    declarations = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL).split()
    assert without_comments(style.name, source).split() == declarations


@pytest.mark.parametrize(
    ("source", "slim"),
    [
        ("// words\nlet one = 1;\n", "let one = 1;\n"),
        ("/** words\n * and more\n */\nlet one = 1;\n", "let one = 1;\n"),
        ('let page = "https://example.org"; // kept\n', 'let page = "https://example.org"; // kept\n'),
        ("let half = one /* of two */ / 2;\n", "let half = one /* of two */ / 2;\n"),
        ("let one = 1;\n\n\n  let two = 2;\n", "let one = 1;\nlet two = 2;\n"),
    ],
)
def test_only_lines_that_are_nothing_but_comment_go(source: str, slim: str) -> None:
    assert without_comments("a.mjs", source) == slim


def test_a_style_loses_its_comments() -> None:
    assert (
        without_comments("a.css", "/* Words. */\np {\n  color: red; /* why */\n}\n") == "p {\ncolor: red; }\n"
    )
