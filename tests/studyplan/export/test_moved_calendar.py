"""A calendar moved in the browser is, to the byte, the one the command writes for that day."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.studyplan.export.test_calendar import MONDAY, written

SCRIPT = Path(__file__).resolve().parents[3] / "docs" / "assets" / "js" / "calendar.mjs"
DENO = shutil.which(
    "deno", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
)
STARTS = ("2028-02-28", "2027-12-31", "2027-03-13", "2027-03-27", "2027-10-30", "2001-01-01")
PROGRAM = """
import {{ moveCalendar }} from "{script}";
const text = new TextDecoder().decode(await new Response(Deno.stdin.readable).arrayBuffer());
console.log(JSON.stringify({starts}.map((day) => moveCalendar(text, day).text)));
"""


@pytest.mark.skipif(DENO is None, reason="needs Deno")
@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia"])
def test_moving_in_the_browser_equals_writing_anew(zone: str) -> None:
    assert DENO is not None
    ran = subprocess.run(
        [DENO, "eval", PROGRAM.format(script=SCRIPT.as_uri(), starts=list(STARTS))],
        input=written(MONDAY, site_url="https://example.org/"),
        env={**os.environ, "TZ": zone, "NO_COLOR": "1"},
        capture_output=True,
        check=True,
    )
    expected = [written(date.fromisoformat(day), site_url="https://example.org/").decode() for day in STARTS]
    assert json.loads(ran.stdout) == expected
