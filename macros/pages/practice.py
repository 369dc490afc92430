"""Questions and score sheets → the page to practice on: every question as a link, and the data its scripts read."""

from typing import Any

from macros.pages.here import Here
from macros.pages.markup import block, line, or_none, paragraphs, plain, tag
from studyplan.model import Curriculum
from studyplan.model.practice import Dimension, Question, QuestionType
from studyplan.model.study import Task
from studyplan.view.words import counted, group

NO_QUESTIONS = (
    "The questions could not be loaded. What you practiced is still in this browser. "
    "Connect to the network and reload this page."
)


def practice_screen(here: Here) -> str:
    """Let the reader practice one question at a time; without scripts, list every question as a link."""
    types = _answered_types(here.curriculum)
    if not types:
        return or_none("", "questions")
    missing = tag("p", NO_QUESTIONS, class_="practice-missing", hidden=True)
    note = "The clock and the scores need JavaScript. These links need none.\n{: .no-script }"
    lists = paragraphs(
        *(_type_list(here, found) for found in types), _stage_list(here), _set_list(here, "Sets of tasks")
    )
    rows = block("div", paragraphs(note, lists), class_="practice-list")
    return block("study-practice", paragraphs(missing, rows), data_search_exclude="rows")


def practice_link(here: Here, words: str, **wanted: str) -> str:
    """Lead to the practice page with what is wanted there, such as `type="behavioral"`."""
    return here.link(words, "practice.md", "&".join(f"{name}={value}" for name, value in wanted.items()))


def is_practiced(curriculum: Curriculum, question: Question) -> bool:
    """Say whether a question is one that the reader answers, so that it can be practiced."""
    found = curriculum.find(QuestionType, question.type)
    return found is not None and found.form == "answer"


def practice_set(curriculum: Curriculum, task: Task) -> tuple[Question, ...]:
    """Return the questions of a task that are practiced one after the other."""
    named = (curriculum.find(Question, name) for name in task.questions)
    return tuple(
        found for found in named if found and not found.deprecated and is_practiced(curriculum, found)
    )


def practice_data(curriculum: Curriculum) -> dict[str, Any]:
    """Return questions, score sheets, stages, tracks and sets as scripts read them; texts are bare words."""
    types = _answered_types(curriculum)
    questions = [question for found in types for question in curriculum.questions_of_type(found.id)]
    asked = {stage.id for question in questions for stage in curriculum.stages_asking(question)}
    tracks = {name for question in questions for name in question.tracks}
    return {
        "types": [_type_data(curriculum, found) for found in types],
        "questions": [_question_data(curriculum, question) for question in questions],
        "stages": [_named(stage) for stage in curriculum.stages if stage.id in asked],
        "tracks": [_named(track) for track in curriculum.tracks if track.id in tracks],
        "difficulties": [{"id": level, "title": words} for level, words in group("difficulty").items()],
        "sets": {
            task.id: {"title": plain(task.title), "questions": [question.id for question in found]}
            for task in curriculum.current_tasks
            if (found := practice_set(curriculum, task))
        },
    }


def _answered_types(curriculum: Curriculum) -> list[QuestionType]:
    return [
        found
        for found in curriculum.question_types
        if not found.deprecated and found.form == "answer" and curriculum.questions_of_type(found.id)
    ]


def _type_data(curriculum: Curriculum, found: QuestionType) -> dict[str, Any]:
    rubric = curriculum.get(QuestionType, found.rubric_of).rubric if found.rubric_of else found.rubric
    return {
        "id": found.id,
        "title": plain(found.title),
        "page": f"questions/{found.id}/",
        "isPool": found.pool,
        "rows": [_row_data(row) for row in rubric],
    }


def _row_data(row: Dimension) -> dict[str, Any]:
    anchors = row.anchors
    texts = (anchors.missing, anchors.partial, anchors.solid, anchors.strong)
    return {"id": row.id, "title": plain(row.title), "anchors": [plain(text) for text in texts]}


def _question_data(curriculum: Curriculum, question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "prompt": plain(question.prompt),
        "type": question.type,
        "minutes": question.minutes,
        "difficulty": question.difficulty,
        "stages": [stage.id for stage in curriculum.stages_asking(question)],
        "tracks": list(question.tracks),
    }


def _named(item: Any) -> dict[str, str]:  # noqa: ANN401 - a stage or a track, which share no type with a title
    return {"id": item.id, "title": plain(item.title)}


def _type_list(here: Here, found: QuestionType) -> str:
    questions = here.curriculum.questions_of_type(found.id)
    rows = "\n".join(f"- {_marked(here.question(one), f'question={one.id}')}" for one in questions)
    return paragraphs(f'## {line(found.title)} {{: id="type={found.id}" }}', rows)


def _stage_list(here: Here) -> str:
    curriculum = here.curriculum
    asked = {
        stage.id
        for question in curriculum.current_questions
        if is_practiced(curriculum, question)
        for stage in curriculum.stages_asking(question)
    }
    found = [stage for stage in curriculum.stages if stage.id in asked]
    rows = "\n".join(f"- {_marked(here.stage(stage), f'stage={stage.id}')}" for stage in found)
    return paragraphs("## Stages", rows) if rows else ""


def _set_list(here: Here, heading: str) -> str:
    sets = [
        (task, number)
        for task in here.curriculum.current_tasks
        if (number := len(practice_set(here.curriculum, task)))
    ]
    rows = "\n".join(
        f"- {_marked(here.task(task), f'set={task.id}')} · {tag('span', counted(number, 'question'))}"
        for task, number in sets
    )
    return paragraphs(f"## {heading}", rows) if rows else ""


def _marked(link: str, name: str) -> str:
    """Give a link the name under which scripts practice it, so that it is found without them too."""
    return f'{link}{{: id="{name}" }}'
