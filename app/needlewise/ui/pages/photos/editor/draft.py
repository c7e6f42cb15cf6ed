"""A look that is being worked on: quarter turns, a crop, covers. Pure; each step gives a new draft.

Rectangles are left, top, width and height from 0 to 1 of the picture as it stands upright before it is turned, as in
`imaging.look`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from needlewise.domain.photos import Area, Photo

Box = tuple[float, float, float, float]
Point = tuple[float, float]

LEAST_SHARE = 0.03
"""Of an edge: smaller rectangles are slips of the hand."""
_FIRST_CROP: Box = (0.1, 0.1, 0.8, 0.8)
_FIRST_COVER: Box = (0.35, 0.4, 0.3, 0.2)


class Tool(StrEnum):
    CROP = "crop"
    COVER = "cover"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookDraft:
    """`active` is the cover that keys act on, None for the crop or nothing."""

    turns: int = 0
    crop: Box | None = None
    covers: tuple[Box, ...] = ()
    tool: Tool = Tool.CROP
    active: int | None = None

    @property
    def box(self) -> Box | None:
        """The rectangle that is moved and resized: the active cover, or the crop."""
        if self.tool is Tool.CROP:
            return self.crop
        return None if self.active is None else self.covers[self.active]

    @property
    def is_plain(self) -> bool:
        return self.turns == 0 and self.crop is None and not self.covers


def draft_of(photo: Photo) -> LookDraft:
    return LookDraft(
        turns=photo.turns or 0,
        crop=None if photo.crop is None else _box(photo.crop),
        covers=tuple(map(_box, photo.covers or ())),
    )


def turned(draft: LookDraft, by: int) -> LookDraft:
    return replace(draft, turns=(draft.turns + by) % 4)


def with_tool(draft: LookDraft, tool: Tool) -> LookDraft:
    """The last cover is the active one."""
    return replace(draft, tool=tool, active=len(draft.covers) - 1 if tool is Tool.COVER and draft.covers else None)


def with_box(draft: LookDraft, box: Box) -> LookDraft:
    """In place of the crop or the active cover; else as a new cover."""
    box = _inside(box)
    if draft.tool is Tool.CROP:
        return replace(draft, crop=box)
    if draft.active is None:
        return replace(draft, covers=(*draft.covers, box), active=len(draft.covers))
    covers = list(draft.covers)
    covers[draft.active] = box
    return replace(draft, covers=tuple(covers))


def with_new(draft: LookDraft, box: Box | None = None) -> LookDraft:
    """A crop, or one more cover; in the middle where no rectangle is given."""
    if draft.tool is Tool.CROP:
        return with_box(draft, box or _FIRST_CROP)
    return with_box(replace(draft, active=None), box or _FIRST_COVER)


def without_box(draft: LookDraft) -> LookDraft:
    """Without the crop or the active cover."""
    if draft.tool is Tool.CROP:
        return replace(draft, crop=None)
    if draft.active is None:
        return draft
    covers = tuple(box for place, box in enumerate(draft.covers) if place != draft.active)
    return replace(draft, covers=covers, active=len(covers) - 1 if covers else None)


def plain(draft: LookDraft) -> LookDraft:
    """As the picture was taken."""
    return LookDraft(tool=draft.tool)


def moved(box: Box, right: float, down: float) -> Box:
    """Within the picture, its size kept."""
    left, top, width, height = box
    return min(max(left + right, 0.0), 1 - width), min(max(top + down, 0.0), 1 - height), width, height


def grown(box: Box, right: float, down: float) -> Box:
    """By its lower right corner."""
    left, top, width, height = box
    return (
        left,
        top,
        min(max(width + right, LEAST_SHARE), 1 - left),
        min(max(height + down, LEAST_SHARE), 1 - top),
    )


def spanned(first: Point, last: Point) -> Box | None:
    """Between two corners; None for one too small to be meant."""
    left, right = sorted((min(max(first[0], 0.0), 1.0), min(max(last[0], 0.0), 1.0)))
    top, bottom = sorted((min(max(first[1], 0.0), 1.0), min(max(last[1], 0.0), 1.0)))
    is_slip = right - left < LEAST_SHARE or bottom - top < LEAST_SHARE
    return None if is_slip else (left, top, right - left, bottom - top)


def cover_at(draft: LookDraft, point: Point) -> int | None:
    """The cover on top at a point."""
    return next((place for place, box in reversed(list(enumerate(draft.covers))) if holds(box, point)), None)


def holds(box: Box, point: Point) -> bool:
    left, top, width, height = box
    return left <= point[0] <= left + width and top <= point[1] <= top + height


def on_picture(way: Point, turns: int) -> Point:
    """A way on the turned screen, right and down, as a way on the upright picture."""
    right, down = way
    return ((right, down), (down, -right), (-right, -down), (-down, right))[turns % 4]


def _inside(box: Box) -> Box:
    left, top, width, height = box
    width, height = min(max(width, LEAST_SHARE), 1.0), min(max(height, LEAST_SHARE), 1.0)
    return moved((left, top, width, height), 0, 0)


def _box(area: Area) -> Box:
    return area.left, area.top, area.right - area.left, area.bottom - area.top
