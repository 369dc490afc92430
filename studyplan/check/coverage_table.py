"""What a curriculum covers → tables for a terminal, and flat lists for a program."""

import json

from studyplan.check.coverage import READING_AT_MOST, Carried, Cell, Coverage, Share, TrackHolding


def as_table(covered: Coverage) -> str:
    """Write claims, questions, tracks and kinds of tasks, each with what is owed below it."""
    parts = [
        _claims(covered.claims) if covered.claims else ["This pack lists no claims of a source guide."],
        _cells(covered.cells) if covered.cells else ["This pack has no stages that ask questions."],
        _tracks(covered.tracks),
        _shares(covered.shares),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def as_json(covered: Coverage) -> str:
    """Write the same for a program."""
    document = {
        "complete": covered.is_complete,
        "claims": [
            {"id": row.claim.id, "status": row.claim.status, "by": row.by, "owed": row.is_owed}
            for row in covered.claims
        ],
        "questions": [
            {
                "stage": cell.stage,
                "type": cell.type,
                "due": cell.is_due,
                "all": cell.questions,
                "tracks": dict(cell.by_track),
                "owed": cell.is_owed,
            }
            for cell in covered.cells
        ],
        "tracks": [
            {"id": row.track, "questions": row.questions, "cases": row.cases} for row in covered.tracks
        ],
        "tasks": [
            {"kind": row.kind, "minutes": row.minutes, "percent": row.percent, "owed": row.is_owed}
            for row in covered.shares
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _claims(rows: tuple[Carried, ...]) -> list[str]:
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
    return lines


def _cells(cells: tuple[Cell, ...]) -> list[str]:
    tracks = [track for track, _ in cells[0].by_track]
    head = ("stage", "type", "all", *tracks)
    rows = [(c.stage, c.type, str(c.questions), *(str(number) for _, number in c.by_track)) for c in cells]
    lines = [
        "Questions a reader meets, in all and with each track chosen:",
        *_columns((head, *rows), words=2),
    ]
    for cell in cells:
        if cell.is_owed:
            reader = f" for a reader of {' or '.join(cell.empty_for)}" if cell.questions else ""
            lines.append(f"The stage `{cell.stage}` names `{cell.type}` but asks none{reader}.")
    if any(cell.is_owed for cell in cells):
        lines.append("Add such questions to `questions` of the stage, or take the type from its `types`.")
    return lines


def _tracks(rows: tuple[TrackHolding, ...]) -> list[str]:
    if not rows:
        return []
    head = ("track", "questions", "cases")
    body = [(row.track, str(row.questions), str(row.cases)) for row in rows]
    return ["What each track has of its own:", *_columns((head, *body))]


def _shares(rows: tuple[Share, ...]) -> list[str]:
    if not rows:
        return []
    head = ("tasks", "minutes", "share")
    lines = _columns((head, *((row.kind, str(row.minutes), f"{row.percent}%") for row in rows)))
    lines += [
        f"Reading takes {row.percent}% of the minutes; at most {READING_AT_MOST}% is wanted."
        for row in rows
        if row.is_owed
    ]
    return ["Minutes by kind of task:", *lines]


def _columns(rows: tuple[tuple[str, ...], ...], words: int = 1) -> list[str]:
    widths = [max(len(text) for text in column) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            text.ljust(width) if number < words else text.rjust(width)
            for number, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
