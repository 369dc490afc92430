"""A machine → a Chromium that starts on it: found, or installed where that can be done."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserType, Error, sync_playwright

HELP = """No browser could be started for the browser tests. Do one of these, then try again:
  python -m playwright install chromium        Windows, macOS, Linux (in Linux CI: add --with-deps)
  apt-get install chromium-headless-shell      Debian
  CHROMIUM=/path/to/chrome make test           any Chrome, Chromium or Edge
or leave these tests out: pytest -m "not browser"
What was tried:
"""
ON_PATH = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
MAC_CHROMIUM = Path("/Applications/Chromium.app/Contents/MacOS/Chromium")


class NoBrowserError(Exception):
    """No candidate started."""


def launch_options(browser_type: BrowserType) -> dict[str, Any]:
    """Return the options that start a Chromium here; starting is the only proof.

    Raises NoBrowserError with what was tried.
    """
    tried = []
    for name, options in _candidates():
        try:
            browser_type.launch(**options, timeout=30_000).close()
        except Error as error:
            reason = next((row for row in str(error).splitlines() if row.strip()), "no reason given")
            tried.append(f"  {name}: {reason.strip()[:160]}")
        else:
            return options
    raise NoBrowserError(HELP + "\n".join(tried))


def _candidates() -> Iterator[tuple[str, dict[str, Any]]]:
    chosen = os.environ.get("CHROMIUM")
    if chosen:  # an explicit wish does not fall through to another browser
        yield f"$CHROMIUM={chosen}", {"executable_path": chosen}
        return
    yield "Playwright's own Chromium", {}
    for name in ON_PATH:
        found = shutil.which(name)
        if found:
            yield found, {"executable_path": found}
    if sys.platform == "darwin" and MAC_CHROMIUM.exists():
        yield str(MAC_CHROMIUM), {"executable_path": str(MAC_CHROMIUM)}
    for channel in ("chrome", "msedge"):
        yield f"installed {channel}", {"channel": channel}


def _install() -> None:
    """Get a browser the way this machine offers."""
    is_debian_root = sys.platform == "linux" and shutil.which("apt-get") and os.geteuid() == 0
    if is_debian_root:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        packages = ["chromium-headless-shell"]
        done = subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], check=False
        )
        if done.returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> None:
    """Make sure that a browser starts."""
    with sync_playwright() as playwright:
        try:
            launch_options(playwright.chromium)
        except NoBrowserError:
            _install()
            try:
                launch_options(playwright.chromium)
            except NoBrowserError as error:
                sys.exit(str(error))


if __name__ == "__main__":
    main()
