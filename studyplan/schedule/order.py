"""Units in a wished order → the same units, each after what it waits for, and ready for its mock interview."""

from collections.abc import Collection, Iterable, Mapping, Sequence

Needs = Mapping[int, Sequence[int]] | Sequence[Sequence[int]]
"""For each unit, those it waits for."""


def needs_first(wished: Iterable[int], needs: Needs) -> list[int]:
    """Keep the wished order, but pull what a unit waits for directly before it."""
    ordered: list[int] = []
    placed: set[int] = set()
    for wanted in wished:
        waiting = [wanted]
        while waiting:
            unit = waiting[-1]
            missing = () if unit in placed else [other for other in needs[unit] if other not in placed]
            if missing:
                waiting.extend(reversed(missing))
                continue
            waiting.pop()
            if unit not in placed:
                placed.add(unit)
                ordered.append(unit)
    return ordered


def all_needs(unit: int, needs: Needs) -> set[int]:
    """Return what a unit waits for, and what that waits for in turn."""
    found: set[int] = set()
    waiting = [unit]
    while waiting:
        for other in needs[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def pulled(order: Sequence[int], minutes: Sequence[int], wanted: Collection[int], limit: int) -> list[int]:
    """Move wanted units forward, no more than needed, so that all are done within the first minutes.

    Others keep their places as long as those minutes hold them and the wanted ones.
    """
    room = limit - sum(minutes[unit] for unit in order if unit in wanted)
    missing = sum(unit in wanted for unit in order)
    early: list[int] = []
    late: list[int] = []
    for unit in order:
        if unit in wanted:
            early.append(unit)
            missing -= 1
        elif missing == 0 or (not late and minutes[unit] <= room):
            (late or early).append(unit)
            room -= minutes[unit]
        else:
            late.append(unit)
    return early + late
