"""A curriculum → which claims of its source guide are carried, by what, and which are not."""

from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.pack import Claim


@dataclass(frozen=True, slots=True)
class Carried:
    """One claim and the items that name it, as `kind/id`."""

    claim: Claim
    by: tuple[str, ...]

    @property
    def is_owed(self) -> bool:
        """A claim that only points elsewhere may be left out; any other may not."""
        return not self.by and "pointer" not in self.claim.status


def coverage(curriculum: Curriculum) -> tuple[Carried, ...]:
    """Tell for each claim who carries it, in the order of the claims."""
    carriers: dict[str, list[str]] = {claim.id: [] for claim in curriculum.claims}
    for kind, item in curriculum.every_item():
        if getattr(item, "deprecated", False):
            continue  # nobody sees a retired item
        for claim_id in getattr(item, "claims", ()):
            if claim_id in carriers:
                carriers[claim_id].append(f"{kind}/{item.id}")
    return tuple(Carried(claim, tuple(carriers[claim.id])) for claim in curriculum.claims)


def as_table(rows: tuple[Carried, ...]) -> str:
    """Write the coverage for a terminal: counts by status, then every claim."""
    statuses = sorted({status for row in rows for status in row.claim.status})
    lines = []
    for status in statuses:
        mine = [row for row in rows if status in row.claim.status]
        carried = sum(1 for row in mine if row.by)
        lines.append(f"{status:<11} {carried:>4} of {len(mine)} carried")
    for row in rows:
        shown = ", ".join(row.by[:3]) + (f" and {len(row.by) - 3} more" if len(row.by) > 3 else "")
        state = shown or ("not carried" if row.is_owed else "left out: only a pointer")
        lines.append(f"{row.claim.id}  {'+'.join(row.claim.status):<20} {state}")
    owed = [row.claim.id for row in rows if row.is_owed]
    if owed:
        lines.append(f"{len(owed)} not carried: {', '.join(owed)}.")
        lines.append("Name each in `claims` of the item that says it.")
    return "\n".join(lines)
