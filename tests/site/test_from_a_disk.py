"""A site built to be opened from a disk: every link leads to a file, and the search comes along."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext, built_once
from tests.site.pages import read_site
from tests.site.serving import sample_project

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def disk(sites: Path) -> Path:
    """The sample site as somebody keeps it on a disk."""
    return built_once(sites / "disk", sample_project, STUDYPLAN_OFFLINE="true")


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return new_context().new_page()


def test_every_link_leads_to_a_file(disk: Path) -> None:
    for path, page in read_site(disk).items():
        folder = (disk / path).parent
        for address in page.addresses:
            target = address.split("#")[0].split("?")[0]
            if target and not target.startswith(("http:", "https:", "mailto:", "data:")) and path != "404.html":
                assert (folder / target).is_file(), f"{path} leads to {address}"


def test_pages_open_and_lead_to_each_other(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    expect(page.get_by_text("need JavaScript, which does not run here")).to_be_visible()
    page.get_by_role("link", name="choose weeks and hours").click()
    expect(page.get_by_role("heading", name="Choose a plan")).to_be_visible()
    page.get_by_role("link", name="Two weeks").first.click()
    expect(page.get_by_role("heading", name="Week 1", exact=False).first).to_be_visible()
    page.get_by_role("link", name="Give this plan your own dates").click()
    expect(page.get_by_role("link", name="Two weeks").first).to_be_in_viewport()


def test_the_search_finds_and_opens_a_page(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("climb the keep")
    hit = page.locator(".md-search-result__link").first
    expect(hit).to_be_visible()
    hit.click()
    page.wait_for_url("file:**/tasks/climb-keep.html*")
