"""Worked answers → what is said, drawn and asked back, step by step; gaps stay folded."""

from macros.here import Here, PageError
from macros.markup import bare, block, bullets, folded, line, lines, paragraphs, searched, table, tag
from macros.printing import print_button
from macros.tasks import cues
from studyplan.model.practice import Step, WorkedAnswer

TITLE = "Worked answers: {}"
MODE_WORDS = {"worked": "Complete", "faded": "Part-finished"}


def worked_answers(here: Here, type_id: str) -> str:
    """Show the worked and part-finished answers to questions of one type."""
    found = here.curriculum.find("question_types", type_id)
    if found is None:
        message = f"There is no question type `{type_id}` in question_types.yml."
        raise PageError(message)
    return paragraphs(
        f"# {TITLE.format(line(found.title))}",
        "Read the complete answer once, aloud. Then finish the part-finished one yourself before you open a"
        " solution. After that, practice alone.\n{: .lead .said }",
        f"Back to {here.question_type(found)}.\n{{: .quiet }}",
        print_button(here, "Print these answers", folds="folded"),
        *(_answer(here, answer) for answer in answers_of(here, type_id)),
    )


def worked_links(here: Here, type_id: str) -> str:
    """Link to the worked answers of one type; nothing where there are none."""
    links = [
        f"{here.link(answer.title, f'worked/{type_id}.md', answer.id)}"
        f" {tag('span', f'({MODE_WORDS[answer.mode].lower()}, {answer.minutes} min)')}"
        for answer in answers_of(here, type_id)
    ]
    return paragraphs("## Worked answers", bullets(links)) if links else ""


def answers_of(here: Here, type_id: str) -> list[WorkedAnswer]:
    """Return the worked answers to questions of one type."""
    curriculum = here.curriculum
    return [
        answer
        for answer in curriculum.worked_answers
        if not answer.deprecated and curriculum.get("questions", answer.question).type == type_id
    ]


def _answer(here: Here, answer: WorkedAnswer) -> str:
    question = here.curriculum.get("questions", answer.question)
    return paragraphs(
        f"## {line(answer.title)} {{: #{answer.id} }}",
        f"{MODE_WORDS[answer.mode]} · {answer.minutes} min · {here.question(question)}\n{{: .quiet }}",
        f"{line(answer.summary)}{searched(answer.aliases)}",
        block("div", f"**Corrected.** {line(answer.correction)}", class_="aside")
        if answer.correction
        else "",
        *(_step(here, number, step) for number, step in enumerate(answer.steps, start=1)),
        cues(answer),
    )


def _step(here: Here, number: int, step: Step) -> str:
    minutes = f" {tag('span', f'{step.minutes} min', class_='row-end')}" if step.minutes else ""
    return paragraphs(
        f"### {number}. {line(step.title)}{minutes}",
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
