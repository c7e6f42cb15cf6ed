"""One photo in the light of another, to look at side by side. Only the view is changed."""

from __future__ import annotations

import numpy as np

from needlewise.imaging.pixels import Pixels


def match_light(reference: Pixels, other: Pixels) -> Pixels:
    """`other` with the exposure and white balance of `reference`, as far as one gain a channel can give it."""
    gains = np.median(reference.rgb, axis=(0, 1)) / np.maximum(np.median(other.rgb, axis=(0, 1)), 1)
    return Pixels.of((other.rgb * gains).clip(0, 255).astype(np.uint8))
