"""Colours by code points of ITU-T H.273 ("nclx", "CICP") turned into sRGB, as phones mean them.

Decoders undo the matrix (BT.601, 709 or 2020) and leave primaries and transfer as they were written: redness of a
wide-gamut or HDR picture then nearly vanishes. Chromaticities and curves are those of H.273 (2021), tables 2 and 3.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from needlewise.imaging.boxes import Nclx

Floats = NDArray[np.float32]

_WHITE_D65 = (0.3127, 0.3290)
_PRIMARIES = {
    1: ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060)),
    5: ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060)),
    6: ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    7: ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
"""BT.709, BT.601 (625 lines), BT.601 (525 lines), SMPTE 240M, BT.2020, Display P3. All have the white D65."""
_BT709_CURVE, _GAMMA_22, _GAMMA_28, _LINEAR = frozenset((1, 6, 14, 15)), 4, 5, 8
_PQ, _HLG = 16, 18
_SRGB = 13
_KNOWN_CURVES = frozenset((1, 4, 5, 6, 8, 13, 14, 15, 16, 18))
_WHITE_NIT = 203
"""Diffuse white in HDR (ITU-R BT.2408-7, section 2.1); it becomes the white of sRGB."""
_PQ_PEAK_NIT = 10_000
_HLG_PEAK_NIT, _HLG_GAMMA = 1_000, 1.2
_BT2020_LUMINANCE = np.array((0.2627, 0.6780, 0.0593), np.float32)
_KNEE = 0.8
"""Linear light up to here, which holds all skin, stays as it is; what is brighter, up to the sun, is squeezed into
the rest without a change of hue. Our own choice."""
_STEPS = 2**14
_ROWS_AT_ONCE = 256


def is_hdr(nclx: Nclx) -> bool:
    return nclx.transfer in (_PQ, _HLG)


def is_srgb(nclx: Nclx) -> bool:
    """True also where the code points are unspecified or not known here."""
    return _matrix(nclx.primaries) is None and (nclx.transfer == _SRGB or not _is_known(nclx.transfer))


def srgb_image(image: Image.Image, nclx: Nclx) -> Image.Image:
    """`image` is RGB or RGBA of eight bits a channel; see-through parts stay so."""
    if is_srgb(nclx):
        return image
    pixels = np.asarray(image)
    out = pixels.copy()
    out[..., :3] = srgb_pixels(pixels[..., :3], nclx)
    turned = Image.fromarray(out)
    turned.info = dict(image.info)
    return turned


def srgb_pixels(pixels: NDArray[np.uint8] | NDArray[np.uint16], nclx: Nclx) -> NDArray[np.uint8]:
    """`pixels` (rows, columns, 3) of eight or sixteen bits, full range; the same shape in sRGB of eight bits."""
    levels = 2 ** (8 * pixels.itemsize)
    curve = _linear(nclx.transfer if _is_known(nclx.transfer) else _SRGB, levels)
    matrix, encoded = _matrix(nclx.primaries), _srgb_steps()
    out = np.empty(pixels.shape, np.uint8)
    for top in range(0, len(pixels), _ROWS_AT_ONCE):
        light = curve[pixels[top : top + _ROWS_AT_ONCE]]
        if nclx.transfer == _HLG:
            luminance = np.maximum(light @ _BT2020_LUMINANCE, 1e-6)
            light *= (luminance ** np.float32(_HLG_GAMMA - 1))[..., None] * np.float32(_HLG_PEAK_NIT / _WHITE_NIT)
        if matrix is not None:
            light = light @ matrix.T
        if is_hdr(nclx):
            light *= _squeeze(light.max(axis=2))[..., None]
        out[top : top + _ROWS_AT_ONCE] = encoded[(np.clip(light, 0, 1) * (_STEPS - 1) + 0.5).astype(np.uint16)]
    return out


def _squeeze(brightest: Floats) -> Floats:
    """Factor for each pixel, by the brightest of its three channels."""
    over = np.maximum(brightest, _KNEE)
    room = 1 - _KNEE
    return ((_KNEE + room * (1 - np.exp((_KNEE - over) / room))) / over).astype(np.float32)


def _is_known(transfer: int) -> bool:
    return transfer in _KNOWN_CURVES


@cache
def _linear(transfer: int, levels: int) -> Floats:
    """Light of each level: 1 is the white of sRGB. For HLG it is that of the scene, which the picture as a whole
    then turns into the screen's. `transfer` is one of the known curves."""
    v = np.linspace(0, 1, levels)
    if transfer == _SRGB:
        light = np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)
    elif transfer in _BT709_CURVE:
        light = np.where(v < 0.081, v / 4.5, ((v + 0.099) / 1.099) ** (1 / 0.45))
    elif transfer in (_GAMMA_22, _GAMMA_28):
        light = v ** (2.2 if transfer == _GAMMA_22 else 2.8)
    elif transfer == _LINEAR:
        light = v
    elif transfer == _PQ:
        power = v ** (1 / 78.84375)
        light = (np.maximum(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125)
        light *= _PQ_PEAK_NIT / _WHITE_NIT
    else:
        light = np.where(v <= 0.5, v**2 / 3, (np.exp((v - 0.55991073) / 0.17883277) + 0.28466892) / 12)
    return light.astype(np.float32)


@cache
def _srgb_steps() -> NDArray[np.uint8]:
    """Levels of sRGB for evenly spaced linear light, fine enough that no level is skipped."""
    light = np.linspace(0, 1, _STEPS)
    level = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.round(level * 255).astype(np.uint8)


@cache
def _matrix(primaries: int) -> Floats | None:
    """From these primaries to those of sRGB, in linear light; None where nothing is to be done."""
    if primaries == 1 or primaries not in _PRIMARIES:
        return None
    return (np.linalg.inv(_to_xyz(1)) @ _to_xyz(primaries)).astype(np.float32)


def _to_xyz(primaries: int) -> NDArray[np.float64]:
    """Columns are the primaries, scaled so that together they give the white D65 (SMPTE RP 177)."""
    columns = np.array([(x / y, 1.0, (1 - x - y) / y) for x, y in _PRIMARIES[primaries]]).T
    x, y = _WHITE_D65
    return columns * np.linalg.solve(columns, np.array((x / y, 1.0, (1 - x - y) / y)))
