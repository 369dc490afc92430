"""The files of a document → PDF bytes, set by Typst and checked by it for accessibility and for archiving."""

from collections.abc import Iterable
from types import ModuleType

from studyplan.export.pdf.document import Document
from studyplan.export.pdf.packed import packed
from studyplan.problem import StudyplanError

STANDARDS = ["ua-1", "a-2a"]


class NoTypstError(StudyplanError):
    """Typst is not there, so nothing can be set."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"PDFs are set by Typst, which cannot be loaded here ({reason}): pip install typst")


class UnprintableError(StudyplanError):
    """The text holds signs that no font at hand can show."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self.signs = signs
        super().__init__(f"There is no font for {', '.join(sign_name(sign) for sign in signs)}.")


def set_pages(document: Document) -> bytes:
    """Set a document on A4.

    Raises NoTypstError where Typst is missing, UnprintableError where signs are missing in its fonts.
    """
    typst = load_typst()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in document.fonts])
    try:
        pdf: bytes = typst.compile(
            dict(document.files), font_paths=fonts, timestamp=document.timestamp, pdf_standards=STANDARDS
        )
    except typst.TypstError:
        signs = tuple(_without_glyph(typst, fonts, _signs(document)))
        if signs:
            raise UnprintableError(signs) from None
        raise
    return packed(pdf)


def load_typst() -> ModuleType:
    """Load Typst only when pages are set: commands that need none start without it.

    Raises NoTypstError where it is missing, or made for another kind of machine.
    """
    try:
        import typst  # noqa: PLC0415 - see above
    except ImportError as error:
        raise NoTypstError(" ".join(str(error).split())) from None
    return typst


def sign_name(sign: str) -> str:
    """Name a sign so that it can be found and looked up."""
    shown = f"`{sign}` " if sign.isprintable() else ""
    return f"{shown}(U+{ord(sign):04X})"


def _signs(document: Document) -> list[str]:
    """List the signs beyond plain ASCII, in order."""
    texts = (content.decode() for name, content in document.files.items() if name.endswith(".json"))
    return sorted({sign for text in texts for sign in text if not " " <= sign <= "~"})


def _without_glyph(typst: ModuleType, fonts: object, signs: Iterable[str]) -> Iterable[str]:
    """Set each sign alone: Typst names only the first one it stumbles over, and never where it stands."""
    for sign in signs:
        page = f'#set document(title: "Sign")\n#"\\u{{{ord(sign):x}}}"'
        try:
            typst.compile(page.encode(), font_paths=fonts, pdf_standards=STANDARDS, timestamp=0)
        except typst.TypstError:
            yield sign
