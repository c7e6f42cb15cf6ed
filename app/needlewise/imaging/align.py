"""Laying one photo over another of the same view. Only the view is moved; where there is doubt, nothing is.

Spots that both show give a first map. Patches of the picture, which know nothing of those spots, then say how far off
they lie under it; the map is mended by them, and holds only if they find themselves in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from needlewise.imaging.agreement import Agreement, Marks, agreement
from needlewise.imaging.features import Grey, Shared, grey_at_work, shared_spots
from needlewise.imaging.marked import map_of_marks
from needlewise.imaging.pixels import Pixels
from needlewise.imaging.plane import Matrix, bearing, fit_homography, fit_similarity, mapped
from needlewise.messages import Message, message

Point = tuple[float, float]
"""Across and down in pixels; 0, 0 is the upper left corner of the upper left pixel."""

_AT_HOME_PX = 2.9
"""Half of one per cent of the width that is worked on: half of the error that an aligned pair may have."""
_CLOSE_PX = 1.5
_LEAST_PATCHES = 8
_LEAST_IN_PLACE = 0.8
"""Of the patches that are found again. By chance one in seventeen lies so near to its place."""
_LEAST_FOUND = 0.5
"""Of the patches with detail: else the two share a wall, say, and not the head before it."""
_FOUND_WHEN_GOOD = 0.75
_LEAST_SPAN = 0.4
"""Of the width and of the height of what both show, that the patches in place must reach over."""
_LEAST_OVERLAP = 0.4
"""Of the smaller picture."""
_EARNED = 0.7
"""A homography is taken if it leaves less than this of the offsets that the best similarity leaves."""
_PATCHES_FOR_HOMOGRAPHY = 16
_MOST_TRIES = 3
"""What the spots agree on first may be the wall behind the head; then those that are left over are asked."""


class AlignmentQuality(StrEnum):
    GOOD = "good"
    FAIR = "fair"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alignment:
    """`matrix`, 3 by 3, takes points of the other picture to points of the reference, both as `Point` counts them;
    the identity where `quality` is NONE, and then not to be used. `words` say how it was found, or why not."""

    matrix: Matrix
    quality: AlignmentQuality
    words: Message

    def scaled(self, reference_factor: float, other_factor: float) -> Alignment:
        """For the same pictures at sizes so many times those it was found at."""
        reference = np.diag((reference_factor, reference_factor, 1.0))
        other = np.diag((1 / other_factor, 1 / other_factor, 1.0))
        return Alignment(matrix=reference @ self.matrix @ other, quality=self.quality, words=self.words)


def not_aligned(words: Message) -> Alignment:
    return Alignment(matrix=np.eye(3), quality=AlignmentQuality.NONE, words=words)


def align(reference: Pixels, other: Pixels) -> Alignment:
    """Previews are large enough: nothing is gained by more pixels."""
    (grey, factor), (other_grey, other_factor) = grey_at_work(reference), grey_at_work(other)
    spots = shared_spots(grey, other_grey)
    words = message("align-nothing-shared")
    for _ in range(_MOST_TRIES):
        first = fit_similarity(spots)
        if first is None or not _is_plausible(first[0], grey, other_grey):
            break
        matrix, found = _mended(grey, other_grey, first[0])
        refusal = _refusal(matrix, found, grey, other_grey)
        if refusal is None:
            return _aligned(_in_corners(matrix, factor, other_factor), is_good=_is_good(found))
        words = refusal
        spots = spots.where(~first[1])
    return not_aligned(words)


def _aligned(matrix: Matrix, *, is_good: bool) -> Alignment:
    if is_good:
        return Alignment(matrix=matrix, quality=AlignmentQuality.GOOD, words=message("align-good"))
    return Alignment(matrix=matrix, quality=AlignmentQuality.FAIR, words=message("align-fair"))


def _mended(grey: Grey, other: Grey, matrix: Matrix) -> tuple[Matrix, Agreement]:
    """The map after the patches were asked how far off they lie, and what they say then."""
    before = agreement(grey, other, matrix)
    pairs = _pairs(before, matrix)
    better = fit_similarity(pairs)
    if better is None:
        return matrix, before
    matrix = better[0]
    bent = fit_homography(pairs) if len(pairs) >= _PATCHES_FOR_HOMOGRAPHY else None
    if (
        bent is not None
        and _is_plausible(bent, grey, other)
        and _left_over(bent, pairs) < _EARNED * _left_over(matrix, pairs)
    ):
        matrix = bent
    return matrix, agreement(grey, other, matrix)


def _pairs(found: Agreement, matrix: Matrix) -> Shared:
    places = found.place[found.is_found]
    return Shared(
        reference=places,
        other=mapped(np.asarray(np.linalg.inv(matrix), dtype=np.float64), places + found.offset[found.is_found]),
    )


def _left_over(matrix: Matrix, pairs: Shared) -> float:
    off_px = np.linalg.norm(mapped(matrix, pairs.other) - pairs.reference, axis=1)
    return float(np.percentile(off_px, 75)) + 0.1  # of a pixel, below which nothing is gained


def _is_plausible(matrix: Matrix, grey: Grey, other: Grey) -> bool:
    height, width = other.shape
    if not bearing(matrix, width, height).is_plausible:
        return False
    corners = mapped(matrix, np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=float))
    low = np.maximum(corners.min(axis=0), 0)
    high = np.minimum(corners.max(axis=0), grey.shape[::-1])
    shared = np.prod(np.maximum(high - low, 0))
    return bool(shared >= _LEAST_OVERLAP * min(grey.size, np.prod(np.ptp(corners, axis=0))))


def _refusal(matrix: Matrix, found: Agreement, grey: Grey, other: Grey) -> Message | None:
    in_place = found.is_at_home(_AT_HOME_PX)
    if not _is_plausible(matrix, grey, other) or in_place.sum() < _LEAST_PATCHES:
        return message("align-nothing-shared")
    middle = _is_in_the_middle(found)
    for patches in (np.ones_like(middle), middle):
        detailed, seen = (found.has_detail & patches).sum(), (found.is_found & patches).sum()
        if seen < _LEAST_FOUND * detailed or (in_place & patches).sum() < _LEAST_IN_PLACE * seen:
            return message("align-parts-moved")
    if (np.ptp(found.place[in_place], axis=0) < _LEAST_SPAN * np.ptp(found.place, axis=0)).any():
        return message("align-only-one-part")
    return None


def _is_in_the_middle(found: Agreement) -> Marks:
    low, high = found.place.min(axis=0), found.place.max(axis=0)
    share = (found.place - low) / np.maximum(high - low, 1)
    return np.asarray(((share >= 0.25) & (share <= 0.75)).all(axis=1))


def _is_good(found: Agreement) -> bool:
    seen = found.is_found
    return bool(
        seen.sum() >= _FOUND_WHEN_GOOD * found.has_detail.sum()
        and found.is_at_home(_CLOSE_PX).sum() >= 0.9 * seen.sum()
    )


def _in_corners(matrix: Matrix, factor: float, other_factor: float) -> Matrix:
    """From OpenCV's middles of pixels at the size that is worked on to corners of pixels at the pictures' own."""
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    whole = half @ matrix @ np.linalg.inv(half)
    full = np.diag((1 / factor, 1 / factor, 1)) @ whole @ np.diag((other_factor, other_factor, 1))
    return np.asarray(full / full[2, 2])


def align_by_points(pairs: Sequence[tuple[Point, Point]]) -> Alignment:
    """Each pair is one spot, in the reference and in the other picture: turn, scale and shift from two, any
    parallelogram from three, any perspective from four. Only the points are looked at, so it is at most FAIR."""
    reference, other = (np.array([pair[of] for pair in pairs], dtype=float).reshape(-1, 2) for of in (0, 1))
    matrix = map_of_marks(reference, other)
    if isinstance(matrix, Message):
        return not_aligned(matrix)
    words = message("align-by-points", count=len(pairs))
    return Alignment(matrix=matrix, quality=AlignmentQuality.FAIR, words=words)
