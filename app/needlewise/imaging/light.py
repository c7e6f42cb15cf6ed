"""One photo in the light of another, to look at side by side. Only the view is changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels

_GAMMA = 2.2
"""Of sRGB, near enough: gains hold for light, not for the numbers that stand for it."""
_MOST_GAIN = 4.0
"""Two stops; beyond that the dark parts are noise, and the picture had better be taken again."""
_MARGIN = 0.15
"""On each side, where the wall is rather than the head."""
_CLIPPED_BELOW, _CLIPPED_ABOVE = 4, 250
_MOST_READ = 200
"""Rows and columns; a median needs no more."""


def middle(pixels: Pixels) -> NDArray[np.uint8]:
    """A sample of the middle of the picture, of shape (number, 3)."""
    down, across = round(pixels.height * _MARGIN), round(pixels.width * _MARGIN)
    inner = pixels.rgb[down : pixels.height - down, across : pixels.width - across]
    step_down, step_across = (max(length // _MOST_READ, 1) for length in inner.shape[:2])
    return inner[::step_down, ::step_across].reshape(-1, 3)


def light_of(sample: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Red, green and blue as shares of the most a picture can hold, in linear light: the mean of the middle half of
    what is neither black nor burnt out, since light and not the share of hair is to be told."""
    is_clipped = (sample >= _CLIPPED_ABOVE).any(axis=1) | (sample <= _CLIPPED_BELOW).all(axis=1)
    kept = sample if is_clipped.all() else sample[~is_clipped]
    by_brightness = kept[kept.sum(axis=1, dtype=np.int64).argsort()]
    quarter = len(by_brightness) // 4
    return np.asarray((by_brightness[quarter : len(by_brightness) - quarter] / 255).mean(axis=0) ** _GAMMA)


def match_light(reference: Pixels, other: Pixels) -> Pixels:
    """`other` with the exposure and white balance of `reference`, as far as one gain a channel gives it."""
    import cv2

    wanted, has = light_of(middle(reference)), light_of(middle(other))
    gains = np.clip((wanted + 1e-5) / (has + 1e-5), 1 / _MOST_GAIN, _MOST_GAIN)
    levels = np.arange(256)[:, None] / 255
    table = np.clip(255 * (levels**_GAMMA * gains) ** (1 / _GAMMA) + 0.5, 0, 255).astype(np.uint8)
    return Pixels.of(np.asarray(cv2.LUT(other.rgb, table.reshape(1, 256, 3)), dtype=np.uint8))
