"""One picture drawn where it lies on another."""

from __future__ import annotations

import numpy as np

from needlewise.imaging.align import Alignment
from needlewise.imaging.pixels import Pixels

_AROUND = (128, 128, 128)


def laid_over(reference: Pixels, other: Pixels, alignment: Alignment) -> Pixels:
    """What `other` shows of the part that `reference` does, at its size; grey where it shows nothing of it."""
    import cv2

    half = np.array(((1, 0, 0.5), (0, 1, 0.5), (0, 0, 1)))  # OpenCV counts from the middle of the first pixel
    matrix = np.linalg.inv(half) @ alignment.matrix @ half
    size = (reference.width, reference.height)
    found = cv2.warpPerspective(other.rgb, matrix, size, flags=cv2.INTER_LINEAR, borderValue=_AROUND)
    return Pixels.of(np.asarray(found, dtype=np.uint8))
