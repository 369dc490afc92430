"""Words of a link or a command → settings of a plan, or every word that makes no sense with the nearest one.

A link names a setting as the command does: `weeks=5&start=2027-01-04&stage=recruiter=2027-01-20`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyplan.model import Curriculum
from studyplan.model.fields import is_id
from studyplan.model.plan_settings import (
    FEW_DAYS,
    HIGHEST_SCORE,
    MOST_RECALLS,
    MOST_WEEKS,
    RECALLS,
    SETTING_NAMES,
    WEEKDAYS,
    PlanSettings,
    day_number,
    day_text,
)
from studyplan.problem import StudyplanError, listed, one_line
from studyplan.wishes.setting_values import (
    LAST_DAY,
    FlawError,
    calendar_day,
    days_of_week,
    done_task,
    half_hours,
    known_id,
    nearest_of,
    own_task,
    pair,
    swap_of,
    task_score,
    whole_number,
)

SETTINGS = SETTING_NAMES
"""The names of all settings."""


@dataclass(frozen=True, slots=True)
class SettingFlaw:
    """A setting that makes no sense, why, and the nearest value that does."""

    name: str
    value: str
    reason: str
    nearest: str | None

    def __str__(self) -> str:
        """Tell it in one line."""
        cure = f" The nearest is `{one_line(self.nearest)}`." if self.nearest is not None else ""
        return f"`{self.name}` is `{one_line(self.value)}`: {self.reason}.{cure}"


class SettingsError(StudyplanError):
    """Settings that make no sense, with every reason why."""

    def __init__(self, flaws: Sequence[SettingFlaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__("\n".join(str(flaw) for flaw in flaws))


def read_settings(given: Mapping[str, Sequence[str]], curriculum: Curriculum) -> PlanSettings:
    """Read settings by name; what is not given is as the pack's main plan has it.

    Raises SettingsError with every flaw.
    """
    reader = _Reader(given, curriculum)
    offer = curriculum.main_offer
    main = offer.length_days if offer else 28
    length = reader.one("length", whole_number(1, FEW_DAYS), main if main <= FEW_DAYS else None)
    weeks = reader.one("weeks", whole_number(1, MOST_WEEKS), None)
    if weeks is None:
        weeks = -(-(length or main) // 7)
    else:
        length = None
    offered = curriculum.offer_of(length or 7 * weeks) or offer
    fields: dict[str, Any] = {
        "weeks": weeks,
        "length": length,
        "hours_per_week": reader.one("hours", half_hours, float(offered.hours_each if offered else 8)),
        "track": reader.one("track", known_id(reader.ids("tracks"), "track"), None),
        "days": reader.one("days", days_of_week, offered.study_days if offered else WEEKDAYS),
        "start": reader.one("start", calendar_day, None),
        "onsite": reader.one("onsite", calendar_day, None),
        "today": reader.one("today", calendar_day, None),
        "stages": dict(reader.each("stage", pair(known_id(reader.ids("stages"), "stage"), calendar_day))),
        "done": dict(reader.each("done", done_task(reader.task_ids))),
        "skipped": tuple(reader.each("skip", known_id(reader.task_ids, "task"))),
        "baseline": dict(
            reader.each(
                "baseline",
                pair(known_id(reader.ids("question_types"), "question type"), whole_number(1, HIGHEST_SCORE)),
            )
        ),
        "own": tuple(reader.each("own", own_task([*reader.task_ids, *reader.removed_ids]))),
        "scores": tuple(reader.each("score", task_score(reader.task_ids))),
        "weak": tuple(reader.each("weak", known_id(reader.ids("question_types"), "question type"))),
        "recalls": reader.one("recalls", whole_number(0, MOST_RECALLS), RECALLS),
        "swaps": tuple(reader.each("swap", swap_of(reader.task_ids))),
    }
    reader.check_names()
    reader.check_dates(fields)
    if reader.flaws:
        raise SettingsError(reader.flaws)
    if fields["start"] is not None and fields["onsite"] is not None:
        days = day_number(fields["onsite"]) - day_number(fields["start"])
        fields["weeks"], fields["length"] = -(-days // 7), None
    return PlanSettings(**fields)


class _Reader:
    """Reads one setting after the other and keeps the flaws."""

    def __init__(self, given: Mapping[str, Sequence[str]], curriculum: Curriculum) -> None:
        self.flaws: list[SettingFlaw] = []
        self._given = {name: values for name, values in given.items() if values}
        self._curriculum = curriculum
        self.task_ids = [*self.ids("tasks"), *curriculum.replaced_ids(), *self._own_ids()]
        self.removed_ids = [task.id for task in curriculum.tasks if task.deprecated]

    def ids(self, kind: str) -> list[str]:
        return self._curriculum.current_ids(kind)

    def one(self, name: str, read: Callable[[str], Any], default: Any) -> Any:  # noqa: ANN401 - any setting
        values = self._given.get(name, ())
        return self._read(name, values[-1], read, default) if values else default

    def each(self, name: str, read: Callable[[str], Any]) -> list[Any]:
        found = [self._read(name, value, read, None) for value in self._given.get(name, ())]
        return [value for value in found if value is not None]

    def check_names(self) -> None:
        for name, values in self._given.items():
            if name not in SETTINGS:
                nearest = nearest_of(name, SETTINGS)
                self.flaws.append(
                    SettingFlaw(
                        name, values[-1], f"there is no such setting, only {listed(SETTINGS, 99)}", nearest
                    )
                )

    def check_dates(self, fields: Mapping[str, Any]) -> None:
        if any(flaw.name in ("weeks", "start", "onsite", "today") for flaw in self.flaws):
            return
        start, onsite, today = (fields[name] for name in ("start", "onsite", "today"))
        if start == LAST_DAY and onsite is not None:
            reason = "no day is left after it for the on-site interview"
            self.flaws.append(SettingFlaw("start", start, reason, day_text(day_number(LAST_DAY) - 1)))
        elif start is not None and onsite is not None:
            first, end = day_number(start), day_number(onsite)
            if end <= first:
                reason = f"it must be 1 to {7 * MOST_WEEKS} days after the start on {start}"
                self.flaws.append(SettingFlaw("onsite", onsite, reason, day_text(first + 1)))
            elif end > first + 7 * MOST_WEEKS:  # nobody moves an interview; one begins later
                reason = f"a plan has at most {MOST_WEEKS} weeks before the on-site on {onsite}"
                self.flaws.append(SettingFlaw("start", start, reason, day_text(end - 7 * MOST_WEEKS)))
        if today is not None and start is None and onsite is None:
            reason = "a plan without dates has no today; give `start` or `onsite` too"
            self.flaws.append(SettingFlaw("today", today, reason, None))
        if fields["stages"] and start is None and onsite is None:
            reason = (
                "a plan without dates has no day for a stage; give a first day as `start`,"
                " or the day of the on-site interview as `onsite`, too"
            )
            self.flaws.append(SettingFlaw("stage", self._first_sound("stage"), reason, None))

    def _first_sound(self, name: str) -> str:
        flawed = {flaw.value for flaw in self.flaws if flaw.name == name}
        return next(value for value in self._given[name] if value not in flawed)

    def _own_ids(self) -> list[str]:
        names = (value.split(":")[0].strip() for value in self._given.get("own", ()))
        return [name for name in names if is_id(name)]

    def _read(self, name: str, value: str, read: Callable[[str], Any], default: Any) -> Any:  # noqa: ANN401
        try:
            return read(value)
        except FlawError as flaw:
            self.flaws.append(SettingFlaw(name, value, flaw.reason, flaw.nearest))
            return default
