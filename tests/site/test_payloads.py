"""The site of a pack whose every text would do something if it could: nothing runs, also not under the site's policy."""

import json
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from macros.build.site import load_study
from studyplan.model import KINDS
from studyplan.pipeline import problems_of
from studyplan.problem import errors
from tests.macros.pages.test_payloads import structure
from tests.payloads import PAYLOADS, with_every_text
from tests.site.own_plan import MONDAY
from tests.site.serving import SAMPLE, build, sample_project, served
from tests.studyplan.folders import TODAY, school

ELEMENTS_OF_PAGES = {"http", "https", "x", "applet", "base", "embed", "iframe", "object", "math", "frame"}
"""Elements that no page of ours has, so that they could only come out of a text."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built with its policy."""
    base = tmp_path_factory.mktemp("payloads")
    (base / "tried").mkdir()
    project = sample_project(base / "project")
    _write(project / "curriculum" / "town", _accepted(base / "tried"))
    settings = project / "base.yml"
    text = settings.read_text(encoding="utf-8").replace('content_policy: ""', "content_policy: policy.txt")
    settings.write_text(text, encoding="utf-8")
    result = build(project, base / "sites" / "odd")
    assert result.returncode == 0, result.stderr
    return base / "sites"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as found:
        yield found + "odd/"


@pytest.fixture
def called() -> list[str]:
    """Whatever a payload called, and what a policy kept from running."""
    return []


@pytest.fixture
def watched(browser: Browser, called: list[str]) -> Iterator[BrowserContext]:
    """A browser window in which payloads can call, and are noted also where they call late."""
    context = browser.new_context(service_workers="block")
    context.expose_function("PWN", lambda: called.append("PWN"))
    context.expose_function("kept_back", lambda what: called.append(what))  # noqa: PLW0108 - Playwright marks what it is given
    context.add_init_script(
        "document.addEventListener('securitypolicyviolation',"
        " (event) => kept_back(`${event.effectiveDirective} ${event.blockedURI}`));"
    )
    yield context
    context.close()


def test_no_page_has_an_element_or_a_handler_out_of_a_text(folder: Path) -> None:
    for path in sorted(folder.rglob("*.html")):
        found = structure(path.read_text(encoding="utf-8"))
        names = {tag for tag, _ in found.elements}
        handlers = {name for _, names in found.elements for name in names if name.startswith("on")}
        assert (path.name, names & ELEMENTS_OF_PAGES, handlers) == (path.name, set(), set())
        assert len(found.ids) == len(set(found.ids)), path


def test_nothing_runs_on_any_page_nor_in_what_search_finds(
    folder: Path, address: str, watched: BrowserContext, called: list[str]
) -> None:
    page = watched.new_page()
    for path in sorted(folder.rglob("index.html")):
        page.goto(address + path.parent.relative_to(folder / "odd").as_posix() + "/")
        page.evaluate("document.querySelectorAll('[tabindex], a, input, select').forEach((one) => one.focus())")
        assert called == [], path
    _search(page, "onerror")
    assert called == []


def test_the_site_works_under_its_policy(folder: Path, address: str, watched: BrowserContext, called: list[str]) -> None:
    policy = (folder / "odd" / "policy.txt").read_text(encoding="utf-8").strip()
    assert policy.startswith("default-src 'self'; script-src 'self' 'sha256-")
    assert "unsafe" not in policy

    def send_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    watched.route("**/*", send_policy)
    page = watched.new_page()
    page.clock.set_fixed_time(MONDAY)
    page.goto(address)
    page.locator("study-tick input:enabled").first.check()
    page.locator("label[for^=__palette]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("link", name="Plan", exact=True).first.click()
    page.wait_for_url("**/plan/")
    page.goto(address + "my-plan/?weeks=2&start=2027-01-04")
    expect(page.locator("#plan h2").first).to_be_visible()
    page.goto(address + "questions/")
    _search(page, "onerror")
    assert called == []
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'PWN()'}))")
    page.wait_for_timeout(500)
    assert called == ["script-src-elem inline"]


def _search(page: Page, words: str) -> None:
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially(words)
    expect(page.locator(".md-search-result__item").first).to_be_attached()


def _accepted(folder: Path) -> list[str]:
    """Keep the payloads that an author can get past `check`."""
    readable = [payload for payload in PAYLOADS.values() if "\u202e" not in payload]  # refused where it is seen
    lines = [f"      - {json.dumps(payload)}\n" for payload in readable]
    head = "traits:\n  - id: odd\n    title: Odd\n    shows:\n"
    root = school(folder, traits=head + "".join(lines))
    refused = {problem.place.line - 5 for problem in errors(problems_of(root, None, TODAY))}
    kept = [payload for number, payload in enumerate(readable) if number not in refused]
    assert len(kept) > 25
    return kept


def _write(folder: Path, texts: list[str]) -> None:
    """Write the sample pack anew, with one text after the other in its text fields."""
    waiting = cycle(texts)
    number = count(1)
    found = load_study(SAMPLE / "curriculum", "", TODAY).curriculum
    found = with_every_text(found, lambda: f"{next(waiting)} {next(number)}")
    for kind in KINDS:
        items = [item.model_dump(mode="json", exclude_defaults=True) for item in found.items(kind)]
        (folder / f"{kind}.yml").write_text(yaml.safe_dump({kind: items}, allow_unicode=True), encoding="utf-8")
    pack = found.pack.model_dump(mode="json", exclude_defaults=True)
    (folder / "pack.yml").write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
