"""How a person wants a picture shown: turned, cropped, with parts covered. The original stays as it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image

Box = tuple[float, float, float, float]
"""Left, top, width and height, from 0 to 1 of the picture as it stands upright, before it is turned."""

_TURNS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
_COVER = (128, 128, 128)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`turns` counts quarter turns clockwise, 0 to 3. `crop` is what is left of the picture, None for all of it;
    each of `covers` is filled plain."""

    turns: int = 0
    crop: Box | None = None
    covers: tuple[Box, ...] = ()


PLAIN = Look()


def with_look(image: Image.Image, look: Look) -> Image.Image:
    """`image` stands upright already, at any scale, and is not changed."""
    if look.covers:
        image = image.copy()
        for cover in look.covers:
            image.paste(_COVER, _outward(cover, image.size))
    if look.crop is not None:
        image = image.crop(_outward(look.crop, image.size))
    turn = _TURNS[look.turns % 4]
    return image if turn is None else image.transpose(turn)


def _outward(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Whole pixels that hold the box, at least one."""
    x, y, w, h = box
    left = min(max(math.floor(x * size[0]), 0), size[0] - 1)
    top = min(max(math.floor(y * size[1]), 0), size[1] - 1)
    right = min(max(math.ceil((x + w) * size[0]), left + 1), size[0])
    bottom = min(max(math.ceil((y + h) * size[1]), top + 1), size[1])
    return left, top, right, bottom
