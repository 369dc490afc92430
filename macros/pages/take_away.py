"""The study → what it offers for taking away: cards, calendars, tables, PDFs of plans, and the links to them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args

from macros.pages.here import Here, PageError
from macros.pages.markup import bullets, inert, paragraphs, plain, said, tag
from studyplan.export.anki import anki_package
from studyplan.export.card_table import card_table
from studyplan.export.content_date import content_moment, next_monday
from studyplan.export.document import curriculum_document
from studyplan.export.pdf import PAPER_WORDS, PAPERS, NoTypstError, Paper, load_typst
from studyplan.export.plan_calendar import plan_calendar
from studyplan.export.table import table
from studyplan.pipeline import Study
from studyplan.view.words import counted, full_date

FOLDER = "take-away"
Kind = Literal["flashcards", "calendars", "tables"]


@dataclass(frozen=True, slots=True)
class TakeAway:
    """A file to take away: what it is called, what it is, and how it is made for a site at an address."""

    kind: Kind
    path: str
    title: str
    make: Callable[[str], bytes]


def take_away_links(here: Here, kind: str = "") -> str:
    """Link to the files to take away, of one kind or of all; a calendar can start on the reader's own day."""
    if kind and kind not in get_args(Kind):
        message = f"There is no kind `{kind}` of files to take away. There are: {', '.join(get_args(Kind))}."
        raise PageError(message)
    found = [file for file in take_away(here.study) if kind in ("", file.kind)]
    return paragraphs(bullets(_link(here, file) for file in found))


def take_away(study: Study) -> tuple[TakeAway, ...]:
    """List what can be taken away, without making it yet."""
    curriculum = study.curriculum
    name = f"{FOLDER}/{curriculum.pack.id}"
    cards = counted(len(curriculum.current_questions), "card")
    tasks = counted(len(curriculum.current_tasks), "task")
    questions = counted(len(curriculum.current_questions), "question")
    return (
        TakeAway(
            "flashcards",
            f"{name}-flashcards.apkg",
            f"Flashcards for Anki, {cards}",
            lambda site_url: anki_package(curriculum, site_url),
        ),
        TakeAway(
            "flashcards",
            f"{name}-flashcards.tsv",
            "The same as a text file for other programs",
            lambda site_url: card_table(curriculum, site_url),
        ),
        *_calendars(study, name),
        TakeAway("tables", f"{name}-tasks.csv", f"Table of {tasks}", lambda _: table(curriculum, "tasks")),
        TakeAway(
            "tables",
            f"{name}-questions.csv",
            f"Table of {questions}",
            lambda _: table(curriculum, "questions"),
        ),
        TakeAway(
            "tables",
            f"{name}.json",
            "The whole curriculum for programs, as JSON",
            lambda _: curriculum_document(curriculum).encode(),
        ),
    )


def pdf_links(here: Here, plan_id: str) -> str:
    """Link to a plan on paper; nothing where Typst cannot be loaded."""
    if not _has_typst():
        return ""
    return " · ".join(
        here.link(f"PDF, {PAPER_WORDS[paper]}", pdf_path(here.study, plan_id, paper)) for paper in PAPERS
    )


def about_pdfs(here: Here) -> str:
    """Say what the PDFs of plans hold, or that this site has none."""
    if not _has_typst():
        return said(
            f"This site was built without PDFs. {here.link('A command', 'reference/commands.md')} makes one."
        )
    return said(
        "Each plan comes as a PDF in A4 and US Letter, with the same pages in both: the weeks with boxes to tick,"
        " story cards and score sheets to fill in, every question with its outline, and the steps of every task."
        f" With your own ticks, track, dates and stories it is made by {here.link('a command', 'reference/commands.md')}."
    )


def pdf_path(study: Study, plan_id: str, paper: Paper) -> str:
    """Name the file of a plan on a paper."""
    return f"{FOLDER}/{study.curriculum.pack.id}-{plan_id}-{paper}.pdf"


def _calendars(study: Study, name: str) -> Iterator[TakeAway]:
    """List a calendar for each plan; without scripts, it starts on the Monday after the content's date."""
    start = next_monday(content_moment(study.curriculum.pack)).date()
    for plan_id, plan in study.plans.items():
        offer = study.curriculum.offer(plan_id)
        words = plain(offer.title) if offer else plan_id
        yield TakeAway(
            "calendars",
            f"{name}-{plan_id}.ics",
            f"{words}, from {full_date(start.isoformat())}",
            partial(plan_calendar, study.curriculum, plan, start),
        )


def _link(here: Here, file: TakeAway) -> str:
    link = f'[{inert(file.title)}]({here.path(file.path)}){{: download="" }}'
    return tag("study-calendar", link) if file.kind == "calendars" else link


def _has_typst() -> bool:
    try:
        load_typst()
    except NoTypstError:
        return False
    return True
