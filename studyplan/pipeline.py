"""The steps in order: load, check, schedule; and what the browser needs to schedule too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from studyplan.check import check
from studyplan.export.pdf import unprintable
from studyplan.export.plan_data import plan_data
from studyplan.export.plan_stamp import plan_stamp
from studyplan.load import load, loose_files, pack_ids
from studyplan.model import Curriculum
from studyplan.model.ledger import names_of
from studyplan.model.loaded import Loaded
from studyplan.model.outline import Outline
from studyplan.model.plan import settings_of
from studyplan.model.study import Task
from studyplan.outline import outline
from studyplan.problem import CurriculumError, Place, Problem, StudyplanError, errors, in_order

MORE_FONTS = "`extra: pdf_fonts` in mkdocs.yml"


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


def study(root: Path, pack_id: str, today: date, fonts: Iterable[Path] | None = None) -> Study:
    """Make everything a site needs from one pack; with fonts, even none, tell what its PDFs cannot show.

    Raises CurriculumError with every problem of every file.
    """
    loaded = load(root, pack_id)
    problems = check(loaded, today)
    if errors(problems):
        raise CurriculumError(problems)
    plans, unplannable = _plans(loaded)
    if unplannable:
        raise CurriculumError((*problems, *unplannable))
    warnings = problems if fonts is None else (*problems, *unprintable(loaded, fonts, MORE_FONTS))
    return Study(loaded.curriculum, plans, in_order(warnings))


def problems_of(
    root: Path, pack_id: str | None, today: date, fonts: Iterable[Path] = ()
) -> tuple[Problem, ...]:
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
        for problem in _problems_of_pack(root, name, today, tuple(fonts)):
            defect = (problem.place, problem.rule, problem.message)
            if defect not in told or problem.place.file.startswith(f"{root.name}/{name}/"):
                told[defect] = problem  # the pack a file belongs to knows the cure; heirs know too much
    return in_order((*found, *told.values()))


def _problems_of_pack(root: Path, name: str, today: date, fonts: Iterable[Path]) -> tuple[Problem, ...]:
    try:
        loaded = load(root, name)
    except CurriculumError as error:
        return error.problems
    problems = (*check(loaded, today), *unprintable(loaded, fonts, MORE_FONTS))
    return problems if errors(problems) else (*problems, *_plans(loaded)[1])


def ledger_of(root: Path, pack_id: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return every name that the ledger of a pack should list, and those of them that it does not list yet.

    A name once listed stays, also where its item is gone: `check` tells of that.
    Raises CurriculumError where the pack or one below it cannot be read whole.
    """
    loaded = load(root, pack_id)
    if errors(loaded.problems):
        raise CurriculumError(loaded.problems)
    below = loaded.curriculum.pack.extends
    inherited = names_of(load(root, below).curriculum) if below else frozenset()
    is_own = loaded.ledger is not None and loaded.ledger.pack == pack_id
    listed = frozenset(loaded.ledger.places) if loaded.ledger and is_own else frozenset()
    own = names_of(loaded.curriculum) - inherited
    return own | listed, own - listed


def planner_data(curriculum: Curriculum) -> dict[str, Any]:
    """Gather what the browser's planner reads."""
    return plan_data(curriculum)


def kept_planner_data(curriculum: Curriculum) -> dict[str, Any]:
    """Gather what the page of a plan of one's own reads: what planning needs, and what a kept plan has to be told."""
    data = planner_data(curriculum)
    return data | plan_stamp(curriculum, data)


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
                task = loaded.curriculum.get(Task, left.id)
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
