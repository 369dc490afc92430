"""pyproject.toml, uv.lock and the files for pip exported from it → silence where they agree, else what to do."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EXPORTED = {
    "requirements.lock": ("--group", "build"),
    "requirements-bundle.lock": ("--only-group", "bundle"),
    "requirements-dev.lock": ("--group", "dev"),
}
EXPORT = ("export", "--quiet", "--frozen", "--no-header", "--no-emit-project", "--no-default-groups")
CURE = f"Run `make lock`, and commit uv.lock, {', '.join(EXPORTED)}."


def main(project: Path) -> None:
    """Tell of the first disagreement and exit with 1."""
    if find_spec("uv") is None:
        sys.exit("uv is not installed here. Run `make developer`.")
    strangers = foreign_addresses((project / "uv.lock").read_text(encoding="utf-8"))
    if strangers:
        sys.exit(
            f"uv.lock names {strangers[0]}, which others cannot reach. Unset what names it to uv. {CURE}"
        )
    if _uv(project, "lock", "--check", "--offline").returncode:
        sys.exit(f"uv.lock is not what pyproject.toml asks for. {CURE}")
    for name, groups in EXPORTED.items():
        exported = _uv(project, *EXPORT, *groups)
        if exported.returncode:
            sys.exit(f"{exported.stderr}{name} cannot be compared with uv.lock. {CURE}")
        if exported.stdout != (project / name).read_text(encoding="utf-8"):
            sys.exit(f"{name} is not what uv.lock says. {CURE}")


def foreign_addresses(lock: str) -> list[str]:
    """Find addresses in a lock that are not those of the public index."""
    named = re.findall(r'(?:registry|url|path) = "([^"]+)"', lock)
    public = ("https://pypi.org/simple", "https://files.pythonhosted.org/packages/")
    return [address for address in named if not address.startswith(public)]


def _uv(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "uv", *arguments, "--no-config", "--python", sys.executable]
    # an index that somebody set for uv on their machine decides nothing here
    kept = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
    return subprocess.run(
        command, cwd=project, env=kept, capture_output=True, text=True, encoding="utf-8", check=False
    )


if __name__ == "__main__":
    main(PROJECT)
