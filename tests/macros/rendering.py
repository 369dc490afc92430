"""Markdown → the HTML that pages get from it, with the extensions of this site."""

import re
from html import unescape
from pathlib import Path

import yaml
from markdown import Markdown
from markdown.extensions import Extension

from macros.build.prepare import BlockElements
from studyplan.view.inline import html as author_html

SETTINGS = Path(__file__).resolve().parents[2] / "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads the tags that MkDocs adds as nothing."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def html(markdown: str, *more: Extension) -> str:
    """Turn Markdown into HTML as the site does, with more extensions if asked for."""
    listed = yaml.load(SETTINGS.read_text(encoding="utf-8"), _Loader)["markdown_extensions"]
    names = [name if isinstance(name, str) else next(iter(name)) for name in listed]
    options = {
        name: value or {} for entry in listed if isinstance(entry, dict) for name, value in entry.items()
    }
    return Markdown(extensions=[*names, BlockElements(), *more], extension_configs=options).convert(markdown)


def text(fragment: str) -> str:
    """The words that a reader of HTML sees."""
    words = re.sub(r"<[^>]+>", "", fragment.replace("<br>", " ").replace("<br />", " "))
    return " ".join(unescape(words).replace("¶", "").split())


def reader_sees(inline: str) -> str:
    """The words that a reader of inline Markdown sees."""
    return text(author_html(inline))
