"""`studyplan export`: the files it writes, and one clear line for what it cannot do."""

import zipfile
from pathlib import Path

import pytest

from studyplan.__main__ import main
from tests.large import write_large
from tests.studyplan.folders import TINY

SOUND = {
    "anki": ("anki",),
    "tsv": ("anki", "--format", "tsv"),
    "tasks": ("csv", "--what", "tasks"),
    "questions": ("csv", "--what", "questions"),
    "ics": ("ics", "--weeks", "2", "--start", "2027-01-04"),
}
ICS = SOUND["ics"]
WRONG = {
    "no such day": ((*ICS[:-1], "2027-02-29"), "`2027-02-29` is not a day of the calendar."),
    "no such month": ((*ICS[:-1], "2027-13-01"), "`2027-13-01` is not a day of the calendar."),
    "a day in other words": ((*ICS[:-1], "04/01/2027"), "`04/01/2027` is not a day of the calendar."),
    "a week for a day": ((*ICS[:-1], "2027-W01-1"), "`2027-W01-1` is not a day of the calendar."),
    "digits of elsewhere": ((*ICS[:-1], "２０２７-01-04"), "is not a day of the calendar."),  # noqa: RUF001
    "the end of time": ((*ICS[:-1], "9999-12-31"), "`9999-12-31` is not in the years 2000 to 2199."),
    "unknown track": (
        (*ICS, "--track", "childrn"),
        "There is no `childrn` among the tracks. Did you mean `children`?",
    ),
    "unknown stage": (
        (*ICS, "--stage", "vist=2027-01-20"),
        "There is no `vist` among the stages. Did you mean `visit`?",
    ),
    "stage without day": ((*ICS, "--stage", "visit"), "`visit` is no stage with a day."),
    "stage on no day": ((*ICS, "--stage", "visit=soon"), "`soon` is not a day of the calendar."),
    "stage on two days": (
        (*ICS, "--stage", "visit=2027-01-20", "--stage", "visit=2027-01-21"),
        "The stage `visit` has two days. Give it one.",
    ),
    "no such plan": (
        ("ics", "--weeks", "9", *ICS[3:]),
        "Name a plan with --plan. The pack offers: 1-weeks, 2-weeks, 3-weeks.",
    ),
    "no address": ((*ICS, "--site-url", "example.org"), "`example.org` is not the address of a site."),
    "unknown contents": (("csv", "--what", "tips"), "'tips' is not one of 'tasks', 'questions'."),
    "unknown format": (("anki", "--format", "pdf"), "'pdf' is not one of 'apkg', 'tsv'."),
}


class Terminal:
    """Runs the command line as a shell would."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> tuple[int, str]:
        with pytest.raises(SystemExit) as end:
            main(["export", *(str(argument) for argument in arguments)])
        told = self._capsys.readouterr()
        assert told.out == ""
        return int(end.value.code or 0), told.err


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    for name in ("STUDYPLAN_PACK", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    return Terminal(capsys)


@pytest.mark.parametrize("arguments", SOUND.values(), ids=SOUND)
def test_a_file_is_written_and_told(arguments: tuple[str, ...], terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "file"
    code, told = terminal(*arguments, "--curriculum", TINY, "-o", path)
    assert (code, told.startswith("Wrote "), told.endswith(f" to {path}.\n")) == (0, True, True)
    first = path.read_bytes()
    assert terminal(*arguments, "--curriculum", TINY, "-o", path)[0] == 0
    assert path.read_bytes() == first


def test_the_files_are_what_they_say(terminal: Terminal, tmp_path: Path) -> None:
    for name, arguments in SOUND.items():
        terminal(*arguments, "--curriculum", TINY, "--output", tmp_path / name)
    assert zipfile.is_zipfile(tmp_path / "anki")
    assert (tmp_path / "tsv").read_bytes().startswith(b"#separator:tab\n")
    assert (tmp_path / "tasks").read_bytes().startswith(b"\xef\xbb\xbfid,title,minutes,")
    assert (tmp_path / "questions").read_bytes().startswith(b"\xef\xbb\xbfid,prompt,")
    assert (tmp_path / "ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_days_too_close_together_are_told(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    root = write_large(tmp_path / "curriculum")
    near = ("ics", "--weeks", "5", "--start", "2027-01-04", "--stage", "recruiter=2027-01-05")
    code, told = terminal(*near, "--curriculum", root, "-o", path)
    assert code == 0
    assert [line for line in told.splitlines() if " comes too late for “" in line] != []


def test_the_address_of_the_site_may_come_from_the_environment(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/plan/")
    path = tmp_path / "plan.ics"
    terminal(*ICS, "--curriculum", TINY, "--stage", "visit=2027-01-20", "-o", path)
    content = path.read_text(encoding="utf-8")
    assert "URL:https://example.org/plan/interview/#visit" in content
    assert "URL:https://example.org/plan/plan/2-weeks/#week-1" in content


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_told_in_a_line_and_the_older_file_stays(
    arguments: tuple[str, ...], message: str, terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    code, told = terminal(*arguments, "--curriculum", TINY, "-o", path)
    assert (code, path.read_bytes()) == (2, b"old")
    assert message in told.splitlines()[-1]
    assert "Traceback" not in told


def test_a_file_that_cannot_be_written_is_told(terminal: Terminal, tmp_path: Path) -> None:
    for arguments in SOUND.values():
        path = tmp_path / "missing" / "file"
        assert terminal(*arguments, "--curriculum", TINY, "-o", path) == (
            1,
            f"{path} cannot be written: its folder does not exist. Name another file with -o.\n",
        )
