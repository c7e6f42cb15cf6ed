"""JPEG XL: how large a picture is, before its decoder gets it, which reads it all (ISO/IEC 18181-1, D.2)."""

from __future__ import annotations

_BARE, _CONTAINER = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_LENGTHS = (9, 13, 18, 30)
_SMALL_BITS, _SMALL_STEP = 5, 8
_HEAD_BYTES = 16


def is_jxl(data: bytes) -> bool:
    return data.startswith((_BARE, _CONTAINER))


def jxl_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, None where no picture begins."""
    at = 0 if data.startswith(_BARE) else _codestream(data)
    if at is None or data[at : at + 2] != _BARE:
        return None
    bits = _Bits(int.from_bytes(data[at + 2 : at + 2 + _HEAD_BYTES], "little"))
    is_small = bits.take(1) == 1
    height = _side(bits, is_small)
    ratio = bits.take(3)
    if ratio:
        across, down = _RATIOS[ratio - 1]
        return height * across // down, height
    return _side(bits, is_small), height


class _Bits:
    """Taken from the lowest on."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, count: int) -> int:
        taken = self._left & ((1 << count) - 1)
        self._left >>= count
        return taken


def _side(bits: _Bits, is_small: bool) -> int:
    if is_small:
        return (bits.take(_SMALL_BITS) + 1) * _SMALL_STEP
    return bits.take(_LENGTHS[bits.take(2)]) + 1


def _codestream(data: bytes) -> int | None:
    """Where the picture begins in a file of boxes, whole (`jxlc`) or in parts (`jxlp`, with their number first)."""
    at = len(_CONTAINER)
    while at + 8 <= len(data):
        size, kind, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        if kind in (b"jxlc", b"jxlp"):
            return at + head + (4 if kind == b"jxlp" else 0)
        if size < head:
            return None
        at += size
    return None
