"""Which changes are content, so that one job is enough."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.scripts import REPOSITORY, script

GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


@pytest.mark.parametrize(
    ("path", "is_content"),
    [
        ("curriculum/tpm/tasks.yml", True),
        ("curriculum/tpm/ids.lock", True),
        ("docs/tips.md", True),
        ("README.md", True),
        ("LICENSE-CONTENT", True),
        ("curriculum/schema/tasks.json", False),
        ("docs/assets/js/main.mjs", False),
        ("docs/reference/commands.md", False),
        ("docs/customize.md", False),
        ("mkdocs.yml", False),
        ("studyplan/pipeline.py", False),
        ("requirements.lock", False),
        ("uv.lock", False),
        (".github/workflows/check.yml", False),
        ("tests/curricula/tiny/base/tips.yml", False),
    ],
)
def test_content_is_what_the_curriculum_and_the_pages_say(path: str, is_content: bool) -> None:
    assert script("changed").is_content(path) is is_content


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "curriculum/school/tips.yml", "tips: []\n")
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run([*GIT, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path, name: str, text: str) -> str:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", f"Change {name}")
    return git(folder, "rev-parse", "HEAD")


def told(folder: Path, base: str) -> str:
    command = [sys.executable, str(REPOSITORY / ".ci" / "changed.py"), base]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_only_content_since_a_commit_is_no_code(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD")
    commit(repository, "curriculum/school/tips.yml", "tips: [] # none\n")
    commit(repository, "docs/größer.md", "# Größer\n")
    assert told(repository, base) == "code=false\n"


def test_one_file_of_code_among_content_is_code(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD")
    commit(repository, "studyplan/new.py", "")
    commit(repository, "curriculum/school/tips.yml", "tips: [] # none\n")
    assert told(repository, base) == "code=true\n"


def test_code_moved_into_content_is_code(repository: Path) -> None:
    base = commit(repository, "studyplan/words.md", "Many words.\n" * 9)
    git(repository, "mv", "studyplan/words.md", "curriculum/words.md")
    git(repository, "commit", "--quiet", "--message", "Move")
    assert told(repository, base) == "code=true\n"


@pytest.mark.parametrize("base", ["", "0" * 40, "f" * 40, "no-such-branch"])
def test_where_nobody_knows_what_changed_everything_has(base: str, repository: Path) -> None:
    assert told(repository, base) == "code=true\n"
