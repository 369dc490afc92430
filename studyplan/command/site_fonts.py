"""The mkdocs.yml beside a curriculum folder → the folders with fonts that the site's PDFs use."""

from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode


def site_fonts(root: Path) -> tuple[Path, ...]:
    """Read which fonts the settings beside a curriculum folder name; none where they cannot be read."""
    try:
        settings = yaml.compose((root.parent / "mkdocs.yml").read_text(encoding="utf-8-sig"), yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return ()
    named = _value(_value(settings, "extra"), "pdf_fonts")
    return (root.parent / named.value,) if isinstance(named, ScalarNode) and named.value else ()


def _value(node: Node | None, key: str) -> Node | None:
    """Return the value of a key: nodes only, so that tags which name Python objects are never followed."""
    entries = node.value if isinstance(node, MappingNode) else []
    return next(
        (value for name, value in entries if isinstance(name, ScalarNode) and name.value == key), None
    )
