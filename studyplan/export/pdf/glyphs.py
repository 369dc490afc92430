"""Signs without a glyph → a problem for each text that holds one, with its place in the curriculum."""

from collections.abc import Iterator

from studyplan.export.pdf.typeset import UnprintableError, sign_name
from studyplan.model.fields import InlineMarkdown, marked_fields
from studyplan.model.loaded import Loaded
from studyplan.model.progress import Progress
from studyplan.problem import Place, Problem

CURE = "Write it another way, or name a folder with a font that has it: {setting}."


def glyph_problems(error: UnprintableError, loaded: Loaded, setting: str) -> Iterator[Problem]:
    """Find the texts of a curriculum that cannot be printed; `setting` is where to name more fonts."""
    items = [("pack", loaded.curriculum.pack), *loaded.curriculum.every_item()]
    for kind, item in items:
        for found in marked_fields(item):
            signs = [sign for sign in error.signs if sign in found.value]
            if signs and isinstance(found.mark, InlineMarkdown):
                item_id = "" if kind == "pack" else item.id
                yield _problem(loaded.locate(kind, item_id, found.path), "This text", signs, setting)


def story_problems(error: UnprintableError, progress: Progress, file: str, setting: str) -> Iterator[Problem]:
    """Find the stories of a reader that cannot be printed."""
    for number, story in enumerate(progress.stories, start=1):
        signs = [sign for sign in error.signs if any(sign in text for text in story.texts())]
        if signs:
            yield _problem(Place(file), f"Story {number}", signs, setting)


def _problem(place: Place, what: str, signs: list[str], setting: str) -> Problem:
    names = ", ".join(sign_name(sign) for sign in signs)
    return Problem(
        place, "missing-glyph", f"{what} holds {names}, which no font here has.", CURE.format(setting=setting)
    )
