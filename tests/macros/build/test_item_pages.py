"""Pages of items: which there are, what they are made of, and that a page written by hand wins."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files

from macros.build.item_pages import Family, add_item_pages, families, surplus_pages
from studyplan.pipeline import Study

TRACKS = Family("tracks", ("harbor", "castle"), 'track("{name}")')


def test_pages_follow_from_the_curriculum(study: Study) -> None:
    found: dict[str, tuple[str, ...]] = {}
    for family in families(study):
        found[family.folder] = (*found.get(family.folder, ()), *family.names)
    tasks = tuple(task.id for task in study.curriculum.current_tasks)
    assert found == {
        "questions": ("route", "ask"),
        "worked": ("route", "worked-route"),
        "interview": tuple(stage.id for stage in study.curriculum.stages),
        "frameworks": tuple(framework.id for framework in study.curriculum.frameworks),
        "tips": ("manners",),
        "tracks": ("harbor", "castle"),
        "plan": ("1-weeks", "2-weeks"),
        "tasks": ("walk", "talk", *tasks),
        "mock": tuple(script.id for script in study.curriculum.mock_scripts),
    }


def test_a_page_that_somebody_wrote_takes_the_place_of_the_made_one(study: Study, tmp_path: Path) -> None:
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "Site", "docs_dir": str(tmp_path), "extra": {"study": study}})
    config.validate()
    config.plugins = PluginCollection()
    config.plugins._current_plugin = "hooks"
    written = File("tracks/harbor.md", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    files = Files([written])
    add_item_pages(files, config)
    harbor, castle = (files.get_file_from_path(f"tracks/{name}.md") for name in ("harbor", "castle"))
    assert harbor is written
    assert castle is not None
    assert castle.content_string == '{{ track("castle") }}\n'
    assert castle.url == "tracks/castle/"


def test_written_pages_of_items_that_are_gone_are_surplus_and_index_pages_are_not(tmp_path: Path) -> None:
    (tmp_path / "tracks").mkdir()
    for name in ("index", "castle", "cellar", "attic"):
        (tmp_path / "tracks" / f"{name}.md").touch()
    assert list(surplus_pages([TRACKS], tmp_path)) == ["tracks/attic.md", "tracks/cellar.md"]


def test_two_families_may_share_a_folder(tmp_path: Path) -> None:
    (tmp_path / "tracks").mkdir()
    (tmp_path / "tracks" / "bridge.md").touch()
    bridges = Family("tracks", ("bridge",), 'bridge("{name}")', is_listed=False)
    assert list(surplus_pages([TRACKS, bridges], tmp_path)) == []
