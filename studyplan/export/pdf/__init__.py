"""A plan → a PDF to print, tick and write on."""

from studyplan.export.pdf.document import Document, PdfOptions, plan_document
from studyplan.export.pdf.papers import PAPER_WORDS, PAPERS, Paper, PaperError, on_paper
from studyplan.export.pdf.typeset import FontError, NoTypstError, Pages, load_typst, set_pages, unprintable
from studyplan.model import Curriculum
from studyplan.model.plan import Plan

__all__ = [
    "PAPERS",
    "PAPER_WORDS",
    "Document",
    "FontError",
    "NoTypstError",
    "Pages",
    "Paper",
    "PaperError",
    "PdfOptions",
    "load_typst",
    "on_paper",
    "plan_document",
    "plan_pdf",
    "set_pages",
    "unprintable",
]


def plan_pdf(curriculum: Curriculum, plan: Plan, options: PdfOptions) -> Pages:
    """Set a plan with everything that belongs to it, on the paper asked for.

    Raises NoTypstError where Typst is missing.
    """
    pages = set_pages(plan_document(curriculum, plan, options))
    return Pages(on_paper(pages.pdf, options.paper), pages.missing)
