"""A PDF → what its reader meets: pages, bookmarks, links, tags and fonts."""

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


class Printed:
    """One PDF, read back."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(pdf), strict=True)
        self.pages = [" ".join(page.extract_text().split()) for page in self.reader.pages]
        self.labels = self.reader.page_labels

    def page(self, start: str) -> str:
        """Return the one page that begins with these words."""
        (found,) = [page for page in self.pages if page.startswith(start)]
        return found

    def smallest_type(self, number: int) -> float:
        """Return the size of the smallest type on a page, in points."""
        sizes: list[float] = []

        def note(text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
            if text.strip():
                sizes.append(size * abs(inner[3] * outer[3]))

        self.reader.pages[number].extract_text(visitor_text=note)
        return round(min(sizes), 2)

    def bookmarks(self) -> list[tuple[int, str, str]]:
        """List depth, title and page label of each bookmark."""
        return list(self._bookmarks(self.reader.outline, 0))

    def links(self) -> Iterator[tuple[str, str | int, str]]:
        """Yield the label of a page, where a link on it leads to, and what a screen reader says of it."""
        numbers = {page.indirect_reference.idnum: index for index, page in enumerate(self.reader.pages)}
        names = self.reader.named_destinations
        for label, page in zip(self.labels, self.reader.pages, strict=True):
            for reference in page.get("/Annots", []):
                link = reference.get_object()
                target = link.get("/A", {}).get("/URI")
                if target is None:
                    place = link["/Dest"]
                    if isinstance(place, str):
                        place = names[place].dest_array
                    target = numbers[place[0].idnum]
                yield label, target, link["/Contents"]

    def tags(self) -> list[str]:
        """List the kinds of the elements a screen reader walks through, in order."""
        return list(self._tags(self.reader.root_object["/StructTreeRoot"]))

    def fonts(self) -> Iterator[tuple[str, bool]]:
        """Yield the name of each font, and whether the file holds it."""
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
                yield inner["/FontName"], any(key.startswith("/FontFile") for key in inner)

    def _bookmarks(self, entries: list[Any], depth: int) -> Iterator[tuple[int, str, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from self._bookmarks(entry, depth + 1)
            else:
                yield depth, entry.title, self.labels[self.reader.get_destination_page_number(entry)]

    def _tags(self, element: Any) -> Iterator[str]:
        if "/S" in element:
            yield element["/S"][1:]
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            inner = kid.get_object()
            if isinstance(inner, dict):
                yield from self._tags(inner)
