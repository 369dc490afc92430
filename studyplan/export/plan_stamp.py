"""Curriculum → what tells a kept plan that it was made of other tasks or by other rules, and names what is retired."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from studyplan.model import Curriculum
from studyplan.model.item import Item
from studyplan.view.inline import title

RULES = 2
"""A new number wherever the same curriculum and wishes give another plan than before.

A reader whose plan was kept by older rules is told, sees their own days, and decides.
"""
RETIRED_KINDS = ("tasks", "tracks", "stages", "question_types")


def plan_stamp(curriculum: Curriculum, data: Mapping[str, Any]) -> dict[str, Any]:
    """Name the rules of planning and the state of what is planned, which `data` holds."""
    return {
        "rules": RULES,
        "fingerprint": sha256(_planned(data).encode()).hexdigest()[:12],
        "retired": [
            {"id": item.id, "title": title(getattr(item, "title", item.id))}
            for kind in RETIRED_KINDS
            for item in curriculum.items(kind)
            if isinstance(item, Item) and item.deprecated
        ],
    }


def _planned(data: Mapping[str, Any]) -> str:
    """Write what decides where a task stands: another title or offer moves nothing in a plan that is kept."""
    kinds = {
        kind: [{name: value for name, value in item.items() if name != "title"} for item in data[kind]]
        for kind in ("phases", "stages", "tracks", "types", "tasks")
    }
    kinds["core"] = data["core"]
    return json.dumps(kinds, sort_keys=True)
