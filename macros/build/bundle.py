"""Scripts and styles as they are written → a few small files that do the same, where a bundler is at hand."""

import json
import logging
import posixpath
import tempfile
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.build.bundler import NoBundlerError, run_bundler

log = logging.getLogger("mkdocs.hooks.studyplan")
_SCRIPTS = "assets/js/"
_STYLES = "assets/css/"
_PICTURES_AND_FONTS = ("avif", "gif", "jpeg", "jpg", "otf", "png", "svg", "ttf", "webp", "woff", "woff2")
_OPTIONS = (
    "--bundle",
    "--splitting",
    "--minify",
    "--format=esm",
    "--charset=utf8",
    "--log-level=error",
    "--color=false",
    "--legal-comments=eof",  # what a script of somebody else asks to keep
    "--outbase=.",
    "--out-extension:.js=.mjs",
    "--entry-names=[dir]/[name]-[hash]",
    "--chunk-names=assets/js/chunks/[name]-[hash]",  # one folder down, where the modules of pages are too
    *(f"--external:*.{ending}" for ending in _PICTURES_AND_FONTS),
)


@dataclass(frozen=True)
class Bundle:
    """What the bundler made; every file is named by its address below the site."""

    texts: Mapping[str, str]
    made: Mapping[str, str]
    """What a script or a style became."""
    imports: Mapping[str, tuple[str, ...]]
    """What a made file asks for at once."""
    sources: frozenset[str]
    modules: tuple[str, ...] = ()
    """Those that every page names, as they were written."""

    def needed(self, script: str = "") -> list[str]:
        """Name what every page loads, what a script of one page adds, and all they ask for at once, and so on."""
        found: list[str] = []
        waiting = [self.made[name] for name in (*self.modules, script) if name in self.made]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found.append(name)
                waiting += self.imports[name]
        return found


def use_bundles(files: Files, config: MkDocsConfig) -> None:
    """Put bundles in the place of scripts and styles; without a bundler, tell so and leave all as it is."""
    scripts = _modules(config)
    styles = [file.src_uri for file in files.css_files() if file.src_uri.startswith(_STYLES)]
    try:
        found = bundled(Path(config.config_file_path).parent, Path(config.docs_dir), scripts, sorted(styles))
    except NoBundlerError as problem:
        log.info("Scripts and styles are sent as they are written: %s.", problem)
        return
    bundle = _with_styles_in_one(found, [str(style) for style in config.extra_css if style in found.made])
    for file in [file for file in files if file.src_uri in bundle.sources]:
        files.remove(file)
    for uri, text in bundle.texts.items():
        files.append(File.generated(config, uri, content=text))
    config.extra_css = list(dict.fromkeys(bundle.made.get(str(style), style) for style in config.extra_css))
    for script in config.extra_javascript:
        if str(script) in scripts and not isinstance(script, str):
            script.path = bundle.made[str(script)]
    config.extra["bundled"] = bundle


def name_bundles(meta: MutableMapping[str, Any], config: MkDocsConfig) -> None:
    """Name in what a page says of itself the bundles that it needs, so that browsers ask for all of them at once."""
    bundle: Bundle | None = config.extra.get("bundled")
    if bundle is None:
        return
    styles = [f"{_STYLES}{name}.css" for name in meta.get("styles") or ()]
    meta["styles"] = [bundle.made.get(style, style).removeprefix(_STYLES)[: -len(".css")] for style in styles]
    needed = bundle.needed(f"{_SCRIPTS}{meta.get('script')}.mjs")
    meta["scripts"] = [name.removeprefix(_SCRIPTS) for name in needed]


def bundled(project: Path, docs: Path, modules: Sequence[str], styles: Sequence[str]) -> Bundle:
    """Bundle what pages name by addresses below the site; only a folder that goes away is written to.

    Raises NoBundlerError where nothing can be bundled.
    """
    if not modules and not styles:
        return Bundle({}, {}, {}, frozenset())
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        report = folder / "report.json"
        told = (*_OPTIONS, f"--outdir={folder / 'made'}", f"--metafile={report}")
        run_bundler(project, docs, [*modules, *styles, *told])
        found = json.loads(report.read_text(encoding="utf-8"))
        made = sorted(path for path in (folder / "made").rglob("*") if path.is_file())
        texts = {
            path.relative_to(folder / "made").as_posix(): path.read_text(encoding="utf-8") for path in made
        }
    named = {_below_site(name, texts): output for name, output in found["outputs"].items()}
    return Bundle(
        texts=texts,
        made={output["entryPoint"]: name for name, output in named.items() if "entryPoint" in output},
        imports={
            name: tuple(
                _below_site(one["path"], texts)
                for one in output["imports"]
                if one["kind"] == "import-statement"
            )
            for name, output in named.items()
        },
        sources=frozenset(found["inputs"]),
        modules=tuple(modules),
    )


def _modules(config: MkDocsConfig) -> list[str]:
    """Return the modules that every page names."""
    named = [str(script) for script in config.extra_javascript]
    return [name for name in named if name.startswith(_SCRIPTS) and name.endswith(".mjs")]


def _below_site(name: str, texts: Mapping[str, str]) -> str:
    """The bundler names what it made by the way there from where it ran."""
    return next(uri for uri in texts if posixpath.normpath(name).endswith(f"/{uri}"))


def _with_styles_in_one(bundle: Bundle, styles: Sequence[str]) -> Bundle:
    """Join styles that every page loads, in their order."""
    if not styles:
        return bundle
    parts = [bundle.made[style] for style in styles]
    text = "".join(bundle.texts[part] for part in parts)
    name = f"{_STYLES}all-{sha256(text.encode()).hexdigest()[:8].upper()}.css"
    alone = {uri: text for uri, text in bundle.texts.items() if uri not in parts}
    return replace(bundle, texts={**alone, name: text}, made={**bundle.made, **dict.fromkeys(styles, name)})
