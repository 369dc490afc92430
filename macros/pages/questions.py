"""Question types → a page each: how to answer, the score sheet, worked answers, questions to practice."""

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    bare,
    block,
    bullets,
    folded,
    inert,
    label,
    line,
    lines,
    numbered,
    option,
    paragraphs,
    plain,
    said,
    searched,
    sentence_list,
    table,
    tag,
)
from macros.pages.practice import practice_link
from macros.pages.printing import print_button
from macros.pages.provenance import mark
from macros.pages.worked import worked_links
from studyplan.model.practice import Question, QuestionType
from studyplan.view.question import QuestionRow, TypeRow, question_row, scores, type_row
from studyplan.view.row import Named
from studyplan.view.words import counted, group, word

TOC_LENGTH = 40


def question_type_list(here: Here) -> str:
    """List the question types, then the special sets, each with its size."""
    types = [found for found in here.curriculum.question_types if not found.deprecated]
    main = [_type_line(here, found) for found in types if not found.pool]
    pools = [_type_line(here, found) for found in types if found.pool]
    return paragraphs(
        block("div", "\n".join(main), class_="rows"),
        "## Special sets" if pools else "",
        block("div", "\n".join(pools), class_="rows") if pools else "",
    )


def question_type(here: Here, type_id: str) -> str:
    """Show everything about one question type."""
    found = here.curriculum.find(QuestionType, type_id)
    if found is None:
        message = f"There is no question type `{type_id}` in question_types.yml."
        raise PageError(message)
    row = type_row(here.curriculum, found)
    questions = here.curriculum.questions_of_type(type_id)
    return paragraphs(
        f"# {line(row.title)}",
        f"{line(row.summary)}{searched(row.aliases)}\n{{: .lead }}",
        _first_screen(here, row, questions),
        paragraphs(label("What the interviewer wants to find out"), bullets(lines(row.listens_for)))
        if row.listens_for
        else "",
        "## How to ask" if row.is_asked_by_reader else "## How to answer",
        numbered(lines(row.steps)),
        mark(here, found.provenance),
        paragraphs(label("What goes wrong"), bullets(lines(row.mistakes))) if row.mistakes else "",
        _named(here, "**Frameworks that help:** ", row.frameworks),
        rubric(here, row),
        worked_links(here, type_id),
        "## Questions {: #questions }",
        said(_recall_note(row)),
        print_button(
            here, "Print these questions", scope="questions", folds="" if row.is_asked_by_reader else "folded"
        ),
        _filter(here, questions),
        *(_question(here, question, row) for question in questions),
    )


def rubric(here: Here, found: TypeRow) -> str:
    """Show the score sheet of a type, or point to the one it shares."""
    sheet = found.rubric
    if sheet is None:
        return ""
    if sheet.type.id != found.id:
        link = here.link(f"score sheet of {sheet.type.title}", f"questions/{sheet.type.id}.md", "score-sheet")
        return paragraphs("## Score sheet {: #score-sheet }", said(f"Use the {link}."))
    rows = [(f"**{line(row.title)}**", *lines(row.anchors)) for row in sheet.rows]
    return paragraphs(
        "## Score sheet {: #score-sheet }",
        said(
            "Score each row from 1 to 4. For a story, also note its reach: own team (T), several teams (M),"
            " the organization (O)."
        ),
        block("div", table(("What is scored", *scores()), rows), class_="rubric"),
    )


def _type_line(here: Here, found: QuestionType) -> str:
    number = len(here.curriculum.questions_of_type(found.id))
    end = tag("span", counted(number, "question"), class_="row-end")
    return f"- **{here.question_type(found)}** {end}<br>{line(found.summary)}"


def _first_screen(here: Here, row: TypeRow, questions: tuple[Question, ...]) -> str:
    usual = "a question" if row.is_asked_by_reader else "an answer"
    count = counted(len(questions), "question")
    jump = "first read how it is done, then [go to the questions](#questions)"
    practice = practice_link(here, "practice them", type=row.id)
    or_practice = f" or {practice}" if questions and not row.is_asked_by_reader else ""
    return f"{count} · about {row.length} {usual} · {jump}{or_practice}\n{{: .quiet }}"


def _recall_note(row: TypeRow) -> str:
    if row.is_asked_by_reader:
        return "Choose two for each stage and put them into your own words."
    return "Answer aloud and against the clock first. Then open the outline and score yourself."


def _question(here: Here, question: Question, found: TypeRow) -> str:
    row = question_row(here.curriculum, question)
    practice = "" if found.is_asked_by_reader else f" {practice_link(here, 'Practice it', question=row.id)}."
    meta = [row.difficulty, row.length, row.origin, *(here.to(track) for track in row.tracks)]
    return paragraphs(
        f"### {line(row.prompt)} {{: #{row.id} .question {_marks(question, row)} }}",
        f"{' · '.join(meta)}. Tests {sentence_list(lines(row.assesses))}.{practice}{searched(row.aliases)}\n{{: .quiet }}",
        bullets(lines(row.given)),
        _asking(here, row)
        if found.is_asked_by_reader
        else folded(f"Answer aloud first ({row.length}), then compare", _outline(here, row), "outline"),
    )


def _marks(question: Question, row: QuestionRow) -> str:
    """Write what the filter asks of a question; a key is left out where every choice fits."""
    marks = {
        "toc-label": _short(plain(question.prompt)),
        "stage": " ".join(stage.id for stage in row.stages),
        "track": " ".join(question.tracks),
        "difficulty": str(question.difficulty),
        "origin": question.origin,
    }
    return " ".join(f'data-{name}="{inert(value)}"' for name, value in marks.items() if value)


def _short(words: str) -> str:
    """Cut a long prompt for the table of contents, at a word."""
    if len(words) <= TOC_LENGTH:
        return ""
    return words[: TOC_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",.:;") + "…"


def _filter(here: Here, questions: tuple[Question, ...]) -> str:
    """Offer what the questions differ in; it shows itself only where scripts run."""
    curriculum = here.curriculum
    tracks = {name for question in questions for name in question.tracks}
    asking = {stage.id for question in questions for stage in curriculum.stages_asking(question)}
    stages = [stage for stage in curriculum.stages if stage.id in asking]
    levels = sorted({question.difficulty for question in questions})
    origins = [
        origin for origin in group("origin") if any(question.origin == origin for question in questions)
    ]
    choices = (
        ("stage", "Stage", [(stage.id, plain(stage.title)) for stage in stages]),
        (
            "track",
            "Track",
            [(found.id, plain(found.title)) for found in curriculum.tracks if found.id in tracks],
        ),
        ("difficulty", "Difficulty", [(str(level), word("difficulty", level)) for level in levels]),
        ("origin", "Origin", [(origin, word("origin", origin)) for origin in origins]),
    )
    selects = "".join(_select(name, title, found) for name, title, found in choices if len(found) > 1)
    return tag("study-filter", selects, hidden=True) if selects else ""


def _select(name: str, title: str, choices: list[tuple[str, str]]) -> str:
    options = "".join(option(value, words) for value, words in [("", "Any"), *choices])
    return tag("label", f"{title} {tag('select', options, name=name, disabled=True)}")


def _asking(here: Here, row: QuestionRow) -> str:
    return paragraphs(
        bullets(f"**{answer.label}:** {line(answer.text)}" for answer in row.answers),
        _named(here, "Sources: ", row.sources),
    )


def _outline(here: Here, row: QuestionRow) -> str:
    stages = sentence_list(bare(stage.title) for stage in row.stages)
    return paragraphs(
        label("Outline"),
        numbered(lines(row.outline)),
        _shorter(row),
        label(word("question", "follow-ups")),
        bullets(lines(row.follow_ups)),
        label(word("question", "strong-signs")),
        bullets(lines(row.strong_signs)),
        label(word("question", "pitfalls")),
        bullets(lines(row.pitfalls)),
        _named(here, "Frameworks: ", row.frameworks),
        _named(here, "Sources: ", row.sources),
        f"Met at: {stages}.\n{{: .quiet }}" if stages else "",
    )


def _shorter(row: QuestionRow) -> str:
    rows = (f"**{bare(found.label)}:** {line(found.text)}" for found in row.shorter)
    return paragraphs(label(word("question", "shorter")), bullets(rows)) if row.shorter else ""


def _named(here: Here, words: str, items: tuple[Named, ...]) -> str:
    links = sentence_list(here.to(item) for item in items)
    text = f"{words}{links}."
    return "" if not links else text if words.startswith("**") else said(text)
