"""A plan → a PDF to print, tick and write on."""

from studyplan.export.pdf.document import Document, PdfOptions, plan_document
from studyplan.export.pdf.papers import PAPER_WORDS, PAPERS, Paper, on_paper
from studyplan.export.pdf.typeset import FontError, NoTypstError, UnprintableError, load_typst, set_pages
from studyplan.model import Curriculum
from studyplan.model.plan import Plan

__all__ = [
    "PAPERS",
    "PAPER_WORDS",
    "Document",
    "FontError",
    "NoTypstError",
    "Paper",
    "PdfOptions",
    "UnprintableError",
    "load_typst",
    "on_paper",
    "plan_document",
    "plan_pdf",
    "set_pages",
]


def plan_pdf(curriculum: Curriculum, plan: Plan, options: PdfOptions) -> bytes:
    """Set a plan with everything that belongs to it.

    Raises NoTypstError where Typst is missing, UnprintableError where its fonts lack signs.
    """
    return on_paper(set_pages(plan_document(curriculum, plan, options)), options.paper)
