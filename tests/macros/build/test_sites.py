"""One build for each pack that nothing extends, and the page that leads to them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.build.sites import build_sites, landing_page, variables
from studyplan.model.pack import Pack

SETTINGS = {"pack": "town", "site_id": "walks", "site_url": "https://example.org/guides/"}
MKDOCS = 'site_url: https://example.org/\nextra:\n  pack: "town"\n  site_id: walks\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two guides that stand on a common pack, with a private one beside them."""
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    for name, below in {"base": None, "coast": "base", "town": "base", "local": "town"}.items():
        folder = tmp_path / "curriculum" / name
        folder.mkdir(parents=True)
        extends = f"extends: {below}\n" if below else ""
        text = f"id: {name}\n{extends}title: The {name}\nsummary: Walks.\nrole: Guide\nas_of: 2026-11-22\n"
        (folder / "pack.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_each_pack_that_nothing_extends_is_built_below_its_name(project: Path) -> None:
    built: list[tuple[str, str]] = []

    def build(site: Path, told: Mapping[str, str]) -> None:
        built.append((site.relative_to(project).as_posix(), told["STUDYPLAN_PACK"]))

    site = project / "site"
    site.mkdir()
    (site / "left-over.html").write_text("old", encoding="utf-8")
    assert build_sites(project, site, build) == ("coast", "town")
    assert built == [("site/coast", "coast"), ("site/town", "town")]
    assert [path.name for path in site.iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    ("pack", "settings", "main", "site_id"),
    [
        ("town", SETTINGS, None, "walks"),
        ("coast", SETTINGS, None, "walks-coast"),
        ("only", {**SETTINGS, "pack": ""}, "only", "walks"),
    ],
)
def test_the_pack_of_the_settings_keeps_the_name_of_saved_ticks(
    pack: str, settings: dict[str, str], main: str | None, site_id: str
) -> None:
    assert variables(pack, settings, main) == {
        "STUDYPLAN_PACK": pack,
        "STUDYPLAN_SITE_ID": site_id,
        "SITE_URL": f"https://example.org/guides/{pack}/",
    }


def test_the_page_leads_to_each_site_and_escapes_what_authors_wrote() -> None:
    packs = [
        Pack(id="coast", title="The *coast*", summary="Cliffs & sand.", role="Guide", as_of="2026-11-22"),
        Pack(id="town", title="Town <1>", summary="Two walks.", role="Guide", as_of="2026-11-22"),
    ]
    assert (
        '<ul>\n<li><a href="coast/">The coast</a><p>Cliffs &amp; sand.</p></li>\n'
        '<li><a href="town/">Town &lt;1&gt;</a><p>Two walks.</p></li>\n</ul>\n'
    ) in landing_page(packs)
