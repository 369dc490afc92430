"""Pages without blank lines and indents: smaller, and still the same to a browser."""

import pytest

from macros.build.blank_lines import without_blank_lines


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
