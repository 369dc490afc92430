"""The tree of one item becomes a frozen value, or one problem for each field of the wrong shape."""

import pytest

from studyplan.load.shape import shape
from studyplan.load.tree import Mapping, place_of, read_tree
from studyplan.model.pack import PlanOffer
from studyplan.model.practice import Question, QuestionType
from studyplan.model.process import Fact
from studyplan.model.study import Task
from studyplan.problem import Place, Problem

TASK = """\
id: read
title: Read a page
minutes: 20
kind: read
priority: must
phase: first
steps: [{do: Read one page aloud, minutes: 20}]
deliverable: A page with marks.
done_when: You know each word.
"""
STEPS = "steps: [{do: Read one page aloud, minutes: 20}]"
TYPE = """\
id: reading
title: Reading
summary: Can you read aloud?
minutes: 5
how_to_answer: [Read slowly]
rubric:
  - id: voice
    title: Voice
    anchors: {missing: Silent, partial: Low, solid: Clear, strong: Warm}
"""


def tree_of(text: str) -> Mapping:
    tree, problems = read_tree("tasks.yml", text.encode())
    assert problems == []
    assert isinstance(tree, Mapping)
    return tree


def told(text: str, similar_ids: tuple[str, ...] = ()) -> list[Problem]:
    found = shape(Task, tree_of(text), similar_ids)
    assert isinstance(found, list)
    return found


def test_a_task_of_the_right_shape_becomes_a_value() -> None:
    task = shape(Task, tree_of(TASK))
    assert isinstance(task, Task)
    assert (
        task.id,
        task.minutes,
        [(step.do, step.minutes) for step in task.steps],
        task.requires,
        task.deprecated,
    ) == (
        "read",
        20,
        [("Read one page aloud", 20)],
        (),
        False,
    )


@pytest.mark.parametrize(("written", "hours"), [("7.5", 7.5), ("8", 8), ("8.0", 8), ("40", 40)])
def test_hours_of_a_plan_are_whole_or_half(written: str, hours: float) -> None:
    offer = shape(
        PlanOffer, tree_of(f"weeks: 2\nhours_per_week: {written}\ntitle: A plan\nsummary: Short.\n")
    )
    assert isinstance(offer, PlanOffer)
    assert (offer.hours_per_week, type(offer.hours_per_week)) == (hours, type(hours))


@pytest.mark.parametrize("written", ["7.25", "0.5", "40.5", "'8'", "true", "8h"])
def test_other_hours_are_told(written: str) -> None:
    found = shape(
        PlanOffer, tree_of(f"weeks: 2\nhours_per_week: {written}\ntitle: A plan\nsummary: Short.\n")
    )
    assert isinstance(found, list)
    assert [problem.place for problem in found] == [Place("tasks.yml", 2, 17)]


def test_a_value_cannot_be_changed() -> None:
    task = shape(Task, tree_of(TASK))
    assert isinstance(task, Task)
    with pytest.raises(ValueError, match="frozen"):
        task.title = "Write a page"  # type: ignore[misc]


def test_a_day_without_quotes_is_a_day() -> None:
    fact = shape(
        Fact,
        tree_of(
            "{id: opening, title: Opening, date: Spring 1999, statement: It opened., matters: It is old.,"
            " provenance: {kind: own, as_of: 2026-11-22}}"
        ),
    )
    assert isinstance(fact, Fact)
    assert fact.provenance.as_of == "2026-11-22"


@pytest.mark.parametrize(
    ("old", "new", "place", "rule"),
    [
        ("minutes: 20", "minutes: twenty", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: 20.0", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: true", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: 2026-11-22", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: [20]", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: {most: 20}", (3, 10), "wrong-type"),
        ("minutes: 20", "minutes: 4", (3, 10), "minutes-out-of-range"),
        ("minutes: 20", "minutes: 181", (3, 10), "minutes-out-of-range"),
        ("minutes: 20", "minutes: 21", (3, 10), "minutes-out-of-range"),
        ("minutes: 20\n", "", (1, 1), "missing-field"),
        ("title: Read", "titel: Read", (2, 1), "unknown-key"),
        ("title: Read a page", "title: 5", (2, 8), "wrong-type"),
        ("title: Read a page", "title: ''", (2, 8), "length"),
        ("title: Read a page", f"title: {'a' * 161}", (2, 8), "length"),
        ("kind: read", "kind: reed", (4, 7), "unknown-value"),
        ("priority: must", "priority: Must", (5, 11), "unknown-value"),
        ("phase: first", "phase: First", (6, 8), "bad-id"),
        ("phase: first", "phase: 1", (6, 8), "wrong-type"),
        ("id: read", "id: read--it", (1, 5), "bad-id"),
        ("id: read", f"id: {'a' * 61}", (1, 5), "length"),
        (STEPS, "steps: []", (7, 8), "length"),
        (STEPS, f"steps: [{'{do: a, minutes: 2}, ' * 9}]", (7, 8), "length"),
        (STEPS, "steps: [a, {do: a, minutes: 2}]", (7, 9), "wrong-type"),
        (STEPS, "steps: [{do: a}]", (7, 9), "missing-field"),
        (STEPS, "steps: [{do: a, minutes: 0}]", (7, 26), "minutes-out-of-range"),
        (STEPS, "steps: Read", (7, 8), "wrong-type"),
        ("id: read", "id: read\nrequires: [write, Spell]", (2, 19), "bad-id"),
        ("id: read", "id: read\nclaims: [S01]", (2, 10), "bad-id"),
        ("id: read", "id: read\ndeprecated: 1", (2, 13), "wrong-type"),
    ],
)
def test_a_field_of_the_wrong_shape_is_told_at_its_place(
    old: str, new: str, place: tuple[int, int], rule: str
) -> None:
    problems = told(TASK.replace(old, new, 1))
    assert (Place("tasks.yml", *place), rule) in [(problem.place, problem.rule) for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "cure"),
    [
        ("title: Read", "titel: Read", "Did you mean `title`? "),
        ("kind: read", "kind: practise", "Did you mean `practice`? Use "),
        ("phase: first", "phase: First Look", "single hyphens: `first-look`."),
        ("minutes: 20", "minutes: 21", "Use a multiple of 5."),
        ("minutes: 20", "minutes: 185", "Use 180 or less."),
        ("minutes: 20", "minutes: 0", "Use 5 or more."),
    ],
)
def test_a_cure_says_what_to_write(old: str, new: str, cure: str) -> None:
    assert any(cure in problem.cure for problem in told(TASK.replace(old, new, 1)))


def test_each_wrong_field_is_told() -> None:
    problems = told("id: Read\ntitle: 5\nminutes: 7\nkind: play\ncolor: red\n")
    assert sorted((problem.place.line, problem.rule) for problem in problems) == [
        (1, "bad-id"),
        *[(1, "missing-field")] * 5,
        (2, "wrong-type"),
        (3, "minutes-out-of-range"),
        (4, "unknown-value"),
        (5, "unknown-key"),
    ]


def test_an_item_that_lacks_most_fields_may_be_a_misspelled_patch() -> None:
    problems = told("id: raed\ntitle: Read\ncolor: red\n", ("read", "write"))
    assert [(problem.place.line, problem.rule, problem.message) for problem in problems] == [
        (1, "unknown-reference", "There is no inherited task `raed` to patch."),
        (3, "unknown-key", "The task `raed` has a key `color` that nobody reads."),
    ]
    assert problems[0].cure == (
        "Did you mean `read`? If this task is new,"
        " add `minutes`, `kind`, `priority`, `phase`, `steps`, `deliverable`, `done_when`."
    )


def test_an_item_that_lacks_one_field_is_no_misspelled_patch() -> None:
    problems = told(TASK.replace("minutes: 20\n", ""), ("reed", "write"))
    assert [(problem.rule, problem.cure) for problem in problems] == [
        ("missing-field", "Add `minutes: …`. Minutes it takes, in steps of 5, from 5 to 180.")
    ]


def test_a_misspelled_key_is_told_once() -> None:
    problems = told(TASK.replace("deliverable:", "deliverables:"), ("reed", "write"))
    assert [(problem.place.line, problem.rule) for problem in problems] == [(8, "unknown-key")]
    assert problems[0].cure.startswith("Did you mean `deliverable`? ")


def test_a_field_inside_a_field_is_told_with_the_keys_known_there() -> None:
    found = shape(QuestionType, tree_of(TYPE.replace("strong:", "best:")))
    assert isinstance(found, list)
    assert [(problem.rule, problem.place.line, problem.place.column) for problem in found] == [
        ("missing-field", 9, 14),
        ("unknown-key", 9, 60),
    ]
    assert found[1].cure == "Known keys here: `missing`, `partial`, `solid`, `strong`."


@pytest.mark.parametrize("minutes", [1, 60])
def test_the_bounds_of_a_number_are_allowed(minutes: int) -> None:
    question = (
        f"{{id: a, prompt: A?, type: b, difficulty: 1, minutes: {minutes}, assesses: [c], origin: guide}}"
    )
    assert isinstance(shape(Question, tree_of(question)), Question)


def test_the_place_of_what_is_not_there_is_the_nearest_thing_around_it() -> None:
    tree = tree_of(TYPE)
    assert [
        place_of(tree, path) for path in (("nothing",), ("rubric", 0, "anchors", "best"), ("rubric", 5))
    ] == [
        Place("tasks.yml", 1, 1),
        Place("tasks.yml", 9, 14),
        Place("tasks.yml", 7, 3),
    ]
