"""Pictures as phones write them, for tests: in wide colours, in tiles, cut short, inside raw files."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image

from mutated_pictures import png_chunk

pillow_heif.register_heif_opener()
FROM_PHONES = Path(__file__).parent / "from_phones"
CALM, FLUSHED = (205, 164, 140), (215, 120, 105)
"""sRGB of one skin, calm and flushed, as the left and the right half of each picture of skin."""
_P3_OF_SRGB = np.array([[0.8225, 0.1774, 0.0], [0.0332, 0.9669, 0.0], [0.0171, 0.0724, 0.9108]])
_2020_OF_SRGB = np.array([[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]])
"""As published in SMPTE EG 432-1 and ITU-R BT.2087."""


def skin(width: int = 128, height: int = 64) -> NDArray[np.float64]:
    """sRGB from 0 to 1."""
    pixels = np.empty((height, width, 3))
    pixels[:, : width // 2], pixels[:, width // 2 :] = np.array(CALM) / 255, np.array(FLUSHED) / 255
    return pixels


def linear(srgb: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def in_primaries(light: NDArray[np.float64], primaries: int) -> NDArray[np.float64]:
    matrix = {9: _2020_OF_SRGB, 12: _P3_OF_SRGB}.get(primaries)
    return light if matrix is None else light @ matrix.T


def signal(light: NDArray[np.float64], transfer: int) -> NDArray[np.float64]:
    """By the formulas of the standards themselves: white is 1 for SDR, 203 nit for HDR."""
    if transfer == 16:
        y = (light * 203 / 10_000) ** 0.1593017578125
        return ((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y)) ** 78.84375
    if transfer == 18:
        screen = light * 203 / 1000
        luminance = screen @ np.array((0.2627, 0.6780, 0.0593))
        scene = screen * (luminance ** (1 / 1.2 - 1))[..., None]
        high = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
        return np.where(scene <= 1 / 12, np.sqrt(3 * scene), high)
    if transfer in (1, 6):
        return np.where(light < 0.018, 4.5 * light, 1.099 * light**0.45 - 0.099)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def heic_of_skin(primaries: int, transfer: int, matrix: int = 6) -> bytes:
    """Ten bits where it is HDR."""
    values = signal(in_primaries(linear(skin()), primaries), transfer)
    is_hdr = transfer in (16, 18)
    kind, most = (np.uint16, 65535) if is_hdr else (np.uint8, 255)
    pixels = np.round(values.clip(0, 1) * most).astype(kind)
    file = pillow_heif.from_bytes("RGB;16" if is_hdr else "RGB", (pixels.shape[1], pixels.shape[0]), pixels.tobytes())
    out = io.BytesIO()
    file.save(
        out,
        quality=-1,
        color_primaries=primaries,
        transfer_characteristics=transfer,
        matrix_coefficients=matrix,
        full_range_flag=1,
    )
    return out.getvalue()


def avif_of_skin(primaries: int, transfer: int) -> bytes:
    values = signal(in_primaries(linear(skin()), primaries), transfer)
    out = io.BytesIO()
    Image.fromarray(np.round(values.clip(0, 1) * 255).astype(np.uint8)).save(
        out, "AVIF", quality=100, subsampling="4:4:4"
    )
    data = out.getvalue()
    at = data.index(b"colrnclx") + 8
    return data[:at] + struct.pack(">HH", primaries, transfer) + data[at + 4 :]


def png_of_skin(primaries: int, transfer: int) -> bytes:

    values = signal(in_primaries(linear(skin()), primaries), transfer)
    out = io.BytesIO()
    Image.fromarray(np.round(values.clip(0, 1) * 255).astype(np.uint8)).save(out, "PNG")
    data = out.getvalue()
    at = data.index(b"IDAT") - 4
    return data[:at] + png_chunk(b"cICP", bytes((primaries, transfer, 0, 1))) + data[at:]


Size = tuple[int, int]
Tags = dict[int, tuple[int, int, int]]


def raw_file(preview: Size, picture: Size | None, sensor: Size, *, dated: str = "") -> bytes:
    """A DNG in miniature: a small plain picture first, then perhaps a JPEG, and the sensor's pixels."""
    out = bytearray(b"II*\0" + bytes(4))
    directories = []
    small = Image.new("RGB", preview, (10, 10, 10)).tobytes()
    directories.append(_place(out, small, preview, photometric=2, compression=1))
    if picture is not None:
        jpeg = io.BytesIO()
        Image.new("RGB", picture, (229, 64, 205)).save(jpeg, "JPEG")
        directories.append(_place(out, jpeg.getvalue(), picture, photometric=6, compression=7))
    directories.append(_place(out, b"\x11" * 64, sensor, photometric=32803, compression=7))
    places = [_write(out, tags) for tags in directories[1:]]
    where = len(out)
    out += struct.pack(f"<{len(places)}I", *places)
    first = directories[0]
    first[330] = (4, len(places), where if len(places) > 1 else places[0])
    first[50706] = (1, 4, 0x00000401)
    if dated:
        at = len(out)
        out += dated.encode() + b"\0"
        first[306] = (2, len(dated) + 1, at)
    first[274] = (3, 1, 6)
    out[4:8] = struct.pack("<I", _write(out, first))
    return bytes(out)


def _place(out: bytearray, data: bytes, size: Size, *, photometric: int, compression: int) -> Tags:
    at = len(out)
    out += data
    tags = {256: (4, 1, size[0]), 257: (4, 1, size[1]), 259: (3, 1, compression), 262: (3, 1, photometric)}
    tags |= {273: (4, 1, at), 279: (4, 1, len(data)), 278: (4, 1, size[1]), 277: (3, 1, 3)}
    if compression == 1:
        bits = len(out)
        out += struct.pack("<HHH", 8, 8, 8)
        tags[258] = (3, 3, bits)
    return tags


def _write(out: bytearray, tags: Tags) -> int:
    out += b"\0" * (len(out) % 2)
    at = len(out)
    out += struct.pack("<H", len(tags))
    for tag, (kind, count, value) in sorted(tags.items()):
        out += struct.pack("<HHII", tag, kind, count, value)
    out += bytes(4)
    return at
