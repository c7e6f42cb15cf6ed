"""Sound pictures of every kind, and ways to spoil them."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PIL import Image

from secrets_in_pictures import a_telling_picture

_SIZE = (160, 120)
_TELLING = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF", "JXL")


def sound_pictures() -> dict[str, bytes]:
    """By name: each kind in the ways that phones, scanners and programs write it."""
    import pillow_jxl  # noqa: F401 - registers itself
    from pillow_heif import register_heif_opener

    register_heif_opener()
    chance = np.random.default_rng(7)
    rgb = Image.fromarray(chance.integers(0, 255, (30, 40, 3), dtype=np.uint8)).resize(_SIZE)
    grey = np.asarray(rgb.convert("L")).astype(np.uint16) * 257
    clear = rgb.convert("RGBA")
    clear.putalpha(rgb.convert("L"))
    others = [Image.new("RGB", _SIZE, "white"), Image.new("RGB", _SIZE, "black")]
    return {
        **{f"telling {form}": a_telling_picture(form, _SIZE) for form in _TELLING},
        "progressive JPEG": saved(rgb, "JPEG", progressive=True, quality=90),
        "CMYK JPEG": saved(rgb.convert("CMYK"), "JPEG"),
        "grey JPEG": saved(rgb.convert("L"), "JPEG"),
        "MPO": saved(rgb, "MPO", *others),
        "16-bit PNG": saved(Image.fromarray(grey), "PNG"),
        "palette PNG": saved(rgb.quantize(64), "PNG", transparency=3),
        "see-through PNG": saved(clear, "PNG"),
        "animated PNG": saved(rgb, "PNG", *others),
        "lossless WebP": saved(clear, "WEBP", lossless=True),
        "animated WebP": saved(rgb, "WEBP", *others),
        "deflated TIFF": saved(rgb, "TIFF", compression="tiff_deflate"),
        "LZW TIFF": saved(rgb, "TIFF", compression="tiff_lzw"),
        "JPEG TIFF": saved(rgb, "TIFF", compression="jpeg"),
        "fax TIFF": saved(rgb.convert("1"), "TIFF", compression="group4"),
        "16-bit TIFF": saved(Image.fromarray(grey), "TIFF"),
        "TIFF of many pages": saved(rgb, "TIFF", *others * 4),
        "see-through AVIF": saved(clear, "AVIF", speed=9),
        "animated AVIF": saved(rgb, "AVIF", *others, speed=9),
    }  # fmt: skip


def spoiled(seed: int) -> Iterator[tuple[str, bytes]]:
    """Without end, of each kind in turn. The same seed gives the same."""
    chance = random.Random(seed)
    sound = sound_pictures()
    while True:
        for name, data in sound.items():
            ways = chance.sample(_WAYS, chance.choice((1, 1, 2, 3)))
            worse = bytearray(data)
            for way in ways:
                way(worse, chance)
            yield f"{name}, {' and '.join(way.__name__.strip('_') for way in ways)}", bytes(worse)


def saved(image: Image.Image, form: str, *frames: Image.Image, **how: Any) -> bytes:
    out = io.BytesIO()
    # Pillow leaves traces of one kind in a picture, which spoil the next
    others = {"save_all": True, "append_images": [frame.copy() for frame in frames]} if frames else {}
    image.copy().save(out, form, **others, **how)
    return out.getvalue()


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data) + 1) :]


def _flipped(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 4, 30)) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _head_flipped(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3)) if data else 0):
        data[chance.randrange(min(len(data), 400))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))


def _grown(data: bytearray, chance: random.Random) -> None:
    """A number among the first is made very large, or zero."""
    number = chance.choice((0, 1, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFF))
    order = chance.choice(("<I", ">I"))
    at = chance.randrange(max(min(len(data), 600) - 4, 1))
    data[at : at + 4] = struct.pack(order, number)


def _lost(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    del data[at : at + chance.choice((1, 7, 500))]


def _doubled(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = data[at : at + chance.choice((1, 64, 2000))]


def _blotted(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    length = min(chance.choice((4, 64, 1000)), len(data) - at)
    data[at : at + length] = bytes((chance.choice((0, 0xFF)),)) * length


_WAYS: list[Callable[[bytearray, random.Random], None]] = [
    _cut, _flipped, _head_flipped, _grown, _lost, _doubled, _blotted,
]  # fmt: skip


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def a_png(width: int, height: int, *chunks: bytes, depth: int = 8, kind: int = 2) -> bytes:
    """One that says it is of that size, with those chunks before its end."""
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", head) + b"".join(chunks) + png_chunk(b"IEND", b"")
