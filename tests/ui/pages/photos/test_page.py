"""The page Photos on a real diary with real pictures."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_photo, a_session
from desks import DeskOn, desk_on, keep, unnamed
from kept_photos import a_kept_photo, files_of
from needlewise.domain.photos import FULL_SET, Photo, PhotoView
from needlewise.errors import DiaryDamaged
from needlewise.messages import message
from needlewise.services.photos.records import delete_photos
from needlewise.services.records import diary as diary_service
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.photos.actions import PhotoAction, possible
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.page import INBOX, PhotosPage
from needlewise.ui.pages.photos.panes import PaneId

VERTEX, FRONTAL = PhotoView.VERTEX, PhotoView.FRONTAL


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(89, hour=20)])) as desk:
        yield desk


@pytest.fixture
def photos(desk: DeskOn) -> list[Photo]:
    """The newest first: two of March, one of which lies 16 hours after a session, and one of February."""
    return [
        a_kept_photo(desk, 90, VERTEX),
        a_kept_photo(desk, 80, FRONTAL, notes="After a cut"),
        a_kept_photo(desk, 40, VERTEX),
    ]


def shown(qtbot: QtBot, desk: DeskOn, argument: object = None) -> PhotosPage:
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.arrive(argument)
    qtbot.waitUntil(lambda: page.state is not None)
    return page


def choose(page: PhotosPage, *places: int) -> None:
    page.gallery.list.setFocus()
    page.gallery.list.clearSelection()
    for place in places:
        index = page.gallery.model.index(place, 0)
        page.gallery.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def of_diary(desk: DeskOn) -> list[str]:
    return [photo.id for photo in load_diary(desk.context).photos]


def test_that_photos_stand_by_month_the_newest_first(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    assert [photo.id for photo in page.gallery.model.photos] == [photo.id for photo in photos]
    assert page.state is not None
    assert [(period.first.month, period.count) for period in page.state.periods] == [(4, 1), (3, 1), (2, 1)]


def test_that_the_model_keeps_to_the_rules_of_models(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    tester = QAbstractItemModelTester(page.gallery.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.look_at(VERTEX)
    desk.change(page, lambda ctx: delete_photos(ctx, (photos[0].id,)))
    page.look_at(None)
    assert tester.model() is page.gallery.model
    assert page.gallery.model.rowCount() == 2


def test_that_a_view_is_looked_at_by_its_chip_and_counted_on_it(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    page = shown(qtbot, desk)
    chip = page.gallery.views.chips[VERTEX]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [photo.view for photo in page.gallery.model.photos] == [VERTEX, VERTEX]
    assert page.state is not None
    assert len(page.state.periods) == 1, "those of one view stand by year"
    assert "2" in chip.accessibleName()
    assert page.gallery.protocol.how.text() == desk.words("views-how-vertex")


def test_that_what_is_due_is_said_for_the_set_and_for_a_view(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    assert desk.words("view-midline") in page.gallery.protocol.due.text()
    assert desk.words("view-vertex") not in page.gallery.protocol.due.text()
    page.look_at(PhotoView.MIDLINE)
    assert page.gallery.protocol.due.text() == desk.words("views-due-first")
    page.look_at(VERTEX)
    assert page.gallery.protocol.due.isHidden()


def test_that_a_tile_says_what_it_shows_and_how_near_a_session_it_lies(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    page = shown(qtbot, desk)
    near, noted = (page.gallery.model.index(place, 0).data() for place in (0, 1))
    assert desk.words("gallery-near-session", hours=16) in near
    assert desk.words.label("view-frontal") in noted
    assert "After a cut" in noted


def test_that_a_screen_reader_meets_each_photo_as_an_item(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    seen = QAccessible.queryAccessibleInterface(page.gallery.list)
    assert seen.text(QAccessible.Text.Name) == desk.words("gallery-list")
    items = [seen.child(place) for place in range(seen.childCount())]
    names = [item.text(QAccessible.Text.Name) for item in items if item.role() is QAccessible.Role.ListItem]
    assert names == [page.gallery.model.index(place, 0).data() for place in range(3)]


def test_that_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    for pane in (None, PaneId.INBOX, PaneId.WATCHED):
        if pane is not None:
            page.open_pane(pane)
        assert unnamed(page) == []


def test_that_pictures_come_and_those_without_bytes_say_so(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    missing = a_photo(85, sha256="f" * 64)
    keep(desk.context, a_diary(photos=[missing]))
    page = shown(qtbot, desk)
    pictures = page.gallery.list.pictures
    square = pictures.square(photos[0])
    assert square is not None
    assert square.width() == square.height() == page.gallery.list.tile_dots
    assert pictures.is_missing(missing)
    page.grab()


def test_that_thumbnails_keep_to_their_memory(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    from needlewise.ui.pages.photos.tiles.thumbnails import Thumbnails

    pictures = Thumbnails(desk, most_bytes=2 * 100 * 100 * 4)
    pictures.want(photos, 100)
    assert pictures.square(photos[0]) is None, "the one that was not looked at for longest went"
    assert pictures.square(photos[2]) is not None
    assert pictures.held_bytes == 2 * 100 * 100 * 4


def test_that_an_empty_diary_offers_the_one_next_thing(qtbot: QtBot, desk: DeskOn) -> None:
    page = shown(qtbot, desk)
    assert page.gallery.empty.isVisible()
    assert page.gallery.empty.title.text() == desk.words("gallery-none")
    page.look_at(VERTEX)
    a_kept_photo(desk, 90, FRONTAL)
    page.refresh()
    assert page.gallery.empty.title.text() == desk.words("gallery-none-of-view")


def test_that_photos_that_cannot_be_read_can_be_tried_again(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DiaryDamaged(message("store-damaged", path="there"))

    page = shown(qtbot, desk)
    with monkeypatch.context() as patched:
        patched.setattr(diary_service, "load_diary", fail)
        page.refresh()
    assert page.gallery.empty.title.text() == desk.words("gallery-failed")
    assert len(desk.errors) == 1
    qtbot.mouseClick(page.gallery.empty.act, Qt.MouseButton.LeftButton)
    assert page.gallery.empty.isHidden()
    assert page.gallery.list.isVisible()


@pytest.mark.parametrize(
    ("places", "acts"),
    [
        ((), set()),
        ((0,), set(PhotoAction) - {PhotoAction.COMPARE}),
        ((0, 1), {PhotoAction.EXPORT, PhotoAction.ORIGINALS, PhotoAction.DELETE}),
        ((0, 2), {PhotoAction.COMPARE, PhotoAction.EXPORT, PhotoAction.ORIGINALS, PhotoAction.DELETE}),
        ((0, 1, 2), {PhotoAction.EXPORT, PhotoAction.ORIGINALS, PhotoAction.DELETE}),
    ],
)
def test_that_only_what_makes_sense_is_offered(places: tuple[int, ...], acts: set[PhotoAction]) -> None:
    photos = [a_photo(90, VERTEX), a_photo(80, FRONTAL), a_photo(40, VERTEX)]
    assert possible([photos[place] for place in places]) == acts


def test_that_photos_are_deleted_by_key_and_come_back_by_undo(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    page = shown(qtbot, desk)
    choose(page, 0, 1)
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_Delete)
    assert of_diary(desk) == [photos[2].id]
    desk.undo()
    assert len(of_diary(desk)) == 3


def test_that_a_photo_is_turned_by_key_and_its_original_stays(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    page = shown(qtbot, desk)
    choose(page, 0)
    before = page.gallery.list.pictures.square(photos[0])
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_R)
    now = page.gallery.model.photos[0]
    assert (now.turns, now.sha256) == (1, photos[0].sha256)
    assert page.gallery.list.pictures.square(now) != before
    assert page.gallery.chosen == (now,), "it stays chosen"


def test_that_chosen_photos_are_exported_without_data_beside_the_picture(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo], tmp_path: Path
) -> None:
    page = shown(qtbot, desk)
    choose(page, 0)
    page.runner.export((photos[0].id,), tmp_path / "out")
    assert len(list((tmp_path / "out").iterdir())) == 1
    assert "1 copy" in page.gallery.actions_bar.said.text()
    page.runner.export((photos[0].id,), tmp_path / "as-they-came", originals=True)
    (original,) = (tmp_path / "as-they-came").iterdir()
    assert sha256(original.read_bytes()).hexdigest() == photos[0].sha256


def test_that_an_export_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo], tmp_path: Path
) -> None:
    page = shown(qtbot, desk)
    choose(page, 0, 1)
    seen: list[tuple[bool, str]] = []

    def look(done: int, of: int) -> None:
        seen.append((page.gallery.actions_bar.stop.isVisible(), page.gallery.actions_bar.said.text()))
        page.gallery.actions_bar.stop.click()

    page.runner.progressed.connect(look)
    page.runner.export(tuple(photo.id for photo in photos[:2]), tmp_path / "out")
    assert seen[0] == (True, desk.words("inbox-reading", done=0, of=2))
    assert len(list((tmp_path / "out").iterdir())) < 2
    assert page.gallery.actions_bar.buttons[PhotoAction.EXPORT].isVisible()


def test_that_a_drag_over_a_gap_still_chooses_in_reading_order(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    page = shown(qtbot, desk)
    tiles = page.gallery.list
    first, last = (tiles.visualRect(page.gallery.model.index(place, 0)) for place in (0, 1))
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    tiles.setSelection(QRect(first.center(), last.bottomRight() + QPoint(20, 6)), select)
    assert [photo.id for photo in page.gallery.chosen] == [photo.id for photo in photos[:2]]
    tiles.setSelection(QRect(last.bottomRight() + QPoint(20, 6), QSize(1, 1)), select)
    assert page.gallery.chosen == (), "a click beside the tiles chooses none"


def test_that_arrow_keys_and_shift_choose_in_reading_order(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    choose(page, 0)
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.gallery.chosen) == 3
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_Home)
    assert [photo.id for photo in page.gallery.chosen] == [photos[0].id]


def test_that_a_click_chooses_and_a_double_click_opens(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    place = page.gallery.list.visualRect(page.gallery.model.index(1, 0)).center()
    qtbot.mouseClick(page.gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [photo.id for photo in page.gallery.chosen] == [photos[1].id]
    qtbot.mouseDClick(page.gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.stack.currentWidget() is page.panes[PaneId.VIEWER]


def test_that_arriving_with_a_photo_shows_it(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk, photos[2].id)
    assert page.gallery.chosen == (photos[2],)


def test_that_two_of_a_view_are_compared_by_key(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> None:
    page = shown(qtbot, desk)
    choose(page, 0, 2)
    qtbot.keyClick(page.gallery.list, Qt.Key.Key_C)
    assert page.stack.currentWidget() is page.panes[PaneId.COMPARE]
    page.panes[PaneId.COMPARE].closed.emit()
    assert page.stack.currentWidget() is page.gallery


def test_that_files_dropped_on_the_page_wait_in_the_tray(qtbot: QtBot, desk: DeskOn, tmp_path: Path) -> None:
    page = shown(qtbot, desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files_of(tmp_path, 1, 2)])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(10, 10), *how))
    drop = QDropEvent(QPointF(10, 10), *how)
    QApplication.sendEvent(page, drop)
    assert drop.isAccepted()
    assert len(desk.shared(Inbox).items) == 2
    assert page.stack.currentWidget() is page.panes[PaneId.INBOX]


def test_that_a_picture_on_the_clipboard_is_pasted_as_png(qtbot: QtBot, desk: DeskOn) -> None:
    page = shown(qtbot, desk)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    page.importer.paste()
    assert [item.picture.facts.media_type for item in desk.shared(Inbox).items] == ["image/png"]


def test_that_pasting_nothing_says_so(qtbot: QtBot, desk: DeskOn) -> None:
    page = shown(qtbot, desk)
    QGuiApplication.clipboard().setText("words")
    page.importer.paste()
    assert [error.message.id for error in desk.errors if hasattr(error, "message")] == ["bringing-nothing"]


def test_that_the_tray_is_opened_from_elsewhere_and_left_again(qtbot: QtBot, desk: DeskOn) -> None:
    page = shown(qtbot, desk, INBOX)
    assert page.heading.text() == desk.words("inbox-title")
    assert page.add_button.isHidden()
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.gallery
    assert page.heading.text() == desk.words("gallery-title")


def test_that_a_full_set_that_is_due_is_named_as_one(qtbot: QtBot, desk: DeskOn) -> None:
    for view in FULL_SET:
        a_kept_photo(desk, -20, view)
    page = shown(qtbot, desk)
    assert page.gallery.protocol.due.text() == desk.words("views-due-all", count=len(FULL_SET))
