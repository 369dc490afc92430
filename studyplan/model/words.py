"""Values of fields → the words readers see for them, the same on pages and on paper."""

from studyplan.model.item import Provenance

KIND_WORDS = {
    "read": "Read",
    "practice": "Practice",
    "write": "Write",
    "mock": "Mock interview",
    "review": "Review",
}
DIFFICULTY_WORDS = {1: "Warm-up", 2: "Usual", 3: "Hard"}
ORIGIN_WORDS = {
    "guide": "Named in the source guide",
    "pattern": "Seen in many public guides",
    "authored": "Written for this plan",
}
SCORE_WORDS = ("1 Missing", "2 Partial", "3 Solid", "4 Strong")
FAMILY_WORDS = {
    "story": "Telling stories",
    "program": "Running programs",
    "design": "Designing and estimating",
    "communication": "Talking to people",
    "career": "Career history",
}
SOURCE_KIND_WORDS = {
    "web": "Web pages",
    "book": "Books",
    "paper": "Papers",
    "press": "Press",
    "filing": "Filings, laws and orders",
    "repository": "Repositories",
    "video": "Videos",
}
READ_WORDS = {
    "whole": "read in full",
    "part": "read in part",
    "abstract": "abstract read",
    "not-read": "not read by us",
}
STORY_HEAD = ("Headline", "When and where", "Shows", "Reach: T / M / O")
STORY_PARTS = (
    ("Situation", "Where, when, what was at stake. Two sentences."),
    ("Task", "What you had to achieve, and by when."),
    ("Action", "What you decided and did yourself, in three to five points."),
    ("Result", "What changed, with one figure and how you know it."),
    ("Learning", "What you do differently since then."),
)
WEEKDAY_WORDS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def provenance_words(provenance: Provenance) -> str:
    """Say who reported something and when."""
    when = month(provenance.as_of)
    return {
        "official": f"Official, checked {when}",
        "candidate-report": f"Reported by candidates, up to {when}",
        "press": f"Reported by the press, checked {when}",
        "inference": f"Concluded from public reports, checked {when}",
        "own": "Our advice",
    }[provenance.kind]


def month(day: str) -> str:
    """Write `2022-10-27`, `2022-10` or `2022` as a reader says it, to the month."""
    parts = day.split("-")
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]


def full_date(day: str) -> str:
    """Write `2022-10-27` as `October 27, 2022`, and a shorter date as far as it goes."""
    parts = day.split("-")
    return f"{MONTHS[int(parts[1]) - 1]} {int(parts[2])}, {parts[0]}" if len(parts) > 2 else month(day)


def month_and_day(day: str) -> str:
    """Write `2022-10-27` as `October 27`."""
    _, month_number, day_number = day.split("-")
    return f"{MONTHS[int(month_number) - 1]} {int(day_number)}"


def duration(minutes: int) -> str:
    """Write minutes as a reader says them: `25 min`, `2 h`, `2 h 10 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def clock(minutes: int) -> str:
    """Write the minutes of a step as they stand behind its text."""
    return f"({duration(minutes)})"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: `1 task`, `2 tasks`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
