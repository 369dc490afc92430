"""Questions, score sheets and sets → the file that the practice page loads."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.pages.practice import practice_data
from studyplan.pipeline import Study

DATA = "assets/practice-data.json"


def add_practice_data(files: Files, config: MkDocsConfig) -> None:
    """Add what the browser practices from, unless the curriculum has problems."""
    study: Study | None = config.extra.get("study")
    if study:
        text = json.dumps(practice_data(study.curriculum), ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, DATA, content=text))
