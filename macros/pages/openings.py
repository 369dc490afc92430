"""What a task leads to → links: the first in its row, all of them beside its steps."""

from collections.abc import Callable
from urllib.parse import urlsplit

from macros.pages.here import Here, place_of
from macros.pages.markup import address, unlinked
from macros.pages.practice import practice_set
from studyplan.model.practice import Framework, Question, WorkedAnswer
from studyplan.model.study import MockScript, Opening, Task
from studyplan.pipeline import Study
from studyplan.problem import StudyplanError
from studyplan.view.row import named
from studyplan.view.words import counted, word


class UnknownPageError(StudyplanError):
    """Tasks that lead to pages there are not."""

    def __init__(self, unknown: list[tuple[str, str]]) -> None:
        self.unknown = unknown
        super().__init__(
            "\n".join(
                f"tasks.yml: error[unknown-page]: `{task}` opens the page `{page}`, and there is no docs/{page}.md.\n"
                "    Write the path of a page below docs/, without `.md`."
                for task, page in unknown
            )
        )


def main_opening(here: Here, task: Task) -> str:
    """Link to the first thing a task leads to; nothing where it leads nowhere."""
    openings = here.curriculum.openings(task)
    return f"{_link(here, task, openings[0])}{{: .opens }}" if openings else ""


def all_openings(here: Here, task: Task) -> str:
    """Link to everything a task leads to."""
    links = [_link(here, task, opening) for opening in here.curriculum.openings(task)]
    return f"**{word('task', 'opens')}:** {' · '.join(links)}" if links else ""


def unknown_pages(found: Study, is_page: Callable[[str], bool]) -> None:
    """Raise UnknownPageError where a task leads to a page there is not."""
    unknown = [
        (task.id, opening.page)
        for task in found.curriculum.current_tasks
        for opening in task.opens
        if opening.page and not is_page(f"{opening.page}.md")
    ]
    if unknown:
        raise UnknownPageError(unknown)


def _link(here: Here, task: Task, opening: Opening) -> str:
    curriculum = here.curriculum
    kind, target = opening.target or ("page", "index")
    if kind == "script":
        script = curriculum.get(MockScript, target)
        words, uri, anchor = word("opening", "script", title=script.title), *place_of(named(script))
    elif kind == "framework":
        framework = curriculum.get(Framework, target)
        words, uri, anchor = framework.title, *place_of(named(framework))
    elif kind == "worked":
        answer = curriculum.get(WorkedAnswer, target)
        words, uri, anchor = word("opening", "worked", title=answer.title), f"worked/{answer.id}.md", ""
    elif kind == "practice":
        words, uri, anchor = _practice(here, task)
    elif kind == "link":
        words = opening.title or urlsplit(target).hostname or target
        return f"[{unlinked(words)}]({address(target)})"
    else:
        words, uri, anchor = target.rpartition("/")[2].replace("-", " ").capitalize(), f"{target}.md", ""
    return here.link(opening.title or words, uri, anchor)


def _practice(here: Here, task: Task) -> tuple[str, str, str]:
    """Lead to the questions of a task as one set, or to the first of those that a reader asks."""
    words = word("opening", "practice", questions=counted(len(task.questions), "question"))
    if practice_set(here.curriculum, task):
        return words, "practice.md", f"set={task.id}"
    return words, *place_of(named(here.curriculum.get(Question, task.questions[0])))
