"""Each broken folder is a mistake an author makes; its expected.txt is what the author is told."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from studyplan.pipeline import problems_of
from studyplan.problem import Place, as_text
from tests.studyplan.folders import BROKEN, PACK, TINY, TODAY, school, written
from tests.studyplan.odd_files import ODD, Odd

SOURCE = Path(__file__).resolve().parents[3] / "studyplan"
TOLD_BY_A_TEST_BELOW = {"unreadable-file"}
READS_NO_CURRICULUM = {"progress.py", "kept_plan.py"}
HYPHENATED_BUT_NO_RULE = {
    "questions",  # what practice leads to
    "script",  # what a mock leads to
    "stage-over",  # a reason of the planner
    "too-long",
    "score-sheet",
    "ua-1",
    "a-2a",
    "utf-8",
    "utf-8-sig",
    "some-name",
    "candidate-report",
}


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_a_broken_folder_gives_its_report(folder: Path) -> None:
    told = as_text(problems_of(folder / "curriculum", None, TODAY)) + "\n"
    golden = folder / "expected.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, encoding="utf-8", newline="\n")
    assert told == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_an_odd_file_gives_its_report(odd: Odd, tmp_path: Path) -> None:
    assert as_text(problems_of(written(tmp_path, odd.all_files), odd.pack, TODAY)) == odd.expected


def test_a_file_that_cannot_be_read_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = school(tmp_path, tip_groups="tip_groups: []\n")
    open_path = Path.open

    def refuse_groups(path: Path, *arguments: Any) -> Any:
        if path.name == "tip_groups.yml":
            raise PermissionError(13, "Permission denied")
        return open_path(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse_groups)
    assert as_text(problems_of(root, None, TODAY)) == (
        "curriculum/school/tip_groups.yml:1:1: error[unreadable-file]:"
        " The file cannot be read: Permission denied.\n"
        "    Check that it exists and that you may read it."
    )


@pytest.mark.parametrize(
    ("files", "pack", "place", "rule"),
    [
        (
            {"school/tip_groups.yml": f"tip_groups:\n  - id: sleep\n    title: {'9' * 5000}\n"},
            None,
            Place("curriculum/school/tip_groups.yml", 3, 12),
            "wrong-type",
        ),
        (
            {"school/pack.yml": f"{PACK}extends: {'a' * 300}\n"},
            None,
            Place("curriculum/school/pack.yml", 6, 10),
            "unknown-extends",
        ),
        ({}, "a" * 300, None, "unknown-pack"),
        ({}, "/tmp", None, "unknown-pack"),
    ],
    ids=["a number of 5000 digits", "a long name to extend", "a long name", "a path"],
)
def test_an_outrageous_value_is_told_and_never_a_traceback(
    files: dict[str, str], pack: str | None, place: Place | None, rule: str, tmp_path: Path
) -> None:
    root = written(tmp_path, {"school/pack.yml": PACK, **files})
    told = problems_of(root, pack, TODAY)
    assert rule in [problem.rule for problem in told if place in (None, problem.place)]


@pytest.mark.parametrize(
    "text",
    [
        f"tip_groups:\n  - id: sleep\n    title: {'9' * 5000}\n",
        f"tip_groups:\n  - id: {'9' * 5000}a\n",
        f"tip_groups:\n  - id: '{'9' * 5000}'\n  - id: '{'9' * 5000}'\n",
        f"tip_groups:\n  - id: sleep\n    '{'9' * 100}': Sleep\n    '{'9' * 100}': Sleep\n",
        f"tip_groups:\n  - id: sleep\n    title: !{'9' * 5000} Sleep\n",
        f"'{'9' * 100}': []\n",
        f"remove: ['{'9' * 5000}', '{'9' * 5000}']\n",
        f"remove: [{'9' * 5000}]\n",
    ],
    ids=["number", "id", "ids", "keys", "tag", "key of the file", "removed ids", "removed number"],
)
def test_a_value_in_a_message_is_cut_short(text: str, tmp_path: Path) -> None:
    told = as_text(problems_of(school(tmp_path, tip_groups=text), None, TODAY))
    assert "9" * 50 in told
    assert "9" * 61 not in told


def test_the_name_of_a_pack_in_a_message_is_cut_short(tmp_path: Path) -> None:
    root = written(tmp_path, {"school/pack.yml": f"{PACK}extends: {'a' * 300}\n"})
    for pack in (None, "a" * 300):
        told = as_text(problems_of(root, pack, TODAY))
        assert f"There is no pack `{'a' * 57}…`." in told
        assert "a" * 61 not in told


@pytest.mark.parametrize(
    "text",
    [
        "'[page](javascript:alert(1))'",
        "'<javascript:alert(1)>'",
        "'[page]: javascript:alert(1)'",
        "'[page](https://example.org){ onclick=alert(1) }'",
        "'<img src=x>'",
        r'"a bell \a rings"',
        r'"a null byte \0 ends it"',
        "' '",
    ],
)
def test_a_text_that_would_harm_a_page_or_leave_it_blank_is_told(text: str, tmp_path: Path) -> None:
    root = school(tmp_path, tip_groups=f"tip_groups:\n  - {{id: sleep, title: Sleep, summary: {text}}}\n")
    assert [problem.place.line for problem in problems_of(root, None, TODAY)] == [2]


def test_a_sound_curriculum_has_no_problems() -> None:
    assert problems_of(TINY, None, TODAY) == ()


def test_a_pack_without_plans_need_not_choose_one_of_them(tmp_path: Path) -> None:
    plans = (
        "plans:\n  - {weeks: 4, hours_per_week: 5, title: A plan, summary: For you.}\nmain_plan: 4-weeks\n"
    )
    packs = {"town/pack.yml": PACK.replace("school", "town", 1) + plans}
    packs["school/pack.yml"] = "id: school\nextends: town\nplans: []\n"
    assert problems_of(written(tmp_path, packs), None, TODAY) == ()


def test_hidden_files_a_readme_and_the_schema_folder_are_left_alone(tmp_path: Path) -> None:
    root = school(tmp_path)
    for name in ("README.md", ".gitignore", "schema/tasks.json", "school/README.md", "school/.notes"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("For people and editors.\n", encoding="utf-8")
    assert problems_of(root, None, TODAY) == ()


@pytest.mark.parametrize(
    "name",
    [
        *("tasks.yml~", "#tasks.yml#", ".#tasks.yml", ".tasks.yml.swp", "tasks.yml.swo", "4913"),
        *("tasks.yml.bak", "tasks.yml.orig", "tasks.yml.tmp", "tasks.yml___jb_tmp___", "~$tasks.yml"),
        *(".DS_Store", "desktop.ini", "Desktop.ini", "Thumbs.db"),
    ],
)
def test_what_an_editor_or_a_system_left_is_no_part_of_a_pack(name: str, tmp_path: Path) -> None:
    root = school(tmp_path, phases="phases:\n  - {id: start, title: Start, aim: To begin.}\n")
    (root / "school" / "tasks").mkdir()
    (root / "old~").mkdir()
    for place in (root, root / "school", root / "school" / "tasks", root / "old~"):
        (place / name).write_text("tasks: [\n", encoding="utf-8")
    assert problems_of(root, None, TODAY) == ()


@pytest.mark.parametrize("name", ["tasks copy.yml", "tasks.yml.txt", "notes.md", "old.yml"])
def test_what_somebody_may_have_meant_is_told(name: str, tmp_path: Path) -> None:
    root = school(tmp_path)
    (root / "school" / name).write_text("tasks: []\n", encoding="utf-8")
    assert [problem.rule for problem in problems_of(root, None, TODAY)] == ["unread-file"]


def test_no_more_of_a_file_is_read_than_may_be(tmp_path: Path) -> None:
    root = school(tmp_path)
    path = root / "school" / "tasks.yml"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)  # takes no room on the disk, and all memory of whoever reads it
    assert as_text(problems_of(root, None, TODAY)) == (
        "curriculum/school/tasks.yml:1:1: error[too-large]:"
        " The file has 3,000,000,000 bytes; at most 2,000,000 are read.\n"
        "    Split it: `questions/a.yml` and `questions/b.yml` count as one list."
    )


def test_a_message_is_one_line_whatever_it_shows(tmp_path: Path) -> None:
    plans = r'plans: ["summary: >-\n  For an on-site\t\u00a0visit"]'
    root = written(tmp_path, {"school/pack.yml": PACK + plans})
    told = "`summary: >- For an on-site \\xa0visit`, which YAML reads as text."
    assert [problem.message for problem in problems_of(root, None, TODAY)] == [
        f"`plans` of the pack must be keys with values, not {told}"
    ]


def test_every_rule_has_a_broken_folder() -> None:
    told = "\n".join(
        [
            *((folder / "expected.txt").read_text(encoding="utf-8") for folder in BROKEN),
            *(odd.expected for odd in ODD.values()),
        ]
    )
    exercised = set(re.findall(r"(?m)^\S+:\d+:\d+: (?:error|warning)\[([a-z0-9-]+)\]: ", told))
    assert rules_in_source() - TOLD_BY_A_TEST_BELOW == exercised


def rules_in_source() -> set[str]:
    """Find what stands before a sentence, and every other word with a hyphen."""
    found: set[str] = set()
    glyphs = SOURCE / "export" / "pdf" / "glyphs.py"
    for path in [
        SOURCE / "pipeline.py",
        glyphs,
        *(SOURCE / "load").glob("*.py"),
        *(SOURCE / "check").glob("*.py"),
    ]:
        if path.name not in READS_NO_CURRICULUM:
            text = path.read_text(encoding="utf-8")
            found.update(re.findall(r'"([a-z]+(?:-[a-z0-9]+)*)",\s+f?"[A-Z`{][^"\n]* ', text))
            found.update(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text))
    return found - HYPHENATED_BUT_NO_RULE
