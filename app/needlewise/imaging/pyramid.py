"""A picture at full size and halved again and again, so that any zoom is drawn from about as many pixels as dots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels

LEAST_EDGE_PX = 256
"""A level whose longer edge is no more is not halved any further."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pyramid:
    """`levels` are of shape (height, width, 4), uint8: blue, green, red and 255, row after row without gaps, the
    largest first. All together take 16/3 bytes a pixel of it."""

    levels: tuple[NDArray[np.uint8], ...]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the largest."""
        height, width = self.levels[0].shape[:2]
        return width, height


def pyramid(pixels: Pixels) -> Pyramid:
    """Takes 4/3 of the picture's own pixels in four bytes each. OpenCV gives Python's lock back meanwhile."""
    import cv2

    levels = [_array(cv2.cvtColor(pixels.rgb, cv2.COLOR_RGB2BGRA))]
    while max(levels[-1].shape) > LEAST_EDGE_PX:
        height, width = levels[-1].shape[:2]
        half = (max(1, width // 2), max(1, height // 2))
        levels.append(_array(cv2.resize(levels[-1], half, interpolation=cv2.INTER_AREA)))
    return Pyramid(levels=tuple(levels))


def _array(found: object) -> NDArray[np.uint8]:
    return np.ascontiguousarray(found, dtype=np.uint8)
