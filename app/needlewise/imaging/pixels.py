"""Pictures as arrays, upright and with a look, at full resolution or as much as is asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.look import Look
from needlewise.imaging.shown import shown

_STRIP_PX = 512


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pixels:
    """`rgb` is of shape (height, width, 3), uint8, row after row without gaps, and not to be written to."""

    width: int
    height: int
    rgb: NDArray[np.uint8]

    @classmethod
    def of(cls, rgb: NDArray[np.uint8]) -> Pixels:
        return cls(width=rgb.shape[1], height=rgb.shape[0], rgb=np.ascontiguousarray(rgb))


def upright_pixels(data: bytes, file: str, look: Look | None = None, most_edge_px: int | None = None) -> Pixels:
    """`most_edge_px` is the longer edge of what is given, once turned and cropped; None gives every pixel.
    Raises InputError, which names `file`."""
    image = shown(data, file, look, most_edge_px)
    rgb = np.empty((image.height, image.width, 3), dtype=np.uint8)
    for top in range(0, image.height, _STRIP_PX):  # Pillow gives its pixels by way of two more copies
        strip = image.crop((0, top, image.width, min(top + _STRIP_PX, image.height)))
        rgb[top : top + strip.height] = np.asarray(strip)
    return Pixels.of(rgb)
