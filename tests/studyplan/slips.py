"""A sound pack → packs with one slip of a writing hand each, and the line where it was made."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

Slip = Callable[[Random, list[str], int], list[str] | None]
"""Changes one line of a text, told by its index; None where that line offers no chance for it."""

KEY = re.compile(r"(?P<indent> *(?:- )?)(?P<key>[a-z_]+): (?P<value>\S.*)")
ENTRY = re.compile(r"(?P<indent> *)- (?P<value>(?![a-z_]+: )\S.*)")
IDENTIFIERS = (
    "type",
    "phase",
    "requires",
    "frameworks",
    "questions",
    "types",
    "track",
    "tracks",
    "rubric_of",
    "sources",
    "group",
    "question",
)
TEXTS = ("title", "summary", "prompt", "deliverable", "done_when", "text", "tests")


@dataclass(frozen=True)
class Slipped:
    """A file with a slip: what kind, where, and what the file holds now."""

    kind: str
    file: str
    line: int
    text: str


def slipped(files: Mapping[str, str], number: int, seed: int) -> Iterator[Slipped]:
    """Make this many slips by chance, each kind as often as the others, the same ones for the same seed."""
    chance = Random(seed)
    names = sorted(files)
    made = 0
    while made < number:
        kind, slip = list(SLIPS.items())[made % len(SLIPS)]
        file = chance.choice(names)
        lines = files[file].split("\n")
        at = chance.randrange(len(lines))
        changed = slip(chance, lines, at)
        if changed is None or changed == lines:
            continue
        made += 1
        yield Slipped(kind, file, at + 1, "\n".join(changed))


def with_quotes(folder: Path) -> dict[str, str]:
    """Read a curriculum and put every second text in quotes, single or double, as authors do."""
    files = {}
    for path in sorted(folder.glob("*/*.yml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        for index in range(0, len(lines), 2):
            found = KEY.fullmatch(lines[index]) or ENTRY.fullmatch(lines[index])
            if found and _is_plain_text(found):
                start = lines[index][: found.start("value")]
                quoted = f"'{found['value']}'" if index % 3 == 0 else f'"{found["value"]}"'
                lines[index] = start + quoted
        files[path.relative_to(folder).as_posix()] = "\n".join(lines)
    return files


def _is_plain_text(found: re.Match[str]) -> bool:
    value = found["value"]
    return found.groupdict().get("key", "title") in TEXTS and value[0].isalpha() and "'" not in value


def _value(line: str, change: Callable[[str], str | None], *, texts: bool = True) -> str | None:
    found = KEY.fullmatch(line) or ENTRY.fullmatch(line)
    if found is None or (texts and found.groupdict().get("key", "title") not in TEXTS):
        return None
    value = change(found["value"])
    return None if value is None else line[: found.start("value")] + value


def _on_value(change: Callable[[Random, str], str | None], *, texts: bool = True) -> Slip:
    def slip(chance: Random, lines: list[str], at: int) -> list[str] | None:
        line = _value(lines[at], lambda value: change(chance, value), texts=texts)
        return None if line is None else [*lines[:at], line, *lines[at + 1 :]]

    return slip


def _on_line(change: Callable[[Random, str], str | None]) -> Slip:
    def slip(chance: Random, lines: list[str], at: int) -> list[str] | None:
        line = change(chance, lines[at]) if lines[at].strip() else None
        return None if line is None else [*lines[:at], line, *lines[at + 1 :]]

    return slip


def _unclosed(sign: str) -> Callable[[Random, str], str | None]:
    return lambda _, value: value[:-1] if len(value) > 2 and value[0] == value[-1] == sign else None


def _opened(sign: str) -> Callable[[Random, str], str | None]:
    return lambda _, value: f"{sign}{value}" if value[0].isalpha() and sign not in value else None


def _quoted_word(_: Random, value: str) -> str | None:
    first, blank, rest = value.partition(" ")
    return f'"{first}"{blank}{rest}' if blank and value[0].isalpha() else None


def _apostrophe(_: Random, value: str) -> str | None:
    return value.replace(" ", "'s ", 1) if value.startswith("'") and " " in value else None


def _indented_by(spaces: int) -> Callable[[Random, str], str | None]:
    def change(_: Random, line: str) -> str | None:
        found = KEY.fullmatch(line)
        if found is None or found["indent"].endswith("- ") or len(found["indent"]) + spaces < 1:
            return None
        return " " * (len(found["indent"]) + spaces) + line.lstrip()

    return change


def _without_colon(_: Random, line: str) -> str | None:
    return line.replace(": ", " ", 1) if KEY.fullmatch(line) else None


def _without_space(_: Random, line: str) -> str | None:
    return line.replace(": ", ":", 1) if KEY.fullmatch(line) else None


def _without_space_after_dash(_: Random, line: str) -> str | None:
    return line.replace("- ", "-", 1) if ENTRY.fullmatch(line) or line.lstrip().startswith("- id:") else None


def _without_dash(_: Random, line: str) -> str | None:
    return line.replace("- ", "  ", 1) if line.lstrip().startswith("- id:") else None


def _with_tab(_: Random, line: str) -> str | None:
    return "\t" + line.lstrip() if line.startswith("  ") else None


def _misspelled_key(chance: Random, line: str) -> str | None:
    found = KEY.fullmatch(line)
    if found is None or len(found["key"]) < 4 or line.startswith(found["key"]):
        return None
    cut = chance.randrange(1, len(found["key"]))
    return line.replace(found["key"], found["key"][:cut] + found["key"][cut + 1 :], 1)


def _misspelled_id(chance: Random, line: str) -> str | None:
    found = KEY.fullmatch(line)
    if found is None or found["key"] not in IDENTIFIERS or len(found["value"]) < 5:
        return None
    cut = chance.randrange(2, len(found["value"]) - 1)
    return line[: found.start("value")] + found["value"][:cut] + "x" + found["value"][cut:]


def _capital_id(_: Random, line: str) -> str | None:
    found = KEY.fullmatch(line)
    return line[: found.start("value")] + found["value"].upper() if found and found["key"] == "id" else None


def _id_with_a_blank(_: Random, line: str) -> str | None:
    found = KEY.fullmatch(line)
    if found is None or found["key"] != "id" or "-" not in found["value"]:
        return None
    return line[: found.start("value")] + found["value"].replace("-", " ")


def _doubled(_: Random, lines: list[str], at: int) -> list[str] | None:
    found = KEY.fullmatch(lines[at])
    if found is None or found["indent"].endswith("- ") or not found["indent"]:
        return None
    return [*lines[: at + 1], *lines[at:]]


def _emptied(_: Random, value: str) -> str:
    return f"# {value}"


def _colon_inside(_: Random, value: str) -> str | None:
    return value.replace(" ", ": ", 1) if " " in value and value[0].isalpha() and ":" not in value else None


def _started_with(sign: str) -> Callable[[Random, str], str | None]:
    return lambda _, value: f"{sign}{value}" if value[0].isalpha() else None


def _list_not_closed(_: Random, value: str) -> str | None:
    return value[:-1] if value.startswith("[") else None


def _list_not_opened(_: Random, value: str) -> str | None:
    return value[1:] if value.startswith("[") else None


def _list_closed_twice(_: Random, value: str) -> str | None:
    return f"{value}]" if value.startswith("[") else None


def _stray_bracket(_: Random, value: str) -> str | None:
    return f"[{value}" if value[0].isalpha() else None


def _stray_brace(_: Random, value: str) -> str | None:
    return f"{{{value}" if value[0].isalpha() else None


def _number_with_unit(_: Random, value: str) -> str | None:
    return f"{value} min" if value.isdigit() else None


def _comment_without_space(_: Random, value: str) -> str | None:
    return f"{value}#mine" if value.isdigit() else None


def _smart_quotes(_: Random, value: str) -> str | None:
    return f"“{value.replace(' ', ': ', 1)}”" if value[0].isalpha() and " " in value else None


def _space_of_a_word_processor(_: Random, line: str) -> str | None:
    return line.replace(": ", ":\u00a0", 1) if KEY.fullmatch(line) else None


def _zero_width_in_id(_: Random, line: str) -> str | None:
    found = KEY.fullmatch(line)
    return f"{line}\u200b" if found and found["key"] in ("id", *IDENTIFIERS) else None


SLIPS: dict[str, Slip] = {
    "a double quote is not closed": _on_value(_unclosed('"'), texts=False),
    "a single quote is not closed": _on_value(_unclosed("'"), texts=False),
    "a double quote is opened": _on_value(_opened('"')),
    "a single quote is opened": _on_value(_opened("'")),
    "the first word is in quotes": _on_value(_quoted_word),
    "an apostrophe in single quotes": _on_value(_apostrophe, texts=False),
    "a key is one deeper": _on_line(_indented_by(1)),
    "a key is one less deep": _on_line(_indented_by(-1)),
    "a key is two deeper": _on_line(_indented_by(2)),
    "a key without its colon": _on_line(_without_colon),
    "a colon without its space": _on_line(_without_space),
    "a dash without its space": _on_line(_without_space_after_dash),
    "an item without its dash": _on_line(_without_dash),
    "a tab for indentation": _on_line(_with_tab),
    "a misspelled key": _on_line(_misspelled_key),
    "a misspelled reference": _on_line(_misspelled_id),
    "an id in capitals": _on_line(_capital_id),
    "an id with a blank": _on_line(_id_with_a_blank),
    "a key twice": _doubled,
    "a value behind a hash": _on_value(_emptied, texts=False),
    "a colon in a text": _on_value(_colon_inside),
    "a text that starts with a star": _on_value(_started_with("*")),
    "a text that starts with an at sign": _on_value(_started_with("@")),
    "a text that starts with a bar": _on_value(_started_with("| ")),
    "a list that is not closed": _on_value(_list_not_closed, texts=False),
    "a list that is not opened": _on_value(_list_not_opened, texts=False),
    "a list that is closed twice": _on_value(_list_closed_twice, texts=False),
    "a stray bracket": _on_value(_stray_bracket),
    "a stray brace": _on_value(_stray_brace),
    "a number with its unit": _on_value(_number_with_unit, texts=False),
    "a comment without its space": _on_value(_comment_without_space, texts=False),
    "smart quotes around a text with a colon": _on_value(_smart_quotes),
    "a no-break space after a colon": _on_line(_space_of_a_word_processor),
    "a zero width space behind an id": _on_line(_zero_width_in_id),
}
