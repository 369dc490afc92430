"""A curriculum → what search engines and previews of links show of each page that stands for an item."""

from html import escape

from macros.markup import plain
from studyplan.model import Curriculum
from studyplan.model.words import counted

LONGEST = 160


def descriptions(curriculum: Curriculum) -> dict[str, str]:
    """Describe each such page in bare words, by its source path."""
    found = {f"tracks/{item.id}.md": f"{item.title}: {item.summary}" for item in curriculum.tracks}
    for question_type in curriculum.question_types:
        questions = counted(len(curriculum.questions_of_type(question_type.id)), "question")
        found[f"questions/{question_type.id}.md"] = (
            f"{question_type.title}, {questions}. {question_type.summary}"
        )
        answers = [
            answer.title
            for answer in curriculum.worked_answers
            if curriculum.get("questions", answer.question).type == question_type.id
        ]
        if answers:
            found[f"worked/{question_type.id}.md"] = (
                f"Worked answers on {question_type.title}: {'; '.join(answers)}."
            )
    for offer in curriculum.pack.plans:
        found[f"plan/{offer.id}.md"] = f"Study plan. {offer.title}: {offer.summary}"
    for phase in curriculum.phases:
        found[f"tasks/{phase.id}.md"] = f"Steps of every task of the phase {phase.title}. {phase.aim}"
    groups = ", ".join(group.title for group in curriculum.tip_groups if not group.deprecated)
    found["tips.md"] = f"Advice to act on: {groups}." if groups else "Advice to act on."
    return {uri: _shown(text) for uri, text in found.items()}


def _shown(text: str) -> str:
    """Cut a long text at a word, and make it fit an attribute: the theme writes it as it is."""
    words = plain(text)
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",.:;") + "…"
    return escape(words)
