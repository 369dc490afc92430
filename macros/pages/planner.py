"""The study → the page of a plan of one's own: a form, and every task as a row to be placed."""

from collections.abc import Sequence

from macros.pages.here import Here
from macros.pages.markup import bare, block, opening, option, or_none, paragraphs, plain, tag
from macros.pages.plans import wish
from macros.pages.printing import print_button
from macros.pages.tasks import week_rows
from studyplan.model.plan_settings import (
    HIGHEST_SCORE,
    MOST_HOURS,
    MOST_WEEKS,
    SETTING_NAMES,
    WEEKDAYS,
)
from studyplan.model.study import PRIORITIES
from studyplan.view.words import word

NO_PLANNER = (
    "The planner could not be loaded. A plan you keep is still in this browser. "
    "Connect to the network and reload this page."
)


def plan_maker(here: Here) -> str:
    """Let the reader make a plan for their dates, hours and track; without scripts, link to the plans on offer."""
    if not here.curriculum.current_tasks:
        return or_none("", "tasks")
    parts = (
        tag("p", NO_PLANNER, class_="plan-missing", hidden=True),
        _form(here),
        print_button(here, "Print my plan", scope="plan"),
        tag("study-weeks", id="plan"),
        week_rows(here, here.curriculum.current_tasks, "You end with, and why it is here"),
    )
    return paragraphs(
        _without_scripts(here),
        block("div", tag("study-weak")),
        block("study-plan", paragraphs(*parts), data_search_exclude="rows", settings=" ".join(SETTING_NAMES)),
    )


def _without_scripts(here: Here) -> str:
    """Lead to the plans on offer; the link that opens one here with scripts finds its name without them."""
    links = [
        f'{here.link(offer.title, f"plan/{offer.id}.md")}{{: id="{wish(offer)}" }}'
        for offer in here.curriculum.pack.plans
    ]
    return f"Making a plan of your own needs JavaScript. These need none: {' · '.join(links)}.\n{{: .no-script }}"


def _form(here: Here) -> str:
    parts = [
        tag("div", _time(here), class_="fields"),
        _days(),
        _more("Dates of earlier stages", _stages(here)),
        _more("What you can answer already", _baseline(here)),
        _more("Add a task of your own", _own()),
    ]
    form = tag("form", "".join(parts), class_="plan-form")
    summary = tag("summary", "Your time, dates and track")
    return tag("details", summary + form, class_="plan-settings", hidden=True)


def _time(here: Here) -> str:
    offer = here.curriculum.main_offer
    weeks, hours = (offer.whole_weeks or 1, offer.hours_each) if offer else (4, 8)
    tracks = [
        ("", "None"),
        *((track.id, plain(track.title)) for track in here.curriculum.tracks if not track.deprecated),
    ]
    from_dates = tag("small", "from your dates", hidden=True)
    fields = [
        _field("Hours a week", _number("hours", hours, 1, MOST_HOURS, "0.5")),
        _field("Weeks", _number("weeks", weeks, 1, MOST_WEEKS, "1") + from_dates),
        _field("First day", opening("input", type="date", name="start")),
        _field("On-site interview", opening("input", type="date", name="onsite")),
    ]
    if len(tracks) > 1:
        fields.append(_field("Track", _select("track", tracks)))
    return "".join(fields)


def _days() -> str:
    boxes = "".join(
        tag(
            "label",
            opening("input", type="checkbox", name="days", value=day, checked=True)
            + word("weekday", day)[:3],
        )
        for day in WEEKDAYS
    )
    return tag("fieldset", tag("legend", "Study days") + boxes, class_="days")


def _stages(here: Here) -> str:
    """Ask for the days of stages before the on-site ones, which share the day of the interview."""
    return "".join(
        _field(bare(stage.title), opening("input", type="date", name="stage", data_key=stage.id))
        for stage in here.curriculum.stages
        if not stage.deprecated and stage.group in ("screen", "phone")
    )


def _baseline(here: Here) -> str:
    scores = [(str(score), f"{score}: {word('rating', score)}") for score in range(1, HIGHEST_SCORE + 1)]
    return "".join(
        _field(bare(kind.title), _select("baseline", [("", "Not rated"), *scores], data_key=kind.id))
        for kind in here.curriculum.question_types
        if not kind.deprecated
    )


def _own() -> str:
    priorities = [(name, name.capitalize()) for name in PRIORITIES]
    return (
        _field("What to do", opening("input", name="own-title", maxlength="160", dir="auto"))
        + _field("Minutes", _number("own-minutes", 30, 5, 180, "5"))
        + _field("Priority", _select("own-priority", priorities))
        + tag("button", "Add it", type="button", class_="md-button", name="add")
    )


def _more(summary: str, content: str) -> str:
    return tag("details", tag("summary", summary) + tag("div", content, class_="fields")) if content else ""


def _field(words: str, control: str) -> str:
    return tag("label", f"{words} {control}")


def _number(name: str, value: float, least: int, most: int, step: str) -> str:
    return opening(
        "input",
        type="number",
        name=name,
        value=f"{value:g}",
        min=str(least),
        max=str(most),
        step=step,
        inputmode="decimal",
    )


def _select(name: str, choices: Sequence[tuple[str, str]], **attributes: str) -> str:
    return tag("select", "".join(option(value, words) for value, words in choices), name=name, **attributes)
