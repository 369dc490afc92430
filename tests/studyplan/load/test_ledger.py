"""The ledger of a pack: what `studyplan ids` writes, and that no id goes unnoticed."""

from pathlib import Path

import pytest

from studyplan.__main__ import main
from studyplan.pipeline import problems_of
from tests.studyplan.folders import PACK, TODAY, school, written

GROUPS = """\
tip_groups:
  - {id: rest, title: Rest, summary: Sit down., replaces: [sleep]}
  - {id: walk, title: Walk, summary: Go out., deprecated: true}
"""
CLAIMS = "claims:\n  - {id: S001, statement: Rest helps., status: [pointer]}\n"
HEAD = "# Readers' ticks hang on these ids, so none may go. Written by `studyplan ids`.\n"
LEDGER = f"{HEAD}pack/school\ntip_groups/rest\ntip_groups/sleep\ntip_groups/walk\n"
TOWN = "id: town\nextends: school\ntitle: A town\n"


def ids(capsys: pytest.CaptureFixture[str], root: Path, *options: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        main(["ids", "--curriculum", str(root), *options])
    assert end.value.code is None or isinstance(end.value.code, int)
    told = capsys.readouterr()
    return end.value.code or 0, told.out + told.err


def rules(root: Path) -> list[str]:
    return [problem.rule for problem in problems_of(root, None, TODAY)]


def test_a_ledger_lists_items_old_ids_and_retired_ones_but_no_claims(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = school(tmp_path, tip_groups=GROUPS, claims=CLAIMS)
    assert ids(capsys, root) == (0, "curriculum/school/ids.lock: 3 ids, 3 of them new.\n")
    assert (root / "school/ids.lock").read_bytes() == LEDGER.encode()
    assert ids(capsys, root) == (0, "curriculum/school/ids.lock: 3 ids, 0 of them new.\n")
    assert (root / "school/ids.lock").read_bytes() == LEDGER.encode()
    assert problems_of(root, None, TODAY) == ()


def test_a_ledger_lists_what_a_pack_brings_and_not_what_it_patches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"school/pack.yml": PACK, "school/tip_groups.yml": GROUPS, "town/pack.yml": TOWN}
    files["town/tip_groups.yml"] = (
        "tip_groups:\n"
        "  - {id: rest, title: Rest well, replaces: [sleep, nap]}\n"
        "  - {id: sing, title: Sing, summary: Aloud.}\n"
    )
    root = written(tmp_path, files)
    ids(capsys, root)
    assert (root / "town/ids.lock").read_text(encoding="utf-8") == (
        f"{HEAD}pack/town\ntip_groups/nap\ntip_groups/sing\n"
    )


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        (GROUPS, []),
        (GROUPS.replace("replaces: [sleep]", "replaces: []"), ["lost-id"]),
        (GROUPS.replace("id: walk", "id: stroll"), ["lost-id"]),
        (GROUPS.replace("id: walk", "id: stroll").replace("deprecated: true", "replaces: [walk]"), []),
        (GROUPS.replace("title: Walk", "title: Stroll"), []),
        (GROUPS.replace("title: Walk", "titel: Walk"), ["unknown-key"]),
        ("tip_groups: [\n", ["yaml-syntax"]),
        ("tip_groups: []\n", ["lost-id", "lost-id", "lost-id"]),
    ],
    ids=["all there", "old id", "other id", "renamed", "edited", "unsound", "unreadable", "emptied"],
)
def test_an_id_is_lost_when_no_item_answers_to_it(groups: str, told: list[str], tmp_path: Path) -> None:
    root = school(tmp_path, tip_groups=groups)
    (root / "school/ids.lock").write_text(LEDGER, encoding="utf-8")
    assert sorted(rules(root)) == told


def test_a_lost_id_stays_in_the_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = school(tmp_path, tip_groups=GROUPS)
    ids(capsys, root)
    (root / "school/tip_groups.yml").write_text("tip_groups: []\n", encoding="utf-8")
    ids(capsys, root)
    assert (root / "school/ids.lock").read_bytes() == LEDGER.encode()


def test_an_id_may_move_to_the_pack_below(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"school/pack.yml": PACK, "town/pack.yml": TOWN, "town/tip_groups.yml": GROUPS}
    root = written(tmp_path, files)
    ids(capsys, root)
    (root / "town/tip_groups.yml").rename(root / "school/tip_groups.yml")
    ids(capsys, root)
    assert rules(root) == []
    assert (root / "school/ids.lock").read_bytes() == LEDGER.encode()


def test_a_pack_may_remove_what_it_inherits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"school/pack.yml": PACK, "school/tip_groups.yml": GROUPS, "town/pack.yml": TOWN}
    root = written(tmp_path, {**files, "town/tip_groups.yml": "remove: [rest]\n"})
    ids(capsys, root)
    assert rules(root) == []


def test_a_ledger_copied_with_a_folder_binds_nobody_and_is_written_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = school(tmp_path, tip_groups="tip_groups:\n  - {id: sing, title: Sing, summary: Aloud.}\n")
    (root / "school/ids.lock").write_text(LEDGER.replace("school", "town"), encoding="utf-8")
    assert rules(root) == []
    assert ids(capsys, root, "--check")[0] == 1
    ids(capsys, root)
    assert (root / "school/ids.lock").read_text(encoding="utf-8") == f"{HEAD}pack/school\ntip_groups/sing\n"


def test_an_id_that_is_not_listed_yet_is_told_where_ledgers_are_checked_and_nowhere_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = school(tmp_path, tip_groups=GROUPS)
    (root / "school/ids.lock").write_text(LEDGER.replace("tip_groups/walk\n", ""), encoding="utf-8")
    assert rules(root) == []
    told = (
        "curriculum/school/ids.lock:1:1: error[old-ledger]: It does not list `tip_groups/walk` yet.\n"
        "    Run `studyplan ids`, and commit the file.\n"
    )
    assert ids(capsys, root, "--check") == (1, told)
    ids(capsys, root)
    assert ids(capsys, root, "--check") == (0, "")


def test_a_pack_without_a_ledger_keeps_no_account(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = school(tmp_path, tip_groups=GROUPS)
    assert ids(capsys, root, "--check") == (0, "")
    assert list(root.glob("*/ids.lock")) == []


def test_the_private_pack_gets_a_ledger_only_when_it_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = written(tmp_path, {"school/pack.yml": PACK, "local/pack.yml": "id: local\nextends: school\n"})
    ids(capsys, root)
    assert not (root / "local/ids.lock").exists()
    ids(capsys, root, "--pack", "local")
    assert (root / "local/ids.lock").is_file()


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_a_ledger_checked_out_on_any_system_is_current(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = school(tmp_path, tip_groups=GROUPS)
    (root / "school/ids.lock").write_bytes(LEDGER.replace("\n", ending).encode())
    assert ids(capsys, root, "--check") == (0, "")
    assert rules(root) == []


def test_a_pack_with_a_mistake_is_told_and_no_ledger_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = school(tmp_path, tip_groups="tip_groups: 5\n")
    code, told = ids(capsys, root)
    assert code == 1
    assert "error[wrong-type]" in told
    assert not (root / "school/ids.lock").exists()


def test_bytes_that_are_no_text_are_a_wrong_line(tmp_path: Path) -> None:
    root = school(tmp_path, tip_groups=GROUPS)
    (root / "school/ids.lock").write_bytes(LEDGER.encode() + b"\xff\xfe\x00\n")
    assert rules(root) == ["wrong-line"]
