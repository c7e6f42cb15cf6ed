"""How the later of two photos lies on the earlier one: found by itself, or from points that the person marked.

An alignment is a view: neither picture is changed by it. What was found by itself is remembered while the program
runs, as it can be found again; what was marked by hand is kept among the settings of the diary.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np

from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Photo
from needlewise.errors import DraftRejected
from needlewise.imaging.align import Alignment, AlignmentQuality, align, align_by_points
from needlewise.imaging.comparability import PictureSigns, signs
from needlewise.imaging.pixels import Pixels
from needlewise.messages import Message, Problem, message
from needlewise.services.changes import Change, Kind
from needlewise.store.kept import KEPT

Share = tuple[float, float]
"""Of a picture's width and height, from its upper left corner."""
Size = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float, float, float, float]

_KEY = "photo-alignments"
_MOST_KEPT = 500
_MOST_REMEMBERED = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """`matrix`, row after row for points as columns, takes shares of the later picture to shares of the earlier one,
    so that it holds at any size; it is not to be used where `quality` is NONE. `words` say how it was found, or why
    not."""

    matrix: Matrix
    quality: AlignmentQuality
    words: Message
    is_by_hand: bool = False

    @property
    def is_found(self) -> bool:
        return self.quality is not AlignmentQuality.NONE

    def at(self, earlier: Size, later: Size) -> Alignment:
        """For pictures of those widths and heights."""
        matrix = np.diag((*earlier, 1.0)) @ np.reshape(self.matrix, (3, 3)) @ np.diag((1 / later[0], 1 / later[1], 1))
        return Alignment(matrix=matrix, quality=self.quality, words=self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """What two pictures say of themselves."""

    signs: tuple[PictureSigns, PictureSigns]
    laid: Laid


class _Memory:
    """Of the latest pairs, for all threads."""

    def __init__(self) -> None:
        self._found: OrderedDict[Hashable, Found] = OrderedDict()
        self._lock = Lock()

    def get(self, pair: Hashable) -> Found | None:
        with self._lock:
            return self._found.get(pair)

    def put(self, pair: Hashable, found: Found) -> None:
        with self._lock:
            self._found[pair] = found
            while len(self._found) > _MOST_REMEMBERED:
                self._found.popitem(last=False)


_memory = _Memory()


def find(earlier: Photo, later: Photo, pictures: tuple[Pixels, Pixels]) -> Found:
    """From both pictures, at any size; the same two photos, shown in the same way, are looked at once."""
    pair = tuple((photo.sha256, photo.turns, photo.crop, photo.covers) for photo in (earlier, later))
    found = _memory.get(pair)
    if found is None:
        found = Found((signs(pictures[0]), signs(pictures[1])), _laid(align(*pictures), *map(_size, pictures)))
        _memory.put(pair, found)
    return found


def kept_by_hand(ctx: AppContext, earlier: Photo, later: Photo) -> Laid | None:
    """What the person marked for these photos, as they are turned and cropped now."""
    with ctx.store.read() as uow:
        kept = uow.settings.get(_KEY, [])
    found = next((entry for entry in kept if _is_of(entry, earlier, later)), None)
    if found is None:
        return None
    return Laid(
        matrix=_matrix(found["matrix"]),
        quality=AlignmentQuality(found["quality"]),
        words=message("align-by-points", count=found["points"]),
        is_by_hand=True,
    )


def lay_by_points(
    ctx: AppContext, earlier: Photo, later: Photo, points: Sequence[tuple[Share, Share]], sizes: tuple[Size, Size]
) -> Change:
    """From two to four points that were marked in both pictures, each as the share in the earlier and in the later
    one; `sizes` are those of the pictures, in pixels. Raises DraftRejected where the points do not fit together."""
    (wide, high), (other_wide, other_high) = sizes
    found = align_by_points([((a * wide, b * high), (c * other_wide, d * other_high)) for (a, b), (c, d) in points])
    if found.quality is AlignmentQuality.NONE:
        raise DraftRejected([Problem(("points",), found.words)])
    entry = {
        **_names(earlier, later),
        "matrix": list(_laid(found, *sizes).matrix),
        "quality": found.quality.value,
        "points": len(points),
    }
    return _write(ctx, earlier, later, entry, message("compare-laid", day=later.taken_at.day))


def lay_anew(ctx: AppContext, earlier: Photo, later: Photo) -> Change:
    """Forgets what was marked by hand."""
    return _write(ctx, earlier, later, None, message("compare-laid-forgotten", day=later.taken_at.day))


def _write(ctx: AppContext, earlier: Photo, later: Photo, entry: Mapping[str, Any] | None, words: Message) -> Change:
    with ctx.store.write(ctx.clock.now()) as uow:
        kept = uow.settings.get(_KEY, [])
        before = next((old for old in kept if _is_of(old, earlier, later)), None)
        others = [old for old in kept if not _is_of(old, earlier, later)]
        uow.settings.put(_KEY, [*others, *([entry] if entry else [])][-_MOST_KEPT:] or None)
        uow.keep(uow.settings.get(KEPT))  # what was worked out from the records still holds

    def undo() -> Change:
        return _write(ctx, earlier, later, before, message("services-undone", what=words))

    return Change(frozenset({Kind.SETTINGS}), undo, words)


def _names(earlier: Photo, later: Photo) -> dict[str, str]:
    return {"earlier": _shown_as(earlier), "later": _shown_as(later)}


def _is_of(entry: Mapping[str, Any], earlier: Photo, later: Photo) -> bool:
    return {key: entry.get(key) for key in ("earlier", "later")} == _names(earlier, later)


def _shown_as(photo: Photo) -> str:
    """The picture and where its edges are: points marked in it hold until it is turned or cropped otherwise."""
    crop = photo.crop
    edges = "" if crop is None else f"{crop.left:g} {crop.top:g} {crop.right:g} {crop.bottom:g}"
    return f"{photo.sha256} {photo.turns or 0} {edges}".strip()


def _size(pixels: Pixels) -> Size:
    return pixels.width, pixels.height


def _laid(found: Alignment, earlier: Size, later: Size) -> Laid:
    matrix = np.diag((1 / earlier[0], 1 / earlier[1], 1.0)) @ found.matrix @ np.diag((*later, 1.0))
    return Laid(matrix=_matrix(matrix), quality=found.quality, words=found.words)


def _matrix(array: Any) -> Matrix:
    a, b, c, d, e, f, g, h, i = (float(number) for number in np.ravel(array))
    return a, b, c, d, e, f, g, h, i
