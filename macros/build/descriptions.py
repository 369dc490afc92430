"""A curriculum → what search engines and previews of links show of each page that stands for an item."""

from html import escape

from macros.pages.markup import plain
from studyplan.model import Curriculum
from studyplan.model.practice import Framework, Question, WorkedAnswer
from studyplan.model.study import TipGroup
from studyplan.view.mock import mock_rows
from studyplan.view.stage import stage_rows
from studyplan.view.task import task_rows
from studyplan.view.words import counted

LONGEST = 160


def descriptions(curriculum: Curriculum) -> dict[str, str]:
    """Describe each such page in bare words, by its source path."""
    found = {
        f"tracks/{item.id}.md": f"{plain(item.title)}: {plain(item.summary)}" for item in curriculum.tracks
    }
    for question_type in curriculum.question_types:
        questions = counted(len(curriculum.questions_of_type(question_type.id)), "question")
        found[f"questions/{question_type.id}.md"] = (
            f"{plain(question_type.title)}, {questions}. {plain(question_type.summary)}"
        )
        answers = [
            plain(answer.title)
            for answer in curriculum.worked_answers
            if curriculum.get(Question, answer.question).type == question_type.id
        ]
        if answers:
            found[f"worked/{question_type.id}.md"] = (
                f"Worked answers on {plain(question_type.title)}: {'; '.join(answers)}."
            )
    for offer in curriculum.pack.plans:
        found[f"plan/{offer.id}.md"] = f"Study plan. {plain(offer.title)}: {plain(offer.summary)}"
    for task in task_rows(curriculum, curriculum.current_tasks):
        found[f"tasks/{task.id}.md"] = f"{plain(task.title)}, {task.length}. {plain(task.deliverable)}"
    for script in mock_rows(curriculum):
        found[f"mock/{script.id}.md"] = (
            f"{plain(script.title)}: {script.extent}. {plain(script.interviewers)}"
        )
    for stage in stage_rows(curriculum):
        found[f"interview/{stage.id}.md"] = f"{plain(stage.title)}. {plain(stage.summary)}"
    for framework in curriculum.current(Framework):
        found[f"frameworks/{framework.id}.md"] = f"{plain(framework.title)}. {plain(framework.summary)}"
    for answer in curriculum.current(WorkedAnswer):
        found[f"worked/{answer.id}.md"] = f"{plain(answer.title)}. {plain(answer.summary)}"
    for group in curriculum.current(TipGroup):
        found[f"tips/{group.id}.md"] = f"{plain(group.title)}. {plain(group.summary)}"
    for phase in curriculum.phases:
        found[f"tasks/{phase.id}.md"] = f"Every task of the phase {plain(phase.title)}. {plain(phase.aim)}"
    groups = ", ".join(plain(group.title) for group in curriculum.tip_groups if not group.deprecated)
    found["tips.md"] = f"Advice to act on: {groups}." if groups else "Advice to act on."
    return {uri: _shown(text) for uri, text in found.items()}


def _shown(words: str) -> str:
    """Cut a long text at a word, and make it fit an attribute: the theme writes it as it is."""
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",.:;") + "…"
    return escape(words)
