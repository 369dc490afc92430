"""Worked answers → what is said, drawn and asked back, step by step; gaps stay folded."""

from macros.here import Here
from macros.markup import block, bullets, folded, line, paragraphs, table, tag
from studyplan.model.practice import Step, WorkedAnswer


def worked_answers(here: Here, type_id: str) -> str:
    """Show the worked and part-finished answers to questions of one type."""
    curriculum = here.curriculum
    answers = [
        answer
        for answer in curriculum.worked_answers
        if not answer.deprecated
        and (question := curriculum.find("questions", answer.question))
        and question.type == type_id
    ]
    return paragraphs(*(_answer(here, answer) for answer in answers))


def _answer(here: Here, answer: WorkedAnswer) -> str:
    question = here.curriculum.find("questions", answer.question)
    name = "Worked answer" if answer.mode == "worked" else "Part-finished answer"
    return paragraphs(
        f"## {name}: {line(answer.title)} {{: #{answer.id} }}",
        f"Question: {here.question(question)} · {answer.minutes} min\n{{: .quiet }}",
        line(answer.summary),
        block("div", f"**Corrected.** {line(answer.correction)}", class_="aside") if answer.correction else "",
        *(_step(here, number, step) for number, step in enumerate(answer.steps, start=1)),
    )


def _step(here: Here, number: int, step: Step) -> str:
    minutes = f" {tag('span', f'{step.minutes} min', class_='row-end')}" if step.minutes else ""
    return paragraphs(
        f"#### {number}. {line(step.title)}{minutes}",
        *(f"> {line(text)}" for text in step.said),
        table(step.table.columns, step.table.rows) if step.table else "",
        _drawing(here, step),
        f"**They ask:** {line(step.probe)}" if step.probe else "",
        f"> {line(step.reply)}" if step.reply else "",
        f"{line(step.note)}\n{{: .note }}" if step.note else "",
        _gap(step),
    )


def _drawing(here: Here, step: Step) -> str:
    if step.drawn is None:
        return ""
    path = here.path(f"assets/diagrams/{step.drawn.file}")
    alt = line(step.drawn.alt).replace("[", "(").replace("]", ")")
    return f"![{alt}]({path})\n{{: .drawing }}\n\n{line(step.drawn.caption)}\n{{: .quiet }}"


def _gap(step: Step) -> str:
    if step.gap is None:
        return ""
    return paragraphs(
        f"**Your turn:** {line(step.gap.task)}",
        folded("Compare with our solution", bullets(step.gap.solution), "outline"),
    )
