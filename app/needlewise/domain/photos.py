"""Records of scalp photos. The bytes live in the store, named by their SHA-256."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from needlewise.domain.checks import in_range
from needlewise.domain.fields import Bounds, Fraction, Id, Matches, Size, check_fields
from needlewise.domain.moments import Moment
from needlewise.messages import Problem

Sha256 = Annotated[str, Matches("[0-9a-f]{64}", "problem-not-a-sha256")]


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

    left: Fraction
    top: Fraction
    right: Fraction
    bottom: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in such a picture: `x` from its left edge, `y` from its top."""

    x: Fraction
    y: Fraction


class DateEvidence(StrEnum):
    """Where the date of a photo comes from; SAID is the person's word."""

    EXIF = "exif"
    XMP = "xmp"
    IPTC = "iptc"
    PNG = "png"
    GPS = "gps"
    SIDECAR = "sidecar"
    NAME = "name"
    FILE_TIME = "file_time"
    SAID = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """`turns`, `crop` and `covers` say how the picture is shown; its bytes stay as they are. `turns` are quarter
    turns clockwise, after the cropping; what lies in `covers` is painted over. `lens` is what lay before the camera,
    in the person's words; `mid_line` the head's, from front to back."""

    id: Id
    taken_at: Moment
    view: PhotoView
    sha256: Sha256
    file: str | None = None
    media_type: str | None = None
    width: int | None = None
    height: int | None = None
    hair: Hair | None = None
    session_id: Id | None = None
    notes: str | None = None
    turns: Annotated[int, Bounds(least=0, most=3)] | None = None
    crop: Area | None = None
    covers: tuple[Area, ...] | None = None
    lens: str | None = None
    mid_line: Annotated[tuple[Point, ...] | None, Size(2, 2)] = None
    date_from: DateEvidence | None = None


def check_photo(photo: Photo) -> list[Problem]:
    """An area lies right and below of where it begins."""
    found = [
        *check_fields(photo),
        *in_range("width", photo.width, least=1),
        *in_range("height", photo.height, least=1),
    ]
    if photo.crop is not None:
        found += [Problem(("crop", *p.where), p.message) for p in _check_area(photo.crop)]
    for index, cover in enumerate(photo.covers or ()):
        found += [Problem(("covers", index, *p.where), p.message) for p in _check_area(cover)]
    return found


def _check_area(area: Area) -> list[Problem]:
    """Not empty. An edge that lies outside of the picture has been found already."""
    ends = (("right", area.left, area.right), ("bottom", area.top, area.bottom))
    return [p for name, low, high in ends if high <= 1 for p in in_range(name, high, above=low, most=1)]
