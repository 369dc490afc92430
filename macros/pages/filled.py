"""A template and its values → HTML in which every value is escaped, and none that is missing goes unnoticed."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.pages.markup import inert


def rendered(name: str, **values: object) -> str:
    """Fill in a template of the folder beside this module; line ends and indentation leave it."""
    text = _environment().get_template(name).render(values)
    return "".join(line.strip() for line in text.splitlines())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=True,  # what a template itself writes is marked as safe
        finalize=_escaped,
    )


def _escaped(value: object) -> object:
    """Escape for HTML and for Markdown alike, as a page is read by both."""
    return value if isinstance(value, Markup) else Markup(inert(str(value)))  # noqa: S704 - inert escapes it
