"""One plan, one total: its page, the list of plans, the home page, a plan of one's own and the PDF say the same numbers."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from studyplan.export.pdf import PdfOptions, plan_pdf
from studyplan.load import load
from studyplan.model.plan_settings import PlanSettings
from studyplan.outline import outline
from studyplan.planner import schedule
from studyplan.wishes.progress import read_progress
from studyplan.wishes.settings import read_settings
from tests.site.own_plan import MONDAY, MY_PLAN, press
from tests.site.reader import HOME, TWO_WEEKS, bar, choice, kept_text, words
from tests.site.serving import SAMPLE
from tests.studyplan.export.printed import Printed

pytestmark = pytest.mark.browser

BARE = "6 tasks, 4 h 25 min"
WITH_TRACK = "with one track up to 7 tasks, 5 h 10 min"


def test_a_plan_on_offer_says_the_same_everywhere(page: Page) -> None:
    page.goto(TWO_WEEKS)
    lead = page.locator(".lead").inner_text()
    assert BARE in lead
    assert WITH_TRACK in lead
    expect(words(page, "Two weeks in all")).to_have_text("0 of 6 · 4 h 25 min left · without a track")
    weeks = [words(page, f"Week {number}").inner_text() for number in (1, 2)]
    assert sum(int(re.findall(r"of (\d+)", text)[0]) for text in weeks) == 6
    choice(page, "My track").select_option("Castle")
    expect(words(page, "Two weeks in all")).to_have_text("0 of 7 · 5 h 10 min left · with Castle")
    choice(page, "My track").select_option("Harbor")
    expect(words(page, "Two weeks in all")).to_have_text("0 of 7 · 5 h 5 min left · with Harbor")
    choice(page, "My track").select_option("")
    page.goto("town/plan/")
    card = page.locator(".choices li", has=page.get_by_role("link", name="Two weeks"))
    assert BARE in card.inner_text()
    assert WITH_TRACK in card.inner_text()
    page.goto(HOME)
    expect(bar(page, "My plan")).to_be_visible()
    expect(words(page, "My plan")).to_have_text("0 of 6 · 4 h 25 min left · without a track")
    curriculum = load(SAMPLE / "curriculum", "town").curriculum
    plan = outline(curriculum, PlanSettings(weeks=2, hours_per_week=5))
    title = Printed(plan_pdf(curriculum, plan, PdfOptions()).pdf).pages[0]
    assert BARE in title
    assert WITH_TRACK in title


def test_a_plan_of_ones_own_says_the_same_on_its_page_at_home_and_on_paper(page: Page, tmp_path: Path) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto(f"{MY_PLAN}#track=castle&start=2027-01-04&onsite=2027-01-25")
    press(page, "Keep this plan")
    extent = page.locator(".plan-extent").inner_text()
    tasks, recalls = re.findall(r"(\d+) (?:tasks|reviews), ((?:\d+ h ?)?(?:\d+ min)?)", extent)
    weeks = page.locator("#plan .week > summary").all_inner_texts()
    counted = [int(number) for text in weeks for number in re.findall(r"(\d+) tasks?,", text)]
    assert (tasks[0], sum(counted)) == ("7", 7)
    page.goto(HOME)
    expect(words(page, "My plan")).to_have_text(f"0 of {tasks[0]} · {tasks[1].strip()} left")
    path = tmp_path / "progress.json"
    path.write_text(json.dumps(json.loads(kept_text(page) or "")), encoding="utf-8")
    curriculum = load(SAMPLE / "curriculum", "town").curriculum
    progress = read_progress(path, curriculum)
    plan = schedule(curriculum, read_settings(progress.choices, curriculum))
    title = Printed(plan_pdf(curriculum, plan, PdfOptions(progress=progress)).pdf).pages[0]
    said = f"{tasks[0]} tasks, {tasks[1].strip()}, and {recalls[0]} reviews, {recalls[1].strip()}"
    assert said in title
    assert f"0 of {tasks[0]} tasks done, {tasks[1].strip()} left" in title
    assert "Interview on January 25, 2027" in title
