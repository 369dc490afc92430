"""The name of a file or folder → whether an editor, a file manager or a program left it there by the way."""

from fnmatch import fnmatchcase

_PATTERNS = (
    ".*",  # of the system, of editors, of git
    "*~",
    "~$*",
    "#*#",
    "4913",  # Vim tries whether it may write
    "*.sw[a-z]",
    "*.kate-swp",
    "*.orig",
    "*.rej",
    "*.bak",
    "*.old",
    "*.save",
    "*.tmp",
    "*.temp",
    "*.part",
    "*___jb_tmp___",
    "*___jb_old___",
    "*.sb-*-*",  # a safe copy of macOS
    "desktop.ini",
    "thumbs.db",
    "ehthumbs.db",
    "icon\r",
    "__macosx",
    "__pycache__",
    "$recycle.bin",
)


def is_leftover(name: str) -> bool:
    """Say whether a name stands for nothing an author meant to put there."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in _PATTERNS)
