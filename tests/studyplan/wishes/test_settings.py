"""Reading settings of a plan from words."""

import pytest

from studyplan.wishes.settings import SettingsError, read_settings
from tests.studyplan.planner.packs import curriculum, stage, task

WHOLE = curriculum(task("new-a", replaces=("old-a",)), task("gone", deprecated=True))


@pytest.mark.parametrize("name", ["new-a", "old-a", "gone"])
def test_an_own_task_may_not_take_the_id_of_a_task_new_old_or_removed(name: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"own": (f"{name}:30:must:Mine",)}, WHOLE)
    (flaw,) = caught.value.flaws
    assert flaw.reason == "its name must be new, in lower-case words joined by hyphens"


def test_two_own_tasks_may_not_share_an_id_that_blanks_set_apart() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"own": ("mine:30:must:One", " mine :30:must:Two")}, WHOLE)
    assert [flaw.value for flaw in caught.value.flaws] == ["mine:30:must:One", " mine :30:must:Two"]


def test_an_own_task_without_a_name_is_not_the_nearest_to_anything() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"own": (":30:must:Mine",), "skip": ("unlike",)}, WHOLE)
    (skip, _) = caught.value.flaws
    assert skip.reason == "there is no such task, only `new-a`, `old-a`"
    assert skip.nearest is None


def test_a_stage_needs_a_plan_with_dates() -> None:
    screened = curriculum(task("read"), stages=(stage("call", "screen", ("read",)),))
    with pytest.raises(SettingsError) as caught:
        read_settings({"stage": ("cal=2027-01-20", "call=2027-01-20"), "weeks": ("3",)}, screened)
    assert str(caught.value).splitlines()[1] == (
        "`stage` is `call=2027-01-20`: a plan without dates has no day for a stage; give a first day as `start`,"
        " or the day of the on-site interview as `onsite`, too."
    )
    for dates in ({"start": ("2027-01-04",)}, {"onsite": ("2027-02-08",)}):
        settings = read_settings({"stage": ("call=2027-01-20",), **dates}, screened)
        assert settings.stages == {"call": "2027-01-20"}


@pytest.mark.parametrize(
    ("start", "onsite", "name", "nearest"),
    [
        ("2199-12-31", "2199-12-31", "start", "2199-12-30"),
        ("2199-12-30", "2199-12-30", "onsite", "2199-12-31"),
        ("2199-12-31", "2027-02-08", "start", "2199-12-30"),
    ],
)
def test_the_nearest_date_is_one_that_settings_may_have(
    start: str, onsite: str, name: str, nearest: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"start": (start,), "onsite": (onsite,)}, WHOLE)
    assert [(flaw.name, flaw.nearest) for flaw in caught.value.flaws] == [(name, nearest)]
