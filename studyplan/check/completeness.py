"""Rules about what a reader would miss: unfinished questions, no score sheet, plans too short."""

from collections.abc import Iterator

from studyplan.model.loaded import Loaded
from studyplan.model.plan import SLACK
from studyplan.problem import Problem, listed

MOST_HOURS = 40
_ANSWER_NEEDS = (("outline", 3), ("follow_ups", 2), ("strong_signs", 2), ("pitfalls", 2))
_ASK_NEEDS = ("why_ask", "good_answer", "worrying_answer")


def incomplete_question(loaded: Loaded) -> Iterator[Problem]:
    """A question to answer has an outline, follow-ups, signs and pitfalls; one to ask says what to hear."""
    for question in loaded.curriculum.questions:
        question_type = loaded.curriculum.find("question_types", question.type)
        if question_type is None:
            continue
        place = loaded.locate("questions", question.id, ())
        if question_type.form == "ask":
            for name in _ASK_NEEDS:
                if getattr(question, name) is None:
                    yield Problem(
                        place,
                        "incomplete-question",
                        f"The question to ask `{question.id}` has no `{name}`.",
                        f"Add `{name}: …`.",
                    )
            continue
        for name, least in _ANSWER_NEEDS:
            held = len(getattr(question, name))
            if held < least:
                yield Problem(
                    loaded.locate("questions", question.id, (name,)) if held else place,
                    "incomplete-question",
                    f"The question `{question.id}` has {held} of at least {least} `{name}`.",
                    f"Add {least - held} more to `{name}`.{_of_covered(loaded, question.id, name)}",
                )


def unplaced_question(loaded: Loaded) -> Iterator[Problem]:
    """Every question is met at a stage, once the pack has stages."""
    curriculum = loaded.curriculum
    if not curriculum.stages or loaded.broken.get("stages") or "stages" in loaded.unread:
        return
    named = {name for stage in curriculum.stages for name in stage.types}
    if any(curriculum.find("question_types", name) is None for name in named):
        return  # whoever mends that name places questions by it
    placed = {question.id for stage in curriculum.stages for question in curriculum.questions_at(stage)}
    inherited: dict[str, list[str]] = {}
    for question in curriculum.current_questions:
        if question.id in placed or curriculum.find("question_types", question.type) is None:
            continue  # whoever mends its type places it
        place = loaded.locate("questions", question.id, ("id",))
        if loaded.is_own(place):
            yield Problem(
                place,
                "unplaced-question",
                f"No stage asks the question `{question.id}`.",
                f"Add it to `questions` of a stage that lists questions, or `{question.type}` to `types` of one that"
                f" lists none, or set `deprecated: true`.{_of_inherited_stages(loaded, question.type)}",
            )
        else:
            inherited.setdefault(question.type, []).append(question.id)
    for type_id, names in inherited.items():
        yield Problem(
            loaded.locate("pack", "", ("extends",)),
            "unplaced-question",
            f"No stage asks {_count(len(names), 'inherited question')} of the type `{type_id}`:"
            f" {listed(names, most=4)}.",
            f"In stages.yml add `{type_id}` to `types` of a stage that lists no `questions`, or add them to"
            " `questions` of a stage that does; or list them under `remove` in questions.yml."
            f"{_of_inherited_stages(loaded, type_id)}",
        )


def _of_covered(loaded: Loaded, question_id: str, name: str) -> str:
    """Say of a list that a patch brings what it took away."""
    lower = loaded.covered.get(("questions", question_id, name))
    if lower is None:
        return ""
    return f" A patch replaces the whole list: copy what is to stay from {lower.file}:{lower.line}."


def _of_inherited_stages(loaded: Loaded, type_id: str) -> str:
    """Say where the list of a stage stands that a patch would replace; nothing where the pack has its own."""
    stages = sorted(loaded.curriculum.stages, key=lambda stage: type_id not in stage.types)
    lists = [
        (stage, loaded.locate("stages", stage.id, (name,)), len(getattr(stage, name)))
        for stage in stages
        for name in ("questions" if stage.questions else "types",)
    ]
    if not lists or any(loaded.is_own(place) for _, place, _ in lists):
        return ""
    stage, place, entries = lists[0]
    return (
        f" A patch replaces a whole list: that of `{stage.id}`, {_count(entries, 'entry')}, stands in"
        f" {place.file}:{place.line}; copy it first."
    )


def missing_rubric(loaded: Loaded) -> Iterator[Problem]:
    """Every type that is answered can be scored."""
    for question_type in loaded.curriculum.question_types:
        shared = loaded.curriculum.find("question_types", question_type.rubric_of or "")
        is_known = question_type.rubric_of is None or shared is not None
        if (
            question_type.form == "answer"
            and is_known
            and not (question_type.rubric or (shared and shared.rubric))
        ):
            yield Problem(
                loaded.locate("question_types", question_type.id, ()),
                "missing-rubric",
                f"The question type `{question_type.id}` has no score sheet.",
                "Add `rubric:` with its rows, or `rubric_of:` with a type that has rows.",
            )


def table_shape(loaded: Loaded) -> Iterator[Problem]:
    """Each row of a table has one text per column."""
    for answer in loaded.curriculum.worked_answers:
        for number, step in enumerate(answer.steps):
            if step.table is None:
                continue
            columns = len(step.table.columns)
            for index, row in enumerate(step.table.rows):
                if len(row) != columns:
                    yield Problem(
                        loaded.locate("worked_answers", answer.id, ("steps", number, "table", "rows", index)),
                        "table-shape",
                        f"This row has {_count(len(row), 'text')} for {_count(columns, 'column')}.",
                        "Give it one text per column.",
                    )


def reversed_range(loaded: Loaded) -> Iterator[Problem]:
    """The fewest minutes are not more than the most."""
    for stage in loaded.curriculum.stages:
        if stage.minutes and stage.minutes.least > stage.minutes.most:
            yield Problem(
                loaded.locate("stages", stage.id, ("minutes",)),
                "minutes-out-of-range",
                f"`{stage.id}` lasts from {stage.minutes.least} to {stage.minutes.most} minutes.",
                "Swap the two numbers.",
            )


def repeated_plan(loaded: Loaded) -> Iterator[Problem]:
    """Two plans on offer differ in weeks, because their pages are named after them."""
    seen: set[int] = set()
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        if offer.weeks in seen:
            yield Problem(
                loaded.locate("pack", "", ("plans", index)),
                "duplicate-plan",
                f"There are two plans of {_count(offer.weeks, 'week')}.",
                "Keep one of them.",
            )
        seen.add(offer.weeks)
    main = loaded.curriculum.pack.main_plan_weeks
    if main is not None and seen and main not in seen:
        place = loaded.locate("pack", "", ("main_plan_weeks",))
        where = "" if loaded.is_own(place) else f", set by {place.file}:{place.line}"
        yield Problem(
            loaded.locate("pack", "", ("plans",)) if where else place,
            "unknown-reference",
            f"`main_plan_weeks` is {main}{where}, but no plan has that many weeks.",
            f"Set `main_plan_weeks` in this file to the weeks of a plan:"
            f" {', '.join(str(weeks) for weeks in sorted(seen))}.",
        )


def plan_too_short(loaded: Loaded) -> Iterator[Problem]:
    """The must tasks fit into every plan on offer, with a tenth of its hours left free."""
    must = [task for task in loaded.curriculum.current_tasks if task.priority == "must"]
    core = sum(task.minutes for task in must if task.track is None)
    by_track: dict[str, int] = {}
    for task in must:
        if task.track:
            by_track[task.track] = by_track.get(task.track, 0) + task.minutes
    needed = core + max(by_track.values(), default=0)
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        budget = int(offer.weeks * offer.hours_per_week * 60 * (1 - SLACK))
        if needed > budget:
            hours = -(-needed // int(offer.weeks * 60 * (1 - SLACK)))
            more = f"{hours} hours a week or more weeks" if hours <= MOST_HOURS else "more weeks"
            place = loaded.locate("pack", "", ("plans", index))
            is_own = loaded.is_own(place)
            yield Problem(
                place if is_own else loaded.locate("pack", "", ("extends",)),
                "plan-too-short",
                f"The must tasks take {needed / 60:.1f} hours. {_count(offer.weeks, 'week')} of"
                f" {_count(offer.hours_per_week, 'hour')}, with a tenth left free, give {budget / 60:.1f}.",
                f"{'Offer' if is_own else 'Write `plans` of your own in this file: offer'} {more},"
                " or make some must tasks should tasks.",
            )


def repeated_row(loaded: Loaded) -> Iterator[Problem]:
    """The rows of a score sheet have names of their own."""
    for question_type in loaded.curriculum.question_types:
        seen: set[str] = set()
        for index, row in enumerate(question_type.rubric):
            if row.id in seen:
                yield Problem(
                    loaded.locate("question_types", question_type.id, ("rubric", index, "id")),
                    "duplicate-id",
                    f"Two rows of the score sheet of `{question_type.id}` are called `{row.id}`.",
                    "Give one of them another id.",
                )
            seen.add(row.id)


def _count(number: float, noun: str) -> str:
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:g} {noun if number == 1 else many}"
