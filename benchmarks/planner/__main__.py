"""The shipped packs → how near their plans are to the optimum, and how fast planning is.

Run `python -m benchmarks.planner`. It takes about ten minutes.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from benchmarks.planner.instance import gaps_and_distances, instance_of, spread
from benchmarks.planner.speed import speed_of
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings

try:
    from benchmarks.planner.optimum import Optimum
except ModuleNotFoundError:
    sys.exit("The optimum needs OR-Tools, which no lock file holds: python -m pip install ortools")

ROOT = Path(__file__).parents[2] / "curriculum"
HOURS = (6, 8, 9, 10, 12, 14)
SECONDS = 60
"""How long the solver looks; after that its lower bound counts, which no plan can beat."""

OTHERS: tuple[dict[str, object], ...] = (
    {"weeks": 4, "hours_per_week": 10, "days": ("mon", "tue", "thu", "sat")},
    {"weeks": 5, "hours_per_week": 10, "days": ("tue", "thu", "sat", "sun"), "start": "2027-01-06"},
    {"weeks": 6, "hours_per_week": 8, "days": ("mon", "wed", "sat")},
    {"weeks": 6, "hours_per_week": 9, "days": ("mon", "tue", "wed", "thu", "fri"), "track": "revenue"},
    {"weeks": 6, "hours_per_week": 8, "start": "2027-01-04", "onsite": "2027-02-10"},
    {"weeks": 5, "hours_per_week": 10, "onsite": "2027-02-11", "stages": {"recruiter": "2027-01-16"}},
    {
        "weeks": 6,
        "hours_per_week": 9,
        "start": "2027-01-04",
        "stages": {"hm-phone": "2027-01-20", "tech-phone": "2027-01-30"},
    },
)


@dataclass(frozen=True, slots=True)
class _Result:
    """One plan against the optimum: means of days over its reviews, minutes between its weeks."""

    week_minutes: int
    reviews: int
    gap: float
    distance: float
    best_distance_of_tasks: float
    best_distance: float
    spread: float
    best_spread: float
    is_distance_reached: bool
    """Whether a plan as good as the bound was found; so with the spread."""

    is_spread_reached: bool


def main() -> None:
    """Measure and print."""
    curriculum = load(ROOT, "twitter").curriculum
    for weeks, hours in ((16, 40), (6, 8)):
        speed = speed_of(curriculum, PlanSettings(weeks=weeks, hours_per_week=hours))
        print(
            f"{speed.tasks} tasks, {weeks} weeks of {hours} h: {speed.seconds * 1000:.0f} ms, "
            f"{speed.seconds / speed.sort_seconds:.1f} times a topological sort, limit 40; "
            f"grows {speed.growth:.1f} times from one copy, n log n {speed.fair_growth:.1f}"
        )
    everything: list[_Result] = []
    for name, settings in _groups(curriculum):
        results = [_measured(*one) for one in settings]
        _print(name, results)
        everything += results
    _print("all", everything)


def _groups(curriculum: Curriculum) -> Iterator[tuple[str, list[tuple[Curriculum, PlanSettings]]]]:
    """Yield the grid by weeks, then plans with dates or few days."""
    role = load(ROOT, "tpm").curriculum
    readers = [
        (role, None),
        *((curriculum, track) for track in (None, *(one.id for one in curriculum.tracks))),
    ]
    for weeks in (4, 5, 6):
        yield (
            f"{weeks} weeks",
            [
                (pack, PlanSettings(weeks=weeks, hours_per_week=hours, track=track))
                for hours in HOURS
                for pack, track in readers
            ],
        )
    yield "dates or few days", [(curriculum, PlanSettings.model_validate(other)) for other in OTHERS]


def _measured(curriculum: Curriculum, settings: PlanSettings) -> _Result:
    """Ask for an optimum only where the planner left something to gain."""
    instance = instance_of(curriculum, settings)
    found = gaps_and_distances(instance)
    count = max(1, len(found))
    distance, minutes = sum(days for _, days in found), spread(instance)
    of_tasks = Optimum(instance, may_move=False).distance(SECONDS) if distance else 0
    free, even = Optimum(instance, may_move=True), Optimum(instance, may_move=True)
    best = free.distance(SECONDS) if distance else 0
    best_spread = even.spread(SECONDS) if minutes else 0
    return _Result(
        settings.week_minutes,
        len(found),
        sum(gap for gap, _ in found) / count,
        distance / count,
        of_tasks / count,
        best / count,
        minutes,
        best_spread,
        free.is_reached or distance == 0,
        even.is_reached or minutes == 0,
    )


def _print(name: str, results: list[_Result]) -> None:
    """Print means over plans; an optimum of 0 has no ratio, so the whole gap and the whole week are compared."""
    reviewed = [one for one in results if one.reviews]
    distance, of_tasks, best, gap = (
        mean(getattr(one, field) for one in reviewed)
        for field in ("distance", "best_distance_of_tasks", "best_distance", "gap")
    )
    minutes, best_minutes = mean(one.spread for one in results), mean(one.best_spread for one in results)
    weeks = [(one.week_minutes + one.spread) / (one.week_minutes + one.best_spread) for one in results]
    print(
        f"{name}, {len(results)} plans\n"
        f"  reviews: {distance:.3f} days off; with these tasks at best {of_tasks:.3f} "
        f"(ratio {distance / of_tasks if of_tasks else 1:.3f}), "
        f"with any {best:.3f} (ratio of gaps {(gap + distance) / (gap + best):.3f}, gap {gap:.1f} days, "
        f"reached in {sum(one.is_distance_reached for one in results)})\n"
        f"  weeks: {minutes:.1f} minutes apart; at best {best_minutes:.1f} "
        f"(ratio {minutes / best_minutes if best_minutes else 1:.2f}, of weeks {mean(weeks):.3f}, at most {max(weeks):.3f}, "
        f"reached in {sum(one.is_spread_reached for one in results)})",
        flush=True,
    )


if __name__ == "__main__":
    main()
