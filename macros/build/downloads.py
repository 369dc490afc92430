"""The plans on offer → PDFs beside the pages, each set once and kept under the fingerprint of its content."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from macros.build.kept import keep, kept, sources_of, sum_of
from macros.pages.take_away import pdf_path
from studyplan.export.pdf import (
    PAPERS,
    Document,
    FontError,
    NoTypstError,
    PaperError,
    PdfOptions,
    load_typst,
    on_paper,
    plan_document,
    set_pages,
)
from studyplan.pipeline import Study

log = logging.getLogger("mkdocs.hooks.studyplan")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder that keeps PDFs from build to build."""

    folder: Path
    is_reload: bool

    def take(self, name: str, gather: Callable[[], Document]) -> bytes:
        """Return the pages of a document, set anew only where they have changed.

        At a reload, what is there will do: setting pages would hold up everybody who edits.
        """
        if self.is_reload:
            for path in sorted(self.folder.glob(f"{name}-*.pdf"), reverse=True):
                content = _whole(path)
                if content is not None:
                    return content
        document = gather()
        known = f"{name}-{document.fingerprint[:32]}"
        for path in sorted(self.folder.glob(f"{known}-*.pdf")):
            content = _whole(path)
            if content is not None:
                return content
        content = set_pages(document).pdf
        keep(self.folder, lambda: self._keep(name, f"{known}-{sum_of(content)}.pdf", content))
        return content

    def _keep(self, name: str, file_name: str, content: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / file_name
        unfinished = path.with_suffix(f".{os.getpid()}.part")
        try:
            unfinished.write_bytes(content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in self.folder.glob(f"{name}-*.pdf"):
            if old != path:
                old.unlink(missing_ok=True)  # another build may have tidied up as well


def _whole(path: Path) -> bytes | None:
    """Read a PDF whose name ends with its sum; None where it is not what was kept."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if path.stem.endswith(sum_of(content)) else None


def downloads(study: Study, shelf: Shelf, options: PdfOptions) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of the PDF of every plan on every paper."""
    for plan_id, plan in study.plans.items():
        gather = partial(plan_document, study.curriculum, plan, options)
        pages = shelf.take(f"{study.curriculum.pack.id}-{plan_id}", gather)
        for paper in PAPERS:
            yield pdf_path(study, plan_id, paper), on_paper(pages, paper)


def add_downloads(files: Files, config: MkDocsConfig, *, is_serving: bool, is_reload: bool) -> None:
    """Add the PDFs to a build, unless its curriculum has problems or Typst cannot be loaded."""
    study: Study | None = config.extra.get("study")
    if study is None:
        return
    try:
        load_typst()
    except NoTypstError as error:
        log.info("The site has no PDFs. %s", error)
        return
    project = Path(config.config_file_path).parent
    options = PdfOptions(timestamp=_timestamp(), fonts=pdf_fonts(config))
    try:
        for path, content in _made(study, project, options, is_reload=is_reload):
            files.append(File.generated(config, path, content=content))
    except (FontError, PaperError) as error:
        if not is_serving:
            raise PluginError(f"\n{error}\n") from None
        log.error("There are no PDFs of plans: %s", error)  # noqa: TRY400 - an author's mistake


def pdf_fonts(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders with fonts that the settings of a site name."""
    named = config.extra.get("pdf_fonts")
    return (Path(config.config_file_path).parent / named,) if named else ()


def _made(
    study: Study, project: Path, options: PdfOptions, *, is_reload: bool
) -> Iterable[tuple[str, bytes]]:
    cache = project / ".cache"
    made = downloads(study, Shelf(cache / "pdf", is_reload), options)
    if is_reload:
        return made  # may be of an earlier edit, and must not be taken for the newest
    fonts = [path.stat().st_size for folder in options.fonts for path in sorted(folder.rglob("*"))]
    sources = sources_of(project, study.curriculum.pack.id, options, fonts)
    return kept(cache / "downloads", sources, lambda: made)


def _timestamp() -> int | None:
    """Return the date the files name: that of SOURCE_DATE_EPOCH where it is set, else that of the content."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return int(epoch) if epoch else None
