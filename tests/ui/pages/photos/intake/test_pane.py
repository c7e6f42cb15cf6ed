"""The inbox: pictures that wait for a view, on a real diary with real files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_session, at
from desks import DeskOn, desk_on
from kept_photos import a_kept_photo, bytes_of, files_of
from needlewise.domain.photos import Hair, PhotoView
from needlewise.progress import Progress
from needlewise.services.photos.tray import watch_folder
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.photos.intake import work as inbox_work
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.intake.pane import InboxPane
from needlewise.ui.pages.photos.intake.pending import common_value, next_without_view, update
from needlewise.ui.pages.photos.intake.watched_folder import WatchedPane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId

SESSION = a_session(61, hour=20)
"""Of the third of March, on whose fourth the first picture below was taken."""


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[SESSION])) as desk:
        yield desk


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "phone"
    folder.mkdir()
    return files_of(folder, 4, 20, 21)


def opened(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> tuple[PhotosPage, InboxPane]:
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: page.state is not None)
    page.add_files(files)
    pane = page.panes[PaneId.INBOX]
    assert isinstance(pane, InboxPane)
    return page, pane


def test_that_pictures_wait_with_their_date_where_it_came_from_and_a_proposed_session(
    qtbot: QtBot, desk: DeskOn, files: list[Path]
) -> None:
    _, pane = opened(qtbot, desk, files)
    first, later, _ = desk.shared(Inbox).items
    assert (first.taken_at, first.session_id, later.session_id) == (at(62, 12), SESSION.id, None)
    assert pane.panel.source.text().startswith(desk.words("inbox-source-exif"))
    assert desk.words("inbox-near-session", hours=16) in pane.panel.source.text()
    assert pane.panel.session.chosen == SESSION.id
    assert not pane.take.isEnabled(), "none has a view yet"


def test_that_number_keys_give_views_and_go_on_to_the_next(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> None:
    _, pane = opened(qtbot, desk, files)
    tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for key in (Qt.Key.Key_4, Qt.Key.Key_D, Qt.Key.Key_1):
        qtbot.keyClick(pane.view, key)
    assert [item.view for item in desk.shared(Inbox).items] == [PhotoView.VERTEX, PhotoView.FRONTAL, None]
    assert [item.hair for item in desk.shared(Inbox).items] == [None, Hair.DRY, None]
    assert pane.view.currentIndex().row() == 2
    assert pane.take.text() == desk.words("inbox-take", count=2)
    assert pane.counted.text() == desk.words("inbox-open", count=1)
    assert tester.model() is pane.model


def test_that_what_is_said_of_several_holds_for_all_of_them(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> None:
    _, pane = opened(qtbot, desk, files)
    pane.view.selectAll()
    qtbot.mouseClick(pane.panel.chips[4], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.panel.hair.buttons["wet"], Qt.MouseButton.LeftButton)
    pane.panel.when.set_moment(at(50, 9))
    pane.panel.when.edited.emit()
    assert desk.shared(Inbox).items[0].session_id is None, "no session is near that day"
    assert {(item.view, item.hair, item.taken_at) for item in desk.shared(Inbox).items} == {
        (PhotoView.MIDLINE, Hair.WET, at(50, 9))
    }


def test_that_taking_in_is_one_change_that_one_undo_takes_back(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> None:
    page, pane = opened(qtbot, desk, files)
    pane.view.selectAll()
    qtbot.keyClick(pane.view, Qt.Key.Key_4)
    qtbot.mouseClick(pane.take, Qt.MouseButton.LeftButton)
    photos = load_diary(desk.context).photos
    assert [(photo.view, photo.taken_at.day.day) for photo in photos] == [
        (PhotoView.VERTEX, day) for day in (4, 20, 21)
    ]
    assert photos[0].session_id == SESSION.id
    assert page.stack.currentWidget() is page.gallery, "nothing is left to do in the inbox"
    assert desk.shared(Inbox).items == ()
    desk.undo()
    assert load_diary(desk.context).photos == ()


def test_that_files_that_cannot_be_read_are_listed_and_copies_counted(
    qtbot: QtBot, desk: DeskOn, files: list[Path]
) -> None:
    folder = files[0].parent
    a_kept_photo(desk, 5)
    (folder / "kept.jpg").write_bytes(bytes_of(5))
    (folder / "twin.jpg").write_bytes(files[0].read_bytes())
    (folder / "cut.jpg").write_bytes(files[0].read_bytes()[:400])
    (folder / "notes.txt").write_text("not a picture")
    _, pane = opened(qtbot, desk, [folder])
    assert len(desk.shared(Inbox).items) == 3
    for what in ("refused", "same", "twins", "others"):
        assert desk.words(f"inbox-said-{what}", count=1) in pane.outcome.counted.text()
    assert "cut.jpg" in pane.outcome.reasons.text()
    qtbot.mouseClick(pane.outcome.dismiss, Qt.MouseButton.LeftButton)
    assert pane.outcome.isHidden()


def test_that_a_picture_left_out_waits_no_more(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> None:
    _, pane = opened(qtbot, desk, files)
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert len(desk.shared(Inbox).items) == 2
    assert files[0].is_file()


def test_that_the_bytes_of_a_record_that_waited_for_them_are_put_in(
    qtbot: QtBot, desk: DeskOn, files: list[Path]
) -> None:
    photo = a_kept_photo(desk, 5)
    desk.context.store.photos.forget([photo.sha256])
    page, _ = opened(qtbot, desk, [])
    assert page.gallery.list.pictures.is_missing(photo)
    file = files[0].parent / "from-the-phone.jpg"
    file.write_bytes(bytes_of(5))
    page.add_files([file])
    assert desk.context.store.photos.has(photo.sha256)
    assert page.gallery.list.pictures.square(photo) is not None


def test_that_progress_is_told_and_a_cancelled_reading_leaves_the_rest(desk: DeskOn, files: list[Path]) -> None:
    told: list[tuple[int, int]] = []
    task = Progress(lambda done, of: (told.append((done, of)), task.cancel())[0])
    intake = inbox_work.read(inbox_work.known(desk.context), tuple(files), task)
    assert told[0] == (0, 3)
    assert len(intake.waiting) < 3


def test_that_the_pane_shows_progress_while_something_is_read(
    qtbot: QtBot, desk: DeskOn, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, str]] = []
    _, pane = opened(qtbot, desk, [])
    desk.shared(Inbox).progressed.connect(lambda *_: seen.append((pane.stop.isVisible(), pane.counted.text())))
    desk.shared(Inbox).read(files)
    assert (True, desk.words("inbox-reading", done=1, of=3)) in seen
    assert pane.stop.isHidden()


def test_that_new_pictures_of_the_watched_folder_wait_and_vanished_ones_do_not(
    qtbot: QtBot, desk: DeskOn, files: list[Path]
) -> None:
    watch_folder(desk.context, files[0].parent, with_present=True)
    tray = Inbox(desk)
    tray.look()
    assert len(tray.items) == 3
    files[0].unlink()
    (new,) = files_of(files[0].parent, 25)
    tray.look()
    assert [item.picture.file for item in tray.items] == [str(file) for file in (*files[1:], new)]


def test_that_what_comes_into_the_watched_folder_is_noticed(
    qtbot: QtBot, desk: DeskOn, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("needlewise.ui.pages.photos.intake.folder_watch.SETTLE_MS", 10)
    watch_folder(desk.context, files[0].parent)
    tray = Inbox(desk)
    tray.look()
    assert tray.items == ()
    with qtbot.waitSignal(tray.changed, check_params_cb=lambda: bool(tray.items)):
        files_of(files[0].parent, 25)


def test_that_leaving_out_a_picture_of_the_watched_folder_can_be_undone(
    qtbot: QtBot, desk: DeskOn, files: list[Path]
) -> None:
    watch_folder(desk.context, files[0].parent, with_present=True)
    tray = Inbox(desk)
    tray.look()
    tray.leave_out({tray.items[0].id})
    tray.look()
    assert len(tray.items) == 2
    desk.undo()
    assert len(tray.items) == 3


def test_that_a_folder_is_chosen_to_be_watched_and_let_go(qtbot: QtBot, desk: DeskOn, files: list[Path]) -> None:
    page, _ = opened(qtbot, desk, [])
    pane = page.open_pane(PaneId.WATCHED)
    assert isinstance(pane, WatchedPane)
    pane.card.with_present.set_ticked(True)
    pane.card.watch(files[0].parent)
    assert str(files[0].parent) in pane.card.folder.text()
    assert len(desk.shared(Inbox).items) == 3
    qtbot.mouseClick(pane.card.stop, Qt.MouseButton.LeftButton)
    assert desk.shared(Inbox).items == ()
    assert pane.card.stop.isHidden()


def test_that_pictures_of_another_diary_do_not_wait_in_this_one(desk: DeskOn, files: list[Path]) -> None:
    desk.shared(Inbox).read(files)
    desk.opened.emit(None)
    assert desk.shared(Inbox).items == ()


def test_that_the_next_without_a_view_is_found_from_a_place_on_and_then_from_the_start(
    desk: DeskOn, files: list[Path]
) -> None:
    desk.shared(Inbox).read(files)
    items = desk.shared(Inbox).items
    assert next_without_view(items, 1) == 1
    items = update(items, {items[1].id, items[2].id}, view=PhotoView.OTHER)
    assert next_without_view(items, 1) == 0
    assert common_value(items, "view") is None
    assert next_without_view(update(items, {items[0].id}, view=PhotoView.OTHER), 0) is None


def test_that_what_is_read_for_one_diary_does_not_wait_in_the_next(
    desk: DeskOn, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = inbox_work.read

    def change_diary(*args: Any) -> object:
        desk.opened.emit(None)
        return read(*args)

    monkeypatch.setattr(inbox_work, "read", change_diary)
    desk.shared(Inbox).read(files)
    assert desk.shared(Inbox).items == ()
    assert not desk.shared(Inbox).is_busy
