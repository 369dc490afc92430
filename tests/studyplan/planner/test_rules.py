"""The hard rules of a plan, looked for in 1,500 settings by chance, with curricula by chance and by hand."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.planner.ruler import Ruler, days_of
from studyplan.load import load
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.plan_settings import PlanSettings
from studyplan.planner import schedule
from tests.studyplan.planner.packs import random_curriculum, random_settings

TOWN = load(Path(__file__).parents[2] / "site" / "sample" / "curriculum", "town").curriculum
EACH, ROUNDS = 100, 15


def pack_of(seed: int) -> Curriculum:
    if seed % 10 == 0:
        return TOWN
    return random_curriculum(seed, (4, 9, 20, 35, 60, 90)[seed % 6], has_stages=seed % 5 > 0)


def case_of(seed: int) -> tuple[Curriculum, PlanSettings]:
    whole = pack_of(seed)
    settings = random_settings(seed, whole, Random(seed).choice((1, 1, 2, 3, 4, 5, 6, 8, 16)))
    if whole is TOWN:
        settings = settings.model_copy(update={"track": None, "stages": {}, "baseline": {}, "weak": ()})
    return whole, settings


@pytest.mark.parametrize("number", range(ROUNDS))
def test_no_hard_rule_is_broken(number: int) -> None:
    found = {}
    for seed in range(number * EACH, (number + 1) * EACH):
        whole, settings = case_of(seed)
        broken = tuple(Ruler(whole, settings).broken(schedule(whole, settings)))
        if broken:
            found[seed] = broken
    assert found == {}


@pytest.mark.parametrize("seed", range(0, 300, 3))
def test_the_same_input_gives_the_same_plan(seed: int) -> None:
    whole, settings = case_of(seed)
    assert schedule(whole, settings) == schedule(whole, settings)


@pytest.mark.parametrize("seed", range(100))
def test_a_plan_made_anew_on_its_first_day_is_the_same_plan(seed: int) -> None:
    whole, settings = case_of(seed)
    first = settings.model_copy(update={"start": "2028-02-21", "onsite": None, "today": None, "done": {}})
    anew = first.model_copy(update={"today": "2028-02-21"})
    assert _items(schedule(whole, anew)) == _items(schedule(whole, first))


@pytest.mark.parametrize("seed", range(1, 100, 2))
def test_more_hours_lose_no_task_and_no_mock_in_plans_of_three_to_eight_weeks(seed: int) -> None:
    whole = random_curriculum(seed, 60, most_minutes=60)
    before: set[str] = set()
    for half_hours in range(6, 30, 4):
        settings = PlanSettings(weeks=3 + seed % 6, hours_per_week=half_hours / 2)
        now = {item.id for day in schedule(whole, settings).days for item in day.items}
        assert before - now == set()
        before = now


@pytest.mark.parametrize("seed", range(1, 60, 2))
def test_what_is_read_comes_back_at_least_twice_where_there_are_days_for_it(seed: int) -> None:
    whole = random_curriculum(seed, 30)
    settings = PlanSettings(weeks=4, hours_per_week=4)
    assert Ruler(whole, settings).figures(days_of(schedule(whole, settings))).short == 0


def _items(plan: Plan) -> list[tuple[int, str, int]]:
    return [(day.number, item.id, item.minutes) for day in plan.days for item in day.items]
