"""How a photo is shown: the draft that is worked on, and the pane that keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_photo
from desks import DeskOn, desk_on, keep, unnamed
from kept_photos import a_kept_photo
from needlewise.domain.photos import Area, Photo
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.photos.editor.draft import (
    LEAST_SHARE,
    LookDraft,
    Tool,
    cover_at,
    draft_of,
    grown,
    moved,
    on_picture,
    plain,
    spanned,
    turned,
    with_box,
    with_new,
    with_tool,
    without_box,
)
from needlewise.ui.pages.photos.editor.pane import LookPane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId

SHARES = st.floats(-2, 2)
COVER = Tool.COVER


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary()) as desk:
        yield desk


def opened(qtbot: QtBot, desk: DeskOn, photo: Photo) -> LookPane:
    page = PhotosPage(desk)
    desk.held.append(page)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: page.state is not None)
    pane = page.open_pane(PaneId.LOOK, (photo,))
    assert isinstance(pane, LookPane)
    return pane


def kept(desk: DeskOn) -> Photo:
    return load_diary(desk.context).photos[0]


def point_on(pane: LookPane, x: float, y: float) -> QPoint:
    """A share of the upright picture on the canvas, which is turned by nothing."""
    box = pane.canvas._place().mapRect(QRectF(0, 0, 1, 1))
    return QRectF(box.left() + x * box.width(), box.top() + y * box.height(), 0, 0).topLeft().toPoint()


def drag(qtbot: QtBot, pane: LookPane, first: tuple[float, float], last: tuple[float, float]) -> None:
    button = Qt.MouseButton.LeftButton
    qtbot.mousePress(pane.canvas, button, pos=point_on(pane, *first))
    qtbot.mouseMove(pane.canvas, point_on(pane, *last))
    qtbot.mouseRelease(pane.canvas, button, pos=point_on(pane, *last))


@given(st.lists(st.tuples(SHARES, SHARES, st.booleans()), max_size=12), st.booleans())
def test_that_a_rectangle_never_leaves_the_picture(steps: list[tuple[float, float, bool]], is_cover: bool) -> None:
    draft = with_new(with_tool(LookDraft(), COVER if is_cover else Tool.CROP))
    for right, down, is_growing in steps:
        assert draft.box is not None
        draft = with_box(draft, (grown if is_growing else moved)(draft.box, right, down))
    assert draft.box is not None
    left, top, width, height = draft.box
    assert min(left, top) >= 0
    assert min(width, height) >= LEAST_SHARE
    assert left + width <= 1 + 1e-9
    assert top + height <= 1 + 1e-9


def test_that_a_slip_of_the_hand_draws_nothing() -> None:
    assert spanned((0.5, 0.5), (0.51, 0.9)) is None
    assert spanned((0.9, 0.8), (0.4, 1.7)) == pytest.approx((0.4, 0.8, 0.5, 0.2))


def test_that_covers_are_added_found_and_removed_one_by_one() -> None:
    draft = with_tool(LookDraft(), COVER)
    for box in ((0.0, 0.0, 0.4, 0.4), (0.2, 0.2, 0.4, 0.4)):
        draft = with_new(draft, box)
    assert draft.active == 1
    assert cover_at(draft, (0.3, 0.3)) == 1, "the one on top"
    assert cover_at(draft, (0.1, 0.1)) == 0
    assert cover_at(draft, (0.9, 0.9)) is None
    draft = without_box(without_box(draft))
    assert (draft.covers, draft.active) == ((), None)
    assert without_box(draft) == draft


def test_that_four_quarter_turns_lead_back() -> None:
    draft = LookDraft()
    for turns in (1, 2, 3, 0):
        draft = turned(draft, 1)
        assert draft.turns == turns
    assert turned(draft, -1).turns == 3


@pytest.mark.parametrize(("turns", "way"), [(0, (1, 0)), (1, (0, -1)), (2, (-1, 0)), (3, (0, 1))])
def test_that_right_on_the_screen_is_right_however_the_picture_is_turned(turns: int, way: tuple[int, int]) -> None:
    assert on_picture((1, 0), turns) == way


def test_that_a_photo_that_is_shown_as_it_was_taken_is_plain_again() -> None:
    photo = a_photo(1, turns=1, crop=Area(left=0, top=0, right=0.5, bottom=1))
    draft = draft_of(photo)
    assert (draft.turns, draft.crop) == (1, (0, 0, 0.5, 1))
    assert plain(draft).is_plain


def test_that_crop_and_covers_are_dragged_and_kept_beside_the_original(qtbot: QtBot, desk: DeskOn) -> None:
    photo = a_kept_photo(desk, 90)
    pane = opened(qtbot, desk, photo)
    drag(qtbot, pane, (0.2, 0.2), (0.8, 0.9))
    qtbot.mouseClick(pane.tool.buttons["cover"], Qt.MouseButton.LeftButton)
    drag(qtbot, pane, (0.3, 0.3), (0.5, 0.5))
    drag(qtbot, pane, (0.6, 0.6), (0.7, 0.7))
    drag(qtbot, pane, (0.4, 0.4), (0.5, 0.4))
    qtbot.mouseClick(pane.save, Qt.MouseButton.LeftButton)
    now = kept(desk)
    assert now.crop is not None
    assert (now.crop.left, now.crop.bottom) == pytest.approx((0.2, 0.9), abs=0.01)
    assert now.covers is not None
    assert [cover.left for cover in now.covers] == pytest.approx([0.4, 0.6], abs=0.01), "the first was moved"
    assert now.sha256 == photo.sha256
    desk.undo()
    assert kept(desk) == photo


def test_that_all_of_it_goes_by_keys(qtbot: QtBot, desk: DeskOn) -> None:
    pane = opened(qtbot, desk, a_kept_photo(desk, 90))
    canvas, shift = pane.canvas, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, shift)
    assert canvas.draft.crop == pytest.approx((0.12, 0.1, 0.8, 0.82))
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.draft.turns == 1
    pane.tool.chosen.emit("cover")
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.draft.active == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(canvas.draft.covers) == 1
    canvas.grab()
    assert unnamed(pane) == []


def test_that_a_look_can_be_taken_off_again(qtbot: QtBot, desk: DeskOn) -> None:
    pane = opened(qtbot, desk, a_kept_photo(desk, 90, turns=2))
    qtbot.mouseClick(pane.reset, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.save, Qt.MouseButton.LeftButton)
    assert kept(desk).turns is None


def test_that_a_photo_without_bytes_cannot_be_worked_on(qtbot: QtBot, desk: DeskOn) -> None:
    photo = a_photo(90)
    keep(desk.context, a_diary(photos=[photo]))
    pane = opened(qtbot, desk, photo)
    assert not pane.save.isEnabled()
    assert pane.help.text() == desk.words("gallery-missing")
