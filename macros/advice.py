"""Tips, valued qualities and posted requirements → advice to read and a list to check oneself against."""

from macros.here import Here
from macros.markup import (
    block,
    bullets,
    label,
    line,
    lines,
    or_none,
    paragraphs,
    searched,
    sentence_list,
    table,
)
from macros.provenance import mark
from macros.tasks import tick_box
from studyplan.model.process import Requirement
from studyplan.model.study import Tip


def tip_sections(here: Here) -> str:
    """Show the tips by group."""
    parts = []
    for group in here.curriculum.tip_groups:
        tips = [tip for tip in here.curriculum.tips if tip.group == group.id and not tip.deprecated]
        if tips and not group.deprecated:
            parts += [f"## {line(group.title)} {{: #{group.id} }}", line(group.summary)]
            parts += [_tip(here, tip) for tip in tips]
    return or_none(paragraphs(*parts), "tips")


def trait_table(here: Here) -> str:
    """Show the qualities the employer is said to value, and how each shows."""
    traits = [trait for trait in here.curriculum.traits if not trait.deprecated]
    if not traits:
        return or_none("", "qualities")
    rows = ((f"**{line(trait.title)}**", "<br>".join(lines(trait.shows))) for trait in traits)
    return paragraphs(table(("Quality", "How it shows in an answer"), rows), mark(here, traits[0].provenance))


def requirement_list(here: Here) -> str:
    """Show the posted requirements as boxes to tick, with what counts and what to do without."""
    requirements = [found for found in here.curriculum.requirements if not found.deprecated]
    return or_none(paragraphs(*(_requirement(here, found) for found in requirements)), "posted requirements")


def _tip(here: Here, tip: Tip) -> str:
    stages = [here.stage(stage) for name in tip.stages if (stage := here.curriculum.find("stages", name))]
    return paragraphs(
        f"### {line(tip.title)} {{: #{tip.id} }}",
        f"{line(tip.text)}{searched(tip.aliases)}",
        bullets(
            [f"**Do:** {line(text)}" for text in tip.do] + [f"**Leave:** {line(text)}" for text in tip.avoid]
        ),
        f"Most useful at {sentence_list(stages)}.\n{{: .quiet }}" if stages else "",
        mark(here, tip.provenance),
    )


def _requirement(here: Here, found: Requirement) -> str:
    return paragraphs(
        block("div", f"- {tick_box(found.id, found.title)}\n    {{: .task }}", class_="tasks"),
        label("What counts"),
        bullets(lines(found.evidence)),
        label("Without it"),
        bullets(lines(found.if_missing)),
        mark(here, found.provenance),
    )
