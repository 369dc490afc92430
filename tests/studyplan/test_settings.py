"""Reading settings of a plan from words."""

import pytest

from studyplan.load.settings import SettingsError, read_settings
from tests.studyplan.schedule.packs import curriculum, task

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
