"""The sample site after an update of its curriculum, at the address of the site it takes the place of."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Route

from tests.site.serving import build, sample_project

TASKS = Path("curriculum", "town", "tasks.yml")
CHANGES = (
    # renamed
    ("  - id: tell-tale\n    title: Tell one tale", "  - id: tell-story\n    replaces: [tell-tale]\n    title: Tell one story"),
    ("requires: [tell-tale]", "requires: [tell-story]"),
    # retired
    ("    title: Hear the bells\n", "    title: Hear the bells\n    deprecated: true\n"),
    # longer
    ("    title: Walk to the gates\n    minutes: 25", "    title: Walk to the gates\n    minutes: 35"),
)
DELETED = "ask-baker"
RULES = Path("studyplan", "export", "plan_stamp.py")


def build_update(folder: Path) -> Path:
    """Build the sample with a task renamed, one retired, one deleted, one longer, and other rules of planning."""
    project = sample_project(folder / "project")
    tasks = project / TASKS
    text = tasks.read_text(encoding="utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new)
    text = re.sub(rf"  - id: {DELETED}\n(    .*\n)+", "", text)
    tasks.write_text(text, encoding="utf-8")
    rules = project / RULES
    code = rules.read_text(encoding="utf-8")
    assert "\nRULES = " in code
    rules.write_text(re.sub(r"\nRULES = .*", "\nRULES = 99", code), encoding="utf-8")
    site = folder / "town"
    result = build(project, site)
    assert (site / "index.html").is_file(), result.stderr
    return site


def update(reader: BrowserContext | Page, site: Path) -> None:
    """Let every page of the sample come from another build of it."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.split("/town/", 1)[1]
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    reader.route(re.compile(r"/town/"), answer)
