"""Invented and shipped packs → what plans hold over a grid of settings, rules broken, and time; before and after.

Run `python -m benchmarks.planner`; with `--before FOLDER`, a checkout of another version that has
`studyplan.planner` or `studyplan.schedule`, the same grid is measured for that one too, by the same ruler.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from statistics import mean, median

from benchmarks.planner.ruler import Figures, Row, Ruler, days_of
from benchmarks.planner.speed import speed_of
from studyplan.export.plan_document import settings_document
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan_settings import WEEKDAYS, PlanSettings, day_number, day_text
from studyplan.planner import replan, schedule

ROOT = Path(__file__).parents[2]
PACKS = {
    "shipped": (ROOT / "curriculum", "twitter"),
    "town": (ROOT / "tests" / "site" / "sample" / "curriculum", "town"),
}
MONDAY = "2027-01-04"
EVENINGS = ("mon", "tue", "wed", "thu")
KEYS = [
    "core",
    "must",
    "should",
    "could",
    "mocks",
    "recalls",
    "short",
    "eve",
    "off",
    "uneven",
    "neighbors",
    "inverted/1000",
    "day",
    "broken",
    "ms",
]
BEFORE = """
import json, sys, time
from datetime import date
from pathlib import Path
from studyplan.load import load
from studyplan.model.plan_settings import PlanSettings
try:
    from studyplan.planner import schedule
except ImportError:
    from studyplan.schedule import schedule
whole = {}
known = PlanSettings.model_fields
for line in sys.stdin:
    root, pack, settings = json.loads(line)
    if (root, pack) not in whole:
        whole[root, pack] = load(Path(root), pack).curriculum
    settings = {name: value for name, value in settings.items() if name in known}
    start = time.process_time()
    plan = schedule(whole[root, pack], PlanSettings.model_validate(settings))
    seconds = time.process_time() - start
    print(json.dumps([seconds, {date.fromisoformat(day.date).toordinal():
        [(item.id, item.minutes, item.kind == "review") for item in day.items] for day in plan.days}]))
"""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--before", type=Path, help="a checkout of another version")
    before: Path | None = options.parse_args().before
    packs = {name: load(root, pack).curriculum for name, (root, pack) in PACKS.items()}
    for folder in (ROOT, before) if before else (ROOT,):
        print(f"{folder.name}: {_lines(folder)} lines")
    for pack, whole in packs.items():
        print(f"\n{pack}\n{'':14}{'':>5}" + "".join(f"{key:>11}" for key in KEYS))
        groups: dict[str, list[PlanSettings]] = {}
        for group, settings in _grid(whole):
            groups.setdefault(group, []).append(settings)
        for group, listed in groups.items():
            _print(group, "new", [_measured(whole, settings) for settings in listed])
            if before:
                _print("", "old", _measured_before(before, pack, whole, listed))
        steps, lost, fewer = _steps(whole)
        print(f"{steps} steps of half an hour: {lost} lose a task, {fewer} a mock")
    _print_candidate(packs["shipped"])
    for weeks, hours in ((5, 10), (6, 8), (16, 40)):
        settings = PlanSettings(weeks=weeks, hours_per_week=hours)
        tasks, many, sort, one = speed_of(packs["shipped"], settings)
        print(
            f"{weeks} weeks of {hours} h: {tasks} tasks in {many / sort:.0f} times a topological sort,"
            f" {tasks // 20} tasks in {one * 1000:.0f} ms"
        )


def _lines(folder: Path) -> str:
    """Count the lines of the planner in both languages."""
    places = (
        *(folder / "studyplan" / name for name in ("planner", "schedule")),
        *(folder / "docs" / "assets" / "js" / name for name in ("planner", "schedule")),
    )
    counts = [
        (
            place,
            sum(
                len(path.read_text("utf-8").splitlines())
                for path in place.rglob("*.[pm][yj]*")
                if path.suffix in (".py", ".mjs")
            ),
        )
        for place in places
        if place.is_dir()
    ]
    return ", ".join(f"{place.relative_to(folder)} {lines}" for place, lines in counts)


def _grid(whole: Curriculum) -> Iterator[tuple[str, PlanSettings]]:
    """Yield the settings that are measured, by group."""
    tracks = (None, *(track.id for track in whole.tracks))
    for days in (1, 2, 3, 5, 7, 14, 21):
        for hours in (3, 5, 8, 10, 14, 20):
            yield f"{days} days", _settings(days, hours)
    for weeks in (4, 5, 6):
        for hours in (5, 6, 7, 8, 9, 10, 12, 14):
            for track in tracks:
                yield "4-6 weeks", _settings(7 * weeks, hours, track=track)
    for weeks in (8, 10, 12, 16):
        for hours in (3, 4, 6, 8, 10, 14, 20):
            for track in tracks[:2]:
                yield "8-16 weeks", _settings(7 * weeks, hours, track=track)
    yield from _odd(whole)


def _odd(whole: Curriculum) -> Iterator[tuple[str, PlanSettings]]:
    """Yield settings with few days, with dates of stages, and plans made anew after missed days."""
    few_days = (EVENINGS, ("mon", "tue", "thu", "sat"), ("tue", "thu", "sat", "sun"), ("sat", "sun"))
    calls = [stage.id for stage in whole.stages if stage.group in ("screen", "phone")]
    for days, hours in product((28, 33, 42), (5, 7, 10)):
        for weekdays in few_days:
            yield "few days", _settings(days, hours, days=weekdays)
        for count in range(1, len(calls) + 1):
            dates = {name: _day(days * (number + 1) // 5) for number, name in enumerate(calls[:count])}
            yield "dates", _settings(days, hours, stages=dates)
        first = schedule(whole, _settings(days, hours))
        for today in (8, 14):
            done = {i.id: d.date for d in first.days[:5] for i in d.items if i.kind == "task"}
            yield "made anew", _settings(days, hours, done=done, today=_day(today))


def _settings(span: int, hours: float, **more: object) -> PlanSettings:
    weekdays = {"days": WEEKDAYS, "weeks": max(1, -(-span // 7)), **more}
    return PlanSettings.model_validate(
        {"hours_per_week": hours, "start": MONDAY, "onsite": _day(span), **weekdays}
    )


def _day(number: int) -> str:
    return day_text(day_number(MONDAY) + number)


def _measured(whole: Curriculum, settings: PlanSettings) -> tuple[Figures, float]:
    start = time.process_time()
    plan = schedule(whole, settings)
    seconds = time.process_time() - start
    ruler = Ruler(whole, settings)
    return ruler.figures(days_of(plan, ruler.begin), plan), seconds


def _measured_before(
    folder: Path, pack: str, whole: Curriculum, listed: list[PlanSettings]
) -> list[tuple[Figures, float]]:
    """Let another version make the plans, with its own packs where it has them."""
    root, name = PACKS[pack]
    own = folder / root.relative_to(ROOT)
    wishes = [
        json.dumps([str(own if own.exists() else root), name, settings_document(one)]) for one in listed
    ]
    done = subprocess.run(
        [sys.executable, "-c", BEFORE], input="\n".join(wishes), text=True, capture_output=True, check=True,
        cwd=folder, env={"PYTHONPATH": str(folder)},
    )  # fmt: skip
    rows = []
    for settings, line in zip(listed, done.stdout.splitlines(), strict=True):
        ruler = Ruler(whole, settings)
        seconds, found = json.loads(line)
        days: dict[int, list[Row]] = {
            int(day): [tuple(row) for row in items] for day, items in found.items() if int(day) >= ruler.begin
        }
        rows.append((ruler.figures(days), seconds))
    return rows


def _print(group: str, version: str, rows: list[tuple[Figures, float]]) -> None:
    figures = [one for one, _ in rows]
    pairs = sum(one.pairs for one in figures)
    values = (
        *(mean(one.tiers[tier] for one in figures) for tier in ("core", "must", "should", "could")),
        mean(one.mocks for one in figures),
        mean(one.recalls for one in figures),
        mean(one.short for one in figures),
        mean(one.has_eve for one in figures),
        mean(one.week_off for one in figures),
        sum(one.week_off > 15 and one.week_off_percent > 5 for one in figures),
        mean(one.neighbors for one in figures),
        1000 * sum(one.inverted for one in figures) / max(1, pairs),
        mean(one.day_off for one in figures),
        sum(bool(one.broken) for one in figures),
        1000 * median(seconds for _, seconds in rows),
    )
    name = f"{group} ({len(rows)})" if group else ""
    print(f"{name:14}{version:>5}" + "".join(f"{value:>11.1f}" for value in values))


def _steps(whole: Curriculum) -> tuple[int, int, int]:
    """Add half an hour again and again; count the steps that lose a task, and a mock."""
    steps = lost = fewer = 0
    mocks = {task.id for task in whole.current_tasks if task.kind == "mock"}
    for span in (1, 2, 3, 5, 7, 10, 14, 21, 28, 33, 42, 56, 112):
        for weekdays in (WEEKDAYS, EVENINGS):
            before: set[str] = set()
            for half_hours in range(6, 41):
                plan = schedule(whole, _settings(span, half_hours / 2, days=weekdays))
                now = {item.id for day in plan.days for item in day.items if item.kind == "task"}
                if before - now:
                    print(f"  lost: {span} days, {half_hours / 2} h: {', '.join(sorted(before - now))}")
                steps += 1
                lost += bool(before - now)
                fewer += bool((before - now) & mocks)
                before = now
    return steps, lost, fewer


def _print_candidate(whole: Curriculum) -> None:
    """Print the plan of an interview in 33 days, before and after two missed days."""
    for hours in (5, 6, 7, 8, 10):
        settings = _settings(33, hours, days=EVENINGS)
        plan = schedule(whole, settings)
        days = [day for day in plan.days if day.items]
        done = {item.id: day.date for day in days[:2] for item in day.items if item.kind == "task"}
        anew = replan(whole, plan, done, days[4].date or MONDAY).after
        words = []
        for one in (plan, anew):
            ruler = Ruler(whole, one.settings)
            found = ruler.figures(days_of(one, ruler.begin))
            words.append(
                f"{found.tiers['core']}/{found.tiers['must']}, {found.mocks} mocks, {found.recalls} recalls"
            )
        print(f"33 days, Monday to Thursday, {hours} h: {words[0]}; after two missed days {words[1]}")


if __name__ == "__main__":
    main()
