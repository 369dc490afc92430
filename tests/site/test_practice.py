"""Practicing: a question against the clock, its outline, scores that are kept, and what comes next."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import KEY, keep, kept_text
from tests.site.test_accessibility import PHONE, SCHEMES, WIDE, Scheme, assert_no_violations, in_scheme

pytestmark = pytest.mark.browser

PRACTICE = "town/practice/"
FIRST = "How do you get from the river to the castle?"
SECOND = "Which way do you take when the market is closed?"
SET = f"{PRACTICE}#set=walk-gates"


def logged(page: Page, section: str = "practice") -> list[dict[str, Any]]:
    """What the log of the reader has, without the moments."""
    entries = json.loads(kept_text(page) or "{}").get("log", {}).get(section, {})
    return [{name: value for name, value in entry.items() if name != "at"} for entry in entries.values()]


def prompt(page: Page) -> str:
    """The question on view, or what is said in its place."""
    heading = page.locator(".practice-screen h2")
    expect(heading).to_be_visible()
    return heading.inner_text()


def compare(page: Page) -> None:
    """Answer the question on view."""
    page.get_by_role("button", name="Start the clock").click()
    page.get_by_role("button", name="I am done").click()
    expect(page.get_by_role("heading", name="Compare")).to_be_focused()


def test_a_question_is_answered_compared_scored_and_followed_by_another(page: Page) -> None:
    page.goto(PRACTICE)
    assert prompt(page) == FIRST
    expect(page.locator(".why")).to_have_text("Routes: not tried yet; a new question.")
    expect(page.get_by_text("Turn left at the mill.")).to_have_count(0)
    compare(page)
    expect(page.locator(".practice-outline")).to_contain_text("Turn left at the mill.")
    expect(page.locator(".practice-outline")).to_contain_text("Warns of the steps.")
    page.get_by_role("radio", name="One street is named.").check()
    page.get_by_label("One thing to change").fill("Name the bridge first.")
    expect(page.locator(".after")).to_have_text("Today 2. It comes back tomorrow.")
    (entry,) = logged(page)
    assert entry["question"] == "route-q1"
    assert entry["rows"] == {"clarity": 2}
    assert entry["change"] == "Name the bridge first."
    page.get_by_role("button", name="Next question").click()
    assert prompt(page) == SECOND
    expect(page.get_by_role("heading", name=SECOND)).to_be_focused()


def test_the_clock_counts_from_the_clock_is_announced_at_half_and_at_the_end_and_runs_on(page: Page) -> None:
    page.clock.install(time="2027-01-04T09:00:00")
    page.goto(PRACTICE)
    page.get_by_role("button", name="Start the clock").click()
    page.clock.run_for(30_000)
    expect(page.locator(".clock")).to_have_text("01:30")
    expect(page.locator("study-practice > .study-announce")).to_have_text("")
    page.clock.run_for(31_000)
    expect(page.locator("study-practice > .study-announce")).to_have_text("Half of the time is over.")
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(600_000)
    expect(page.locator(".clock")).to_have_text("00:59")
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(99_000)
    expect(page.locator(".clock")).to_have_text("00:40 over")
    expect(page.locator("study-practice > .study-announce")).to_have_text("Time is up. Finish your sentence.")
    expect(page.get_by_role("button", name="I am done")).to_be_visible()


def test_a_reload_in_the_middle_of_an_answer_or_a_score_loses_nothing(page: Page) -> None:
    page.clock.install(time="2027-01-04T09:00:00")
    page.goto(PRACTICE)
    page.get_by_role("button", name="Start the clock").click()
    page.clock.run_for(20_000)
    page.reload()
    assert prompt(page) == FIRST
    page.clock.run_for(10_000)
    expect(page.locator(".clock")).to_have_text(re.compile("01:[0-3]."))
    page.get_by_role("button", name="I am done").click()
    page.get_by_role("radio", name="Every street is named.").check()
    page.reload()
    expect(page.get_by_role("radio", name="Every street is named.")).to_be_checked()
    assert len(logged(page)) == 1


def test_what_a_reader_wanted_to_change_and_noted_is_there_the_next_time(page: Page) -> None:
    page.goto(f"{PRACTICE}#question=route-q2")
    assert prompt(page) == SECOND
    page.get_by_role("button", name="Compare at once").click()
    page.get_by_label("One thing to change").fill("Breathe.")
    page.get_by_label("A note to this question").fill("The mill is on the left.")
    assert logged(page, "notes") == [{"text": "The mill is on the left."}]
    page.get_by_role("button", name="Next question").click()
    page.goto("town/questions/route/")
    page.get_by_role("link", name="Practice it").last.click()
    assert prompt(page) == SECOND
    expect(page.get_by_text("You wanted to change: Breathe.")).to_be_visible()
    compare(page)
    expect(page.get_by_label("A note to this question")).to_have_value("The mill is on the left.")


def test_an_answer_can_count_as_practiced_without_a_score_and_be_taken_back(page: Page) -> None:
    page.goto(PRACTICE)
    page.get_by_role("button", name="Compare at once").click()
    assert [entry["rows"] for entry in logged(page)] == [{}]
    page.get_by_role("checkbox", name="Practiced today").uncheck()
    assert logged(page) == [{"dropped": True}]
    page.get_by_role("radio", name="Every street is named.").check()
    expect(page.get_by_role("checkbox", name="Practiced today")).to_be_checked()
    assert [entry["rows"] for entry in logged(page)] == [{"clarity": 3}]


def test_keys_start_end_score_and_go_on_but_not_in_a_text_nor_once_switched_off(page: Page) -> None:
    page.goto(PRACTICE)
    assert prompt(page) == FIRST
    page.locator("body").press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(" ")
    expect(page.get_by_role("heading", name="Compare")).to_be_focused()
    page.keyboard.press("4")
    expect(page.get_by_role("radio", name="A landmark stands at every turn.")).to_be_checked()
    page.get_by_label("One thing to change").press_sequentially("1 n 2")
    assert [entry["change"] for entry in logged(page)] == ["1 n 2"]
    assert prompt(page) == FIRST
    page.get_by_role("heading", name="Compare").focus()
    page.keyboard.press("n")
    assert prompt(page) == SECOND
    page.get_by_text("Clock and keys").click()
    page.get_by_role("checkbox", name="Keys: 1 to 4").uncheck()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Start the clock")).to_be_visible()


def test_a_clock_can_be_hidden_stretched_or_without_a_limit(page: Page) -> None:
    page.goto(PRACTICE)
    page.get_by_text("Clock and keys").click()
    page.get_by_label("Minutes").select_option("Twice as long")
    expect(page.locator(".clock")).to_have_text("04:00")
    page.get_by_label("Minutes").select_option("No limit")
    expect(page.locator(".clock")).to_have_text("00:00")
    page.get_by_role("checkbox", name="Show the clock").uncheck()
    page.get_by_role("button", name="Start the clock").click()
    expect(page.locator(".clock")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("button", name="I am done")).to_be_visible()
    expect(page.locator(".clock")).to_be_hidden()


def test_a_set_ends_with_its_scores_and_the_box_of_its_task(page: Page) -> None:
    page.goto(SET)
    assert prompt(page) == FIRST
    expect(page.locator(".practice-screen > .quiet").first).to_have_text("Routes · 1 of 1 · Warm-up · 2 min")
    compare(page)
    page.get_by_role("radio", name="No street is named.").check()
    page.get_by_role("button", name="See what came of it").click()
    assert prompt(page) == "Answered"
    expect(page.locator(".practice-screen li")).to_have_text("Routes: 1")
    page.get_by_role("checkbox", name="The task is done").check()
    assert json.loads(kept_text(page) or "")["items"]["walk-gates"]["done"] is True
    page.reload()
    assert prompt(page) == "Answered"
    page.get_by_role("button", name="Answer them again").click()
    assert prompt(page) == FIRST


def test_a_filter_chooses_and_stays_in_the_address(page: Page) -> None:
    page.goto(PRACTICE)
    page.get_by_text("Choose what to practice").click()
    page.get_by_label("Difficulty").select_option("Hard")
    assert prompt(page) == SECOND
    assert page.url.endswith("#difficulty=3")
    page.get_by_label("Only").select_option("Due")
    assert prompt(page) == "No other question fits. Choose less, or come back tomorrow."
    page.get_by_role("button", name="Show all").click()
    assert prompt(page) == FIRST


def test_scores_are_told_honestly_and_saved_as_a_table(page: Page) -> None:
    page.goto(PRACTICE)
    practice = {
        f"route-q2-m{number}": {
            "question": "route-q2",
            "day": f"2027-01-0{number}",
            "rows": {"clarity": score},
            "change": "=1+1",
            "at": f"2027-01-0{number}T09:00:00.000Z",
        }
        for number, score in ((1, 2), (2, 3))
    }
    keep(page, json.dumps({"schema": 2, "curriculum": "town", "items": {}, "log": {"practice": practice}}))
    page.clock.set_fixed_time("2027-01-05T09:00:00")
    page.reload()
    page.get_by_text("My scores").click()
    expect(page.locator(".practice-scores li").first).to_contain_text("Routes: 2, 3 (2 of 3)")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save them as a table").click()
    assert saving.value.suggested_filename == "scores-town-2027-01-05.csv"
    assert saving.value.path().read_text(encoding="utf-8-sig").splitlines() == [
        "Date,Type,Question,Prompt,Row,Score,Scored by,To change",
        f"2027-01-01,Routes,route-q2,{SECOND},Clarity,2,own,'=1+1",
        f"2027-01-02,Routes,route-q2,{SECOND},Clarity,3,own,'=1+1",
    ]


def test_time_away_can_be_taken_off_the_clock(page: Page) -> None:
    page.clock.install(time="2027-01-04T09:00:00")
    page.goto(f"{PRACTICE}#question=route-q2")
    page.get_by_role("button", name="Start the clock").click()
    page.clock.run_for(30_000)
    for state in ("hidden", "visible"):
        page.evaluate(
            """state => {
              Object.defineProperty(document, "hidden", {value: state === "hidden", configurable: true});
              document.dispatchEvent(new Event("visibilitychange"));
            }""",
            state,
        )
        page.clock.fast_forward(120_000 if state == "hidden" else 0)
    page.clock.run_for(1000)
    expect(page.locator(".clock")).to_have_text("01:29")
    page.get_by_role("button", name="Take off the 2 min you were away").click()
    expect(page.locator(".clock")).to_have_text("03:29")


def test_without_scripts_every_question_is_a_link(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{PRACTICE}#question=route-q1")
    page.get_by_role("link", name=FIRST).click()
    assert page.url.endswith("town/questions/route/#route-q1")


def test_where_the_questions_cannot_be_loaded_the_links_stay_and_that_is_said(
    page: Page, complaints: list[str]
) -> None:
    page.route("**/practice-data.json", lambda route: route.abort())
    page.goto(PRACTICE)
    expect(page.get_by_text("The questions could not be loaded.")).to_be_visible()
    expect(page.get_by_role("link", name=FIRST)).to_be_visible()
    complaints.clear()


def test_removing_everything_removes_scores_and_what_was_under_way(page: Page) -> None:
    page.goto(PRACTICE)
    compare(page)
    page.goto("town/")
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("button", name="Remove everything", exact=True).click()
    kept = page.evaluate(f"Object.keys(localStorage).filter(key => key.startsWith('{KEY}'))")
    assert kept == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_no_step_of_practicing_has_a_violation_or_a_small_target(page: Page, size: Any, scheme: Scheme) -> None:
    page.set_viewport_size(size)
    page.goto(SET)
    in_scheme(page, scheme)
    page.evaluate("for (const block of document.querySelectorAll('study-practice > details')) block.open = true")
    assert_no_violations(page)
    compare(page)
    page.get_by_role("radio", name="One street is named.").check()
    expect(page.locator(".practice-outline li").first).to_be_visible()
    assert_no_violations(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll("study-practice :is(label, select, summary, button)")]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert small == []
    page.get_by_role("button", name="See what came of it").click()
    assert_no_violations(page)
