"""A plan without all its musts → what the reader may wish for, and what comes in and goes out by each wish."""

from collections.abc import Callable, Mapping

from studyplan.model.plan import Choice
from studyplan.model.plan_settings import FEW_DAYS, MOST_HOURS, WEEKDAYS, PlanSettings
from studyplan.planner.calendar import calendar_of
from studyplan.planner.pool import MUST, Pool
from studyplan.planner.select import Selection, select

HALF_HOUR = 30


def minutes_short(pool: Pool, selection: Selection) -> int:
    """Return the minutes of core and must tasks that the hours do not reach to."""
    return sum(pool.units[unit].minutes for unit in missing(pool, selection))


def missing(pool: Pool, selection: Selection) -> list[int]:
    """List the core and must tasks that hours or days are short for."""
    return [
        unit
        for unit, reason in selection.out.items()
        if pool.tiers[unit] <= MUST and reason.code in ("hours", "days", "stage")
    ]


def choices_of(
    pool: Pool, settings: PlanSettings, now: Selection, done: Mapping[int, int]
) -> tuple[Choice, ...]:
    """Offer fewer recalls, one more study day, more hours; never another day of the interview."""
    if not missing(pool, now):
        return ()

    def tried(changed: PlanSettings) -> Selection:
        return select(pool, calendar_of(changed, done), changed.recalls)

    def choice(code: str, **changes: object) -> Choice:
        changed = settings.model_copy(update=changes)
        after = tried(changed)
        words = {name: _word(value) for name, value in changes.items()}
        return Choice(
            code,
            tuple((NAMES[name], word) for name, word in words.items()),
            tuple(pool.units[unit].id for unit in after.taken if unit not in now.taken),
            tuple(pool.units[unit].id for unit in now.taken if unit not in after.taken),
            sum(after.recalls.values()) - sum(now.recalls.values()),
        )

    def least_hours(is_enough: Callable[[Selection], bool]) -> float | None:
        """Find the fewest hours that are enough; more hours never take anything out, so halving finds them."""
        low, high = settings.week_minutes // HALF_HOUR + 1, MOST_HOURS * 60 // HALF_HOUR + 1
        most = high
        while low < high:
            middle = (low + high) // 2
            if is_enough(tried(settings.model_copy(update={"hours_per_week": middle / 2}))):
                high = middle
            else:
                low = middle + 1
        return None if low == most else low / 2

    found = [choice(f"recalls-{count}", recalls=count) for count in (1, 0) if count < settings.recalls]
    rest = [day for day in WEEKDAYS if day not in settings.days]
    first, end = settings.span
    if rest and end - first > FEW_DAYS:
        count = len(settings.days)
        minutes = min(MOST_HOURS * 60, settings.week_minutes * (count + 1) // count)
        days = tuple(day for day in WEEKDAYS if day in settings.days or day == rest[0])
        found.append(choice("day", days=days, hours_per_week=minutes // HALF_HOUR / 2))
    more = least_hours(lambda after: len(after.taken) > len(now.taken))
    if more is not None:
        found.append(choice("hours", hours_per_week=more))
    whole = least_hours(lambda after: not missing(pool, after))
    if whole is not None and whole != more:
        found.append(choice("all-musts", hours_per_week=whole))
    elif whole is not None:
        found[-1] = choice("all-musts", hours_per_week=whole)
    return tuple(one for one in found if one.comes_in)


NAMES = {"recalls": "recalls", "days": "days", "hours_per_week": "hours"}
"""What a link or a command calls the settings that a wish changes."""


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)
