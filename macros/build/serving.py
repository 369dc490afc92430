"""What keeps pages from being served or written → one sentence with its cure, in the terminal or on the pages themselves."""

import errno
import logging
import os
import re
import socket
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from studyplan.problem import one_line

log = logging.getLogger("mkdocs.hooks.studyplan")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)
_MARKED = re.compile(rb'<div class="study-broken-settings".*?</div>', re.DOTALL)


def refuse_busy_port(host: str, port: int) -> None:
    """Raise Abort where nobody can serve, before anything is built."""
    reason = _why_not(host, port)
    if reason is None:
        return
    if reason.errno == errno.EADDRINUSE:
        free = next((number for number in range(port + 1, port + 20) if not _why_not(host, number)), port + 1)
        raise Abort(
            f"Port {port} of {host} is busy: another server runs there. Stop it,"
            f" or take another port: mkdocs serve -a {host}:{free}"
        )
    why = (reason.strerror or str(reason)).lower()
    raise Abort(f"{host}:{port} cannot be served from: {why}. Try: mkdocs serve -a 127.0.0.1:8001")


def refuse_full_disk(error: Exception, site: str) -> None:
    """Raise Abort where a build ends because a file cannot be written; every other error goes its way."""
    if not isinstance(error, OSError) or error.errno not in _NO_ROOM:
        return
    path = error.filename2 or error.filename or site
    why = (error.strerror or str(error)).lower()
    raise Abort(
        f"{path} cannot be written: {why}. Make room there, or build elsewhere: mkdocs build -d FOLDER"
    )


def told_on_pages(build: Callable[[], None], site: Path) -> Callable[[], None]:
    """Wrap a rebuild: settings that cannot be read are told in the terminal and on top of the pages there are."""

    def rebuild() -> None:
        heard = _Listener()
        logging.getLogger("mkdocs").addHandler(heard)
        try:
            build()
        except (ConfigurationError, Abort) as error:
            reasons = heard.errors or [one_line(str(error))]
            told = " ".join(f"{words.rstrip('.!')}." for words in ("mkdocs.yml cannot be used", *reasons))
            log.error("%s Mend it and save: the pages stay as they were until then.", told)  # noqa: TRY400
            _mark(site, told)
        finally:
            logging.getLogger("mkdocs").removeHandler(heard)

    return rebuild


class _Listener(logging.Handler):
    """Keeps what is told of settings."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(one_line(record.getMessage()))


def _mark(site: Path, told: str) -> None:
    """Show a sentence on top of every page; the next build writes them anew."""
    words = f"{escape(told)} Mend it and save: this page reloads by itself."
    style = "position:sticky;top:0;z-index:9;padding:1em;background:#b00020;color:#fff"
    box = f'<div class="study-broken-settings" role="alert" style="{style}">{words}</div>'.encode()
    for page in sorted(site.rglob("*.html")):
        bare = _MARKED.sub(b"", page.read_bytes())
        page.write_bytes(re.sub(rb"<body[^>]*>", lambda found: found.group() + box, bare, count=1))


def _why_not(host: str, port: int) -> OSError | None:
    """Say why a server cannot listen there; None where it can."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if sys.platform == "win32":  # where the usual option lets two servers share a port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            elif os.name == "posix":  # a port of a moment ago counts as free, as it does for the server
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            probe.listen(1)
    except OSError as error:
        return error
    return None
