"""Letters that no font has → a visible sign in their place, and a warning for each text that holds one."""

import unicodedata
from collections.abc import Iterable, Iterator
from types import ModuleType

from studyplan.model.fields import InlineMarkdown
from studyplan.model.loaded import Loaded
from studyplan.model.progress import Progress
from studyplan.problem import Problem

STANDARDS = ["ua-1", "a-2a"]
SIGN = "□"
_FACES = """#set document(title: "Words")
#set text(font: "Libertinus Serif")
#let faces(word) = [#word #text(weight: 600, word) #emph(word) #text(font: "DejaVu Sans Mono", word)]"""
# What follows a letter to change its look is dropped with it: alone it would be set on the sign.
_FOLLOWERS = frozenset("\u200d\ufe0e\ufe0f\u20e3" + "".join(map(chr, range(0x1F3FB, 0x1F400))))


def missing_letters(typst: ModuleType, fonts: object, text: str) -> tuple[str, ...]:
    """Find the letters of a text that no font has, in order, with marks that no font can set on their letter."""
    words = {word for word in text.split() if not word.isascii()}
    if not words or _can_set(typst, fonts, words):
        return ()
    letters = {letter for word in words for letter in word if not letter.isascii()}
    missing = {letter for letter in letters if not _can_set(typst, fonts, [letter])}
    for word in words:
        rest = replaced(word, missing)
        if not _can_set(typst, fonts, [rest]):
            missing |= {letter for letter in rest if unicodedata.category(letter)[0] == "M"}
    return tuple(sorted(missing))


def replaced(text: str, missing: Iterable[str]) -> str:
    """Write a sign for each letter that is missing; what belongs to a letter goes with it."""
    gone = frozenset(missing)
    written: list[str] = []
    is_after_sign = False
    for letter in text:
        if is_after_sign and letter in _FOLLOWERS:
            continue
        is_after_sign = letter in gone
        written.append(SIGN if is_after_sign else letter)
    return "".join(written)


def glyph_problems(typst: ModuleType, fonts: object, loaded: Loaded, setting: str) -> Iterator[Problem]:
    """Warn of the texts of a curriculum that a PDF cannot show whole; `setting` is where to name more fonts."""
    texts = [
        (kind, item_id, found.path, found.value)
        for kind, item_id, found in loaded.curriculum.marked
        if isinstance(found.mark, InlineMarkdown) and not found.value.isascii()
    ]
    missing = missing_letters(typst, fonts, "".join(text for *_, text in texts))
    for kind, item_id, path, text in texts if missing else ():
        names = letter_names(letter for letter in missing if letter in text)
        if names:
            yield Problem(
                loaded.locate(kind, item_id, path),
                "missing-glyph",
                f"No font of the PDFs has {names}, so they show {SIGN} in its place.",
                f"Write it another way, or name a folder with a font that has it: {setting}.",
                severity="warning",
            )


def story_words(progress: Progress, missing: Iterable[str], setting: str) -> Iterator[str]:
    """Tell of the reader's own stories that the PDF cannot show whole, a line each."""
    gone = tuple(missing)
    for number, story in enumerate(progress.stories, start=1):
        names = letter_names(letter for letter in gone if any(letter in text for text in story.texts()))
        if names:
            yield f"Story {number} shows {SIGN} for {names}, which no font here has. {setting} names more fonts."


def letter_names(letters: Iterable[str]) -> str:
    """Name letters so that they can be found and looked up."""
    return ", ".join(
        f"`{letter}` (U+{ord(letter):04X})" if letter.isprintable() else f"U+{ord(letter):04X}"
        for letter in letters
    )


def _can_set(typst: ModuleType, fonts: object, words: Iterable[str]) -> bool:
    """Try to set words in every face: Typst names only the first letter it stumbles over, never where it stands."""
    written = ("".join(f"\\u{{{ord(letter):x}}}" for letter in word) for word in sorted(words))
    page = "\n\n".join((_FACES, *(f'#faces("{word}")' for word in written)))
    try:
        typst.compile(page.encode(), font_paths=fonts, pdf_standards=STANDARDS, timestamp=0)
    except typst.TypstError:
        return False
    return True
