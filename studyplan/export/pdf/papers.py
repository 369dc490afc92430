"""A PDF set on A4 → the same pages on another paper.

The text stands in the middle of a field that both papers hold, so only the edge of the page differs: both
have the same page numbers, and one setting does for both.
"""

from typing import Literal

from studyplan.problem import StudyplanError

Paper = Literal["a4", "us-letter"]
PAPERS: tuple[Paper, ...] = ("a4", "us-letter")
PAPER_WORDS: dict[Paper, str] = {"a4": "A4", "us-letter": "US Letter"}

_A4 = b"/MediaBox[0 0 595.2756 841.8898]"
_BOXES: dict[Paper, bytes] = {"a4": _A4, "us-letter": b"/MediaBox[-8 25 604 817]"}


class PaperError(StudyplanError):
    """Pages whose edge cannot be found, as a Typst writes them that came after this program."""

    def __init__(self) -> None:
        super().__init__(
            "This Typst makes A4 pages only: take A4, or install the Typst that pyproject.toml names."
        )


def on_paper(pdf: bytes, paper: Paper) -> bytes:
    """Move the edge of every page; lengths stay as they are, so that no offset in the file changes.

    Raises PaperError where the edge cannot be found, unless it may stay.
    """
    if paper == "a4":
        return pdf
    if _A4 not in pdf:
        raise PaperError
    return pdf.replace(_A4, _BOXES[paper].ljust(len(_A4)))
