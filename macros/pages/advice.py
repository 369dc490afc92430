"""Tips, valued qualities and posted requirements → advice to read and a list to check oneself against."""

from collections.abc import Iterable

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    bullets,
    entries,
    entry,
    label,
    line,
    lines,
    or_none,
    paragraphs,
    searched,
    sentence_list,
    table,
    tag,
)
from macros.pages.provenance import mark
from macros.pages.tasks import tick_box
from studyplan.model.process import Requirement, Stage
from studyplan.model.study import Tip, TipGroup
from studyplan.view.words import counted


def tip_list(here: Here) -> str:
    """List the groups of tips, each with what it says in a few words."""
    groups = [(group, _tips(here, group)) for group in here.curriculum.current(TipGroup)]
    return or_none(
        entries(
            entry(
                group.id,
                here.link(group.title, f"tips/{group.id}.md"),
                counted(len(tips), "tip"),
                f"{line(group.summary)}{_marks(tips)}",
            )
            for group, tips in groups
            if tips
        ),
        "tips",
    )


def tip_group(here: Here, group_id: str) -> str:
    """Show the tips of one group."""
    group = here.curriculum.find(TipGroup, group_id)
    if group is None:
        message = f"There is no group `{group_id}` in tip_groups.yml."
        raise PageError(message)
    return paragraphs(
        f"# {line(group.title)}",
        f"{line(group.summary)}\n{{: .lead }}",
        *(_tip(here, tip) for tip in _tips(here, group)),
    )


def _tips(here: Here, group: TipGroup) -> list[Tip]:
    return [tip for tip in here.curriculum.current(Tip) if tip.group == group.id]


def _marks(tips: Iterable[Tip]) -> str:
    """Mark where tips stood when all of them were on one page, so that links to them still arrive."""
    return "".join(tag("span", id=tip.id) for tip in tips)


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
    stages = [here.stage(stage) for name in tip.stages if (stage := here.curriculum.find(Stage, name))]
    return paragraphs(
        f"## {line(tip.title)} {{: #{tip.id} }}",
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
