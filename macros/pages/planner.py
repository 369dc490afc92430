"""The study → the page of a plan of one's own: a form, and every task as a row to be placed."""

from macros.pages.filled import rendered
from macros.pages.here import Here
from macros.pages.markup import block, or_none, paragraphs, plain, tag
from macros.pages.plans import wish
from macros.pages.printing import print_button
from macros.pages.tasks import week_rows
from studyplan.model.plan_settings import (
    HIGHEST_SCORE,
    MOST_HOURS,
    MOST_WEEKS,
    OWN_MINUTES,
    SETTING_NAMES,
    WEEKDAYS,
)
from studyplan.model.practice import QuestionType
from studyplan.model.process import Stage, Track
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
    offer = here.curriculum.main_offer
    weeks, hours = (offer.whole_weeks or 1, offer.hours_each) if offer else (4, 8)
    curriculum = here.curriculum
    return rendered(
        "plan_form.html.j2",
        hours=f"{hours:g}",
        most_hours=MOST_HOURS,
        weeks=weeks,
        most_weeks=MOST_WEEKS,
        own_minutes=OWN_MINUTES,
        tracks=[(track.id, plain(track.title)) for track in curriculum.current(Track)],
        days=[(day, word("weekday", day)[:3]) for day in WEEKDAYS],
        # the stages before the on-site ones, which share the day of the interview
        stages=[
            (stage.id, plain(stage.title))
            for stage in curriculum.current(Stage)
            if stage.group in ("screen", "phone")
        ],
        types=[(kind.id, plain(kind.title)) for kind in curriculum.current(QuestionType)],
        ratings=[(str(score), f"{score}: {word('rating', score)}") for score in range(1, HIGHEST_SCORE + 1)],
        priorities=[(name, name.capitalize()) for name in PRIORITIES],
    )
