"""Without scripts, or opened from a folder, every page is complete and offers nothing that cannot work."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.reader import HOME, STEPS, TWO_WEEKS, box, visible_tasks

pytestmark = pytest.mark.browser


@pytest.fixture
def plain_page(new_context: NewContext) -> Page:
    """A window in which scripts are switched off."""
    return new_context(java_script_enabled=False).new_page()


def test_without_scripts_the_plan_is_complete_with_its_minutes(plain_page: Page) -> None:
    plain_page.goto(TWO_WEEKS)
    assert sorted(visible_tasks(plain_page)) == [
        'Ask "Bread & Sons" [the baker] about 1 < 2 | 3',
        "Climb the keep",
        "Count the piers",
        "Guide a friend",
        "Hear the bells",
        "Read the map",
        "Tell one tale",
        "Walk to the gates",
    ]
    expect(plain_page.get_by_text("6 tasks, 4 h 25 min", exact=True)).to_be_visible()


def test_without_scripts_boxes_are_disabled_and_labeled(plain_page: Page) -> None:
    plain_page.goto(TWO_WEEKS)
    expect(box(plain_page, "Read the map")).to_be_disabled()
    assert plain_page.locator("study-tick input:enabled").count() == 0


@pytest.mark.parametrize("path", [HOME, TWO_WEEKS, STEPS, "town/tracks/", "town/plan/"])
def test_without_scripts_nothing_is_offered_that_cannot_work(plain_page: Page, path: str) -> None:
    plain_page.goto(path)
    main = plain_page.locator("main")
    assert main.locator("select:visible, progress:visible, article button:visible").count() == 0
    assert main.locator("study-tick ~ input:visible, input[type=file]:visible").count() == 0


def test_without_scripts_the_home_page_shows_the_first_tasks_and_why_nothing_is_kept(
    plain_page: Page,
) -> None:
    plain_page.goto(HOME)
    assert visible_tasks(plain_page)[0] == "Read the map"
    assert len(visible_tasks(plain_page)) == 3
    expect(plain_page.get_by_text("Ticking, saving and loading need JavaScript")).to_be_visible()
    expect(plain_page.get_by_role("link", name="Make a plan for your own dates")).to_be_visible()
    expect(plain_page.get_by_role("link", name="Change my plan")).to_be_hidden()


def test_with_scripts_the_remark_about_scripts_is_hidden(page: Page) -> None:
    page.goto(HOME)
    expect(page.get_by_text("Saving and loading needs JavaScript")).to_be_hidden()


def test_without_scripts_outlines_open(plain_page: Page) -> None:
    plain_page.goto("town/questions/route/")
    outline = plain_page.get_by_text("Start at the bridge.")
    expect(outline).to_be_hidden()
    plain_page.get_by_text("Answer aloud first (2 min), then compare").click()
    expect(outline).to_be_visible()


def test_pages_opened_from_a_folder_are_complete_and_their_links_lead_on(
    new_context: NewContext, sample_site: Path, complaints: list[str]
) -> None:
    page = new_context().new_page()
    page.goto((sample_site / "plan" / "2-weeks" / "index.html").as_uri())
    expect(page.get_by_role("heading", name="Week 2")).to_be_visible()
    expect(page.get_by_text("Guide a friend")).to_be_visible()
    steps = page.locator("p.task", has_text="Read the map").get_by_role("link", name="Steps")
    target = steps.evaluate("link => link.href")
    assert target.endswith("/tasks/read-map/")
    page.goto(f"{target}index.html")
    expect(page.get_by_text("Follow every street with a finger.")).to_be_visible()
    # Browsers load no modules from folders: the console says so, and pages stay as they were written.
    assert {complaint[:44] for complaint in complaints} <= {
        "console error: Access to script at 'file:///",
        "console error: Failed to load resource: net:",
    }
    complaints.clear()
