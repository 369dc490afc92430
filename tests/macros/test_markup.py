"""Fragments of Markdown and HTML: whatever authors write, readers see what was meant."""

import pytest

from macros.here import Here
from macros.markup import (
    block,
    bullets,
    cell,
    folded,
    indented,
    label,
    line,
    link_text,
    numbered,
    opening,
    paragraphs,
    plain,
    sentence_list,
    table,
    tag,
)
from macros.tasks import tick_box
from studyplan.model.words import counted, duration
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
    assert text(html(table(("Head",), ((title,),)))) == f"Head {reader_sees(title)}"


def test_a_title_is_read_as_written_beside_a_box(title: str) -> None:
    assert text(html(tick_box("a-task", title))) == reader_sees(title)


def test_a_title_is_read_as_written_on_a_folded_block(title: str) -> None:
    assert text(html(folded(title, "Inside.", "outline"))) == f"{reader_sees(title)} Inside."


def test_a_title_is_read_as_written_in_a_heading_that_has_an_id(title: str) -> None:
    heading = html(f"## {line(title)} {{: #an-id }}")
    assert text(heading) == reader_sees(title)
    assert 'id="an-id"' in heading


def test_a_title_is_read_as_written_in_a_list(title: str) -> None:
    assert text(html(bullets([title]))) == reader_sees(title)
    assert text(html(numbered([title]))) == reader_sees(title)


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("What *you* **did**", "What you did"),
        ("Read [the guide](https://example.org)", "Read the guide"),
        ("Explain `cache`", "Explain cache"),
        ("A snake_case_name", "A snake_case_name"),
        ("two\n  lines", "two lines"),
    ],
)
def test_marks_are_taken_off_where_words_stand_alone(written: str, bare: str) -> None:
    assert plain(written) == bare


def test_brackets_cannot_end_a_link() -> None:
    assert link_text("a [b] c") == r"a \[b\] c"


def test_a_bar_cannot_end_a_cell() -> None:
    assert cell("a | b") == r"a \| b"


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
