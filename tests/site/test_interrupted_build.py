"""A build that is killed or cannot start leaves the site of before, and says in words what stood in its way."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.serving import build, sample_project

SECONDS_TO_START_WRITING = 120


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_project(tmp_path_factory.mktemp("interrupted") / "project")


def mkdocs(project: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "", "PYTHONIOENCODING": "cp1252"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_killed_build_leaves_the_site_of_before_and_the_next_one_tidies_up(
    project: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    (site / "plan").mkdir(parents=True)
    (site / "index.html").write_text("Home of before", encoding="utf-8")
    (site / "plan" / "index.html").write_text("Plan of before", encoding="utf-8")
    before = tree(site)
    running = mkdocs(project, "build", "--site-dir", str(site))
    until = time.monotonic() + SECONDS_TO_START_WRITING
    while not list(tmp_path.glob(".site.*.part/**/*.html")):
        assert running.poll() is None, running.communicate()[0].decode("utf-8")
        assert time.monotonic() < until
        time.sleep(0.01)
    running.kill()
    running.communicate()
    assert tree(site) == before
    assert build(project, site).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert "Home of before" not in (site / "index.html").read_text("utf-8")


def test_a_warning_of_a_strict_build_leaves_the_site_of_before(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    (project / "docs" / "tips.md").write_text("# Tips\n\n[Nowhere](frameworks.md#nowhere)\n", encoding="utf-8")
    site = tmp_path / "public" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_text("Home of before", encoding="utf-8")
    assert build(project, site).returncode == 1
    assert tree(site) == {"index.html": b"Home of before"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_busy_port_is_told_before_anything_is_built(project: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        served = mkdocs(project, "serve", "--dev-addr", f"127.0.0.1:{port}")
        told = served.communicate()[0].decode("utf-8")
    assert served.returncode == 1
    assert f"Port {port} of 127.0.0.1 is busy: another server runs there." in told
    assert "mkdocs serve -a 127.0.0.1:" in told
    assert "Traceback" not in told
    assert "Documentation built" not in told


def test_a_problem_is_told_whatever_the_console_can_show(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    (project / "curriculum" / "town" / "phases.yml").write_text(
        "phases:\n  - id: 歩く\n    title: Walk\n    aim: To walk.\n", encoding="utf-8"
    )
    built = mkdocs(project, "build", "--site-dir", str(tmp_path / "site"))
    told = built.communicate()[0].decode("utf-8")
    assert built.returncode == 1
    assert "`歩く` is not an id." in told
    assert "Traceback" not in told
