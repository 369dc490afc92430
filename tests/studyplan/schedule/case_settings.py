"""The settings of the shared cases: the edges by name, then others by chance, always the same ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from studyplan.export.plan_document import settings_document
from studyplan.model import Curriculum
from studyplan.model.plan_settings import HIGHEST_SCORE, WEEKDAYS, PlanSettings
from studyplan.model.study import PRIORITIES
from tests.large import LARGE

LARGE_DRAWS, OTHER_DRAWS = 48, 6
START = date(2027, 1, 4)


@dataclass(frozen=True, slots=True)
class Wish:
    """A plan to make; with `today`, the same plan made anew on that day."""

    id: str
    pack: str
    settings: PlanSettings
    today: str | None = None
    done: tuple[tuple[str, str | None], ...] = ()


def wishes(curricula: Mapping[str, Curriculum]) -> Iterator[Wish]:
    """Yield all plans to make."""
    for weeks, hours in product((1, 2, 3, 4, 5, 6, 8, 11, 16), (1, 3.5, 8, 12, 40)):
        yield _wish(f"{LARGE}-{weeks}-weeks-{hours}-hours", LARGE, weeks, hours)
    yield from _edges(curricula[LARGE])
    yield from _small_edges()
    for name, curriculum in curricula.items():
        for number in range(LARGE_DRAWS if name == LARGE else OTHER_DRAWS):
            yield _drawn(f"{name}-by-chance-{number + 1}", name, curriculum)


def _edges(large: Curriculum) -> Iterator[Wish]:
    tasks = [task.id for task in large.current_tasks]
    types = [kind.id for kind in large.question_types]
    stages = [stage.id for stage in large.stages]
    start = {"start": "2027-01-04"}
    rows: dict[str, dict[str, Any]] = {
        "all-done": {"done": dict.fromkeys(tasks)},
        "all-done-on-a-day": {**start, "done": dict.fromkeys(tasks, "2027-01-05")},
        "all-but-one-done": {"done": dict.fromkeys(tasks[:-1])},
        "all-skipped": {"skipped": tasks},
        "all-known": {"baseline": dict.fromkeys(types, 4)},
        "known-by-half": {"baseline": {name: number % 4 + 1 for number, name in enumerate(types)}},
        "stage-tomorrow": {**start, "stages": {stages[0]: "2027-01-05"}},
        "stage-today": {**start, "stages": {stages[0]: "2027-01-04"}},
        "stage-over": {**start, "stages": {stages[0]: "2026-12-20"}},
        "stages-all-over": {**start, "stages": dict.fromkeys(stages, "2026-12-20")},
        "stages-on-one-day": {**start, "stages": dict.fromkeys(stages, "2027-01-20")},
        "stages-in-turn": {**start, "stages": {name: _day(6 * n + 5) for n, name in enumerate(stages)}},
        "stages-backward": {**start, "stages": {name: _day(30 - 4 * n) for n, name in enumerate(stages)}},
        "leap-day": {"start": "2028-02-20", "stages": {stages[0]: "2028-02-29"}},
        "leap-day-onsite": {"onsite": "2028-02-29"},
        "year-end": {"start": "2026-12-20", "onsite": "2027-01-17"},
        "century-end": {"start": "2099-12-20"},
        "first-day-of-all": {"start": "2000-01-01"},
        "last-day-of-all": {"onsite": "2199-12-31"},
        "one-day": {"start": "2027-01-04", "onsite": "2027-01-05"},
        "sixteen-weeks-from-dates": {"start": "2027-01-04", "onsite": "2027-04-26"},
        "starts-on-thursday": {"start": "2027-01-07", "onsite": "2027-02-02"},
        "today-is-the-start": {**start, "today": "2027-01-04"},
        "today-before-the-start": {**start, "today": "2026-12-24"},
        "today-in-the-middle": {**start, "today": "2027-01-20"},
        "today-on-the-last-day": {**start, "today": "2027-02-07"},
        "today-after-the-end": {**start, "today": "2027-03-01"},
        "mondays": {"days": ("mon",)},
        "sundays-with-dates": {**start, "days": ("sun",)},
        "weekdays": {"days": WEEKDAYS[:5]},
        "weekends": {"days": WEEKDAYS[5:]},
        "no-study-day-left": {"start": "2027-01-05", "onsite": "2027-01-08", "days": ("mon",)},
        "mock-done": {"done": {"mk-02": None}},
        "mock-skipped": {"skipped": ("mk-01", "mk-03")},
        "own-tasks": {
            "own": [_own("mine-1", "must"), _own("mine-2", "should"), _own("mine-3", "could", 180)]
        },
        "own-task-of-a-known-name": {"own": [_own(tasks[0], "must")]},
        "poor-scores": {**start, "scores": [_score(name, 5, 1) for name in tasks[::3]]},
        "good-scores": {
            **start,
            "scores": [_score(name, day, 4) for name in tasks[::3] for day in (2, 4, 6)],
            "done": dict.fromkeys(tasks[::3], "2027-01-04"),
            "today": "2027-01-12",
        },
    }
    for track in large.tracks:
        rows[f"track-{track.id}"] = {"track": track.id}
    for name, fields in rows.items():
        for hours in (3, 10):
            yield _wish(f"{name}-{hours}-hours", LARGE, 5, hours, **fields)
    yield _wish("cured-by-one-week", LARGE, 15, 2)
    for length in range(25, 31):
        yield _wish(f"from-dates-of-{length}-days", LARGE, 5, 7.5, **start, onsite=_day(length))
    for today in range(0, 40, 3):
        wish = _wish(f"missed-until-{today}", LARGE, 5, 10, **start)
        yield Wish(wish.id, wish.pack, wish.settings, _day(today))
        done = tuple(
            (name, None if number % 2 else _day(number)) for number, name in enumerate(tasks[:today])
        )
        yield Wish(f"done-until-{today}", wish.pack, wish.settings, _day(today), done)


def _small_edges() -> Iterator[Wish]:
    start = {"start": "2027-01-04"}
    for hours in (1, 2, 5):
        for pack in ("no-tasks", "no-phases", "digits", "renamed", "long-tasks", "mocks-only"):
            yield _wish(f"{pack}-{hours}-hours", pack, 2, hours)
            yield _wish(f"{pack}-{hours}-hours-with-dates", pack, 3, hours, **start)
        ids = {"12": "2027-01-04", "2": None, "constructor": None}
        stages = {"30": "2027-01-06", "4": "2027-01-05"}
        yield _wish(f"digits-done-{hours}-hours", "digits", 3, hours, done=ids, stages=stages, **start)
        yield _wish(f"digits-too-soon-{hours}-hours", "digits", 3, hours, stages=stages, **start)
        old = {"old-a": "2027-01-05", "older-a": "2027-01-04", "new-a": None, "gone": None}
        yield _wish(f"renamed-done-{hours}-hours", "renamed", 3, hours, done=old, skipped=("old-b",), **start)
        scores = [_score("old-a", 3, 2), _score("new-a", 1, 4), _score("older-a", 2, 3)]
        yield _wish(f"renamed-scores-{hours}-hours", "renamed", 3, hours, scores=scores, **start)


def _drawn(case_id: str, pack: str, curriculum: Curriculum) -> Wish:
    """Draw settings; the id is the seed, so that a case stays as it is when others come or go."""
    random = Random(case_id)
    ids = [task.id for task in curriculum.tasks]
    types = [kind.id for kind in curriculum.question_types] or ["design", "people", "code"]
    stages = [stage.id for stage in curriculum.stages if not stage.deprecated]
    tracks = [None, *(track.id for track in curriculum.tracks)]
    weeks = random.choice((1, 2, 3, 4, 5, 6, random.randint(7, 16)))
    ends = random.choice(("none", "start", "onsite", "both", "both"))
    first = random.randint(0, 400)
    length = random.randint(1, 7 * weeks) if ends == "both" else 7 * weeks
    is_dated = ends != "none"

    def some(names: Sequence[str], most: int) -> list[str]:
        return random.sample(names, random.randint(0, min(most, len(names))))

    def day(least: int, most: int) -> str:
        return _day(first + random.randint(least, most))

    fields: dict[str, Any] = {
        "track": random.choice(tracks),
        "days": random.choice((WEEKDAYS, WEEKDAYS[:5], tuple(random.sample(WEEKDAYS, random.randint(1, 7))))),
        "start": _day(first) if ends in ("start", "both") else None,
        "onsite": _day(first + length) if ends in ("onsite", "both") else None,
        "today": day(0, length) if is_dated and random.random() < 0.3 else None,
        "stages": {name: day(-2, length + 3) for name in some(stages, 4)} if is_dated else {},
        "done": {
            name: day(-5, length) if is_dated and random.random() < 0.7 else None for name in some(ids, 6)
        },
        "baseline": {name: random.randint(1, HIGHEST_SCORE) for name in some(types, 3)},
        "own": [
            _own(f"own-{number}", random.choice(PRIORITIES), 5 * random.randint(1, 20))
            for number in range(random.choice((0, 0, 1, 3)))
        ],
        "skipped": tuple(some(ids, 4)) if random.random() < 0.5 else (),
        "scores": [
            {"task": name, "date": day(0, length), "score": random.randint(1, HIGHEST_SCORE)}
            for name in some(ids, 6)
            if is_dated
        ],
    }
    hours = random.choice((random.randint(2, 20), random.randint(2, 80))) / 2
    wish = _wish(case_id, pack, weeks, hours, **fields)
    if not is_dated or random.random() < 0.5:
        return wish
    done = tuple((name, random.choice((None, day(-3, length)))) for name in some(ids, 8))
    return Wish(case_id, pack, wish.settings, day(0, length + 1), done)


def _wish(case_id: str, pack: str, weeks: int, hours: float, **fields: Any) -> Wish:
    given = PlanSettings(weeks=weeks, hours_per_week=hours, **fields)
    return Wish(case_id, pack, PlanSettings(**settings_document(given)))


def _own(name: str, priority: str, minutes: int = 30) -> dict[str, Any]:
    return {"id": name, "title": f"Read “{name}”", "minutes": minutes, "priority": priority}


def _score(name: str, days: int, score: int) -> dict[str, Any]:
    return {"task": name, "date": _day(days), "score": score}


def _day(days: int) -> str:
    return (START + timedelta(days)).isoformat()
