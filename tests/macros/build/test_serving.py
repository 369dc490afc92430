"""Whoever serves or builds is told in a sentence what stands in the way, and how to go on."""

import logging
import socket
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from macros.build.serving import refuse_busy_port, refuse_full_disk, told_on_pages


def test_a_busy_port_is_told_with_a_free_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Abort) as refused:
            refuse_busy_port("127.0.0.1", port)
    sentence, _, command = refused.value.message.rpartition(": ")
    assert sentence == (
        f"Port {port} of 127.0.0.1 is busy: another server runs there. Stop it, or take another port"
    )
    assert command.startswith("mkdocs serve -a 127.0.0.1:")
    refuse_busy_port("127.0.0.1", int(command.rpartition(":")[2]))
    refuse_busy_port("127.0.0.1", port)


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(Abort, match=r"^192\.0\.2\.1:8000 cannot be served from: .* Try: mkdocs serve -a"):
        refuse_busy_port("192.0.2.1", 8000)


@pytest.mark.parametrize(
    ("number", "reason"), [(28, "No space left on device"), (30, "Read-only file system")]
)
def test_a_disk_that_takes_no_files_is_told_in_a_sentence(number: int, reason: str) -> None:
    with pytest.raises(Abort) as refused:
        refuse_full_disk(OSError(number, reason, "site/index.html"), "site")
    assert refused.value.message == (
        f"site/index.html cannot be written: {reason.lower()}."
        " Make room there, or build elsewhere: mkdocs build -d FOLDER"
    )


def test_every_other_error_goes_its_way() -> None:
    refuse_full_disk(FileNotFoundError(2, "No such file or directory", "docs/index.md"), "site")
    refuse_full_disk(ValueError("our own mistake"), "site")


def test_settings_that_cannot_be_read_are_told_on_the_pages_there_are(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = tmp_path / "plan" / "index.html"
    page.parent.mkdir()
    page.write_text('<html><body class="a"><h1>Plan</h1></body></html>', encoding="utf-8")

    def fail_to_parse() -> None:
        raise ConfigurationError("cannot be parsed: a <key>\n  in line 3")

    def fail_to_validate() -> None:
        logging.getLogger("mkdocs.config").error("Config value 'nav': expected a list.")
        raise Abort("Aborted with 1 configuration errors!")

    told_on_pages(fail_to_parse, tmp_path)()
    assert "cannot be parsed: a &lt;key&gt; in line 3. Mend it and save" in page.read_text("utf-8")
    told_on_pages(fail_to_validate, tmp_path)()
    html = page.read_text("utf-8")
    assert html.count('role="alert"') == 1
    assert html.startswith('<html><body class="a"><div class="study-broken-settings" role="alert"')
    assert "mkdocs.yml cannot be used. Config value &#x27;nav&#x27;: expected a list. Mend it" in html
    assert html.endswith("</div><h1>Plan</h1></body></html>")
    assert [record.getMessage() for record in caplog.records if record.name.endswith("studyplan")] == [
        (
            "mkdocs.yml cannot be used. cannot be parsed: a <key> in line 3."
            " Mend it and save: the pages stay as they were until then."
        ),
        (
            "mkdocs.yml cannot be used. Config value 'nav': expected a list."
            " Mend it and save: the pages stay as they were until then."
        ),
    ]


def test_a_mistake_of_our_own_keeps_its_traceback(tmp_path: Path) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        told_on_pages(fail, tmp_path)()
