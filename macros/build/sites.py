"""The packs of a project → a site for each one that nothing extends, and a page that leads to them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path

import click
from mkdocs.utils import clean_directory
from mkdocs.utils.yaml import yaml_load

from macros.pages.markup import plain
from studyplan.load import load, main_pack, pack_ids
from studyplan.load.packs import PRIVATE_PACK
from studyplan.model.pack import Pack
from studyplan.problem import StudyplanError

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Study plans</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1.05rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 2rem 1rem; }}
li {{ margin-bottom: 1.5rem; }}
ul {{ list-style: none; padding: 0; }}
a {{ font-size: 1.2rem; font-weight: 600; }}
p {{ margin: .25rem 0; }}
</style>
</head>
<body>
<main>
<h1>Study plans</h1>
<p>Choose the one you are preparing for. Each keeps its ticks apart from the others.</p>
<ul>
{entries}
</ul>
</main>
</body>
</html>
"""
ENTRY = '<li><a href="{id}/">{title}</a><p>{summary}</p></li>'

Build = Callable[[Path, Mapping[str, str]], None]


def build_sites(project: Path, site: Path, build: Build) -> tuple[str, ...]:
    """Build every site into a folder named after its pack, then the page over them; return the packs."""
    settings = _settings(project)
    packs = shown_packs(project / "curriculum")
    clean_directory(str(site))
    for pack in packs:
        build(site / pack.id, variables(pack.id, settings, main_pack(project / "curriculum")))
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_bytes(landing_page(packs).encode())
    return tuple(pack.id for pack in packs)


def shown_packs(root: Path) -> tuple[Pack, ...]:
    """Return the packs that nothing extends, sorted by id; the private one stays at home."""
    packs = [load(root, name).curriculum.pack for name in pack_ids(root) if name != PRIVATE_PACK]
    below = {pack.extends for pack in packs}
    return tuple(pack for pack in packs if pack.id not in below)


def variables(pack: str, settings: Mapping[str, str], main: str | None) -> dict[str, str]:
    """Return what the build of one pack is told; the pack of mkdocs.yml keeps the name ticks are saved under."""
    is_main = pack == (settings["pack"] or main)
    return {
        "STUDYPLAN_PACK": pack,
        "STUDYPLAN_SITE_ID": settings["site_id"] if is_main else f"{settings['site_id']}-{pack}",
        "SITE_URL": f"{settings['site_url'].rstrip('/')}/{pack}/",
    }


def landing_page(packs: Iterable[Pack]) -> str:
    """Write the page that leads to the sites."""
    entries = (
        ENTRY.format(id=pack.id, title=escape(plain(pack.title)), summary=escape(plain(pack.summary)))
        for pack in packs
    )
    return PAGE.format(entries="\n".join(entries))


def _settings(project: Path) -> dict[str, str]:
    with (project / "mkdocs.yml").open(encoding="utf-8") as file:
        found = yaml_load(file)
    return {
        "pack": found["extra"]["pack"] or "",
        "site_id": found["extra"]["site_id"],
        "site_url": found["site_url"],
    }


def _build(project: Path) -> Build:
    def build(site: Path, told: Mapping[str, str]) -> None:
        """Build one site in a process of its own; a mistake in it ends this one with the same exit code."""
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        done = subprocess.run(command, cwd=project, env={**os.environ, **told}, check=False)
        if done.returncode:
            sys.exit(done.returncode)

    return build


if __name__ == "__main__":
    here = Path.cwd()
    try:
        names = build_sites(here, here / "site", _build(here))
    except StudyplanError as error:
        sys.exit(str(error))
    for name in names:
        click.echo(f"site/{name}/")
    click.echo("site/index.html leads to them.")
