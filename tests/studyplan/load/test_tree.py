"""One YAML file becomes a tree that knows the place of every value, and keeps what the author wrote."""

from datetime import date

import pytest

from studyplan.load.tree import Mapping, Scalar, Sequence, Tree, read_tree
from studyplan.problem import Place, Problem


def tree_of(text: str) -> Tree:
    tree, problems = read_tree("a.yml", text.encode())
    assert problems == []
    assert tree is not None
    return tree


def value_of(text: str) -> tuple[object, list[str]]:
    """Read the value of one key, with the rules it breaks."""
    tree, problems = read_tree("a.yml", f"key: {text}\n".encode())
    rules = [problem.rule for problem in problems]
    if not isinstance(tree, Mapping) or "key" not in tree.entries:
        return None, rules
    scalar = tree.entries["key"].value
    assert isinstance(scalar, Scalar)
    return scalar.value, rules


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Sleep well", "Sleep well"),
        ("20", 20),
        ("-5", -5),
        ("0", 0),
        ("2.5", 2.5),
        ("true", True),
        ("FALSE", False),
        ("2026-11-22", date(2026, 11, 22)),
        ("2022-10", "2022-10"),
        ("'20'", "20"),
        ('"no"', "no"),
        ('"~"', "~"),
        ('""', ""),
        ('"2026-11-22"', "2026-11-22"),
        ("1.2.3", "1.2.3"),
        ("20 min", "20 min"),
        ("nobody", "nobody"),
        ("10:75", "10:75"),
        ("C# and F#", "C# and F#"),
        ("été 🚃", "été 🚃"),
    ],
)
def test_a_value_is_what_its_author_sees(written: str, read: object) -> None:
    value, rules = value_of(written)
    assert (type(value), value, rules) == (type(read), read, [])


@pytest.mark.parametrize(
    "written",
    [
        *("yes", "No", "ON", "off", "y", "N"),
        *("010", "0x1f", "0o17", "0b1", "1_000", "1:30", "12:30:45"),
        *("1e3", ".5", "5.", ".inf", "-.Inf", ".nan", "2026-1-5", "2026-11-22 10:00:00"),
    ],
)
def test_a_value_that_yaml_would_turn_into_something_else_is_refused(written: str) -> None:
    assert value_of(written) == (None, ["wrong-type"])


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_a_key_without_a_value_is_refused(written: str) -> None:
    assert value_of(written) == (None, ["empty-value"])


@pytest.mark.parametrize("written", ["2026-02-30", "2026-13-01", "0000-01-01"])
def test_a_day_that_never_was_is_refused(written: str) -> None:
    assert value_of(written) == (None, ["bad-date"])


def test_every_value_and_key_knows_its_line_and_column() -> None:
    tree = tree_of("name: Anna\nlists:\n  - [a, b]\n  - c: d\n")
    assert isinstance(tree, Mapping)
    lists = tree.entries["lists"].value
    assert isinstance(lists, Sequence)
    inner, mapping = lists.parts
    assert isinstance(inner, Sequence)
    assert isinstance(mapping, Mapping)
    assert [
        tree.entries["name"].place,
        tree.entries["name"].value.place,
        tree.entries["lists"].place,
        lists.place,
        inner.parts[1].place,
        mapping.entries["c"].place,
        mapping.entries["c"].value.place,
    ] == [
        Place("a.yml", 1, 1),
        Place("a.yml", 1, 7),
        Place("a.yml", 2, 1),
        Place("a.yml", 3, 3),
        Place("a.yml", 3, 9),
        Place("a.yml", 4, 5),
        Place("a.yml", 4, 8),
    ]


def test_columns_count_letters_not_bytes() -> None:
    tree = tree_of("{été 🚃: a, b: c}\n")
    assert isinstance(tree, Mapping)
    assert tree.entries["b"].place == Place("a.yml", 1, 12)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_they_do_on_any_system(end: str) -> None:
    tree = tree_of(f"a: b{end}c: d{end}")
    assert isinstance(tree, Mapping)
    assert tree.entries["c"].place == Place("a.yml", 2, 1)


def test_a_byte_order_mark_does_not_shift_columns() -> None:
    tree, problems = read_tree("a.yml", b"\xef\xbb\xbfa: b\n")
    assert problems == []
    assert isinstance(tree, Mapping)
    assert tree.entries["a"].place == Place("a.yml", 1, 1)


def test_a_folded_text_stands_where_its_mark_stands() -> None:
    tree = tree_of("a: >-\n  one\n  two\n")
    assert isinstance(tree, Mapping)
    assert tree.entries["a"].value == Scalar(Place("a.yml", 1, 4), "one two")


def test_reading_goes_on_after_a_wrong_value() -> None:
    _, problems = read_tree("a.yml", b"a: no\nb: 010\nb: 1\nc:\n")
    assert [(problem.place.line, problem.rule) for problem in problems] == [
        (1, "wrong-type"),
        (2, "wrong-type"),
        (4, "empty-value"),
        (3, "duplicate-key"),
    ]


def test_the_second_of_two_equal_keys_is_told_and_the_first_kept() -> None:
    tree, problems = read_tree("a.yml", b"z: x\na: b\nc: d\na: e\n")
    assert isinstance(tree, Mapping)
    assert tree.entries["a"].value == Scalar(Place("a.yml", 2, 4), "b")
    assert problems == [
        Problem(
            Place("a.yml", 4, 1),
            "duplicate-key",
            "The key `a` stands here for the second time; the first is on line 2.",
            "Keep one of the two, or put both values into it.",
        )
    ]


def test_sixteen_levels_are_read_and_seventeen_are_not() -> None:
    assert read_tree("a.yml", b"[" * 16 + b"a" + b"]" * 16)[1] == []
    assert [problem.place for problem in read_tree("a.yml", b"[" * 17)[1]] == [Place("a.yml", 1, 17)]


def test_a_million_brackets_are_answered_at_once() -> None:
    assert [problem.rule for problem in read_tree("a.yml", b"[" * 1_000_000)[1]] == ["too-deep"]


NO_BREAK, ZERO_WIDTH = "\u00a0", "\u200b"


@pytest.mark.parametrize(
    ("text", "line", "column", "sign"),
    [
        (f"a:{NO_BREAK}b\n", 1, 3, "U+00A0"),
        (f"a: b\nminutes: 30{NO_BREAK}\n", 2, 12, "U+00A0"),
        (f"a:\n{NO_BREAK} - b\n", 2, 1, "U+00A0"),
        (f"a:\n  -{NO_BREAK}b\n", 2, 4, "U+00A0"),
        (f"a{NO_BREAK}: b\n", 1, 2, "U+00A0"),
        ("a:\u3000b\n", 1, 3, "U+3000"),
        ("a:\u202fb\n", 1, 3, "U+202F"),
        (f"a: t1{ZERO_WIDTH}\n", 1, 6, "U+200B"),
        (f"a{ZERO_WIDTH}: t1\n", 1, 2, "U+200B"),
        ("a: \u202et1\n", 1, 4, "U+202E"),
        ("a: b\nc: \ufeffd\n", 2, 4, "U+FEFF"),
        ("\ufeff\ufeffa: b\n", 1, 1, "U+FEFF"),
        ("a: b\u2028c\nd: e\n", 1, 5, "U+2028"),
        ("a: b\x85\nd: e\n", 1, 5, "U+0085"),
    ],
)
def test_a_sign_that_cannot_be_seen_is_named(text: str, line: int, column: int, sign: str) -> None:
    problems = read_tree("a.yml", text.encode())[1]
    assert [(problem.place, problem.message) for problem in problems] == [
        (Place("a.yml", line, column), f"There is an invisible character here ({sign}).")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"10{NO_BREAK}minutes of talk",
        f"Bonjour{NO_BREAK}! Oui",
        "日本語\u3000テキスト",
        "ب\u200cت",
        "👩\u200d💻 at work",
        "שלום C#\u200e",
        "ภาษา\u200bไทย",
        "pro\u00adgram",
    ],
)
def test_a_sign_that_a_text_needs_is_read_as_it_is(text: str) -> None:
    assert value_of(text) == (text, [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_mistake_is_told_on_its_line_however_lines_end(end: str) -> None:
    text = end.join(["a: b", "c: [d", "e: f", ""])
    assert [problem.place for problem in read_tree("a.yml", text.encode())[1]] == [Place("a.yml", 2, 4)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"one\n  two"', "one two"),
        ("'one\n  note: two\n\n  three'", "one note: two\nthree"),
        ('"one\n"', "one "),
    ],
)
def test_a_quoted_text_may_run_over_lines_that_are_deeper_than_its_key(text: str, value: str) -> None:
    assert value_of(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('a:\n  - t: "open\n    u: C:\\dir\n    v: "w"\n', 2, 8),
        ("a:\n  - t: 'open\n    u: don't\n    v: w\n", 2, 8),
        ('a:\n  t:\n    "open\n  u: "b"\n', 3, 5),
        ('a:\n  - "t: b\n    u: "v"\n', 2, 5),
        ('a:\n  - {t: "b, u: c}\n  - {t: "d", u: e}\n', 2, 9),
        ('a:\n  - t: "b\n---\n    u: "c"\n', 2, 8),
        ('a:\n  - t: b\n    u: "open\n', 3, 8),
    ],
)
def test_a_quote_that_is_not_closed_is_told_where_it_opens(text: str, line: int, column: int) -> None:
    assert [(problem.place, problem.message) for problem in read_tree("a.yml", text.encode())[1]] == [
        (Place("a.yml", line, column), "The quote that opens here is not closed.")
    ]
