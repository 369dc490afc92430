"""Days of study and of interviews → an iCalendar file of whole days, which no time zone can move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import STATUS, TRANSP, Calendar, Event, vText

from studyplan.view.study_days import StageDay, StudyDay
from studyplan.view.words import counted, duration, word

START_PROPERTY = "X-STUDYPLAN-START"
"""The first day of the plan; with it a script can move the whole file to another one."""

_SEQUENCE_START = datetime(2020, 1, 1, tzinfo=UTC)
_NAMESPACE = uuid5(NAMESPACE_URL, "https://pypi.org/project/studyplan/calendar")


@dataclass(frozen=True, slots=True)
class StudyCalendar:
    """What stands in one calendar file."""

    curriculum_id: str
    plan_id: str
    title: str
    start_date: date
    weeks: int
    moment: datetime
    """When the content was last gone over: it stands in for the clock."""
    study_days: Sequence[StudyDay]
    stage_days: Sequence[StageDay] = ()
    cards_url: str = ""

    def uid(self, item_id: str) -> str:
        """Return the name of an entry: the first day of the plan, then what curriculum, plan and item make.

        A later file of the same plan updates it; a plan from another first day is another plan.
        """
        return (
            f"{self.start_date:%Y%m%d}-{uuid5(_NAMESPACE, f'{self.curriculum_id}/{self.plan_id}/{item_id}')}"
        )

    @property
    def sequence(self) -> int:
        """Return a number that grows with the date of the content, by which calendars take the newer file."""
        return max(0, int((self.moment - _SEQUENCE_START).total_seconds()))


@dataclass(frozen=True, slots=True)
class _Entry:
    """What all kinds of entry have."""

    id: str
    day: date
    summary: str
    text: str
    url: str


def calendar_file(study: StudyCalendar) -> bytes:
    """Write an entry for each study day and stage, and a daily one for flashcards."""
    calendar = Calendar.new(
        prodid="-//studyplan//Study calendar//EN",
        method="PUBLISH",
        uid=study.uid("calendar"),
        last_modified=study.moment,
    )
    for name in ("NAME", "X-WR-CALNAME"):
        calendar.add(name, vText(study.title))  # given as bare text, commas would not be escaped
    calendar.add(START_PROPERTY, study.start_date)
    for event in _events(study):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _events(study: StudyCalendar) -> Iterator[Event]:
    for day in study.study_days:
        yield _event(study, _study_entry(day))
    for stage in study.stage_days:
        yield _event(
            study,
            _Entry(
                f"stages/{stage.id}", stage.day, word("stage", "interview", title=stage.title), "", stage.url
            ),
        )
    if study.study_days:
        title, words = word("calendar", "cards"), word("calendar", "cards-text")
        event = _event(study, _Entry("flashcards", study.start_date, title, words, study.cards_url))
        # a number of days instead of a last one, so that the series can be moved with its start
        event.add("RRULE", {"FREQ": "DAILY", "COUNT": 7 * study.weeks})
        yield event


def _study_entry(day: StudyDay) -> _Entry:
    checklist = "\n".join(f"☐ {title} ({duration(minutes)})" for title, minutes in day.items)
    summary = f"{day.title}: {counted(len(day.items), 'item')}, {duration(day.minutes)}"
    return _Entry(day.id, day.day, summary, checklist, day.url)


def _event(study: StudyCalendar, entry: _Entry) -> Event:
    """Write an entry of one whole day that leaves its owner free."""
    return Event.new(
        uid=study.uid(entry.id),
        stamp=study.moment,
        last_modified=study.moment,
        sequence=study.sequence,
        start=entry.day,
        end=entry.day + timedelta(days=1),  # the first day that is over: Outlook and Google insist
        summary=entry.summary,
        description="\n\n".join(part for part in (entry.text, entry.url) if part) or None,
        url=entry.url or None,
        transparency=TRANSP.TRANSPARENT,
        status=STATUS.CONFIRMED,
        categories=["Study plan"],
    )
