"""Invented packs and settings → the cases that every planner has to match: plans as text, ids by day, what packs hold.

Run `make cases` after a change of the rules, and read what it changes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from studyplan.export.plan_document import plan_document, settings_document
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.pipeline import planner_data
from studyplan.planner import replan, schedule
from studyplan.view.plan_words import PlanWords
from studyplan.wishes.settings import SettingsError, read_settings
from tests.studyplan.planner.case_links import GIVEN
from tests.studyplan.planner.packs import curriculum, random_curriculum, random_settings, stage, task

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "cases" / "planner"
DRAWS = 200
NOT_OF_A_PACK = ("settings", "words")
"""Parts of the planner's data that are the same for every pack."""


def main() -> None:
    """Write all cases anew."""
    for path in FOLDER.rglob("*.*"):
        path.unlink()
    for name, text in files().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def files() -> dict[str, str]:
    """Return the text of every file of cases by its name."""
    packs = _packs()
    found = {"packs.json": _json({name: _pack(one) for name, one in packs.items()})}
    found["shared.json"] = _json({name: planner_data(packs["no-tasks"])[name] for name in NOT_OF_A_PACK})
    for name, pack, settings, anew in _wishes(packs):
        plan = schedule(packs[pack], settings)
        if anew:
            plan = replan(packs[pack], plan, anew["done"], anew["today"]).after
        document = plan_document(plan)
        head = {"pack": pack, "settings": settings_document(settings), **({"anew": anew} if anew else {})}
        found[f"plans/{name}.txt"] = (
            "\n".join([json.dumps(head, ensure_ascii=False), *_lines(document)]) + "\n"
        )
    found["settings.json"] = _json([_settings(packs[pack], pack, given) for pack, given in GIVEN])
    found["sentences.json"] = _json(list(_sentences(packs)))
    found["draws.json"] = _json([_draw(packs, number) for number in range(DRAWS)])
    return found


def _pack(whole: Curriculum) -> dict[str, Any]:
    return {key: value for key, value in planner_data(whole).items() if key not in NOT_OF_A_PACK}


def _json(value: object) -> str:
    rows = value.items() if isinstance(value, dict) else None
    if rows is not None:
        inside = ",\n".join(f"{json.dumps(key)}: {json.dumps(one, ensure_ascii=False)}" for key, one in rows)
        return f"{{\n{inside}\n}}\n"
    assert isinstance(value, list)
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n]\n"


def _draw(packs: Mapping[str, Curriculum], number: int) -> dict[str, Any]:
    """Return settings by chance with the ids of each day; `*` marks a recall."""
    pack = sorted(packs)[number % len(packs)]
    random = Random(number)
    settings = random_settings(number, packs[pack], random.choice((1, 1, 2, 3, 4, 5, 6, 8, 12, 16)))
    if pack == "town":
        settings = settings.model_copy(update={"track": None, "stages": {}, "baseline": {}, "weak": ()})
    plan = schedule(packs[pack], settings)
    days = [
        " ".join(f"{item.id}{'*' if item.kind == 'review' else ''}" for item in day.items)
        for day in plan.days
    ]
    return {"pack": pack, "settings": settings_document(settings), "days": days}


def _settings(curriculum: Curriculum, pack: str, given: Mapping[str, list[str]]) -> dict[str, Any]:
    """Read words of a link as the browser does, which guesses nothing that was meant."""

    def only_start(_word: str, known: Sequence[str], start: str = "") -> str | None:
        return start if start in known else None

    row = {"pack": pack, "given": given}
    with (
        patch("studyplan.wishes.setting_values.nearest_of", only_start),
        patch("studyplan.wishes.settings.nearest_of", only_start),
    ):
        try:
            return {**row, "settings": settings_document(read_settings(given, curriculum)), "flaws": []}
        except SettingsError as error:
            return {**row, "settings": None, "flaws": [asdict(flaw) for flaw in error.flaws]}


def _sentences(packs: Mapping[str, Curriculum]) -> Iterator[dict[str, Any]]:
    """Word one example of everything that plans say, each with the plan it is said of."""
    told = set()
    for name, pack, settings, anew in _wishes(packs):
        plan = schedule(packs[pack], settings)
        words = PlanWords(packs[pack], plan)
        if anew:
            continue
        items = [item for day in plan.days for item in day.items]
        said = [(("item", item.why.code, item.here.code), words.why(item)) for item in items]
        said += [(("left out", left.reason.code), words.left_out(left.reason)) for left in plan.left_out]
        said += [(("warning", one.code), words.warning(one)) for one in plan.warnings]
        said += [(("choice", one.code), words.choice(one)) for one in plan.choices]
        said += [(("short",), words.short())] if plan.minutes_short else []
        new = [sentence for code, sentence in dict(said).items() if code not in told]
        told |= {code for code, _ in said}
        if new:
            yield {"plan": name, "sentences": new}


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    """Write a plan so that a change of it can be read."""
    for week in document["weeks"]:
        yield f"week {week['number']}: {week['minutes']} min"
        for day in week["days"]:
            yield f"  {day['date'] or day['weekday']}: {sum(item['minutes'] for item in day['items'])} min"
            for item in day["items"]:
                name = f"recall {item['id']}" if item["kind"] == "review" else item["id"]
                yield f"    {item['minutes']:>3} {name} | {_reason(item['why'])} | {_reason(item['here'])}"
    for left in document["left_out"]:
        yield f"left out: {left['id']} ({left['priority']}) | {_reason(left['reason'])}"
    for warning in document["warnings"]:
        yield f"warning: {_reason(warning)}"
    yield f"short: {document['minutes_short']} min"
    for choice in document["choices"]:
        changes = " ".join(f"{name}={value}" for name, value in choice["changes"].items())
        moves = f"in {','.join(choice['comes_in'])} out {','.join(choice['goes_out'])}"
        yield f"choice: {choice['code']} | {changes} | {moves} | {choice['recalls']} recalls"


def _reason(reason: Mapping[str, str | int]) -> str:
    return " ".join([str(reason["code"]), *(f"{k}={v}" for k, v in reason.items() if k != "code")])


def _packs() -> dict[str, Curriculum]:
    """Return invented packs: one by hand, a large and a small one by chance, and some made for one trait each."""
    return {
        "town": load(ROOT / "tests" / "site" / "sample" / "curriculum", "town").curriculum,
        "large": random_curriculum(12, 90, most_minutes=60),
        "small": random_curriculum(5, 12),
        "no-stages": random_curriculum(8, 40, has_stages=False),
        "no-tasks": curriculum(),
        "no-phases": curriculum(task("only")).model_copy(update={"phases": ()}),
        "digits": curriculum(
            task("12", kind="read"),
            task("2", kind="read", requires=("12",)),
            task("07", 45),
            task("constructor", 20, kind="read"),
            task("9-a", 60, "should"),
            stages=(stage("30", "screen", ("2",)), stage("4", "phone", ("07",)), stage("visit", "onsite")),
        ),
        "renamed": curriculum(
            task("new-a", kind="read", replaces=("old-a", "older-a")),
            task("new-b", 50, requires=("new-a",), replaces=("old-b",)),
            task("gone", 30, deprecated=True),
            task("kept", 25, "should", requires=("new-b",)),
            stages=(stage("call", "screen", ("new-b",)), stage("visit", "onsite")),
        ),
        "long-tasks": curriculum(
            *(task(f"long-{number}", 180, "must" if number < 3 else "could") for number in range(6)),
            *(task(f"short-{number}", 10 * number + 5, "should", kind="read") for number in range(5)),
            stages=(stage("call", "screen", ("long-1", "long-2")), stage("visit", "onsite")),
        ),
    }


def _wishes(
    packs: Mapping[str, Curriculum],
) -> Iterator[tuple[str, str, PlanSettings, dict[str, Any] | None]]:
    """Yield about sixty plans: a name, the pack, the settings, and how the plan is made anew, if it is."""
    start = {"start": "2027-01-04"}
    for days in (1, 2, 3, 6):
        for hours in (3, 10):
            yield f"large-{days}-days-{hours}-hours", "large", _made(length=days, hours_per_week=hours), None
    for weeks, hours in (
        (1, 4),
        (1, 12),
        (2, 8),
        (3, 5),
        (4, 6.5),
        (5, 7),
        (5, 10),
        (6, 8),
        (8, 3),
        (12, 10),
        (16, 20),
    ):
        yield f"large-{weeks}-weeks-{hours}-hours", "large", _made(weeks=weeks, hours_per_week=hours), None
    for pack in sorted(packs):
        for weeks, hours in ((1, 3), (3, 6)):
            yield f"{pack}-{weeks}-weeks", pack, _made(weeks=weeks, hours_per_week=hours), None
    tasks = [one.id for one in packs["large"].current_tasks]
    rows: dict[str, dict[str, Any]] = {
        "few-days": {"days": ("mon", "thu"), **start},
        "from-a-thursday": {"start": "2027-01-07", "onsite": "2027-02-02"},
        "eve-no-study-day": {"days": ("mon", "tue"), "start": "2027-01-04", "onsite": "2027-01-31"},
        "stage-tomorrow": {**start, "stages": {"call": "2027-01-05"}},
        "stages-in-turn": {
            **start,
            "stages": {"call": "2027-01-10", "talk": "2027-01-17", "test": "2027-01-24"},
        },
        "stages-over": {**start, "stages": {"call": "2026-12-20", "talk": "2026-12-20"}},
        "leap-day": {"start": "2028-02-20", "onsite": "2028-03-10"},
        "track": {"track": "music"},
        "all-done": {"done": dict.fromkeys(tasks)},
        "done-by-day": {**start, "done": dict.fromkeys(tasks[:12], "2027-01-05"), "today": "2027-01-08"},
        "skipped": {"skipped": tuple(tasks[::4])},
        "known": {"baseline": {"design": 4, "people": 3, "code": 4}},
        "own": {"own": ({"id": "mine", "title": "Mine", "minutes": 45, "priority": "must"},)},
        "scores": {
            **start,
            "done": dict.fromkeys(tasks[:10], "2027-01-05"),
            "today": "2027-01-08",
            "scores": tuple({"task": name, "date": "2027-01-07", "score": 2} for name in tasks[:10]),
        },
        "weak": {"weak": ("people",)},
        "no-recalls": {"recalls": 0},
        "four-recalls": {"recalls": 4},
        "swap": {"swaps": ({"out": tasks[3], "into": tasks[40]},)},
        "swap-that-does-not-fit": {"hours_per_week": 1, "swaps": ({"out": "task-9999", "into": tasks[40]},)},
        "today-after-the-end": {**start, "today": "2027-03-01"},
        "today-on-the-eve": {**start, "today": "2027-01-31"},
    }
    for name, changes in rows.items():
        yield f"large-{name}", "large", _made(**{"weeks": 4, "hours_per_week": 7, **changes}), None
    first = _made(weeks=4, hours_per_week=7, **start)
    done = [item.id for day in schedule(packs["large"], first).days[:2] for item in day.items]
    for name, today in (("two-days-missed", "2027-01-08"), ("a-week-missed", "2027-01-14")):
        yield f"large-{name}", "large", first, {"done": dict.fromkeys(done), "today": today}


def _made(**settings: Any) -> PlanSettings:
    return PlanSettings.model_validate({"weeks": 1, **settings})


if __name__ == "__main__":
    main()
