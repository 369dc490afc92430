"""The pages of a built site → the content policy with which all of it runs, and nothing else does."""

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

HEADERS = "_headers"
"""The name of a file in which some hosts look for headers; any other file holds the policy alone."""
_NO_SCRIPT = frozenset({"application/json", "application/ld+json"})


def write_policy(config: MkDocsConfig) -> None:
    """Write the policy of a site into the file that its settings name, if they name one."""
    name = config.extra.get("content_policy")
    if name:
        site = Path(config.site_dir)
        policy = content_policy(page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
        text = f"/*\n  Content-Security-Policy: {policy}\n" if name == HEADERS else f"{policy}\n"
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def content_policy(pages: Iterable[str]) -> str:
    """Allow what the site itself brings along, and by their fingerprints the scripts that its theme puts into pages."""
    found = {script for page in pages for script in theme_scripts(page)}
    scripts = " ".join(["'self'", *sorted(_fingerprint(script) for script in found)])
    # the theme draws its icons with pictures that stand in its styles
    return (
        f"default-src 'self'; script-src {scripts}; img-src 'self' data:;"
        " object-src 'none'; base-uri 'self'; form-action 'self'"
    )


def theme_scripts(page: str) -> list[str]:
    """Return the scripts inside a page, save those inside its article: there only texts belong."""
    reader = _Scripts()
    reader.feed(page)
    reader.close()
    return reader.found


def _fingerprint(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._articles = 0
        self._parts: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._articles += tag == "article"
        is_wanted = tag == "script" and "src" not in given and given.get("type") not in _NO_SCRIPT
        self._parts = [] if is_wanted and not self._articles else None

    def handle_endtag(self, tag: str) -> None:
        self._articles -= tag == "article"
        if self._parts is not None:
            self.found.append("".join(self._parts))
        self._parts = None

    def handle_data(self, data: str) -> None:
        if self._parts is not None:
            self._parts.append(data)
