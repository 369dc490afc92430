"""The content policy of a site: what the theme puts into pages may run, what stands in an article never."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.build.policy import content_policy, theme_scripts, write_policy

PAGE = """<!doctype html><html><head><script>one()</script><script src="main.js"></script>
<script type="application/json">{"a": "<b>"}</script></head><body><article><script>PWN()</script>
<pre>&lt;script&gt;</pre></article><script>var a = "</b>" && 1 < 2</script></body></html>"""


def test_scripts_of_the_theme_are_found_and_none_of_an_article() -> None:
    assert theme_scripts(PAGE) == ["one()", 'var a = "</b>" && 1 < 2']


def test_each_script_is_allowed_once_by_its_fingerprint() -> None:
    assert content_policy([PAGE, PAGE, "<script>one()</script>"]) == (
        "default-src 'self'; script-src 'self'"
        " 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=' 'sha256-cp9F7V9H/oWmVWcU4Mu90RTRca22s+raEIcf+cDg4x0=';"
        " img-src 'self' data:;"
        " object-src 'none'; base-uri 'self'; form-action 'self'"
    )


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("_headers", "/*\n  Content-Security-Policy: default-src 'self';"),
        ("policy.txt", "default-src 'self';"),
    ],
)
def test_the_policy_is_written_in_the_file_that_is_asked_for(tmp_path: Path, name: str, start: str) -> None:
    write_policy(_settings(tmp_path, name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_no_policy_is_written_unless_it_is_asked_for(tmp_path: Path) -> None:
    write_policy(_settings(tmp_path, ""))
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def _settings(site: Path, name: str) -> MkDocsConfig:
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    settings = MkDocsConfig()
    settings.load_dict({"site_name": "Site", "site_dir": str(site), "extra": {"content_policy": name}})
    return settings
