"""Two tables and lists of words → the items of each kind of the large pack."""

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from tests.large.words import WHAT, paragraph, phrase, prompt, sentence, sentences

Items = list[dict[str, Any]]

TYPES = (
    ("system-design", "sd", "Light design", 32),
    ("program-sense", "ps", "Sense of a season", 35),
    ("cross-functional", "xf", "Work across the harbor", 24),
    ("leadership", "ld", "Leading a watch", 22),
    ("technical", "tc", "Lamps and lenses", 41),
    ("behavioral", "bh", "Stories of your nights", 30),
    ("recruiter-screen", "rs", "First call", 10),
    ("career-history", "ch", "Your posts so far", 16),
    ("questions-to-ask", "as", "Questions to ask", 20),
)
MAIN_TYPES = tuple(type_id for type_id, *_ in TYPES[:6])
ASK = "questions-to-ask"
PHASES = (("foundations", "Foundations"), ("build", "Build"), ("perform", "Perform"), ("polish", "Polish"))
TRACKS = (("platform", "Platform"), ("optics", "Optics"), ("harbor", "Harbor"), ("museum", "Museum"))
FAMILIES = ("story", "program", "design", "communication", "career")
SOURCES, FRAMEWORKS, TERMS, TIPS, CLAIMS = 120, 30, 90, 25, 41
OWN = {"kind": "own", "as_of": "2026-11-22"}
OFFICIAL = {"kind": "official", "sources": ["chart-001"], "as_of": "2026-11"}


def all_kinds() -> dict[str, Items]:
    """Make every item of every kind, in the order of its file."""
    return {
        "phases": [{"id": name, "title": title, "aim": sentence(name)} for name, title in PHASES],
        "stages": list(_stages()),
        "tracks": list(_tracks()),
        "requirements": [
            {
                "id": f"requirement-{number}",
                "title": sentence(f"requirement {number}"),
                "evidence": sentences(f"evidence {number}", 2),
                "if_missing": sentences(f"missing {number}", 1),
                "provenance": OFFICIAL,
            }
            for number in range(1, 6)
        ],
        "traits": [
            {"id": name, "title": name.capitalize(), "shows": sentences(name, 2), "provenance": OWN}
            for name in ("patience", "care", "calm", "candor", "humor")
        ],
        "question_types": list(_question_types()),
        "frameworks": list(_frameworks()),
        "questions": list(_questions()),
        "worked_answers": list(_worked_answers()),
        "tasks": list(_tasks()),
        "mock_scripts": list(_mock_scripts()),
        "story_themes": [
            {
                "id": f"theme-{number}",
                "title": f"A night of {WHAT[number].removeprefix('the ')}",
                "prompt": prompt(500 + number),
                "types": ["behavioral", MAIN_TYPES[number % 6]] if number % 6 != 5 else ["behavioral"],
                "traits": [("patience", "care", "calm", "candor", "humor")[number % 5]],
            }
            for number in range(12)
        ],
        "tip_groups": [
            {
                "id": f"group-{number}",
                "title": f"Advice for watch {number}",
                "summary": sentence(f"group {number}"),
            }
            for number in range(1, 6)
        ],
        "tips": [
            {
                "id": f"tip-{number}",
                "title": f"{phrase(f'tip {number}').capitalize()} on day {number}",
                "group": f"group-{number % 5 + 1}",
                "text": paragraph(f"tip text {number}"),
                "do": sentences(f"do {number}", 2),
                "avoid": sentences(f"avoid {number}", 1),
                "provenance": OWN,
            }
            for number in range(1, TIPS + 1)
        ],
        "terms": list(_terms()),
        "findings": [
            {
                "id": f"finding-{number}",
                "title": f"{phrase(f'finding {number}').capitalize()}, study {number}",
                "finding": paragraph(f"finding {number}"),
                "rule": sentence(f"rule {number}"),
                "limits": sentence(f"limits {number}"),
                "sources": [_source_id(number), _source_id(number + 40)],
            }
            for number in range(1, 13)
        ],
        "facts": [
            {
                "id": f"fact-{number}",
                "title": f"{phrase(f'fact {number}').capitalize()}, year {number}",
                "date": f"May {2004 + number}",
                "statement": paragraph(f"fact {number}", 2),
                "matters": sentence(f"matters {number}"),
                "provenance": OFFICIAL,
            }
            for number in range(1, 21)
        ],
        "sources": list(_sources()),
        "claims": [
            {"id": f"S{number:03}", "statement": sentence(f"claim {number}"), "status": ["durable"]}
            for number in range(1, CLAIMS + 1)
        ],
    }


def _stages() -> Iterator[dict[str, Any]]:
    for row in _table("stages"):
        name = row["id"].replace("-", " ").capitalize()
        yield {
            "id": row["id"],
            "title": name,
            "group": row["group"],
            "summary": sentence(row["id"]),
            "minutes": {"least": 30, "most": 45},
            "interviewers": "One keeper",
            "expect": sentences(f"{name} expect", 5),
            "assesses": sentences(f"{name} assesses", 3),
            "prepare": sentences(f"{name} prepare", 5),
            "types": row["types"].split(),
            "tasks": row["tasks"].split(),
            "ask_recruiter": prompt(520 + len(name)),
            "provenance": OWN,
        }


def _tracks() -> Iterator[dict[str, Any]]:
    for track, title in TRACKS:
        yield {
            "id": track,
            "title": title,
            "summary": paragraph(f"track {track}", 2),
            "work_examples": sentences(f"{track} work", 4),
            "partners": sentences(f"{track} partners", 3),
            "facts": sentences(f"{track} facts", 3),
            "vocabulary": [
                {"term": f"{title} word {number}", "meaning": sentence(f"{track} word {number}")}
                for number in range(1, 13)
            ],
            "cases": [
                {
                    "title": f"{title} case {number}",
                    "situation": paragraph(f"{track} case {number}"),
                    "questions": sentences(f"{track} case {number} asks", 3),
                    "points": sentences(f"{track} case {number} points", 5),
                }
                for number in (1, 2)
            ],
            "provenance": OWN,
        }


def _question_types() -> Iterator[dict[str, Any]]:
    for type_id, _, title, _ in TYPES:
        is_main = type_id in MAIN_TYPES
        yield {
            "id": type_id,
            "title": title,
            "pool": not is_main,
            "form": "ask" if type_id == ASK else "answer",
            "summary": sentence(type_id),
            "minutes": 3,
            "listens_for": sentences(f"{type_id} listens", 4),
            "how_to_answer": sentences(f"{type_id} how", 5),
            "mistakes": sentences(f"{type_id} mistakes", 4),
            **({"rubric": list(_rubric(type_id))} if is_main else {}),
            **({"rubric_of": "behavioral"} if not is_main and type_id != ASK else {}),
            "provenance": OWN,
        }


def _rubric(type_id: str) -> Iterator[dict[str, Any]]:
    for row in ("structure", "depth", "judgment", "clarity"):
        anchors = {
            score: sentence(f"{type_id} {row} {score}") for score in ("missing", "partial", "solid", "strong")
        }
        yield {"id": row, "title": row.capitalize(), "anchors": anchors}


def _frameworks() -> Iterator[dict[str, Any]]:
    for number in range(1, FRAMEWORKS + 1):
        yield {
            "id": f"method-{number}",
            "title": f"Method {number}",
            "also_called": [f"The {number} steps"],
            "family": FAMILIES[number % 5],
            "summary": sentence(f"method {number}"),
            "steps": sentences(f"method {number} steps", 5),
            "when": sentence(f"method {number} when"),
            "when_not": sentence(f"method {number} when not"),
            "example": sentence(f"method {number} example"),
            "origin": sentence(f"method {number} origin"),
            "types": [MAIN_TYPES[number % 6]],
            "sources": [_source_id(number)],
        }


def _questions() -> Iterator[dict[str, Any]]:
    numbers = count()
    for type_id, prefix, _, most in TYPES:
        for number in range(1, most + 1):
            name = f"{prefix}-q{number:02}"
            asked = {
                "id": name,
                "prompt": prompt(next(numbers)),
                "type": type_id,
                "difficulty": number % 3 + 1,
                "minutes": number % 4 + 2,
                "assesses": [phrase(name)],
                "origin": ("pattern", "authored", "guide")[number % 3],
                "claims": [f"S{number:03}"],
                "sources": [_source_id(number + len(type_id))],
            }
            yield asked | (_to_ask(name) if type_id == ASK else _to_answer(name, number))


def _to_ask(name: str) -> dict[str, Any]:
    return {key: sentence(f"{name} {key}") for key in ("why_ask", "good_answer", "worrying_answer")}


def _to_answer(name: str, number: int) -> dict[str, Any]:
    return {
        "outline": sentences(f"{name} outline", 5),
        "follow_ups": [prompt(230 + 7 * number), prompt(233 + 11 * number), prompt(237 + 13 * number)],
        "strong_signs": sentences(f"{name} strong", 2),
        "pitfalls": sentences(f"{name} pitfalls", 2),
        "frameworks": [f"method-{number % FRAMEWORKS + 1}"],
        **({"tracks": [TRACKS[number // 5 % 4][0]]} if number % 5 == 4 else {}),
    }


def _worked_answers() -> Iterator[dict[str, Any]]:
    for type_id, prefix, title, _ in TYPES[:6]:
        for mode, question in (("worked", f"{prefix}-q01"), ("faded", f"{prefix}-q02")):
            name = f"{mode}-{type_id}"
            steps: Items = [_step(f"{name} {number}", number) for number in range(1, 7)]
            if type_id == "system-design":
                steps[2]["drawn"] = {"file": "lamp.svg", "alt": "A lamp", "caption": sentence("lamp")}
            if mode == "faded":
                gap = {"task": sentence(f"{name} gap"), "solution": sentences(f"{name} solution", 3)}
                steps.append({"title": "Your turn", "gap": gap})
            yield {
                "id": name,
                "title": f"{title}: {mode}",
                "question": question,
                "mode": mode,
                "minutes": 20,
                "summary": paragraph(name),
                "steps": steps,
            }


def _step(name: str, number: int) -> dict[str, Any]:
    rows = [[phrase(f"{name} row {row}"), f"{10 * row} boats"] for row in range(1, 5)]
    return {
        "title": f"Step {number}",
        "minutes": 3,
        "said": [paragraph(f"{name} said {part}") for part in (1, 2)],
        **({"table": {"columns": ["What", "How many"], "rows": rows}} if number == 4 else {}),
        "probe": prompt(400 + number),
        "reply": sentence(f"{name} reply"),
        "note": sentence(f"{name} note"),
    }


def _tasks() -> Iterator[dict[str, Any]]:
    verbs = {
        "read": "Read about",
        "practice": "Practice",
        "write": "Write on",
        "mock": "Rehearse",
        "review": "Recall",
    }
    for place, row in enumerate(_table("tasks")):
        name, types, what = row["id"], row["types"].split(), WHAT[place % len(WHAT)]
        yield {
            "id": name,
            "title": f"{verbs[row['kind']]} {what}, part {place // len(WHAT) + 1}",
            "minutes": int(row["minutes"]),
            "kind": row["kind"],
            "priority": row["priority"],
            "phase": row["phase"],
            "requires": row["requires"].split(),
            **({"track": row["track"]} if row["track"] else {}),
            "types": types,
            "steps": _task_steps(name, int(row["minutes"])),
            "deliverable": f"{('A page', 'Two lists', 'A drawing', 'A recording')[place % 4]} on {what}.",
            "done_when": sentence(f"{name} done"),
            **({"opens": [{"page": "mock-interviews"}]} if row["kind"] == "mock" else {}),
            **({"recall": _cues(name)} if row["kind"] == "read" else {}),
            "questions": [
                f"{prefix}-q{place % most + 1:02}" for type_id, prefix, _, most in TYPES if type_id in types
            ],
            "frameworks": [f"method-{place % FRAMEWORKS + 1}"],
        }


def _cues(name: str) -> list[dict[str, str]]:
    return [
        {
            "id": f"cue-{number}",
            "ask": phrase(f"{name} ask {number}"),
            "answer": sentence(f"{name} answer {number}"),
        }
        for number in (1, 2)
    ]


def _task_steps(name: str, minutes: int) -> list[dict[str, Any]]:
    times = [minutes // 5] * 4 + [minutes - minutes // 5 * 4]
    return [
        {"do": text, "minutes": time} for text, time in zip(sentences(f"{name} do", 5), times, strict=True)
    ]


def _mock_scripts() -> Iterator[dict[str, Any]]:
    mocks = [row["id"] for row in _table("tasks") if row["kind"] == "mock"]
    stages = [row["id"] for row in _table("stages") if row["group"] != "decision"]
    for number, (task, stage) in enumerate(zip(mocks, stages, strict=False)):
        yield {
            "id": f"mock-{number + 1}",
            "title": f"Rehearsal {number + 1}",
            "stages": [stage],
            "task": task,
            "interviewers": "One friend",
            "setup": sentences(f"{task} setup", 3),
            "blocks": [
                {
                    "title": f"Part {part}",
                    "minutes": 10,
                    "say": sentence(f"{task} say {part}"),
                    "questions": [f"bh-q{3 * number + part:02}"],
                    "probes": [prompt(450 + 4 * number + part)],
                }
                for part in (1, 2, 3)
            ],
            "red_flags": sentences(f"{task} flags", 4),
            "types": [MAIN_TYPES[number % 6]],
            "feedback": sentences(f"{task} feedback", 3),
        }


def _terms() -> Iterator[dict[str, Any]]:
    for number in range(TERMS):
        known = WHAT[number].removeprefix("the ") if number < len(WHAT) else f"keeper's word {number}"
        track = {"track": TRACKS[number % 4][0]} if number % 9 == 8 else {}
        yield {"id": f"term-{number + 1}", "title": known, "meaning": sentence(f"term {number}"), **track}


def _sources() -> Iterator[dict[str, Any]]:
    for number in range(1, SOURCES + 1):
        yield {
            "id": _source_id(number),
            "title": f"The Skerry Chart, Sheet {number}",
            "kind": ("web", "book", "paper", "press")[number % 4] if number > 1 else "web",
            "author": f"{chr(64 + number % 26 + 1)}. Keeper",
            "year": 1990 + number % 30,
            "url": f"https://example.org/charts/sheet-{number}",
            "note": sentence(f"source {number}"),
            "read": ("whole", "part", "abstract", "not-read")[number % 4],
        }


def _source_id(number: int) -> str:
    return f"chart-{number:03}"


def _table(name: str) -> Iterator[dict[str, str]]:
    with Path(__file__).with_name(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
