"""A project → its site, built and served on this machine as a web host would serve it."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from studyplan.command.site_pack import site_pack
from studyplan.load import main_pack
from studyplan.pipeline import Study, study
from tests.large import LARGE, large_study, write_drawings, write_large
from tests.studyplan.folders import COURSE, TODAY

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLE = Path(__file__).resolve().parent / "sample"
PROJECT_PARTS = ("mkdocs.yml", "deno.json", "deno.lock", "docs", "macros", "studyplan", "curriculum")
SETTINGS = """\
INHERIT: base.yml
extra:
  pack: {pack}
  site_id: studyplan
  bundle: {bundle}
  pdf_fonts: ""
theme:
  language: en
"""
CHOICES_OF_A_READER = ("STUDYPLAN_PACK", "STUDYPLAN_SITE_ID", "STUDYPLAN_BUILD", "STUDYPLAN_BUNDLE", "SOURCE_DATE_EPOCH")


def build(project: Path, site: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build a site in a process of its own; what it wrote is in `stderr`."""
    kept = {name: value for name, value in os.environ.items() if name not in CHOICES_OF_A_READER}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=project,
        env={
            **kept,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": "",
            "PYTHONUTF8": "1",
            "SITE_URL": f"http://127.0.0.1:8000/{site.name}/",
            **variables,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def copied_project(folder: Path) -> Path:
    """Copy what a build needs, so that a test may change it."""
    for name in PROJECT_PARTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "local"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / name)
    return folder


def sample_project(folder: Path) -> Path:
    """Make a project of the sample curriculum, as somebody does who starts from their own."""
    project = _invented_project(folder, "town", bundle="true")
    shutil.copytree(SAMPLE, project, dirs_exist_ok=True)
    return project


def large_project(folder: Path) -> Path:
    """Make a project of the large curriculum, with its drawings."""
    project = _invented_project(folder, LARGE)
    write_large(project / "curriculum")
    write_drawings(project / "docs")
    return project


def course_project(folder: Path) -> Path:
    """Make a project of a course that has no company, no interview and no tracks."""
    project = _invented_project(folder, "pottery")
    shutil.copytree(COURSE, project / "curriculum")
    return project


def _invented_project(folder: Path, pack: str, bundle: str = "false") -> Path:
    """Copy all but the curriculum, with settings for another one: a fork may have chosen a pack, a name, a language.

    Some sites have bundles and some have scripts as they are written: tests of pages see both.
    """
    project = copied_project(folder)
    shutil.rmtree(project / "curriculum")
    (project / "mkdocs.yml").rename(project / "base.yml")
    (project / "mkdocs.yml").write_text(SETTINGS.format(pack=pack, bundle=bundle), encoding="utf-8")
    return project


def named_pack() -> str:
    """Return the pack that mkdocs.yml names, else the one nothing extends, as the site does."""
    root = REPOSITORY / "curriculum"
    named = site_pack(root, {})
    found = named.name if named else main_pack(root)
    assert found is not None, "mkdocs.yml names no pack, and several could be meant"
    return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve every site in a folder below a path of its own; yield the address of the folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections: a page asks for thirty files
    # The machine's own table may be wrong: on Windows, the registry can call scripts plain text.
    extensions_map = {  # noqa: RUF012 - the base class has it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
    }

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.name == "sitemap.xml":
            self._answer(200, "application/xml", self._own_addresses(path.read_text(encoding="utf-8")))
        elif not (path / "index.html").is_file() and not path.is_file():
            site = self.path.split("/")[1]
            page = Path(self.directory, site, "404.html")
            self._answer(404, "text/html", page.read_text(encoding="utf-8") if page.is_file() else "")
        else:
            super().do_GET()

    def _own_addresses(self, text: str) -> str:
        """Put in our port: the theme looks past a foreign host but not past a foreign port."""
        return re.sub(r"<loc>https?://[^/]+", f"<loc>http://{self.headers['Host']}", text)

    def _answer(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""
