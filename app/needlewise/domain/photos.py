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
class Photo:
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


def check_photo(photo: Photo) -> list[Problem]:
    found = [
        *is_uuid("id", photo.id),
        *is_uuid("session_id", photo.session_id),
        *in_range("width", photo.width, least=1, most=LARGEST_COUNT),
        *in_range("height", photo.height, least=1, most=LARGEST_COUNT),
    ]
    if not _SHA256.fullmatch(photo.sha256):
        found.append(Problem(("sha256",), message("problem-not-a-sha256")))
    return found
