"""Findings → why the plan is as it is, with sources and honest limits."""

from macros.pages.here import Here
from macros.pages.markup import bullets, line, or_none, paragraphs, sentence_list


def finding_list(here: Here) -> str:
    """Show each finding with the rule it stands behind, its limits and sources."""
    parts = []
    for finding in here.curriculum.findings:
        if not finding.deprecated:
            sources = sentence_list(here.source(source) for source in finding.sources)
            parts += [
                f"## {line(finding.title)} {{: #{finding.id} .item }}",
                line(finding.finding),
                bullets(
                    (
                        f"**Here:** {line(finding.rule)}",
                        f"**Limits:** {line(finding.limits)}",
                        f"**Source:** {sources}.",
                    )
                ),
            ]
    return or_none(paragraphs(*parts), "findings")
