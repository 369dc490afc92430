"""The locks: what pip installs is what uv.lock says, from the public index, checked by hash."""

import re
import tomllib

import pytest

from tests.ci.scripts import REPOSITORY, script

LOCK = (REPOSITORY / "uv.lock").read_text(encoding="utf-8")
PACKAGES = [package for package in tomllib.loads(LOCK)["package"] if "registry" in package["source"]]
LOCKED = {(package["name"], package["version"]) for package in PACKAGES}


def hashes(text: str) -> set[str]:
    return set(re.findall(r"sha256:[0-9a-f]{64}", text))


def exported(name: str) -> tuple[set[tuple[str, str]], str]:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    return set(re.findall(r"(?m)^([a-z0-9-]+)==(\S+)", text)), text


def test_pip_installs_for_developers_every_package_that_is_locked() -> None:
    assert exported("requirements-dev.lock")[0] == LOCKED


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-bundle.lock"])
def test_pip_installs_for_others_a_part_of_that(name: str) -> None:
    assert exported(name)[0] < exported("requirements-dev.lock")[0]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-bundle.lock", "requirements-dev.lock"])
def test_pip_checks_the_hashes_that_are_locked(name: str) -> None:
    packages, text = exported(name)
    of_packages = hashes(
        str([package for package in PACKAGES if (package["name"], package["version"]) in packages])
    )
    assert hashes(text) == of_packages
    assert text.count(" --hash=") >= len(packages)


def test_everything_comes_from_the_public_index() -> None:
    assert script("locks").foreign_addresses(LOCK) == []


@pytest.mark.parametrize(
    "line",
    [
        'source = { registry = "https://packages.example/simple" }',
        'source = { registry = "file:///home/someone/wheels" }',
        '{ url = "http://127.0.0.1:8080/a-1-py3-none-any.whl" }',
        '{ path = "../wheels/a-1-py3-none-any.whl" }',
    ],
)
def test_an_address_that_others_cannot_reach_is_found(line: str) -> None:
    assert len(script("locks").foreign_addresses(f"{LOCK}{line}\n")) == 1
