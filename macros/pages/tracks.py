"""Tracks → a list to choose from, and a page each with facts, words and cases."""

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    bullets,
    folded,
    label,
    line,
    lines,
    numbered,
    or_none,
    paragraphs,
    searched,
    sentence_list,
    table,
    tag,
)
from macros.pages.printing import print_button
from macros.pages.provenance import mark
from macros.pages.tasks import progress, task_rows
from studyplan.model.process import CaseExercise, Track
from studyplan.view.words import counted


def track_list(here: Here) -> str:
    """List the tracks with what each is about."""
    rows = []
    for track in here.curriculum.tracks:
        if not track.deprecated:
            number = counted(len(_questions(here, track)), "question")
            end = tag("span", number, class_="row-end")
            rows.append(f"- **{here.track(track)}** {end}<br>{line(track.summary)}")
    return block("div", "\n".join(rows), class_="rows") if rows else or_none("", "tracks")


def track(here: Here, track_id: str) -> str:
    """Show everything about one track."""
    found = here.curriculum.find(Track, track_id)
    if found is None:
        message = f"There is no track `{track_id}` in tracks.yml."
        raise PageError(message)
    former = f"Formerly called {line(found.former_title)}.\n{{: .quiet }}" if found.former_title else ""
    return paragraphs(
        f"# {line(found.title)}",
        f"{line(found.summary)}{searched(found.aliases)}\n{{: .lead }}",
        _first_screen(here, found),
        former,
        block("div", f"**What has changed.** {line(found.notice)}", class_="aside") if found.notice else "",
        mark(here, found.provenance),
        print_button(here, folds="folded"),
        "## The work",
        bullets(lines(found.work_examples)),
        paragraphs(label("Whom you work with"), bullets(lines(found.partners))) if found.partners else "",
        paragraphs("## Facts to know", bullets(lines(found.facts))) if found.facts else "",
        _vocabulary(found),
        *(_case(number, case) for number, case in enumerate(found.cases, start=1)),
        _practice(here, found),
    )


def _first_screen(here: Here, found: Track) -> str:
    parts = [counted(len(_questions(here, found)), "question") + " to answer aloud"]
    if found.cases:
        parts.insert(0, counted(len(found.cases), "case") + " to work out on paper")
    return f"Read the page first, in about ten minutes. Then: {sentence_list(parts)}.\n{{: .quiet }}"


def _vocabulary(found: Track) -> str:
    if not found.vocabulary:
        return ""
    rows = ((f"**{line(entry.term)}**", line(entry.meaning)) for entry in found.vocabulary)
    return paragraphs("## Words to use correctly", table(("Word", "Meaning"), rows))


def _case(number: int, case: CaseExercise) -> str:
    return paragraphs(
        f"## Case {number}: {line(case.title)}",
        line(case.situation),
        numbered(lines(case.questions)),
        folded("Work it out on paper first, then compare", bullets(lines(case.points)), "outline"),
    )


def _questions(here: Here, found: Track) -> list[str]:
    return [
        here.question(question)
        for question in here.curriculum.current_questions
        if found.id in question.tracks
    ]


def _practice(here: Here, found: Track) -> str:
    tasks = [task for task in here.curriculum.current_tasks if task.track == found.id]
    questions = _questions(here, found)
    rows = task_rows(here, tasks)
    return paragraphs(
        paragraphs("## Tasks of this track", progress(tasks, found.title), rows) if tasks else "",
        paragraphs("## Questions of this track", bullets(questions)) if questions else "",
    )
