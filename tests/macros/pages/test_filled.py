"""Templates: each can be filled in, escapes what it is given, and misses nothing silently."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from macros.pages import filled
from macros.pages.filled import rendered
from macros.pages.here import Here
from macros.pages.planner import plan_maker
from tests.macros.rendering import html

FILLED_BY = {"plan_form.html.j2": plan_maker}


def test_every_template_is_filled_in_by_a_macro(here: Here) -> None:
    folder = Path(filled.__file__).parent / "templates"
    assert {path.name for path in folder.iterdir()} == FILLED_BY.keys()
    assert '<label>Hours a week <input type="number" name="hours" value="5" min="1"' in html(plan_maker(here))


def test_a_value_that_is_missing_stops_the_build() -> None:
    with pytest.raises(UndefinedError, match="is undefined"):
        rendered("plan_form.html.j2", hours="5")


def test_a_value_is_no_markup_for_html_nor_for_markdown() -> None:
    values = {"hours": "5", "most_hours": 40, "weeks": 2, "most_weeks": 26, "own_minutes": (5, 180)}
    lists = {"days": [], "stages": [], "types": [], "ratings": [], "priorities": []}
    shown = rendered("plan_form.html.j2", **values, **lists, tracks=[("a", '<b>*Ads*</b> & "more"')])
    assert '<option value="a">&lt;b&gt;&#42;Ads&#42;&lt;/b&gt; &amp; &quot;more&quot;</option>' in shown
