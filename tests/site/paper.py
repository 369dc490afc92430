"""What a browser prints → the words of each sheet."""

import io

from playwright.sync_api import Page
from pypdf import PdfReader

PAPERS = ("A4", "Letter")


def printed(page: Page, paper: str = "A4") -> list[str]:
    """The words of each page, printed without backgrounds."""
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return [" ".join(found.extract_text().split()) for found in reader.pages]
