"""The mkdocs.yml beside a curriculum folder → the pack that the site shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from studyplan.problem import StudyplanError

SETTINGS = "mkdocs.yml"
EMPTY = ("", "~", "null")


class SiteSettingsError(StudyplanError):
    """Settings of a site that cannot be read, or that name no pack in a way we know."""

    def __init__(self, place: str, message: str, cure: str) -> None:
        self.place, self.message, self.cure = place, message, cure
        super().__init__(f"{place}: {message}\n    {cure} Or name the pack with --pack.")


@dataclass(frozen=True, slots=True)
class SitePack:
    """The name of a pack, and where it is written."""

    name: str
    place: str


def site_pack(root: Path, environment: Mapping[str, str]) -> SitePack | None:
    """Read which pack the settings beside a curriculum folder name, if there are settings and they name one.

    Raises SiteSettingsError where the settings cannot be read.
    """
    path = root.parent / SETTINGS
    seen: list[Path] = []
    while path.exists() and path not in seen:
        seen.append(path)
        settings = _read(path)
        extra = _value(settings, "extra")
        node = _value(extra, "pack") if isinstance(extra, MappingNode) else None
        if node is not None:
            name, source = _name(node, environment, path)
            return SitePack(name, source or _place(path, node)) if name else None
        parent = _value(settings, "INHERIT")
        if not isinstance(parent, ScalarNode):
            return None
        path = (path.parent / parent.value).resolve()
    return None


def _read(path: Path) -> MappingNode:
    """Read a file as nodes only: tags that name Python objects are never followed."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise SiteSettingsError(path.name, message, "Check that you may read it.") from None
    except UnicodeDecodeError:
        raise SiteSettingsError(path.name, "The file is not written in UTF-8.", "Save it as UTF-8.") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path.name}:{mark.line + 1}:{mark.column + 1}" if mark else path.name
        told = " ".join(
            str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).split()
        )
        raise SiteSettingsError(
            place, f"This is not YAML: {told}.", "Mend the line or the one above."
        ) from None
    if not isinstance(node, MappingNode):
        raise SiteSettingsError(path.name, "The file must start with a key.", "Start it with `site_name: …`.")
    return node


def _name(node: Node, environment: Mapping[str, str], path: Path) -> tuple[str, str | None]:
    """Return the name, and the variable it comes from, as MkDocs reads `!ENV [VARIABLE, default]`."""
    if isinstance(node, ScalarNode) and node.tag != "!ENV":
        return _text(node), None
    written = node.value if isinstance(node, SequenceNode) else [node]
    parts = [part for part in written if isinstance(part, ScalarNode)]
    if node.tag != "!ENV" or not parts or len(parts) < len(written):
        cure = 'Write `pack: my-pack` or `pack: !ENV [STUDYPLAN_PACK, "my-pack"]`.'
        raise SiteSettingsError(_place(path, node), "`extra: pack` must be the name of one pack.", cure)
    variables, default = (parts[:-1], parts[-1]) if len(parts) > 1 else (parts, None)
    for variable in variables:
        if variable.value in environment:
            return environment[variable.value], variable.value
    return (_text(default) if default else ""), None


def _text(node: ScalarNode) -> str:
    is_empty = node.style is None and node.value in EMPTY
    return "" if is_empty else str(node.value)


def _value(node: MappingNode, key: str) -> Node | None:
    """Return the value of a key; the last one counts, as for MkDocs."""
    values = [value for name, value in _entries(node) if name == key]
    return values[-1] if values else None


def _entries(node: MappingNode) -> Iterator[tuple[str, Node]]:
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            yield key.value, value


def _place(path: Path, node: Node) -> str:
    return f"{path.name}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"
