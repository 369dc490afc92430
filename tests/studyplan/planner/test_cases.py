"""The shared cases are those that this planner makes."""

from tests.studyplan.planner.cases import FOLDER, files


def test_the_cases_are_current() -> None:
    held = {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.*")
    }
    made = files()
    changed = sorted(name for name in held.keys() | made.keys() if held.get(name) != made.get(name))
    assert changed == [], "run: make cases, and read what it changes"
