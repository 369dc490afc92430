"""Texts that would do something if anything but words were made of them, and items whose every text is one of them."""

from collections.abc import Callable
from typing import Any, TypeVar

from studyplan.model import KINDS, Curriculum
from studyplan.model.fields import InlineMarkdown, Value, marked_fields

Item = TypeVar("Item", bound=Value)

PLAIN = "Nothing but words"
# Whatever runs calls PWN, so that a browser can say whether anything ran.
PAYLOADS: dict[str, str] = {
    "autolink with a handler": 'Systems <https://x/onfocus="PWN()"/tabindex="0"/autofocus>',
    "script in code": "`<script>PWN()</script>` x",
    "image in code": "`<img src=x onerror=PWN()>` x",
    "end of a title in code": "`</title><script>PWN()</script>` x",
    "end of a text area in code": "`</textarea></select></noscript><img src=x onerror=PWN()>`",
    "open tag in code": '`<a href="` x `>`',
    "comment in code": "`<!--` x `-->`",
    "escaped tag": r"\<img src=x onerror=PWN()>",
    "tag of entities": "&lt;img src=x onerror=PWN()&gt;",
    "tag of numbers": "&#60;img src=x onerror=PWN()&#62;",
    "tag of escaped entities": r"\&lt;img src=x onerror=PWN()\&gt;",
    "tag escaped twice": "&amp;lt;img src=x onerror=PWN()&amp;gt;",
    "end of an attribute": '" autofocus onfocus="PWN()" x="',
    "end of an attribute in one quote": "' autofocus onfocus='PWN()' x='",
    "end of an attribute of entities": "&quot; autofocus onfocus=&quot;PWN()",
    "link to a script": "[x](javascript:PWN())",
    "link to a script in disguise": "[x](JaVaScRiPt&colon;PWN())",
    "link to data": "[x](data:text/html,<script>PWN()</script>)",
    "link with a handler": '[x](https://example.org/"onclick="PWN())',
    "link with a title": "[x](https://example.org 'a\" onclick=\"PWN()')",
    "link in a link": "[a [b](https://example.org) c](https://example.org/(x))",
    "brackets": "]( [x]] [[ ](https://example.org) [",
    "address with brackets": "Read [C](https://example.org/wiki/C_(language)) again",
    "reference": "[x][y] and [y]: https://example.org",
    "settings": "x {: onclick=PWN() #questions .hidden }",
    "settings alone": "{: .md-hidden onclick=PWN() }",
    "template": "{{ 7*7 }} {% raw %} {# x #}",
    "template that calls": "{{ title() }}{{ config.__class__ }}",
    "abbreviation": "*[HTML]: Hypertext",
    "table of contents": "[TOC]",
    "footnote": "[^1]: and [^1]",
    "note": '!!! danger "x"',
    "fold": '??? x "y"',
    "tab": '=== "x"',
    "file": "--8<-- 'mkdocs.yml'",
    "heading": "# x #",
    "hash": "#hashtag in C#",
    "underline": "===",
    "ruled line": "- - -",
    "year": "1984. A novel",
    "list": "+ x",
    "quotation": "> x",
    "definition": ": x",
    "row of a table": "| a | b |\\|",
    "fence": "~~~ x",
    "fence of backticks": "``` x",
    "backticks": "` `` ``` `a` \\` ``b`c``",
    "stars": "2*45 and **1*5 *** x_y_ __z__ *",
    "backslashes": "a\\b \\\\ c\\",
    "placeholder of Markdown": "klzzwxh:0000 wzxhzdk:0 qlkbdm:0",
    "formula": '=HYPERLINK("https://example.org";PWN())',
    "formula with an at sign": "@SUM(1)",
    "formula with a minus": "-1+cmd|' /C calc'!A0",
    "sound": "[sound:PWN.mp3]",
    "formula in TeX": "[latex]\\input{PWN}[/latex] [$]x[/$]",
    "speech": "[anki:tts lang=en_US]PWN[/anki:tts]",
    "gap of a card": "{{c1::x}}",
    "deck": "a::b",
    "code of Typst": '#panic("PWN") $x$ #"x"',
    "line of a calendar": "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE",
    "turned around": "\u202eabc\u202c",
}


def with_texts(item: Item, write: Callable[[], str]) -> Item:
    """Write another text into every text field of an item."""
    told = item.model_dump()
    for found in marked_fields(item):
        if isinstance(found.mark, InlineMarkdown):
            _put(told, found.path, write())
    return type(item).model_validate(told)


def with_every_text(curriculum: Curriculum, write: Callable[[], str]) -> Curriculum:
    """Write another text into every text field of a curriculum."""
    parts = {name: getattr(curriculum, name) for name in Curriculum.model_fields}
    kinds = {kind: tuple(with_texts(item, write) for item in parts[kind]) for kind in KINDS}
    return Curriculum(**{**parts, **kinds, "pack": with_texts(curriculum.pack, write)})


def _put(held: Any, path: tuple[str | int, ...], text: str) -> None:
    for step in path[:-1]:
        if isinstance(held[step], tuple):
            held[step] = list(held[step])
        held = held[step]
    held[path[-1]] = text
