"""Rules about company claims: each says where it comes from, and is looked at again in time."""

from collections.abc import Iterator
from datetime import date

from studyplan.model.item import Provenance
from studyplan.model.loaded import Loaded
from studyplan.problem import Problem

COMPANY_KINDS = ("stages", "tracks", "requirements", "traits", "facts")


def missing_source(loaded: Loaded) -> Iterator[Problem]:
    """What a pack says about its company carries its provenance, with a source unless it is our advice."""
    for kind in COMPANY_KINDS if loaded.curriculum.pack.company else ():
        for item in loaded.curriculum.items(kind):
            if getattr(item, "provenance", None) is None:
                yield Problem(
                    loaded.locate(kind, item.id, ()),
                    "missing-source",
                    f"`{item.id}` says something about the company without telling where that comes from.",
                    "Add `provenance: {kind: candidate-report, sources: [id], as_of: 2022-10}` with an id of sources.yml,"
                    " or `{kind: own, as_of: 2026-11}` for our advice.",
                )
    for kind, item in loaded.curriculum.every_item():
        provenance: Provenance | None = getattr(item, "provenance", None)
        if provenance and provenance.kind != "own" and not provenance.sources:
            yield Problem(
                loaded.locate(kind, item.id, ("provenance",)),
                "missing-source",
                f"The provenance of `{item.id}` is `{provenance.kind}`, but names no source.",
                "Add `sources: [id]` with an id of sources.yml, or use `kind: own` for our advice.",
            )


def stale(loaded: Loaded, today: date) -> Iterator[Problem]:
    """What is dated official was looked at within the months the pack allows.

    A candidate's report stays as old as it is; only what we could look up again can grow stale.
    """
    pack = loaded.curriculum.pack
    for kind, item in loaded.curriculum.every_item():
        provenance: Provenance | None = getattr(item, "provenance", None)
        if provenance is None or provenance.kind in ("candidate-report", "own"):
            continue
        months = _months_since(provenance.as_of, today)
        if months > pack.stale_after_months:
            yield Problem(
                loaded.locate(kind, item.id, ("provenance", "as_of")),
                "stale",
                f"`{item.id}` was last checked {months} months ago, in {provenance.as_of}.",
                "Look at its source again, mend the text if needed, and set a new `as_of`.",
                severity="warning",
            )


def future(loaded: Loaded, today: date) -> Iterator[Problem]:
    """Nothing was checked tomorrow."""
    pack = loaded.curriculum.pack
    if pack.as_of > today.isoformat():
        yield Problem(
            loaded.locate("pack", "", ("as_of",)),
            "bad-date",
            f"The pack says it was gone over on {pack.as_of}, which is still to come.",
            "Write the day it was last gone over, or set the clock of this machine right.",
            severity="warning",
        )
    # a clock that is behind must not make every date of the pack wrong
    latest = max(today.isoformat(), pack.as_of)
    for kind, item in loaded.curriculum.every_item():
        provenance: Provenance | None = getattr(item, "provenance", None)
        if provenance and provenance.as_of > latest:
            yield Problem(
                loaded.locate(kind, item.id, ("provenance", "as_of")),
                "bad-date",
                f"`{item.id}` says it was checked on {provenance.as_of}, which is still to come.",
                "Write the day it was last checked.",
            )


def _months_since(as_of: str, today: date) -> int:
    year, month = int(as_of[:4]), int(as_of[5:7] or 12)
    return max(0, (today.year - year) * 12 + today.month - month)
