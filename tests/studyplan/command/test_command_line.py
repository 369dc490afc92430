"""The command line: what it prints, what it exits with, and that it never shows a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyplan.__main__ import main
from studyplan.command.options import today
from studyplan.model import KINDS
from tests.studyplan.folders import BROKEN, PACK, TINY, TODAY, school, written

NOON_OF_THAT_DAY = "1795348800"
REPOSITORY = Path(__file__).resolve().parents[3]
ERROR_MARKS = {"text": ": error[", "json": '"severity": "error"', "github": "::error "}


class Terminal:
    """Runs the command line as a shell would, on the day the golden reports were written."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        told = self._capsys.readouterr()
        code = end.value.code
        assert code is None or isinstance(code, int)
        return code or 0, told.out, told.err


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_OF_THAT_DAY)
    monkeypatch.delenv("STUDYPLAN_PACK", raising=False)
    return Terminal(capsys)


def broken(name: str) -> Path:
    return next(folder for folder in BROKEN if folder.name == name) / "curriculum"


def test_a_sound_curriculum_is_told_so(terminal: Terminal) -> None:
    assert terminal("check", "--curriculum", TINY) == (0, "No problems found.\n", "")


def test_problems_are_told_and_counted_and_exit_with_1(terminal: Terminal) -> None:
    code, told, error = terminal("check", "--curriculum", broken("unknown-value"))
    assert told == (
        "curriculum/school/tasks.yml:6:15: error[unknown-value]: `priority` of the task `read` is `shoud`.\n"
        "    Did you mean `should`? Use `must`, `should` or `could`.\n"
        "1 problem to mend.\n"
    )
    assert (code, error) == (1, "")


def test_a_warning_alone_exits_with_0(terminal: Terminal) -> None:
    code, told, _ = terminal("check", "--curriculum", broken("stale"))
    assert (code, told.splitlines()[-1]) == (0, "1 warning.")


def test_fonts_of_the_command_or_else_of_the_site_have_the_letters(
    terminal: Terminal, tmp_path: Path
) -> None:
    root = school(tmp_path, tip_groups="tip_groups: [{id: sleep, title: Sleep 学, summary: Rest.}]\n")
    fonts = Path(__file__).parents[1] / "export" / "fonts"
    _, told, _ = terminal("check", "--curriculum", root)
    assert told.startswith(
        "curriculum/school/tip_groups.yml:1:33: warning[missing-glyph]: No font of the PDFs has `学`"
    )
    assert terminal("check", "--curriculum", root, "--fonts", fonts) == (0, "No problems found.\n", "")
    settings = root.parent / "mkdocs.yml"
    settings.write_text(f"plugins: !!python/name:x.y\nextra:\n  pdf_fonts: '{fonts}'\n", encoding="utf-8")
    assert terminal("check", "--curriculum", root) == (0, "No problems found.\n", "")
    settings.write_text("extra: [", encoding="utf-8")
    code, told, wrong = terminal("check", "--curriculum", root)
    assert (code, told) == (1, "")
    assert wrong.startswith("mkdocs.yml:")


def test_json_holds_exactly_these_keys(terminal: Terminal) -> None:
    code, told, _ = terminal("check", "--curriculum", broken("unknown-value"), "--format", "json")
    assert (code, json.loads(told)) == (
        1,
        [
            {
                "file": "curriculum/school/tasks.yml",
                "line": 6,
                "column": 15,
                "severity": "error",
                "rule": "unknown-value",
                "message": "`priority` of the task `read` is `shoud`.",
                "cure": "Did you mean `should`? Use `must`, `should` or `could`.",
            }
        ],
    )
    assert list(json.loads(told)[0]) == ["file", "line", "column", "severity", "rule", "message", "cure"]


def test_json_of_a_sound_curriculum_is_an_empty_list(terminal: Terminal) -> None:
    assert terminal("check", "--curriculum", TINY, "--format", "json") == (0, "[]\n", "")


def test_github_gets_one_command_a_problem(terminal: Terminal) -> None:
    code, told, _ = terminal("check", "--curriculum", broken("unknown-value"), "--format", "github")
    assert told == (
        "::error file=curriculum/school/tasks.yml,line=6,col=15,title=unknown-value::`priority` of the task"
        " `read` is `shoud`. Did you mean `should`? Use `must`, `should` or `could`.\n"
    )
    assert code == 1


def test_github_hears_nothing_of_a_sound_curriculum(terminal: Terminal) -> None:
    assert terminal("check", "--curriculum", TINY, "--format", "github") == (0, "", "")


def test_github_gets_percent_signs_commas_and_colons_in_its_own_way(
    terminal: Terminal, tmp_path: Path
) -> None:
    root = written(tmp_path, {"school/pack.yml": PACK, "school/a,b:100%.yml": "[]\n"})
    _, told, _ = terminal("check", "--curriculum", root, "--format", "github")
    assert told.startswith(
        "::error file=curriculum/school/a%2Cb%3A100%25.yml,line=1,col=1,title=unread-file::"
    )


def test_one_pack_can_be_checked_alone(terminal: Terminal) -> None:
    assert terminal("check", "--curriculum", TINY, "--pack", "base")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--curriculum", "no-such-folder"),
        ("check", "--format", "xml"),
        ("check", "--pak", "base"),
        ("plant",),
        ("export",),
        ("export", "pdf"),
    ],
)
def test_a_command_that_is_wrong_itself_exits_with_2(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    code, told, error = terminal(*arguments)
    assert (code, told) == (2, "")
    assert "Usage: " in error


@pytest.mark.parametrize("command", [("check",), ("coverage",), ("plan",), ("export", "json")])
def test_a_pack_that_is_not_there_makes_the_command_wrong(
    terminal: Terminal, command: tuple[str, ...]
) -> None:
    code, told, error = terminal(*command, "--curriculum", TINY, "--pack", "compony")
    assert (code, told) == (2, "")
    assert error.splitlines()[-1] == (
        "Error: There is no pack `compony`. Did you mean `company`? There are: `base`, `company`."
    )


NAME_IT = "Error: Name the pack with --pack, or in mkdocs.yml as `extra: pack`. There are: school, town."


def test_two_packs_to_choose_from_are_named(terminal: Terminal, tmp_path: Path) -> None:
    root = written(
        tmp_path, {"school/pack.yml": PACK, "town/pack.yml": PACK.replace("id: school", "id: town")}
    )
    code, _, error = terminal("export", "json", "--curriculum", root)
    assert (code, error.splitlines()[-1]) == (2, NAME_IT)


def test_export_prints_the_pack_nothing_extends(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    code, told, _ = terminal("export", "json", "--curriculum", TINY)
    assert (code, json.loads(told)["pack"]["id"]) == (0, "company")
    monkeypatch.setenv("STUDYPLAN_PACK", "base")
    assert json.loads(terminal("export", "json", "--curriculum", TINY)[1])["pack"]["id"] == "base"


def test_export_of_a_broken_curriculum_tells_its_problems(terminal: Terminal) -> None:
    code, told, error = terminal("export", "json", "--curriculum", broken("unknown-value"))
    assert (code, told, error.splitlines()[-1]) == (1, "", "1 problem to mend.")


SHORT = ("plan", "--curriculum", TINY, "--weeks", "1", "--start", "2027-01-04")
MUST_TASKS = ("read-guide", "list-stories", "tell-stories")


def test_a_plan_that_is_over_before_its_must_tasks_exits_with_1(terminal: Terminal) -> None:
    assert terminal(*SHORT, "--hours", "8")[0] == 0
    code, told, error = terminal(*SHORT, "--today", "2027-01-11")
    assert (code, error) == (1, "")
    assert "  No day of the plan is left for it.\n    must    read-guide Read the guide\n" in told
    code, told, error = terminal(*SHORT, "--today", "2027-01-11", "--format", "csv")
    assert (code, told) == (1, "week,date,weekday,kind,id,title,minutes,why\r\n")
    assert error == (
        "Left out: read-guide. No day of the plan is left for it.\n"
        "Left out: list-stories, tell-stories. What it prepares for is over: “Telephone call”.\n"
    )


@pytest.mark.parametrize("setting", ["--done", "--skip"])
def test_a_plan_without_must_tasks_nobody_needs_any_more_exits_with_0(
    terminal: Terminal, setting: str
) -> None:
    given = [word for task in MUST_TASKS for word in (setting, task)]
    assert terminal(*SHORT, "--today", "2027-01-11", *given)[0] == 0


def test_a_plan_without_tasks_for_interviews_that_were_exits_with_0(terminal: Terminal) -> None:
    stages = ("--stage", "telephone=2027-01-05", "--stage", "visit=2027-01-05")
    code, told, _ = terminal(*SHORT, "--today", "2027-01-06", *stages)
    assert code == 0
    assert "  What it prepares for is over: “Telephone call”.\n    must    list-stories List your" in told


def test_coverage_exits_with_1_where_a_claim_is_owed(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("coverage", "--curriculum", TINY)[0] == 0
    code, told, _ = terminal("coverage", "--curriculum", TINY, "--pack", "base")
    assert (code, told.splitlines()[0]) == (0, "This pack lists no claims of a source guide.")
    code, told, _ = terminal("coverage", "--curriculum", TINY, "--format", "json")
    assert (code, json.loads(told)["complete"]) == (0, True)
    owing = school(tmp_path, claims="claims: [{id: S001, statement: Read., status: [durable]}]\n")
    assert terminal("coverage", "--curriculum", owing)[0] == 1


def test_schema_files_are_written_and_old_ones_deleted(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "songs.json").write_text("{}", encoding="utf-8")
    code, told, _ = terminal("schema", "--curriculum", tmp_path)
    assert (code, told) == (0, f"Wrote {len(KINDS) + 1} schema files to schema/.\n")
    assert sorted(path.stem for path in (tmp_path / "schema").iterdir()) == sorted(["pack", *KINDS])


@pytest.mark.parametrize("style", ERROR_MARKS)
@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_no_broken_folder_gives_a_traceback(folder: Path, style: str, terminal: Terminal) -> None:
    root = folder / "curriculum"
    code, told, error = terminal("check", "--curriculum", root, "--format", style)
    assert (code, error) == (int(ERROR_MARKS[style] in told), "")
    for command in (("export", "json"), ("coverage",)):
        assert terminal(*command, "--curriculum", root)[0] in (0, 1, 2)


def test_the_day_is_the_one_the_build_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_OF_THAT_DAY)
    assert today() == TODAY


@pytest.mark.parametrize(("root", "code"), [(TINY, 0), (broken("many-problems"), 1)], ids=["tiny", "broken"])
def test_the_module_runs_as_a_program(root: Path, code: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "studyplan", "check", "--curriculum", str(root)],
        cwd=REPOSITORY,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOON_OF_THAT_DAY},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (code, "")
