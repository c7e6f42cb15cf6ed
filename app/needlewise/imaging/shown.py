"""A picture read as far as it will be shown: with its look, upright, no more pixels than are asked for."""

from __future__ import annotations

import math

from PIL import Image

from needlewise.imaging.decode import opened
from needlewise.imaging.look import PLAIN, Look, with_look
from needlewise.imaging.upright import as_rgb, orientation, upright, upright_size

_BY_NUMBER = frozenset(("1", "P", "PA"))
"""Modes whose values are no shades that could be mixed."""


def shown(data: bytes, file: str, look: Look | None, most_edge_px: int | None) -> Image.Image:
    """In sRGB, with nothing beside its pixels. `most_edge_px` is the longer edge once turned and cropped; None gives
    every pixel. Raises InputError, which names `file`."""
    look = look or PLAIN
    with opened(data, file) as image:
        if most_edge_px is not None:
            reduce_at_reading(image, scale_to(most_edge_px, upright_size(image.size, orientation(image)), look))
        image.load()
        seen = with_look(as_rgb(upright(image)), look)
    return seen if most_edge_px is None else shrunk(seen, most_edge_px)


def shrunk(image: Image.Image, most_edge_px: int) -> Image.Image:
    """The very image where it is small enough."""
    factor = most_edge_px / max(image.size)
    if factor >= 1:
        return image
    if image.mode in _BY_NUMBER:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    size = (max(round(image.width * factor), 1), max(round(image.height * factor), 1))
    small = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    small.info = image.info
    return small


def scale_to(edge_px: int, size: tuple[int, int], look: Look = PLAIN) -> float:
    """At most 1. `size` is that of the upright picture, of which what is cropped away does not count."""
    across, down = (1.0, 1.0) if look.crop is None else look.crop[2:]
    return min(edge_px / max(across * size[0], down * size[1], 1), 1.0)


def reduce_at_reading(image: Image.Image, scale: float) -> bool:
    """A JPEG can be read at a half, a quarter or an eighth, in less time and memory; never smaller than `scale`.
    False for all other kinds."""
    wanted = math.ceil(image.width * scale), math.ceil(image.height * scale)
    return scale < 1 and image.draft(None, wanted) is not None
