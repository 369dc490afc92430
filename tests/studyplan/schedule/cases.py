"""The reference planner → tests/cases/planner.json, which the planner of the browser has to match to the byte.

Run `make cases` to write the file anew, or `python -m tests.studyplan.schedule.cases ID` to see what the
reference gives for one case.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from studyplan.export.plan_document import plan_document, settings_document
from studyplan.export.plan_words import PlanWords
from studyplan.load.settings import SETTINGS, SettingsError, read_settings
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import WEEKDAYS, PlanSettings
from studyplan.pipeline import planner_data
from studyplan.schedule import replan, schedule
from tests.studyplan.schedule.case_links import GIVEN
from tests.studyplan.schedule.case_packs import packs
from tests.studyplan.schedule.case_settings import Wish, wishes

FILE = Path(__file__).parents[2] / "cases" / "planner.json"
WHOLE_TEXTS = 20
"""So many of the small plans are held as text too, so that a difference can be read at once."""

MOST_TEXT = 6000


@dataclass(frozen=True, slots=True)
class Result:
    """What the reference gives for a case: the whole text, and the same in parts by name."""

    text: str
    parts: tuple[tuple[str, str], ...]


def whole_text() -> str:
    """Write all cases, one a line."""
    curricula = packs()
    lines = ['{"packs": {']
    lines += _rows(f"{_json(name)}: {_json(planner_data(pack))}" for name, pack in curricula.items())
    lines += ['}, "plans": [', *_rows(_plan_rows(curricula))]
    lines += ['], "settings": [', *_rows(_settings_rows(curricula)), "]}", ""]
    return "\n".join(lines)


def result_of(wish: Wish, curriculum: Curriculum) -> Result:
    """Let the reference plan."""
    plan = schedule(curriculum, wish.settings)
    if wish.today is None:
        document = plan_document(plan)
        return Result(_json(document), (*_plan_parts(document), ("words", _sentences(curriculum, plan))))
    changed = replan(curriculum, plan, dict(wish.done), wish.today)
    after = plan_document(changed.after)
    changes = {
        "moved": [{"id": move.id, "before": move.before, "after": move.after} for move in changed.moved],
        "fell_out": list(changed.fell_out),
        "came_in": list(changed.came_in),
    }
    return Result(
        _json({"before": plan_document(changed.before), "after": after, **changes}),
        (
            *_plan_parts(after),
            ("words", _sentences(curriculum, changed.after)),
            *((name, _json(rows)) for name, rows in changes.items()),
        ),
    )


def _plan_parts(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "settings", _json(document["settings"])
    for week in document["weeks"]:
        yield f"week {week['number']}", _json(week)
    for name in ("left_out", "done", "warnings", "cure"):
        yield name, _json(document[name])


def _sentences(curriculum: Curriculum, plan: Plan) -> str:
    words = PlanWords(curriculum, plan)
    sentences = [f"{words.title(item.id)}: {words.why(item.why)}" for day in plan.days for item in day.items]
    sentences += [f"{words.title(left.id)}: {words.left_out(left.reason)}" for left in plan.left_out]
    sentences += [words.warning(warning) for warning in plan.warnings]
    if plan.cure is not None:
        sentences.append(words.cure(plan.cure))
    return _json(sentences)


def _plan_rows(curricula: Mapping[str, Curriculum]) -> Iterator[str]:
    texts = 0
    for wish in wishes(curricula):
        result = result_of(wish, curricula[wish.pack])
        row: dict[str, Any] = {"id": wish.id, "pack": wish.pack, "settings": _changed(wish.settings)}
        if wish.today is not None:
            row |= {"done": dict(wish.done), "today": wish.today}
        row["hash"] = _hash(result.text, 12)
        row["parts"] = " ".join(_hash(text, 6) for _, text in result.parts)
        if texts < WHOLE_TEXTS and len(result.text) <= MOST_TEXT and Random(wish.id).random() < 0.2:
            row["text"] = result.text
            texts += 1
        yield _json(row)


def _settings_rows(curricula: Mapping[str, Curriculum]) -> Iterator[str]:
    for number, (pack, given) in enumerate(GIVEN):
        settings, flaws = _read(given, curricula[pack])
        row = {
            "id": f"settings-{number + 1}",
            "pack": pack,
            "given": given,
            "settings": _changed(settings),
            "flaws": flaws,
        }
        yield _json(row)


def _read(
    given: Mapping[str, Sequence[str]], curriculum: Curriculum
) -> tuple[PlanSettings, list[dict[str, str | None]]]:
    """Return the settings without all that makes no sense, and every flaw."""
    try:
        return read_settings(given, curriculum), []
    except SettingsError as error:
        flaws = [
            {"name": flaw.name, "value": flaw.value, "reason": flaw.reason, "nearest": flaw.nearest}
            for flaw in error.flaws
        ]
        flawed = {(flaw.name, flaw.value) for flaw in error.flaws}
        bare = {flaw.name for flaw in error.flaws} & {*SETTINGS[: SETTINGS.index("stage")]}
        sound = {
            name: [value for value in values if (name, value) not in flawed]
            for name, values in given.items()
            if name not in bare
        }
        return _read(sound, curriculum)[0], flaws


def _changed(settings: PlanSettings) -> dict[str, Any]:
    """Leave out what is so in most settings; the test of the browser's planner adds it again."""
    usual = {"days": list(WEEKDAYS)}
    return {
        name: value
        for name, value in settings_document(settings).items()
        if value != usual.get(name) and value not in (None, {}, [])
    }


def _hash(text: str, length: int) -> str:
    return sha256(text.encode()).hexdigest()[:length]


def _rows(rows: Iterator[str]) -> list[str]:
    listed = list(rows)
    return [f"{row}," for row in listed[:-1]] + listed[-1:]


def _json(value: object) -> str:
    return json.dumps(_in_browsers_order(value), separators=(",", ":"), ensure_ascii=False)


def _in_browsers_order(value: Any) -> Any:
    """Put keys made of digits first, as a browser does; only ids can be such keys."""
    if isinstance(value, dict):
        digits = sorted((key for key in value if re.fullmatch(r"0|[1-9]\d{0,8}", key)), key=int)
        return {key: _in_browsers_order(value[key]) for key in dict.fromkeys((*digits, *value))}
    if isinstance(value, list | tuple):
        return [_in_browsers_order(part) for part in value]
    return value


def _shown(case_id: str) -> str:
    curricula = packs()
    (wish,) = (wish for wish in wishes(curricula) if wish.id == case_id)
    return "\n".join(f"{name}: {text}" for name, text in result_of(wish, curricula[wish.pack]).parts)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(_shown(sys.argv[1]) + "\n")
    else:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(whole_text(), encoding="utf-8")
