"""Is all of a picture there? Decoders fill what is missing with green, grey or black and say nothing.

A copy that stopped half-way either ends early or, where the space was set aside beforehand, ends in zeros. No coded
picture ends in a run of zeros, since entropy coders close with a mark; a TIFF without compression may.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import sha256

from PIL import Image, TiffImagePlugin

from needlewise.imaging.boxes import BrokenBoxes, Extent, ends_at, read_still
from needlewise.imaging.png_chunks import png_chunks

_MOST_ZEROS = 8
"""A zero byte or two may end a coded picture by chance; eight in a row come once in 10**19."""
_BLACK_IS_A_ROW = 2
_UNCOMPRESSED, _PACKBITS = 1, 32773
_STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES, _COMPRESSION = 273, 279, 324, 325, 259
_START_OF_SCAN, _END_OF_IMAGE = b"\xff\xda", b"\xff\xd9"
_CLIP = b"ftyp"
_FILLER = bytes(range(1, 255)) * 8
"""No 0xFF in it, so that it can be nothing but coded pixels."""
_PROGRESSIVE, _SCAN, _COEFFICIENTS, _SHORTEST_SEGMENT = 0xC2, 0xDA, 64, 7
_BARE_MARKERS = frozenset((0x00, 0x01, *range(0xD0, 0xDA), 0xFF))
_STRIP_ROWS = 256


def is_whole_heif(data: bytes) -> bool:
    """HEIC, HEIF and AVIF: every extent lies in the file and no coded one ends in zeros."""
    try:
        if ends_at(data) > len(data):
            return False
        still = read_still(data)
    except BrokenBoxes:
        return False
    if still is None:
        return not _ends_in_zeros(data, len(data))
    if any(start + length > len(data) for start, length in (*still.coded, *still.others)):
        return False
    return not any(_ends_in_zeros(data, start + length, length or len(data)) for start, length in still.coded)


def is_whole_png(data: bytes) -> bool:
    """The last chunk is there, so that no chunk before it is longer than the file."""
    return any(kind == b"IEND" for kind, _body in png_chunks(data))


def is_whole_webp(data: bytes) -> bool:
    """The RIFF head says how long the file is."""
    length = int.from_bytes(data[4:8], "little") + 8
    return length <= len(data) + length % 2 and not _ends_in_zeros(data, min(length, len(data)))


def is_whole_tiff(data: bytes, image: TiffImagePlugin.TiffImageFile) -> bool:
    """Every strip or tile of this picture lies in the file. Where nothing is compressed, black rows at the end are
    a picture's own, while zeros that begin within a row are not."""
    extents = list(_tiff_extents(image))
    if not extents or any(start + length > len(data) for start, length in extents):
        return False
    start, length = max(extents)
    zeros = length - len(data[start : start + length].rstrip(b"\0"))
    if image.tag_v2.get(_COMPRESSION, _UNCOMPRESSED) in (_UNCOMPRESSED, _PACKBITS):
        row = max(length // max(_rows_of_last(image), 1), 1)
        return zeros < _BLACK_IS_A_ROW * row or zeros % row < len(image.getbands()) or zeros == length
    return zeros < _MOST_ZEROS


def _tiff_extents(image: TiffImagePlugin.TiffImageFile) -> Iterator[Extent]:
    tags = image.tag_v2
    starts, lengths = (_TILES, _TILE_SIZES) if _TILES in tags else (_STRIPS, _STRIP_SIZES)
    yield from zip(tags.get(starts, ()), tags.get(lengths, ()), strict=False)


def _rows_of_last(image: TiffImagePlugin.TiffImageFile) -> int:
    rows = int(image.tag_v2.get(278, image.height))
    strips = len(image.tag_v2.get(_STRIPS, (0,)))
    return image.height - rows * (strips - 1) if _TILES not in image.tag_v2 else int(image.tag_v2[323])


def _ends_in_zeros(data: bytes, end: int, length: int | None = None) -> bool:
    tail = data[max(end - min(_MOST_ZEROS, length or _MOST_ZEROS), 0) : end]
    return bool(tail) and not any(tail)


def with_end_mark(data: bytes) -> bytes | None:
    """A JPEG that lacks only its end mark, as some phones write them, with the mark and without the clip behind it;
    None where pixels are missing, too.

    The decoder does not say whether it had all pixels, so it is asked twice: bytes put behind a whole picture change
    nothing, bytes put where pixels are missing are read as pixels. Of a progressive one all scans have to be there.
    """
    body = without_clip(data).rstrip(b"\0")
    body = body[:-1] if body.endswith(b"\xff") else body
    if not _has_all_scans(body):
        return None
    ends = [_pixels_digest(body + behind + _END_OF_IMAGE) for behind in (b"", _FILLER)]
    return body + _END_OF_IMAGE if ends[0] is not None and ends[0] == ends[1] else None


def lacks_end_mark(data: bytes) -> bool:
    """True for a JPEG whose last scan is not closed before the file, a clip or a run of zeros."""
    body = without_clip(data)
    return body.find(_END_OF_IMAGE, max(body.rfind(_START_OF_SCAN), 0)) < 0


def without_clip(data: bytes) -> bytes:
    """The JPEG before a film that a phone laid behind it without closing the picture."""
    clip = data.find(_CLIP, max(data.find(_START_OF_SCAN), 0))
    if clip < 4 or data.find(_END_OF_IMAGE, data.rfind(_START_OF_SCAN, 0, clip), clip) >= 0:
        return data
    return data[: clip - 4]


def _has_all_scans(data: bytes) -> bool:
    """True for a JPEG that is not progressive, and for one whose scans refine each coefficient to its last bit."""
    lacking: set[tuple[int, int]] = set()
    for kind, body in _segments(data):
        if kind == _PROGRESSIVE:
            parts = range(6, 6 + 3 * body[5], 3)
            lacking = {(body[at], order) for at in parts for order in range(_COEFFICIENTS)}
        elif kind == _SCAN and lacking:
            scanned = body[1 : 1 + 2 * body[0] : 2]
            first, last, bits = body[1 + 2 * body[0] : 4 + 2 * body[0]]
            if bits & 15 == 0:
                lacking -= {(part, order) for part in scanned for order in range(first, last + 1)}
    return not lacking


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each marker segment; what stands between them is pixels."""
    at = 2
    while (at := data.find(b"\xff", at)) >= 0 and at + 4 <= len(data):
        kind = data[at + 1]
        if kind in _BARE_MARKERS:
            at += 1 if kind == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4])
        body = data[at + 4 : at + 2 + length]
        if len(body) == length - 2 and length > _SHORTEST_SEGMENT:
            yield kind, body
        at += 2 + length


def _pixels_digest(data: bytes) -> bytes | None:
    """By strips, since all bytes of a large picture at once would need its memory a second time."""
    digest = sha256()
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            image.load()
            for top in range(0, image.height, _STRIP_ROWS):
                digest.update(image.crop((0, top, image.width, min(top + _STRIP_ROWS, image.height))).tobytes())
    except (OSError, SyntaxError, ValueError):
        return None
    return digest.digest()
