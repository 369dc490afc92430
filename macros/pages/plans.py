"""Plans → the page to choose one, and a page of weeks with their tasks."""

from collections import Counter

from macros.pages.here import Here, PageError
from macros.pages.markup import (
    block,
    bullets,
    folded,
    indented,
    label,
    line,
    option,
    or_none,
    paragraphs,
    plain,
    said,
    tag,
)
from macros.pages.printing import print_button
from macros.pages.take_away import pdf_links
from macros.pages.tasks import progress, week_rows
from studyplan.model.outline import Outline, OutlineWeek
from studyplan.model.pack import PlanOffer
from studyplan.model.plan import PlanItem
from studyplan.model.study import PRIORITIES, Phase, Task
from studyplan.view.totals import plan_totals
from studyplan.view.words import counted, duration, listed


def plan_choice(here: Here) -> str:
    """Show the plans on offer as cards, with hours, tasks and what each leaves out."""
    cards = []
    for offer in here.curriculum.pack.plans:
        plan = here.study.plans[offer.id]
        cards.append(
            paragraphs(
                f"- **{here.link(offer.title, f'plan/{offer.id}.md')}**",
                indented(said(_length(offer))),
                f"    {line(offer.summary)}",
                f"    {line(offer.leaves_out)}" if offer.leaves_out else "",
                indented(said(_contents(plan))),
                f"    {links}" if (links := pdf_links(here, offer.id)) else "",
            )
        )
    return block("div", "\n\n".join(cards), class_="choices") if cards else or_none("", "plans")


def plan_origin(here: Here) -> str:
    """Say where the length of the plans comes from."""
    return paragraphs(*(line(text) for text in here.curriculum.pack.about_plan))


def plan_weeks(here: Here, plan_id: str | int) -> str:
    """Show one plan, named by its id: a summary, each week with its bar and tasks, and what was left out.

    A number is the weeks of a plan, as pages had it before plans had ids.
    """
    name = f"{plan_id}-weeks" if isinstance(plan_id, int) else plan_id
    plan = here.study.plans.get(name)
    offer = here.curriculum.offer(name)
    if plan is None or offer is None:
        names = ", ".join(here.study.plans)
        message = f"There is no plan `{name}`. pack.yml offers: {names}."
        raise PageError(message)
    tasks = [task for week in plan.weeks for task in week.tasks]
    return paragraphs(
        f"# {line(offer.title)}",
        f"{_length(offer)}. {_contents(plan)}\n{{: .lead .said }}",
        line(offer.leaves_out) if offer.leaves_out else "",
        f"{links}\n{{: .quiet .jumps }}" if (links := pdf_links(here, offer.id)) else "",
        f"{here.link('Give this plan your own dates', 'my-plan.md', wish(offer))}\n{{: .quiet .jumps }}",
        print_button(here, "Print my plan"),
        progress(tasks, f"{offer.title} in all"),
        setting_track(here),
        _jumps(plan),
        block(
            "study-weeks",
            paragraphs(*(_week(here, week, by_day=offer.days is not None) for week in plan.weeks)),
        ),
        _after(here),
        _left_out(here, plan),
    )


def _jumps(plan: Outline) -> str:
    weeks = [f"[Week {week.number}](#week-{week.number})" for week in plan.weeks]
    return " · ".join(weeks) + "\n{: .jumps }" if len(weeks) > 1 else ""


def setting_track(here: Here, *, of_own_plan: bool = False) -> str:
    """Let the reader choose a track; without scripts the tasks of every track are shown.

    Where a plan of the reader's own is followed, its track is said in place of a choice.
    """
    if not here.curriculum.tracks:
        return ""
    choices = [("", "Not chosen yet: show all tracks")]
    choices += [(track.id, plain(track.title)) for track in here.curriculum.tracks if not track.deprecated]
    own = f"{tag('span')}\n{{: .quiet data-when=mine hidden }}" if of_own_plan else ""
    return _setting("track", "My track", choices, own, gives_way=of_own_plan)


def setting_weeks(here: Here, lines: str = "") -> str:
    """Let the reader choose the plan that the home page follows, as long as they keep none of their own.

    Of the lines below, those with `data-when=mine` are for who keeps one, those with `data-when=none` for the others.
    """
    main = here.curriculum.main_offer
    if main is None:
        return ""
    choices = [
        (choice_of(offer), f"{plain(offer.title)}, {_hours(offer)}")
        for offer in sorted(here.curriculum.pack.plans, key=lambda offer: offer is not main)
    ]
    return _setting("weeks", "My plan", choices, lines, gives_way=True)


def choice_of(offer: PlanOffer) -> str:
    """Name a plan as a reader's choice does: by its weeks, as before plans had ids, else by its id."""
    return str(offer.weeks) if offer.id == f"{offer.weeks}-weeks" else offer.id


def _setting(name: str, title: str, choices: list[tuple[str, str]], lines: str, *, gives_way: bool) -> str:
    """Write a choice, and lines below it; it may give way to what a plan of the reader's own says."""
    options = "".join(option(value, words) for value, words in choices)
    select = tag("select", options, id=f"setting-{name}", disabled=True)
    label = tag("label", f"{title} {select}", data_when="none" if gives_way else False)
    if lines:
        return block("study-setting", paragraphs(label, lines), name=name)
    return tag("study-setting", label, name=name)


def _length(offer: PlanOffer) -> str:
    hours = offer.hours if offer.days else offer.hours_each
    words = f"{hours:g} hour{'s' * (hours != 1)}"
    if offer.days is not None:
        return f"{counted(offer.days, 'day')}, {words} in all"
    return f"{counted(offer.weeks or 1, 'week')}, {words} a week"


def _hours(offer: PlanOffer) -> str:
    return f"{offer.hours:g} h in all" if offer.days else f"{offer.hours_each:g} h a week"


def wish(offer: PlanOffer) -> str:
    """Name a plan as a link to the page of a plan of one's own does."""
    return f"weeks={offer.whole_weeks}" if offer.whole_weeks else f"length={offer.days}"


def _contents(plan: Outline) -> str:
    """Count tasks, reviews and their time, with and without a track."""
    words = plan_totals(plan).words
    out = plan.tasks_left_out
    left = Counter(task.priority for task in out if task.track is None)
    if not out:
        return f"{words}. Nothing is left out."
    shown = [f"{left[priority]} {priority}" for priority in PRIORITIES if left[priority]]
    return f"{words}. Left out: {listed(shown) if shown else 'only track tasks'}."


def _week(here: Here, week: OutlineWeek, *, by_day: bool) -> str:
    shared = [task for task in week.tasks if task.track is None]
    phases = list(dict.fromkeys(task.phase for task in shared))
    aims = [here.curriculum.find(Phase, phase) for phase in phases]
    tracks = [task for task in week.tasks if task.track is not None]
    content = paragraphs(
        f"## Week {week.number} {{: #week-{week.number} }}",
        f"{' · '.join(line(phase.title) for phase in aims if phase)}\n{{: .quiet }}",
        progress(week.tasks, f"Week {week.number}"),
        print_button(here, "Print this week", scope=f"week-{week.number}"),
        _day_rows(here, week) if by_day else week_rows(here, shared),
        _track_rows(here, tracks),
        _review_list(here, week),
    )
    return block("section", content, class_="week-page")


def _day_rows(here: Here, week: OutlineWeek) -> str:
    """Show the tasks of a plan in haste day by day."""
    groups = []
    for number, day in enumerate(week.days, start=7 * week.number - 6):
        items = [item for item in day.items if here.curriculum.get(Task, item.id).track is None]
        tasks = [here.curriculum.get(Task, item.id) for item in items if item.kind == "task"]
        if tasks:
            minutes = duration(sum(item.minutes for item in items))
            groups += [label(f"Day {number}, {minutes}"), week_rows(here, tasks)]
    return paragraphs(*groups)


def _reviews(here: Here, week: OutlineWeek) -> list[PlanItem]:
    """Return the reviews of a week, those that every reader has."""
    items = [item for day in week.days for item in day.items if item.kind == "review"]
    return [item for item in items if here.curriculum.get(Task, item.id).track is None]


def _review_list(here: Here, week: OutlineWeek) -> str:
    """List what to recall, folded, because the tasks come first."""
    reviews = _reviews(here, week)
    if not reviews:
        return ""
    words = f"{counted(len(reviews), 'short review')}, {duration(sum(item.minutes for item in reviews))}"
    links = [here.task(here.curriculum.get(Task, item.id)) for item in reviews]
    how = "From memory, aloud or on paper, spread over the week. Then look up what was missing."
    return folded(f"{words}: what to recall", paragraphs(said(how), bullets(links)), "all")


def _track_rows(here: Here, tasks: list[Task]) -> str:
    if not tasks:
        return ""
    rank = {track.id: index for index, track in enumerate(here.curriculum.tracks)}
    ordered = sorted(tasks, key=lambda task: rank[task.track or ""])
    return paragraphs(
        label("For your track, do the ones that are yours"),
        week_rows(here, ordered),
    )


def _after(here: Here) -> str:
    """Show what every plan has behind its days: no plan knows how many interviews there will be."""
    tasks = [task for task in here.curriculum.current_tasks if task.when == "after"]
    if not tasks:
        return ""
    return paragraphs(
        "## After each interview {: #after }",
        said("Do the first of these on the day itself, while you still know what you were asked."),
        week_rows(here, tasks),
    )


def _left_out(here: Here, plan: Outline) -> str:
    if not plan.tasks_left_out:
        return ""
    groups = []
    for priority in PRIORITIES:
        tasks = [task for task in plan.tasks_left_out if task.priority == priority]
        if tasks:
            minutes = sum(task.minutes for task in tasks)
            groups += [
                label(f"{priority.capitalize()} tasks, {duration(minutes)}"),
                week_rows(here, tasks),
            ]
    return paragraphs(
        "## Left out {: #left-out }",
        said("The hours of this plan do not reach to these tasks. Do them if a week has room."),
        *groups,
    )
