"""The chunks of a PNG file, for what Pillow does not give: colours by code points, and times behind the pixels."""

from __future__ import annotations

from collections.abc import Iterator

from needlewise.imaging.boxes import Nclx

_MARK = b"\x89PNG\r\n\x1a\n"
_PIXELS = frozenset((b"IDAT", b"fdAT"))


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk but those of pixels; none for another kind of file."""
    at = len(_MARK) if data.startswith(_MARK) else len(data)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if kind not in _PIXELS:
            yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length


def png_nclx(data: bytes) -> Nclx | None:
    """Code points of the chunk `cICP` (PNG, third edition, 11.3.2.6)."""
    body = next((body for kind, body in png_chunks(data) if kind == b"cICP"), b"")
    return Nclx(primaries=body[0], transfer=body[1]) if len(body) == 4 else None
