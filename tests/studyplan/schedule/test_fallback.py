"""Plans whose weeks cannot be filled evenly at once, and are evened afterward."""

import pytest

from studyplan.model.plan_settings import PlanSettings
from studyplan.schedule import schedule
from tests.studyplan.schedule.packs import curriculum, task


@pytest.mark.parametrize("hours_per_week", [5, 15])
def test_tasks_that_wait_for_a_mock_on_the_last_day_of_its_week_leave_no_week_empty(
    hours_per_week: float,
) -> None:
    whole = curriculum(
        *(task(f"before-{number}", 30) for number in range(4)),
        task("mock", 30, kind="mock", phase="second"),
        *(task(f"after-{number}", 60, phase="second", requires=("mock",)) for number in range(4)),
        *(task(f"late-{number}", 30, phase="third") for number in range(4)),
    )
    plan = schedule(whole, PlanSettings(weeks=4, hours_per_week=hours_per_week))
    assert [week.minutes for week in plan.weeks] == [120, 150, 120, 120]
