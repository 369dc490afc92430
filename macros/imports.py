"""A script of one page → that script and all it imports, so that a browser asks for them at once, not level by level."""

import re
from pathlib import Path

_IMPORT = re.compile(r'^(?:import|export)\b[^"();]*"(\.[^"]+)"', re.MULTILINE)


def fetched_early(scripts: Path, name: str, loaded: str = "main.mjs") -> list[str]:
    """Name the scripts that a page needs beyond those that every page loads, sorted."""
    found = with_imports(scripts / name) - with_imports(scripts / loaded)
    return sorted(path.relative_to(scripts.resolve()).as_posix() for path in found)


def with_imports(script: Path) -> set[Path]:
    """Return a script and all that it imports, and so on."""
    found = {script.resolve()}
    waiting = [script.resolve()]
    while waiting:
        path = waiting.pop()
        named = {(path.parent / name).resolve() for name in _IMPORT.findall(path.read_text(encoding="utf-8"))}
        waiting += named - found
        found |= named
    return found
