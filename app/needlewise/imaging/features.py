"""Spots that two photos share, found one by one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels

Grey = NDArray[np.uint8]
Points = NDArray[np.float64]
"""Of shape (number, 2), across and down in pixels; whole numbers are the middles of pixels, as OpenCV has them."""

WORK_EDGE_PX = 576
"""The longer edge at which spots are sought: strands of hair are still told apart, noise and JPEG's traces are not.
On drawn scalps of which half the hair had moved, 512 found fewer, and 640 took a quarter longer and found no more."""
_MOST_SPOTS = 2000
_LEAST_CONTRAST = 0.02
_SECOND_BEST = 0.8
"""A spot counts as found again if the next most alike is so much less alike (Lowe 2004, section 7.1)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shared:
    """Row for row the same spot in each picture."""

    reference: Points
    other: Points

    def __len__(self) -> int:
        return len(self.reference)

    def where(self, is_kept: NDArray[np.bool_]) -> Shared:
        return Shared(reference=self.reference[is_kept], other=self.other[is_kept])


def grey_at_work(pixels: Pixels) -> tuple[Grey, float]:
    """The picture in grey at the size it is worked on, and that size as a share of its own."""
    import cv2

    factor = min(WORK_EDGE_PX / max(pixels.width, pixels.height), 1.0)
    size = (max(round(pixels.width * factor), 1), max(round(pixels.height * factor), 1))
    small = cv2.resize(pixels.rgb, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.uint8), factor


def shared_spots(reference: Grey, other: Grey) -> Shared:
    """By SIFT: of what OpenCV brings, it alone finds enough where light and a fifth of the hair differ."""
    (places, looks), (other_places, other_looks) = _spots(reference), _spots(other)
    if min(len(places), len(other_places)) < 2:
        return Shared(reference=np.empty((0, 2)), other=np.empty((0, 2)))
    alike = other_looks @ looks.T
    row, best = np.arange(len(alike)), alike.argmax(axis=1)
    is_mutual = alike.argmax(axis=0)[best] == row
    most = alike[row, best]
    alike[row, best] = -1
    is_clear = 1 - most < _SECOND_BEST**2 * (1 - alike.max(axis=1))
    found = is_clear & is_mutual
    return Shared(reference=places[best[found]], other=other_places[found])


def _spots(grey: Grey) -> tuple[Points, NDArray[np.float32]]:
    """Where they are, and how they look, each look of length one. Contrast is evened out before, for shadows."""
    import cv2

    even = cv2.createCLAHE(clipLimit=2.0, tileGridSize=(8, 8)).apply(grey)
    sift = cv2.SIFT.create(nfeatures=_MOST_SPOTS, contrastThreshold=_LEAST_CONTRAST)
    spots, looks = sift.detectAndCompute(even, None)
    if looks is None or not len(spots):
        return np.empty((0, 2)), np.empty((0, 128), dtype=np.float32)
    lengths = np.maximum(np.linalg.norm(looks, axis=1, keepdims=True), 1e-6)
    return np.array([spot.pt for spot in spots]), (looks / lengths).astype(np.float32)
