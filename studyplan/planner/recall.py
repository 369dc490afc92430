"""The day something was learned + the day it is needed → the days to recall it, at growing gaps."""

from collections.abc import Iterable, Sequence

LAST = 4
"""The number of the recall just before the interview; those before it are 1, 2 and 3."""

IN_ORDER_OF_USE = (1, LAST, 2, 3)
"""Where hours are short, the first one and the last one come before those between."""

GOOD = 3  # the lowest score that counts as known
ENOUGH_GOOD_DAYS = 3
FIRST_WITHIN = 7

Days = list[tuple[int, int]]  # the number and the ideal day of each recall, the earliest first


def recall_days(learned: int, needed: int, scores: Iterable[tuple[int, int]] = ()) -> Days:
    """Return all recalls after about 10, 20 and 40 percent of the days left; `scores` are days with a score each.

    A poor score halves the next gap; three good days leave only the last recall.
    """
    left = needed - learned
    gaps = [max(1, (2 * tenths * left + 10) // 20) for tenths in (1, 2, 4)]
    gaps[0] = min(FIRST_WITHIN, gaps[0])
    answered = sorted(scores)
    day = answered[-1][0] if answered else learned
    found: Days = []
    if len({on for on, score in answered if score >= GOOD}) < ENOUGH_GOOD_DAYS:
        is_poor = bool(answered) and answered[-1][1] < GOOD
        first = min(len(answered), 2 if is_poor else 3)
        for number in range(first, 3):
            day += max(1, gaps[number] // 2) if is_poor and number == first else gaps[number]
            if day < needed:
                found.append((number + 1, day))
    before = found[-1][1] if found else day
    last = needed - (1 if before >= needed - 2 else 2)
    if last > before:
        found.append((LAST, last))
    return found


def recalls_ahead(
    learned: int, needed: int, today: int, scores: Sequence[tuple[int, int]], count: int
) -> Days:
    """Return the `count` recalls of most use among those that are not past."""
    ahead = [recall for recall in recall_days(learned, needed, scores) if recall[1] >= today]
    chosen = sorted(ahead, key=lambda recall: IN_ORDER_OF_USE.index(recall[0]))[:count]
    return sorted(chosen, key=lambda recall: recall[1])


def recall_minutes(minutes: int) -> int:
    """Return how long a recall takes: five minutes for each fifty of the task begun."""
    return (minutes + 49) // 50 * 5
