"""Taking a photo with a camera that is there, that fails, that is not there, and without the extra that knows one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, at
from desks import DeskOn, desk_on, unnamed
from kept_photos import a_kept_photo
from needlewise.domain.photos import Hair, PhotoView
from needlewise.messages import Message, message
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.photos.camera.camera import Camera
from needlewise.ui.pages.photos.camera.finding import find_camera
from needlewise.ui.pages.photos.camera.pane import CapturePane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId

QT_CAMERA = "needlewise.ui.pages.photos.camera.qt_camera"


class APicture(Camera):
    """Sees one colour all the time."""

    def __init__(self) -> None:
        super().__init__()
        self.is_running = False

    def start(self) -> None:
        self.is_running = True
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkYellow)
        self.frame_came.emit(image)

    def stop(self) -> None:
        self.is_running = False


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary()) as desk:
        yield desk


def opened(qtbot: QtBot, desk: DeskOn, view: PhotoView | None = PhotoView.VERTEX) -> CapturePane:
    page = PhotosPage(desk)
    desk.held.append(page)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: page.state is not None)
    page.look_at(view)
    qtbot.mouseClick(page.camera_button, Qt.MouseButton.LeftButton)
    pane = page.panes[PaneId.CAMERA]
    assert isinstance(pane, CapturePane)
    return pane


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> APicture:
    source = APicture()
    monkeypatch.setattr("needlewise.ui.pages.photos.camera.pane.find_camera", lambda: source)
    return source


def test_that_without_the_extra_the_pane_says_so_in_one_sentence(
    qtbot: QtBot, desk: DeskOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, QT_CAMERA, raising=False)
    pane = opened(qtbot, desk)
    assert pane.empty.isVisible()
    assert pane.empty.words.text() == desk.words("camera-not-installed")
    assert not pane.take.isVisible()


def test_that_a_system_library_that_is_lacking_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lacking:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            if name == "PySide6.QtMultimedia":
                raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(sys, "meta_path", [Lacking, *sys.meta_path])
    monkeypatch.delitem(sys.modules, "PySide6.QtMultimedia", raising=False)
    monkeypatch.delitem(sys.modules, QT_CAMERA, raising=False)
    assert find_camera() == message("camera-not-loaded", reason="libpulse.so.0: cannot open shared object file")


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_that_frames_of_the_real_toolkit_come_as_pictures_and_no_camera_ends_in_words(qtbot: QtBot) -> None:
    """Where the extra is installed; the toolkit warns of drivers that this computer lacks."""
    multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    from needlewise.ui.pages.photos.camera.qt_camera import QtCamera

    if multimedia.QMediaDevices.defaultVideoInput().isNull():
        assert find_camera() == message("camera-none")
    seen: list[QImage] = []
    source = QtCamera(multimedia.QCameraDevice())
    source.frame_came.connect(seen.append)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkYellow)
    source._sink.setVideoFrame(multimedia.QVideoFrame(image))
    assert [picture.size() for picture in seen] == [image.size()]


def test_that_without_a_camera_the_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType(QT_CAMERA)
    monkeypatch.setattr(module, "open_default", lambda: None, raising=False)
    monkeypatch.setitem(sys.modules, QT_CAMERA, module)
    assert find_camera() == message("camera-none")


def test_that_the_last_photo_of_the_view_lies_through_what_the_camera_sees(
    qtbot: QtBot, desk: DeskOn, source: APicture
) -> None:
    photo = a_kept_photo(desk, 10)
    a_kept_photo(desk, 5)
    pane = opened(qtbot, desk)
    assert pane.ghost_label.text() == desk.words("camera-ghost", day=photo.taken_at.day)
    assert pane.seen.ghost.size().width() == 70
    pane.opacity.setValue(75)
    pane.seen.grab()
    assert unnamed(pane) == []
    qtbot.mouseClick(pane.views.chips[PhotoView.OCCIPUT], Qt.MouseButton.LeftButton)
    assert pane.seen.ghost.isNull()
    assert pane.ghost_label.text() == desk.words("camera-no-ghost")


def test_that_a_photo_is_taken_kept_and_undone(qtbot: QtBot, desk: DeskOn, source: APicture) -> None:
    pane = opened(qtbot, desk)
    qtbot.mouseClick(pane.hair.buttons["wet"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.take, Qt.MouseButton.LeftButton)
    assert pane.keep.isVisible()
    qtbot.mouseClick(pane.keep, Qt.MouseButton.LeftButton)
    (photo,) = load_diary(desk.context).photos
    assert (photo.view, photo.hair, photo.taken_at) == (PhotoView.VERTEX, Hair.WET, at(100, 12))
    assert desk.context.store.photos.has(photo.sha256)
    assert pane.take.isVisible(), "the next one can be taken"
    desk.undo()
    assert load_diary(desk.context).photos == ()


def test_that_one_that_came_out_badly_is_taken_once_more(qtbot: QtBot, desk: DeskOn, source: APicture) -> None:
    pane = opened(qtbot, desk)
    qtbot.mouseClick(pane.take, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.again, Qt.MouseButton.LeftButton)
    assert pane.still is None
    assert load_diary(desk.context).photos == ()


def test_that_the_first_view_that_is_due_is_begun_with(qtbot: QtBot, desk: DeskOn, source: APicture) -> None:
    a_kept_photo(desk, 95, PhotoView.FRONTAL)
    assert opened(qtbot, desk, None).view is PhotoView.TEMPLE_LEFT


def test_that_the_camera_stops_when_the_pane_is_left(qtbot: QtBot, desk: DeskOn, source: APicture) -> None:
    pane = opened(qtbot, desk)
    assert source.is_running
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not source.is_running
    assert pane.camera is None


def test_that_a_camera_that_fails_ends_in_words(qtbot: QtBot, desk: DeskOn, source: APicture) -> None:
    pane = opened(qtbot, desk)
    reason = message("camera-failed", reason="device is busy")
    source.failed.emit(reason)
    assert isinstance(reason, Message)
    assert pane.empty.words.text() == desk.words(reason)
    assert not source.is_running
