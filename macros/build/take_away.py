"""What a site offers for taking away → its files in the build, made anew only where what they are made from has changed."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.build.kept import kept, sources_of
from macros.pages.take_away import FOLDER, take_away
from studyplan.pipeline import Study


def add_take_away(files: Files, config: MkDocsConfig) -> None:
    """Add the files to a build, unless its curriculum has problems."""
    study: Study | None = config.extra.get("study")
    if study is None:
        return
    project, address = Path(config.config_file_path).parent, config.site_url or ""
    sources = sources_of(project, study.curriculum.pack.id, address)
    made = kept(project / ".cache" / FOLDER, sources, lambda: take_away_files(study, address))
    for path, content in made:
        files.append(File.generated(config, path, content=content))


def take_away_files(study: Study, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file."""
    for file in take_away(study):
        yield file.path, file.make(site_url)
