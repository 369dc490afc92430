"""Commands take the pack that the mkdocs.yml beside the curriculum names."""

import json
from pathlib import Path

import pytest

from studyplan.__main__ import main
from studyplan.command.site_pack import SitePack, SiteSettingsError, site_pack
from tests.studyplan.folders import PACK, written

TOWN = PACK.replace("id: school", "id: town")
PACKS = {"school/pack.yml": PACK, "town/pack.yml": TOWN}


def project(folder: Path, settings: str | bytes, packs: dict[str, str] | None = None) -> Path:
    """Write two packs that nothing extends, with settings beside them; return the curriculum folder."""
    content = settings if isinstance(settings, bytes) else settings.encode()
    (folder / "mkdocs.yml").write_bytes(content)
    return written(folder, packs or PACKS)


@pytest.mark.parametrize(
    ("settings", "environment", "found"),
    [
        ("extra:\n  pack: town\n", {}, SitePack("town", "mkdocs.yml:2:9")),
        ('extra: {pack: "town"}\n', {"STUDYPLAN_PACK": "school"}, SitePack("town", "mkdocs.yml:1:15")),
        ('extra:\n  pack: !ENV [STUDYPLAN_PACK, "town"]\n', {}, SitePack("town", "mkdocs.yml:2:9")),
        (
            'extra:\n  pack: !ENV [STUDYPLAN_PACK, "town"]\n',
            {"STUDYPLAN_PACK": "school"},
            SitePack("school", "STUDYPLAN_PACK"),
        ),
        ("extra:\n  pack: !ENV [A, B, ~]\n", {"B": "school"}, SitePack("school", "B")),
        (
            "extra:\n  pack: !ENV STUDYPLAN_PACK\n",
            {"STUDYPLAN_PACK": "town"},
            SitePack("town", "STUDYPLAN_PACK"),
        ),
        ("extra:\n  pack: !ENV STUDYPLAN_PACK\n", {}, None),
        ('extra:\n  pack: !ENV [STUDYPLAN_PACK, ""]\n', {}, None),
        ('extra:\n  pack: !ENV [STUDYPLAN_PACK, "town"]\n', {"STUDYPLAN_PACK": ""}, None),
        ("extra:\n  pack:\n", {}, None),
        ("extra:\n  pack: ~\n", {}, None),
        ("extra: {pack: school}\nextra: {pack: town}\n", {}, SitePack("town", "mkdocs.yml:2:15")),
        ("extra:\n  generator: false\n", {}, None),
        ("extra: none of your business\n", {}, None),
        ("site_name: Study\n", {}, None),
        (
            "a: !!python/name:material.extensions.emoji.twemoji\nb: &x [1]\nc: *x\nextra: {pack: town}\n",
            {},
            SitePack("town", "mkdocs.yml:4:15"),
        ),
        ("\ufeffextra: {pack: town}\r\n", {}, SitePack("town", "mkdocs.yml:1:15")),
    ],
)
def test_the_pack_is_read_as_mkdocs_reads_it(
    settings: str, environment: dict[str, str], found: SitePack | None, tmp_path: Path
) -> None:
    assert site_pack(project(tmp_path, settings), environment) == found


def test_without_settings_nothing_is_named(tmp_path: Path) -> None:
    assert site_pack(written(tmp_path, PACKS), {"STUDYPLAN_PACK": "town"}) is None


def test_settings_that_build_on_others_inherit_the_pack(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("extra: {pack: town}\n", encoding="utf-8")
    root = project(tmp_path, "INHERIT: base.yml\nextra: {site_id: mine}\n")
    assert site_pack(root, {}) == SitePack("town", "base.yml:1:15")
    (tmp_path / "base.yml").write_text("INHERIT: mkdocs.yml\n", encoding="utf-8")
    assert site_pack(root, {}) is None


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "extra:\n\tpack: town\n",
            (
                "mkdocs.yml:2:1: This is not YAML: found character '\\t' that cannot start any token.\n"
                "    Mend the line or the one above."
            ),
        ),
        (
            b"site_name: caf\xe9\n",
            "mkdocs.yml: The file is not written in UTF-8.\n    Save it as UTF-8.",
        ),
        (
            "- town\n",
            ("mkdocs.yml: The file must start with a key.\n    Start it with `site_name: …`."),
        ),
        (
            "extra:\n  pack: [town]\n",
            (
                "mkdocs.yml:2:9: `extra: pack` must be the name of one pack.\n"
                '    Write `pack: my-pack` or `pack: !ENV [STUDYPLAN_PACK, "my-pack"]`.'
            ),
        ),
        (
            "extra:\n  pack: !ENV [[STUDYPLAN_PACK], town]\n",
            (
                "mkdocs.yml:2:9: `extra: pack` must be the name of one pack.\n"
                '    Write `pack: my-pack` or `pack: !ENV [STUDYPLAN_PACK, "my-pack"]`.'
            ),
        ),
    ],
)
def test_settings_that_cannot_be_read_are_told_in_words(
    settings: str | bytes, told: str, tmp_path: Path
) -> None:
    with pytest.raises(SiteSettingsError) as error:
        site_pack(project(tmp_path, settings), {})
    assert str(error.value) == f"{told} Or name the pack with --pack."


def test_settings_that_are_a_folder_are_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(SiteSettingsError, match=r"mkdocs.yml: The file cannot be read: "):
        site_pack(written(tmp_path, PACKS), {})


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return int(end.value.code or 0), told.out, told.err


@pytest.fixture(autouse=True)
def no_pack_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDYPLAN_PACK", raising=False)


def test_commands_take_the_pack_of_the_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, "extra: {pack: town}\n")
    code, told, _ = run(capsys, "export", "json", "--curriculum", root)
    assert (code, json.loads(told)["pack"]["id"]) == (0, "town")
    for command in (("coverage",), ("plan", "--weeks", "1", "--hours", "5")):
        assert run(capsys, *command, "--curriculum", root)[0] == 0
    asked = run(capsys, "export", "json", "--curriculum", root, "--pack", "school")
    assert json.loads(asked[1])["pack"]["id"] == "school"
    monkeypatch.setenv("STUDYPLAN_PACK", "school")
    assert json.loads(run(capsys, "export", "json", "--curriculum", root)[1])["pack"]["id"] == "school"


def test_check_reads_the_pack_of_the_site_and_what_belongs_to_no_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(
        tmp_path, "extra: {pack: town}\n", {**PACKS, "school/songs.yml": "songs: []\n", "notes.txt": ""}
    )
    code, told, _ = run(capsys, "check", "--curriculum", root)
    assert (code, [line.partition(" ")[0] for line in told.splitlines()]) == (
        1,
        ["curriculum/notes.txt:1:1:", "", "1"],
    )
    assert "curriculum/school/songs.yml" in run(capsys, "check", "--curriculum", root, "--pack", "school")[1]


@pytest.mark.parametrize("command", [("check",), ("coverage",), ("plan",), ("export", "json")])
def test_a_pack_of_the_site_that_is_not_there_is_told_with_its_place(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "extra:\n  pack: twon\n")
    code, told, error = run(capsys, *command, "--curriculum", root)
    assert (code, told) == (2, "")
    assert error.splitlines()[-1] == (
        "Error: mkdocs.yml:2:9: There is no pack `twon`. Did you mean `town`? There are: `school`, `town`."
    )


def test_settings_that_cannot_be_read_end_a_command_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "extra: {pack: town\n")
    code, told, error = run(capsys, "check", "--curriculum", root)
    assert (code, told) == (1, "")
    assert error.startswith("mkdocs.yml:2:1: This is not YAML: ")
    assert run(capsys, "check", "--curriculum", root, "--pack", "town")[0] == 0
