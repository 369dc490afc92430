"""Terms → the glossary, and a link to it where a page first uses one of them."""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.here import Here
from macros.markup import line, or_none, paragraphs, plain
from studyplan.model.study import Term

PAGE = "/glossary.md"
_CLOSED = frozenset(
    {"a", "code", "pre", "h1", "h2", "h3", "h4", "label", "summary", "th", "button", "script"}
)


def glossary(here: Here) -> str:
    """Show every term with its meaning, in alphabetical order."""
    terms = sorted(
        (term for term in here.curriculum.terms if not term.deprecated),
        key=lambda term: plain(term.title).casefold(),
    )
    return or_none(paragraphs(*(_entry(here, term) for term in terms)), "terms")


def _entry(here: Here, term: Term) -> str:
    words = [f"also {line(name)}" for name in other_names(term)]
    if term.track:
        words.append(here.track(here.curriculum.get("tracks", term.track)))
    more = f"\n\n{' · '.join(words)}\n{{: .quiet }}" if words else ""
    return f"## {line(term.title)} {{: #{term.id} .item }}\n\n{line(term.meaning)}{more}"


def other_names(term: Term) -> list[str]:
    """Return the names worth telling: plurals and other forms of a name are there to be found only."""
    told: list[str] = []
    for name in term.also:
        if not any(_is_form(name, other) for other in (plain(term.title), *told)):
            told.append(name)
    return told


def _is_form(name: str, other: str) -> bool:
    one, two = (re.sub(r"[\W_]", "", word).casefold() for word in (name, other))
    stem = max(min(len(one), len(two)) - 2, 1)
    return one[:stem] == two[:stem] and abs(len(one) - len(two)) <= 3


class TermLinks(Extension):
    """Link the first use of each term on a page to its meaning."""

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        self._terms = tuple(term for term in terms if not term.deprecated)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown names the method
        """Run after inline text is parsed and before links are resolved."""
        if self._terms:
            md.treeprocessors.register(_Linker(md, self._terms), "study-terms", 4)


class _Linker(Treeprocessor):
    def __init__(self, md: Markdown, terms: tuple[Term, ...]) -> None:
        super().__init__(md)
        self._by_word = {plain(word).casefold(): term for term in terms for word in (term.title, *term.also)}
        words = sorted(self._by_word, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)

    def run(self, root: Element) -> None:
        """Change the page in place, as Markdown asks."""
        used = {element.get("id") for element in root.iter() if element.get("id")}
        for element in list(_open_elements(root)):
            self._link_in(element, used)

    def _link_in(self, element: Element, used: set[str | None]) -> None:
        element.text = self._spread(element, 0, element.text, used)
        position = 0
        for child in list(element):
            position = list(element).index(child) + 1
            child.tail = self._spread(element, position, child.tail, used)

    def _spread(self, parent: Element, position: int, text: str | None, used: set[str | None]) -> str | None:
        """Put links into a text that stands before `position`; return what stays in front of them."""
        if not text or isinstance(text, AtomicString):
            return text
        for match in self._pattern.finditer(text):
            term = self._by_word[match.group().casefold()]
            if term.id in used:
                continue
            used.add(term.id)
            # the theme shows the meaning in a small window while a pointer or the focus rests on the link
            link = Element("a", {"href": f"{PAGE}#{term.id}", "data-preview": ""})
            link.text = match.group()
            parent.insert(position, link)
            link.tail = self._spread(parent, position + 1, text[match.end() :], used)
            return text[: match.start()]
        return text


def _open_elements(element: Element) -> Iterator[Element]:
    """Walk elements whose text may hold links, in reading order."""
    if element.tag in _CLOSED or "task" in (element.get("class") or "").split():
        return
    yield element
    for child in element:
        yield from _open_elements(child)
