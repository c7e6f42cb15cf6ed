"""Two pictures in one view: drawn in four ways, moved by wheel, pointer and keys, marked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QTransform, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from needlewise.imaging.pixels import Pixels
from needlewise.imaging.pyramid import pyramid
from needlewise.ui.theme import Scheme, Theme
from needlewise.ui.widgets.picture_view import PictureView
from needlewise.ui.widgets.picture_view_geometry import Mode
from needlewise.ui.widgets.picture_view_painting import PairState, Side
from needlewise.ui.widgets.picture_view_pyramid import Pyramid, paint_levels

RED, BLUE = (200, 30, 30), (30, 30, 200)
SIZE = (600, 300)
LEFT, RIGHT, MIDDLE = QPoint(120, 200), QPoint(680, 200), QPoint(400, 200)


def a_picture(
    colour: tuple[int, int, int], size: tuple[int, int] = SIZE, full: tuple[int, int] | None = None
) -> Pyramid:
    rgb = np.full((size[1], size[0], 3), colour, dtype=np.uint8)
    return Pyramid.over(pyramid(Pixels.of(rgb)).levels, full or size)


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> PictureView:
    view = PictureView(Theme(qapp, Scheme.LIGHT), "Photos")
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    view.show_pair(Side(levels=a_picture(RED), caption="a"), Side(levels=a_picture(BLUE), caption="b"), None)
    return view


def colour_at(view: PictureView, at: QPoint) -> tuple[int, int, int]:
    found = QColor(view.grab().toImage().pixel(at))
    return found.red(), found.green(), found.blue()


def turn_wheel(view: PictureView, at: QPoint, steps: int, modifiers: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(
        view,
        QWheelEvent(
            QPointF(at),
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def drag(view: PictureView, start: QPoint, end: QPoint) -> None:
    for kind, at in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, end),
        (QEvent.Type.MouseButtonRelease, end),
    ):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, QPointF(at), QPointF(at), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)


def test_that_pictures_stand_side_by_side(view: PictureView) -> None:
    assert (colour_at(view, LEFT), colour_at(view, RIGHT)) == (RED, BLUE)


def test_that_the_slider_shows_one_picture_on_each_side_of_its_line(view: PictureView) -> None:
    view.show_mode(Mode.SLIDER)
    assert (colour_at(view, LEFT), colour_at(view, RIGHT)) == (RED, BLUE)
    drag(view, MIDDLE, QPoint(720, 200))
    assert view.state.split == pytest.approx(0.9)
    assert colour_at(view, RIGHT) == RED


def test_that_the_blend_shows_both_in_one_place(view: PictureView) -> None:
    view.show_mode(Mode.BLEND)
    red, green, blue = colour_at(view, MIDDLE)
    assert (red, green, blue) == pytest.approx((115, 30, 115), abs=2)
    view.show_opacity(1)
    assert colour_at(view, MIDDLE) == BLUE


def test_that_blinking_shows_one_and_then_the_other(view: PictureView) -> None:
    view.show_mode(Mode.BLINK)
    assert colour_at(view, MIDDLE) == RED
    view.flip()
    assert colour_at(view, MIDDLE) == BLUE


def test_that_an_alignment_moves_the_second_picture_alone(view: PictureView) -> None:
    view.show_mode(Mode.BLEND)
    view.show_opacity(1)
    shifted = (1, 0, 0.5, 0, 1, 0, 0, 0, 1)
    view.show_pair(view.state.sides[0], view.state.sides[1], shifted)
    assert (colour_at(view, LEFT), colour_at(view, RIGHT)) == (RED, BLUE)


def test_that_a_picture_of_half_the_size_is_shown_as_large_as_the_first(view: PictureView) -> None:
    view.show_mode(Mode.BLEND)
    view.show_opacity(1)
    view.show_pair(view.state.sides[0], Side(levels=a_picture(BLUE, (300, 150))), None)
    assert {colour_at(view, at) for at in (LEFT, MIDDLE, RIGHT)} == {BLUE}


def test_that_what_is_missing_is_said_in_its_place(view: PictureView) -> None:
    before = view.grab().toImage()
    view.show_pair(view.state.sides[0], Side(words="The picture is not there."), None)
    assert colour_at(view, LEFT) == RED
    assert view.grab().toImage() != before
    view.show_pair(Side(words="Not this one either."), Side(words="The picture is not there."), None)
    view.zoom_by(2)
    assert view.state.place is None


def test_that_the_wheel_zooms_about_the_pointer_in_both_panels(view: PictureView) -> None:
    fit = view.zoom
    turn_wheel(view, LEFT, 2, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == pytest.approx(fit * 1.25**2)
    turn_wheel(view, RIGHT, -2, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == pytest.approx(fit)


def test_that_a_wheel_with_shift_turns_both_a_little(view: PictureView) -> None:
    turn_wheel(view, LEFT, 3, Qt.KeyboardModifier.ShiftModifier)
    assert view.state.place is not None
    assert view.state.place.turn_deg == pytest.approx(1.5)


def test_that_dragging_moves_and_stops_where_the_pictures_end(view: PictureView) -> None:
    view.zoom_by(3)
    place = view.state.place
    drag(view, LEFT, LEFT + QPoint(30, 10))
    assert place is not None and view.state.place is not None
    assert view.state.place.x == pytest.approx(place.x - 30 / place.zoom)
    drag(view, LEFT, LEFT + QPoint(100_000, 0))
    assert view.state.place.x == 0


@pytest.mark.parametrize(
    ("key", "zoom", "turn_deg"),
    [
        ("+", 1.25, 0),
        ("-", 0.8, 0),
        ("[", 1, -0.5),
        ("}", 1, 5),
    ],
)
def test_that_keys_zoom_and_turn(qtbot: QtBot, view: PictureView, key: str, zoom: float, turn_deg: float) -> None:
    fit = view.zoom
    qtbot.keyClick(view, key)
    assert view.state.place is not None
    assert (view.zoom / fit, view.state.place.turn_deg) == pytest.approx((zoom, turn_deg))
    qtbot.keyClick(view, "f")
    assert (view.zoom, view.state.place.turn_deg) == (fit, 0)


def test_that_one_shows_a_dot_for_each_pixel_and_zero_turns_upright(qtbot: QtBot, view: PictureView) -> None:
    qtbot.keyClick(view, "1")
    assert view.zoom == pytest.approx(view.devicePixelRatioF() * 1.0)
    view.turn_by(33)
    qtbot.keyClick(view, "0")
    assert view.state.place is not None and view.state.place.turn_deg == pytest.approx(0)


def test_that_arrows_move_what_the_mode_has_and_with_shift_the_pictures(qtbot: QtBot, view: PictureView) -> None:
    view.zoom_by(4)
    x = view.state.place.x if view.state.place else 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.state.place is not None and view.state.place.x > x
    view.show_mode(Mode.SLIDER)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.state.split == pytest.approx(0.48)
    view.show_mode(Mode.BLEND)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.state.opacity == pytest.approx(0.52)
    x = view.state.place.x
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.state.opacity == pytest.approx(0.52)
    assert view.state.place.x < x


def test_that_a_double_click_goes_to_true_size_and_back(qtbot: QtBot, view: PictureView) -> None:
    fit = view.zoom
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=LEFT)
    assert view.zoom == pytest.approx(1)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=LEFT)
    assert view.zoom == fit


def test_that_the_same_part_stays_in_sight_when_a_sharper_picture_comes(view: PictureView) -> None:
    view.zoom_by(3)
    view.move_by(60, 20)
    before = view.state.place
    sharper = a_picture(RED, (1200, 600))
    view.show_pair(Side(levels=sharper), view.state.sides[1], None)
    after = view.state.place
    assert before is not None and after is not None
    assert (after.x, after.y, after.zoom) == pytest.approx((2 * before.x, 2 * before.y, before.zoom / 2))


def test_that_what_fits_still_fits_in_a_view_of_another_size(view: PictureView) -> None:
    view.resize(500, 300)
    assert view.zoom == pytest.approx(249 / 600)
    view.zoom_by(2)
    view.resize(900, 400)
    assert view.zoom == pytest.approx(2 * 249 / 600)


def test_that_clicks_and_enter_mark_points_of_the_picture_under_them(qtbot: QtBot, view: PictureView) -> None:
    marked: list[tuple[int, float, float]] = []
    view.marked.connect(lambda *found: marked.append(found))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=LEFT)
    view.mark_points(is_wanted=True)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(601, 200))
    drag(view, LEFT, LEFT + QPoint(40, 0))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 5))
    view.fit()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    for _ in range(10):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [side for side, *_ in marked] == [1, 0, 1]
    places = [place for _, *place in marked]
    assert places == [pytest.approx(p, abs=0.01) for p in ((0.5, 0.5), (0.5, 0.5), (0.6, 0.5))]


def test_that_the_cross_goes_to_the_other_picture_by_a_key(qtbot: QtBot, view: PictureView) -> None:
    view.mark_points(is_wanted=True)
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert view.state.cross == (1, (0.5, 0.5))
    view.mark_points(is_wanted=False)
    assert not view.is_marking


def test_that_a_key_of_no_use_goes_on_to_whoever_holds_the_view(view: PictureView) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    view.keyPressEvent(event)
    assert not event.isAccepted()


def test_that_a_level_has_a_pixel_for_every_dot_or_is_the_largest() -> None:
    levels = a_picture(RED, (1024, 512), full=(4096, 2048))
    widths = [image.width() for image in levels.images]
    assert widths == [1024, 512, 256]
    assert [levels.nearest(zoom).width() for zoom in (0.01, 0.0625, 0.07, 0.2, 1, 8)] == [
        256,
        256,
        512,
        1024,
        1024,
        1024,
    ]


@pytest.mark.parametrize("tilt", [0.0, 0.0001])
def test_that_only_what_is_seen_is_drawn_at_eight_times_its_size(tilt: float) -> None:
    """Far from its corner, where coordinates go beyond what Qt can draw at once."""
    levels = a_picture(BLUE, (9000, 40))
    target = QImage(100, 100, QImage.Format.Format_RGB32)
    target.fill(Qt.GlobalColor.white)
    painter = QPainter(target)
    to_dots = QTransform(8, 0, tilt / 100, 0, 8, 0, -60_000, -100, 1)
    paint_levels(painter, levels, to_dots, QRectF(0, 0, 50, 100))
    painter.end()
    assert QColor(target.pixel(25, 50)).blue() == 200 and QColor(target.pixel(25, 50)).red() == 30
    assert QColor(target.pixel(75, 50)) == QColor("white")


def test_that_a_state_without_pictures_has_no_scene() -> None:
    assert PairState().scene is None
