"""Pages, scripts and styles as they are written → the same with fewer blanks and comments, for readers' browsers."""

import re

_SCRIPT_COMMENT = re.compile(r"^[ \t]*(//[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_SCRIPT_TYPE = re.compile(r"/\*\* @type (?:(?!\*/).)*\*/ ?")
_SCRIPT_REMARK = re.compile(
    r"(?<=[;,(){}\[\]]) // [^\n\"'`]*$", re.MULTILINE
)  # a text would end with a quote
_STYLE_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_STYLE_BLANK = re.compile(r"(\"[^\"]*\"|'[^']*')|\s*([{};,])\s*|(?<=:) (?=\S)")  # texts are kept as they are
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
_PAGE_BLANK = re.compile(
    r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)"
    r"|\n[ \t\r\n]+",  # not \s: a no-break space is a letter
    re.DOTALL | re.IGNORECASE,
)


def without_comments(name: str, text: str) -> str:
    """Drop comments and indentation of scripts and styles as the project writes them; code stays as it is."""
    if name.endswith(".css"):
        return _STYLE_BLANK.sub(lambda found: found[1] or found[2] or "", _STYLE_COMMENT.sub("", text))
    return _INDENT.sub("", _SCRIPT_REMARK.sub("", _SCRIPT_TYPE.sub("", _SCRIPT_COMMENT.sub("", text))))


def without_blank_lines(html: str) -> str:
    """Drop indentation and blank lines of a page, which browsers show as one blank anyway."""
    return _PAGE_BLANK.sub(lambda found: found[1] or "\n", html)
