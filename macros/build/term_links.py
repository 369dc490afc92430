"""Terms → a link to the glossary where a page first uses one of them."""

import re
from collections.abc import Collection, Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX, AtomicString

from macros.pages.markup import plain
from studyplan.model.study import Term

PAGE = "/glossary.md"
_WORD = re.compile(r"[\w-]+")
_CLOSED = frozenset(
    {"a", "code", "pre", "h1", "h2", "h3", "h4", "label", "summary", "strong", "th", "button", "script"}
)
# Lines in which the program speaks: `said` is for those that have no look of their own.
_CLOSED_CLASSES = frozenset({"task", "reference", "label", "mark", "no-script", "quiet", "said"})
_HELD_BACK = re.compile(HTML_PLACEHOLDER_RE.pattern)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)[^>]*>")
# Elements that hold nothing, and those that stand for the marks of an author.
_THROUGH = frozenset({"br", "img", "input", "wbr", "em", "strong"})


class TermLinks(Extension):
    """Link the first use of each term on a page to its meaning."""

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        self._names = _Names(term for term in terms if not term.deprecated)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown names the method
        """Run after inline text is parsed and before links are resolved."""
        md.treeprocessors.register(Linker(md, self._names), "study-terms", 4)


class _Names:
    """Names of terms by the first word in them: to look words up is much faster than to try every name."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_word: dict[str, list[tuple[int, str, Term]]] = {}
        for term in terms:
            for name in (term.title, *term.also):
                low = plain(name).lower()
                if word := _WORD.search(low):
                    self._by_word.setdefault(word.group(), []).append((word.start(), low, term))
        for found in self._by_word.values():
            found.sort(key=lambda entry: -len(entry[1]))

    def find(self, text: str, used: Collection[str | None]) -> tuple[int, int, Term] | None:
        """Return start, end and term of the first name of a term not used yet; of several, the longest."""
        low = text.lower()
        if len(low) != len(text):
            low = text  # a few letters grow when they are made small, and places would shift
        reach = 0
        for word in _WORD.finditer(low):
            for offset, name, term in self._by_word.get(word.group(), ()):
                start = word.start() - offset
                end = start + len(name)
                if start >= reach and low.startswith(name, start) and not _WORD.match(low, end):
                    if term.id not in used:
                        return start, end, term
                    reach = end  # nor is a part of that name another term
                    break
        return None


class Linker(Treeprocessor):
    """Puts the links into a page that Markdown has read."""

    def __init__(self, md: Markdown, names: _Names) -> None:
        super().__init__(md)
        self._names = names
        self._unescape = UnescapeTreeprocessor(md).unescape
        self._depth = 0

    def run(self, root: Element) -> None:
        """Change the page in place, as Markdown asks."""
        used = {element.get("id") for element in root.iter() if element.get("id")}
        elements: list[Element] = []
        _collect_open(root, elements)
        for element in elements:
            self._link_in(element, used)

    def _link_in(self, element: Element, used: set[str | None]) -> None:
        children = list(element)
        self._depth = 0
        element.text = self._spread(element, 0, element.text, used)
        for child in children:
            if child.tail and not child.tail.isspace():
                child.tail = self._spread(element, list(element).index(child) + 1, child.tail, used)

    def _spread(self, parent: Element, position: int, text: str | None, used: set[str | None]) -> str | None:
        """Put links into a text that stands before `position`; return what stays in front of them."""
        if not text or text.isspace() or isinstance(text, AtomicString):
            return text
        text = self._unescape(text)
        return self._place(parent, position, text, self._open(text), used)

    def _place(self, parent: Element, position: int, text: str, seen: str, used: set[str | None]) -> str:
        """Do so for the terms in what may be linked of the text, which is as long as the text itself."""
        found = self._names.find(seen, used)
        if found is None:
            return text
        start, end, term = found
        used.add(term.id)
        # the theme shows the meaning in a small window while a pointer or the focus rests on the link
        link = Element("a", {"href": f"{PAGE}#{term.id}", "data-preview": ""})
        link.text = text[start:end]
        parent.insert(position, link)
        link.tail = self._place(parent, position + 1, text[end:], seen[end:], used)
        return text[:start]

    def _open(self, text: str) -> str:
        """Blank the HTML that Markdown holds back, and what stands in its elements: code and our own words."""
        opened = ""
        reach = 0
        for held in _HELD_BACK.finditer(text):
            part = text[reach : held.start()]
            opened += (" " * len(part) if self._depth else part) + " " * len(held[0])
            self._depth = max(0, self._depth + self._step(held[0]))
            reach = held.end()
        part = text[reach:]
        return opened + (" " * len(part) if self._depth else part)

    def _step(self, placeholder: str) -> int:
        """Say whether an element begins (1) or ends (-1) where Markdown holds HTML back."""
        number = placeholder.strip(STX + ETX).rpartition(":")[2]
        html = str(self.md.htmlStash.rawHtmlBlocks[int(number)])
        tag = _TAG.fullmatch(html)
        if tag is None or tag["name"] in _THROUGH:
            return 0
        return -1 if tag["end"] else 1


def _collect_open(element: Element, found: list[Element]) -> None:
    """Collect elements whose text may hold links, in reading order."""
    if element.tag in _CLOSED or not _CLOSED_CLASSES.isdisjoint(element.get("class", "").split()):
        return
    found.append(element)
    for child in element:
        _collect_open(child, found)
