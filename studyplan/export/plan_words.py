"""The reasons of a plan → sentences; docs/assets/js/schedule/words.mjs has the same ones for the browser."""

from dataclasses import dataclass

from studyplan.export.inline import title
from studyplan.model import Curriculum
from studyplan.model.plan import Cure, Plan, Reason
from studyplan.model.words import counted, duration, full_date

ROLE_WORDS = {
    "screen": "the first call",
    "first-phone": "the first phone interview",
    "later-phone": "the later phone interviews",
    "onsite": "the on-site interviews",
    "loop": "the whole interview day",
}


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Words what one plan says."""

    curriculum: Curriculum
    plan: Plan

    def why(self, reason: Reason) -> str:
        """Say why an item is where it is."""
        values = dict(reason.values)
        match reason.code:
            case "done":
                return "You have done it."
            case "mock" if values["role"] == "repeat":
                return "It repeats a mock interview that is done or left out."
            case "mock":
                return f"Mock interviews for {ROLE_WORDS[str(values['role'])]} stand in {_weeks(values)}."
            case "mock-moved":
                return (
                    f"Mock interviews for {ROLE_WORDS[str(values['role'])]} stand in {_weeks(values)}, but what"
                    " comes before this one, or the days left, put it here."
                )
            case "repeat":
                after = counted(int(values["days"]), "day")
                return f"A weak mock interview is repeated soon: this is {after} after {self._task(values)}."
            case "stage":
                return f"It prepares for {self._stage(values)}, in {counted(int(values['days']), 'day')}."
            case "own":
                return f"Your own task, a {values['priority']}."
            case "closing":
                return "A light review for the last day."
            case "needed":
                return f"{self._task(values)} needs it."
            case "review":
                days = counted(int(values["days"]), "day")
                return f"Recall {values['number']}, {days} after you learned it{_off(values)}."
            case "last-review":
                days = counted(int(values["days"]), "day")
                return f"A last look, {days} before you need it{_off(values)}."
            case _:
                return f"A {values['priority']} task of the phase {self._phase(values)}."

    def left_out(self, reason: Reason) -> str:
        """Say why a task is not in the plan."""
        values = dict(reason.values)
        match reason.code:
            case "skipped":
                return "You skipped it."
            case "older":
                return "It was left out when you kept this plan."
            case "stage-over" if values["stage"] == "":
                return "No day of the plan is left for it."
            case "stage-over":
                return f"What it prepares for is over: {self._stage(values)}."
            case "stage":
                return f"There is no time left for it before {self._stage(values)}."
            case "known":
                return "You answer its questions well already, and the hours do not reach to it."
            case "no-room":
                return "A must task, or one that a must task needs, but there is no room for it."
            case "too-long":
                return (
                    f"It takes {duration(int(values['minutes']))}; a week of this plan has"
                    f" {duration(int(values['room']))}."
                )
            case "requires":
                return f"It needs {self._task(values)}, which is left out."
            case "weeks":
                return f"It rehearses the whole interview day, in plans of {values['weeks']} weeks or more."
            case _:
                return "The hours do not reach to it."

    def warning(self, reason: Reason) -> str:
        """Say what the reader should know."""
        values = dict(reason.values)
        match reason.code:
            case "weeks-from-dates":
                return f"The dates leave {counted(int(values['weeks']), 'week')}, so the plan has as many."
            case "late":
                return f"{self._task(values)} comes too late for {self._stage(values)}."
            case "slack":
                minutes = duration(int(values["minutes"]))
                return f"Must tasks and their reviews use {minutes} of the tenth that should stay free."
            case _:
                return _few_reviews(int(values["tasks"]), int(values["never"]))

    def cure(self, cure: Cure) -> str:
        """Say how much is missing for the must tasks, and what would mend it."""
        short = f"Must tasks of {duration(cure.minutes_short)} do not fit."
        cures = []
        if cure.hours_per_week is not None:
            cures.append(f"{cure.hours_per_week:g} hours a week")
        if cure.weeks is not None:
            cures.append(counted(cure.weeks, "week"))
        if cure.onsite is not None:
            cures.append(f"the on-site on {full_date(cure.onsite)}")
        if cure.stages:
            dates = [f"{self._title('stages', stage)} on {full_date(day)}" for stage, day in cure.stages]
            cures.append(" and ".join(dates))
        if not cures:
            return (
                f"{short} No hours, weeks or dates within reach mend that: mark tasks as known or skip some."
            )
        if len(cures) == 1:
            return f"{short} This would do: {cures[0]}."
        return f"{short} Each of these would do: {'; '.join(cures)}."

    def title(self, task_id: str) -> str:
        """Return the title of a task, the reader's own included."""
        own = {task.id: task.title for task in self.plan.settings.own}
        return own[task_id] if task_id in own else self._title("tasks", task_id)

    def _task(self, values: dict[str, str | int]) -> str:
        return f"“{self.title(str(values['task']))}”"

    def _stage(self, values: dict[str, str | int]) -> str:
        return f"“{self._title('stages', str(values['stage']))}”"

    def _phase(self, values: dict[str, str | int]) -> str:
        return f"“{self._title('phases', str(values['phase']))}”"

    def _title(self, kind: str, item_id: str) -> str:
        item = self.curriculum.find(kind, item_id)
        return title(item.title) if item else item_id


def _weeks(values: dict[str, str | int]) -> str:
    first, last = values["first"], values["last"]
    return f"week {first}" if first == last else f"weeks {first} to {last}"


def _off(values: dict[str, str | int]) -> str:
    """Say how far a review is from its best day."""
    off = int(values["off"])
    if off == 0:
        return ""
    return (
        f"; {counted(abs(off), 'day')} {'late' if off > 0 else 'early'}, on the nearest study day with room"
    )


def _few_reviews(tasks: int, never: int) -> str:
    if never == tasks:
        return f"No recall for {counted(tasks, 'task')}, as hours are short."
    none = f", none for {never} of them" if never else ""
    return f"Fewer than two recalls for {counted(tasks, 'task')}{none}, as hours are short."
