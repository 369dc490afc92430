"""Whatever happens to the text of a sound pack, its author is told in words and at a place."""

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, note
from hypothesis import strategies as st

from studyplan.export.document import curriculum_document
from studyplan.load.tree import read_tree
from studyplan.pipeline import problems_of, study
from studyplan.problem import CurriculumError, Problem, as_github, as_json, as_text, errors
from tests.studyplan.folders import TINY, TODAY

FILES = tuple(path.relative_to(TINY) for path in sorted(TINY.glob("*/*.yml")))
FOUND_IN_YAML = st.sampled_from(
    [
        *"\t\n\r :-[]{}#&*!|>'\"%@`,?~<\\=\ufeff\x00",
        *("- ", ": ", "\n\n", "---\n", "&a ", "*a", "!!int ", "<<: "),
    ]
)
ODD_VALUES = st.sampled_from(
    [
        *("[]", "{}", "[[a]]", "[a, 5]", "{a: b}", "[{id: a}]"),
        *("5", "-1", "2.5", "true", "2026-11-22", "0000", "no", "''", "'1'", '"a\\nb"'),
        *("base", "company", "star", "a" * 200, "a" * 2000),
    ]
)
YAML_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
INSERTED = st.lists(st.one_of(FOUND_IN_YAML, st.text(max_size=3)), min_size=1, max_size=3).map("".join)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[Path, bytes]:
    """Draw a file of the tiny curriculum and what became of its text."""
    file = draw(st.sampled_from(FILES))
    lines = (TINY / file).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        lines = draw(st.sampled_from([deleted, doubled, swapped, replaced, disturbed, indented]))(draw, lines)
    text = "".join(lines).encode("utf-8", "surrogatepass")
    return file, text[: draw(st.one_of(st.none(), st.integers(0, len(text))))]


def deleted(draw: st.DrawFn, lines: list[str]) -> list[str]:
    at = _line(draw, lines)
    return lines[:at] + lines[at + 1 :]


def doubled(draw: st.DrawFn, lines: list[str]) -> list[str]:
    at = _line(draw, lines)
    return lines[:at] + lines[at : at + 1] * 2 + lines[at + 1 :]


def swapped(draw: st.DrawFn, lines: list[str]) -> list[str]:
    """Exchange what stands behind the colons of two lines."""
    one, other = _line(draw, lines), _line(draw, lines)
    parts = [line.partition(": ") for line in lines]
    if not (lines and parts[one][1] and parts[other][1]):
        return lines
    changed = list(lines)
    changed[one] = parts[one][0] + ": " + parts[other][2]
    changed[other] = parts[other][0] + ": " + parts[one][2]
    return changed


def replaced(draw: st.DrawFn, lines: list[str]) -> list[str]:
    """Put an odd value behind the colon of a line."""
    at = _line(draw, lines)
    return [
        f"{line.partition(': ')[0]}: {draw(ODD_VALUES)}\n" if number == at else line
        for number, line in enumerate(lines)
    ]


def disturbed(draw: st.DrawFn, lines: list[str]) -> list[str]:
    text = "".join(lines)
    at = draw(st.integers(0, len(text)))
    return (text[:at] + draw(INSERTED) + text[at:]).splitlines(keepends=True)


def indented(draw: st.DrawFn, lines: list[str]) -> list[str]:
    at = _line(draw, lines)
    spaces = " " * draw(st.integers(0, 8))
    return [spaces + line.lstrip() if number == at else line for number, line in enumerate(lines)]


def _line(draw: st.DrawFn, lines: list[str]) -> int:
    return draw(st.integers(0, max(0, len(lines) - 1)))


@given(mutations())
def test_a_changed_pack_is_read_or_its_problems_are_told_at_places_that_exist(
    mutation: tuple[Path, bytes],
) -> None:
    file, content = mutation
    note(f"{file}:\n{content.decode('utf-8', 'replace')}")
    with TemporaryDirectory() as folder:
        root = Path(folder) / "curriculum"
        shutil.copytree(TINY, root)
        (root / file).write_bytes(content)
        problems = problems_of(root, None, TODAY)
        for problem in problems:
            assert_at_a_place(problem, root.parent)
        assert all(writing(problems) is not None for writing in (as_text, as_json, as_github))
        try:
            curriculum_document(study(root, "company", TODAY).curriculum)
        except CurriculumError:
            assert errors(problems)


@given(st.one_of(st.binary(max_size=60), INSERTED.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_give_a_tree_or_problems(content: bytes) -> None:
    tree, problems = read_tree("a.yml", content)
    assert tree is not None or problems


def assert_at_a_place(problem: Problem, folder: Path) -> None:
    path = folder / problem.place.file
    assert path.is_file(), problem
    text = path.read_bytes().decode("utf-8", "replace")
    assert any(holds(lines, problem) for lines in (text.split("\n"), YAML_LINE_END.split(text))), problem
    assert problem.message.endswith("."), problem
    assert problem.cure.endswith((".", "…”", "''.", '…".')), problem


def holds(lines: list[str], problem: Problem) -> bool:
    """Say whether the place lies in the text, or just behind the end of a line or of the file."""
    line, column = problem.place.line, problem.place.column
    return (line, column) == (len(lines) + 1, 1) or (
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
    )
