"""The study → files that every build offers for taking away, and the links to them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.here import Here, PageError
from macros.kept import kept, sources_of
from macros.markup import bullets, inert, paragraphs, plain, tag
from studyplan.export.anki import anki_package
from studyplan.export.card_table import card_table
from studyplan.export.content_date import content_moment, next_monday
from studyplan.export.document import curriculum_document
from studyplan.export.plan_calendar import plan_calendar
from studyplan.export.table import table
from studyplan.model.words import counted, full_date
from studyplan.pipeline import Study

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


def add_take_away(files: Files, config: MkDocsConfig) -> None:
    """Add the files to a build, unless its curriculum has problems."""
    study: Study | None = config.extra.get("study")
    if study is None:
        return
    project, address = Path(config.config_file_path).parent, config.site_url or ""
    sources = sources_of(project, study.curriculum.pack.id, address)
    made = kept(project / ".cache" / FOLDER, sources, lambda: take_away_files(study, address))
    for path, content in made:
        files.append(File.generated(config, path, content=content))


def take_away_files(study: Study, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file."""
    for file in take_away(study):
        yield file.path, file.make(site_url)


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
