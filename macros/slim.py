"""Scripts and styles as people read them → the same without their comments, for readers' browsers."""

import re

_SCRIPT_COMMENT = re.compile(r"^[ \t]*(//[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_STYLE_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def without_comments(name: str, text: str) -> str:
    """Drop lines that hold only a comment; code is left as it is, so its meaning cannot change."""
    pattern = _STYLE_COMMENT if name.endswith(".css") else _SCRIPT_COMMENT
    return _INDENT.sub("", pattern.sub("", text))
