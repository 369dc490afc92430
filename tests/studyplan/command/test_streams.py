"""Whatever a console, a pipe or a locale can show: documents are UTF-8, texts lose no line, nothing ends in a traceback."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyplan.command.streams import take_every_letter, write_document
from tests.studyplan.command.test_command_line import NOON_OF_THAT_DAY
from tests.studyplan.folders import TINY, written

REPOSITORY = Path(__file__).resolve().parents[3]
TITLE = "Café 日本 ě → ✓"
ENVIRONMENTS = {
    "Western Windows": {"PYTHONIOENCODING": "cp1252"},
    "console of old": {"PYTHONIOENCODING": "cp437"},
    "Japanese Windows": {"PYTHONIOENCODING": "cp932"},
    "no locale": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {path.relative_to(TINY).as_posix(): path.read_text("utf-8") for path in TINY.glob("*/*.yml")}
    for name, text in files.items():
        if name in {"company/pack.yml", "base/tasks.yml"}:
            start = text.index("title: ") + len("title: ")
            files[name] = f"{text[:start]}{TITLE}{text[text.index(chr(10), start) :]}"
    return written(tmp_path, files)


def run(environment: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))
    }
    return subprocess.run(
        [sys.executable, "-m", "studyplan", *map(str, arguments)],
        cwd=REPOSITORY,
        env={
            **kept,
            "PYTHONPATH": str(REPOSITORY),
            "SOURCE_DATE_EPOCH": NOON_OF_THAT_DAY,
            **ENVIRONMENTS[environment],
        },
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_documents_are_utf_8_everywhere(environment: str, root: Path) -> None:
    at = ("--curriculum", root, "--pack", "company")
    document = run(environment, "export", "json", *at)
    assert (document.returncode, document.stderr) == (0, b"")
    assert json.loads(document.stdout.decode("utf-8"))["pack"]["title"] == TITLE
    table = run(environment, "plan", *at, "--format", "csv")
    rows = list(csv.reader(io.StringIO(table.stdout.decode("utf-8"), newline="")))
    assert TITLE in {row[5] for row in rows}
    assert b"\r\r\n" not in table.stdout


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_texts_are_utf_8_in_a_pipe(environment: str, root: Path) -> None:
    plan = run(environment, "plan", "--curriculum", root, "--pack", "company", "--why")
    assert TITLE in plan.stdout.decode("utf-8")
    assert b"Traceback" not in plan.stderr


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_a_problem_is_told_everywhere(environment: str, root: Path) -> None:
    tasks = root / "base" / "tasks.yml"
    tasks.write_text(tasks.read_text("utf-8").replace("kind: read", "kind: 読む", 1), encoding="utf-8")
    checked = run(environment, "check", "--curriculum", root)
    assert (checked.returncode, checked.stderr) == (1, b"")
    assert "is `読む`." in checked.stdout.decode("utf-8")


class Console(io.TextIOWrapper):
    """A console with letters of its own."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("letters", "shown"),
    [("cp437", "Café ?? ? ? ?"), ("cp1252", "Café ?? ? ? ?"), ("ascii", "Caf? ?? ? ? ?"), ("utf-8", TITLE)],
)
def test_a_console_shows_a_sign_for_a_letter_it_lacks(
    letters: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = Console(io.BytesIO(), encoding=letters)
    monkeypatch.setattr(sys, "stdout", console)
    take_every_letter()
    print(TITLE)  # noqa: T201 - this is what is tried
    console.flush()
    assert console.buffer.getvalue().decode(letters) == f"{shown}{os.linesep}"  # type: ignore[attr-defined]


def test_a_document_on_a_console_is_utf_8_too(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(io.BytesIO(), encoding="cp437")
    monkeypatch.setattr(sys, "stdout", console)
    write_document(f"{TITLE}\r\n")
    assert console.buffer.getvalue() == f"{TITLE}\r\n".encode()  # type: ignore[attr-defined]


FULL_DISK = """
import io, sys
from studyplan.__main__ import main

class Full(io.FileIO):
    tried = False

    def write(self, content):
        if Full.tried:
            return super().write(content)
        Full.tried = True
        raise OSError(28, "No space left on device")

sys.stdout = io.TextIOWrapper(io.BufferedWriter(Full(1, "w", closefd=False)), encoding="cp1252")
main(sys.argv[1:])
"""


@pytest.mark.parametrize("arguments", [("plan",), ("export", "json"), ("check",)])
def test_a_full_disk_is_told_in_one_sentence(arguments: tuple[str, ...]) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, *arguments, "--curriculum", str(TINY)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": NOON_OF_THAT_DAY},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr.decode().splitlines()) == (
        1,
        ["The output cannot be written: no space left on device. Send it to another place, with `> FILE`."],
    )
