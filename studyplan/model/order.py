"""Things in a wished order → the same things, each behind what it waits for."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def needs_first(wished: Iterable[Thing], needs: Callable[[Thing], Sequence[Thing]]) -> list[Thing]:
    """Keep the wished order, but pull what a thing waits for directly before it; a circle is cut where it closes."""
    ordered: dict[Thing, None] = {}
    opened: set[Thing] = set()
    for wanted in wished:
        waiting = [wanted]
        while waiting:
            missing = [other for other in needs(waiting[-1]) if other not in ordered and other not in opened]
            if waiting[-1] in ordered or not missing:
                ordered[waiting.pop()] = None
            else:
                opened.add(waiting[-1])
                waiting.extend(reversed(missing))
    return list(ordered)
