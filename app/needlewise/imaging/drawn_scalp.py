"""Scalps drawn by hand of a program, for made-up diaries: skin, parted hair, a little turned, differently lit."""

from __future__ import annotations

import io
import math
from datetime import datetime
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from needlewise.domain.photos import PhotoView

SIZE = (1200, 900)
_CANVAS = (1320, 990)
"""Larger than the picture, so that no corner is empty when it is turned."""
_SKIN = np.array((205, 164, 140), dtype=np.float32)
_FLUSH = np.array((8, -9, -7), dtype=np.float32)
_HAIR = np.array((62, 46, 38), dtype=np.float32)
_EXIF_IFD, _TAKEN = 0x8769, 0x9003
_HAIR_PX, _BETWEEN_PX = 130.0, 8.0
_STRAND_POINTS = 4

Floats = NDArray[np.float64]


def draw_scalp(view: PhotoView, taken: datetime, seed: int, density: float = 1.0, redness: float = 0.0) -> bytes:
    """A JPEG that says when it was taken. `density` 1 is full hair; `redness` 0 to 4 as on the check-in's scale.
    The same arguments give the same picture."""
    said = f"{seed}/{view}/{taken.isoformat()}".encode()
    chance = np.random.default_rng(int.from_bytes(sha256(said).digest()[:8]))
    image = _skin(chance, redness)
    _draw_hair(ImageDraw.Draw(image), view, chance, density)
    image = _turned(image, chance.uniform(-3, 3)).filter(ImageFilter.BoxBlur(0.6))
    ImageDraw.Draw(image).text((SIZE[0] - 150, SIZE[1] - 28), f"{taken:%Y-%m-%d} (drawn)", fill=(240, 236, 230))
    exif = Image.Exif()
    exif.get_ifd(_EXIF_IFD)[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def _skin(chance: np.random.Generator, redness: float) -> Image.Image:
    """Blotched at two sizes, redder where it is irritated, brighter to one side, where the lamp hangs."""
    width, height = _CANVAS
    coarse = Image.fromarray(chance.integers(0, 255, (height // 60, width // 60), dtype=np.uint8))
    blotches = np.asarray(coarse.resize(_CANVAS, Image.Resampling.BICUBIC), dtype=np.float32) / 127 - 1
    grain = chance.standard_normal((height, width), dtype=np.float32) * 4
    side = np.linspace(-1, 1, width, dtype=np.float32) * chance.uniform(-0.1, 0.1)
    top = np.linspace(0.08, -0.08, height, dtype=np.float32)
    light = chance.uniform(0.93, 1.05) + side[None, :] + top[:, None]
    flush = redness * (1 + 0.5 * blotches)
    colour = _SKIN + (9 * blotches + grain)[..., None] + flush[..., None] * _FLUSH
    return Image.fromarray((colour * light[..., None]).clip(0, 255).astype(np.uint8))


def _draw_hair(draw: ImageDraw.ImageDraw, view: PhotoView, chance: np.random.Generator, density: float) -> None:
    x, y = _follicles(view, chance, density)
    angle = _direction(view, x, y) + chance.uniform(-0.25, 0.25, x.size)
    bend = chance.uniform(-0.13, 0.13, x.size)
    step_px = _HAIR_PX / (_STRAND_POINTS - 1) * (1.6 if view is PhotoView.CLOSE_UP else 1.0)
    path: list[Floats] = [np.stack((x * _CANVAS[0], y * _CANVAS[1]), axis=1)]
    for _ in range(_STRAND_POINTS - 1):
        path.append(path[-1] + step_px * np.stack((np.cos(angle), np.sin(angle)), axis=1))
        angle = angle + bend
    strands = np.stack(path, axis=1).reshape(x.size, -1).tolist()
    colours = (_HAIR * chance.uniform(0.7, 1.5, (x.size, 1))).astype(int).tolist()
    widths = chance.choice((1, 1, 2), x.size).tolist()
    for strand, colour, width in zip(strands, colours, widths, strict=True):
        draw.line(strand, fill=tuple(colour), width=width)


def _follicles(view: PhotoView, chance: np.random.Generator, density: float) -> tuple[Floats, Floats]:
    """Places of hairs, from 0 to 1 across and down, in row after row from the top, each a little off its mark."""
    apart = _BETWEEN_PX * (2 if view is PhotoView.CLOSE_UP else 1) / math.sqrt(max(density, 0.2))
    rows, columns = math.ceil(_CANVAS[1] / apart), math.ceil(_CANVAS[0] / (2 * apart))
    row, column = np.mgrid[0:rows, 0:columns].reshape(2, -1)
    x = ((2 * column + row % 2) * apart + chance.uniform(-3, 3, row.size)) / _CANVAS[0]
    y = (row * apart + chance.uniform(-3, 3, row.size)) / _CANVAS[1]
    grows = chance.uniform(0, 1, row.size) < _coverage(view, x, y)
    return x[grows], y[grows]


def _coverage(view: PhotoView, x: Floats, y: Floats) -> Floats:
    """The chance that a follicle at that place shows a hair: soft from bare skin to full hair."""
    if view is PhotoView.FRONTAL:
        return 7 * (0.62 + 0.1 * np.cos((x - 0.5) * 5) - y)
    if view is PhotoView.TEMPLE_LEFT:
        return 7 * (x + 0.5 * (1 - y) - 0.55)
    if view is PhotoView.TEMPLE_RIGHT:
        return 7 * (1 - x + 0.5 * (1 - y) - 0.55)
    if view is PhotoView.VERTEX:
        return 0.35 + 1.8 * np.hypot(x - 0.5, (y - 0.5) * 0.75)
    if view is PhotoView.MIDLINE:
        return 12 * np.abs(x - 0.5 - 0.015 * np.sin(9 * y))
    return np.full(x.size, 0.9)


def _direction(view: PhotoView, x: Floats, y: Floats) -> Floats:
    """The way hair lies at that place, as an angle in radians; 0 points right, a quarter turn down."""
    if view is PhotoView.VERTEX:
        return np.arctan2(y - 0.5, x - 0.5) + 0.9
    if view is PhotoView.MIDLINE:
        return np.where(x > 0.5, 0.35, math.pi - 0.35)
    if view is PhotoView.FRONTAL:
        return x - 0.5 - math.pi / 2
    if view is PhotoView.TEMPLE_LEFT:
        return np.full(x.size, -0.5)
    if view is PhotoView.TEMPLE_RIGHT:
        return np.full(x.size, math.pi + 0.5)
    return math.pi / 2 + 0.3 * (x - 0.5)


def _turned(image: Image.Image, degrees: float) -> Image.Image:
    left, top = ((canvas - size) // 2 for canvas, size in zip(_CANVAS, SIZE, strict=True))
    return image.rotate(degrees, Image.Resampling.BILINEAR).crop((left, top, left + SIZE[0], top + SIZE[1]))
