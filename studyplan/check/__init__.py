"""A loaded curriculum → every problem that only shows when its items are seen together."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from studyplan.check import completeness, planning, prerequisites, provenance, references, text
from studyplan.model.loaded import Loaded
from studyplan.problem import Problem

Rule = Callable[[Loaded], Iterator[Problem]]
DatedRule = Callable[[Loaded, date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    references.unknown_reference,
    references.repeated_id,
    references.reserved_id,
    references.repeated_anchor,
    references.repeated_term,
    references.replaced_id,
    references.retired_reference,
    references.repeated_reference,
    references.lost_id,
    prerequisites.prerequisite_cycle,
    prerequisites.lower_priority_prerequisite,
    prerequisites.later_phase_prerequisite,
    prerequisites.track_prerequisite,
    prerequisites.retired_prerequisite,
    text.block_markdown,
    text.unsafe_link,
    text.unread_link,
    text.emphasis_inside_word,
    provenance.missing_source,
    completeness.incomplete_question,
    completeness.unplaced_question,
    completeness.missing_rubric,
    completeness.no_recall,
    completeness.wrong_opening,
    completeness.no_opening,
    completeness.repeated_cue,
    completeness.table_shape,
    completeness.reversed_range,
    completeness.longer_shorter,
    completeness.repeated_row,
    completeness.repeated_plan,
    completeness.plan_length,
    completeness.plan_too_short,
    planning.core_too_long,
    planning.no_core,
    planning.must_too_long,
    planning.fading_order,
    planning.step_minutes,
    planning.old_form,
)
DATED_RULES: tuple[DatedRule, ...] = (provenance.stale, provenance.future)


def check(loaded: Loaded, today: date) -> tuple[Problem, ...]:
    """Run every rule; none keeps another from running. The pack says which warnings are errors."""
    found = list(loaded.problems)
    for rule in RULES:
        found.extend(rule(loaded))
    for dated_rule in DATED_RULES:
        found.extend(dated_rule(loaded, today))
    errors = loaded.curriculum.pack.treat_as_errors
    return tuple(
        replace(problem, severity="error") if problem.rule in errors else problem for problem in found
    )
