"""Rows of mock scripts → sheets with which a friend from another field can interview the reader."""

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    bullets,
    entries,
    entry,
    line,
    lines,
    or_none,
    paragraphs,
    said,
    searched,
    sentence_list,
    table,
    tag,
)
from macros.pages.printing import print_button
from studyplan.view.mock import MockRow, PartRow, mock_rows
from studyplan.view.question import scores


def mock_list(here: Here) -> str:
    """List the mock scripts in the order of the stages, each with who is needed and how long it takes."""
    rows = (
        entry(
            row.id,
            here.link(row.title, f"mock/{row.id}.md"),
            row.extent,
            f"{line(row.interviewers)}{_stages(here, row)}",
        )
        for row in mock_rows(here.curriculum)
    )
    return or_none(entries(rows), "scripts")


def mock(here: Here, script_id: str) -> str:
    """Show one mock script, as a sheet of its own."""
    row = next((row for row in mock_rows(here.curriculum) if row.id == script_id), None)
    if row is None:
        message = f"There is no script `{script_id}` in mock_scripts.yml."
        raise PageError(message)
    task = f" · task: {here.to(row.task)}" if row.task else ""
    return paragraphs(
        f"# {line(row.title)}",
        f"{row.extent} · {line(row.interviewers)}{_stages(here, row)}{task}{searched(row.aliases)}\n{{: .quiet }}",
        print_button(here, "Print this script"),
        "## Prepare",
        bullets(lines(row.setup)),
        *(_part(here, number, part) for number, part in enumerate(row.parts, start=1)),
        "## What should worry you",
        bullets(lines(row.red_flags)),
        "## Close",
        bullets(lines(row.feedback)),
        _score_sheet(here, row),
    )


def _stages(here: Here, row: MockRow) -> str:
    stages = sentence_list(here.to(stage) for stage in row.stages)
    return f" · {tag('span', 'rehearses')} {stages}" if stages else ""


def _part(here: Here, number: int, part: PartRow) -> str:
    return paragraphs(
        f"## {number}. {line(part.title)}, {part.length}",
        f"> {line(part.say)}",
        bullets(here.to(question) for question in part.questions),
        f"**If the answer stays thin:** {' · '.join(lines(part.probes))}" if part.probes else "",
    )


def _score_sheet(here: Here, row: MockRow) -> str:
    types = [here.link(kind.title, f"questions/{kind.id}.md", "score-sheet") for kind in row.types]
    rows = [(line(scored.title), " ", " ", " ", " ") for sheet in row.rubrics for scored in sheet.rows]
    return paragraphs(
        "## Score sheet {: #score-sheet }",
        said(f"Tick one box a row. What each score looks like: {sentence_list(types)}."),
        block("div", table(("What is scored", *scores()), rows), class_="matrix"),
    )
