"""Rows of story themes → the coverage matrix, and worksheets to fill in here or on paper."""

from macros.pages.here import Here
from macros.pages.markup import bare, block, line, or_none, table, tag
from studyplan.view.story import story_parts, theme_rows


def story_themes(here: Here) -> str:
    """List the kinds of story to have ready, each with a question that helps to find one."""
    rows = [
        (f"**{line(row.title)}**", line(row.prompt), ", ".join(bare(kind.title) for kind in row.types))
        for row in theme_rows(here.curriculum)
    ]
    return table(("Theme", "Ask yourself", "Answers questions on"), rows) if rows else or_none("", "themes")


def story_matrix(here: Here) -> str:
    """Show an empty matrix of stories against themes, to tick on paper."""
    rows = [(bare(row.title), *[" "] * 8) for row in theme_rows(here.curriculum)]
    columns = ("Theme", *(f"{number}" for number in range(1, 9)))
    return block("div", table(columns, rows), class_="matrix")


def story_sheets(_: Here, count: int = 8) -> str:
    """Show STAR worksheets that keep what is written on them; one to a page in print, blank or filled."""
    return "\n\n".join(_sheet(number) for number in range(1, count + 1))


def _sheet(number: int) -> str:
    parts = story_parts()
    head = "".join(
        tag("p", part.title, class_="sheet-field", data_field=part.key, data_name=part.title)
        for part in parts
        if not part.hint
    )
    rows = "".join(
        tag("dt", part.title)
        + tag("dd", tag("span", part.hint, class_="sheet-hint"), data_field=part.key, data_name=part.title)
        for part in parts
        if part.hint
    )
    title = tag("p", f"Story {number}", class_="sheet-title")
    sheet = tag("div", title + head + tag("dl", rows), class_="sheet")
    return tag("study-story", sheet, number=str(number))
