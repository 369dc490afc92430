"""A PDF from Typst → the same document at a third of the size, its many small objects compressed together.

What tells a screen reader the structure of the pages is most of the file, and Typst leaves it uncompressed.
Object streams and cross-reference streams belong to PDF 1.5, so PDF/A-2 allows them.
"""

import re
import struct
import zlib
from collections.abc import Sequence

GROUP = 400
"""Objects compressed together: the more, the smaller the file, and the slower a single look into it."""

_TRAILER = re.compile(rb"trailer\n<</Size (\d+)(/[^\n]*)>>\nstartxref\n(\d+)\n%%EOF\s*\Z")
_ENTRY = 20


def packed(pdf: bytes) -> bytes:
    """Compress everything but streams and pages, whose edge is moved later; what ends in another way stays as it is."""
    trailer = _TRAILER.search(pdf, max(pdf.rfind(b"trailer"), 0))
    if trailer is None:
        return pdf  # a Typst that writes other files: they are larger, and as good
    size, keys, start = int(trailer[1]), trailer[2], int(trailer[3])
    bodies = _bodies(pdf, size, start)
    loose = [number for number, body in bodies.items() if _stays_loose(body)]
    together = [number for number, body in bodies.items() if not _stays_loose(body)]
    groups = [together[index : index + GROUP] for index in range(0, len(together), GROUP)]
    whole = bytearray(pdf[: pdf.index(b"1 0 obj")])
    rows = {0: (0, 0, 65535)}
    for number in loose:
        rows[number] = (1, len(whole), 0)
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, bodies[number])
    for stream_number, group in enumerate(groups, start=size):
        rows[stream_number] = (1, len(whole), 0)
        rows |= {number: (2, stream_number, index) for index, number in enumerate(group)}
        whole += b"%d 0 obj\n%b\nendobj\n" % (stream_number, _object_stream(group, bodies))
    number = size + len(groups)
    rows[number] = (1, len(whole), 0)
    table = b"".join(struct.pack(">BIH", *rows.get(row, (0, 0, 65535))) for row in range(number + 1))
    keys += b"/Type/XRef/Size %d/W[1 4 2]" % (number + 1)
    end = b"startxref\n%d\n%%%%EOF\n" % len(whole)
    return bytes(whole) + b"%d 0 obj\n%b\nendobj\n%b" % (number, _stream(keys, table), end)


def _bodies(pdf: bytes, size: int, start: int) -> dict[int, bytes]:
    """Cut the file into its objects, by the table at its end."""
    first = pdf.index(b"\n", pdf.index(b"\n", start) + 1) + 1
    entries = [pdf[first + _ENTRY * number : first + _ENTRY * (number + 1)] for number in range(size)]
    offsets = {number: int(entry[:10]) for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    ends = dict(zip(sorted(offsets.values()), [*sorted(offsets.values())[1:], start], strict=True))
    return {
        number: pdf[offset + len(b"%d 0 obj\n" % number) : ends[offset]].rstrip().removesuffix(b"\nendobj")
        for number, offset in offsets.items()
    }


def _stays_loose(body: bytes) -> bool:
    return body.endswith(b"endstream") or body.startswith(b"<</Type/Page/")


def _object_stream(group: Sequence[int], bodies: dict[int, bytes]) -> bytes:
    offset = 0
    heads = []
    for number in group:
        heads.append(b"%d %d" % (number, offset))
        offset += len(bodies[number]) + 1
    head = b" ".join(heads) + b"\n"
    keys = b"/Type/ObjStm/N %d/First %d" % (len(group), len(head))
    return _stream(keys, head + b"\n".join(bodies[number] for number in group))


def _stream(keys: bytes, content: bytes) -> bytes:
    small = zlib.compress(content)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (keys, len(small), small)
