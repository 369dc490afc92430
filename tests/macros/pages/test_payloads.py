"""Whatever an author types: a page has the elements that the program writes, and the words that were typed."""

from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from macros import MACROS
from macros.build.descriptions import descriptions
from macros.build.item_pages import families
from macros.build.site import titles
from macros.pages.here import Here
from macros.pages.markup import plain
from studyplan.model.plan import settings_of
from studyplan.outline import outline
from studyplan.pipeline import Study
from tests.macros.pages.test_terms import NAMED
from tests.macros.rendering import html
from tests.payloads import PAYLOADS, PLAIN, with_every_text

MARKS = frozenset({"em", "strong", "code", "wbr"})
"""What an author may write, besides links."""
SOME_TEXTS_ONLY = frozenset({"data-toc-label", "alt"})


class Structure(HTMLParser):
    """Counts elements with the names of their attributes, and gathers words and links."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"] or "")
        if tag == "a" and (given.get("href") or "").startswith(("https:", "http:", "mailto:")):
            self.links.append(given["href"] or "")
        elif tag not in MARKS:
            self.elements[tag, tuple(sorted(given.keys() - SOME_TEXTS_ONLY))] += 1

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.elements["!--", ()] += 1


def structure(fragment: str) -> Structure:
    found = Structure()
    found.feed(fragment)
    found.close()
    return found


def pages(study: Study) -> str:
    """Everything that macros write, one after the other, as HTML."""
    here = Here(study, "index.md")
    return "\n\n".join(
        html(macro(here, *arguments))
        for macro in MACROS
        for arguments in NAMED.get(macro.__name__, lambda _: [()])(study)
        if not macro.__name__.endswith("_reference")
    )


def holding(study: Study, text: str) -> Study:
    curriculum = with_every_text(study.curriculum, lambda: text)
    plans = {offer.id: outline(curriculum, settings_of(offer)) for offer in curriculum.pack.plans}
    return replace(study, curriculum=curriculum, plans=plans)


@pytest.fixture(scope="module")
def harmless(study: Study) -> Structure:
    """What pages are made of when every text is plain."""
    return structure(pages(holding(study, PLAIN)))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_pages_keep_their_elements_and_show_the_words(
    study: Study, harmless: Structure, payload: str
) -> None:
    found = structure(pages(holding(study, payload)))
    assert found.elements == harmless.elements
    words = " ".join(plain(payload).split())
    least = harmless.words.count(PLAIN)
    assert " ".join(found.words.split()).count(words) >= least
    assert {link.split("/")[2] for link in found.links if "://" in link} <= {
        "x",
        "example.org",
        "example.com",
    }


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_names_for_the_theme_are_escaped(study: Study, payload: str) -> None:
    found = holding(study, payload)
    names = [
        *titles(found),
        *descriptions(found.curriculum).values(),
        *(name for family in families(found) for name in family.short.values()),
    ]
    for name in names:
        assert structure(f'<p title="{name}">{name}</p>').elements == Counter({("p", ("title",)): 1})
