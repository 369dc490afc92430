"""Worked answers → what is said, drawn and asked back, step by step; gaps stay folded."""

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    bare,
    block,
    bullets,
    entries,
    entry,
    folded,
    line,
    lines,
    paragraphs,
    searched,
    table,
    tag,
)
from macros.pages.printing import print_button
from macros.pages.tasks import cues
from studyplan.model.practice import Question, QuestionType, Step, WorkedAnswer
from studyplan.view.words import minutes_long, word


def worked_answers(here: Here, type_id: str) -> str:
    """Show the worked and part-finished answers to questions of one type."""
    found = here.curriculum.find(QuestionType, type_id)
    if found is None:
        message = f"There is no question type `{type_id}` in question_types.yml."
        raise PageError(message)
    return paragraphs(
        f"# {word('opening', 'types', title=line(found.title))}",
        "Read the complete answer once, aloud. Then finish the part-finished one yourself before you open a"
        " solution. After that, practice alone.\n{: .lead .said }",
        entries(
            entry(answer.id, _link(here, answer), _length(answer), line(answer.summary))
            for answer in answers_of(here, type_id)
        ),
        f"Back to {here.question_type(found)}.\n{{: .quiet }}",
    )


def worked_answer(here: Here, answer_id: str) -> str:
    """Show one worked or part-finished answer, step by step."""
    answer = here.curriculum.find(WorkedAnswer, answer_id)
    if answer is None:
        message = f"There is no answer `{answer_id}` in worked_answers.yml."
        raise PageError(message)
    question = here.curriculum.get(Question, answer.question)
    return paragraphs(
        f"# {line(answer.title)}",
        f"{line(answer.summary)}{searched(answer.aliases)}\n{{: .lead }}",
        f"{_length(answer)} · {here.question(question)}\n{{: .quiet }}",
        print_button(here, "Print this answer", folds="folded"),
        block("div", f"**Corrected.** {line(answer.correction)}", class_="aside")
        if answer.correction
        else "",
        *(_step(here, number, step) for number, step in enumerate(answer.steps, start=1)),
        cues(answer),
    )


def worked_links(here: Here, type_id: str) -> str:
    """Link to the worked answers of one type; nothing where there are none."""
    links = [
        f"{_link(here, answer)} {tag('span', f'({_length(answer)})')}" for answer in answers_of(here, type_id)
    ]
    return paragraphs("## Worked answers", bullets(links)) if links else ""


def answers_of(here: Here, type_id: str) -> list[WorkedAnswer]:
    """Return the worked answers to questions of one type."""
    curriculum = here.curriculum
    return [
        answer
        for answer in curriculum.worked_answers
        if not answer.deprecated and curriculum.get(Question, answer.question).type == type_id
    ]


def _link(here: Here, answer: WorkedAnswer) -> str:
    return here.link(answer.title, f"worked/{answer.id}.md")


def _length(answer: WorkedAnswer) -> str:
    return f"{word('answer-mode', answer.mode)}, {minutes_long(answer.minutes)}"


def _step(here: Here, number: int, step: Step) -> str:
    minutes = f" {tag('span', minutes_long(step.minutes), class_='row-end')}" if step.minutes else ""
    return paragraphs(
        f"## {number}. {line(step.title)}{minutes}",
        *(f"> {line(text)}" for text in step.said),
        table(lines(step.table.columns), map(lines, step.table.rows)) if step.table else "",
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
    alt = bare(step.drawn.alt)
    larger = f"[Open the drawing alone]({path}) to enlarge it."
    frame = '{: .drawing role=group aria-label="Drawing" }'
    return f"![{alt}]({path})\n{frame}\n\n{line(step.drawn.caption)} {larger}\n{{: .quiet }}"


def _gap(step: Step) -> str:
    if step.gap is None:
        return ""
    return paragraphs(
        f"**Your turn:** {line(step.gap.task)}",
        folded("Compare with our solution", bullets(lines(step.gap.solution)), "outline"),
    )
