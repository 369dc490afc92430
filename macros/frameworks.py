"""Frameworks → cards with steps, when to use them and when not, by family."""

from macros.here import Here
from macros.markup import bullets, line, lines, numbered, or_none, paragraphs, searched, sentence_list, tag
from studyplan.model.practice import Framework
from studyplan.model.words import FAMILY_WORDS


def framework_cards(here: Here) -> str:
    """Show every framework, grouped by what it is for."""
    parts = []
    for family, words in FAMILY_WORDS.items():
        members = [
            framework
            for framework in here.curriculum.frameworks
            if framework.family == family and not framework.deprecated
        ]
        if members:
            parts.append(f"## {words}")
            parts += [_card(here, framework) for framework in members]
    return or_none(paragraphs(*parts), "frameworks")


def framework_link(here: Here, framework_id: str, words: str) -> str:
    """Link words to a framework; they stay words where the pack has no such framework."""
    found = here.curriculum.find("frameworks", framework_id)
    if found is None or found.deprecated:
        return line(words)
    return here.link(words, "frameworks.md", found.id)


def _card(here: Here, framework: Framework) -> str:
    types = [
        here.question_type(found)
        for name in framework.types
        if (found := here.curriculum.find("question_types", name))
    ]
    names = f"Also called {sentence_list(lines(framework.also_called))}.\n{{: .quiet }}"
    return paragraphs(
        f"### {line(framework.title)} {{: #{framework.id} }}",
        f"{line(framework.summary)}{searched(framework.aliases)}",
        names if framework.also_called else "",
        numbered(lines(framework.steps)),
        bullets(f"**{line(reading.title)}.** {line(reading.text)}" for reading in framework.readings),
        f"> {line(framework.example)}",
        bullets(
            (
                f"**When:** {line(framework.when)}",
                f"**When not:** {line(framework.when_not)}",
                f"**Fits:** {sentence_list(types)}." if types else "**Fits:** any type.",
                f"**Origin:** {line(framework.origin)}{_sources(here, framework)}",
            )
        ),
    )


def _sources(here: Here, framework: Framework) -> str:
    links = [here.source(name) for name in framework.sources]
    return f" {tag('span', 'See')} {sentence_list(links)}." if links else ""
