"""The day a pack was last gone over → the moment that stands in files in place of the clock."""

from datetime import UTC, datetime, timedelta

from studyplan.model.pack import Pack


def content_moment(pack: Pack) -> datetime:
    """Return the beginning of that day, of its month or of its year, as exactly as the pack tells it.

    The same content gives the same bytes; newer content has a later moment, by which Anki knows it is new.
    """
    year, month, day = (*(int(part) for part in pack.as_of.split("-")), 1, 1)[:3]
    return datetime(year, month, day, tzinfo=UTC)


def next_monday(moment: datetime) -> datetime:
    """Return the Monday on or after a moment."""
    return moment + timedelta(days=-moment.weekday() % 7)
