"""What can be called, typed or set is named in the documentation, and what is documented exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from macros import MACROS
from macros.pages.reference import _inner
from studyplan.__main__ import cli
from studyplan.check import DATED_RULES, RULES
from studyplan.model import KINDS
from studyplan.model.fields import Value
from studyplan.model.pack import Pack
from tests.site.pages import all_text, read_site
from tests.site.serving import REPOSITORY

NOT_OURS = ("generator",)
"""Settings under `extra` that the theme documents."""


@pytest.fixture
def documentation(site: Path) -> str:
    """Every word of the site and of the README."""
    readme = REPOSITORY / "README.md"
    return all_text(read_site(site).values()) + (
        readme.read_text(encoding="utf-8") if readme.is_file() else ""
    )


@pytest.fixture
def codes(site: Path) -> set[str]:
    """Everything the reference pages set as code."""
    return set().union(
        *(page.codes for page in read_site(site).values() if page.path.startswith("reference/"))
    )


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for part, inner in command.commands.items():
            yield from commands(inner, f"{name} {part}")
    else:
        yield name, command


COMMANDS = dict(commands(cli, "studyplan"))


def test_every_macro_is_described(codes: set[str]) -> None:
    described = {code.partition("(")[0] for code in codes if code.endswith(")")}
    assert {macro.__name__ for macro in MACROS} - described == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_its_options_are_described(codes: set[str], name: str) -> None:
    assert [code for code in codes if f"{code} ".startswith(f"{name} ")]
    words = set(" ".join(codes).split())
    options = [parameter for parameter in COMMANDS[name].params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if words.isdisjoint(option.opts)] == []


def test_no_command_is_described_that_does_not_exist(codes: set[str]) -> None:
    described = {f"{code} " for code in codes if code.startswith("studyplan ")}
    assert {
        code for code in described if not code.startswith(tuple(f"{name} " for name in COMMANDS))
    } == set()


def test_every_make_target_is_described(documentation: str) -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert targets
    assert [target for target in targets if f"make {target}" not in documentation] == []


def test_no_make_target_is_described_that_does_not_exist(codes: set[str]) -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    described = {code.removeprefix("make ") for code in codes if code.startswith("make ")}
    assert described - set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE)) == set()


def test_every_setting_of_the_site_is_described(codes: set[str]) -> None:
    class Loader(yaml.SafeLoader):
        """Reads the tags that MkDocs adds."""

    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    Loader.add_multi_constructor("tag:", lambda loader, suffix, node: None)
    settings = yaml.load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"), Loader)["extra"]
    assert [name for name in settings if name not in NOT_OURS and f"extra: {name}" not in codes] == []


def test_every_environment_variable_of_the_settings_is_described(documentation: str) -> None:
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    names = set(re.findall(r"!ENV \[([A-Z_]+)", settings))
    assert {name for name in names if name not in documentation} == set()


@pytest.mark.parametrize(("file", "model"), [("pack", Pack), *KINDS.items()])
def test_every_key_of_every_file_is_described(codes: set[str], file: str, model: type[Value]) -> None:
    keys = [*model.model_fields, *(key for inner in _inner(model) for key in inner.model_fields)]
    assert [key for key in keys if key not in codes] == []


def test_every_key_has_a_meaning() -> None:
    without = [
        f"{model.__name__}.{key}"
        for outer in (Pack, *KINDS.values())
        for model in (outer, *_inner(outer))
        for key, field in model.model_fields.items()
        if not field.description
    ]
    assert without == []


def test_every_rule_is_described(codes: set[str]) -> None:
    assert [rule.__name__ for rule in (*RULES, *DATED_RULES) if rule.__name__ not in codes] == []


def test_the_settings_named_in_the_documentation_exist(codes: set[str]) -> None:
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    named = {code.removeprefix("extra: ") for code in codes if code.startswith("extra: ")}
    assert {name for name in named if f"  {name}:" not in settings} == set()
