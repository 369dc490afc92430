"""Which claims of the source guide are carried, by what, and which are still owed."""

from pathlib import Path

from studyplan.check.coverage import Carried, as_table, coverage
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
    return coverage(load(root, "school").curriculum)


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
    assert as_table(rows_of(tmp_path)) == (
        "dated          1 of 1 carried\n"
        "durable        1 of 2 carried\n"
        "pointer        0 of 1 carried\n"
        "unverified     1 of 1 carried\n"
        "S002  durable              traits/patience, traits/courage, tip_groups/reading and 1 more\n"
        "S001  unverified+dated     tip_groups/reading\n"
        "S003  pointer              left out: only a pointer\n"
        "S004  durable              not carried\n"
        "1 not carried: S004.\n"
        "Name each in `claims` of the item that says it."
    )


def test_the_tiny_company_carries_all_it_owes() -> None:
    rows = coverage(load(TINY, "company").curriculum)
    assert [(row.claim.id, row.by) for row in rows] == [
        ("C001", ("questions/desk-q3",)),
        ("C002", ("stages/visit",)),
        ("C003", ("facts/renamed",)),
        ("C004", ()),
    ]
    assert [row.claim.id for row in rows if row.is_owed] == []


def test_a_pack_without_claims_has_nothing_to_cover() -> None:
    assert coverage(load(TINY, "base").curriculum) == ()
