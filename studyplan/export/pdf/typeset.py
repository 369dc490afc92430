"""The files of a document → PDF bytes, set by Typst and checked by it for accessibility and for archiving."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from studyplan.export.pdf.document import Document
from studyplan.export.pdf.glyphs import STANDARDS, glyph_problems, missing_letters, replaced
from studyplan.export.pdf.packed import packed
from studyplan.model.loaded import Loaded
from studyplan.problem import Problem, StudyplanError

MOST_FONT_BYTES = 150_000_000
FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")


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


@dataclass(frozen=True, slots=True)
class Pages:
    """A document set on A4, and the letters in it that no font has: a sign stands in their place."""

    pdf: bytes
    missing: tuple[str, ...] = ()


def set_pages(document: Document) -> Pages:
    """Set a document on A4.

    Raises NoTypstError where Typst is missing, FontError where a font is too large.
    """
    typst = load_typst()
    fonts = fonts_of(typst, document.fonts)
    try:
        return Pages(_compiled(typst, document, fonts))
    except typst.TypstError:
        missing = missing_letters(typst, fonts, "".join(_data(document).values()))
        if not missing:
            raise
        written = {name: replaced(text, missing).encode() for name, text in _data(document).items()}
        shown = replace(document, files={**document.files, **written})
        return Pages(_compiled(typst, shown, fonts), missing)


def unprintable(loaded: Loaded, folders: Iterable[Path], setting: str) -> tuple[Problem, ...]:
    """Warn of the texts of a curriculum that a PDF cannot show whole; say nothing where no PDF can be made."""
    try:
        typst = load_typst()
    except NoTypstError:
        return ()
    return tuple(glyph_problems(typst, fonts_of(typst, folders), loaded, setting))


def fonts_of(typst: ModuleType, folders: Iterable[Path]) -> object:
    """Gather the fonts for a document: those that Typst brings along, and those of the folders, never the machine's."""
    paths = tuple(folders)
    for folder in paths:
        _refuse_huge_fonts(folder)
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in paths])


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


def _compiled(typst: ModuleType, document: Document, fonts: object) -> bytes:
    pdf: bytes = typst.compile(
        dict(document.files), font_paths=fonts, timestamp=document.timestamp, pdf_standards=STANDARDS
    )
    return packed(pdf)


def _data(document: Document) -> dict[str, str]:
    """Return what authors and readers wrote in a document, by the name of its file."""
    return {name: content.decode() for name, content in document.files.items() if name.endswith(".json")}
