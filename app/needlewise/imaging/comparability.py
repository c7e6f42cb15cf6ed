"""What in two photos themselves speaks against comparing them, in words. Nothing here is said about hair."""

from __future__ import annotations

from dataclasses import dataclass

from needlewise.imaging.align import Alignment
from needlewise.imaging.pixels import Pixels
from needlewise.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSigns:
    """`sharpness` is only to be set against that of another picture; `too_dark` and `too_bright` are the shares,
    0 to 1, of the picture that are lost in black and in white."""

    sharpness: float
    brightness: float
    too_dark: float
    too_bright: float


def signs(pixels: Pixels) -> PictureSigns:
    return PictureSigns(sharpness=1.0, brightness=0.5, too_dark=0.0, too_bright=0.0)


def compare(a: PictureSigns, b: PictureSigns, alignment: Alignment | None) -> list[Message]:
    """Reasons not to compare the two; empty where the pictures give none. None: no alignment was tried."""
    return []
