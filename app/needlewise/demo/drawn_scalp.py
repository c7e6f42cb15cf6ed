"""Scalps drawn by hand of a program, for made-up diaries.

A seed stands for one head: its blotches, moles and hairs are the same whenever it is drawn. What differs from one day
to the next is what differs between photos: light, angle, distance, and how some of the hair happens to lie.
"""

from __future__ import annotations

import io
import math
from datetime import datetime
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from needlewise.domain.photos import PhotoView

SIZE = (1200, 900)
_CANVAS = (1440, 1080)
"""Larger than the picture, so that no corner is empty however it is turned and shifted."""
_SKIN = np.array((205, 164, 140), dtype=np.float32)
_FLUSH = np.array((8, -9, -7), dtype=np.float32)
_HAIR = np.array((62, 46, 38), dtype=np.float32)
_EXIF_IFD, _TAKEN = 0x8769, 0x9003
_HAIR_PX, _BETWEEN_PX = 130.0, 8.0
_STRAND_POINTS = 4
_LIES_ANEW = 0.15
"""The share of the hair that lies in another way on each day."""
_MOLES = 14
_MARK_PX = 26

Floats = NDArray[np.float64]


def draw_scalp(view: PhotoView, taken: datetime, seed: int, density: float = 1.0, redness: float = 0.0) -> bytes:
    """A JPEG that says when it was taken, and on its face that it is drawn. `density` 1 is full hair; `redness` 0 to
    4 as on the check-in's scale. The same arguments give the same picture."""
    head, that_day = _chance(seed, view), _chance(seed, view, taken.isoformat())
    image = _skin(head, redness)
    _draw_hair(ImageDraw.Draw(image), view, head, that_day, density)
    image = _lit(_taken_from(image, that_day).filter(ImageFilter.BoxBlur(0.6)), that_day)
    _mark(ImageDraw.Draw(image), f"drawn, not a photo  {taken:%Y-%m-%d}")
    exif = Image.Exif()
    exif.get_ifd(_EXIF_IFD)[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def _chance(*said: object) -> np.random.Generator:
    return np.random.default_rng(int.from_bytes(sha256("/".join(map(str, said)).encode()).digest()[:8]))


def _skin(chance: np.random.Generator, redness: float) -> Image.Image:
    """Blotched at two sizes, with a few moles, redder where it is irritated."""
    width, height = _CANVAS
    coarse = Image.fromarray(chance.integers(0, 255, (height // 60, width // 60), dtype=np.uint8))
    blotches = np.asarray(coarse.resize(_CANVAS, Image.Resampling.BICUBIC), dtype=np.float32) / 127 - 1
    grain = chance.standard_normal((height, width), dtype=np.float32) * 4
    flush = redness * (1 + 0.5 * blotches)
    colour = _SKIN + (9 * blotches + grain)[..., None] + flush[..., None] * _FLUSH
    image = Image.fromarray(colour.clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for x, y, radius, shade in chance.uniform((0, 0, 2, 0.5), (width, height, 6, 0.8), (_MOLES, 4)).tolist():
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=tuple((_SKIN * shade).astype(int)))
    return image


def _draw_hair(
    draw: ImageDraw.ImageDraw,
    view: PhotoView,
    head: np.random.Generator,
    that_day: np.random.Generator,
    density: float,
) -> None:
    """Chance is asked for every follicle, whether it shows a hair or not, so that thinner hair is the same hair."""
    x, y = _follicles(view, head)
    grows = head.uniform(0, 1, x.size) < density * _coverage(view, x, y).clip(0, 1)
    lies_anew = that_day.uniform(0, 1, x.size) < _LIES_ANEW
    angle = _direction(view, x, y) + head.uniform(-0.25, 0.25, x.size)
    angle = angle + np.where(lies_anew, that_day.uniform(-0.35, 0.35, x.size), 0)
    bend = head.uniform(-0.13, 0.13, x.size)
    colours = (_HAIR * head.uniform(0.7, 1.5, (x.size, 1))).astype(int)[grows].tolist()
    widths = head.choice((1, 1, 2), x.size)[grows].tolist()
    step_px = _HAIR_PX / (_STRAND_POINTS - 1) * (1.6 if view is PhotoView.CLOSE_UP else 1.0)
    path: list[Floats] = [np.stack((x * _CANVAS[0], y * _CANVAS[1]), axis=1)]
    for _ in range(_STRAND_POINTS - 1):
        path.append(path[-1] + step_px * np.stack((np.cos(angle), np.sin(angle)), axis=1))
        angle = angle + bend
    strands = np.stack(path, axis=1).reshape(x.size, -1)[grows].tolist()
    for strand, colour, width in zip(strands, colours, widths, strict=True):
        draw.line(strand, fill=tuple(colour), width=width)


def _follicles(view: PhotoView, head: np.random.Generator) -> tuple[Floats, Floats]:
    """Places where hair may grow, from 0 to 1 across and down, in row after row from the top, each a little off its
    mark."""
    apart = _BETWEEN_PX * (2 if view is PhotoView.CLOSE_UP else 1)
    rows, columns = math.ceil(_CANVAS[1] / apart), math.ceil(_CANVAS[0] / (2 * apart))
    row, column = np.mgrid[0:rows, 0:columns].reshape(2, -1)
    x = ((2 * column + row % 2) * apart + head.uniform(-3, 3, row.size)) / _CANVAS[0]
    y = (row * apart + head.uniform(-3, 3, row.size)) / _CANVAS[1]
    return x, y


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
    if view is PhotoView.SKIN_CHECK:
        return 5 * np.abs(x - 0.5) - 0.15
    return np.full(x.size, 0.9)


def _direction(view: PhotoView, x: Floats, y: Floats) -> Floats:
    """The way hair lies at that place, as an angle in radians; 0 points right, a quarter turn down."""
    if view is PhotoView.VERTEX:
        return np.arctan2(y - 0.5, x - 0.5) + 0.9
    if view in (PhotoView.MIDLINE, PhotoView.SKIN_CHECK):
        return np.where(x > 0.5, 0.35, math.pi - 0.35)
    if view is PhotoView.FRONTAL:
        return x - 0.5 - math.pi / 2
    if view is PhotoView.TEMPLE_LEFT:
        return np.full(x.size, -0.5)
    if view is PhotoView.TEMPLE_RIGHT:
        return np.full(x.size, math.pi + 0.5)
    return math.pi / 2 + 0.3 * (x - 0.5)


def _taken_from(image: Image.Image, that_day: np.random.Generator) -> Image.Image:
    """As a hand-held camera sees it: a little turned, nearer or further, and off the middle."""
    turned, scale = math.radians(that_day.uniform(-3, 3)), that_day.uniform(0.96, 1.04)
    across, down = that_day.uniform(-18, 18, 2).tolist()
    cos, sin = math.cos(turned) * scale, math.sin(turned) * scale
    middle_x, middle_y = SIZE[0] / 2, SIZE[1] / 2
    left = _CANVAS[0] / 2 + across - cos * middle_x + sin * middle_y
    top = _CANVAS[1] / 2 + down - sin * middle_x - cos * middle_y
    affine = (cos, -sin, left, sin, cos, top)
    return image.transform(SIZE, Image.Transform.AFFINE, affine, Image.Resampling.BILINEAR)


def _lit(image: Image.Image, that_day: np.random.Generator) -> Image.Image:
    """Brighter to one side and above, where the lamp hangs, and a little warmer or colder."""
    side = np.linspace(-1, 1, SIZE[0], dtype=np.float32) * that_day.uniform(-0.08, 0.08)
    top = np.linspace(0.06, -0.06, SIZE[1], dtype=np.float32)
    light = that_day.uniform(0.92, 1.06) + side[None, :] + top[:, None]
    warmth = that_day.uniform(-0.03, 0.03)
    tint = np.array((1 + warmth, 1, 1 - warmth), dtype=np.float32)
    pixels = np.asarray(image, dtype=np.float32) * light[..., None] * tint
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _mark(draw: ImageDraw.ImageDraw, words: str) -> None:
    """On a dark plate, so that nobody takes it for a photo."""
    font = ImageFont.load_default(_MARK_PX)
    left, top, right, bottom = draw.textbbox((SIZE[0] - 24, SIZE[1] - 20), words, font, "rb")
    draw.rectangle((left - 12, top - 10, right + 12, bottom + 10), fill=(38, 36, 34))
    draw.text((SIZE[0] - 24, SIZE[1] - 20), words, (240, 236, 230), font, "rb")
