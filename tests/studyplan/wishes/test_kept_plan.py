"""The plan in a progress file: printed as it was kept, under today's ids, or made anew where it is damaged."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studyplan.export.plan_data import plan_data
from studyplan.export.plan_document import plan_document
from studyplan.export.plan_stamp import plan_stamp
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.progress import KeptPlan
from studyplan.planner import schedule
from studyplan.view.plan_words import PlanWords
from studyplan.wishes.carried_settings import carried_settings
from studyplan.wishes.kept_plan import carried_plan
from studyplan.wishes.progress import read_progress
from studyplan.wishes.settings import read_settings
from tests.studyplan.export.editions import company, edition

GIVEN = {
    "weeks": ("3",),
    "hours": ("2.5",),
    "start": ("2028-02-28",),
    "track": ("archive",),
    "skip": ("list-stories",),
    "done": ("answer-desk",),
    "score": ("read-guide=2028-03-01:2",),
    "own": ("own-1:30:must:Buy: boots",),
}


@cache
def town() -> Curriculum:
    return company()


@cache
def made() -> Plan:
    return schedule(town(), read_settings(GIVEN, town()))


def mine(**changes: Any) -> dict[str, Any]:
    plan = json.loads(json.dumps(plan_document(made())))
    titles = {task.id: task.title for task in town().tasks}
    return {"link": "weeks=3", "at": "2028-02-28T10:00:00.000Z", "plan": plan, "titles": titles} | changes


def kept(folder: Path, value: object, curriculum: Curriculum | None = None) -> KeptPlan | None:
    path = folder / "progress.json"
    text = {"schema": 1, "curriculum": "company", "items": {}, "plan": {"mine": value}}
    path.write_text(json.dumps(text), encoding="utf-8")
    return read_progress(path, curriculum or town()).kept


def sound(folder: Path) -> KeptPlan:
    found = kept(folder, mine())
    assert found is not None
    return found


def days(plan: Plan) -> list[tuple[str | None, list[tuple[str, int]]]]:
    return [(day.date, [(item.id, item.minutes) for item in day.items]) for day in plan.days]


def without(*names: str, **changes: dict[str, Any]) -> Curriculum:
    tasks = tuple(
        task.model_copy(update=changes.get(task.id.replace("-", "_"), {}))
        for task in town().tasks
        if task.id not in names
    )
    return edition(town(), tasks=tasks)


def test_a_kept_plan_is_the_plan_that_was_kept(tmp_path: Path) -> None:
    plan, gone = carried_plan(sound(tmp_path), town())
    assert (plan.settings, days(plan), plan.done, gone) == (made().settings, days(made()), made().done, ())
    assert [(left.id, left.reason) for left in plan.left_out] == [
        (left.id, left.reason) for left in made().left_out
    ]


def test_a_renamed_task_stands_where_it_stood(tmp_path: Path) -> None:
    renamed = without(read_guide={"id": "read-book", "replaces": ("read-guide",)})
    plan, gone = carried_plan(sound(tmp_path), renamed)
    assert days(plan) == [
        (date, [("read-book" if name == "read-guide" else name, minutes) for name, minutes in items])
        for date, items in days(made())
    ]
    assert [score.task for score in plan.settings.scores] == ["read-book"]
    assert gone == ()


def test_what_is_gone_or_longer_is_so_in_the_kept_plan_too(tmp_path: Path) -> None:
    planned = {item.id for day in made().days for item in day.items if item.kind == "task"}
    assert {"read-guide", "tell-stories"} <= planned
    changed = without(
        "list-stories", "answer-desk", read_guide={"deprecated": True}, tell_stories={"minutes": 75}
    )
    plan, gone = carried_plan(sound(tmp_path), changed)
    assert set(gone) == {"read-guide", "list-stories", "answer-desk"}
    assert days(plan) == [
        (
            date,
            [
                (name, 75 if name == "tell-stories" else minutes)
                for name, minutes in items
                if name != "read-guide"
            ],
        )
        for date, items in days(made())
    ]
    assert (plan.settings.skipped, plan.settings.scores, dict(plan.settings.done)) == ((), (), {})


def test_settings_that_were_kept_can_always_be_read() -> None:
    words = GIVEN | {
        "track": ("gone-track",),
        "stage": ("gone-stage=2028-03-01", "phone=soon"),
        "baseline": ("gone-type=2", "desk-work=9"),
        "onsite": ("2199-01-01",),
        "unknown": ("1",),
    }
    found = carried_settings(words, town())
    assert set(found.gone) >= {"gone-track", "gone-stage", "gone-type"}
    assert "start" in found.lost  # nobody moves an interview; one begins later
    assert found.settings.own == made().settings.own


ODD = (None, True, -1.0, 0.5, 1e308, "x", "", [], {}, [None], {"x": None})


def test_whatever_one_value_has_become_the_plan_reads_or_is_none(tmp_path: Path) -> None:
    whole = mine()
    reads = 0
    for number, path in enumerate(_paths(whole["plan"])):
        value = ODD[number % len(ODD)]
        found = kept(tmp_path, _changed(whole, ("plan", *path), value))
        if found is None:
            continue
        reads += 1
        plan, _ = carried_plan(found, town())
        words = PlanWords(town(), plan)
        told = " ".join(words.left_out(left.reason) for left in plan.left_out)
        assert "None" not in told, (path, value)
        assert "nan" not in told, (path, value)
    assert reads > 5


@pytest.mark.parametrize("value", [None, 7, [], {"link": 7}, {"link": "weeks=3"}, {"dropped": True}])
def test_what_is_no_plan_is_none(tmp_path: Path, value: object) -> None:
    assert kept(tmp_path, value) is None


def test_the_stamp_tells_what_moves_tasks_from_what_does_not() -> None:
    same, titled, longer = (
        plan_stamp(found, plan_data(found))
        for found in (town(), without(read_guide={"title": "Other"}), without(read_guide={"minutes": 99}))
    )
    assert same["fingerprint"] == titled["fingerprint"] != longer["fingerprint"]
    retired = without(read_guide={"deprecated": True})
    assert plan_stamp(retired, plan_data(retired))["retired"] == [
        {"id": "read-guide", "title": "Read the guide"}
    ]


def _paths(value: Any) -> Iterator[tuple[str | int, ...]]:
    steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for step in steps:
        yield (step,)
        for path in _paths(value[step]):
            yield (step, *path)


def _changed(value: Any, path: tuple[str | int, ...], to: object) -> Any:
    if not path:
        return to
    copy = list(value) if isinstance(value, list) else dict(value)
    copy[path[0]] = _changed(value[path[0]], path[1:], to)
    return copy
