"""Standard output and standard error → streams that take every letter, wherever they lead."""

import io
import sys


def take_every_letter() -> None:
    """Write UTF-8 into files and pipes; a console keeps its own letters, with a sign for those it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def write_document(text: str) -> None:
    """Write a document for programs to standard output: UTF-8 in any case, and the same bytes on every system."""
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # somebody reads the text itself
        sys.stdout.write(text)
    else:
        binary.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()
