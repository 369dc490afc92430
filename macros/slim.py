"""Scripts and styles as people read them → the same without comments and blanks, for readers' browsers."""

import re

_SCRIPT_COMMENT = re.compile(r"^[ \t]*(//[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_SCRIPT_TYPE = re.compile(r"/\*\* @type (?:(?!\*/).)*\*/ ?")
_STYLE_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_STYLE_BLANK = re.compile(r"(\"[^\"]*\"|'[^']*')|\s*([{};,])\s*|(?<=:) (?=\S)")  # texts are kept as they are
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def without_comments(name: str, text: str) -> str:
    """Drop comments and indentation; code is left as it is, so its meaning cannot change."""
    if name.endswith(".css"):
        return _STYLE_BLANK.sub(lambda found: found[1] or found[2] or "", _STYLE_COMMENT.sub("", text))
    return _INDENT.sub("", _SCRIPT_TYPE.sub("", _SCRIPT_COMMENT.sub("", text)))
