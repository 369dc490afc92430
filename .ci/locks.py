"""pyproject.toml, uv.lock and the files for pip exported from it → silence where they agree, else what to do."""

import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EXPORTED = {"requirements.lock": "build", "requirements-dev.lock": "dev"}
EXPORT = ("export", "--quiet", "--frozen", "--no-header", "--no-emit-project", "--no-default-groups")
CURE = "Run `make lock`, and commit uv.lock, requirements.lock and requirements-dev.lock."


def main(project: Path) -> None:
    """Tell of the first disagreement and exit with 1."""
    strangers = foreign_addresses((project / "uv.lock").read_text(encoding="utf-8"))
    if strangers:
        sys.exit(
            f"uv.lock names {strangers[0]}, which others cannot reach. Unset what names it to uv. {CURE}"
        )
    if _uv(project, "lock", "--check", "--offline").returncode:
        sys.exit(f"uv.lock is not what pyproject.toml asks for. {CURE}")
    for name, group in EXPORTED.items():
        exported = _uv(project, *EXPORT, "--group", group)
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
    command = [sys.executable, "-m", "uv", *arguments, "--python", sys.executable]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)


if __name__ == "__main__":
    main(PROJECT)
