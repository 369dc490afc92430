"""Problems are told in one order, to people, programs and GitHub."""

import json

import pytest

from studyplan.problem import (
    CurriculumError,
    Place,
    Problem,
    as_github,
    as_json,
    as_text,
    did_you_mean,
    errors,
    in_order,
    listed,
    nearest,
    shortened,
)


def problem(
    file: str = "a.yml", line: int = 1, column: int = 1, rule: str = "stale", cure: str = "Look."
) -> Problem:
    return Problem(Place(file, line, column), rule, "It is old.", cure, "warning")


def test_problems_come_by_file_line_column_and_rule() -> None:
    ordered = [
        problem("a.yml", 2, 9),
        problem("a.yml", 10, 1),
        problem("a.yml", 10, 2, "alias"),
        problem("a.yml", 10, 2, "tag"),
        problem("b.yml", 1, 1),
    ]
    assert list(in_order(reversed(ordered))) == ordered


def test_problems_that_differ_in_the_cure_alone_have_an_order_too() -> None:
    ordered = [problem(cure=f"Look at {number}.") for number in range(9)]
    assert list(in_order(reversed(ordered))) == ordered


def test_a_problem_told_twice_is_told_once() -> None:
    assert in_order([problem(), problem()]) == (problem(),)


def test_warnings_are_no_errors() -> None:
    wrong = Problem(Place("a.yml"), "tag", "A tag.", "Delete it.")
    assert errors([problem(), wrong]) == (wrong,)


def test_a_curriculum_error_reads_like_its_problems() -> None:
    error = CurriculumError([problem("b.yml"), problem("a.yml")])
    assert error.problems == (problem("a.yml"), problem("b.yml"))
    assert str(error) == (
        "a.yml:1:1: warning[stale]: It is old.\n    Look.\nb.yml:1:1: warning[stale]: It is old.\n    Look."
    )


def test_nothing_to_tell_is_told_as_nothing() -> None:
    assert (as_text([]), as_github([]), json.loads(as_json([]))) == ("", "", [])


def test_github_reads_line_ends_and_percent_signs_as_text() -> None:
    odd = Problem(Place("a:b,c.yml", 2, 3), "tag", "100%\nsure.", "Yes: do, it.")
    assert as_github([odd]) == (
        "::error file=a%3Ab%2Cc.yml,line=2,col=3,title=tag::100%25%0Asure. Yes: do, it."
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("one\r\n\ttwo   three", "one two three"),
        ("a\u2028b\x85c", "a b c"),
        ("30\u00a0", "30\\xa0"),
        ("\x1b[31mred\x7f", "\\x1b[31mred\\x7f"),
        ("t1\u200b\u202e", "t1\\u200b\\u202e"),
        ("👩\u200d💻 café 学", "👩\u200d💻 café 学"),
        ("x" * 61, "x" * 57 + "…"),
        ("\n" * 5000 + "x", " "),
    ],
)
def test_a_value_is_shown_on_one_line_with_nothing_hidden(value: str, shown: str) -> None:
    assert shortened(value) == shown


def test_the_name_of_a_file_cannot_break_a_line() -> None:
    told = as_text([problem("a\nb.yml"), problem("my  plans/été.yml")])
    assert [line.split(":")[0] for line in told.splitlines()[::2]] == ["a\\x0ab.yml", "my  plans/été.yml"]


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("ps-1", ("ps-01", "ps-10"), ("ps-01",)),
        ("Task-007", ("task-7", "task-70"), ("task-7",)),
        ("hints", ("minutes", "prompt"), ()),
        ("titel", ("title", "tiles"), ("title",)),
        ("rompt", ("prompt",), ("prompt",)),
    ],
)
def test_a_word_is_near_by_its_numbers_its_start_or_nearly_all_its_letters(
    word: str, known: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert nearest(word, known) == found


@pytest.mark.parametrize(
    ("word", "sentence"),
    [("tasks", "Did you mean `task`? "), ("tsk", "Did you mean `task`? "), ("story", ""), ("", "")],
)
def test_only_a_near_word_is_offered(word: str, sentence: str) -> None:
    assert did_you_mean(word, ["question", "task"]) == sentence


def test_a_long_list_is_cut_short() -> None:
    assert listed(["a", "b"]) == "`a`, `b`"
    assert listed("abcde", most=3) == "`a`, `b`, `c` and 2 more"


def test_of_equally_near_words_the_first_that_begins_alike_is_meant() -> None:
    known = ("page-10", "page-02", "page-01", "pige-01", "walk")
    assert did_you_mean("page-0l", known) == "Did you mean `page-01`? "
    assert did_you_mean("page-0l", known, most=2) == "Did you mean `page-01` or `page-02`? "
    assert did_you_mean("page-0l", known, most=9) == "Did you mean `page-01`, `page-02` or `page-10`? "
