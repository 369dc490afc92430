"""What a curriculum covers and what it still owes: claims, questions at each stage, kinds of tasks."""

import json
from pathlib import Path

import pytest

from studyplan.check.coverage import Carried, Cell, Coverage, Share, TrackHolding, coverage
from studyplan.check.coverage_table import as_json, as_table
from studyplan.load import load
from studyplan.model.pack import Claim
from tests.studyplan.folders import TINY, school

CLAIMS = """\
claims:
  - {id: S002, statement: Read slowly., status: [durable]}
  - {id: S001, statement: Read each day., status: [unverified, dated]}
  - {id: S003, statement: More is in the guide., status: [pointer]}
  - {id: S004, statement: Nobody says this., status: [durable]}
"""
GROUPS = """\
tip_groups:
  - {id: reading, title: Reading, summary: Read., claims: [S001, S002]}
  - {id: writing, title: Writing, summary: Write., claims: [S002]}
"""
TRAITS = """\
traits:
  - {id: patience, title: Patience, shows: [You wait], claims: [S002]}
  - {id: courage, title: Courage, shows: [You speak], claims: [S002]}
"""


def rows_of(folder: Path) -> tuple[Carried, ...]:
    root = school(folder, claims=CLAIMS, tip_groups=GROUPS, traits=TRAITS)
    return coverage(load(root, "school").curriculum).claims


def cell(questions: int, *by_track: tuple[str, int], is_due: bool = True) -> Cell:
    return Cell("call", "stories", is_due, questions, by_track)


def covering(*, claims: str = "", cells: tuple[Cell, ...] = (), shares: tuple[Share, ...] = ()) -> Coverage:
    carried = tuple(
        Carried(Claim(id=name, statement="Read.", status=("durable",)), ()) for name in claims.split()
    )
    return Coverage(carried, cells, (), shares)


def test_claims_keep_their_order_and_carriers_that_of_the_curriculum(tmp_path: Path) -> None:
    assert [(row.claim.id, row.by) for row in rows_of(tmp_path)] == [
        ("S002", ("traits/patience", "traits/courage", "tip_groups/reading", "tip_groups/writing")),
        ("S001", ("tip_groups/reading",)),
        ("S003", ()),
        ("S004", ()),
    ]


def test_only_a_claim_that_points_elsewhere_may_be_left_out(tmp_path: Path) -> None:
    assert [row.claim.id for row in rows_of(tmp_path) if row.is_owed] == ["S004"]


def test_a_claim_that_is_carried_is_never_owed() -> None:
    claim = Claim(id="S001", statement="Read.", status=("durable",))
    assert not Carried(claim, ("tips/read",)).is_owed
    assert Carried(claim, ()).is_owed


def test_the_table_counts_by_status_and_names_what_is_owed(tmp_path: Path) -> None:
    assert as_table(Coverage(rows_of(tmp_path), (), (), ())) == (
        "dated          1 of 1 carried\n"
        "durable        1 of 2 carried\n"
        "pointer        0 of 1 carried\n"
        "unverified     1 of 1 carried\n"
        "S002  durable              traits/patience, traits/courage, tip_groups/reading and 1 more\n"
        "S001  unverified+dated     tip_groups/reading\n"
        "S003  pointer              left out: only a pointer\n"
        "S004  durable              not carried\n"
        "1 not carried: S004.\n"
        "Name each in `claims` of the item that says it.\n"
        "\n"
        "This pack has no stages that ask questions."
    )


def test_a_stage_meets_its_types_and_what_it_lists_for_readers_of_every_track() -> None:
    assert coverage(load(TINY, "company").curriculum).cells == (
        Cell("telephone", "desk-work", True, 3, (("children", 2), ("archive", 3))),
        Cell("telephone", "stories", True, 2, (("children", 2), ("archive", 1))),
        Cell("telephone", "to-ask", True, 1, (("children", 1), ("archive", 1))),
        Cell("visit", "desk-work", True, 2, (("children", 1), ("archive", 2))),
        Cell("visit", "to-ask", True, 1, (("children", 1), ("archive", 1))),
    )


@pytest.mark.parametrize(
    ("given", "is_owed"),
    [
        (cell(0), True),
        (cell(2), False),
        (cell(2, ("desk", 2), ("attic", 0)), True),
        (cell(2, ("desk", 2), ("attic", 1)), False),
        (cell(1, ("desk", 1), ("attic", 0), is_due=False), False),
    ],
)
def test_a_type_the_stage_names_is_owed_to_readers_of_every_track(given: Cell, is_owed: bool) -> None:
    assert given.is_owed is is_owed


def test_tracks_count_what_is_theirs_alone() -> None:
    assert coverage(load(TINY, "company").curriculum).tracks == (
        TrackHolding("children", 1, 0),
        TrackHolding("archive", 1, 0),
    )


def test_minutes_are_counted_by_kind_of_task() -> None:
    shares = coverage(load(TINY, "company").curriculum).shares
    assert [(row.kind, row.minutes, row.percent) for row in shares] == [
        ("read", 60, 20.3),
        ("practice", 145, 49.2),
        ("write", 45, 15.3),
        ("mock", 45, 15.3),
        ("review", 0, 0.0),
    ]


@pytest.mark.parametrize(
    ("kind", "minutes", "is_owed"), [("read", 100, False), ("read", 105, True), ("mock", 400, False)]
)
def test_reading_may_take_a_quarter_of_the_minutes(kind: str, minutes: int, is_owed: bool) -> None:
    assert Share(kind, minutes, 400).is_owed is is_owed


@pytest.mark.parametrize(
    ("covered", "is_complete"),
    [
        (covering(), True),
        (covering(claims="S001"), False),
        (covering(cells=(cell(0),)), False),
        (covering(shares=(Share("read", 105, 400),)), False),
        (covering(cells=(cell(1),), shares=(Share("read", 100, 400),)), True),
    ],
)
def test_it_is_complete_where_nothing_is_owed(covered: Coverage, is_complete: bool) -> None:
    assert covered.is_complete is is_complete


def test_the_table_names_empty_cells_and_too_much_reading() -> None:
    covered = Coverage(
        (),
        (cell(2, ("desk", 12), ("attic", 0)), Cell("visit", "to-ask", True, 0, (("desk", 0), ("attic", 0)))),
        (TrackHolding("desk", 10, 2),),
        (Share("read", 105, 400), Share("mock", 295, 400)),
    )
    assert as_table(covered) == (
        "This pack lists no claims of a source guide.\n"
        "\n"
        "Questions a reader meets, in all and with each track chosen:\n"
        "stage  type     all  desk  attic\n"
        "call   stories    2    12      0\n"
        "visit  to-ask     0     0      0\n"
        "The stage `call` names `stories` but asks none for a reader of attic.\n"
        "The stage `visit` names `to-ask` but asks none.\n"
        "Add such questions to `questions` of the stage, or take the type from its `types`.\n"
        "\n"
        "What each track has of its own:\n"
        "track  questions  cases\n"
        "desk          10      2\n"
        "\n"
        "Minutes by kind of task:\n"
        "tasks  minutes  share\n"
        "read       105  26.2%\n"
        "mock       295  73.8%\n"
        "Reading takes 26.2% of the minutes; at most 25% is wanted."
    )


def test_programs_get_the_same_as_json() -> None:
    claim = Claim(id="S001", statement="Read.", status=("durable",))
    covered = Coverage(
        (Carried(claim, ("tips/read",)),),
        (cell(2, ("desk", 2), ("attic", 0)),),
        (TrackHolding("desk", 10, 2),),
        (Share("read", 100, 400),),
    )
    assert json.loads(as_json(covered)) == {
        "complete": False,
        "claims": [{"id": "S001", "status": ["durable"], "by": ["tips/read"], "owed": False}],
        "questions": [
            {
                "stage": "call",
                "type": "stories",
                "due": True,
                "all": 2,
                "tracks": {"desk": 2, "attic": 0},
                "owed": True,
            }
        ],
        "tracks": [{"id": "desk", "questions": 10, "cases": 2}],
        "tasks": [{"kind": "read", "minutes": 100, "percent": 25.0, "owed": False}],
    }


def test_the_tiny_company_carries_all_it_owes() -> None:
    covered = coverage(load(TINY, "company").curriculum)
    assert [(row.claim.id, row.by) for row in covered.claims] == [
        ("C001", ("questions/desk-q3",)),
        ("C002", ("stages/visit",)),
        ("C003", ("facts/renamed",)),
        ("C004", ()),
    ]
    assert covered.is_complete


def test_a_pack_without_claims_has_none_to_carry() -> None:
    assert coverage(load(TINY, "base").curriculum).claims == ()
