"""Plans → the page to choose one, and a page of weeks with their tasks."""

from collections import Counter

from macros.here import Here
from macros.markup import block, counted, duration, label, line, paragraphs, plain, tag
from macros.tasks import progress, week_rows
from studyplan.model.plan import Plan, Week
from studyplan.model.study import PRIORITIES, Task


def plan_choice(here: Here) -> str:
    """Show the plans on offer as cards, with hours, tasks and what each leaves out."""
    cards = []
    for offer in here.curriculum.pack.plans:
        plan = here.study.plans[offer.weeks]
        cards.append(
            paragraphs(
                f"- **{here.link(offer.title, f'plan/{offer.weeks}-weeks.md')}**",
                f"    {offer.weeks} weeks, {offer.hours_per_week} hours a week",
                f"    {line(offer.summary)}",
                f"    {_contents(plan)}",
            )
        )
    return block("div", "\n\n".join(cards), class_="choices")


def plan_origin(here: Here) -> str:
    """Say where the length of the plans comes from."""
    return paragraphs(*(line(text) for text in here.curriculum.pack.about_plan))


def plan_weeks(here: Here, weeks: int) -> str:
    """Show one plan: a summary, each week with its bar and tasks, and what was left out."""
    plan = here.study.plans.get(weeks)
    offer = here.curriculum.offer(weeks)
    if plan is None or offer is None:
        names = ", ".join(str(number) for number in here.study.plans)
        message = f"There is no plan of {weeks} weeks. pack.yml offers: {names}."
        raise ValueError(message)
    tasks = [task for week in plan.weeks for task in week.tasks]
    return paragraphs(
        f"# {line(offer.title)}",
        f"{weeks} weeks, {offer.hours_per_week} hours a week. {_contents(plan)}\n{{: .lead }}",
        progress(tasks, f"{offer.title} in all"),
        setting_track(here),
        " · ".join(f"[Week {week.number}](#week-{week.number})" for week in plan.weeks) + "\n{: .jumps }",
        *(_week(here, week) for week in plan.weeks),
        _left_out(here, plan),
    )


def setting_track(here: Here) -> str:
    """Let the reader choose a track; without scripts the tasks of every track are shown."""
    if not here.curriculum.tracks:
        return ""
    choices = [("", "Not chosen yet: show all tracks")]
    choices += [(track.id, plain(track.title)) for track in here.curriculum.tracks if not track.deprecated]
    return _setting("track", "My track", choices)


def setting_weeks(here: Here) -> str:
    """Let the reader choose the plan that the home page follows."""
    main = here.curriculum.main_offer
    choices = [
        (str(offer.weeks), f"{plain(offer.title)}, {offer.hours_per_week} h a week")
        for offer in sorted(here.curriculum.pack.plans, key=lambda offer: offer is not main)
    ]
    return _setting("weeks", "My plan", choices)


def _setting(name: str, title: str, choices: list[tuple[str, str]]) -> str:
    options = "".join(tag("option", words, value=value) for value, words in choices)
    select = tag("select", options, id=f"setting-{name}", disabled=True)
    return tag("study-setting", tag("label", f"{title} {select}"), name=name)


def _contents(plan: Plan) -> str:
    """Count tasks and hours for a reader of any one track."""
    core = [task for week in plan.weeks for task in week.tasks if task.track is None]
    lanes = [
        [task for week in plan.weeks for task in week.tasks if task.track == track]
        for track in plan.settings.tracks
    ]
    longest = max(lanes, key=lambda lane: sum(task.minutes for task in lane), default=[])
    mine = core + longest
    words = f"{counted(len(mine), 'task')}, {duration(sum(task.minutes for task in mine))}"
    left = Counter(item.task.priority for item in plan.left_out if item.task.track is None)
    if not plan.left_out:
        return f"{words}. Nothing is left out."
    shown = [f"{left[priority]} {priority}" for priority in PRIORITIES if left[priority]]
    return f"{words}. Left out: {' and '.join(shown) or 'only track tasks'}."


def _week(here: Here, week: Week) -> str:
    shared = [task for task in week.tasks if task.track is None]
    phases = list(dict.fromkeys(task.phase for task in shared))
    aims = [here.curriculum.find("phases", phase) for phase in phases]
    tracks = [task for task in week.tasks if task.track is not None]
    return paragraphs(
        f"## Week {week.number} {{: #week-{week.number} }}",
        f"{' · '.join(line(phase.title) for phase in aims if phase)}\n{{: .quiet }}",
        progress(week.tasks, f"Week {week.number}"),
        week_rows(here, shared),
        _track_rows(here, tracks),
    )


def _track_rows(here: Here, tasks: list[Task]) -> str:
    if not tasks:
        return ""
    rank = {track.id: index for index, track in enumerate(here.curriculum.tracks)}
    ordered = sorted(tasks, key=lambda task: rank[task.track or ""])
    return paragraphs(
        label("For your track, do the ones that are yours"),
        week_rows(here, ordered),
    )


def _left_out(here: Here, plan: Plan) -> str:
    if not plan.left_out:
        return ""
    groups = []
    for priority in PRIORITIES:
        tasks = [item.task for item in plan.left_out if item.task.priority == priority]
        if tasks:
            minutes = sum(task.minutes for task in tasks)
            groups += [
                label(f"{priority.capitalize()} tasks, {duration(minutes)}"),
                week_rows(here, tasks),
            ]
    return paragraphs(
        "## Left out {: #left-out }",
        "The hours of this plan do not reach to these tasks. Do them if a week has room.",
        *groups,
    )
