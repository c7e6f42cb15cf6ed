"""A map from the few points that a person marked in both photos."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np

from needlewise.imaging.features import Points
from needlewise.imaging.plane import Matrix, stretch
from needlewise.messages import Message, message

_LEAST_APART_PX = 40.0
"""A hand marks to within some pixels; from nearer points that would be a tenth of the size, or six degrees."""
_LEAST_HEIGHT = 0.1
"""Of a triangle's longest side: flatter ones are as good as a line, and say nothing across it."""
_LEAST_SCALE, _MOST_SCALE = 0.25, 4.0
_MOST_UNEVEN = 2.5
"""How much more one direction may be magnified than another by three or four points of one head."""


def map_of_marks(reference: Points, other: Points) -> Matrix | Message:
    """Row for row the same spot, both of shape (number, 2), two to four of them: turn, scale and shift from two, any
    parallelogram from three, any perspective from four. The words where they do not make one."""
    if len(reference) not in (2, 3, 4):
        return message("align-points-two-to-four")
    for points in (reference, other):
        if min(math.dist(a, b) for a, b in combinations(points, 2)) < _LEAST_APART_PX:
            return message("align-points-too-close")
        if any(_height(points[list(three)]) < _LEAST_HEIGHT for three in combinations(range(len(points)), 3)):
            return message("align-points-in-a-line")
    same_way = {_goes_same_way(reference, other, list(three)) for three in combinations(range(len(reference)), 3)}
    if same_way == {False}:
        return message("align-points-mirrored")
    if False in same_way:
        return message("align-points-crossed")
    matrix = _exact(reference, other)
    return matrix if _is_possible(matrix, other) else message("align-points-do-not-fit")


def _exact(reference: Points, other: Points) -> Matrix:
    if len(other) > 2:
        matrix = _basis(reference) @ np.linalg.inv(_basis(other))
        return np.asarray(matrix / matrix[2, 2])
    (a, b), (wanted_a, wanted_b) = (points @ (1, 1j) for points in (other, reference))
    factor = (wanted_b - wanted_a) / (b - a)
    shift = wanted_a - factor * a
    return np.array([(factor.real, -factor.imag, shift.real), (factor.imag, factor.real, shift.imag), (0, 0, 1)])


def _basis(points: Points) -> Matrix:
    """The map that takes the three axes of space to the first three points, and (1, 1, 1) to the fourth, if any."""
    columns = np.column_stack((points, np.ones(len(points)))).T
    if len(points) == 3:
        return columns
    return np.asarray(columns[:, :3] * np.linalg.solve(columns[:, :3], columns[:, 3]))


def _is_possible(matrix: Matrix, other: Points) -> bool:
    """At each of the marked points, and with none of them behind the picture."""
    if len(other) == 4 and (np.column_stack((other, np.ones(4))) @ matrix[2]).min() <= 0:
        return False
    stretches = np.array([stretch(matrix, place) for place in other])
    scales = np.sqrt(stretches.prod(axis=1))
    return bool(
        scales.min() >= _LEAST_SCALE
        and scales.max() <= _MOST_SCALE
        and stretches.max() <= _MOST_UNEVEN * stretches.min()
    )


def _height(three: Points) -> float:
    """Of the triangle above its longest side, as a share of that side."""
    longest = max(math.dist(a, b) for a, b in combinations(three, 2))
    return abs(_twice_area(three)) / longest**2


def _goes_same_way(reference: Points, other: Points, three: list[int]) -> bool:
    return _twice_area(reference[three]) * _twice_area(other[three]) > 0


def _twice_area(three: Points) -> float:
    (ax, ay), (bx, by), (cx, cy) = three
    return float((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
