"""The sample curriculum as macros see it."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.build.site import load_study
from macros.pages.here import Here
from studyplan.pipeline import Study
from tests.site.serving import SAMPLE

From = Callable[[str], Here]


@pytest.fixture(scope="session")
def study() -> Study:
    """The study of the sample curriculum."""
    return load_study(SAMPLE / "curriculum", "", date(2026, 11, 22))


@pytest.fixture
def here(study: Study) -> Here:
    """The study seen from the home page."""
    return Here(study, "index.md")


@pytest.fixture
def seen_from(study: Study) -> From:
    """The study seen from any page."""
    return lambda uri: Here(study, uri)
