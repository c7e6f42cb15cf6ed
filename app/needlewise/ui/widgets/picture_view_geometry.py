"""Where pictures lie on the screen: pure functions over a scene, panels and the place that is looked at.

The scene is the first picture at full size, in its pixels; the second one is laid on it. A panel is a rectangle of
the widget through which the scene is seen, measured in dots of the screen. Angles are degrees clockwise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

Point = tuple[float, float]
Size = tuple[float, float]

LEAST_ZOOM, MOST_ZOOM = 0.1, 8.0
"""Dots per pixel. What fits a panel may lie beyond either."""
BETWEEN_DOTS = 2.0
"""Between two panels side by side."""
NEAR_DOTS = 10.0
"""How near to the line a press must come to take hold of it."""


class Mode(StrEnum):
    SIDES = "sides"
    SLIDER = "slider"
    BLEND = "blend"
    BLINK = "blink"


@dataclass(frozen=True, slots=True)
class Panel:
    left: float
    top: float
    width: float
    height: float

    @property
    def size(self) -> Size:
        return self.width, self.height

    def holds(self, at: Point) -> bool:
        return self.left <= at[0] < self.left + self.width and self.top <= at[1] < self.top + self.height

    def within(self, at: Point) -> Point:
        """A point of the widget as one of this panel."""
        return at[0] - self.left, at[1] - self.top


@dataclass(frozen=True, slots=True)
class Place:
    """The point of the scene in the middle of a panel, dots per pixel, and how far the scene is turned."""

    x: float
    y: float
    zoom: float
    turn_deg: float = 0.0


def panels_of(mode: Mode, size: Size) -> tuple[Panel, ...]:
    """Two for pictures side by side, else one."""
    width, height = size
    if mode is not Mode.SIDES:
        return (Panel(0, 0, width, height),)
    half = max(1.0, (width - BETWEEN_DOTS) / 2)
    return Panel(0, 0, half, height), Panel(width - half, 0, half, height)


def panel_at(panels: tuple[Panel, ...], at: Point) -> int | None:
    return next((number for number, panel in enumerate(panels) if panel.holds(at)), None)


def is_on_line(share: float, width: float, at: Point) -> bool:
    """Whether a press takes hold of the line at that share of the width."""
    return abs(at[0] - share * width) <= NEAR_DOTS


def fitted(scene: Size, panel: Size) -> Place:
    """The whole scene, upright."""
    zoom = min(panel[0] / scene[0], panel[1] / scene[1])
    return Place(scene[0] / 2, scene[1] / 2, max(zoom, 1e-6))


def zoom_range(scene: Size, panel: Size) -> tuple[float, float]:
    """The least and the most dots per pixel; fitting is always possible."""
    fit = fitted(scene, panel).zoom
    return min(LEAST_ZOOM, fit), max(MOST_ZOOM, fit)


def scene_point(place: Place, panel: Size, at: Point) -> Point:
    """The point of the scene under a point of the panel."""
    x, y = _turned(at[0] - panel[0] / 2, at[1] - panel[1] / 2, -place.turn_deg)
    return place.x + x / place.zoom, place.y + y / place.zoom


def zoomed(place: Place, panel: Size, at: Point, factor: float, within: tuple[float, float]) -> Place:
    """Nearer by `factor`; what is under `at` stays there."""
    least, most = within
    return _holding(place, panel, at, replace(place, zoom=min(max(place.zoom * factor, least), most)))


def turned(place: Place, panel: Size, at: Point, degrees: float) -> Place:
    """What is under `at` stays there. The turn is kept above -180 and up to 180 degrees."""
    turn = -((-place.turn_deg - degrees + 180) % 360 - 180)
    return _holding(place, panel, at, replace(place, turn_deg=turn))


def moved(place: Place, right: float, down: float) -> Place:
    """The pictures pulled by so many dots."""
    x, y = _turned(right, down, -place.turn_deg)
    return replace(place, x=place.x - x / place.zoom, y=place.y - y / place.zoom)


def kept_in(place: Place, scene: Size) -> Place:
    """With the middle of the panel on the scene, so that the pictures cannot be lost."""
    return replace(place, x=min(max(place.x, 0.0), scene[0]), y=min(max(place.y, 0.0), scene[1]))


def carried(place: Place, old: Size, new: Size) -> Place:
    """The same part of another scene: the first picture was exchanged for one of another size."""
    return replace(place, x=place.x * new[0] / old[0], y=place.y * new[1] / old[1], zoom=place.zoom * old[0] / new[0])


def centred_on(first: Size, second: Size) -> tuple[float, float, float]:
    """How the second picture is laid on the first where they are not aligned: as large as fits, in the middle.
    Gives the scale and the two shifts."""
    scale = min(first[0] / second[0], first[1] / second[1])
    return scale, (first[0] - second[0] * scale) / 2, (first[1] - second[1] * scale) / 2


def _holding(before: Place, panel: Size, at: Point, after: Place) -> Place:
    x, y = scene_point(before, panel, at)
    other_x, other_y = scene_point(after, panel, at)
    return replace(after, x=after.x + x - other_x, y=after.y + y - other_y)


def _turned(x: float, y: float, degrees: float) -> Point:
    radians = math.radians(degrees)
    cos, sin = math.cos(radians), math.sin(radians)
    return x * cos - y * sin, x * sin + y * cos
