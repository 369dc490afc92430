"""The texts of pages and curriculum → silence where they are plain American English, else each place that is not.

Harper reads them offline, by the rules in .ci/english/*.weir, which carry their own tests, its dictionary and ours.
"""

import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import yaml
from harper import Linter

PROJECT = Path(__file__).resolve().parents[1]
STYLE = PROJECT / ".ci" / "english"
PAGES = ("README.md", "CONTRIBUTING.md", "docs/**/*.md")
TEXTS = ("curriculum/**/*.yml",)
# titles of other people's works, and claims that keep close to what they restate
QUOTED = ("sources.yml", "claims.yml", "sources")
# the rules of Harper that are right about texts like ours; the others guess too often
RULES = ("RepeatedWords", "SpellCheck")
# code, macros and markup leave a gap; what has a digit or is a letter of its own is a name
MARKUP = re.compile(
    r"^---\n.*?^---\n|^(?P<fence>```|~~~).*?^(?P=fence)|`[^`\n]*`|<[^>]*>|\]\([^)\s]*\)|\{[{%].*?[%}]\}"
    r"|^!!!.*?$|\{[^}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
NAME = re.compile(
    r"https?://\S+|(?<![\w'])\S*[\d/_@.]\w+|\b[A-Z]'s\b|\b[A-Z]\.(?=\s)|\b[kKMP]B\b|(?<![\w'])[B-HJ-Zb-z]\b"
)


def main(project: Path) -> None:
    """Tell of every place, and exit with 1 if there is one."""
    linter = plain_english(STYLE)
    found = [place for path in _files(project) for place in places(linter, path, project)]
    for place in found:
        print(_escaped(place))
    if found:
        sys.exit(f"{len(found)} places to reword. A word that is right goes into .ci/english/words.txt.")


def plain_english(style: Path) -> Linter:
    """Return Harper with the rules and the word list of a folder; a rule that fails its own test stops here."""
    linter = Linter()
    words = (style / "words.txt").read_text(encoding="utf-8").split()
    linter.import_words([form for word in words for form in (word, f"{word}'s")])
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as packed:
        for path in (style / "manifest.json", *sorted(style.glob("*.weir"))):
            packed.writestr(path.name, path.read_text(encoding="utf-8"))
    failed = linter.load_weirpack(pack.getvalue())
    if failed:
        sys.exit(f"Rules that fail their own tests: {failed}")
    wanted = {*RULES, *(path.stem for path in style.glob("*.weir"))}
    linter.set_lint_config({name: name in wanted for name in linter.get_lint_config()})
    return linter


def places(linter: Linter, path: Path, project: Path) -> Iterator[str]:
    """Yield `file:line: text: advice` for a page, or for every text of a YAML file."""
    name = path.relative_to(project).as_posix()
    written = path.read_text(encoding="utf-8")
    texts = _texts(written) if path.suffix == ".yml" else [(1, written)]
    for line, text in texts:
        prose = NAME.sub(_blank("0"), MARKUP.sub(_blank(" "), text))
        for lint in linter.lint(prose, language="plaintext"):
            # a folded text has lost its lines: its first one leads there
            line_found = line + (0 if path.suffix == ".yml" else prose.count("\n", 0, lint.span.start))
            around = text[max(0, lint.span.start - 30) : lint.span.end + 30]
            yield f"{name}:{line_found}: {' '.join(around.split())}: {lint.message}"


def _blank(filler: str) -> Callable[[re.Match[str]], str]:
    return lambda match: re.sub(r"[^\n]", filler, match.group())


def _files(project: Path) -> Iterable[Path]:
    found = {path for pattern in (*PAGES, *TEXTS) for path in project.glob(pattern)}
    return sorted(path for path in found if not {*path.parts} & {*QUOTED})


def _texts(written: str) -> list[tuple[int, str]]:
    return [
        (node.start_mark.line + 1, node.value)
        for node in _scalars(yaml.compose(written, Loader=yaml.SafeLoader))
        if " " in node.value
    ]


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    match node:
        case yaml.MappingNode():
            for _, value in node.value:
                yield from _scalars(value)
        case yaml.SequenceNode():
            for value in node.value:
                yield from _scalars(value)
        case yaml.ScalarNode():
            yield node


def _escaped(place: str) -> str:
    encoding = sys.stdout.encoding or "utf-8"
    return place.encode(encoding, "backslashreplace").decode(encoding)


if __name__ == "__main__":
    main(PROJECT)
