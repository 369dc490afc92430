"""Curriculum, plan and options → everything Typst reads to set the pages: templates and their data."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from studyplan.export.content_date import content_moment
from studyplan.export.document import curriculum_document
from studyplan.export.pdf.inline import inline
from studyplan.export.pdf.papers import Paper
from studyplan.export.pdf.practice import (
    asking_rows,
    family_rows,
    main_types,
    printed_questions,
    rubric_rows,
    type_rows,
)
from studyplan.export.pdf.process import questions_for_recruiter, source_data, stage_data
from studyplan.export.pdf.stories import CAREER, story_rows, theme_data
from studyplan.export.pdf.tasks import steps_by_phase
from studyplan.export.pdf.weeks import PlanRows
from studyplan.model import Curriculum
from studyplan.model.plan import Plan
from studyplan.model.practice import Question
from studyplan.model.progress import Progress
from studyplan.view.inline import title as plain
from studyplan.view.words import full_date


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """How a plan is printed, and for whom."""

    paper: Paper = "a4"
    timestamp: int | None = None
    """Seconds since 1970 that the file names as its date; the day of the content if left out."""
    progress: Progress | None = None
    fonts: tuple[Path, ...] = ()
    """Folders with more fonts, for scripts that the built-in ones do not have."""


@dataclass(frozen=True, slots=True)
class Document:
    """Files for Typst, by name, with the settings that decide what comes out of them."""

    files: Mapping[str, bytes]
    timestamp: int
    fonts: tuple[Path, ...]

    @property
    def fingerprint(self) -> str:
        """A name for exactly this document: the same only where every page is the same."""
        whole = hashlib.sha256(str(self.timestamp).encode())
        for name, content in sorted(self.files.items()):
            whole.update(f"\n{name} {len(content)}\n".encode() + content)
        for folder in self.fonts:
            for path in sorted(folder.rglob("*")):
                whole.update(f"\n{path.name} {path.stat().st_size}".encode())
        return whole.hexdigest()


def plan_document(curriculum: Curriculum, plan: Plan, options: PdfOptions) -> Document:
    """Gather the pages of one plan."""
    rows = PlanRows(curriculum, plan, options.progress)
    printed = printed_questions(curriculum, rows.tracks)
    if rows.is_short:
        asked = {name for task in rows.tasks() for name in task.questions}
        printed = {name: question for name, question in printed.items() if name in asked}
    return Document(
        files={
            **templates(),
            "curriculum.json": as_json(_curriculum_data(curriculum, printed)),
            "plan.json": as_json(_plan_data(curriculum, rows, printed, options.progress)),
        },
        timestamp=_moment(curriculum) if options.timestamp is None else options.timestamp,
        fonts=options.fonts,
    )


def templates() -> dict[str, bytes]:
    folder = files("studyplan.export.pdf") / "templates"
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.endswith(".typ")}


def _curriculum_data(curriculum: Curriculum, printed: dict[str, Question]) -> dict[str, Any]:
    """Write what is the same in every plan for the same tracks; Typst then sets it only once."""
    return {
        "title": inline(curriculum.pack.title),
        "about_process": [inline(text) for text in curriculum.pack.about_process],
        "stages": stage_data(curriculum, printed),
        "themes": theme_data(curriculum),
        "rubrics": rubric_rows(curriculum),
        "types": type_rows(curriculum, printed),
        "main_types": main_types(curriculum),
        "families": family_rows(curriculum),
        "asking": asking_rows(curriculum, printed),
        "sources": source_data(curriculum),
    }


def _plan_data(
    curriculum: Curriculum, rows: PlanRows, printed: dict[str, Question], progress: Progress | None
) -> dict[str, Any]:
    pack = curriculum.pack
    frameworks = {framework.id for framework in curriculum.frameworks if not framework.deprecated}
    return {
        "document_title": f"{plain(pack.title)}: {plain(rows.name)}",
        "document_description": plain(pack.summary),
        "title": inline(pack.title),
        "name": inline(rows.name),
        "extent": rows.extent,
        "leaves_out": inline(rows.leaves_out) if rows.leaves_out else None,
        "track": inline(rows.track) if rows.track else None,
        "how_far": rows.how_far,
        "interview": full_date(rows.plan.settings.onsite) if rows.plan.settings.onsite else None,
        "as_of": full_date(pack.as_of),
        "version": hashlib.sha256(curriculum_document(curriculum).encode()).hexdigest()[:12],
        "notice": [inline(text) for text in pack.notice],
        "about_plan": [inline(text) for text in pack.about_plan],
        "ask_recruiter": questions_for_recruiter(curriculum),
        "next": rows.next_tasks(),
        "weeks": rows.weeks(),
        "for_tracks": rows.for_tracks(),
        "after": rows.after(),
        "left_out": rows.left_out(),
        "stories": story_rows(progress.stories if progress else ()),
        "career": CAREER,
        "phases": steps_by_phase(rows.rows, rows.tasks(), printed, frameworks),
    }


def _moment(curriculum: Curriculum) -> int:
    return int(content_moment(curriculum.pack).timestamp())


def as_json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
