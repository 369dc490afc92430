"""One plan, small enough to know by heart → its PDF, set once for all tests that read it."""

from functools import cache
from typing import Any

from studyplan.export.pdf import PdfOptions, plan_pdf
from studyplan.model.plan import Plan
from studyplan.model.progress import Progress
from tests.studyplan.export.editions import company, day_of, plan_of, review_of, task_of
from tests.studyplan.export.printed import Printed

PLAN = plan_of(
    (
        day_of("mon", task_of("read-guide")),
        day_of("wed", task_of("list-stories", 45), review_of("read-guide")),
    ),
    (day_of("tue", task_of("tell-stories", 60)),),
)
DONE = Progress(done={"read-guide": "2026-12-24", "tour-archive": "2026-12-25", "unknown": "2026-12-26"})


@cache
def pdf_of(**options: Any) -> bytes:
    return plan_pdf(company(), PLAN, PdfOptions(**options)).pdf


@cache
def plain() -> Printed:
    return Printed(pdf_of())


def printed(plan: Plan, progress: Progress | None = None) -> Printed:
    return Printed(plan_pdf(company(), plan, PdfOptions(progress=progress)).pdf)
