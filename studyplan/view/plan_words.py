"""The codes of a plan → sentences, of the same words as in the browser."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.plan import Choice, Plan, PlanItem, Reason
from studyplan.model.plan_settings import FEW_DAYS, WEEKDAYS
from studyplan.view.inline import title
from studyplan.view.words import counted, duration, listed, word

MOST_NAMES = 3
"""So many tasks are named where a wish brings in more."""

Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Words what one plan says."""

    curriculum: Curriculum
    plan: Plan

    def why(self, item: PlanItem) -> str:
        """Say in one sentence why an item is in the plan at all, and why it is on its day."""
        said = (self._said("why", item.why), self._said("here", item.here))
        return f"{'; '.join(part for part in said if part)}."

    def left_out(self, reason: Reason) -> str:
        """Say why a task is not in the plan."""
        if reason.code == "stage-over" and reason.value("stage") == "":
            return self._said("left_out", Reason("plan-over"))
        return self._said("left_out", reason)

    def out_of_reach(self) -> str:
        """Say what tasks that the hours do not reach to have in common."""
        return self._filled("left_out", "out-of-reach", {})

    def warning(self, reason: Reason) -> str:
        """Say what the reader should know."""
        if reason.code == "few-recalls" and reason.value("never") == reason.value("tasks"):
            return self._said("warnings", Reason("no-recalls", reason.values))
        if reason.code == "few-recalls" and reason.value("never"):
            return self._said("warnings", Reason("some-recalls", reason.values))
        return self._said("warnings", reason)

    def short(self) -> str:
        """Say how much of the musts has no room."""
        return self._filled("choices", "short", {"minutes": self.plan.minutes_short})

    def choice(self, choice: Choice) -> str:
        """Say what a wish is, what it brings and what it costs."""
        changes = dict(choice.changes)
        first, end = self.plan.settings.span
        code = choice.code
        if end - first <= FEW_DAYS and code in ("hours", "all-musts"):
            code = f"{code}-in-all"
        new_days = [day for day in WEEKDAYS if day in changes.get("days", "").split(",")]
        added = [day for day in new_days if day not in self.plan.settings.days]
        values: dict[str, str | int] = {"hours": changes.get("hours", "")}
        if added:
            values["day"] = word("weekday", added[0])
        parts = [
            self._moves("comes-in", "come-in", choice.comes_in),
            self._moves("goes-out", "go-out", choice.goes_out),
        ]
        if choice.recalls:
            change = "more-recalls" if choice.recalls > 0 else "fewer-recalls"
            parts.append(self._filled("choices", change, {"recalls": abs(choice.recalls)}))
        told = ", ".join(part for part in parts if part)
        return f"{self._filled('choices', code, values)}: {told}."

    def title(self, task_id: str) -> str:
        """Return the title of a task, the reader's own included."""
        own = {task.id: task.title for task in self.plan.settings.own}
        return own[task_id] if task_id in own else self._title("tasks", task_id)

    def _moves(self, one: str, many: str, names: Sequence[str]) -> str:
        if not names:
            return ""
        shown = [f"“{self.title(name)}”" for name in names[:MOST_NAMES]]
        if len(names) > MOST_NAMES:
            shown.append(f"{len(names) - MOST_NAMES} more")
        return self._filled("choices", one if len(names) == 1 else many, {"tasks": listed(shown)})

    def _said(self, group: str, reason: Reason) -> str:
        return self._filled(group, reason.code, dict(reason.values))

    def _filled(self, group: str, code: str, values: Values) -> str:
        def fill(found: re.Match[str]) -> str:
            return self._written(values[found[1]], found[2])

        return re.sub(r"\{(\w+)(?::(\w+))?\}", fill, word(group, code))

    def _written(self, value: str | int, how: str | None) -> str:
        match how:
            case None:
                return str(value)
            case "task":
                return f"“{self.title(str(value))}”"
            case "stage" | "phase":
                return f"“{self._title(f'{how}s', str(value))}”"
            case "minutes":
                return duration(int(value))
            case _:
                return counted(int(value), how.removesuffix("s"))

    def _title(self, kind: str, item_id: str) -> str:
        item = self.curriculum.named(kind, item_id)
        return title(getattr(item, "title", item_id))
