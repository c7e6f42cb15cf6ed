"""What in two photos themselves speaks against comparing them, in words. Nothing here is said about hair.

Every threshold is this product's own cautious choice: none is published. Each is set where a change of the picture
begins to look like a change of the hair, and says so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from needlewise.imaging.align import Alignment, AlignmentQuality
from needlewise.imaging.light import light_of, middle
from needlewise.imaging.pixels import Pixels
from needlewise.imaging.plane import bearing
from needlewise.messages import Message, message

_EDGE_PX = 800
"""The longer edge at which sharpness is read, so that it does not depend on the camera. With fewer pixels than this
single hairs, 0.1 mm across and 15 cm of head in the picture, are lost between them."""
_LEAST_SHARPNESS = 0.7
"""Of the other photo's. On drawn scalps of 1600 px a blur of 1.5 px leaves 0.75, and one of 2 px 0.63: there
the finest hairs, one or two pixels wide, begin to go, and it looks like thinner hair."""
_MOST_CLIPPED = 0.08
"""Of the middle of the picture. Burnt-out skin hides the fine hairs before it, and black hair the skin between."""
_MOST_DARK = 0.5
"""More than for white, because hair may be black."""
_BLACK, _WHITE = 12, 250
_MOST_STOPS = 1.0
"""Half or twice the light: scalp between hairs shows more where there is more of it (evidence.md 9: same light)."""
_MOST_TINT_STOPS = 0.6
"""Of red against blue: half as much again makes calm skin look red, or red skin calm."""
_LEAST_DISTANCE, _MOST_DISTANCE = 0.8, 1.25
"""A fifth nearer or further away makes each hair, and each gap, a fifth larger or smaller."""
_MOST_TURN_DEG = 15.0
_MOST_UNEVEN = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSigns:
    """`sharpness` is fine detail as a share of coarse detail, only to be set against that of another picture of the
    same view. `too_dark` and `too_bright` are the shares, 0 to 1, of the picture's middle that are lost in black and
    in white; `light` is red, green and blue there, 0 to 1 in linear light."""

    edge_px: int
    sharpness: float
    too_dark: float
    too_bright: float
    light: tuple[float, float, float]


def signs(pixels: Pixels) -> PictureSigns:
    """Of a picture at any size; a preview is large enough."""
    sample = middle(pixels)
    red, green, blue = light_of(sample)
    return PictureSigns(
        edge_px=max(pixels.width, pixels.height),
        sharpness=_sharpness(pixels),
        too_dark=float((sample.max(axis=1) <= _BLACK).mean()),
        too_bright=float((sample.max(axis=1) >= _WHITE).mean()),
        light=(float(red), float(green), float(blue)),
    )


def compare(a: PictureSigns, b: PictureSigns, alignment: Alignment | None) -> list[Message]:
    """Reasons not to compare the earlier photo `a` with the later `b`; empty where the pictures give none.
    `alignment` is at the sizes the signs were read at, `a` being its reference; without one that holds, nothing is
    known of distance and angle, and nothing said."""
    found = [*_alone("earlier", a), *_alone("later", b)]
    if a.sharpness < _LEAST_SHARPNESS * b.sharpness:
        found.append(message("signs-blurred", which="earlier"))
    elif b.sharpness < _LEAST_SHARPNESS * a.sharpness:
        found.append(message("signs-blurred", which="later"))
    found += _light_differs(a, b)
    if alignment is not None and alignment.quality is not AlignmentQuality.NONE:
        found += _seen_otherwise(alignment, a, b)
    return found


def _alone(which: str, seen: PictureSigns) -> list[Message]:
    found = []
    if seen.edge_px < _EDGE_PX:
        found.append(message("signs-few-pixels", which=which))
    if seen.too_bright > _MOST_CLIPPED:
        found.append(message("signs-too-bright", which=which))
    if seen.too_dark > _MOST_DARK:
        found.append(message("signs-too-dark", which=which))
    return found


def _light_differs(a: PictureSigns, b: PictureSigns) -> list[Message]:
    stops = [math.log2((later + 1e-4) / (earlier + 1e-4)) for earlier, later in zip(a.light, b.light, strict=True)]
    found = []
    if abs(stops[1]) > _MOST_STOPS:
        found.append(message("signs-darker", which="later" if stops[1] < 0 else "earlier"))
    if abs(stops[0] - stops[2]) > _MOST_TINT_STOPS:
        found.append(message("signs-tint", which="later" if stops[0] > stops[2] else "earlier"))
    return found


def _seen_otherwise(alignment: Alignment, a: PictureSigns, b: PictureSigns) -> list[Message]:
    """The later photo's distance, turn and slant as its map onto the earlier one tells them. A head of half the size,
    as a share of the picture, was twice as far away, however many pixels each has."""
    found = []
    seen = bearing(alignment.matrix, b.edge_px, b.edge_px * 0.75)
    distance = seen.scale * b.edge_px / a.edge_px
    if not _LEAST_DISTANCE <= distance <= _MOST_DISTANCE:
        percent = round(100 * abs(distance - 1))
        found.append(message("signs-nearer" if distance < 1 else "signs-further", percent=percent))
    if abs(seen.turn_deg) > _MOST_TURN_DEG:
        found.append(message("signs-turned", degrees=round(abs(seen.turn_deg))))
    if seen.uneven > _MOST_UNEVEN:
        found.append(message("signs-slanted"))
    return found


def _sharpness(pixels: Pixels) -> float:
    """Detail of about 2 px against detail of about 6 px. A ratio does not tell light or contrast from others, and the
    finest band, where noise and JPEG's traces are, is left out."""
    import cv2

    factor = min(_EDGE_PX / max(pixels.width, pixels.height), 1.0)
    size = (max(round(pixels.width * factor), 1), max(round(pixels.height * factor), 1))
    grey = cv2.cvtColor(cv2.resize(pixels.rgb, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    one, two, six = (cv2.GaussianBlur(grey.astype(np.float32), (0, 0), width) for width in (0.8, 1.6, 4.8))
    return float(np.std(one - two) / (np.std(two - six) + 0.5))
