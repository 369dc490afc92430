"""The site of the pack that mkdocs.yml names: whichever it is, every page opens, fits and can be used by everybody."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.own_plan import MONDAY
from tests.site.pages import read_site
from tests.site.test_accessibility import PHONE, in_scheme, site_pages, violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("part", range(2))
def test_every_page_loads_without_a_complaint_and_fits_the_smallest_phone(
    page: Page, named_site: Path, part: int
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    misfits = {}
    for path in site_pages(named_site)[part::2]:
        page.goto(path)
        headings, overflow = page.evaluate(
            "[document.querySelectorAll('h1').length, document.documentElement.scrollWidth - innerWidth]"
        )
        if headings != 1 or overflow > 0:
            misfits[path] = f"{headings} main headings, {overflow} pixels too wide"
    assert misfits == {}


def test_the_heaviest_page_of_each_kind_has_no_violation(page: Page, named_site: Path) -> None:
    heaviest: dict[str, str] = {}
    for path, found in sorted(read_site(named_site).items(), key=lambda row: row[1].size):
        heaviest[re.sub(r"[^/]+/index\.html$", "", path)] = found.path
    page.set_viewport_size(PHONE)
    found = []
    for path in heaviest.values():
        page.goto(f"named/{path}")
        found += violations(in_scheme(page, "light"))
    assert not found, "\n".join(found)


def test_a_plan_for_ones_own_dates_has_tasks(page: Page, named_site: Path) -> None:
    page.clock.set_fixed_time(MONDAY)
    page.goto("named/my-plan/?start=2027-01-04")
    page.locator("#plan .task").first.wait_for()
