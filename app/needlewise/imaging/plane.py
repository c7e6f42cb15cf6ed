"""Maps of one plane to another, fitted to points, and whether such a map can come of two photos of one head."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.features import Points, Shared

Matrix = NDArray[np.float64]
"""3 by 3."""

_SPREAD_PX = 3.0
"""How far a spot may land from its place and still count, at the size that is worked on: half of one per cent."""
_ROUNDS, _CONFIDENCE = 4000, 0.999
_LEAST_SCALE, _MOST_SCALE = 0.5, 2.0
_MOST_TURN_DEG = 45.0
_MOST_UNEVEN = 1.6
"""How much more one end may be magnified than another. A head 30 cm away that tilts by 20 degrees changes by less."""
_CORNERS = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0.5)])


def fit_similarity(shared: Shared) -> tuple[Matrix, NDArray[np.bool_]] | None:
    """Turn, one scale and shift, by RANSAC, and the spots it holds for. None where there is none."""
    import cv2

    if len(shared) < 3:
        return None
    found, holds = cv2.estimateAffinePartial2D(
        shared.other,
        shared.reference,
        method=cv2.RANSAC,
        ransacReprojThreshold=_SPREAD_PX,
        maxIters=_ROUNDS,
        confidence=_CONFIDENCE,
    )
    if found is None or not np.isfinite(found).all():
        return None
    return np.vstack((found, (0, 0, 1))), holds[:, 0] != 0


def fit_homography(shared: Shared) -> Matrix | None:
    """All that the picture of a plane can do, by MAGSAC. None where there is none."""
    import cv2

    if len(shared) < 8:
        return None
    found, _ = cv2.findHomography(
        shared.other, shared.reference, cv2.USAC_MAGSAC, _SPREAD_PX, maxIters=_ROUNDS, confidence=_CONFIDENCE
    )
    return None if found is None or not np.isfinite(found).all() else np.asarray(found / found[2, 2])


def mapped(matrix: Matrix, points: Points) -> Points:
    with_one = np.column_stack((points, np.ones(len(points)))) @ matrix.T
    return np.asarray(with_one[:, :2] / with_one[:, 2:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """What a map does in the middle of the picture, and `uneven`, the largest magnification anywhere in it by the
    smallest. `scale` is that of lengths; `folds` where some of the picture would be turned inside out."""

    scale: float
    turn_deg: float
    uneven: float
    folds: bool

    @property
    def is_plausible(self) -> bool:
        return (
            not self.folds
            and _LEAST_SCALE <= self.scale <= _MOST_SCALE
            and abs(self.turn_deg) <= _MOST_TURN_DEG
            and self.uneven <= _MOST_UNEVEN
        )


def bearing(matrix: Matrix, width: float, height: float) -> Bearing:
    """Of a map of a picture of that size."""
    places = _CORNERS * (width, height)
    depth = np.column_stack((places, np.ones(len(places)))) @ matrix[2]
    if depth.min() <= 1e-6:
        return Bearing(scale=0.0, turn_deg=0.0, uneven=math.inf, folds=True)
    jacobians = [_jacobian(matrix, place) for place in places]
    stretches = np.array([stretch(matrix, place) for place in places])
    middle = jacobians[-1]
    return Bearing(
        scale=math.sqrt(abs(np.linalg.det(middle))),
        turn_deg=math.degrees(math.atan2(middle[1, 0] - middle[0, 1], middle[0, 0] + middle[1, 1])),
        uneven=float(stretches.max() / max(stretches.min(), 1e-9)),
        folds=any(np.linalg.det(jacobian) <= 0 for jacobian in jacobians),
    )


def stretch(matrix: Matrix, place: Points) -> NDArray[np.float64]:
    """The largest and the smallest magnification of lengths at that place."""
    return np.asarray(np.linalg.svd(_jacobian(matrix, place), compute_uv=False))


def _jacobian(matrix: Matrix, place: Points) -> Matrix:
    x, y, depth = matrix @ (*place, 1.0)
    landed = np.array((x, y)) / depth
    return np.asarray((matrix[:2, :2] - np.outer(landed, matrix[2, :2])) / depth)
