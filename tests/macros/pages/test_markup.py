"""Fragments of Markdown and HTML: whatever authors write, readers see what was meant."""

from html import unescape

import pytest

from macros.pages.here import Here
from macros.pages.markup import (
    address,
    bare,
    block,
    bullets,
    folded,
    indented,
    label,
    line,
    numbered,
    opening,
    option,
    paragraphs,
    plain,
    sentence_list,
    table,
    tag,
    unlinked,
)
from macros.pages.tasks import tick_box
from studyplan.view.words import counted, duration
from tests.macros.rendering import html, reader_sees, text

TITLES = {
    "an ampersand": "Research & development",
    "a less-than sign": "1 < 2 and 3 > 2",
    "quotation marks": 'Say "no" politely',
    "a bar": "Cost | benefit",
    "brackets": "Ask [them] about it]",
    "a star between words": "2 * 3 * 4 people",
    "emphasis": "What *you* did",
    "a link": "Read [the guide](https://example.org/guide)",
    "code": "Explain `GET /users/{id}`",
    "a tag in code": "What does `<b>` mean",
    "a star in code": "Why `SELECT *` is slow",
    "a bar in code": "What `a | b` does",
    "underscores": "A snake_case_name",
    "an entity": "&amp; and &lt;",
    "a hash at its end": "Learn C#",
    "a hash at its start": "#hashtag search: try it",
    "a year": "1984. A novel to read",
    "an abbreviation": "*[HTML]: Hypertext is read first",
    "a table of contents": "[TOC]",
    "a footnote": "[^1]: and [^1]",
    "settings": "{: #x .hidden } {{ title() }}",
    "a block": "!!! note",
    "a fold": '??? x "y"',
    "a tab": '=== "One"',
    "a snippet": "--8<-- file",
    "a comment": "a <!-- b --> c",
    "a ruled line": "- - -",
    "a fence": "~~~ text",
    "a definition": ": what it means",
    "a quotation": "> 40 hours",
    "an address with brackets": "Read [C](https://example.org/wiki/C_(language)) again",
    "two stars that do not close": "2*45 minutes, then 5 * 1",
    "an image": "Wow![a](https://example.org)",
    "code in code": "`` a`b ``",
    "an open tag in code": '`<a href="` and `>`',
}


@pytest.fixture(params=TITLES)
def title(request: pytest.FixtureRequest) -> str:
    """A title that could be misread as markup."""
    return TITLES[request.param]


def test_a_title_is_read_as_written_in_a_link(title: str) -> None:
    link = Here(None, "index.md").link(title, "tips.md", "a-tip")  # type: ignore[arg-type]
    assert text(html(link)) == reader_sees(title)
    assert html(link).count("<a href=") == 1


def test_a_title_is_read_as_written_in_a_table(title: str) -> None:
    cells = (line(title), f"**{line(title)}**")
    assert text(html(table(("One", "Two"), (cells,)))) == f"One Two {reader_sees(title)} {reader_sees(title)}"


def test_a_title_is_read_as_written_beside_a_box(title: str) -> None:
    assert text(html(tick_box("a-task", title))) == reader_sees(title)


def test_a_title_is_read_as_written_on_a_folded_block(title: str) -> None:
    assert text(html(folded(line(title), "Inside.", "outline"))) == f"{reader_sees(title)} Inside."


def test_a_title_is_read_as_written_in_a_heading_that_has_an_id(title: str) -> None:
    heading = html(f"## {line(title)} {{: #an-id }}")
    assert text(heading) == reader_sees(title)
    assert 'id="an-id"' in heading


def test_a_title_is_read_as_written_in_a_list(title: str) -> None:
    assert text(html(bullets([line(title)]))) == reader_sees(title)
    assert text(html(numbered([line(title)]))) == reader_sees(title)


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("What *you* **did**", "What you did"),
        ("Read [the guide](https://example.org)", "Read the guide"),
        ("Explain `cache`", "Explain cache"),
        ("A snake_case_name", "A snake_case_name"),
        ("two\n  lines", "two lines"),
        ("_emph_ word", "emph word"),
        ("***both***", "both"),
        ("`` a`b ``", "a`b"),
        (r"a \* b", "a * b"),
        ("[a [b] c](https://example.org)", "a [b] c"),
        ("<https://example.org>", "https://example.org"),
    ],
)
def test_marks_are_taken_off_where_words_stand_alone(written: str, bare: str) -> None:
    assert plain(written) == bare


def test_a_title_is_read_as_written_where_only_words_can_stand(title: str) -> None:
    shown = html(f"Choose {tag('label', f'{bare(title)} {option(title, plain(title))}', title=plain(title))}")
    words = " ".join(plain(title).split())
    assert text(shown) == f"Choose {words} {words}"
    assert unescape(shown.split('title="')[1].split('"')[0]) == plain(title)


def test_a_title_is_read_as_written_as_the_words_of_a_picture(title: str) -> None:
    shown = html(f"![{bare(title)}](a.svg)")
    assert unescape(shown.split('alt="')[1].split('"')[0]) == plain(title)


@pytest.mark.parametrize(
    ("written", "markdown"),
    [
        ("a [b] c", r"a \[b\] c"),
        ("a | b", r"a \| b"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("`a`", "`a`"),
        ("`` a`b ``", r"<code>a\`b</code>"),
        ("AT&T, R&D", "AT&T, R&D"),
        ("&copy;", "©"),
        ("\\&copy;", "&amp;copy;"),
        ("2026. A year", r"2026\. A year"),
        ("2.5 hours", "2.5 hours"),
        ("two\n  lines", "two lines"),
    ],
)
def test_what_is_text_is_escaped_and_what_is_meant_is_kept(written: str, markdown: str) -> None:
    assert line(written) == markdown


def test_links_are_left_out_where_there_is_one_already() -> None:
    assert unlinked("Read [the *guide*](https://example.org) twice") == "Read the <em>guide</em> twice"
    assert html(unlinked("`a`[`b`](https://example.org)")) == "<p><code>a</code><code>b</code></p>"


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://example.org/wiki/C_(language)", "https://example.org/wiki/C_(language)"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ('https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"),
        ("https://example.org/?a=1&copy;=2", "https://example.org/?a=1&amp;copy;=2"),
        ("https://example.org/a'b)c", "https://example.org/a%27b)c"),
    ],
)
def test_an_address_stays_one_address(target: str, href: str) -> None:
    assert html(f"[words]({address(target)})") == f'<p><a href="{href}">words</a></p>'


def test_two_texts_on_one_line_do_not_join() -> None:
    shown = html(f"- {tag('span', line('2*45 minutes'))} {tag('span', line('Two parts, 1*5 points.'))}")
    assert text(shown) == "2*45 minutes Two parts, 1*5 points."
    assert "<em>" not in shown


def test_attributes_are_escaped_and_content_is_not() -> None:
    assert tag("p", "<em>x</em>", title='"A" & <B>') == (
        '<p title="&quot;A&quot; &amp; &lt;B&gt;"><em>x</em></p>'
    )


def test_attributes_that_are_true_stand_bare_and_false_ones_are_left_out() -> None:
    assert (
        opening("input", type="checkbox", disabled=True, checked=False) == '<input type="checkbox" disabled>'
    )


def test_names_of_attributes_may_be_words_of_python() -> None:
    assert opening("p", class_="lead", data_when="done") == '<p class="lead" data-when="done">'


def test_blocks_of_markdown_stay_markdown_inside_an_element() -> None:
    assert html(block("div", "- *one*", class_="rows")) == (
        '<div class="rows">\n<ul>\n<li><em>one</em></li>\n</ul>\n</div>'
    )


def test_folded_blocks_are_closed_and_may_stand_in_a_list() -> None:
    shown = html(f"- Row\n\n{indented(folded('More', 'Inside.', 'steps'))}")
    assert '<details class="steps">' in shown
    assert "<summary>More</summary>" in shown


def test_a_label_is_no_heading() -> None:
    assert html(label("Pitfalls")) == '<p class="label">Pitfalls</p>'


def test_empty_parts_leave_no_gap() -> None:
    assert paragraphs("one", "", "two\n") == "one\n\ntwo"


def test_only_lines_that_hold_something_are_indented() -> None:
    assert indented("one\n\ntwo") == "    one\n\n    two"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (5, "5 min"),
        (59, "59 min"),
        (60, "1 h"),
        (61, "1 h 1 min"),
        (120, "2 h"),
        (130, "2 h 10 min"),
        (0, "0 min"),
    ],
)
def test_minutes_are_written_as_a_reader_says_them(minutes: int, words: str) -> None:
    assert duration(minutes) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 tasks"), (1, "1 task"), (2, "2 tasks")])
def test_nouns_follow_their_number(number: int, words: str) -> None:
    assert counted(number, "task") == words


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one and two"),
        (["one", "two", "three"], "one, two and three"),
    ],
)
def test_words_are_joined_as_in_a_sentence(listed: list[str], sentence: str) -> None:
    assert sentence_list(listed) == sentence
