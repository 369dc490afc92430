"""The curricula of the shared cases: a large pack, packs made for one trait, and random ones."""

from studyplan.model import Curriculum
from tests.large import LARGE, large_curriculum
from tests.studyplan.schedule.packs import curriculum, random_curriculum, stage, task

RANDOM_PACKS = 21


def packs() -> dict[str, Curriculum]:
    """Return all packs by name."""
    return {
        LARGE: large_curriculum(),
        "no-tasks": curriculum(),
        "no-phases": curriculum(task("only")).model_copy(update={"phases": ()}),
        "digits": _digits(),
        "renamed": _renamed(),
        "long-tasks": _long_tasks(),
        "mocks-only": random_curriculum(7, 12, kinds=("mock",)),
        **{f"random-{seed}": _random(seed) for seed in range(1, RANDOM_PACKS + 1)},
    }


def _random(seed: int) -> Curriculum:
    return random_curriculum(
        seed,
        (2, 5, 9, 14, 20, 27, 35)[seed % 7],
        most_minutes=(90, 90, 60, 180)[seed % 4],
        has_stages=seed % 5 > 0,
    )


def _digits() -> Curriculum:
    """Ids made of digits only, which a browser's objects hold in an order of their own."""
    return curriculum(
        task("12", kind="read"),
        task("2", kind="read", requires=("12",)),
        task("07", 45),
        task("constructor", 20, kind="read"),
        task("9-a", 60, "should"),
        stages=(stage("30", "screen", ("2",)), stage("4", "phone", ("07",)), stage("visit", "onsite")),
    )


def _renamed() -> Curriculum:
    return curriculum(
        task("new-a", kind="read", replaces=("old-a", "older-a")),
        task("new-b", 50, requires=("new-a",), replaces=("old-b",)),
        task("gone", 30, deprecated=True),
        task("kept", 25, "should", requires=("new-b",)),
        stages=(stage("call", "screen", ("new-b",)), stage("visit", "onsite")),
    )


def _long_tasks() -> Curriculum:
    return curriculum(
        *(task(f"long-{number}", 180, "must" if number < 3 else "could") for number in range(6)),
        *(task(f"short-{number}", 10 * number + 5, "should", kind="read") for number in range(5)),
        stages=(stage("call", "screen", ("long-1", "long-2")), stage("visit", "onsite")),
    )
