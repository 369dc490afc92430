"""The files changed since a commit → `code=false` where all of them are content, for the jobs that follow.

Content is judged by one job; code, tests, locks and what documents them by all. Run: python .ci/changed.py COMMIT
"""

import subprocess
import sys

CONTENT = ("curriculum/", "docs/", "README.md", "CONTRIBUTING.md", "LICENSE")
NO_CONTENT = ("curriculum/schema/", "docs/assets/", "docs/reference/", "docs/customize.md")


def main(base: str) -> None:
    """Print the answer; without a commit to compare with, everything counts as changed."""
    paths = _changed(base)
    code = paths is None or any(not is_content(path) for path in paths)
    print(f"code={str(code).lower()}")


def is_content(path: str) -> bool:
    """Say whether a file is judged by reading the curriculum and building the site alone."""
    return path.startswith(CONTENT) and not path.startswith(NO_CONTENT)


def _changed(base: str) -> list[str] | None:
    if not base.strip("0"):
        return None
    command = ["git", "diff", "--name-only", "--no-renames", "-z", f"{base}...HEAD"]
    found = subprocess.run(command, capture_output=True, check=False)
    if found.returncode:
        return None
    return found.stdout.decode().split("\0")[:-1]


if __name__ == "__main__":
    main("".join(sys.argv[1:]))
