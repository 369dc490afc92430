"""The page on customizing: its example does what it says in a pack that stands on the shipped one."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from studyplan.load import load
from studyplan.model.practice import Question
from studyplan.pipeline import problems_of
from studyplan.problem import errors
from tests.curriculum.packs import ROOT
from tests.studyplan.folders import TODAY

REPOSITORY = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not (ROOT / "tpm").is_dir(), reason="a fork has taken the pack of the example away"
)


def test_the_example_of_the_page_passes_the_check(tmp_path: Path) -> None:
    page = (REPOSITORY / "docs" / "customize.md").read_text(encoding="utf-8")
    text, *_ = re.findall(r"^```yaml\n(.+?)^```", page, re.MULTILINE | re.DOTALL)
    example = yaml.safe_load(text)
    patched, new = example["questions"]
    root = tmp_path / "curriculum"
    shutil.copytree(ROOT / "tpm", root / "tpm")
    (root / "acme" / "questions").mkdir(parents=True)
    (root / "acme" / "pack.yml").write_text("id: acme\nextends: tpm\n", encoding="utf-8")
    others = yaml.safe_load((root / "tpm" / "questions" / "program-sense.yml").read_text(encoding="utf-8"))
    inherited = next(question for question in others["questions"] if question["id"] == patched["id"])
    example["questions"] = [patched, {**inherited, **new}]  # "the other keys of a question"
    (root / "acme" / "questions" / "acme.yml").write_text(yaml.safe_dump(example), encoding="utf-8")

    assert errors(problems_of(root, "acme", TODAY)) == ()
    changed = load(root, "acme").curriculum
    assert changed.get(Question, patched["id"]).minutes == patched["minutes"]
    assert changed.get(Question, new["id"]).prompt == new["prompt"]
    assert not {question.id for question in changed.questions} & set(example["remove"])
