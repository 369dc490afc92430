"""Steps as older packs write them are read, and the lines that take their place can be pasted."""

from pathlib import Path

import pytest
import yaml

from studyplan.load import load
from studyplan.model.study import Task
from studyplan.problem import Problem
from tests.studyplan.folders import school

PHASES = "phases: [{id: first, title: First, aim: You can read.}]"
TASKS = """\
tasks:
  - id: read
    title: Read
    minutes: 20
    kind: write
    priority: must
    phase: first
    instructions: {instructions}
    deliverable: A page.
    done_when: You know it.
"""


def read(folder: Path, instructions: list[str]) -> tuple[Task, list[Problem]]:
    root = school(folder, phases=PHASES, tasks=TASKS.format(instructions=instructions))
    loaded = load(root, "school")
    return loaded.curriculum.get(Task, "read"), list(loaded.problems)


@pytest.mark.parametrize(
    ("instructions", "steps"),
    [
        (["Read. Clock: 12 minutes.", "Write. Clock: 8 minutes."], [("Read.", 12), ("Write.", 8)]),
        (
            ["Set a timer for 5 minutes and read.", "Write. Clock: 15 minutes."],
            [("Read.", 5), ("Write.", 15)],
        ),
        (["Set a timer for 19 minutes. Read.", "Write. Clock: 1 minute."], [("Read.", 19), ("Write.", 1)]),
        (["Read.", "Write. Clock: 8 minutes."], [("Read.", 12), ("Write.", 8)]),
        (["Read.", "Write.", "Draw."], [("Read.", 7), ("Write.", 7), ("Draw.", 6)]),
        (["Read. Clock: 4 minutes.", "Write. Clock: 9 minutes."], [("Read.", 4), ("Write.", 16)]),
        (["Read. Clock: 20 minutes.", "Write. Clock: 9 minutes."], [("Read.", 11), ("Write.", 9)]),
        (["Read. Clock: 20 minutes.", "Write."], [("Read.", 19), ("Write.", 1)]),
        (["Clock: 20 minutes."], [("Clock: 20 minutes.", 20)]),
    ],
    ids=[
        "clocks behind",
        "a timer before",
        "a timer in a sentence of its own",
        "the rest goes to the silent one",
        "all share",
        "too few minutes",
        "too many minutes",
        "nothing left",
        "nothing but a clock",
    ],
)
def test_minutes_come_out_of_the_texts(
    instructions: list[str], steps: list[tuple[str, int]], tmp_path: Path
) -> None:
    task, _ = read(tmp_path, instructions)
    assert [(step.do, step.minutes) for step in task.steps] == steps


def test_the_lines_that_are_told_give_the_same_steps(tmp_path: Path) -> None:
    task, problems = read(
        tmp_path, ["Read aloud. Clock: 3 minutes.", "Stop: rest.", "- no list", "yes", 'Say "I"']
    )
    (problem,) = problems
    assert (problem.rule, problem.severity) == ("old-form", "warning")
    told = problem.cure.partition("\n")[2]
    assert told.startswith("    steps:\n      - do: Read aloud.\n        minutes: 3\n")
    assert yaml.safe_load(told)["steps"] == [step.model_dump() for step in task.steps]


@pytest.mark.parametrize("instructions", ["Read.", "[]", "[5]", "[{do: Read., minutes: 20}]"])
def test_what_is_no_list_of_texts_is_a_key_nobody_reads(instructions: str, tmp_path: Path) -> None:
    root = school(tmp_path, phases=PHASES, tasks=TASKS.format(instructions=instructions))
    told = [problem.message for problem in load(root, "school").problems]
    assert "The task `read` has a key `instructions` that nobody reads." in told
