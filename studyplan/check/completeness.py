"""Rules about what a reader would miss: unfinished questions, no score sheet, plans too short."""

from collections.abc import Iterator

from studyplan.model.cue import MOST_CUES
from studyplan.model.loaded import Loaded
from studyplan.model.practice import QuestionType
from studyplan.problem import Problem, listed

MOST_HOURS = 40
LEAST_CUES = 2
_ANSWER_NEEDS = (("outline", 3), ("follow_ups", 2), ("strong_signs", 2), ("pitfalls", 2))
_LEADS_TO = {
    "mock": (
        "script",
        "Write `task: {task}` in its script in mock_scripts.yml, or add `opens: [{{page: mock-interviews}}]`.",
    ),
    "practice": ("questions", "Add `questions: [some-id]`, or `opens:` with what is practiced."),
}
_ASK_NEEDS = ("why_ask", "good_answer", "worrying_answer")


def incomplete_question(loaded: Loaded) -> Iterator[Problem]:
    """A question to answer has an outline, follow-ups, signs and pitfalls; one to ask says what to hear."""
    for question in loaded.curriculum.questions:
        question_type = loaded.curriculum.find(QuestionType, question.type)
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
    if any(curriculum.find(QuestionType, name) is None for name in named):
        return  # whoever mends that name places questions by it
    placed = {question.id for stage in curriculum.stages for question in curriculum.questions_at(stage)}
    inherited: dict[str, list[str]] = {}
    for question in curriculum.current_questions:
        if question.id in placed or curriculum.find(QuestionType, question.type) is None:
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
        shared = loaded.curriculum.find(QuestionType, question_type.rubric_of or "")
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


def no_recall(loaded: Loaded) -> Iterator[Problem]:
    """What a reader reads is asked again: each read task has two recall cues or more."""
    for task in loaded.curriculum.current_tasks:
        place = loaded.locate("tasks", task.id, ("recall",) if task.recall else ())
        if task.kind == "read" and len(task.recall) < LEAST_CUES and loaded.is_own(place):
            yield Problem(
                place,
                "no-recall",
                f"The read task `{task.id}` has {_count(len(task.recall), 'recall cue')}, and needs {LEAST_CUES} to"
                f" {MOST_CUES}.",
                "Add `recall:` with two questions and short answers: - {id: two-words, ask: …?, answer: …}",
                severity="warning",
            )


def wrong_opening(loaded: Loaded) -> Iterator[Problem]:
    """Each entry of `opens` leads to one thing, and to questions only where the task has some."""
    for task in loaded.curriculum.tasks:
        for index, opening in enumerate(task.opens):
            place = loaded.locate("tasks", task.id, ("opens", index))
            if opening.target is None:
                yield Problem(
                    place,
                    "wrong-opening",
                    f"An entry of `opens` of `{task.id}` must lead to one thing.",
                    "Write one of `script`, `practice`, `framework`, `worked`, `page` and `link`, and an entry for each.",
                )
            elif opening.practice and not task.questions:
                yield Problem(
                    place,
                    "wrong-opening",
                    f"`{task.id}` opens its questions, but has none.",
                    "Add `questions: [some-id]`, or delete this entry.",
                )


def no_opening(loaded: Loaded) -> Iterator[Problem]:
    """A mock interview has a script, and practice has questions or leads elsewhere, once the pack has stages."""
    curriculum = loaded.curriculum
    has_inherited_stages = any(
        not loaded.is_own(loaded.locate("stages", stage.id, ())) for stage in curriculum.stages
    )
    for task in curriculum.current_tasks if curriculum.stages else ():
        own = loaded.locate("tasks", task.id, ())
        is_told_below = has_inherited_stages and not loaded.is_own(own)
        if task.kind not in _LEADS_TO or curriculum.openings(task) or is_told_below:
            continue
        what, cure = _LEADS_TO[task.kind]
        yield Problem(
            own if loaded.is_own(own) else loaded.locate("pack", "", ("id",)),
            "no-opening",
            f"The {task.kind} task `{task.id}` leads to no {what}.",
            cure.format(task=task.id),
            severity="warning",
        )


def repeated_cue(loaded: Loaded) -> Iterator[Problem]:
    """The recall cues of an item have names of their own."""
    curriculum = loaded.curriculum
    for kind, items in (("tasks", curriculum.tasks), ("worked_answers", curriculum.worked_answers)):
        for item in items:
            seen: set[str] = set()
            for index, cue in enumerate(item.recall):
                if cue.id in seen:
                    yield Problem(
                        loaded.locate(kind, item.id, ("recall", index, "id")),
                        "duplicate-id",
                        f"Two recall cues of `{item.id}` are called `{cue.id}`.",
                        "Give the newer one another id.",
                    )
                seen.add(cue.id)


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


def longer_shorter(loaded: Loaded) -> Iterator[Problem]:
    """The shorter lengths of a question are below its own, the longest first."""
    for question in loaded.curriculum.questions:
        limit = question.minutes
        for index, found in enumerate(question.shorter):
            if found.minutes >= limit:
                yield Problem(
                    loaded.locate("questions", question.id, ("shorter", index, "minutes")),
                    "minutes-out-of-range",
                    f"A shorter form of the question `{question.id}` takes {found.minutes} minutes, which is not"
                    f" below {limit}.",
                    "Write the shorter lengths below that of the question, the longest first.",
                )
            limit = found.minutes


def repeated_plan(loaded: Loaded) -> Iterator[Problem]:
    """Each plan on offer has an id of its own, because its page is named after it."""
    seen: set[str] = set()
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        if offer.id in seen:
            yield Problem(
                loaded.locate("pack", "", ("plans", index)),
                "duplicate-plan",
                f"There are two plans `{offer.id}`.",
                "Keep one of them, or give one another `id`.",
            )
        seen.add(offer.id)
    pack = loaded.curriculum.pack
    key, value = (
        ("main_plan", pack.main_plan) if pack.main_plan else ("main_plan_weeks", pack.main_plan_weeks)
    )
    wanted = pack.main_plan or f"{pack.main_plan_weeks}-weeks"
    if value is not None and seen and wanted not in seen:
        place = loaded.locate("pack", "", (key,))
        where = "" if loaded.is_own(place) else f", set by {place.file}:{place.line}"
        yield Problem(
            loaded.locate("pack", "", ("plans",)) if where else place,
            "unknown-reference",
            f"`{key}` is {value}{where}, but there is no plan `{wanted}`.",
            f"Set `main_plan` in this file to the id of a plan: {', '.join(sorted(seen))}.",
        )


def plan_length(loaded: Loaded) -> Iterator[Problem]:
    """A plan on offer has a length in weeks with hours a week, or one in days with hours in all."""
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        names = ("weeks", "hours_per_week", "days", "hours")
        given = [name for name in names if getattr(offer, name) is not None]
        if given not in (["weeks", "hours_per_week"], ["days", "hours"]):
            listing = listed(given, 4) or "no length"
            yield Problem(
                loaded.locate("pack", "", ("plans", index)),
                "plan-length",
                f"The plan `{offer.title}` has {listing}.",
                "Give it `weeks` and `hours_per_week`, or `days` and `hours` (in all).",
            )


def plan_too_short(loaded: Loaded) -> Iterator[Problem]:
    """The core fits into every plan of weeks, with a tenth of its hours left free."""
    needed = sum(task.minutes for task in loaded.curriculum.closure(loaded.curriculum.core_goals))
    for index, offer in enumerate(loaded.curriculum.pack.plans):
        weeks = offer.weeks
        if weeks is None:
            continue
        budget = weeks * offer.hours_each * 60 * 9 // 10
        if needed > budget:
            hours = -(-needed // (weeks * 60 * 9 // 10))
            more = f"{hours} hours a week or more weeks" if hours <= MOST_HOURS else "more weeks"
            place = loaded.locate("pack", "", ("plans", index))
            is_own = loaded.is_own(place)
            yield Problem(
                place if is_own else loaded.locate("pack", "", ("extends",)),
                "plan-too-short",
                f"The core takes {needed / 60:.1f} hours. {_count(weeks, 'week')} of"
                f" {_count(offer.hours_each, 'hour')}, with a tenth left free, give {budget / 60:.1f}.",
                f"{'Offer' if is_own else 'Write `plans` of your own in this file: offer'} {more},"
                " or take tasks out of `core`.",
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
