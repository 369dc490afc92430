"""Dated facts and claims → then and now, and what became of the guide's statements."""

from macros.pages.here import Here
from macros.pages.markup import block, bullets, line, lines, or_none, paragraphs, said, table
from macros.pages.provenance import mark
from studyplan.check.coverage import coverage
from studyplan.view.words import group


def fact_list(here: Here, topic: str | None = None) -> str:
    """Show the dated facts of one topic in order, or those without a topic, each with what it changes for the reader."""
    parts = []
    for fact in here.curriculum.facts:
        if fact.topic == topic and not fact.deprecated:
            parts += [
                f"### {line(fact.title)} {{: #{fact.id} }}",
                f"{line(fact.date)}\n{{: .quiet }}",
                line(fact.statement),
                f"**What it means for you:** {line(fact.matters)}",
                mark(here, fact.provenance),
            ]
    return or_none(paragraphs(*parts), "dated facts")


def claim_summary(here: Here) -> str:
    """Count the statements of the source guide by how far they can be trusted; nothing without a guide."""
    rows = coverage(here.curriculum).claims
    counts = []
    for status, words in group("claim").items():
        mine = [row for row in rows if status in row.claim.status]
        if mine:
            carried = sum(1 for row in mine if row.by)
            counts.append((words, str(len(mine)), str(carried)))
    if not counts:
        return ""
    return paragraphs(
        "## How far to trust the source guide",
        said(
            "This curriculum goes through the guide it started from statement by statement. What is dated or doubtful"
            " is shown as such."
        ),
        block("div", table(("How far to trust it", "Statements", "Used here"), counts), class_="said"),
    )


def notice(here: Here) -> str:
    """Show what every reader must know first."""
    return block("div", bullets(lines(here.curriculum.pack.notice)), class_="aside")
