"""Laying one photo over another of the same view. Only the view is moved; where there is doubt, nothing is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels
from needlewise.messages import Message, message

Point = tuple[float, float]
"""Across and down in pixels; 0, 0 is the upper left corner of the upper left pixel."""


class AlignmentQuality(StrEnum):
    GOOD = "good"
    FAIR = "fair"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alignment:
    """`matrix`, 3 by 3, takes points of the other picture to points of the reference, both as `Point` counts them;
    the identity where `quality` is NONE, and then not to be used. `words` say how it was found, or why not."""

    matrix: NDArray[np.float64]
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
    return not_aligned(message("align-nothing-shared"))


def align_by_points(pairs: list[tuple[Point, Point]]) -> Alignment:
    return not_aligned(message("align-points-two-to-four"))
