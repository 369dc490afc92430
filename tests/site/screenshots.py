"""The site as it is now → docs/assets/screenshot.png, the picture in the README."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright

from tests.site.browser import launch_options
from tests.site.serving import REPOSITORY, build, served

TARGET = REPOSITORY / "docs" / "assets" / "screenshot.png"
MOST_BYTES = 150_000
A_DAY = "2026-11-23T09:00:00Z"


def home_page(page: Page, address: str) -> bytes:
    """Take the home page of a reader who has begun: two tasks are ticked."""
    page.clock.set_fixed_time(A_DAY)
    page.goto(address)
    for number in (0, 1):
        page.locator("study-next li:visible input").nth(number).check()
    page.locator("body").evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
    page.mouse.move(0, 0)
    expect(page.locator("study-progress").first).to_contain_text("2 of ")
    return page.screenshot(animations="disabled", caret="hide", scale="css")


def main() -> None:
    """Build, serve and take the picture; say so where it became too large."""
    with TemporaryDirectory() as folder:
        result = build(REPOSITORY, Path(folder, "study"))
        if result.returncode:
            sys.exit(result.stderr)
        with served(Path(folder)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(**launch_options(playwright.chromium))
            page = browser.new_page(
                viewport={"width": 1280, "height": 800},
                color_scheme="light",
                reduced_motion="reduce",
                locale="en-US",
                timezone_id="America/Los_Angeles",
            )
            picture = home_page(page, f"{address}study/")
            browser.close()
    if len(picture) > MOST_BYTES:
        sys.exit(f"The picture has {len(picture):,} bytes; at most {MOST_BYTES:,} are allowed.")
    TARGET.write_bytes(picture)
    print(f"Wrote {TARGET.relative_to(REPOSITORY)}, {len(picture):,} bytes.")  # noqa: T201


if __name__ == "__main__":
    main()
