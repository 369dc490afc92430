"""Story themes → the coverage matrix and blank worksheets to fill in on paper."""

from macros.here import Here
from macros.markup import block, line, plain, table, tag

_STAR = (
    ("Situation", "Where, when, what was at stake. Two sentences."),
    ("Task", "What you had to achieve, and by when."),
    ("Action", "What you decided and did yourself, in three to five points."),
    ("Result", "What changed, with one figure and how you know it."),
    ("Learning", "What you do differently since then."),
)


def story_themes(here: Here) -> str:
    """List the kinds of story to have ready, each with a question that helps to find one."""
    rows = []
    for theme in here.curriculum.story_themes:
        if not theme.deprecated:
            types = [
                plain(found.title)
                for name in theme.types
                if (found := here.curriculum.find("question_types", name))
            ]
            rows.append((f"**{line(theme.title)}**", theme.prompt, ", ".join(types)))
    return table(("Theme", "Ask yourself", "Answers questions on"), rows)


def story_matrix(here: Here) -> str:
    """Show an empty matrix of stories against themes, to tick on paper."""
    themes = [plain(theme.title) for theme in here.curriculum.story_themes if not theme.deprecated]
    rows = [(theme, *[" "] * 8) for theme in themes]
    columns = ("Theme", *(f"{number}" for number in range(1, 9)))
    return block("div", table(columns, rows), class_="matrix")


def story_sheets(_: Here, count: int = 8) -> str:
    """Show blank STAR worksheets, one to a page in print."""
    return "\n\n".join(_sheet(number) for number in range(1, count + 1))


def _sheet(number: int) -> str:
    rows = "".join(
        tag("dt", name) + tag("dd", tag("span", hint, class_="sheet-hint")) for name, hint in _STAR
    )
    head = tag("p", f"Story {number}", class_="sheet-title")
    fields = "".join(
        tag("p", name, class_="sheet-field")
        for name in ("Headline", "When and where", "Shows", "Reach: T / M / O")
    )
    return tag("div", head + fields + tag("dl", rows), class_="sheet")
