"""The steps in order: load, check, schedule."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from studyplan.check import check
from studyplan.load import load, loose_files, pack_ids
from studyplan.model import Curriculum
from studyplan.model.plan import Plan, PlanSettings
from studyplan.problem import CurriculumError, Place, Problem, errors, in_order
from studyplan.schedule import schedule


@dataclass(frozen=True, slots=True)
class Study:
    """A sound curriculum with the plans it offers, and what is worth a warning."""

    curriculum: Curriculum
    plans: dict[int, Plan]
    warnings: tuple[Problem, ...]


def study(root: Path, pack_id: str, today: date) -> Study:
    """Make everything a site needs from one pack.

    Raises CurriculumError with every problem of every file.
    """
    loaded = load(root, pack_id)
    problems = check(loaded, today)
    if errors(problems):
        raise CurriculumError(problems)
    curriculum = loaded.curriculum
    tracks = tuple(track.id for track in curriculum.tracks if not track.deprecated)
    plans = {
        offer.weeks: schedule(
            curriculum,
            PlanSettings(weeks=offer.weeks, hours_per_week=float(offer.hours_per_week), tracks=tracks),
        )
        for offer in curriculum.pack.plans
    }
    return Study(curriculum, plans, in_order(problems))


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
    for name in names:
        try:
            found.extend(check(load(root, name), today))
        except CurriculumError as error:
            found.extend(error.problems)
    return in_order(found)
