"""A plan → text for a terminal: weeks, days and items in columns, then what is left out and why."""

from collections.abc import Iterator

import click

from studyplan.model.plan import LeftOut, Plan, PlanDay, PlanItem, PlanWeek
from studyplan.model.plan_settings import FEW_DAYS, day_text
from studyplan.model.process import Track
from studyplan.view.inline import title
from studyplan.view.plan_words import PlanWords
from studyplan.view.totals import plan_totals
from studyplan.view.words import counted, day_name, duration, full_date

WIDTH = 80


def plan_text(plan: Plan, words: PlanWords, *, has_reasons: bool) -> str:
    """Write a plan; colors vanish where the text does not go to a terminal."""
    return "\n".join(_lines(plan, words, has_reasons=has_reasons))


def _lines(plan: Plan, words: PlanWords, *, has_reasons: bool) -> Iterator[str]:
    yield click.style(title(words.curriculum.pack.title), bold=True)
    yield from _extent(plan, words)
    if plan.minutes_short:
        yield ""
        yield _wrapped(click.style("Short. ", fg="red", bold=True) + words.short())
        for choice in plan.choices:
            yield click.wrap_text(words.choice(choice), WIDTH, "  ", "    ")
    if plan.warnings:
        yield ""
    for warning in plan.warnings:
        yield _wrapped(click.style("Note: ", fg="yellow") + words.warning(warning))
    for week in plan.weeks:
        yield ""
        yield from _week(week, words, has_reasons=has_reasons)
    if plan.left_out:
        yield ""
        yield from _left_out(plan.left_out, words)


def _extent(plan: Plan, words: PlanWords) -> Iterator[str]:
    settings = plan.settings
    first, end = settings.span
    length = counted(end - first, "day") if end - first <= FEW_DAYS else counted(len(plan.weeks), "week")
    parts = [f"{length} of {settings.hours_per_week:g} h"]
    if settings.track:
        parts.append(title(words.curriculum.get(Track, settings.track).title))
    parts.append(plan_totals(plan).words)
    yield " · ".join(parts)
    if settings.is_dated:
        first, end = settings.span
        span = f"{full_date(day_text(first))} to {full_date(day_text(end - 1))}"
        yield f"{span}, on-site on {full_date(settings.onsite)}" if settings.onsite else span


def _week(week: PlanWeek, words: PlanWords, *, has_reasons: bool) -> Iterator[str]:
    head = f"Week {week.number}"
    yield click.style(f"{head}{duration(week.minutes):>{WIDTH - len(head)}}", bold=True)
    for day in week.days:
        if day.items:
            yield from _day(day, words, has_reasons=has_reasons)


def _day(day: PlanDay, words: PlanWords, *, has_reasons: bool) -> Iterator[str]:
    head = f"  {day_name(day.weekday, day.date)}"
    yield click.style(f"{head}{duration(day.minutes):>{WIDTH - len(head)}}", fg="cyan")
    reviews = [item for item in day.items if item.kind == "review"]
    if reviews and not has_reasons:
        yield from _reviews(reviews)
    for item in day.items:
        if item.kind == "task" or has_reasons:
            recall = "Recall: " if item.kind == "review" else ""
            mark = "✓" if item.why.code == "done" else " "
            yield f"  {mark} {item.minutes:>3}  {item.id:<8} {recall}{words.title(item.id)}"
        if has_reasons:
            yield click.style(f"                  {words.why(item)}", dim=True)


def _reviews(reviews: list[PlanItem]) -> Iterator[str]:
    """Write all reviews of a day in one entry, as many may fall on the last days."""
    minutes = sum(item.minutes for item in reviews)
    names = click.wrap_text("Recall " + ", ".join(item.id for item in reviews), WIDTH, " " * 9, " " * 9)
    yield f"    {minutes:>3}  {names.lstrip()}"


def _left_out(left_out: tuple[LeftOut, ...], words: PlanWords) -> Iterator[str]:
    """List what is left out by reason; where hours are short, with the minutes until each comes in."""
    yield click.style(f"Left out: {counted(len(left_out), 'task')}", bold=True)
    groups: dict[str, list[LeftOut]] = {}
    for left in left_out:
        head = words.out_of_reach() if left.reason.code == "hours" else words.left_out(left.reason)
        groups.setdefault(head, []).append(left)
    for head, rows in groups.items():
        yield click.wrap_text(head, WIDTH, "  ", "  ")
        for left in rows:
            short = (
                f"{duration(int(left.reason.value('minutes'))):>12}  " if left.reason.code == "hours" else ""
            )
            yield f"    {short}{left.priority:<6}  {left.id:<8} {words.title(left.id)}"


def _wrapped(text: str) -> str:
    return click.wrap_text(text, WIDTH)
