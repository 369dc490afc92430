"""Tables for spreadsheets: what a program reads back, and that no cell is run as a formula."""

import csv
import io

import pytest

from studyplan.export.table import Contents, table
from tests.studyplan.export.editions import company, edition


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_tasks_have_a_row_each_under_the_keys_of_their_file() -> None:
    head, first, *others = rows(table(company(), "tasks"))
    assert head == [
        "id",
        "title",
        "minutes",
        "kind",
        "priority",
        "phase",
        "requires",
        "after",
        "when",
        "value",
        "track",
        "types",
        "opens",
        "steps",
        "deliverable",
        "done_when",
        "recall",
        "questions",
        "frameworks",
        "aliases",
        "claims",
    ]
    assert first == [
        "read-guide",
        "Read the guide",
        "30",
        "read",
        "must",
        "first-look",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Read the guide once without a pen. (15 min); Read it again and mark what is new to you. (15 min)",
        "A guide with marks.",
        "You can say in three sentences what the talk is about.",
        "How long is the talk? Half an hour.; Who listens? Two librarians.",
        "",
        "",
        "",
        "",
    ]
    assert [row[0] for row in others] == [task.id for task in company().current_tasks][1:]


def test_questions_are_bare_words_with_link_targets_behind_them() -> None:
    whole = company()
    text = "See *the* [page](https://example.org/a) or <https://example.org/b>, `code`."
    question = whole.questions[0].model_copy(update={"prompt": text, "assesses": ("one", "two")})
    head, row = rows(table(edition(whole, questions=(question,)), "questions"))
    cells = dict(zip(head, row, strict=True))
    assert (cells["prompt"], cells["assesses"]) == (
        "See the page <https://example.org/a> or https://example.org/b, code.",
        "one; two",
    )


def test_retired_items_are_left_out() -> None:
    whole = company()
    first, *others = whole.questions
    retired = first.model_copy(update={"deprecated": True})
    assert len(rows(table(edition(whole, questions=(retired, *others)), "questions"))) == len(others) + 1


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        '=HYPERLINK("https://example.org")',
        " =1+1",
        "＝1+1",  # noqa: RUF001 - the wide sign of Japanese editions
        "*=1+1*",
        "`=1+1`",
        "&#61;1",
        "&Tab;=1",
    ],
)
def test_no_cell_can_be_run(text: str) -> None:
    whole = company()
    question = whole.questions[0].model_copy(update={"prompt": text, "assesses": (text, "x")})
    head, row = rows(table(edition(whole, questions=(question,)), "questions"))
    cells = dict(zip(head, row, strict=True))
    assert cells["prompt"].startswith("'")
    assert cells["assesses"].startswith("'")


@pytest.mark.parametrize("contents", ["tasks", "questions"])
def test_the_file_is_marked_as_utf_8_and_ends_lines_for_spreadsheets(contents: Contents) -> None:
    content = table(company(), contents)
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content == table(company(), contents)
