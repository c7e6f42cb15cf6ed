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
On drawn scalps of which half the hair had moved 640 took longer and found no more."""
_LEAST_EDGE_PX = 80
"""A smaller picture has no room for ORB's coarser scales, nor for a patch and its reach."""
_MOST_SPOTS = 3000
_LEAST_STEP = 6
"""Grey levels by which a corner must differ from the ring around it; the usual 20 finds nothing on bare skin."""
_NO_SPOTS = np.empty((0, 2)), np.empty((0, 32), dtype=np.uint8)
_SECOND_BEST = 0.88
"""A spot counts as found again if the next most alike is so much less alike (Lowe 2004, section 7.1, who takes 0.8).
On drawn scalps of which half the hair had moved 0.88 aligned 12 pairs of 16, 0.8 aligned 7; none was laid wrongly."""


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
    """By ORB. On drawn scalps it found as many pairs as SIFT, and more of those whose hair had moved, in half the
    time; what it finds wrongly, RANSAC and the patches throw out."""
    import cv2

    (places, looks), (other_places, other_looks) = _spots(reference), _spots(other)
    if min(len(places), len(other_places)) < 2:
        return Shared(reference=np.empty((0, 2)), other=np.empty((0, 2)))
    nearest_two = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(other_looks, looks, k=2)
    clear = [best for best, second in nearest_two if best.distance < _SECOND_BEST * second.distance]
    return Shared(
        reference=places[[match.trainIdx for match in clear]], other=other_places[[match.queryIdx for match in clear]]
    )


def _spots(grey: Grey) -> tuple[Points, NDArray[np.uint8]]:
    """Where they are, and how they look, 256 bits each. Contrast is evened out before, for shadows."""
    import cv2

    if min(grey.shape) < _LEAST_EDGE_PX:
        return _NO_SPOTS
    even = cv2.createCLAHE(clipLimit=2.0, tileGridSize=(8, 8)).apply(grey)
    finder = cv2.ORB.create(nfeatures=_MOST_SPOTS, fastThreshold=_LEAST_STEP)
    spots, looks = finder.detectAndCompute(even, None)
    if looks is None or not len(spots):
        return _NO_SPOTS
    return np.array([spot.pt for spot in spots]), np.asarray(looks, dtype=np.uint8)
