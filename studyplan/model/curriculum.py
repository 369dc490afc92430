"""The merged packs as one frozen value, with the questions everybody asks of it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar, cast

from pydantic import Field

from studyplan.model.fields import Found, Value, marked_fields
from studyplan.model.item import Item
from studyplan.model.order import needs_first
from studyplan.model.pack import Claim, Pack, PlanOffer, Source
from studyplan.model.practice import Framework, Question, QuestionType, WorkedAnswer
from studyplan.model.process import Fact, Requirement, Stage, Track, Trait
from studyplan.model.study import (
    Finding,
    MockScript,
    Opening,
    Phase,
    StoryTheme,
    Task,
    Term,
    Tip,
    TipGroup,
)

CORE_MINUTES = 600
"""What the shortest plan is made for takes at most so long."""

KINDS: dict[str, type[Item] | type[Claim]] = {
    "phases": Phase,
    "stages": Stage,
    "tracks": Track,
    "requirements": Requirement,
    "traits": Trait,
    "question_types": QuestionType,
    "frameworks": Framework,
    "questions": Question,
    "worked_answers": WorkedAnswer,
    "tasks": Task,
    "mock_scripts": MockScript,
    "story_themes": StoryTheme,
    "tip_groups": TipGroup,
    "tips": Tip,
    "terms": Term,
    "findings": Finding,
    "facts": Fact,
    "sources": Source,
    "claims": Claim,
}
"""Every kind of item, by the name of its file, in the order of the curriculum."""
FILES: dict[type[Any], str] = {model: kind for kind, model in KINDS.items()}
AnyItem = TypeVar("AnyItem", bound=Item | Claim)
KeptItem = TypeVar("KeptItem", bound=Item)


class Curriculum(Value):
    """One preparable interview: the pack's own words and every item, in file order."""

    pack: Pack
    phases: tuple[Phase, ...] = ()
    stages: tuple[Stage, ...] = ()
    tracks: tuple[Track, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    traits: tuple[Trait, ...] = ()
    question_types: tuple[QuestionType, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    questions: tuple[Question, ...] = ()
    worked_answers: tuple[WorkedAnswer, ...] = ()
    tasks: tuple[Task, ...] = ()
    mock_scripts: tuple[MockScript, ...] = ()
    story_themes: tuple[StoryTheme, ...] = ()
    tip_groups: tuple[TipGroup, ...] = ()
    tips: tuple[Tip, ...] = ()
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = Field(default=())

    def items(self, kind: str) -> tuple[Item | Claim, ...]:
        """Return all items of the file of that name, retired ones included."""
        held: tuple[Item | Claim, ...] = getattr(self, kind)
        return held

    def find(self, kind: type[AnyItem], item_id: str) -> AnyItem | None:
        """Return the item of that kind and id, or nothing."""
        return cast("AnyItem | None", self._by_id[FILES[kind]].get(item_id))

    def get(self, kind: type[AnyItem], item_id: str) -> AnyItem:
        """Return the item a checked reference names."""
        return cast("AnyItem", self._by_id[FILES[kind]][item_id])

    def get_all(self, kind: type[AnyItem], names: Iterable[str]) -> tuple[AnyItem, ...]:
        """Return the items that checked references name, in their order."""
        return tuple(self.get(kind, name) for name in names)

    def current(self, kind: type[KeptItem]) -> tuple[KeptItem, ...]:
        """Return the items of a kind that are not retired, in file order."""
        return tuple(
            item for item in cast("tuple[KeptItem, ...]", self.items(FILES[kind])) if not item.deprecated
        )

    def named(self, file: str, item_id: str) -> Item | Claim | None:
        """Return the item of that id in the file of that name, or nothing."""
        return self._by_id[file].get(item_id)

    def current_ids(self, file: str) -> list[str]:
        """Return the ids of the items in the file of that name that are not retired."""
        return [item.id for item in self.items(file) if isinstance(item, Item) and not item.deprecated]

    def every_item(self) -> Iterator[tuple[str, Item | Claim]]:
        """Yield each item with its kind, in order."""
        for kind in KINDS:
            for item in self.items(kind):
                yield kind, item

    @cached_property
    def marked(self) -> tuple[tuple[str, str, Found], ...]:
        """Every text, reference and link, with the kind and id of what holds it."""
        of_pack = (("pack", "", found) for found in marked_fields(self.pack))
        of_items = (
            (kind, item.id, found) for kind, item in self.every_item() for found in marked_fields(item)
        )
        return (*of_pack, *of_items)

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Item | Claim]]:
        return {kind: {item.id: item for item in self.items(kind)} for kind in KINDS}

    @cached_property
    def current_tasks(self) -> tuple[Task, ...]:
        """The tasks that are not retired."""
        return tuple(task for task in self.tasks if not task.deprecated)

    @cached_property
    def current_questions(self) -> tuple[Question, ...]:
        """The questions that are not retired."""
        return tuple(question for question in self.questions if not question.deprecated)

    def questions_of_type(self, type_id: str) -> tuple[Question, ...]:
        """Return the questions of one type."""
        return tuple(question for question in self.current_questions if question.type == type_id)

    def questions_at(self, stage: Stage) -> tuple[Question, ...]:
        """Return the questions to practice for a stage: those it lists, else all of its types."""
        first = set(stage.ask_first)
        if stage.questions:
            listed = first.union(stage.questions)
            return tuple(question for question in self.current_questions if question.id in listed)
        return tuple(
            question
            for question in self.current_questions
            if question.type in stage.types or question.id in first
        )

    def asked_first(self, stage: Stage) -> tuple[Question, ...]:
        """Return the questions to practice first for a stage, in its own order."""
        current = {question.id: question for question in self.current_questions}
        return tuple(current[name] for name in stage.ask_first if name in current)

    def stages_asking(self, question: Question) -> tuple[Stage, ...]:
        """Return the stages at which a question is met."""
        return self._stages_by_question.get(question.id, ())

    @cached_property
    def _stages_by_question(self) -> dict[str, tuple[Stage, ...]]:
        found: dict[str, tuple[Stage, ...]] = {}
        for stage in self.current(Stage):
            for question in self.questions_at(stage):
                found[question.id] = (*found.get(question.id, ()), stage)
        return found

    def tasks_before(self, stage: Stage) -> tuple[Task, ...]:
        """Return the tasks to finish before a stage: those it lists, else the must tasks of its types."""
        if stage.tasks:
            listed = set(stage.tasks)
            return tuple(task for task in self.current_tasks if task.id in listed)
        return tuple(
            task
            for task in self.current_tasks
            if task.priority == "must" and task.track is None and set(task.types) & set(stage.types)
        )

    def openings(self, task: Task) -> tuple[Opening, ...]:
        """Return what a task leads to: what it names, then its scripts, then its questions if it is there to answer them."""
        named = [opening.target for opening in task.opens]
        scripts = (
            Opening(script=script.id)
            for script in self.mock_scripts
            if script.task == task.id and not script.deprecated and ("script", script.id) not in named
        )
        has_set = (
            task.kind in ("practice", "review") and task.questions and ("practice", "questions") not in named
        )
        return (*task.opens, *scripts, *((Opening(practice="questions"),) if has_set else ()))

    def offer(self, plan_id: str) -> PlanOffer | None:
        """Return the offered plan of that id, or nothing."""
        return next((offer for offer in self.pack.plans if offer.id == plan_id), None)

    def offer_of(self, length_days: int) -> PlanOffer | None:
        """Return the first offered plan of that length, or nothing."""
        return next((offer for offer in self.pack.plans if offer.length_days == length_days), None)

    @property
    def main_offer(self) -> PlanOffer | None:
        """The plan to offer first."""
        if not self.pack.plans:
            return None
        chosen = self.offer(self.pack.main_plan) if self.pack.main_plan else None
        if chosen is None and self.pack.main_plan_weeks:
            chosen = self.offer_of(7 * self.pack.main_plan_weeks)
        return chosen or self.pack.plans[len(self.pack.plans) // 2]

    def closure(self, goals: Iterable[str]) -> tuple[Task, ...]:
        """Return tasks with all they require, each after what it requires; unknown and retired ones are passed over."""
        current = {task.id: task for task in self.current_tasks}
        wished = [name for name in goals if name in current]
        names = needs_first(wished, lambda name: [one for one in current[name].requires if one in current])
        return tuple(current[name] for name in names)

    @cached_property
    def core_goals(self) -> tuple[str, ...]:
        """The goals of the shortest plan; a pack without any is given its first musts, as far as ten hours reach."""
        if self.pack.core:
            return self.pack.core
        minutes: dict[str, int] = {}
        goals: list[str] = []
        for task in self.current_tasks:
            if task.priority == "must" and task.track is None and task.when != "after":
                more = {one.id: one.minutes for one in self.closure([task.id]) if one.id not in minutes}
                if sum(minutes.values()) + sum(more.values()) > CORE_MINUTES:
                    break
                minutes |= more
                goals.append(task.id)
        return tuple(goals)

    def replaced_ids(self) -> dict[str, str]:
        """Map each old id to the id that took its place."""
        return {
            old: item.id for _, item in self.every_item() if isinstance(item, Item) for old in item.replaces
        }
