"""Built HTML files → what tests ask of them: names, addresses, text, size."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ADDRESS_ATTRIBUTES = {"a": "href", "link": "href", "script": "src", "img": "src"}
SILENT = ("script", "style", "template")


@dataclass
class BuiltPage:
    """One HTML file of a site."""

    path: str
    size: int
    title: str = ""
    description: str = ""
    anchors: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    """What is set as code."""
    text: str = ""
    """The words of the article and of its pictures, with single spaces."""


@cache
def read_site(site: Path) -> dict[str, BuiltPage]:
    """Read every HTML file of a site, by its path."""
    return {path.relative_to(site).as_posix(): _read(path, site) for path in sorted(site.rglob("*.html"))}


def all_text(pages: Iterable[BuiltPage]) -> str:
    """Join the words of pages."""
    return "\n".join(page.text for page in pages)


def _read(path: Path, site: Path) -> BuiltPage:
    page = BuiltPage(path=path.relative_to(site).as_posix(), size=path.stat().st_size)
    reader = _Reader(page)
    reader.feed(path.read_text(encoding="utf-8"))
    page.text = " ".join("".join(reader.words).replace("¶", "").split())
    page.title = " ".join(page.title.split())
    return page


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.page.anchors.add(values["id"])
        if tag == "meta" and values.get("name") == "description":
            self.page.description = values.get("content", "")
        address = values.get(ADDRESS_ATTRIBUTES.get(tag, ""))
        if address is not None and values.get("rel") != "canonical":
            self.page.addresses.append(address)
        if tag == "img":
            self.words.append(f" {values.get('alt')} ")
        if tag in ("article", "title", "code", *SILENT):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside in ("article", "code") and "article" in self._open:
            self.words.append(data)
            if inside == "code":
                self.page.codes.add(data.strip())
        elif inside == "title":
            self.page.title += data
