"""The list of macros that pages may call."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2.meta import find_undeclared_variables

from macros.pages.advice import requirement_list, tip_group, tip_list, trait_table
from macros.pages.facts import claim_summary, fact_list, notice
from macros.pages.frameworks import framework, framework_link, framework_list
from macros.pages.glossary import glossary
from macros.pages.here import Here, PageError
from macros.pages.home import backup, desk, my_plan, next_tasks, standing, title
from macros.pages.learning import finding_list
from macros.pages.mocks import mock, mock_list
from macros.pages.planner import plan_maker
from macros.pages.plans import plan_choice, plan_origin, plan_weeks, setting_track, setting_weeks
from macros.pages.practice import practice_screen
from macros.pages.printing import print_button
from macros.pages.questions import question_type, question_type_list
from macros.pages.reference import file_reference, macro_table, rule_reference
from macros.pages.sources import source_list
from macros.pages.stages import process_notes, readiness, stage, timeline
from macros.pages.stories import story_matrix, story_sheets, story_themes
from macros.pages.take_away import about_pdfs, take_away_links
from macros.pages.tasks import phase_tasks, task
from macros.pages.tracks import track, track_list
from macros.pages.worked import worked_answer, worked_answers
from studyplan.problem import did_you_mean

MACROS: tuple[Callable[..., str], ...] = (
    title,
    desk,
    next_tasks,
    standing,
    my_plan,
    backup,
    notice,
    plan_choice,
    plan_origin,
    plan_weeks,
    plan_maker,
    setting_track,
    setting_weeks,
    print_button,
    about_pdfs,
    take_away_links,
    phase_tasks,
    task,
    timeline,
    process_notes,
    stage,
    readiness,
    question_type_list,
    question_type,
    practice_screen,
    worked_answers,
    worked_answer,
    framework_list,
    framework,
    framework_link,
    track_list,
    track,
    tip_list,
    tip_group,
    trait_table,
    requirement_list,
    story_themes,
    story_matrix,
    story_sheets,
    mock_list,
    mock,
    glossary,
    finding_list,
    fact_list,
    source_list,
    claim_summary,
    file_reference,
    rule_reference,
)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's environment has no public type
    """Offer every macro to pages, each bound to the page that calls it."""
    for macro in MACROS:
        env.macro(bound_to_page(env, macro))

    @env.macro  # type: ignore[untyped-decorator]
    def macro_reference() -> str:
        """Describe every macro."""
        return macro_table((*MACROS, macro_reference))


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401
    """Tell the first name on a page that no macro has; the plugin would add a traceback."""
    try:
        asked = find_undeclared_variables(env.env.parse(env.markdown))
    except TemplateSyntaxError:
        return  # the plugin tells of these in plain words
    for name in sorted(asked.difference(env.variables, env.macros, env.env.globals, env.page.meta)):
        hint = did_you_mean(name, [macro.__name__ for macro in MACROS])
        env.markdown = _told(env, f"There is no macro `{name}`. {hint}The page *Macros* lists all of them.")
        return


def bound_to_page(env: Any, macro: Callable[..., str]) -> Callable[..., str]:  # noqa: ANN401
    """Give a macro the page that calls it, and turn what it refuses into a sentence on that page."""

    @wraps(macro)
    def bound(*arguments: object, **named: object) -> str:
        here = Here(env.conf.extra["study"], env.page.file.src_uri)
        try:
            expected.bind(here, *arguments, **named)
        except TypeError as error:
            return _told(
                env, f"`{macro.__name__}` cannot be called so: {error}. The page *Macros* shows how."
            )
        try:
            return macro(here, *arguments, **named)
        except PageError as error:
            return _told(env, str(error))

    expected = signature(macro)
    return bound


def _told(env: Any, what: str) -> str:  # noqa: ANN401
    """Show a mistake on the page that makes it, or stop the build with it."""
    message = f"docs/{env.page.file.src_uri}: {what}"
    if env.conf.extra["is_serving"]:
        return f"**{message}**"
    raise SystemExit(message) from None  # the plugin would add a traceback to any other exception
