"""Whether two photos laid over each other show the same, patch by patch. It knows nothing of how they were laid."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.features import Grey, Points

PATCH_PX = 56
_REACH_PX = 11
"""How far around its place a patch is sought: 2 % of the width that is worked on."""
_ACROSS, _DOWN = 9, 7
_LEAST_DETAIL = 1.5
"""Grey levels by which a patch must vary, else it is an even wall or burnt out and can say nothing."""
_LEAST_LEAD = 0.08
"""Of correlation, by which the best place must lead all others. On drawn scalps it is 0.2 and more where the pictures
show the same, and under 0.03 where they show different heads."""
_PEAK_PX = 4

Values = NDArray[np.float64]
Detail = NDArray[np.float32]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Agreement:
    """A row for each patch of what both pictures show. `place` is its middle in the reference; `offset` how far from
    there the other picture has it; `lead` by how much that place is more alike than any further away."""

    place: Points
    offset: Points
    lead: Values
    has_detail: Marks

    @cached_property
    def is_found(self) -> Marks:
        return self.has_detail & (self.lead >= _LEAST_LEAD)

    @cached_property
    def offset_px(self) -> Values:
        return np.hypot(self.offset[:, 0], self.offset[:, 1])

    def is_at_home(self, within_px: float) -> Marks:
        return self.is_found & (self.offset_px <= within_px)


def agreement(reference: Grey, other: Grey, matrix: NDArray[np.float64]) -> Agreement:
    """`matrix` takes points of `other` to points of `reference`."""
    import cv2

    height, width = reference.shape
    laid = np.asarray(cv2.warpPerspective(_evened(other), matrix, (width, height)), dtype=np.float32)
    inside = cv2.warpPerspective(np.ones(other.shape, np.uint8), matrix, (width, height), flags=cv2.INTER_NEAREST)
    shows = np.asarray(inside, dtype=np.bool_)
    wanted = _evened(reference)
    corners = _corners(shows)
    found = np.array([_sought(wanted, laid, left, top) for left, top in corners]).reshape(-1, 3)
    detail = [reference[top : top + PATCH_PX, left : left + PATCH_PX].std() for left, top in corners]
    return Agreement(
        place=np.array(corners, dtype=np.float64).reshape(-1, 2) + (PATCH_PX - 1) / 2,
        offset=found[:, :2],
        lead=found[:, 2],
        has_detail=np.array(detail) >= _LEAST_DETAIL,
    )


def _corners(shows: Marks) -> list[tuple[int, int]]:
    """Upper left corners of patches, spread over what both show, that lie in it with all their reach."""
    rows, columns = np.flatnonzero(shows.any(axis=1)), np.flatnonzero(shows.any(axis=0))
    room = PATCH_PX + _REACH_PX
    if not len(rows) or rows[-1] - rows[0] < room + _REACH_PX or columns[-1] - columns[0] < room + _REACH_PX:
        return []
    lefts = np.linspace(columns[0] + _REACH_PX, columns[-1] + 1 - room, _ACROSS).astype(int)
    tops = np.linspace(rows[0] + _REACH_PX, rows[-1] + 1 - room, _DOWN).astype(int)
    return [
        (int(left), int(top))
        for top in np.unique(tops)
        for left in np.unique(lefts)
        if shows[top - _REACH_PX : top + room, left - _REACH_PX : left + room].all()
    ]


def _sought(wanted: Detail, laid: Detail, left: int, top: int) -> tuple[float, float, float]:
    """Offset across and down, and lead, of one patch."""
    import cv2

    room = PATCH_PX + _REACH_PX
    around = laid[top - _REACH_PX : top + room, left - _REACH_PX : left + room]
    patch = wanted[top : top + PATCH_PX, left : left + PATCH_PX]
    alike = np.asarray(cv2.matchTemplate(around, patch, cv2.TM_CCOEFF_NORMED), dtype=np.float32)
    _, best, _, (x, y) = cv2.minMaxLoc(alike)
    dx, dy = _crest(alike[y], x), _crest(alike[:, x], y)
    alike[max(y - _PEAK_PX, 0) : y + _PEAK_PX + 1, max(x - _PEAK_PX, 0) : x + _PEAK_PX + 1] = -1
    return dx - _REACH_PX, dy - _REACH_PX, best - float(alike.max())


def _crest(line: Detail, at: int) -> float:
    """The top of the parabola through the highest value and its neighbours."""
    if not 0 < at < len(line) - 1:
        return float(at)
    before, peak, after = (float(value) for value in line[at - 1 : at + 2])
    bend = before - 2 * peak + after
    return at + 0.5 * (before - after) / bend if bend < 0 else float(at)


def _evened(grey: Grey) -> Detail:
    """Detail alone, as strong in the shadow as in the light, so that light has no say."""
    import cv2

    values = grey.astype(np.float32)
    detail = values - cv2.GaussianBlur(values, (0, 0), 6)
    strength = np.sqrt(cv2.GaussianBlur(detail * detail, (0, 0), 12)) + 3
    return np.asarray(cv2.GaussianBlur(detail, (0, 0), 0.8) / strength, dtype=np.float32)
