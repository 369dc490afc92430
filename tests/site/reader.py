"""What a reader of the sample site sees and does."""

import json
from typing import Any

from playwright.sync_api import Locator, Page

HOME = "town/"
TWO_WEEKS = "town/plan/2-weeks/"
ONE_WEEK = "town/plan/1-weeks/"
STEPS = "town/tasks/walk/"
STAGE = "town/interview/call/"

KEY = "studyplan:studyplan:town"
"""Where the browser keeps what the reader of the sample site ticked."""


def box(page: Page, task: str) -> Locator:
    """The box of a task; by the words beside it, as a screen reader finds it."""
    return page.get_by_role("checkbox", name=task, exact=True)


def bar(page: Page, name: str) -> Locator:
    """A progress bar."""
    return page.get_by_role("progressbar", name=f"{name}: progress", exact=True)


def words(page: Page, name: str) -> Locator:
    """The words below a progress bar."""
    return page.locator("study-progress", has=bar(page, name)).locator("span")


def choice(page: Page, name: str) -> Locator:
    """A list to choose the plan or the track from."""
    return page.get_by_role("combobox", name=name, exact=True)


def visible_tasks(page: Page) -> list[str]:
    """The tasks on view, in order; on the home page, those to do next."""
    return [text.strip() for text in page.locator(".tasks li:visible label").all_inner_texts()]


def keep(page: Page, text: str, key: str = KEY) -> None:
    """Put a text into the storage of this site."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def kept_text(page: Page, key: str = KEY) -> str | None:
    """What the storage of this site holds."""
    text: str | None = page.evaluate("key => localStorage.getItem(key)", key)
    return text


def ticked(page: Page, key: str = KEY) -> set[str]:
    """The ids of tasks that are kept as done."""
    state: dict[str, Any] = json.loads(kept_text(page, key) or '{"items": {}}')
    return {name for name, mark in state["items"].items() if mark["done"]}
