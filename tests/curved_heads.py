"""Pairs of a round head that was tilted between the photos: no map of a plane is right for all of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels
from scalp_pairs import LOOKS, Floats, exposed, scene_of

_DISTANCE = 4.0
"""Of the camera from the middle of the head, in radii of the head: 40 cm."""
_FILLS = 0.46
"""Radius of the head as a share of the picture's height."""
_RIM = 0.45
"""Cosine of the slant beyond which the skin is seen too flatly to be compared."""
_SPREAD = 2.0
"""Radians from the crown to the edge of the drawn scene, which is laid around the head."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CurvedPair:
    """`wanted` is where in the reference each of `places` of the other picture lies, for those that both show."""

    reference: Pixels
    other: Pixels
    places: Floats
    wanted: Floats

    def errors(self, matrix: Floats) -> Floats:
        """As shares of the width."""
        found = cv2.perspectiveTransform(self.places[:, None], matrix)[:, 0]
        return np.linalg.norm(found - self.wanted, axis=1) / self.reference.width


def a_curved_pair(kind: str, seed: int, tilt_deg: tuple[float, float], size: tuple[int, int]) -> CurvedPair:
    """`tilt_deg` is how far the head nodded and shook between the photos; a fifth of the hair lies anew."""
    look, shot = LOOKS[kind]()
    turns = (_turned(0, 0), _turned(*tilt_deg))
    first, second = (
        exposed(
            _wrapped(scene_of(look, seed, size, anew), turn, size),
            shot,
            np.random.default_rng((seed, round(anew * 10))),
        )
        for turn, anew in zip(turns, (0.0, 0.2), strict=True)
    )
    places = _grid(size, 33, 25)
    spots, is_hit = _on_head(places, turns[1], size)
    wanted, is_seen = _in_picture(spots, turns[0], size)
    kept = is_hit & is_seen & ((spots @ turns[1].T)[:, 2] > _RIM)
    return CurvedPair(reference=Pixels.of(first), other=Pixels.of(second), places=places[kept], wanted=wanted[kept])


def _turned(nod_deg: float, shake_deg: float) -> Floats:
    (c, s), (d, t) = ((math.cos(math.radians(a)), math.sin(math.radians(a))) for a in (nod_deg, shake_deg))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]]) @ np.array([[d, 0, t], [0, 1, 0], [-t, 0, d]])


def _focal_px(size: tuple[int, int]) -> float:
    return _FILLS * size[1] * math.sqrt(_DISTANCE**2 - 1)


def _grid(size: tuple[int, int], across: int, down: int) -> Floats:
    x, y = np.meshgrid(np.linspace(0, size[0], across), np.linspace(0, size[1], down))
    return np.stack((x, y), axis=-1).reshape(-1, 2)


def _on_head(places: Floats, turn: Floats, size: tuple[int, int]) -> tuple[Floats, NDArray[np.bool_]]:
    """Where the rays through those places meet the head, in its own axes, and whether they do."""
    rays = np.column_stack(((places - np.divide(size, 2)) / _focal_px(size), -np.ones(len(places))))
    eye = np.array((0, 0, _DISTANCE))
    towards, squared = rays @ eye, (rays**2).sum(axis=1)
    inside = towards**2 - squared * (_DISTANCE**2 - 1)
    reach = (-towards - np.sqrt(np.maximum(inside, 0))) / squared
    return (eye + reach[:, None] * rays) @ turn, inside > 0


def _in_picture(spots: Floats, turn: Floats, size: tuple[int, int]) -> tuple[Floats, NDArray[np.bool_]]:
    held = spots @ turn.T
    seen = _focal_px(size) * held[:, :2] / (_DISTANCE - held[:, 2:]) + np.divide(size, 2)
    return seen, held[:, 2] > _RIM


def _wrapped(scene: NDArray[np.float32], turn: Floats, size: tuple[int, int]) -> NDArray[np.float32]:
    """The scene around the head, darker towards the rim, before a plain wall."""
    width, height = size
    x, y = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    spots, is_hit = _on_head(np.stack((x, y), axis=-1).reshape(-1, 2), turn, size)
    away, around = np.arccos(np.clip(spots[:, 2], -1, 1)), np.arctan2(spots[:, 1], spots[:, 0])
    scale = scene.shape[1] / 2 / _SPREAD
    maps = (
        (middle / 2 + scale * away * part(around)).reshape(height, width).astype(np.float32)
        for middle, part in ((scene.shape[1], np.cos), (scene.shape[0], np.sin))
    )
    drawn = cv2.remap(cv2.GaussianBlur(scene, (0, 0), 0.7), *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    facing = np.clip((spots @ turn.T)[:, 2], 0, 1).reshape(height, width, 1)
    drawn *= (0.55 + 0.45 * facing).astype(np.float32)
    drawn[~is_hit.reshape(height, width)] = (180, 180, 185)
    return drawn
