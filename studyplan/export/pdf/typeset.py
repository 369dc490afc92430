"""The files of a document → PDF bytes, set by Typst and checked by it for accessibility and for archiving."""

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from studyplan.export.pdf.document import Document
from studyplan.export.pdf.packed import packed
from studyplan.problem import StudyplanError

MOST_FONT_BYTES = 150_000_000
FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
STANDARDS = ["ua-1", "a-2a"]


class NoTypstError(StudyplanError):
    """Typst is not there, so nothing can be set."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"PDFs are set by Typst, which cannot be loaded here ({reason}): pip install typst")


class FontError(StudyplanError):
    """A file of fonts that is too large to be one."""

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        self.size = size
        super().__init__(
            f"{path} has {size:,} bytes; fonts of at most {MOST_FONT_BYTES:,} are read. Take it out of the folder."
        )


class UnprintableError(StudyplanError):
    """The text holds signs that no font at hand can show."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self.signs = signs
        super().__init__(f"There is no font for {', '.join(sign_name(sign) for sign in signs)}.")


def set_pages(document: Document) -> bytes:
    """Set a document on A4.

    Raises NoTypstError where Typst is missing, UnprintableError where signs are missing in its fonts,
    FontError where a font is too large.
    """
    typst = load_typst()
    for folder in document.fonts:
        _refuse_huge_fonts(folder)
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


def _refuse_huge_fonts(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in FONT_ENDINGS and path.stat().st_size > MOST_FONT_BYTES:
            raise FontError(path, path.stat().st_size)


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
