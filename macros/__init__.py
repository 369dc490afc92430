"""The list of macros that pages may call."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2.meta import find_undeclared_variables

from macros.advice import requirement_list, tip_sections, trait_table
from macros.downloads import about_pdfs
from macros.facts import claim_summary, fact_list, notice
from macros.frameworks import framework_cards, framework_link
from macros.here import Here, PageError
from macros.home import backup, desk, my_plan, next_tasks, standing, title
from macros.learning import finding_list
from macros.mocks import mock_list
from macros.planner import plan_maker
from macros.plans import plan_choice, plan_origin, plan_weeks, setting_track, setting_weeks
from macros.practice import practice_screen
from macros.printing import print_button
from macros.questions import question_type, question_type_list
from macros.reference import file_reference, macro_table, rule_reference
from macros.sources import source_list
from macros.stages import process_notes, readiness, stage_sections, timeline
from macros.stories import story_matrix, story_sheets, story_themes
from macros.take_away import take_away_links
from macros.tasks import phase_tasks
from macros.terms import glossary
from macros.tracks import track, track_list
from macros.worked import worked_answers
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
    timeline,
    process_notes,
    stage_sections,
    readiness,
    question_type_list,
    question_type,
    practice_screen,
    worked_answers,
    framework_cards,
    framework_link,
    track_list,
    track,
    tip_sections,
    trait_table,
    requirement_list,
    story_themes,
    story_matrix,
    story_sheets,
    mock_list,
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
        env.macro(_on_page(env, macro))

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


def _on_page(env: Any, macro: Callable[..., str]) -> Callable[..., str]:  # noqa: ANN401
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
