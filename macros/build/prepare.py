"""One MkDocs build → its settings completed from the curriculum, or the problems shown instead of pages."""

import logging
import os
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from macros.build.descriptions import descriptions
from macros.build.downloads import pdf_fonts
from macros.build.item_pages import families, surplus_pages
from macros.build.navigation import expanded, pages_without_items
from macros.build.site import browser_settings, load_study, titles
from macros.build.term_links import TermLinks
from macros.pages.openings import unknown_pages
from studyplan.pipeline import day
from studyplan.problem import StudyplanError, as_text

log = logging.getLogger("mkdocs.hooks.studyplan")


class BlockElements(Extension):
    """Teach Markdown that our elements hold blocks, so that it does not wrap them in paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown names the method
        """Add the names."""
        md.block_level_elements += [
            "study-next",
            "study-backup",
            "study-progress",
            "study-setting",
            "study-filter",
            "study-plan",
            "study-print",
            "study-story",
            "study-desk",
            "study-practice",
            "study-standing",
            "study-weak",
            "study-weeks",
        ]


def prepare(config: MkDocsConfig, project: Path, *, is_serving: bool) -> MkDocsConfig:
    """Complete the settings of a build.

    Raises PluginError with every problem, unless pages are being served: then they show the problems.
    """
    config.markdown_extensions.append(BlockElements())  # type: ignore[arg-type] # Markdown takes both
    config.extra["is_serving"] = is_serving
    if any(name.endswith("offline") and plugin.config["enabled"] for name, plugin in config.plugins.items()):
        _prepare_for_disks(config)
    docs = Path(config.docs_dir)
    try:
        today = day(os.environ, datetime.now(UTC).date())
        found = load_study(project / "curriculum", config.extra.get("pack") or "", today, pdf_fonts(config))
        pages = list(families(found))
        gone = frozenset(pages_without_items(docs, found.curriculum))
        made = {family.page(name) for family in pages for name in family.names}
        unknown_pages(found, lambda uri: uri in made or (docs / uri).is_file())
    except StudyplanError as error:
        if not is_serving:
            raise PluginError(f"\n{error}\n") from None
        log.error("The curriculum has problems:\n%s", error)  # noqa: TRY400 - an author's mistake has no traceback
        config.extra["problems"] = _problem_page(str(error))
        config.nav = None
        config.validation.nav.omitted_files = logging.DEBUG
        return config
    if found.warnings:
        log.info("Worth a look:\n%s", as_text(found.warnings))
    config.site_name, config.site_description = titles(found)
    config.nav = expanded(config.nav, pages, gone)
    config.markdown_extensions.append(TermLinks(found.curriculum.terms))  # type: ignore[arg-type] # as above
    config.extra["study"] = found
    config.extra["descriptions"] = descriptions(found.curriculum)
    config.extra["titles"] = {
        family.page(name): title for family in pages for name, title in family.titles.items()
    }
    config.extra["surplus_pages"] = (*surplus_pages(pages, docs), *sorted(gone))
    config.extra["gone_pages"] = gone
    config.extra["browser"] = browser_settings(found, config.extra.get("site_id", "studyplan"))
    return config


def _prepare_for_disks(config: MkDocsConfig) -> None:
    """Leave out what browsers refuse to load from a disk, and bring what the search needs there."""
    config.extra["is_offline"] = True
    config.extra["polyfills"] = ["assets/offline/iframe-worker.js"]  # else the plugin names another host
    config.extra_javascript = [
        script for script in config.extra_javascript if getattr(script, "type", "") != "module"
    ]
    config.extra_css = [*config.extra_css, "assets/css/offline.css"]


def _problem_page(text: str) -> str:
    return (
        "# The curriculum has problems\n\n"
        "Mend them and save: this page reloads by itself.\n\n"
        f"<pre><code>{escape(text)}</code></pre>\n"
    )
