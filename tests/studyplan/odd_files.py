"""Curricula that cannot be kept as plain files, each with the report it must give."""

from dataclasses import dataclass, field

from tests.studyplan.folders import PACK

GROUPS = "school/tip_groups.yml"
PLACE = f"curriculum/{GROUPS}"
CONTROL_CURE = "Delete it; most editors can show it."
ENCODING_CURE = "Save the file with the encoding UTF-8."


@dataclass(frozen=True)
class Odd:
    """Files, the pack asked for, and the problems told."""

    expected: str
    files: dict[str, bytes | str] = field(default_factory=dict)
    pack: str | None = None
    with_school: bool = True

    @property
    def all_files(self) -> dict[str, bytes | str]:
        return {"school/pack.yml": PACK, **self.files} if self.with_school else self.files


def _group(title: bytes) -> dict[str, bytes | str]:
    return {GROUPS: b"tip_groups:\n  - id: sleep\n    title: " + title + b"\n    summary: Go to bed.\n"}


def _not_text(line: int, column: int, byte: str) -> str:
    return (
        f"{PLACE}:{line}:{column}: error[not-utf-8]: The byte 0x{byte} is not UTF-8 text.\n"
        f"    {ENCODING_CURE}"
    )


def _control(line: int, column: int, code: str) -> str:
    return (
        f"{PLACE}:{line}:{column}: error[yaml-syntax]: There is an invisible control character here"
        f" (U+{code}).\n    {CONTROL_CURE}"
    )


ODD: dict[str, Odd] = {
    "a Windows letter": Odd(_not_text(3, 13, "e9"), _group(b"R\xe9st")),
    "a Windows letter after another letter with an accent": Odd(
        _not_text(3, 17, "e9"), _group("été".encode() + b" R\xe9st")
    ),
    "a Windows letter in a file that starts with a byte order mark": Odd(
        _not_text(1, 3, "e4"), {GROUPS: b"\xef\xbb\xbf# \xe4\ntip_groups: []\n"}
    ),
    "UTF-16": Odd(_not_text(1, 1, "ff"), {GROUPS: b"\xff\xfe" + "tip_groups: []\n".encode("utf-16-le")}),
    "a bell": Odd(_control(3, 14, "0007"), _group(b"Re\x07st")),
    "a bell after letters with accents": Odd(_control(3, 15, "0007"), _group("été".encode() + b"\x07")),
    "a null byte at the start": Odd(_control(1, 1, "0000"), {GROUPS: b"\x00tip_groups: []\n"}),
    "half of a pair of letters": Odd(_not_text(3, 12, "ed"), _group(b"\xed\xa0\x80")),
    "a file of more than 2 MB": Odd(
        f"{PLACE}:1:1: error[too-large]: The file has 2,000,017 bytes; at most 2,000,000 are read.\n"
        "    Split it: `questions/a.yml` and `questions/b.yml` count as one list.",
        {GROUPS: b"# " + b"x" * 1_999_999 + b"\ntip_groups: []\n"},
    ),
    "no pack at all": Odd(
        "curriculum/:1:1: error[missing-file]: There is no pack in this folder.\n"
        "    Add a folder with a pack.yml, or name the right folder with --curriculum.",
        with_school=False,
    ),
    "a pack that is not there": Odd(
        "curriculum/:1:1: error[unknown-pack]: There is no pack `scool`.\n"
        "    Did you mean `school`? There are `school`.",
        pack="scool",
    ),
}
