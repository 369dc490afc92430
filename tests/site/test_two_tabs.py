"""Two tabs of one browser that tick in the same instant: nothing is lost, with locks or without."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import TWO_WEEKS, box, ticked

pytestmark = pytest.mark.browser

TICKS = 60
AS_MODULES = "course/plan/3-weeks/"
"""A site whose scripts can be asked for by the names they were written under."""
WITHOUT_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })"
TICK = """async ([name, start, count]) => {
  const { pageStore } = await import("/course/assets/js/page.mjs");
  window.store = pageStore();
  window.ticking = (async () => {
    while (Date.now() < start);
    for (let number = 0; number < count; number += 1) {
      window.store.mark(`${name}-${number}`, true);
      if (number % 3 === 0) await new Promise((done) => setTimeout(done));
    }
  })();
}"""


@pytest.mark.parametrize("has_locks", [True, False], ids=["with locks", "without locks"])
def test_ticks_of_two_tabs_in_one_instant_are_all_kept(
    new_context: NewContext, course_site: Path, has_locks: bool
) -> None:
    context = new_context()
    if not has_locks:
        context.add_init_script(WITHOUT_LOCKS)
    tabs = [context.new_page() for _ in range(2)]
    for tab in tabs:
        tab.goto(AS_MODULES)
    start = tabs[0].evaluate("Date.now()") + 1_500
    for name, tab in zip("ab", tabs, strict=True):
        tab.evaluate(TICK, [name, start, TICKS])
    for tab in tabs:
        tab.evaluate("window.ticking")
    wanted = [f"{name}-{number}" for name in "ab" for number in range(TICKS)]
    all_done = "ids => ids.every((id) => window.store.isDone(id))"
    for tab in tabs:
        tab.wait_for_function(all_done, arg=wanted)
    assert ticked(tabs[0], "studyplan:studyplan:pottery") == set(wanted)


def test_a_tick_in_one_tab_is_at_once_in_the_other(page: Page) -> None:
    page.goto(TWO_WEEKS)
    other = page.context.new_page()
    other.goto(TWO_WEEKS)
    box(page, "Read the map").check()
    expect(box(other, "Read the map")).to_be_checked()
    box(other, "Read the map").uncheck()
    expect(box(page, "Read the map")).not_to_be_checked()
