"""A large curriculum as PDFs: every week on its page, every link right, six nearly as quick as two."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from studyplan.export.pdf import PdfOptions, plan_pdf
from studyplan.model.practice import QuestionType
from tests.large import large_study
from tests.studyplan.export.printed import Printed

ROOT = Path(__file__).resolve().parents[3]


@cache
def printed(weeks: int) -> Printed:
    return Printed(
        plan_pdf(large_study().curriculum, large_study().plans[f"{weeks}-weeks"], PdfOptions()).pdf
    )


@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_each_week_has_one_page(weeks: int) -> None:
    starts = [page.split()[1] for page in printed(weeks).pages if re.match(r"Week \d+ \d+ tasks", page)]
    assert starts == [str(number) for number in range(1, weeks + 1)]
    first = next(index for index, page in enumerate(printed(weeks).pages) if re.match(r"Week 1 \d", page))
    after = printed(weeks).pages[first + weeks]
    assert after.startswith(("For your track", "Left out of this plan", "Story cards"))


@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_no_week_is_set_in_type_under_nine_points(weeks: int) -> None:
    pages = printed(weeks).pages
    week_pages = [index for index, page in enumerate(pages) if re.match(r"Week \d+ \d+ tasks", page)]
    assert {printed(weeks).smallest_type(index) for index in week_pages} == {9.0}


def test_every_sheet_to_fill_in_has_one_page() -> None:
    pages = printed(5).pages
    for start in ("What your stories cover", "Career timeline", "The day before"):
        assert sum(page.startswith(start) for page in pages) == 1
        after = pages[next(index for index, page in enumerate(pages) if page.startswith(start)) + 1]
        assert after.startswith(("Career timeline", "Score sheets", "Sources"))
    starts = tuple(
        f"{kind.title} Score each row" for kind in large_study().curriculum.question_types if kind.rubric
    )
    assert sum(page.removeprefix("Score sheets ").startswith(starts) for page in pages) == len(starts)


def test_every_question_and_every_task_is_there_and_links_lead_to_them() -> None:
    found = printed(5)
    curriculum = large_study().curriculum
    targets = {words: found.pages[page] for _, page, words in found.links() if isinstance(page, int)}
    for question in curriculum.current_questions:
        code = question.id.upper()
        if curriculum.get(QuestionType, question.type).form == "answer":
            assert code in targets[f"Question {code}"]
        else:
            assert any(code in page for page in found.pages)
    titles = {title for _, title, _ in found.bookmarks()}
    assert {task.title for task in curriculum.current_tasks} <= titles


def test_a_plan_is_small_enough_for_a_phone() -> None:
    assert (
        len(plan_pdf(large_study().curriculum, large_study().plans["5-weeks"], PdfOptions()).pdf) < 2_000_000
    )


SIX = """
import time
from studyplan.export.pdf import PAPERS, PdfOptions, on_paper, plan_document, set_pages
from tests.large import large_study
found = large_study()
times = []
start = time.process_time()
for plan in found.plans.values():
    pages = set_pages(plan_document(found.curriculum, plan, PdfOptions())).pdf
    for paper in PAPERS:
        on_paper(pages, paper)
        times.append(time.process_time() - start)
print(times[0], times[-1])
"""


def test_six_take_less_than_three_times_as_long_as_one() -> None:
    ran = subprocess.run([sys.executable, "-c", SIX], cwd=ROOT, capture_output=True, text=True, check=True)
    one, six = map(float, ran.stdout.split())
    assert six < 3 * one
