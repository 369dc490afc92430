"""A curriculum and a plan → the calendar file of that plan."""

from datetime import date

from studyplan.export.calendar import StudyCalendar, calendar_file
from studyplan.export.content_date import content_moment
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.view.inline import title
from studyplan.view.study_days import stage_days, study_days


def plan_calendar(curriculum: Curriculum, plan: Plan, start_date: date, site_url: str = "") -> bytes:
    """Write the study days and the stages whose days are known; without an address there are no links.

    The first day is that of the plan where the plan has dates.
    """
    settings = plan.settings
    offer = curriculum.offer_of(settings.length or 7 * settings.weeks)
    name = f"{settings.length}-days" if settings.length else f"{settings.weeks}-weeks"
    first = date.fromordinal(plan.settings.span[0]) if plan.settings.is_dated else start_date
    base = site_url.rstrip("/")
    return calendar_file(
        StudyCalendar(
            curriculum_id=curriculum.pack.id,
            plan_id=offer.id if offer else name,
            title=f"{title(curriculum.pack.title)}: {title(offer.title) if offer else name.replace('-', ' ')}",
            start_date=first,
            weeks=len(plan.weeks),
            moment=content_moment(curriculum.pack),
            study_days=study_days(curriculum, plan, first, base),
            stage_days=tuple(stage_days(curriculum, plan, base)),
            cards_url=f"{base}/take-away/" if base else "",
        )
    )
