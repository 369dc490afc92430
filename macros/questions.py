"""Question types → a page each: how to answer, the score sheet, worked answers, questions to practice."""

from macros.here import Here, PageError
from macros.markup import (
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
from macros.printing import print_button
from macros.provenance import mark
from macros.worked import worked_links
from studyplan.model.practice import Question, QuestionType
from studyplan.model.words import DIFFICULTY_WORDS, ORIGIN_WORDS, SCORE_WORDS, counted

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
    found = here.curriculum.find("question_types", type_id)
    if found is None:
        message = f"There is no question type `{type_id}` in question_types.yml."
        raise PageError(message)
    questions = here.curriculum.questions_of_type(type_id)
    return paragraphs(
        f"# {line(found.title)}",
        f"{line(found.summary)}{searched(found.aliases)}\n{{: .lead }}",
        _first_screen(found, questions),
        _listening(found),
        "## How to answer" if found.form == "answer" else "## How to ask",
        numbered(lines(found.how_to_answer)),
        mark(here, found.provenance),
        _mistakes(found),
        _frameworks(here, found),
        rubric(here, found),
        worked_links(here, type_id),
        "## Questions {: #questions }",
        said(_recall_note(found)),
        _print_choice(here, found),
        _filter(here, questions),
        *(_question(here, question, found) for question in questions),
    )


def rubric(here: Here, found: QuestionType) -> str:
    """Show the score sheet of a type, or point to the one it shares."""
    if found.rubric_of:
        shared = here.curriculum.get("question_types", found.rubric_of)
        link = here.link(f"score sheet of {shared.title}", f"questions/{shared.id}.md", "score-sheet")
        return paragraphs("## Score sheet {: #score-sheet }", said(f"Use the {link}."))
    if not found.rubric:
        return ""
    rows = [
        (
            f"**{line(row.title)}**",
            line(row.anchors.missing),
            line(row.anchors.partial),
            line(row.anchors.solid),
            line(row.anchors.strong),
        )
        for row in found.rubric
    ]
    return paragraphs(
        "## Score sheet {: #score-sheet }",
        said(
            "Score each row from 1 to 4. For a story, also note its reach: own team (T), several teams (M),"
            " the organization (O)."
        ),
        block("div", table(("What is scored", *SCORE_WORDS), rows), class_="rubric"),
    )


def _type_line(here: Here, found: QuestionType) -> str:
    number = len(here.curriculum.questions_of_type(found.id))
    end = tag("span", counted(number, "question"), class_="row-end")
    return f"- **{here.question_type(found)}** {end}<br>{line(found.summary)}"


def _first_screen(found: QuestionType, questions: tuple[Question, ...]) -> str:
    usual = "a question" if found.form == "ask" else "an answer"
    count = counted(len(questions), "question")
    jump = "first read how it is done, then [go to the questions](#questions)"
    return f"{count} · about {found.minutes} min {usual} · {jump}\n{{: .quiet }}"


def _listening(found: QuestionType) -> str:
    if not found.listens_for:
        return ""
    return paragraphs(label("What the interviewer wants to find out"), bullets(lines(found.listens_for)))


def _mistakes(found: QuestionType) -> str:
    return paragraphs(label("What goes wrong"), bullets(lines(found.mistakes))) if found.mistakes else ""


def _frameworks(here: Here, found: QuestionType) -> str:
    links = [
        here.framework(item)
        for name in found.frameworks
        if (item := here.curriculum.find("frameworks", name))
    ]
    return f"**Frameworks that help:** {sentence_list(links)}." if links else ""


def _recall_note(found: QuestionType) -> str:
    if found.form == "ask":
        return "Choose two for each stage and put them into your own words."
    return "Answer aloud and against the clock first. Then open the outline and score yourself."


def _question(here: Here, question: Question, found: QuestionType) -> str:
    meta = [DIFFICULTY_WORDS[question.difficulty], f"{question.minutes} min", ORIGIN_WORDS[question.origin]]
    tracks = [
        here.track(track) for name in question.tracks if (track := here.curriculum.find("tracks", name))
    ]
    return paragraphs(
        f"### {line(question.prompt)} {{: #{question.id} .question {_marks(here, question)} }}",
        f"{' · '.join(meta + tracks)}. Tests {sentence_list(lines(question.assesses))}."
        f"{searched(question.aliases)}\n{{: .quiet }}",
        bullets(lines(question.given)),
        _asking(here, question)
        if found.form == "ask"
        else folded(
            f"Answer aloud first ({question.minutes} min), then compare", _outline(here, question), "outline"
        ),
    )


def _marks(here: Here, question: Question) -> str:
    """Write what the filter asks of a question; a key is left out where every choice fits."""
    marks = {
        "toc-label": _short(plain(question.prompt)),
        "stage": " ".join(stage.id for stage in here.curriculum.stages_asking(question)),
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


def _print_choice(here: Here, found: QuestionType) -> str:
    folds = "folded" if found.form == "answer" else ""
    return print_button(here, "Print these questions", scope="questions", folds=folds)


def _filter(here: Here, questions: tuple[Question, ...]) -> str:
    """Offer what the questions differ in; it shows itself only where scripts run."""
    curriculum = here.curriculum
    tracks = {name for question in questions for name in question.tracks}
    asking = {stage.id for question in questions for stage in curriculum.stages_asking(question)}
    stages = [stage for stage in curriculum.stages if stage.id in asking]
    levels = sorted({question.difficulty for question in questions})
    origins = [origin for origin in ORIGIN_WORDS if any(question.origin == origin for question in questions)]
    choices = (
        ("stage", "Stage", [(stage.id, plain(stage.title)) for stage in stages]),
        (
            "track",
            "Track",
            [(found.id, plain(found.title)) for found in curriculum.tracks if found.id in tracks],
        ),
        ("difficulty", "Difficulty", [(str(level), DIFFICULTY_WORDS[level]) for level in levels]),
        ("origin", "Origin", [(origin, ORIGIN_WORDS[origin]) for origin in origins]),
    )
    selects = "".join(_select(name, title, found) for name, title, found in choices if len(found) > 1)
    return tag("study-filter", selects, hidden=True) if selects else ""


def _select(name: str, title: str, choices: list[tuple[str, str]]) -> str:
    options = "".join(option(value, words) for value, words in [("", "Any"), *choices])
    return tag("label", f"{title} {tag('select', options, name=name, disabled=True)}")


def _asking(here: Here, question: Question) -> str:
    pairs = (
        ("Why ask it", question.why_ask),
        ("A good answer", question.good_answer),
        ("A worrying answer", question.worrying_answer),
    )
    return paragraphs(
        bullets(f"**{name}:** {line(text)}" for name, text in pairs if text), _sources(here, question)
    )


def _outline(here: Here, question: Question) -> str:
    frameworks = [
        here.framework(item)
        for name in question.frameworks
        if (item := here.curriculum.find("frameworks", name))
    ]
    stages = [bare(stage.title) for stage in here.curriculum.stages_asking(question)]
    return paragraphs(
        label("Outline"),
        numbered(lines(question.outline)),
        _shorter(question),
        label("Then they ask"),
        bullets(lines(question.follow_ups)),
        label("Strong signs"),
        bullets(lines(question.strong_signs)),
        label("Pitfalls"),
        bullets(lines(question.pitfalls)),
        said(f"Frameworks: {sentence_list(frameworks)}.") if frameworks else "",
        _sources(here, question),
        f"Met at: {sentence_list(stages)}.\n{{: .quiet }}" if stages else "",
    )


def _shorter(question: Question) -> str:
    if not question.shorter:
        return ""
    rows = (f"**In {found.minutes} min:** {line(found.plan)}" for found in question.shorter)
    return paragraphs(label("With less time"), bullets(rows))


def _sources(here: Here, question: Question) -> str:
    sources = [here.source(name) for name in question.sources]
    return said(f"Sources: {sentence_list(sources)}.") if sources else ""
