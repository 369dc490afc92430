"""Units in a wished order → the same units, each after what it waits for, and ready for its mock interview."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

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


def with_mocks_early(
    order: Sequence[int], mocks: Sequence[int], needs: Needs, phases: Sequence[int]
) -> list[int]:
    """Keep the order, but do each mock as soon as what it waits for is done and its phase has begun."""
    place = {mock: index for index, mock in enumerate(mocks)}
    missing = {mock: len(needs[mock]) for mock in mocks}
    waiting: dict[int, list[int]] = {}
    for mock in mocks:
        for other in needs[mock]:
            waiting.setdefault(other, []).append(mock)
    prepared = [(phases[mock], place[mock]) for mock in mocks if not needs[mock]]
    heapify(prepared)
    ordered: dict[int, None] = {}

    def add(unit: int) -> None:
        ordered[unit] = None
        for mock in waiting.get(unit, ()):
            missing[mock] -= 1
            if missing[mock] == 0:
                heappush(prepared, (phases[mock], place[mock]))

    for unit in order:
        if unit not in ordered:
            add(unit)
        due: list[int] = []
        while due or (prepared and prepared[0][0] <= phases[unit]):
            while prepared and prepared[0][0] <= phases[unit]:
                heappush(due, heappop(prepared)[1])
            mock = mocks[heappop(due)]
            if mock not in ordered:
                add(mock)
    return list(ordered)


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
    wanted_minutes = [minutes[unit] for unit in order if unit in wanted]
    room = limit - sum(wanted_minutes)
    missing = len(wanted_minutes)
    early: list[int] = []
    late: list[int] = []
    for place, unit in enumerate(order):
        if missing == 0:
            (late or early).extend(order[place:])
            break
        if unit in wanted:
            early.append(unit)
            missing -= 1
        elif not late and minutes[unit] <= room:
            early.append(unit)
            room -= minutes[unit]
        else:
            late.append(unit)
    return early + late
