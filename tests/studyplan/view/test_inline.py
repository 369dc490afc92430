"""Inline Markdown as HTML and as bare words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from studyplan.view.inline import html, title, words

TEXTS = [
    ("plain words", "plain words", "plain words", "plain words"),
    ("two\n  lines", "two lines", "two lines", "two lines"),
    (
        "*soft* **hard** `a*b`",
        "<em>soft</em> <strong>hard</strong> <code>a*b</code>",
        "soft hard a*b",
        "soft hard a*b",
    ),
    ("2 * 3 * 4 < 5 & 6", "2 * 3 * 4 &lt; 5 &amp; 6", "2 * 3 * 4 < 5 & 6", "2 * 3 * 4 < 5 & 6"),
    (
        "[*the* page](https://example.org/?a=1&b=2)",
        '<a href="https://example.org/?a=1&amp;b=2"><em>the</em> page</a>',
        "the page <https://example.org/?a=1&b=2>",
        "the page",
    ),
    (
        "<https://example.org>",
        '<a href="https://example.org">https://example.org</a>',
        "https://example.org",
        "https://example.org",
    ),
    ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>", "<b>bold</b>"),
    ('say "yes"', "say &quot;yes&quot;", 'say "yes"', 'say "yes"'),
    ("![x](y.png)", '!<a href="y.png">x</a>', "!x <y.png>", "!x"),
    ("- no list", "- no list", "- no list", "- no list"),
    ("\\*literal\\*", "*literal*", "*literal*", "*literal*"),
    ("", "", "", ""),
]


@pytest.mark.parametrize(("text", "as_html", "as_words", "as_title"), TEXTS)
def test_a_text_is_shown_as_its_author_meant(text: str, as_html: str, as_words: str, as_title: str) -> None:
    assert (html(text), words(text), title(text)) == (as_html, as_words, as_title)


@given(st.text(st.sampled_from("ab *_`[]()<>&\"'\\!#-1.:;/~|$\n"), max_size=30))
def test_the_short_way_for_bare_text_gives_what_the_long_one_does(text: str) -> None:
    parser = MarkdownIt("commonmark", {"html": False}).disable("image")
    assert html(text) == parser.renderInline(" ".join(text.split()))
