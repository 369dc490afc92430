"""Story themes → the coverage matrix, and worksheets to fill in here or on paper."""

from dataclasses import fields

from macros.pages.here import Here
from macros.pages.markup import bare, block, line, or_none, table, tag
from studyplan.model.progress import Story
from studyplan.model.words import STORY_HEAD, STORY_PARTS


def story_themes(here: Here) -> str:
    """List the kinds of story to have ready, each with a question that helps to find one."""
    rows = []
    for theme in here.curriculum.story_themes:
        if not theme.deprecated:
            types = [
                bare(found.title)
                for name in theme.types
                if (found := here.curriculum.find("question_types", name))
            ]
            rows.append((f"**{line(theme.title)}**", line(theme.prompt), ", ".join(types)))
    return table(("Theme", "Ask yourself", "Answers questions on"), rows) if rows else or_none("", "themes")


def story_matrix(here: Here) -> str:
    """Show an empty matrix of stories against themes, to tick on paper."""
    themes = [bare(theme.title) for theme in here.curriculum.story_themes if not theme.deprecated]
    rows = [(theme, *[" "] * 8) for theme in themes]
    columns = ("Theme", *(f"{number}" for number in range(1, 9)))
    return block("div", table(columns, rows), class_="matrix")


def story_sheets(_: Here, count: int = 8) -> str:
    """Show STAR worksheets that keep what is written on them; one to a page in print, blank or filled."""
    return "\n\n".join(_sheet(number) for number in range(1, count + 1))


def _sheet(number: int) -> str:
    keys = [field.name for field in fields(Story)]
    head = "".join(
        tag("p", name, class_="sheet-field", data_field=key, data_name=name)
        for key, name in zip(keys, STORY_HEAD, strict=False)
    )
    rows = "".join(
        tag("dt", name) + tag("dd", tag("span", hint, class_="sheet-hint"), data_field=key, data_name=name)
        for key, (name, hint) in zip(keys[len(STORY_HEAD) :], STORY_PARTS, strict=True)
    )
    title = tag("p", f"Story {number}", class_="sheet-title")
    sheet = tag("div", title + head + tag("dl", rows), class_="sheet")
    return tag("study-story", sheet, number=str(number))
