"""The steps in order: load, check, schedule; and what the browser needs to schedule too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from studyplan.check import check
from studyplan.export.plan_data import plan_data
from studyplan.load import load, loose_files, pack_ids
from studyplan.model import Curriculum
from studyplan.model.loaded import Loaded
from studyplan.model.outline import Outline
from studyplan.model.plan import settings_of
from studyplan.planner import outline
from studyplan.problem import CurriculumError, Place, Problem, StudyplanError, errors, in_order


class BadEpochError(StudyplanError):
    """An environment variable that is not what it should be."""

    def __init__(self, epoch: str) -> None:
        self.epoch = epoch
        super().__init__(f"SOURCE_DATE_EPOCH is `{epoch[:40]}`. Set it to seconds since 1970, or unset it.")


@dataclass(frozen=True, slots=True, repr=False)  # whoever logs one would write the whole curriculum
class Study:
    """A sound curriculum with the plans it offers, and what is worth a warning."""

    curriculum: Curriculum
    plans: dict[str, Outline]
    """The plans on offer by their ids."""

    warnings: tuple[Problem, ...]


def study(root: Path, pack_id: str, today: date) -> Study:
    """Make everything a site needs from one pack.

    Raises CurriculumError with every problem of every file.
    """
    loaded = load(root, pack_id)
    problems = check(loaded, today)
    if errors(problems):
        raise CurriculumError(problems)
    plans, unplannable = _plans(loaded)
    if unplannable:
        raise CurriculumError((*problems, *unplannable))
    return Study(loaded.curriculum, plans, in_order(problems))


def problems_of(root: Path, pack_id: str | None, today: date) -> tuple[Problem, ...]:
    """Collect the problems of one pack, or of every pack and of files that belong to none."""
    found: list[Problem] = []
    names = (pack_id,) if pack_id else pack_ids(root)
    if not names:
        found.append(
            Problem(
                Place(f"{root.name}/"),
                "missing-file",
                "There is no pack in this folder.",
                "Add a folder with a pack.yml, or name the right folder with --curriculum.",
            )
        )
    elif pack_id is None:
        found.extend(loose_files(root))
    told: dict[tuple[Place, str, str], Problem] = {}
    for name in names:
        for problem in _problems_of_pack(root, name, today):
            defect = (problem.place, problem.rule, problem.message)
            if defect not in told or problem.place.file.startswith(f"{root.name}/{name}/"):
                told[defect] = problem  # the pack a file belongs to knows the cure; heirs know too much
    return in_order((*found, *told.values()))


def _problems_of_pack(root: Path, name: str, today: date) -> tuple[Problem, ...]:
    try:
        loaded = load(root, name)
    except CurriculumError as error:
        return error.problems
    problems = check(loaded, today)
    return problems if errors(problems) else (*problems, *_plans(loaded)[1])


def planner_data(curriculum: Curriculum) -> dict[str, Any]:
    """Gather what the browser's planner reads."""
    return plan_data(curriculum)


def day(environment: Mapping[str, str], now: date) -> date:
    """Return the day to judge dates by: that of SOURCE_DATE_EPOCH where it is set.

    Raises BadEpochError where that is no number of seconds.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return now
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise BadEpochError(epoch) from None


def _plans(loaded: Loaded) -> tuple[dict[str, Outline], list[Problem]]:
    """Make the plans on offer, for every track side by side; report those without room for the core."""
    plans = {}
    problems = []
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        plan = outline(loaded.curriculum, settings_of(offer))
        plans[offer.id] = plan
        for left in plan.left_out:
            if left.reason.code == "too-long" and left.priority == "must":
                task = loaded.curriculum.get("tasks", left.id)
                problems.append(
                    Problem(
                        loaded.locate("pack", "", ("plans", index)),
                        "plan-too-short",
                        f"A week of {offer.hours_each} h has no room for the must task `{task.id}`"
                        f" ({task.minutes} minutes).",
                        "Offer more hours a week, or split the task.",
                    )
                )
                break
    return plans, problems
