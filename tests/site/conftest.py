"""The sites of the curricula there are, each built once, and a browser that is watched."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, ConsoleMessage, Page, Request, expect

from tests.site.browser import NoBrowserError, launch_options
from tests.site.own_plan import MONDAY, MY_PLAN
from tests.site.serving import REPOSITORY, build, course_project, large_project, sample_project, served

NewContext = Callable[..., BrowserContext]
MOST_SECONDS_TO_BUILD = 900  # a machine that does much else is slow, not broken
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of all sites; workers of one run share it."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "sites"
    shared.mkdir(exist_ok=True)
    return shared


@pytest.fixture(scope="session")
def site(sites: Path) -> Path:
    """The site of the large curriculum, below /study/."""
    return built_once(sites / "study", large_project)


@pytest.fixture(scope="session")
def course_site(sites: Path) -> Path:
    """The site of a plain course, below /course/."""
    return built_once(sites / "course", course_project)


@pytest.fixture(scope="session")
def named_site(sites: Path) -> Path:
    """The site of the pack that mkdocs.yml names, whichever that is, below /named/."""
    return built_once(sites / "named", lambda _: REPOSITORY)


@pytest.fixture(scope="session")
def sample_site(sites: Path) -> Path:
    """The site of the sample curriculum, below /town/."""
    return built_once(sites / "town", sample_project)


def built_once(site: Path, make_project: Callable[[Path], Path], **variables: str) -> Path:
    """Build a site in whichever worker comes first; the others wait. Making a folder is atomic."""
    log = site.with_suffix(".log")
    try:
        site.with_suffix(".lock").mkdir()
    except FileExistsError:
        _wait_for(log)
    else:
        moment = str(int(time.time()))
        site.with_suffix(".moment").write_text(moment, encoding="utf-8")
        result = build(make_project(site.with_suffix(".project")), site, SOURCE_DATE_EPOCH=moment, **variables)
        unfinished = site.with_suffix(".unfinished")
        unfinished.write_text(result.stderr, encoding="utf-8")
        unfinished.rename(log)
    if not (site / "index.html").is_file():
        pytest.fail(f"The site was not built:\n{log.read_text(encoding='utf-8')}", pytrace=False)
    return site


def _wait_for(log: Path) -> None:
    end = time.monotonic() + MOST_SECONDS_TO_BUILD
    while not log.is_file():
        if time.monotonic() > end:
            pytest.fail(f"Another worker did not finish building {log.stem}.", pytrace=False)
        time.sleep(0.1)


@pytest.fixture(scope="session")
def base_url(sites: Path, site: Path, sample_site: Path) -> Iterator[str]:
    """The address below which pages are opened: `study/` is the large site, `town/` the sample."""
    with served(sites) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_type: BrowserType
) -> dict[str, Any]:
    """Start whichever Chromium starts here."""
    try:
        return {**browser_type_launch_args, **launch_options(browser_type)}
    except NoBrowserError as error:
        message = str(error)
    pytest.fail(message, pytrace=False)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Every browser speaks American English, stands in California and moves nothing."""
    here = {"locale": "en-US", "timezone_id": "America/Los_Angeles", "reduced_motion": "reduce"}
    return {**browser_context_args, **here}


@pytest.fixture
def complaints() -> list[str]:
    """Everything that no page may do; a test that expects some removes it."""
    return []


@pytest.fixture
def new_context(new_context: NewContext, complaints: list[str], base_url: str) -> Iterator[NewContext]:
    """Open browser windows that are watched: no request to another host, no error, no warning."""

    def note_request(request: Request) -> None:
        if not request.url.startswith((base_url, "file:", "data:", "blob:")):
            complaints.append(f"request to another host: {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"console {message.type}: {message.text}")

    def watched(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.on("request", note_request)
        context.on("console", note_message)
        context.on("weberror", lambda event: complaints.append(f"uncaught error: {event.error}"))
        return context

    yield watched
    assert complaints == []


@pytest.fixture
def monday(page: Page) -> Page:
    """The page of a plan of one's own, on a Monday."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(MY_PLAN)
    expect(page.get_by_role("heading", name="Today: Monday, January 4")).to_be_visible()
    return page
