"""Rows of mock scripts → sheets with which a friend from another field can interview the reader."""

from macros.pages.here import Here
from macros.pages.markup import (
    block,
    bullets,
    label,
    line,
    lines,
    or_none,
    paragraphs,
    said,
    sentence_list,
    table,
)
from macros.pages.printing import print_button
from studyplan.view.mock import MockRow, PartRow, mock_rows
from studyplan.view.question import scores


def mock_list(here: Here) -> str:
    """Show every mock script in the order of the stages, each on its own sheet in print."""
    return or_none(paragraphs(*(_script(here, row) for row in mock_rows(here.curriculum))), "scripts")


def _script(here: Here, row: MockRow) -> str:
    task = f" · task: {here.to(row.task)}" if row.task else ""
    stages = sentence_list(here.to(stage) for stage in row.stages)
    for_stages = f" · rehearses {stages}" if stages else ""
    return paragraphs(
        f"## {line(row.title)} {{: #{row.id} .sheet-start }}",
        f"{row.extent} · {line(row.interviewers)}{for_stages}{task}\n{{: .quiet }}",
        print_button(here, "Print this script", scope=row.id),
        label("Prepare"),
        bullets(lines(row.setup)),
        *(_part(here, number, part) for number, part in enumerate(row.parts, start=1)),
        label("What should worry you"),
        bullets(lines(row.red_flags)),
        label("Close"),
        bullets(lines(row.feedback)),
        _score_sheet(here, row),
    )


def _part(here: Here, number: int, part: PartRow) -> str:
    return paragraphs(
        f"### {number}. {line(part.title)}, {part.length}",
        f"> {line(part.say)}",
        bullets(here.to(question) for question in part.questions),
        f"**If the answer stays thin:** {' · '.join(lines(part.probes))}" if part.probes else "",
    )


def _score_sheet(here: Here, row: MockRow) -> str:
    types = [here.link(kind.title, f"questions/{kind.id}.md", "score-sheet") for kind in row.types]
    rows = [(line(scored.title), " ", " ", " ", " ") for sheet in row.rubrics for scored in sheet.rows]
    return paragraphs(
        label("Score sheet"),
        said(f"Tick one box a row. What each score looks like: {sentence_list(types)}."),
        block("div", table(("What is scored", *scores()), rows), class_="matrix"),
    )
