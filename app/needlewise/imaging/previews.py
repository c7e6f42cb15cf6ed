"""The two small pictures that are kept beside each original, from one reading of it."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from needlewise.imaging.decode import PictureFacts, dates_of, facts_of, opened
from needlewise.imaging.shown import reduce_at_reading, scale_to, shrunk
from needlewise.imaging.upright import as_rgb, orientation, upright, upright_size

PREVIEW_EDGE_PX = 1600
THUMBNAIL_EDGE_PX = 320
_PREVIEW_QUALITY = 85
_THUMBNAIL_QUALITY = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Previews:
    """`preview` and `thumbnail` are JPEGs of at most those edges, upright, in sRGB, without metadata."""

    facts: PictureFacts
    preview: bytes
    thumbnail: bytes


def draw_previews(data: bytes, file: str) -> Previews:
    """Reads the picture to its end, so that one cut short is found. Raises InputError, which names `file`."""
    with opened(data, file) as image:
        dates, full_size = dates_of(image, data), image.size
        is_reduced = reduce_at_reading(image, scale_to(PREVIEW_EDGE_PX, image.size))
        image.load()
        turned = orientation(image)
        facts = facts_of(image, upright_size(full_size if is_reduced else image.size, turned), dates)
        preview = as_rgb(upright(shrunk(image, PREVIEW_EDGE_PX), turned))
    small = shrunk(preview, THUMBNAIL_EDGE_PX)
    return Previews(
        facts=facts, preview=as_jpeg(preview, _PREVIEW_QUALITY), thumbnail=as_jpeg(small, _THUMBNAIL_QUALITY)
    )


def as_jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()
