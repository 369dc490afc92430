"""Tasks or questions → a table that spreadsheets open: one row an item, named like the keys of its file."""

import csv
import io
from collections.abc import Iterable
from typing import Literal

from studyplan.model import Curriculum
from studyplan.model.cue import Cue
from studyplan.model.item import Findable
from studyplan.model.practice import Question
from studyplan.model.study import Opening, Task, TaskStep
from studyplan.view.inline import words
from studyplan.view.words import clock

Contents = Literal["tasks", "questions"]

# A cell that begins with one of these may be run as a formula; the wide ones count in Japanese editions.
_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - meant so


def table(curriculum: Curriculum, contents: Contents) -> bytes:
    """Write the items that are not retired as comma-separated values in UTF-8, marked as such for Excel."""
    if contents == "tasks":
        return _written(Task, curriculum.current_tasks)
    return _written(Question, curriculum.current_questions)


def harmless(text: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_MARKS) else text


def _written(model: type[Findable], items: Iterable[Findable]) -> bytes:
    columns = _columns(model)
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(columns)
    rows.writerows([_cell(getattr(item, column)) for column in columns] for item in items)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _columns(model: type[Findable]) -> list[str]:
    """List the keys as an author writes them: the id first, then its own, what every item has last."""
    own = [name for name in model.model_fields if name not in Findable.model_fields]
    return ["id", *own, "aliases", "claims"]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return harmless("; ".join(_part(part) for part in value))
    return harmless(words(str(value)))


def _part(part: object) -> str:
    if isinstance(part, TaskStep):
        return f"{words(part.do)} {clock(part.minutes)}"
    if isinstance(part, Cue):
        return f"{words(part.ask)} {words(part.answer)}"
    if isinstance(part, Opening):
        return " ".join(part.target or ())
    return words(str(part))
