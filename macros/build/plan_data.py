"""The study → the file that the browser's planner reads."""

import json

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from studyplan.pipeline import Study, kept_planner_data

DATA = "assets/plan-data.json"


def add_plan_data(files: Files, config: MkDocsConfig) -> None:
    """Add what the browser's planner reads, unless the curriculum has problems."""
    study: Study | None = config.extra.get("study")
    if study:
        text = json.dumps(kept_planner_data(study.curriculum), ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, DATA, content=text))
