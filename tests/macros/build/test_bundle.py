"""Bundles: fewer and smaller files that say the same, the same to the byte everywhere, and never a must."""

import json
import logging
import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from macros.build import bundle, bundler
from macros.build.bundle import Bundle, bundled, name_bundles, use_bundles
from macros.build.bundler import NoBundlerError
from tests.site.serving import REPOSITORY

SCRIPTS = REPOSITORY / "docs" / "assets" / "js"
MAIN = "assets/js/main.mjs"
PAGE = "assets/js/room/page.mjs"
STYLES = ["assets/css/all.css", "assets/css/few.css", "assets/css/first.css"]
WRITTEN = {
    MAIN: '// Words.\nimport { shared } from "./shared.mjs";\nshared(1);\nimport("./room/page.mjs");\n',
    "assets/js/shared.mjs": "/** Words. */\nexport const shared = (given) => console.log(`given: ${given}`);\n",
    PAGE: 'import { shared } from "../shared.mjs";\nimport { own } from "./own.mjs";\nshared(own);\n',
    "assets/js/room/own.mjs": "export const own = 2;\n",
    "assets/js/types.mjs": "export {};\n",
    "assets/css/first.css": "/* Words. */\np {\n  color: red;\n}\n",
    "assets/css/all.css": 'p :is(a, b) {\n  content: "You end with: ";\n}\n',
    "assets/css/few.css": "@font-face {\n  font-family: Own;\n  src: url(own.woff2);\n}\n",
}


def written(folder: Path, **changed: str) -> Path:
    for name, text in {**WRITTEN, **changed}.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "docs"


def settings(docs: Path) -> tuple[MkDocsConfig, Files]:
    found = MkDocsConfig(str(REPOSITORY / "mkdocs.yml"))
    found.load_dict(
        {
            "site_name": "Site",
            "docs_dir": str(docs),
            "site_dir": str(docs.parent / "site"),
            "plugins": [],
            "extra_css": ["assets/css/first.css", "https://example.org/a.css", "assets/css/all.css"],
            "extra_javascript": [{"path": MAIN, "type": "module"}, "assets/js/old.js"],
        }
    )
    assert found.validate() == ([], [])
    found.plugins._current_plugin = "hooks"  # as in a build
    return found, get_files(found)


@pytest.fixture
def small(tmp_path: Path) -> Bundle:
    return bundled(REPOSITORY, written(tmp_path), [MAIN], STYLES)


def test_scripts_are_joined_save_for_those_that_come_later(small: Bundle) -> None:
    bare = {name: re.sub(r"-[A-Z0-9]{8}\.", ".", made) for name, made in small.made.items()}
    assert bare == {
        MAIN: MAIN,
        PAGE: "assets/js/chunks/page.mjs",
        **{style: style for style in STYLES},
    }
    assert small.sources == WRITTEN.keys() - {"assets/js/types.mjs"}
    assert "Words" not in "".join(small.texts.values())
    assert "given: ${" in "".join(small.texts.values())


def test_styles_keep_their_texts_and_the_names_of_their_fonts(small: Bundle) -> None:
    assert small.texts[small.made["assets/css/all.css"]] == 'p :is(a,b){content:"You end with: "}\n'
    assert "url(own.woff2)" in small.texts[small.made["assets/css/few.css"]]


def test_a_page_names_all_it_needs_at_once(small: Bundle) -> None:
    shared = small.imports[small.made[MAIN]]
    assert len(shared) == 1
    assert small.needed() == [small.made[MAIN], *shared]
    assert small.needed(PAGE) == [small.made[MAIN], small.made[PAGE], *shared]
    assert small.needed("assets/js/none.mjs") == small.needed()


def test_the_same_scripts_make_the_same_bytes_in_any_folder(small: Bundle, tmp_path: Path) -> None:
    assert bundled(REPOSITORY, written(tmp_path / "a" / "longer" / "way"), [MAIN], STYLES) == small


def test_a_script_that_changes_has_another_name(small: Bundle, tmp_path: Path) -> None:
    changed = written(tmp_path / "other", **{"assets/js/room/own.mjs": "export const own = 3;\n"})
    other = bundled(REPOSITORY, changed, [MAIN], STYLES)
    assert other.made[PAGE] != small.made[PAGE]
    assert other.made["assets/css/all.css"] == small.made["assets/css/all.css"]


def test_nothing_is_needed_of_the_home_of_the_user(
    small: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "DENO_DIR"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    assert bundled(REPOSITORY, tmp_path / "docs", [MAIN], STYLES) == small
    assert not (tmp_path / "nowhere").exists()


def test_bundles_take_the_place_of_what_they_were_made_of(tmp_path: Path) -> None:
    config, files = settings(written(tmp_path))
    use_bundles(files, config)
    names = {
        re.sub(r"-[A-Z0-9]{8}\.", ".", file.src_uri) for file in files if file.src_uri.startswith("assets/")
    }
    assert names == {
        MAIN,
        "assets/js/chunks/chunk.mjs",
        "assets/js/chunks/page.mjs",
        "assets/js/types.mjs",
        "assets/css/all.css",
        "assets/css/few.css",
    }
    assert [re.sub(r"-\w{8}\.", "-NAME.", str(style)) for style in config.extra_css] == [
        "assets/css/all-NAME.css",
        "https://example.org/a.css",
    ]
    together = files.get_file_from_path(str(config.extra_css[0]))
    assert together
    assert together.content_string == 'p{color:red}\np :is(a,b){content:"You end with: "}\n'
    main, old = map(str, config.extra_javascript)
    assert files.get_file_from_path(main)
    assert old == "assets/js/old.js"
    meta = {"styles": ["few"], "script": "room/page"}
    name_bundles(meta, config)
    assert files.get_file_from_path(f"assets/css/{meta['styles'][0]}.css")
    assert f"assets/js/{meta['scripts'][0]}" == main
    assert all(files.get_file_from_path(f"assets/js/{name}") for name in meta["scripts"])


def told(caplog: pytest.LogCaptureFixture, docs: Path) -> str:
    """What a build says that leaves scripts and styles as they are written."""
    config, files = settings(docs)
    before = [file.src_uri for file in files]
    caplog.set_level(logging.INFO, "mkdocs.hooks.studyplan")
    use_bundles(files, config)
    assert [file.src_uri for file in files] == before
    assert [str(script) for script in config.extra_javascript] == [MAIN, "assets/js/old.js"]
    meta = {"styles": ["few"], "script": "room/page"}
    name_bundles(meta, config)
    assert meta == {"styles": ["few"], "script": "room/page"}
    (record,) = caplog.records
    return record.getMessage()


def test_a_script_that_cannot_be_read_is_told_and_sent_as_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    docs = written(tmp_path, **{"assets/js/shared.mjs": "export const shared = (;\n"})
    assert told(caplog, docs) == (
        "Scripts and styles are sent as they are written: the bundler stopped:"
        ' [ERROR] Unexpected ";" (assets/js/shared.mjs:1:23).'
    )


def test_without_a_bundler_scripts_are_sent_as_they_are(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundler, "_PLACE", tmp_path / "nowhere")
    assert told(caplog, written(tmp_path)) == (
        "Scripts and styles are sent as they are written: there is no bundler here, `make bundler` fetches one."
    )


def test_a_bundler_that_does_not_answer_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundler, "_MOST_SECONDS", 0)
    with pytest.raises(NoBundlerError, match="the bundler does not run"):
        bundled(REPOSITORY, written(tmp_path), [MAIN], STYLES)


def test_a_site_without_modules_and_styles_needs_no_bundler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundler, "_PLACE", tmp_path / "nowhere")
    assert bundled(REPOSITORY, tmp_path, [], []).texts == {}


def test_a_script_that_asks_for_files_by_its_own_place_lies_one_folder_down_as_bundles_do() -> None:
    asking = [
        path for path in SCRIPTS.rglob("*.mjs") if "import.meta.url" in path.read_text(encoding="utf-8")
    ]
    assert asking
    assert [path.name for path in asking if path.parent.parent != SCRIPTS] == []
    assert "--chunk-names=assets/js/chunks/[name]-[hash]" in bundle._OPTIONS


def test_the_bundler_is_locked_by_hash_and_from_no_place_of_ours() -> None:
    lock = json.loads((REPOSITORY / "deno.lock").read_text(encoding="utf-8"))
    assert [
        name for name, package in lock["npm"].items() if not package["integrity"].startswith("sha512-")
    ] == []
    assert {key for package in lock["npm"].values() for key in package} <= {
        "integrity",
        "os",
        "cpu",
        "optionalDependencies",
        "scripts",
        "bin",
    }
