"""Draws two pictures as a pair: beside each other, parted by a line, one through the other, or in turn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from needlewise.ui.theme import Theme
from needlewise.ui.widgets.picture_view_geometry import (
    Mode,
    Panel,
    Place,
    Point,
    Size,
    centred_on,
    fitted,
    panels_of,
)
from needlewise.ui.widgets.picture_view_pyramid import Pyramid, paint_levels

_CHIP_INSET_PX, _CHIP_PAD_PX = 10, 6
_MARK_RADIUS_PX = 9
_CROSS_PX = 14
_HANDLE_RADIUS_PX = 11

Matrix = tuple[float, float, float, float, float, float, float, float, float]
"""Row after row, for points as columns: shares of one picture's width and height to shares of another's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two pictures. `levels` is None while there is none to show, and `words` say why in its place.
    `caption` stands on the picture, `marks` say what was done to it for this view, `points` are shares of its width
    and height that were marked by hand."""

    levels: Pyramid | None = None
    words: str = ""
    caption: str = ""
    marks: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState:
    """All that is drawn. `lies` says how the second picture lies on the first, None for not aligned; `split` is the
    share of the width at the left of the line, `opacity` that of the second picture, `front` the one that blinking
    shows. `cross` is where points are marked by keys: a side, and a share of its panel's width and height."""

    sides: tuple[Side, Side] = (Side(), Side())
    lies: Matrix | None = None
    mode: Mode = Mode.SIDES
    place: Place | None = None
    split: float = 0.5
    opacity: float = 0.5
    front: int = 0
    cross: tuple[int, Point] | None = None

    @property
    def scene(self) -> Size | None:
        """The size of the first picture there is."""
        return next((side.levels.full for side in self.sides if side.levels is not None), None)

    def to_scene(self, number: int) -> QTransform:
        """From a picture's own pixels to the scene."""
        first, second = (side.levels.full if side.levels is not None else None for side in self.sides)
        if number == 0 or first is None or second is None:
            return QTransform()
        if self.lies is None:
            scale, right, down = centred_on(first, second)
            return QTransform(scale, 0, 0, scale, right, down)
        a, b, c, d, e, f, g, h, i = self.lies
        in_shares = QTransform(a, d, g, b, e, h, c, f, i)
        return QTransform.fromScale(1 / second[0], 1 / second[1]) * in_shares * QTransform.fromScale(*first)

    def to_panel(self, number: int, panel: Panel) -> QTransform:
        """From a picture's own pixels to dots of the widget, in a panel of it."""
        place = self.place or fitted(self.scene or (1, 1), panel.size)
        seen = QTransform.fromTranslate(panel.left + panel.width / 2, panel.top + panel.height / 2)
        seen.rotate(place.turn_deg)
        seen.scale(place.zoom, place.zoom)
        seen.translate(-place.x, -place.y)
        return self.to_scene(number) * seen


def parts_of(state: PairState, size: Size) -> tuple[tuple[int, Panel, QRectF], ...]:
    """What is drawn where, in this order: a side, the panel it belongs to, and the part that shows it."""
    panels = panels_of(state.mode, size)
    if state.mode is Mode.SIDES:
        return tuple((number, panel, _box(panel)) for number, panel in enumerate(panels))
    whole, at = _box(panels[0]), state.split * size[0]
    if state.mode is Mode.SLIDER:
        left, right = QRectF(0, 0, at, size[1]), QRectF(at, 0, size[0] - at, size[1])
        return (0, panels[0], left), (1, panels[0], right)
    if state.mode is Mode.BLINK:
        return ((state.front, panels[0], whole),)
    return (0, panels[0], whole), (1, panels[0], whole)


def paint_pictures(painter: QPainter, state: PairState, size: Size, *, is_hurried: bool = False) -> None:
    """In dots."""
    for number, panel, part in parts_of(state, size):
        levels = state.sides[number].levels
        if levels is not None:
            is_through = state.mode is Mode.BLEND and number == 1
            painter.setOpacity(state.opacity if is_through else 1.0)
            paint_levels(painter, levels, state.to_panel(number, panel), part, is_hurried=is_hurried)
    painter.setOpacity(1.0)


def paint_notes(painter: QPainter, state: PairState, size: Size, ratio: float, theme: Theme) -> None:
    """Captions, marks, points and the line. In the widget's pixels, of which one is `ratio` dots."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("small"))
    for number, panel, part in parts_of(state, size):
        side = state.sides[number]
        box = QRectF(part.x() / ratio, part.y() / ratio, part.width() / ratio, part.height() / ratio)
        painter.save()
        painter.setClipRect(box)
        if side.levels is None:
            _paint_words(painter, side.words, box, theme)
        else:
            transform = state.to_panel(number, panel) * QTransform.fromScale(1 / ratio, 1 / ratio)
            _paint_points(painter, side, transform, theme)
        painter.restore()
        is_right = number == 1 and state.mode is not Mode.SIDES
        _paint_chips(painter, side, box, theme, is_right=is_right)
    if state.mode is Mode.SIDES:
        _paint_gap(painter, size, ratio, theme)
    if state.mode is Mode.SLIDER:
        _paint_line(painter, state.split * size[0] / ratio, size[1] / ratio, theme)
    if state.cross is not None and state.mode is Mode.SIDES:
        number, (across, down) = state.cross
        panel = panels_of(state.mode, size)[number]
        at = QPointF((panel.left + across * panel.width) / ratio, (panel.top + down * panel.height) / ratio)
        _paint_cross(painter, at, theme)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawEllipse(at, _CROSS_PX, _CROSS_PX)


def _box(panel: Panel) -> QRectF:
    return QRectF(panel.left, panel.top, panel.width, panel.height)


def _paint_words(painter: QPainter, words: str, box: QRectF, theme: Theme) -> None:
    """On a ground of their own, as the other picture may lie below."""
    painter.setFont(theme.font("text"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    room = painter.boundingRect(box.adjusted(32, 48, -32, -48), flags, words)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(room.adjusted(-12, -8, 12, 8), 6, 6)
    painter.setPen(theme.colour("muted"))
    painter.drawText(room, flags, words)
    painter.setFont(theme.font("small"))


def _paint_chips(painter: QPainter, side: Side, box: QRectF, theme: Theme, *, is_right: bool) -> None:
    """The caption at the top, what was done for the view below it."""
    metrics = QFontMetricsF(painter.font())
    top = box.top() + _CHIP_INSET_PX
    painter.save()
    painter.setClipRect(box)
    for words in (side.caption, *side.marks):
        if not words:
            continue
        wide, high = metrics.horizontalAdvance(words) + 2 * _CHIP_PAD_PX, metrics.height() + _CHIP_PAD_PX
        left = box.right() - _CHIP_INSET_PX - wide if is_right else box.left() + _CHIP_INSET_PX
        chip = QRectF(left, top, wide, high)
        ground = theme.colour("surface")
        ground.setAlphaF(0.88)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(theme.colour("ink"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        top += high + 4
    painter.restore()


def _paint_gap(painter: QPainter, size: Size, ratio: float, theme: Theme) -> None:
    left, right = panels_of(Mode.SIDES, size)
    edge = left.left + left.width
    painter.fillRect(QRectF(edge / ratio, 0, (right.left - edge) / ratio, size[1] / ratio), theme.colour("line"))


def _paint_line(painter: QPainter, x: float, height: float, theme: Theme) -> None:
    """Light between two dark edges, to be seen on skin and on hair."""
    for colour, width in (("ink", 4), ("surface", 2)):
        painter.setPen(QPen(theme.colour(colour), width))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setPen(QPen(theme.colour("ink"), 1))
    painter.setBrush(theme.colour("surface"))
    middle = QPointF(x, height / 2)
    painter.drawEllipse(middle, _HANDLE_RADIUS_PX, _HANDLE_RADIUS_PX)
    painter.setPen(QPen(theme.colour("ink"), 1.6))
    for way in (-1, 1):
        tip = middle + QPointF(7 * way, 0)
        painter.drawPolyline([tip + QPointF(-3 * way, -4), tip, tip + QPointF(-3 * way, 4)])
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_points(painter: QPainter, side: Side, transform: QTransform, theme: Theme) -> None:
    if side.levels is None:
        return
    wide, high = side.levels.full
    for number, (x, y) in enumerate(side.points, start=1):
        at = transform.map(QPointF(x * wide, y * high))
        _paint_cross(painter, at, theme)
        label = QRectF(at.x() + 8, at.y() - 8 - 2 * _MARK_RADIUS_PX, 2 * _MARK_RADIUS_PX, 2 * _MARK_RADIUS_PX)
        painter.setPen(QPen(theme.colour("surface"), 1))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(label)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_cross(painter: QPainter, at: QPointF, theme: Theme) -> None:
    for colour, width in (("surface", 4.0), ("accent", 2.0)):
        painter.setPen(QPen(theme.colour(colour), width))
        painter.drawLine(at - QPointF(_CROSS_PX, 0), at + QPointF(_CROSS_PX, 0))
        painter.drawLine(at - QPointF(0, _CROSS_PX), at + QPointF(0, _CROSS_PX))


def share_at(state: PairState, number: int, panel: Panel, at: Point) -> Point | None:
    """The shares of a picture's width and height under a point of the widget, in dots; None outside of it."""
    levels = state.sides[number].levels
    if levels is None:
        return None
    back, can_be_inverted = state.to_panel(number, panel).inverted()
    found = back.map(QPointF(*at))
    share = (found.x() / levels.full[0], found.y() / levels.full[1])
    return share if can_be_inverted and 0 <= share[0] <= 1 and 0 <= share[1] <= 1 else None
