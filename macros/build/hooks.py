"""MkDocs events → one load of the curriculum per build, and its pages in the navigation."""

import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.livereload import LiveReloadServer

    from macros.build.aside import Aside

log = logging.getLogger("mkdocs.hooks.studyplan")
_serving = False
_mending = False
_reloading = False
_building: "tuple[MkDocsConfig, Aside] | None" = None
_whole = False
_site_dir = ""


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether pages are served while somebody edits, and whether only some of them are written."""
    global _serving, _mending  # noqa: PLW0603 - MkDocs offers no other place that outlives a rebuild
    _serving = command == "serve"
    _mending = dirty


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the curriculum before any plugin asks for it."""
    global _site_dir  # noqa: PLW0603 - as above
    _site_dir = config.site_dir
    project = Path(config.config_file_path).parent
    if str(project) not in sys.path:
        sys.path.insert(0, str(project))
    if _serving:
        _forget_edited_code()
        _do_not_stop_at_warnings()
    from studyplan.command.streams import take_every_letter  # noqa: PLC0415 - fresh after every edit

    take_every_letter()
    if _serving and not _reloading:
        from macros.build.serving import refuse_busy_port  # noqa: PLC0415 - fresh after every edit

        refuse_busy_port(config.dev_addr.host, config.dev_addr.port)
    config.plugins["macros"].config["on_error_fail"] = not _serving
    from macros.build.prepare import prepare  # noqa: PLC0415 - fresh after every edit

    if _serving:
        return prepare(config, project, is_serving=True)
    if not _mending:
        _build_aside(config)
    gc.disable()  # what is loaded lives as long as the build: no collection need look at it, now or later
    try:
        return prepare(config, project, is_serving=False)
    finally:
        gc.freeze()
        gc.enable()


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out pages of items the pack does not have; add what the build makes."""
    global _reloading  # noqa: PLW0603 - as above
    for uri in config.extra.get("surplus_pages", ()):
        found = files.get_file_from_path(uri)
        if found:
            log.info("Left out %s: the pack has nothing for it.", uri)
            files.remove(found)
    from studyplan.load.leftovers import is_leftover  # noqa: PLC0415 - fresh after every edit

    for file in [file for file in files if is_leftover(Path(file.src_uri).name)]:
        files.remove(file)
    from macros.build.item_pages import add_item_pages  # noqa: PLC0415 - fresh after every edit

    add_item_pages(files, config)
    from macros.build.plan_data import add_plan_data  # noqa: PLC0415 - fresh after every edit

    add_plan_data(files, config)
    from macros.build.practice_data import add_practice_data  # noqa: PLC0415 - fresh after every edit

    add_practice_data(files, config)
    from macros.build.take_away import add_take_away  # noqa: PLC0415 - fresh after every edit

    add_take_away(files, config)
    from macros.build.downloads import add_downloads  # noqa: PLC0415 - fresh after every edit

    add_downloads(files, config, is_serving=_serving, is_reload=_reloading)
    _reloading = _serving
    if config.extra.get("bundle", True) and not (_serving or _mending):
        from macros.build.bundle import use_bundles  # noqa: PLC0415 - fresh after every edit

        use_bundles(files, config)
    return files


@event_priority(100)
def _before_macros(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Show an author's mistakes instead of pages that would hide them; else describe the page."""
    problems: str | None = config.extra.get("problems")
    if not problems:
        for name in ("title", "description"):
            told: dict[str, str] = config.extra[f"{name}s"]
            if page.file.src_uri in told:
                page.meta.setdefault(name, told[page.file.src_uri])
        from macros.build.bundle import name_bundles  # noqa: PLC0415 - fresh after every edit

        name_bundles(page.meta, config)
        return markdown
    page.meta["render_macros"] = False
    return problems


@event_priority(-100)
def _after_macros(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Lead nowhere that the pack leaves empty."""
    if not config.extra.get("gone_pages"):
        return markdown
    from macros.build.navigation import without_links  # noqa: PLC0415 - fresh after every edit

    return without_links(markdown, page.file.src_uri, config.extra["gone_pages"])


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


@event_priority(100)
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Keep the sign that links to a heading out of what is read aloud, and the title from being escaped twice."""
    page.title = escape(Markup(page.title).unescape())  # noqa: S704 - what comes out of it is escaped again
    return html.replace('<a class="headerlink"', '<a aria-hidden="true" tabindex="-1" class="headerlink"')


@event_priority(-100)
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Send readers no blank lines; whoever edits sees the page as the templates wrote it."""
    if _serving:
        return output
    from macros.build.blank_lines import without_blank_lines  # noqa: PLC0415 - fresh after every edit

    return without_blank_lines(output)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the content policy, if asked for, and note that every file is written; a warning may still refuse all."""
    global _whole  # noqa: PLW0603 - as above
    if not _serving:
        from macros.build.policy import write_policy  # noqa: PLC0415 - fresh after every edit

        write_policy(config)
    _whole = True


def on_build_error(error: Exception) -> None:
    """Note that the site must not be used; tell a disk that takes no files in a sentence."""
    global _whole  # noqa: PLW0603 - as above
    _whole = False
    from macros.build.serving import refuse_full_disk  # noqa: PLC0415 - fresh after every edit

    refuse_full_disk(error, _site_dir)


def on_serve(
    server: "LiveReloadServer", *, config: MkDocsConfig, builder: "Callable[[], None]"
) -> "LiveReloadServer":
    """Go on serving when somebody breaks mkdocs.yml, and tell them."""
    from macros.build.serving import told_on_pages  # noqa: PLC0415 - fresh after every edit

    server.builder = told_on_pages(builder, Path(config.site_dir))
    return server


def on_shutdown() -> None:
    """Put a whole site in its place; keep the one of before where this one is not whole."""
    global _building, _whole
    if _building is None:
        return
    from macros.build.aside import take_place, throw_away  # noqa: PLC0415 - fresh after every edit

    config, built = _building
    (take_place if _whole else throw_away)(built)
    config.site_dir = str(built.site)
    _building, _whole = None, False


def _build_aside(config: MkDocsConfig) -> None:
    """Let readers have the site of before until the new one is whole."""
    global _building  # noqa: PLW0603 - as above
    from macros.build.aside import aside  # noqa: PLC0415 - fresh after every edit

    built = aside(config.site_dir)
    if built:
        _building = config, built
        config.site_dir = str(built.folder)


def _do_not_stop_at_warnings() -> None:
    """Take back what `strict` set up: a build stops at a warning, a server goes on and shows it."""
    mkdocs_log = logging.getLogger("mkdocs")
    for handler in mkdocs_log.handlers[:]:
        if isinstance(handler, CountHandler):
            mkdocs_log.removeHandler(handler)


def _forget_edited_code() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] in ("macros", "studyplan")]:
        del sys.modules[name]
