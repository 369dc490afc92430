"""Whether GitHub Pages is switched on → the site's address for the jobs that follow, or what to click.

A workflow runs it: it reads GITHUB_API_URL, GITHUB_REPOSITORY and GH_TOKEN, and writes where GITHUB_OUTPUT and
GITHUB_STEP_SUMMARY say.
"""

import json
import os
import sys
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

WHAT_TO_CLICK = (
    "Nothing is published yet: in this repository open Settings, then Pages, and under Build and deployment"
    " choose Source: GitHub Actions. Then run this workflow again: Actions, Publish, Run workflow."
)


def main() -> None:
    """Write the address; where Pages is off, write the sentence and no address."""
    try:
        url = address()
    except URLError as error:
        sys.exit(f"GitHub did not say whether Pages is switched on: {error}. Run this workflow again.")
    _append("GITHUB_OUTPUT", f"url={url}")
    if not url:
        _append("GITHUB_STEP_SUMMARY", WHAT_TO_CLICK)
        print(f"::warning title=Not published yet::{WHAT_TO_CLICK}")


def address() -> str:
    """Return the address of the site with a slash at its end; nothing where no workflow may publish it."""
    where = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/pages"
    headers = {"Accept": "application/vnd.github+json", "Authorization": f"Bearer {os.environ['GH_TOKEN']}"}
    try:
        with urlopen(Request(where, headers=headers), timeout=30) as answer:  # noqa: S310 - GitHub's own address
            pages = json.load(answer)
    except HTTPError as error:
        if error.code == HTTPStatus.NOT_FOUND:
            return ""
        raise
    return pages["html_url"].rstrip("/") + "/" if pages["build_type"] == "workflow" else ""


def _append(variable: str, line: str) -> None:
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


if __name__ == "__main__":
    main()
