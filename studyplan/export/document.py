"""Curriculum → one JSON document with everything in it, ids in file order."""

import json

from studyplan.model import KINDS, Curriculum


def curriculum_document(curriculum: Curriculum) -> str:
    """Write the merged curriculum as JSON; keys without a value are left out."""
    whole = curriculum.model_dump(mode="json", exclude_none=True)
    document = {"pack": whole["pack"], **{kind: whole[kind] for kind in KINDS}}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
