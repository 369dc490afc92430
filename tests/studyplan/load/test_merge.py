"""A pack over a pack: the same id changes an item, `remove` drops it, and nothing else moves."""

from pathlib import Path
from typing import Any

from studyplan.load import load
from studyplan.model import KINDS
from studyplan.model.loaded import Loaded
from studyplan.model.study import Task
from studyplan.problem import Place
from tests.studyplan.folders import PACK, TINY, written

GROUPS = """\
tip_groups:
  - id: sleep
    title: Sleep
    summary: Go to bed early.
  - id: food
    title: Food
    summary: Eat breakfast.
  - id: walk
    title: Walk
    summary: Walk a mile.
"""


def pack(name: str, below: str | None = None) -> str:
    own = PACK.replace("id: school", f"id: {name}")
    return f"{own}extends: {below}\n" if below else own


def stacked(folder: Path, *uppers: str) -> Loaded:
    """Lay texts of tip_groups.yml over the three groups, each in a pack of its own, and load the top one."""
    files: dict[str, str | bytes] = {"level-0/pack.yml": pack("level-0"), "level-0/tip_groups.yml": GROUPS}
    for number, text in enumerate(uppers, start=1):
        files[f"level-{number}/pack.yml"] = pack(f"level-{number}", f"level-{number - 1}")
        files[f"level-{number}/tip_groups.yml"] = text
    return load(written(folder, files), f"level-{len(uppers)}")


def titles(loaded: Loaded) -> list[tuple[str, str]]:
    return [(group.id, group.title) for group in loaded.curriculum.tip_groups]


def item(loaded: Loaded, kind: str, name: str) -> Any:
    found = loaded.curriculum.find(KINDS[kind], name)
    assert found is not None
    return found


def test_a_patch_changes_the_fields_it_gives_and_keeps_the_others(tmp_path: Path) -> None:
    loaded = stacked(tmp_path, "tip_groups:\n  - id: food\n    title: Breakfast\n")
    food = item(loaded, "tip_groups", "food")
    assert (food.title, food.summary) == ("Breakfast", "Eat breakfast.")


def test_a_patched_item_keeps_its_position_and_a_new_one_comes_last(tmp_path: Path) -> None:
    loaded = stacked(
        tmp_path,
        "tip_groups:\n  - {id: rest, title: Rest, summary: Sit down.}\n  - {id: food, title: Breakfast}\n",
    )
    assert titles(loaded) == [
        ("sleep", "Sleep"),
        ("food", "Breakfast"),
        ("walk", "Walk"),
        ("rest", "Rest"),
    ]


def test_a_patched_list_is_replaced_as_a_whole(tmp_path: Path) -> None:
    trait = "traits:\n  - id: patience\n    title: Patience\n    shows: [You wait, You ask]\n"
    root = written(
        tmp_path,
        {
            "town/pack.yml": pack("town"),
            "town/traits.yml": trait,
            "school/pack.yml": pack("school", "town"),
            "school/traits.yml": "traits:\n  - id: patience\n    shows: [You listen]\n",
        },
    )
    assert item(load(root, "school"), "traits", "patience").shows == ("You listen",)


def test_the_place_of_a_field_is_the_file_that_gave_it(tmp_path: Path) -> None:
    loaded = stacked(tmp_path, "tip_groups:\n  - id: food\n    title: Breakfast\n")
    assert [loaded.locate("tip_groups", "food", (name,)) for name in ("title", "summary")] == [
        Place("curriculum/level-1/tip_groups.yml", 3, 12),
        Place("curriculum/level-0/tip_groups.yml", 7, 14),
    ]


def test_a_removed_item_is_gone_and_the_rest_keeps_its_order(tmp_path: Path) -> None:
    loaded = stacked(tmp_path, "remove: [food]\n")
    assert titles(loaded) == [("sleep", "Sleep"), ("walk", "Walk")]
    assert loaded.removed["tip_groups"] == {"food": Place("curriculum/level-1/tip_groups.yml", 1, 10)}


def test_an_item_removed_and_written_anew_inherits_nothing(tmp_path: Path) -> None:
    loaded = stacked(
        tmp_path, "remove: [sleep]\ntip_groups:\n  - {id: sleep, title: Nap, summary: Lie down.}\n"
    )
    assert titles(loaded) == [("food", "Food"), ("walk", "Walk"), ("sleep", "Nap")]
    assert loaded.removed["tip_groups"] == {}
    assert loaded.problems == ()


def test_three_levels_patch_one_item_each_over_the_last(tmp_path: Path) -> None:
    loaded = stacked(
        tmp_path,
        "tip_groups:\n  - {id: food, title: Breakfast}\n  - {id: rest, title: Rest, summary: Sit down.}\n",
        "tip_groups:\n  - {id: food, summary: Eat an apple.}\n  - {id: rest, title: Break}\n",
    )
    food = item(loaded, "tip_groups", "food")
    assert (food.title, food.summary) == ("Breakfast", "Eat an apple.")
    assert titles(loaded)[-1] == ("rest", "Break")


def test_an_item_removed_in_the_middle_can_come_back_on_top(tmp_path: Path) -> None:
    loaded = stacked(
        tmp_path,
        "remove: [walk]\n",
        "tip_groups:\n  - {id: walk, title: Run, summary: Run a mile.}\n",
    )
    assert titles(loaded) == [("sleep", "Sleep"), ("food", "Food"), ("walk", "Run")]
    assert loaded.problems == ()


def test_an_item_removed_in_the_middle_cannot_be_patched_on_top(tmp_path: Path) -> None:
    loaded = stacked(tmp_path, "remove: [walk]\n", "tip_groups:\n  - {id: walk, title: Run}\n")
    assert [problem.rule for problem in loaded.problems] == ["missing-field"]
    assert loaded.broken["tip_groups"] == frozenset({"walk"})


def test_what_a_pack_says_of_itself_is_inherited_but_its_name_is_not(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        {
            "town/pack.yml": pack("town") + "stale_after_months: 6\n",
            "school/pack.yml": "id: school\nextends: town\ntitle: A school in a town\n",
        },
    )
    found = load(root, "school").curriculum.pack
    assert (found.id, found.extends, found.title, found.role, found.stale_after_months) == (
        "school",
        "town",
        "A school in a town",
        "Teacher",
        6,
    )


def test_a_folder_of_files_counts_as_one_list_in_the_order_of_their_names(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        {
            "school/pack.yml": PACK,
            "school/tip_groups/b.yml": "tip_groups:\n  - {id: food, title: Food, summary: Eat.}\n",
            "school/tip_groups/a.yml": "tip_groups:\n  - {id: sleep, title: Sleep, summary: Sleep.}\n",
            "school/tip_groups.yml": "tip_groups:\n  - {id: walk, title: Walk, summary: Walk.}\n",
        },
    )
    assert titles(load(root, "school")) == [("walk", "Walk"), ("sleep", "Sleep"), ("food", "Food")]


def test_the_tiny_company_patches_a_question_and_drops_a_task() -> None:
    company, base = load(TINY, "company"), load(TINY, "base")
    question = item(company, "questions", "desk-q2")
    assert question.prompt == "Two visitors want the last copy in the branch by the river. Who gets it?"
    assert question.assesses == ("fairness",)
    assert company.curriculum.find(Task, "read-news") is None
    assert item(base, "tasks", "read-news").title == "Read the news"


def renamed(folder: Path, *uppers: str) -> dict[str, str]:
    """Say which id each former one stands for today."""
    return stacked(folder, *uppers).curriculum.replaced_ids()


GROUP = "tip_groups:\n  - {{id: {}, replaces: [{}], title: Food, summary: Eat.}}\n"


def test_a_rename_of_a_rename_in_another_pack_keeps_every_former_id(tmp_path: Path) -> None:
    uppers = [
        f"{GROUP.format('meals', 'food')}remove: [food]\n",
        f"{GROUP.format('eating', 'meals')}remove: [meals]\n",
        f"{GROUP.format('table', 'eating')}remove: [eating]\n",
    ]
    loaded = stacked(tmp_path, *uppers)
    assert loaded.problems == ()
    assert item(loaded, "tip_groups", "table").replaces == ("food", "meals", "eating")
    assert loaded.curriculum.replaced_ids() == {"food": "table", "meals": "table", "eating": "table"}


def test_a_pack_that_renames_what_another_pack_only_removed_is_followed_too(tmp_path: Path) -> None:
    uppers = [
        f"{GROUP.format('meals', 'food')}remove: [food]\n",
        "remove: [meals]\n",
        GROUP.format("table", "meals"),
    ]
    assert renamed(tmp_path, *uppers) == {"food": "table", "meals": "table"}


def test_a_patch_adds_to_the_former_ids_of_an_item(tmp_path: Path) -> None:
    uppers = [
        "tip_groups:\n  - {id: food, replaces: [meals]}\n",
        "tip_groups:\n  - {id: food, replaces: [eating, meals]}\n",
        "tip_groups:\n  - {id: food, title: Breakfast}\n",
        "tip_groups:\n  - {id: food, replaces: [dinner]}\n",
    ]
    loaded = stacked(tmp_path, *uppers)
    assert item(loaded, "tip_groups", "food").replaces == ("eating", "meals", "dinner")


def test_an_item_made_anew_under_its_id_keeps_what_it_replaced(tmp_path: Path) -> None:
    uppers = [
        "tip_groups:\n  - {id: food, replaces: [meals]}\n",
        "tip_groups:\n  - {id: food, title: Breakfast, summary: Eat.}\nremove: [food]\n",
    ]
    assert renamed(tmp_path, *uppers) == {"meals": "food"}


def test_a_former_id_that_is_in_use_again_is_not_inherited(tmp_path: Path) -> None:
    uppers = [
        f"{GROUP.format('meals', 'food')}remove: [food]\n",
        "tip_groups:\n  - {id: food, replaces: [meals], title: Food, summary: Eat.}\nremove: [meals]\n",
    ]
    assert renamed(tmp_path, *uppers) == {"meals": "food"}


def test_a_former_id_that_another_item_claims_is_not_inherited(tmp_path: Path) -> None:
    below = f"{GROUP.format('meals', 'food')}remove: [food]\n"
    two = GROUP.format("one", "meals") + "  - {id: two, replaces: [food], title: T, summary: T.}\n"
    assert renamed(tmp_path, below, f"{two}remove: [meals]\n") == {"meals": "one", "food": "two"}


def test_former_ids_that_are_no_list_are_told_once(tmp_path: Path) -> None:
    loaded = stacked(
        tmp_path,
        "tip_groups:\n  - {id: food, replaces: [meals]}\n",
        "tip_groups:\n  - {id: food, replaces: meals}\n",
    )
    assert [problem.rule for problem in loaded.problems] == ["wrong-type"]
