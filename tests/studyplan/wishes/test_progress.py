"""Progress files: what is taken from a good one, and one clear line for each bad one."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from studyplan.model import Curriculum
from studyplan.model.progress import Progress, Story
from studyplan.wishes.progress import MOST_BYTES, MOST_ENTRIES, ProgressError, read_progress
from tests.studyplan.export.editions import company, edition

GOOD: dict[str, Any] = {"schema": 1, "curriculum": "company", "items": {}, "plan": {}}
MARK = {"done": True, "at": "2026-03-01T12:00:00.000Z"}


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let a test say where the machine stands, and come back afterwards."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def read(folder: Path, content: bytes | dict[str, Any], curriculum: Curriculum | None = None) -> Progress:
    path = folder / "progress.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return read_progress(path, curriculum or company())


def test_done_tasks_choices_and_stories_are_taken(tmp_path: Path) -> None:
    items = {
        "read-guide": MARK,
        "list-stories": {"done": False, "at": "2026-03-02T12:00:00Z"},
        "of-a-newer-plan": {"done": True, "at": "2028-02-29T23:59:59.123456789Z", "note": "kept by the site"},
    }
    plan = {"weeks": "3", "track": "children", "later": [1, 2]}
    stories = [
        {"headline": " The\nlost  card ", "reach": "M", "photo": None},
        {"action": "asked who\r\n\n  wrote  it down", "at": "2026-03-01T12:00:00.000Z"},
    ]
    assert read(tmp_path, GOOD | {"items": items, "plan": plan, "stories": stories, "more": 1}) == Progress(
        done={"read-guide": "2026-03-01", "of-a-newer-plan": "2028-02-29"},
        choices={"weeks": ("3",), "track": ("children",)},
        stories=(
            Story(headline="The lost card", reach="M"),
            Story(action="asked who\nwrote it down"),
        ),
    )


def test_a_plan_of_the_readers_own_comes_before_what_they_chose_among_those_on_offer(tmp_path: Path) -> None:
    mine = {
        "link": "weeks=5&start=2027-01-04&skip=a&skip=b&own=own-1:30:should:Read%20%26%20rest",
        "plan": {},
    }
    plan = {"weeks": "3", "track": "children", "mine": mine}
    assert read(tmp_path, GOOD | {"plan": plan}).choices == {
        "weeks": ("5",),
        "start": ("2027-01-04",),
        "skip": ("a", "b"),
        "own": ("own-1:30:should:Read & rest",),
    }


@pytest.mark.parametrize("mine", [None, 7, {}, {"link": 7}, {"dropped": True, "before": {"link": "weeks=9"}}])
def test_what_is_no_plan_of_the_readers_own_is_as_none(tmp_path: Path, mine: object) -> None:
    assert read(tmp_path, GOOD | {"plan": {"weeks": "3", "mine": mine}}).choices == {"weeks": ("3",)}


def test_a_file_may_say_nothing_of_a_plan_and_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    bare = {key: GOOD[key] for key in ("schema", "curriculum", "items")}
    assert read(tmp_path, b"\xef\xbb\xbf" + json.dumps(bare).encode()) == Progress()


@pytest.mark.parametrize(
    ("marks", "done"),
    [
        ({"guide": "2026-03-01"}, "2026-03-01"),
        ({"old-guide": "2026-03-01"}, "2026-03-01"),
        ({"guide": "2026-03-01", "read-guide": "2026-03-02"}, "2026-03-02"),
        ({"guide": "2026-03-02", "read-guide": "2026-03-01"}, "2026-03-02"),
    ],
)
def test_a_renamed_task_keeps_its_tick(tmp_path: Path, marks: dict[str, str], done: str) -> None:
    tasks = company().tasks
    renamed = tasks[0].model_copy(update={"replaces": ("guide", "old-guide")})
    curriculum = edition(company(), tasks=(renamed, *tasks[1:]))
    items = {item_id: {"done": True, "at": f"{day}T12:00:00Z"} for item_id, day in marks.items()}
    assert read(tmp_path, GOOD | {"items": items}, curriculum).done["read-guide"] == done


def test_a_tick_taken_back_under_the_new_name_is_not_done(tmp_path: Path) -> None:
    tasks = company().tasks
    renamed = tasks[0].model_copy(update={"replaces": ("guide",)})
    curriculum = edition(company(), tasks=(renamed, *tasks[1:]))
    items = {"guide": MARK, "read-guide": {"done": False, "at": "2026-03-02T12:00:00Z"}}
    assert "read-guide" not in read(tmp_path, GOOD | {"items": items}, curriculum).done


def marked(mark: Any, item_id: str = "read-guide") -> dict[str, Any]:
    return GOOD | {"items": {item_id: mark}}


def at(moment: Any) -> dict[str, Any]:
    return marked({"done": True, "at": moment})


NOT_JSON = "This is no progress file, or a part is missing. Name the file that you saved on the site."
NOT_PROGRESS = "This is no progress file. Name the file that you saved on the site."
NEWER = "A newer version of the site saved this file. Update this program, then try again."
TOO_LARGE = "The file is too large to be a progress file. Name the file that you saved on the site."
DAMAGED = "The entry “{}” is damaged. Save a new file on the device it came from."
OTHER = "This file belongs to another study plan, “{}”. Name that plan with --pack."
BAD: dict[str, tuple[bytes | dict[str, Any], str]] = {
    "empty": (b"", NOT_JSON),
    "cut off": (b'{"schema": 1, "curric', NOT_JSON),
    "not text": (b"\xff\xfe\x00\x01", NOT_JSON),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", NOT_JSON),
    "nested without end": (b"[" * 100_000, NOT_PROGRESS),
    "a number without end": (b'{"schema": ' + b"9" * 5000 + b"}", NOT_PROGRESS),
    "a list": (b"[]", NOT_PROGRESS),
    "nothing": (b"null", NOT_PROGRESS),
    "no schema": ({"curriculum": "company", "items": {}}, NOT_PROGRESS),
    "schema of words": (GOOD | {"schema": "1"}, NOT_PROGRESS),
    "schema that is a truth": (GOOD | {"schema": True}, NOT_PROGRESS),
    "schema zero": (GOOD | {"schema": 0}, NOT_PROGRESS),
    "newer": (GOOD | {"schema": 3, "items": "in another form"}, NEWER),
    "no items": ({"schema": 1, "curriculum": "company"}, NOT_PROGRESS),
    "items in a list": (GOOD | {"items": []}, NOT_PROGRESS),
    "plan of words": (GOOD | {"plan": "5 weeks"}, NOT_PROGRESS),
    "no curriculum": ({"schema": 1, "items": {}}, NOT_PROGRESS),
    "foreign": (GOOD | {"curriculum": "town"}, OTHER.format("town")),
    "foreign with a strange name": (
        GOOD | {"curriculum": "a\nb\x1b[2Jc " + "d" * 70},
        OTHER.format("a b [2Jc " + "d" * 51 + "…"),
    ),
    "an id that is none": (marked(MARK, "__proto__"), DAMAGED.format("__proto__")),
    "a mark that is none": (marked("yes"), DAMAGED.format("read-guide")),
    "done as a word": (marked(MARK | {"done": "yes"}), DAMAGED.format("read-guide")),
    "no moment": (marked({"done": True}), DAMAGED.format("read-guide")),
    "a moment of words": (at("yesterday"), DAMAGED.format("read-guide")),
    "a day no calendar has": (at("2026-02-30T12:00:00Z"), DAMAGED.format("read-guide")),
    "an hour no clock has": (at("2026-03-01T24:00:00Z"), DAMAGED.format("read-guide")),
    "a moment without zone": (at("2026-03-01T12:00:00"), DAMAGED.format("read-guide")),
    "digits of elsewhere": (at("２０２６-03-01T12:00:00Z"), DAMAGED.format("read-guide")),  # noqa: RUF001
    "too many entries": (
        GOOD | {"items": {f"task-{number}": MARK for number in range(MOST_ENTRIES + 1)}},
        TOO_LARGE,
    ),
    "too large": (b" " * (MOST_BYTES + 1), TOO_LARGE),
    "stories that are none": (GOOD | {"stories": "many"}, DAMAGED.format("stories")),
    "too many stories": (GOOD | {"stories": [{}] * 41}, DAMAGED.format("stories")),
    "a story of words": (GOOD | {"stories": [{}, "once"]}, DAMAGED.format("stories 2")),
    "a story of no moment": (GOOD | {"stories": [{"at": "yesterday"}]}, DAMAGED.format("stories 1")),
    "a story at null": (GOOD | {"stories": [{"at": None}]}, DAMAGED.format("stories 1")),
    "a story with a number": (GOOD | {"stories": [{"task": 7}]}, DAMAGED.format("stories 1")),
}


@pytest.mark.parametrize(("content", "sentence"), BAD.values(), ids=BAD)
def test_a_bad_file_is_told_in_one_line(
    tmp_path: Path, content: bytes | dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ProgressError) as told:
        read(tmp_path, content)
    assert str(told.value) == f"{tmp_path / 'progress.json'}: {sentence}"
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["missing.json", ""])
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProgressError, match="The file could not be read: ") as told:
        read_progress(tmp_path / name, company())
    assert told.value.flaw == "unreadable"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone for all programs")
@pytest.mark.parametrize(
    ("name", "at", "day"),
    [
        ("America/Los_Angeles", "2027-01-07T03:00:00.000Z", "2027-01-06"),
        ("UTC", "2027-01-07T03:00:00.000Z", "2027-01-07"),
        ("Pacific/Kiritimati", "2027-01-06T10:30:00Z", "2027-01-07"),
        ("Asia/Kathmandu", "2027-01-06T18:14:59.999999999Z", "2027-01-06"),
        ("Asia/Kathmandu", "2027-01-06T18:15:00Z", "2027-01-07"),
        ("America/New_York", "2027-03-14T06:59:00Z", "2027-03-14"),
    ],
)
def test_the_day_of_a_tick_is_that_of_the_machine(
    tmp_path: Path, zone: pytest.MonkeyPatch, name: str, at: str, day: str
) -> None:
    zone.setenv("TZ", name)
    time.tzset()
    assert read(tmp_path, GOOD | {"items": {"read-guide": {"done": True, "at": at}}}).done == {
        "read-guide": day
    }
