"""Whether Pages is on: an address for the jobs that follow, or one sentence about what to click."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.ci.scripts import script

ANSWERS = {
    "on": (200, {"html_url": "https://someone.example/plan", "build_type": "workflow"}),
    "own-domain": (200, {"html_url": "https://plan.example/", "build_type": "workflow"}),
    "from-a-branch": (200, {"html_url": "https://someone.example/plan", "build_type": "legacy"}),
    "off": (404, {"message": "Not Found"}),
    "broken": (503, {"message": "Try later"}),
}


class Answer(BaseHTTPRequestHandler):
    """Answers for the repository that is named like the answer."""

    def do_GET(self) -> None:
        right = self.headers["Authorization"] == "Bearer secret" and self.path.endswith("/pages")
        code, body = ANSWERS[self.path.split("/")[-2]] if right else (401, {})
        self.send_response(code)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def api() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def asked(api: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("GITHUB_API_URL", api)
    monkeypatch.setenv("GH_TOKEN", "secret")
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "url"), [("on", "https://someone.example/plan/"), ("own-domain", "https://plan.example/")]
)
def test_the_address_is_told_where_pages_is_on(
    name: str, url: str, asked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", f"someone/{name}")
    script("pages").main()
    assert (asked / "output").read_text(encoding="utf-8") == f"url={url}\n"
    assert not (asked / "summary").exists()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["off", "from-a-branch"])
def test_what_to_click_is_told_where_pages_is_off(
    name: str, asked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", f"someone/{name}")
    script("pages").main()
    assert (asked / "output").read_text(encoding="utf-8") == "url=\n"
    sentence = (asked / "summary").read_text(encoding="utf-8")
    assert "Settings, then Pages" in sentence
    assert "Source: GitHub Actions" in sentence
    assert capsys.readouterr().out == f"::warning title=Not published yet::{sentence}"


def test_an_answer_that_says_neither_stops_with_a_sentence(
    asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/broken")
    with pytest.raises(SystemExit, match=r"did not say whether Pages is switched on: HTTP Error 503"):
        script("pages").main()
