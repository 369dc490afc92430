"""What a reader of a plan of one's own sees and does."""

from playwright.sync_api import Locator, Page

MY_PLAN = "town/my-plan/"
REAL = "study/my-plan/"
MONDAY = "2027-01-04T10:00:00-08:00"
TUESDAY = "2027-01-05T10:00:00-08:00"
THURSDAY = "2027-01-07T10:00:00-08:00"


def day(page: Page, name: str) -> Locator:
    """The tasks of the day the page shows first."""
    return page.locator("#today", has=page.get_by_role("heading", name=name))


def notes(page: Page) -> Locator:
    """What the plan says about itself."""
    return page.locator(".plan-notes").last


def flaws(page: Page) -> Locator:
    """What is wrong with the settings."""
    return page.locator(".plan-notes").first


def kept_by_any(page: Page) -> str | None:
    """What is kept for whichever curriculum it is."""
    text: str | None = page.evaluate(
        "Object.entries(localStorage).find(([key]) => key.startsWith('studyplan:'))?.[1]"
    )
    return text


def press(page: Page, name: str) -> None:
    """Press a button by its words."""
    page.get_by_role("button", name=name, exact=True).click()
