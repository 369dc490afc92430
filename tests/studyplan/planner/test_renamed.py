"""Progress under old ids."""

from studyplan.model.plan_settings import PlanSettings
from studyplan.planner import schedule
from tests.studyplan.planner.packs import curriculum, task


def test_a_task_done_under_two_ids_is_planned_the_same_whichever_was_named_first() -> None:
    whole = curriculum(task("new-a", replaces=("old-a",)), task("other"))
    days = {"old-a": "2027-01-05", "new-a": "2027-01-04"}
    one, other = (
        schedule(whole, PlanSettings(weeks=1, hours_per_week=5, start="2027-01-04", done=dict(rows)))
        for rows in (days.items(), reversed(days.items()))
    )
    assert one == other
    assert one.settings.done == {"new-a": "2027-01-05"}
