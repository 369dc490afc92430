"""A page as the templates wrote it → the same with fewer blanks, for readers' browsers."""

import re

_BLANKS = re.compile(
    r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)"
    r"|\n[ \t\r\n]+",  # not \s: a no-break space is a letter
    re.DOTALL | re.IGNORECASE,
)


def without_blank_lines(html: str) -> str:
    """Drop indentation and blank lines of a page, which browsers show as one blank anyway."""
    return _BLANKS.sub(lambda found: found[1] or "\n", html)
