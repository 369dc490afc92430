"""Mock scripts → sheets with which a friend from another field can interview the reader."""

from macros.here import Here
from macros.markup import (
    block,
    bullets,
    label,
    line,
    lines,
    or_none,
    paragraphs,
    said,
    searched,
    sentence_list,
    table,
)
from macros.printing import print_button
from studyplan.model.study import MockBlock, MockScript
from studyplan.model.words import SCORE_WORDS, counted


def mock_list(here: Here) -> str:
    """Show every mock script in the order of the stages, each on its own sheet in print."""
    order = {stage.id: number for number, stage in enumerate(here.curriculum.stages)}
    scripts = sorted(
        (script for script in here.curriculum.mock_scripts if not script.deprecated),
        # what rehearses no stage is an exercise beside them, so it comes last
        key=lambda script: min((order[stage] for stage in script.stages), default=len(order)),
    )
    return or_none(paragraphs(*(_script(here, script) for script in scripts)), "scripts")


def _script(here: Here, script: MockScript) -> str:
    minutes = sum(part.minutes for part in script.blocks)
    length = f"{minutes} min in {counted(len(script.blocks), 'part')}"
    stages = [here.stage(here.curriculum.get("stages", stage)) for stage in script.stages]
    task = f" · task: {here.task(here.curriculum.get('tasks', script.task))}" if script.task else ""
    for_stages = f" · rehearses {sentence_list(stages)}" if stages else ""
    return paragraphs(
        f"## {line(script.title)} {{: #{script.id} .sheet-start }}",
        f"{length} · {line(script.interviewers)}{for_stages}{task}{searched(script.aliases)}\n{{: .quiet }}",
        print_button(here, "Print this script", scope=script.id),
        label("Prepare"),
        bullets(lines(script.setup)),
        *(_block(here, number, part) for number, part in enumerate(script.blocks, start=1)),
        label("What should worry you"),
        bullets(lines(script.red_flags)),
        label("Close"),
        bullets(lines(script.feedback)),
        _score_sheet(here, script),
    )


def _block(here: Here, number: int, part: MockBlock) -> str:
    questions = [here.curriculum.get("questions", name) for name in part.questions]
    return paragraphs(
        f"### {number}. {line(part.title)}, {part.minutes} min",
        f"> {line(part.say)}",
        bullets(here.question(question) for question in questions),
        f"**If the answer stays thin:** {' · '.join(lines(part.probes))}" if part.probes else "",
    )


def _score_sheet(here: Here, script: MockScript) -> str:
    rows = []
    types = []
    for name in script.types:
        found = here.curriculum.get("question_types", name)
        types.append(here.link(found.title, f"questions/{found.id}.md", "score-sheet"))
        owner = here.curriculum.get("question_types", found.rubric_of) if found.rubric_of else found
        rows += [(line(row.title), " ", " ", " ", " ") for row in owner.rubric]
    return paragraphs(
        label("Score sheet"),
        said(f"Tick one box a row. What each score looks like: {sentence_list(types)}."),
        block("div", table(("What is scored", *SCORE_WORDS), rows), class_="matrix"),
    )
