"""The day something was learned + the day it is needed → the days to recall it, at growing gaps."""

from collections.abc import Iterable

from studyplan.schedule.pool import GOOD

LAST = 4
"""The number of the light review just before the interview; those before it are 1, 2 and 3."""

ENOUGH_GOOD_DAYS = 3


def review_days(
    learned: int, needed_until: int, scores: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Return the number and the ideal day of each review; `scores` are days with what was scored on them.

    The gaps are about 10, 20 and 40 percent of the days left. A poor score halves the next one; three good
    days leave only the last review.
    """
    left = needed_until - learned
    gaps = (
        max(1, min(7, _rounded(left, 10))),
        max(1, _rounded(2 * left, 10)),
        max(1, _rounded(4 * left, 10)),
    )
    answered = sorted(scores)
    day = answered[-1][0] if answered else learned
    reviews: list[tuple[int, int]] = []
    if len({on for on, score in answered if score >= GOOD}) < ENOUGH_GOOD_DAYS:
        is_poor = bool(answered) and answered[-1][1] < GOOD
        first = min(len(answered), 2 if is_poor else 3)
        for number in range(first, 3):
            gap = max(1, gaps[number] // 2) if is_poor and number == first else gaps[number]
            day += gap
            if day < needed_until:
                reviews.append((number + 1, day))
    previous = reviews[-1][1] if reviews else day
    last = needed_until - (1 if previous >= needed_until - 2 else 2)
    if last > previous:
        reviews.append((LAST, last))
    return reviews


def review_minutes(minutes: int) -> int:
    """Return how long a recall takes: five minutes for each fifty of the task begun."""
    return (minutes + 49) // 50 * 5


def _rounded(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)
