"""What a pack offers and what its shortest plan is for, and what settings take from it."""

import re
from pathlib import Path

import pytest
import yaml

from studyplan.model import Curriculum
from studyplan.model.pack import Pack, PlanOffer
from studyplan.model.plan_settings import PlanSettings
from studyplan.model.study import Task
from studyplan.planner import schedule
from studyplan.wishes.settings import SettingsError, read_settings
from tests.studyplan.planner.packs import curriculum, task

PAGE = Path(__file__).parents[3] / "docs" / "customize.md"
WEEKS = {"weeks": 5, "hours_per_week": 10, "title": "Five weeks", "summary": "For most."}
DAYS = {"days": 3, "hours": 9, "title": "Three days", "summary": "For a call that is near."}


def offering(*offers: dict[str, object], **more: object) -> Curriculum:
    whole = curriculum(task("map"), task("walk"))
    return whole.model_copy(
        update={"pack": Pack.model_validate({**whole.pack.model_dump(), "plans": offers, **more})}
    )


def test_the_examples_of_the_page_are_read() -> None:
    blocks = re.findall(r"^```yaml\n(.+?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    pack, keys = (
        yaml.safe_load(next(block for block in blocks if mark in block))
        for mark in ("long-weekend", "value:")
    )
    known = {"id": "acme", "title": "Acme", "summary": "A plan.", "role": "Guide", "as_of": "2026-11-22"}
    found = Pack.model_validate(known | pack)
    assert [offer.id for offer in found.plans] == ["5-weeks", "long-weekend"]
    assert found.plans[1].length_days == 3
    assert Task.model_validate({**task("map").model_dump(), **keys}).value == 14


@pytest.mark.parametrize(
    ("offer", "expected"),
    [(WEEKS, "5-weeks"), (DAYS, "3-days"), ({**DAYS, "id": "long-weekend"}, "long-weekend")],
)
def test_a_plan_is_named_after_its_length_or_by_its_id(offer: dict[str, object], expected: str) -> None:
    assert PlanOffer.model_validate(offer).id == expected


@pytest.mark.parametrize("more", [{"main_plan": "5-weeks"}, {"main_plan_weeks": 5}])
def test_the_main_plan_is_found_by_its_id_and_in_its_old_form(more: dict[str, object]) -> None:
    main = offering(DAYS, WEEKS, **more).main_offer
    assert main is not None
    assert main.id == "5-weeks"


def test_settings_take_length_hours_and_days_of_the_plan_on_offer() -> None:
    whole = offering(DAYS, {**WEEKS, "study_days": ["sat", "mon"]}, main_plan="5-weeks")
    main = read_settings({}, whole)
    assert (main.weeks, main.length, main.hours_per_week, main.days) == (5, None, 10, ("mon", "sat"))
    short = read_settings({"length": ["3"]}, whole)
    assert (short.weeks, short.length, short.hours_per_week, len(short.days)) == (1, 3, 9, 7)
    assert short.span == (1, 4)


def test_settings_read_wishes() -> None:
    settings = read_settings({"recalls": ["1"], "swap": ["map=walk"], "hours": ["5"]}, offering(WEEKS))
    assert settings.recalls == 1
    assert [(swap.out, swap.into) for swap in settings.swaps] == [("map", "walk")]


def test_before_a_far_interview_a_later_first_day_is_offered_not_another_interview() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"start": ["2027-01-04"], "onsite": ["2027-06-01"]}, offering(WEEKS))
    (flaw,) = caught.value.flaws
    assert (flaw.name, flaw.nearest) == ("start", "2027-02-09")


def test_a_pack_without_core_is_given_its_first_musts() -> None:
    whole = curriculum(
        *(task(f"write-{number}", 150) for number in range(5)),
        task("base", 60, "should"),
        task("song", 10, "could"),
    )
    assert whole.core_goals == ("write-0", "write-1", "write-2", "write-3")
    plan = schedule(whole, PlanSettings(weeks=2, hours_per_week=20))
    codes = {item.id: item.why.code for day in plan.days for item in day.items}
    assert (codes["write-3"], codes["write-4"]) == ("core", "general")
