"""From files to photos, in the real window with real lanes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kept_photos import files_of
from needlewise.ui.page_ids import PageId
from needlewise.ui.pages.photos.intake.inbox import Inbox
from needlewise.ui.pages.photos.intake.pane import InboxPane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId
from programs import running, settle


def test_that_the_rail_says_quietly_how_many_photos_wait(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(qapp, qtbot, tmp_path, demo=True) as program:
        words, photos = program.desk.words, program.window.rail.buttons[PageId.PHOTOS]
        program.look_for_photos()
        settle(qtbot, program)
        program.desk.shared(Inbox).read(files_of(tmp_path, 4, 20))
        settle(qtbot, program)
        assert photos.text() == f"{words('window-page-photos')} · 2"
        assert words("window-photos-wait", count=2) in photos.accessibleName()
        program.open_own()
        settle(qtbot, program)
        assert photos.text() == words("window-page-photos"), "what waited for one diary does not wait for another"
        assert program.look_timer.isActive()
    assert not program.look_timer.isActive(), "nothing is looked for once the window is closed"


def test_that_files_become_photos_by_two_keys_and_one_button(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    files = files_of(tmp_path, 4, 20)
    with running(qapp, qtbot, tmp_path, demo=True) as program:
        program.window.show_page(PageId.PHOTOS)
        settle(qtbot, program)
        page = program.window.pages[PageId.PHOTOS]
        assert isinstance(page, PhotosPage)
        qtbot.waitUntil(lambda: page.state is not None)
        held = len(page.gallery.model.photos)
        page.add_files([*files, tmp_path / "not-there.jpg"])
        settle(qtbot, program)
        tray = page.panes[PaneId.INBOX]
        assert isinstance(tray, InboxPane)
        assert "not-there.jpg" in tray.outcome.reasons.text()
        for key in (Qt.Key.Key_4, Qt.Key.Key_4):
            qtbot.keyClick(tray.view, key)
        qtbot.mouseClick(tray.take, Qt.MouseButton.LeftButton)
        settle(qtbot, program)
        assert len(page.gallery.model.photos) == held + 2
        program.desk.undo()
        settle(qtbot, program)
        assert len(page.gallery.model.photos) == held
