"""A picture read as far as it will be shown: with its look, upright, no more pixels than are asked for."""

from __future__ import annotations

import math

from PIL import Image

from needlewise.imaging.decode import opened
from needlewise.imaging.look import PLAIN, Look, with_look
from needlewise.imaging.upright import as_rgb, orientation, upright, upright_size


def shown(data: bytes, file: str, look: Look | None, most_edge_px: int | None) -> Image.Image:
    """In sRGB, with nothing beside its pixels. `most_edge_px` is the longer edge once turned and cropped; None gives
    every pixel. Raises InputError, which names `file`."""
    look = look or PLAIN
    with opened(data, file) as image:
        if most_edge_px is not None:
            reduce_at_reading(image, scale_to(most_edge_px, upright_size(image, orientation(image)), look))
        image.load()
        seen = with_look(as_rgb(upright(image)), look)
    if most_edge_px is not None and max(seen.size) > most_edge_px:
        seen.thumbnail((most_edge_px, most_edge_px), Image.Resampling.BICUBIC)
    return seen


def scale_to(edge_px: int, size: tuple[int, int], look: Look = PLAIN) -> float:
    """At most 1. `size` is that of the upright picture, of which what is cropped away does not count."""
    across, down = (1.0, 1.0) if look.crop is None else look.crop[2:]
    return min(edge_px / max(across * size[0], down * size[1], 1), 1.0)


def reduce_at_reading(image: Image.Image, scale: float) -> None:
    """A JPEG can be read at a half, a quarter or an eighth, in less time and memory; never smaller than `scale`."""
    if scale < 1:
        image.draft(None, (math.ceil(image.width * scale), math.ceil(image.height * scale)))
