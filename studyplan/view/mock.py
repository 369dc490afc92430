"""Mock scripts → their rows: who is needed, the parts with their minutes, and what is scored."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.practice import Question, QuestionType
from studyplan.model.process import Stage
from studyplan.model.study import MockBlock, MockScript, Task
from studyplan.view.question import Rubric, rubric_of
from studyplan.view.row import Named, all_named, named
from studyplan.view.words import counted, minutes_long


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of a mock interview."""

    title: str
    length: str
    say: str
    questions: tuple[Named, ...]
    probes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MockRow:
    """A mock script, whole."""

    id: str
    title: str
    length: str
    """All its minutes in words."""
    extent: str
    """Those, and in how many parts."""
    interviewers: str
    aliases: tuple[str, ...]
    stages: tuple[Named, ...]
    task: Named | None
    setup: tuple[str, ...]
    parts: tuple[PartRow, ...]
    red_flags: tuple[str, ...]
    feedback: tuple[str, ...]
    types: tuple[Named, ...]
    rubrics: tuple[Rubric, ...]


def mock_rows(curriculum: Curriculum) -> tuple[MockRow, ...]:
    """Write the scripts in the order of the stages that they rehearse."""
    order = {stage.id: number for number, stage in enumerate(curriculum.stages)}
    scripts = sorted(
        curriculum.current(MockScript),
        # what rehearses no stage is an exercise beside them, so it comes last
        key=lambda script: min((order[stage] for stage in script.stages), default=len(order)),
    )
    return tuple(_row(curriculum, script) for script in scripts)


def _row(curriculum: Curriculum, script: MockScript) -> MockRow:
    types = tuple(kind for kind in curriculum.get_all(QuestionType, script.types) if not kind.deprecated)
    length = minutes_long(sum(part.minutes for part in script.blocks))
    return MockRow(
        id=script.id,
        title=script.title,
        length=length,
        extent=f"{length} in {counted(len(script.blocks), 'part')}",
        interviewers=script.interviewers,
        aliases=script.aliases,
        stages=all_named(curriculum.get_all(Stage, script.stages)),
        task=named(curriculum.get(Task, script.task)) if script.task else None,
        setup=script.setup,
        parts=tuple(_part(curriculum, part) for part in script.blocks),
        red_flags=script.red_flags,
        feedback=script.feedback,
        types=all_named(types),
        rubrics=tuple(sheet for kind in types if (sheet := rubric_of(curriculum, kind))),
    )


def _part(curriculum: Curriculum, part: MockBlock) -> PartRow:
    return PartRow(
        title=part.title,
        length=minutes_long(part.minutes),
        say=part.say,
        questions=all_named(curriculum.get_all(Question, part.questions)),
        probes=part.probes,
    )
