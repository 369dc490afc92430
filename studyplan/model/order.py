"""Things in a wished order → the same things, each behind what it waits for."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def needs_first(wished: Iterable[Thing], needs: Callable[[Thing], Sequence[Thing]]) -> list[Thing]:
    """Keep the wished order, but pull what a thing waits for directly before it; of a circle, the first stays behind."""
    ordered: dict[Thing, None] = {}
    opened: set[Thing] = set()
    for wanted in wished:
        waiting = [wanted]
        while waiting:
            thing = waiting[-1]
            missing = [] if thing in opened else [other for other in needs(thing) if other not in ordered]
            opened.add(thing)
            if not missing:
                ordered[waiting.pop()] = None
            else:
                waiting.extend(reversed(missing))
    return list(ordered)
