"""A width of letters → a page whose every text is set in it, whatever fonts a machine has."""

from base64 import b64encode
from functools import cache
from pathlib import Path

import mkdocs
from playwright.sync_api import Page

FOLDER = Path(mkdocs.__file__).parent / "themes" / "readthedocs" / "css" / "fonts"
FILES = {"400": "lato-normal.woff2", "700": "lato-bold.woff2"}
"""By weight, a font that a dependency brings along; it is as wide as Arial."""

NARROW, USUAL, WIDE = WIDTHS = (85, 100, 115)
"""In percent: from narrower than any system's letters to as wide as the widest, DejaVu and Verdana."""


def set_letters(page: Page, width: int) -> None:
    """Set all text of the page that is open, on the screen and on paper."""
    page.add_style_tag(content=_style(width))
    loaded = page.evaluate(
        "weights => Promise.all(weights.map((weight) => document.fonts.load(`${weight} 16px Letters`)))"
        ".then((found) => found.flat().length)",
        list(FILES),
    )
    assert loaded == len(FILES)


@cache
def _style(width: int) -> str:
    faces = "".join(
        f"@font-face {{ font-family: Letters; font-weight: {weight}; size-adjust: {width}%;"
        f" src: url(data:font/woff2;base64,{b64encode((FOLDER / name).read_bytes()).decode()}) }}"
        for weight, name in FILES.items()
    )
    return f"{faces} *, ::before, ::after {{ font-family: Letters !important }}"
