"""What a plan asks of a reader: counted once, for a reader without a track and for one with the longest."""

import pytest

from studyplan.model.outline import Outline, OutlineWeek
from studyplan.model.plan_settings import PlanSettings
from studyplan.view.totals import PlanTotals, Totals, plan_totals, totals
from tests.studyplan.export.editions import company, day_of, plan_of, review_of, task_of

PLAN = plan_of(
    (
        day_of("mon", task_of("read-guide"), review_of("read-guide")),
        day_of("tue", task_of("tell-stories", 60)),
    ),
    (day_of("mon", review_of("tell-stories", 10)),),
)


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Totals(1, 30, 0, 0), "1 task, 30 min"),
        (Totals(2, 90, 1, 5), "2 tasks, 1 h 30 min, and 1 review, 5 min"),
        (Totals(0, 0, 2, 60), "0 tasks, 0 min, and 2 reviews, 1 h"),
    ],
)
def test_totals_read_well(counted: Totals, words: str) -> None:
    assert counted.words == words


def test_a_plan_and_each_week_are_counted_alike() -> None:
    assert plan_totals(PLAN).bare == Totals(2, 90, 2, 15)
    weeks = [plan_totals(PLAN, [week]).bare for week in PLAN.weeks]
    assert weeks == [Totals(2, 90, 1, 5), Totals(0, 0, 1, 10)]
    assert plan_totals(PLAN).words == "2 tasks, 1 h 30 min, and 2 reviews, 15 min"
    assert totals(()) == Totals(0, 0, 0, 0)


def test_of_tracks_beside_each_other_a_reader_follows_the_longest_or_none() -> None:
    found = {task.id: task for task in company().current_tasks}
    lanes = sorted({task.track for task in found.values() if task.track})
    shared = next(task for task in found.values() if task.track is None)
    of_track = {lane: next(task for task in found.values() if task.track == lane) for lane in lanes}
    day = day_of(
        "mon", task_of(shared.id, 30), *(task_of(task.id, task.minutes) for task in of_track.values())
    )
    plan = Outline(
        settings=PlanSettings(weeks=1, hours_per_week=2.0),
        weeks=(OutlineWeek(1, (day,), (shared, *of_track.values())),),
        tracks=tuple(lanes),
    )
    longest = max(task.minutes for task in of_track.values())
    assert len(lanes) > 1
    assert plan_totals(plan) == PlanTotals(Totals(1, 30, 0, 0), Totals(2, 30 + longest, 0, 0))
    assert plan_totals(plan).words.startswith("1 task, 30 min; with one track up to 2 tasks, ")
