"""Building: no warning, the same bytes every time, and plain words where something is wrong."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.pages import read_site
from tests.site.serving import build, sample_project

MOST_BYTES_OF_A_PAGE = 160_000
MOST_BYTES_OF_SCRIPTS_AND_STYLES = 17_000
"""What every page loads: a reader on a slow line waits for it everywhere."""
MOST_FILES_OF_EVERY_PAGE = 7
MOST_FILES_LOADED_LATER = 4
MOST_BYTES_LOADED_LATER = 2_300
"""What a single element adds on the few pages that have it: it comes after the page can be read."""
MOST_BYTES_OF_THE_PLANNER = 36_000
"""The whole planner comes to the reader of one page, so that what they say of themselves never leaves the browser."""
OURS = (("assets", "js"), ("assets", "css"))
UNCHECKED = ("http://", "https://", "mailto:", "data:")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(params=["site", "sample_site", "course_site", "named_site"])
def any_site(request: pytest.FixtureRequest) -> Path:
    """The large site, the sample, a plain course, and that of the pack mkdocs.yml names."""
    found: Path = request.getfixturevalue(request.param)
    return found


def test_the_build_has_no_warning(any_site: Path) -> None:
    log = any_site.with_suffix(".log").read_text(encoding="utf-8")
    assert [line for line in log.splitlines() if line and not line.startswith("INFO")] == []


def test_two_builds_are_the_same_to_the_byte(site: Path, tmp_path: Path) -> None:
    moment = site.with_suffix(".moment").read_text(encoding="utf-8")
    project = site.with_suffix(".project")
    result = build(project, tmp_path / "study", SOURCE_DATE_EPOCH=moment, PYTHONHASHSEED="1")
    assert result.returncode == 0, result.stderr
    first, second = tree(site), tree(tmp_path / "study")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_every_page_has_a_title_and_a_description(any_site: Path) -> None:
    pages = read_site(any_site).values()
    assert [page.path for page in pages if not page.title or not page.description] == []


def test_no_two_pages_have_the_same_title(any_site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for page in read_site(any_site).values():
        if page.path != "404.html":
            titles.setdefault(page.title, []).append(page.path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_no_two_pages_have_the_same_description(any_site: Path) -> None:
    told: dict[str, list[str]] = {}
    for page in read_site(any_site).values():
        if page.path != "404.html":
            told.setdefault(page.description, []).append(page.path)
    assert {description: paths for description, paths in told.items() if len(paths) > 1} == {}


def test_the_sign_that_links_to_a_heading_is_not_read_with_it(any_site: Path) -> None:
    signs = [
        sign
        for path in any_site.rglob("*.html")
        for sign in re.findall(r"<a [^>]*headerlink[^>]*>", path.read_text(encoding="utf-8"))
    ]
    assert signs
    assert [sign for sign in signs if 'aria-hidden="true" tabindex="-1"' not in sign] == []


def test_no_page_is_heavy(any_site: Path) -> None:
    sizes = {page.path: page.size for page in read_site(any_site).values()}
    largest = max(sizes, key=sizes.__getitem__)
    print(f"The largest page of {any_site.name}: {largest}, {sizes[largest]:,} bytes")  # noqa: T201
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES_OF_A_PAGE} == {}


def weights(files: set[Path]) -> dict[str, int]:
    return {path.name: len(gzip.compress(path.read_bytes(), mtime=0)) for path in files}


def asked_for(script: Path, how: str) -> set[Path]:
    """The scripts that one names by a kind of import."""
    named = re.findall(how + r'"(\.[^"]+)"', script.read_text(encoding="utf-8"))
    return {(script.parent / name).resolve() for name in named}


def with_imports(scripts: set[Path]) -> set[Path]:
    """Scripts and all that they ask for at once, and so on."""
    more = {path for script in scripts for path in asked_for(script, r"\b(?:from|import)\s*")} - scripts
    return with_imports(scripts | more) if more else scripts


def of_every_page(site: Path) -> tuple[set[Path], set[Path]]:
    """The scripts and the styles of our own that the home page names."""
    named = {site.resolve() / address for address in read_site(site)["index.html"].addresses}
    ours = {path for path in named if path.parts[len(site.resolve().parts) :][:2] in OURS}
    return with_imports({path for path in ours if path.suffix == ".mjs"}), {
        path for path in ours if path.suffix == ".css"
    }


def test_scripts_and_styles_that_every_page_loads_are_light_and_few(sample_site: Path) -> None:
    scripts, styles = of_every_page(sample_site)
    sizes = weights(scripts | styles)
    print(f"Every page loads {sum(sizes.values()):,} bytes of scripts and styles in {len(sizes)} files")  # noqa: T201
    assert sum(sizes.values()) <= MOST_BYTES_OF_SCRIPTS_AND_STYLES, sizes
    assert len(sizes) <= MOST_FILES_OF_EVERY_PAGE, sizes


def test_scripts_of_few_pages_are_light_and_no_script_is_without_a_page(sample_site: Path) -> None:
    first, _ = of_every_page(sample_site)
    named = {path for script in first for path in asked_for(script, r"\bimport\(")}
    later = {re.sub(r"-[A-Z0-9]+\.mjs", "", path.name): with_imports({path}) - first for path in named}
    sizes = {name: weights(modules) for name, modules in sorted(later.items())}
    print("Loaded later:", {name: sum(found.values()) for name, found in sizes.items()})  # noqa: T201
    assert "study-plan" in sizes
    most = {"study-plan": MOST_BYTES_OF_THE_PLANNER}
    heavy = [name for name in sizes if sum(sizes[name].values()) > most.get(name, MOST_BYTES_LOADED_LATER)]
    assert heavy == []
    assert [name for name, found in sizes.items() if len(found) > MOST_FILES_LOADED_LATER] == []
    unused = set((sample_site / "assets" / "js").resolve().rglob("*.mjs")) - first - set().union(*later.values())
    assert [path for path in unused if code_of(path) != ["export {};"]] == []


def code_of(script: Path) -> list[str]:
    """The rows of a script that are no comment."""
    rows = [row.strip() for row in script.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row and not row.startswith(("//", "/*", "*"))]


def test_scripts_are_bundled_or_sent_as_they_are_written(sample_site: Path, course_site: Path) -> None:
    assert not (sample_site / "assets" / "js" / "main.mjs").exists()
    written = (course_site.with_suffix(".project") / "docs" / "assets" / "js" / "main.mjs").read_bytes()
    assert (course_site / "assets" / "js" / "main.mjs").read_bytes() == written


def test_bundles_name_no_place_on_the_machine_that_made_them(sample_site: Path) -> None:
    made = [path for path in (sample_site / "assets" / "js").rglob("*-*.mjs") if path.stem.split("-")[-1].isupper()]
    assert len(made) > 3
    texts = {path.name: path.read_text(encoding="utf-8") for path in made}
    places = (str(sample_site.parent), "sourceMappingURL", "docs/assets", "node_modules")
    assert [name for name, text in texts.items() if any(place in text for place in places)] == []


def test_every_link_and_every_anchor_leads_somewhere(any_site: Path) -> None:
    pages = read_site(any_site)
    root = f"https://here/{any_site.name}/"
    broken = set()
    for page in pages.values():
        for address in page.addresses:
            if address.startswith(UNCHECKED):
                continue
            target = urlsplit(urljoin(root + page.path, address))
            path = unquote(target.path).removeprefix(f"/{any_site.name}/")
            path = f"{path}index.html" if path.endswith("/") or not path else path
            anchors = pages[path].anchors if path in pages else {""}
            if not (any_site / path).is_file() or unquote(target.fragment) not in anchors | {""}:
                broken.add(f"{page.path} → {address}")
    assert broken == set()


def test_no_page_asks_another_host_for_anything(any_site: Path) -> None:
    loads = re.compile(r"""<(?:script|img|link|iframe|source|video)\b[^>]*?\b(?:src|href)="(https?:[^"]*)""")
    own = f"http://127.0.0.1:8000/{any_site.name}/"
    found = {
        (path.name, address)
        for path in any_site.rglob("*.html")
        for address in loads.findall(path.read_text(encoding="utf-8"))
        if not address.startswith(own)
    }
    assert found == set()


def test_a_new_question_type_has_its_page_and_a_page_written_by_hand_wins(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    types = project / "curriculum" / "town" / "question_types.yml"
    types.write_text(
        types.read_text(encoding="utf-8")
        + "  - {id: detour, title: Detours, form: ask, summary: Tests calm., minutes: 2,"
        + " how_to_answer: [Stop.]}\n",
        encoding="utf-8",
    )
    (project / "docs" / "tracks" / "harbor.md").write_text('Mind the tide.\n\n{{ track("harbor") }}\n')
    result = build(project, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    pages = read_site(tmp_path / "site")
    assert "Detours Tests calm." in pages["questions/detour/index.html"].text
    assert "Mind the tide. Harbor" in pages["tracks/harbor/index.html"].text


def test_a_broken_file_stops_the_build_with_its_place_and_leaves_no_half_built_site(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    (project / "curriculum" / "town" / "phases.yml").write_text("phases:\n  - id: walk\n    titel: Walk\n")
    result = build(project, tmp_path / "site")
    assert result.returncode == 1
    assert "curriculum/town/phases.yml:3:5: error[" in result.stderr
    assert "Did you mean `title`?" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()


def test_a_broken_file_leaves_the_site_of_yesterday_as_it_was(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    assert build(project, tmp_path / "site").returncode == 0
    before = tree(tmp_path / "site")
    (project / "curriculum" / "town" / "phases.yml").write_text("phases: [\n")
    assert build(project, tmp_path / "site").returncode == 1
    assert tree(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("call", "cure"),
    [
        ('{{ track("cellar") }}', "There is no track `cellar` in tracks.yml."),
        ("{{ plan_weeks(9) }}", "There is no plan `9-weeks`. pack.yml offers: 1-weeks, 2-weeks."),
        ("{{ tip_lists() }}", "There is no macro `tip_lists`. Did you mean `tip_list`?"),
        ("{{ tip_lists }}", "There is no macro `tip_lists`. Did you mean `tip_list`?"),
        ("{{ track() }}", "`track` cannot be called so: missing a required argument: 'track_id'."),
    ],
)
def test_a_page_that_asks_for_what_is_not_there_stops_the_build(tmp_path: Path, call: str, cure: str) -> None:
    project = sample_project(tmp_path / "project")
    (project / "docs" / "tips.md").write_text(f"# Tips\n\n{call}\n", encoding="utf-8")
    result = build(project, tmp_path / "site")
    assert result.returncode > 0
    assert cure in result.stderr
    assert "docs/tips.md" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_dead_link_stops_the_build(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    (project / "docs" / "tips.md").write_text("# Tips\n\n[Nowhere](frameworks.md#nowhere)\n")
    result = build(project, tmp_path / "site")
    assert result.returncode == 1
    assert "'frameworks.md#nowhere'" in result.stderr


def test_pages_of_items_the_curriculum_does_not_have_are_left_out(sample_site: Path) -> None:
    assert sorted(path.name for path in (sample_site / "tracks").iterdir()) == [
        "castle",
        "harbor",
        "index.html",
    ]
