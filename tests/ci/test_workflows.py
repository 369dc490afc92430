"""The workflows: actions pinned, rights as small as can be, nothing from outside in a shell, and Publish after Check."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.scripts import REPOSITORY

FOLDER = REPOSITORY / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
WORKFLOWS: dict[str, dict[Any, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES
}
JOBS = [(name, job, held["jobs"][job]) for name, held in WORKFLOWS.items() for job in held["jobs"]]
STEPS = [(name, job, step) for name, job, held in JOBS for step in held.get("steps", [])]
PINNED = r"uses: ([\w.-]+/[\w./-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+"
BY_TAG: tuple[str, ...] = ()
"""Actions whose commit could not be looked up, as `owner/name@v1`."""
MAY_WRITE = {("publish", "deploy"): {"pages", "id-token"}}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path: Path) -> None:
    lines = [line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines()]
    used = [line for line in lines if line.startswith("uses:") and "uses: ./" not in line]
    assert used
    loose = [line for line in used if not re.fullmatch(PINNED, line)]
    assert [line for line in loose if line.removeprefix("uses: ") not in BY_TAG] == []


def test_an_action_has_one_version_everywhere() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
    versions: dict[str, set[str]] = {}
    for action, commit in re.findall(r"uses: ([\w.-]+/[\w./-]+)@(\S+)", text):
        versions.setdefault(action, set()).add(commit)
    assert {action: found for action, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_gives_no_rights_and_each_job_names_its_own(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {}
    assert [job for job, held in WORKFLOWS[name]["jobs"].items() if "permissions" not in held] == []


def test_only_the_job_that_publishes_may_write() -> None:
    writing = {
        (name, job): {right for right, level in held["permissions"].items() if level == "write"}
        for name, job, held in JOBS
    }
    assert {place: rights for place, rights in writing.items() if rights} == MAY_WRITE


def test_a_job_that_may_write_runs_no_code_of_the_repository() -> None:
    steps = [step for name, job, step in STEPS if (name, job) in MAY_WRITE]
    assert [step for step in steps if "run" in step or "checkout" in step.get("uses", "")] == []


def test_a_called_workflow_asks_for_no_more_than_its_caller_gives() -> None:
    given = WORKFLOWS["publish"]["jobs"]["check"]["permissions"]
    asked: dict[str, str] = {}
    for held in WORKFLOWS["check"]["jobs"].values():
        asked.update(held["permissions"])
    assert asked == given


def test_no_expression_is_written_into_a_shell() -> None:
    assert [step["run"] for _, _, step in STEPS if "${{" in step.get("run", "")] == []


def test_no_checkout_keeps_its_token() -> None:
    kept = [
        (name, job)
        for name, job, step in STEPS
        if "actions/checkout@" in step.get("uses", "")
        if step.get("with", {}).get("persist-credentials") is not False
    ]
    assert kept == []


def test_no_workflow_runs_code_of_strangers_with_rights_of_the_repository() -> None:
    # YAML reads the key `on` as true
    asked = {event for held in WORKFLOWS.values() for event in held[True]}
    assert asked == {"pull_request", "workflow_call", "push", "workflow_dispatch"}


def test_a_job_ends_by_itself() -> None:
    assert [job for _, job, held in JOBS if "steps" in held and "timeout-minutes" not in held] == []


def test_nothing_is_published_before_check_has_passed() -> None:
    jobs = WORKFLOWS["publish"]["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert "check" in jobs["build"]["needs"]
    assert jobs["deploy"]["needs"] == "build"
    assert not re.search(r"always|failure|cancelled", jobs["build"]["if"])


def test_a_change_of_content_runs_one_job_beside_the_one_that_sums_up() -> None:
    jobs = WORKFLOWS["check"]["jobs"]
    without = [job for job, held in jobs.items() if "outputs.code == 'true'" not in held.get("if", "")]
    assert without == ["content", "passed"]
    assert sorted(jobs["passed"]["needs"]) == sorted(set(jobs) - {"passed"})
    assert jobs["passed"]["if"] == "always()"


def test_the_name_of_the_repository_decides_nothing_that_readers_keep() -> None:
    assert "STUDYPLAN_SITE_ID" not in (FOLDER / "publish.yml").read_text(encoding="utf-8")
