"""Pairs of scalp-like pictures whose true mapping is known, for holding alignment to figures.

A scene is skin with pores, moles and blotches, and hair drawn strand by strand. Each of its two photos sees it by a
known mapping, in a light of its own, with a share of the hair drawn anew, noise, blur and the traces of JPEG.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from needlewise.imaging.pixels import Pixels

Floats = NDArray[np.float64]
Picture = NDArray[np.float32]
SIZE = (1600, 1200)
"""Of the photos, as their previews are kept."""
_MARGIN = 0.42
"""Of the photo's size on each side of the scene, so that no corner of a turned or smaller photo is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What stands in the scene. `hair` 1 is dense; `parting` leaves a line of skin; `bald` a bare crown."""

    hair: float = 1.0
    parting: bool = False
    bald: float = 0.0
    moles: int = 12
    blotches: float = 1.0
    strand_px: float = 150.0
    skin: tuple[int, int, int] = (205, 164, 140)
    hair_colour: tuple[int, int, int] = (62, 46, 38)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How one photo is taken. Angles in degrees; shifts as shares of the width; light as it falls on the film."""

    turn: float = 0.0
    scale: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    tilt: tuple[float, float] = (0.0, 0.0)
    gain: float = 1.0
    gamma: float = 1.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)
    slope: float = 0.0
    blur_px: float = 0.6
    noise: float = 2.0
    quality: int = 88
    hair_anew: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pair:
    """`true` takes points of `other` to points of `reference`, counted from the corner of the first pixel."""

    reference: Pixels
    other: Pixels
    true: Floats

    def error(self, matrix: Floats, middle: float = 1.0) -> float:
        """The largest distance, as a share of the width, by which a grid over the other picture, or over that share
        in its middle, lands wrong, of those of its points that the reference shows."""
        share = np.linspace(0.5 - middle / 2, 0.5 + middle / 2, 9)
        x, y = np.meshgrid(share * self.other.width, share * self.other.height)
        points = np.stack((x, y), axis=-1).reshape(-1, 1, 2)
        wanted, found = (cv2.perspectiveTransform(points, m)[:, 0] for m in (self.true, matrix))
        seen = ((wanted >= 0) & (wanted <= (self.reference.width, self.reference.height))).all(axis=1)
        return float(np.linalg.norm(found - wanted, axis=1)[seen].max() / self.reference.width)


def a_pair(seed: int, look: Look, reference: Shot, other: Shot, size: tuple[int, int] = SIZE) -> Pair:
    """The same arguments give the same pair."""
    chance = np.random.default_rng(seed)
    skin = _skin(look, chance, size)
    strands = _strands(look, chance, size)
    (first, to_first), (second, to_second) = (
        _taken(skin, strands, look, shot, np.random.default_rng((seed, number)), size)
        for number, shot in enumerate((reference, other))
    )
    true = to_first @ np.linalg.inv(to_second)
    return Pair(reference=first, other=second, true=true / true[2, 2])


def a_shot(chance: np.random.Generator, *, harder: float = 1.0) -> Shot:
    """A second photo as a careful person might take it: within 15 degrees, a fifth nearer or further away, in other
    light, a fifth of the hair lying anew."""
    sign = chance.choice((-1, 1), 4)
    return Shot(
        turn=float(sign[0] * chance.uniform(0, 15) * harder),
        scale=float(chance.uniform(0.8, 1.25)),
        shift=(float(sign[1] * chance.uniform(0, 0.08)), float(sign[2] * chance.uniform(0, 0.08))),
        gain=float(chance.uniform(0.7, 1.25)),
        gamma=float(chance.uniform(0.8, 1.25)),
        cast=(float(chance.uniform(0.88, 1.12)), 1.0, float(chance.uniform(0.85, 1.15))),
        slope=float(sign[3] * chance.uniform(0, 0.35)),
        blur_px=float(chance.uniform(0.5, 1.0)),
        quality=int(chance.integers(70, 92)),
        hair_anew=0.2,
    )


def scene_of(look: Look, seed: int, size: tuple[int, int], hair_anew: float) -> Picture:
    """All of a scene, before any photo of it."""
    chance = np.random.default_rng(seed)
    skin = _skin(look, chance, size)
    strands = _strands(look, chance, size)
    everywhere = np.ones(len(strands), dtype=np.bool_)
    return _with_hair(skin, strands, look, Shot(hair_anew=hair_anew), np.random.default_rng((seed, 1)), everywhere)


def before_a_wall(pair: Pair, share: float = 0.36) -> Pair:
    """The same two heads, as wide as twice that share of the picture, before a tiled wall that did not move."""
    width, height = pair.reference.width, pair.reference.height
    tiles = np.random.default_rng(5).integers(110, 230, (height // 75 + 1, width // 75 + 1, 3), dtype=np.uint8)
    wall = cv2.resize(tiles, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.float32)
    head = np.zeros((height, width), np.float32)
    axes = (int(width * share), int(width * share * 1.15))
    cv2.ellipse(head, (width // 2, height // 2), axes, 0, 0, 360, 1.0, -1, cv2.LINE_AA)
    moved = cv2.warpPerspective(head, np.linalg.inv(pair.true), (width, height))
    first, second = (
        Pixels.of((photo.rgb * part[..., None] + wall * (1 - part[..., None])).astype(np.uint8))
        for photo, part in ((pair.reference, head), (pair.other, moved))
    )
    return Pair(reference=first, other=second, true=pair.true)


def _canvas(size: tuple[int, int]) -> tuple[int, int]:
    return round(size[0] * (1 + 2 * _MARGIN)), round(size[1] * (1 + 2 * _MARGIN))


def _skin(look: Look, chance: np.random.Generator, size: tuple[int, int]) -> Picture:
    width, height = _canvas(size)
    blotches = (_clouds(chance, width, height, 90) * 9 + _clouds(chance, width, height, 24) * 5) * look.blotches
    pores = _clouds(chance, width, height, 3) * 5
    picture = np.float32(look.skin) + (blotches + pores)[..., None] * np.float32((1.0, 0.95, 0.9))
    unit = size[0] / 1600
    for _ in range(look.moles):
        at = (int(chance.uniform(0, width)), int(chance.uniform(0, height)))
        shade = chance.uniform(0.45, 0.8)
        axes = (max(int(chance.uniform(3, 11) * unit), 1), max(int(chance.uniform(3, 9) * unit), 1))
        colour = tuple(float(part) * shade for part in look.skin)
        cv2.ellipse(picture, at, axes, float(chance.uniform(0, 180)), 0, 360, colour, -1, cv2.LINE_AA)
    return picture


def _clouds(chance: np.random.Generator, width: int, height: int, grain_px: int) -> Picture:
    small = chance.standard_normal((height // grain_px + 2, width // grain_px + 2), dtype=np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def _strands(look: Look, chance: np.random.Generator, size: tuple[int, int]) -> Floats:
    """Of shape (strands, points, 2), from the root on, in pixels of the canvas."""
    width, height = _canvas(size)
    apart = 15.0 * size[0] / 1600 / math.sqrt(max(look.hair, 0.02))
    rows, columns = math.ceil(height / apart), math.ceil(width / apart)
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), axis=-1).reshape(-1, 2) * apart
    roots = grid + chance.uniform(-0.5, 0.5, grid.shape) * apart
    x, y = roots[:, 0] / width - 0.5, roots[:, 1] / height - 0.5
    lean = chance.uniform(-0.6, 0.6, 2)
    if look.parting:
        away = x - 0.02 * np.sin(9 * y)
        keeps = np.abs(away) > chance.uniform(0.006, 0.02, x.size)
        angle = np.where(away > 0, 0.35, math.pi - 0.35)
    else:
        away = np.hypot(x - 0.05 * lean[0], y - 0.05 * lean[1])
        keeps = away > look.bald * (0.3 + chance.uniform(-0.06, 0.06, x.size))
        angle = np.arctan2(y, x) + 0.9 + lean[0]
    angle = angle + chance.normal(0, 0.22, x.size)
    return _grown(roots[keeps], angle[keeps], look.strand_px * size[0] / 1600, chance)


def _grown(roots: Floats, angle: Floats, length_px: float, chance: np.random.Generator) -> Floats:
    points = 6
    length = length_px * chance.uniform(0.6, 1.3, len(roots))[:, None] / (points - 1)
    bend = chance.normal(0, 0.13, len(roots))
    path = [roots]
    for step in range(points - 1):
        heading = angle + step * bend
        path.append(path[-1] + length * np.stack((np.cos(heading), np.sin(heading)), axis=1))
    return np.stack(path, axis=1)


def _with_hair(
    skin: Picture, strands: Floats, look: Look, shot: Shot, chance: np.random.Generator, is_seen: NDArray[np.bool_]
) -> Picture:
    """The same strands have the same shade in every photo; a share of them lies anew. Only those seen are drawn."""
    shades = np.random.default_rng(len(strands)).uniform(0.6, 1.6, len(strands))
    is_anew = chance.uniform(0, 1, len(strands)) < shot.hair_anew
    drawn = strands.copy()
    first = strands[is_anew]
    heading = np.arctan2(*np.moveaxis(first[:, 1] - first[:, 0], -1, 0)[::-1]) + chance.normal(0, 0.6, len(first))
    reach = float(np.linalg.norm(first[:, 1:] - first[:, :-1], axis=-1).mean()) * 5 if len(first) else 1.0
    drawn[is_anew] = _grown(first[:, 0] + chance.normal(0, 6, (len(first), 2)), heading, reach, chance)
    picture = skin.copy()
    fixed = np.round(drawn * 16).astype(np.int32)
    for strand, shade in zip(fixed[is_seen], shades[is_seen], strict=True):
        colour = tuple(float(part) * shade for part in look.hair_colour)
        cv2.polylines(picture, [strand], False, colour, 1 + int(shade > 1.3), cv2.LINE_AA, 4)
    return picture


def _mapping(shot: Shot, size: tuple[int, int]) -> Floats:
    """From the canvas to the photo."""
    width, height = size
    canvas = _canvas(size)
    angle = math.radians(shot.turn)
    c, s = shot.scale * math.cos(angle), shot.scale * math.sin(angle)
    middle = np.array([[1, 0, -canvas[0] / 2], [0, 1, -canvas[1] / 2], [0, 0, 1.0]])
    turned = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    tilted = np.array([[1, 0, 0], [0, 1, 0], [shot.tilt[0] / width, shot.tilt[1] / width, 1.0]])
    back = np.array(
        [
            [1, 0, width * (0.5 + shot.shift[0])],
            [0, 1, height / 2 + width * shot.shift[1]],
            [0, 0, 1.0],
        ]
    )
    return back @ tilted @ turned @ middle


def _taken(
    skin: Picture, strands: Floats, look: Look, shot: Shot, chance: np.random.Generator, size: tuple[int, int]
) -> tuple[Pixels, Floats]:
    mapping = _mapping(shot, size)
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    scene = _with_hair(skin, strands, look, shot, chance, _is_seen(strands, mapping, size))
    if shot.scale < 1:
        scene = cv2.GaussianBlur(scene, (0, 0), 0.45 / shot.scale)
    seen = cv2.warpPerspective(scene, np.linalg.inv(half) @ mapping @ half, size, borderMode=cv2.BORDER_REFLECT)
    return Pixels.of(exposed(seen, shot, chance)), mapping


def _is_seen(strands: Floats, mapping: Floats, size: tuple[int, int]) -> NDArray[np.bool_]:
    """With room around the picture for as long as a strand is."""
    roots = cv2.perspectiveTransform(strands[:, :1].copy(), mapping)[:, 0]
    room = 0.16 * size[0]
    return ((roots > -room) & (roots < np.add(size, room))).all(axis=1)


def exposed(seen: Picture, shot: Shot, chance: np.random.Generator) -> NDArray[np.uint8]:
    height, width = seen.shape[:2]
    light = shot.gain * (1 + shot.slope * np.linspace(-1, 1, width, dtype=np.float32))[None, :, None]
    lit = 255 * np.clip(seen / 255, 0, 1) ** shot.gamma * light * np.float32(shot.cast)
    blurred = cv2.GaussianBlur(lit, (0, 0), shot.blur_px) if shot.blur_px else lit
    grain = chance.standard_normal((height, width, 1), dtype=np.float32) * shot.noise
    film = (blurred + grain).clip(0, 255).astype(np.uint8)
    _, kept = cv2.imencode(".jpg", film, [cv2.IMWRITE_JPEG_QUALITY, shot.quality])
    return cv2.imdecode(kept, cv2.IMREAD_COLOR)


LOOKS: dict[str, Callable[[], tuple[Look, Shot]]] = {
    "parting": lambda: (Look(parting=True), Shot()),
    "dense hair": lambda: (Look(hair=1.8, moles=2), Shot()),
    "thin hair": lambda: (Look(hair=0.3), Shot()),
    "bald crown": lambda: (Look(hair=0.5, bald=0.7, moles=8, blotches=0.4), Shot()),
    "dark hair and skin": lambda: (Look(skin=(116, 78, 58), hair_colour=(24, 20, 20)), Shot()),
    "fair hair": lambda: (Look(hair_colour=(150, 118, 84), moles=6), Shot()),
    "blurred": lambda: (Look(parting=True), Shot(blur_px=2.4)),
    "low light": lambda: (Look(), Shot(gain=0.35, noise=7.0, blur_px=0.9)),
}


def a_pair_of(kind: str, seed: int, size: tuple[int, int] = SIZE) -> Pair:
    """Of one of LOOKS, the second photo differing as far as the person can be expected to let it."""
    look, first = LOOKS[kind]()
    second = a_shot(np.random.default_rng((seed, 77)))
    second = replace(
        second,
        gain=second.gain * first.gain,
        noise=first.noise,
        blur_px=max(second.blur_px, first.blur_px),
    )
    return a_pair(seed, look, first, second, size)
