"""Records of scalp photos. The bytes live in the store, named by their SHA-256."""

import re
from dataclasses import dataclass
from enum import StrEnum

from needlewise.domain.checks import LARGEST_COUNT, in_range, is_uuid
from needlewise.domain.moments import Moment
from needlewise.messages import Problem, message

_SHA256 = re.compile(r"[0-9a-f]{64}")


class PhotoView(StrEnum):
    FRONTAL = "frontal"
    TEMPLE_LEFT = "temple_left"
    TEMPLE_RIGHT = "temple_right"
    VERTEX = "vertex"
    MIDLINE = "midline"
    OCCIPUT = "occiput"
    CLOSE_UP = "close_up"
    SKIN_CHECK = "skin_check"
    OTHER = "other"


FULL_SET = (
    PhotoView.FRONTAL,
    PhotoView.TEMPLE_LEFT,
    PhotoView.TEMPLE_RIGHT,
    PhotoView.VERTEX,
    PhotoView.MIDLINE,
    PhotoView.OCCIPUT,
)
"""The views of a full photo set (evidence.md, section 9)."""


class Hair(StrEnum):
    DRY = "dry"
    WET = "wet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle in a picture that its EXIF orientation has turned upright: 0 is the left or top edge, 1 the right
    or bottom one."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """`turns`, `crop` and `covers` say how the picture is shown; its bytes stay as they are. `turns` are quarter
    turns clockwise, after the cropping; what lies in `covers` is painted over."""

    id: str
    taken_at: Moment
    view: PhotoView
    sha256: str
    file: str | None = None
    media_type: str | None = None
    width: int | None = None
    height: int | None = None
    hair: Hair | None = None
    session_id: str | None = None
    notes: str | None = None
    turns: int | None = None
    crop: Area | None = None
    covers: tuple[Area, ...] | None = None


def check_photo(photo: Photo) -> list[Problem]:
    found = [
        *is_uuid("id", photo.id),
        *is_uuid("session_id", photo.session_id),
        *in_range("width", photo.width, least=1, most=LARGEST_COUNT),
        *in_range("height", photo.height, least=1, most=LARGEST_COUNT),
        *in_range("turns", photo.turns, least=0, most=3),
    ]
    if not _SHA256.fullmatch(photo.sha256):
        found.append(Problem(("sha256",), message("problem-not-a-sha256")))
    if photo.crop is not None:
        found += [Problem(("crop", *p.where), p.message) for p in _check_area(photo.crop)]
    for index, cover in enumerate(photo.covers or ()):
        found += [Problem(("covers", index, *p.where), p.message) for p in _check_area(cover)]
    return found


def _check_area(area: Area) -> list[Problem]:
    """Between the picture's edges, and not empty."""
    return [
        *in_range("left", area.left, least=0, most=1),
        *in_range("top", area.top, least=0, most=1),
        *in_range("right", area.right, above=area.left, most=1),
        *in_range("bottom", area.bottom, above=area.top, most=1),
    ]
