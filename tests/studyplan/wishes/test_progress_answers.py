"""The reader of the command and that of the browser say the same of every progress file."""

import json
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest

from studyplan.model import Curriculum
from studyplan.wishes.progress import ProgressError, read_progress
from tests.studyplan.export.editions import company, edition

TESTS = Path(__file__).parents[2]
CASES = json.loads((TESTS / "cases" / "progress.json").read_text(encoding="utf-8"))
DENO = shutil.which(
    "deno", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
)
FUZZED = 1500
KEPT = {
    "settings": {
        "weeks": 2,
        "hours_per_week": 2.5,
        "track": None,
        "days": ["mon"],
        "start": "2026-03-02",
        "onsite": None,
        "today": None,
        "stages": {"phone": "2026-03-04"},
        "done": {"a": None},
        "baseline": {"desk-work": 2},
        "skipped": ["b"],
        "own": [{"id": "own-1", "title": "Ask", "minutes": 30, "priority": "must"}],
        "scores": [{"task": "a", "date": "2026-03-03", "score": 2}],
    },
    "weeks": [
        {
            "number": 1,
            "minutes": 30,
            "days": [
                {
                    "date": "2026-03-02",
                    "weekday": "mon",
                    "items": [
                        {"id": "a", "kind": "task", "minutes": 30, "why": {"code": "own", "priority": "x"}}
                    ],
                }
            ],
        }
    ],
    "left_out": [{"id": "b", "priority": "must", "reason": {"code": "skipped"}}],
    "done": ["a"],
    "warnings": [{"code": "slack", "minutes": 5}],
    "cure": {"minutes_short": 5, "hours_per_week": 3.5, "weeks": None, "onsite": None, "stages": {}},
}
GOOD = json.dumps(
    {
        "schema": 2,
        "curriculum": "company",
        "items": {
            "read-guide": {"done": True, "at": "2026-03-01T12:00:00.000Z"},
            "guide": {"done": False, "at": "2026-02-28T23:59:59Z", "note": "é"},
        },
        "plan": {"weeks": "3", "mine": {"link": "weeks=2", "plan": KEPT}},
        "stories": [{"headline": "A", "at": "2026-03-01T12:00:00.5Z"}, {}, {"task": "B\n“C”"}],
        "log": {
            "practice": {
                "town-q1-m1": {
                    "question": "town-q1",
                    "day": "2026-03-01",
                    "rows": {"clarity": 3},
                    "seconds": 143,
                    "at": "2026-03-01T12:00:00.000Z",
                }
            },
            "recalls": {"read-guide-a-1": {"grade": 2, "dropped": False, "at": "2026-03-01T12:00:00Z"}},
        },
    },
    ensure_ascii=False,
).encode()
ODD: tuple[bytes, ...] = (
    *(
        b"null",
        b"true",
        b"-1",
        b"1.0",
        b"1e400",
        b"NaN",
        b"-Infinity",
        b"9" * 400,
        b"00",
        b'"x"',
        b"{}",
        b"[]",
    ),
    *(
        b'"2026-02-29T00:00:00Z"',
        b'"2026-03-01T24:00:00Z"',
        b'"0000-01-01T00:00:00Z"',
        b'"\\ud800"',
        b"[" * 40,
    ),
    *(
        b"\xef\xbb\xbf",
        b"\xe9",
        b"\xed\xa0\x80",
        b"\x00",
        b"\\",
        b'"',
        b",",
        b":",
        b"{",
        b"}",
        b"[",
        b"]",
        b"\n",
    ),
    *(
        b'"__proto__": 1,',
        b'"items": {},',
        b'"stories": null,',
        b'"plan": [],',
        b'"schema": 3,',
        b'"log": {},',
    ),
)


def answer_to(content: bytes, folder: Path, curriculum: Curriculum) -> Any:
    """Say what counts of a file: the flaw, or what was taken."""
    path = folder / "progress.json"
    path.write_bytes(content)
    try:
        progress = read_progress(path, curriculum)
    except ProgressError as error:
        has_name = error.name or error.flaw == "damaged-entry"
        return f"{error.flaw}: {error.name}" if has_name else error.flaw
    logged = {section: len(entries) for section, entries in progress.log.items()}
    return sorted(progress.done), len(progress.stories), progress.kept is not None, logged


def told_of(answer: dict[str, Any]) -> tuple[list[str], int, bool, dict[str, int]]:
    """Put what the browser answers into the form of what the command answers."""
    return answer["done"], answer["stories"], answer.get("kept", False), answer.get("logged", {})


@cache
def renamed() -> Curriculum:
    tasks = company().tasks
    return edition(company(), tasks=(tasks[0].model_copy(update={"replaces": ("guide",)}), *tasks[1:]))


def bytes_of(case: dict[str, Any]) -> bytes:
    if "bytes" in case:
        return bytes.fromhex(case["bytes"])
    parts = (part if isinstance(part, str) else part[0] * part[1] for part in case["text"])
    return "".join(parts).encode()


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_a_progress_file_is_answered_as_in_the_list(case: dict[str, Any], tmp_path: Path) -> None:
    answer = answer_to(bytes_of(case), tmp_path, renamed())
    expected = case["answer"]
    if isinstance(expected, str):
        assert (answer or "").removesuffix(": ") == expected.removesuffix(": ")
    else:
        assert answer == told_of(expected)
        choices = read_progress(tmp_path / "progress.json", renamed()).choices
        link = expected["link"]
        assert link is None or link == urlencode(choices, doseq=True)


@pytest.mark.skipif(DENO is None, reason="needs Deno")
def test_both_readers_answer_alike_whatever_becomes_of_a_file(tmp_path: Path) -> None:
    assert DENO is not None
    random = Random(3)
    files = [_spoiled(random) for _ in range(FUZZED)]
    curriculum = renamed()
    told = json.dumps({"files": [b64encode(file).decode() for file in files], "replaced": CASES["replaced"]})
    script = TESTS / "js" / "answer-progress.mjs"
    ran = subprocess.run(
        [DENO, "run", "--quiet", "--no-remote", "--no-check", str(script)],
        input=told.encode(),
        capture_output=True,
        check=True,
    )
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    alike = [answer if isinstance(answer, str) else told_of(answer) for answer in answers]
    differing = [
        (file, mine, browsers)
        for file, mine, browsers in zip(
            files, (answer_to(file, tmp_path, curriculum) for file in files), alike, strict=True
        )
        if mine != browsers
    ]
    assert differing == []
    assert sum(isinstance(answer, str) for answer in alike) > FUZZED // 4
    assert sum(not isinstance(answer, str) for answer in alike) > FUZZED // 20
    assert sum(not isinstance(answer, str) and answer[2] for answer in alike) > FUZZED // 40
    assert sum(not isinstance(answer, str) and bool(answer[3]) for answer in alike) > FUZZED // 40


def _spoiled(random: Random) -> bytes:
    """Change, leave out, double or put in a few bytes; most files stay near to a good one."""
    content = GOOD
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        start = random.randrange(len(content) + 1)
        end = min(len(content), start + random.choice((0, 0, 1, 1, 2, 5, 20)))
        new = random.choice((b"", bytes([random.randrange(256)]), random.choice(ODD), content[start:end] * 2))
        if random.random() < 0.5:
            start, end = _value(random, content)
        content = content[:start] + new + content[end:]
    return content


def _value(random: Random, content: bytes) -> tuple[int, int]:
    """Find the place of a value: what stands between a colon and the next sign."""
    colons = [place for place, byte in enumerate(content) if byte == ord(":")]
    if not colons:
        return 0, 0
    start = random.choice(colons) + 1
    ends = [place for sign in b",}]" if (place := content.find(sign, start)) >= 0]
    return start, min(ends, default=len(content))
