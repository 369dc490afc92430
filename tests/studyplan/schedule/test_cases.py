"""The cases shared with the browser's planner are those of today's reference."""

from collections import Counter

from tests.studyplan.schedule.case_packs import packs
from tests.studyplan.schedule.case_settings import wishes
from tests.studyplan.schedule.cases import FILE, whole_text


def test_shared_cases_are_what_the_reference_gives_today() -> None:
    # compared line by line, as the difference of the whole texts would take minutes to write
    kept, today = FILE.read_text(encoding="utf-8").splitlines(), whole_text().splitlines()
    differing = [line for line, other in zip(kept, today, strict=False) if line != other]
    assert len(kept) == len(today), "run make cases"
    assert not differing, f"run make cases; {len(differing)} lines differ, the first: {differing[0][:200]}"


def test_each_shared_case_has_a_name_of_its_own() -> None:
    names = Counter(wish.id for wish in wishes(packs()))
    assert len(names) >= 400
    assert set(names.values()) == {1}
