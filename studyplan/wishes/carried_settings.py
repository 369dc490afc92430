"""Settings a reader kept → the same under today's ids, without what the curriculum has no more, and the names of that.

What somebody types is another thing: `settings.py` tells what is wrong with it. The browser has the same in
docs/assets/js/settings/carried-settings.mjs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyplan.model import Curriculum
from studyplan.model.plan_settings import PlanSettings
from studyplan.wishes.settings import SETTINGS, SettingsError, read_settings

NAMED = {
    "skip": "tasks",
    "done": "tasks",
    "score": "tasks",
    "stage": "stages",
    "baseline": "question_types",
    "track": "tracks",
    "weak": "question_types",
    "swap": "tasks",
}
"""The settings whose values begin with the id of an item, and its kind."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Settings that can be read, and what had to be left out for that."""

    settings: PlanSettings
    words: Mapping[str, tuple[str, ...]]
    """The same in the words of a link."""
    gone: tuple[str, ...]
    """Ids of items that the curriculum has no more."""
    lost: tuple[str, ...]
    """Names of other settings that do not work any more."""


def carried_settings(kept: Mapping[str, Sequence[str]], curriculum: Curriculum) -> Carried:
    """Read settings that were kept, whatever has changed since."""
    words = {name: _renamed(name, values, curriculum) for name, values in kept.items() if name in SETTINGS}
    gone: dict[str, None] = {}
    lost: dict[str, None] = {}
    while True:
        try:
            return Carried(read_settings(words, curriculum), words, tuple(gone), tuple(lost))
        except SettingsError as error:
            flawed = {(flaw.name, flaw.value) for flaw in error.flaws}
        for name, value in sorted(flawed):
            if name in NAMED and _is_gone(NAMED[name], _id_of(value), curriculum):
                gone[_id_of(value)] = None
            else:
                lost[name] = None
        left = {
            name: tuple(value for value in values if (name, value) not in flawed)
            for name, values in words.items()
        }
        # a flaw may be of a value that stands elsewhere: every round has less to read
        words = left if left != words else {}


def _renamed(name: str, values: Sequence[str], curriculum: Curriculum) -> tuple[str, ...]:
    if name not in NAMED:
        return tuple(values)
    replaced = curriculum.replaced_ids()
    now = (value.replace(_id_of(value), replaced.get(_id_of(value), _id_of(value)), 1) for value in values)
    return tuple(dict.fromkeys(now))


def _id_of(value: str) -> str:
    return value.partition("=")[0].strip()


def _is_gone(kind: str, name: str, curriculum: Curriculum) -> bool:
    return name not in curriculum.current_ids(kind)
