"""One photo, large, and the form of what is said of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import a_diary, a_photo, a_session, at
from desks import DeskOn, desk_on, keep, unnamed
from kept_photos import a_kept_photo
from needlewise.domain.photos import Hair, Photo, PhotoView
from needlewise.services.records.diary import load_diary
from needlewise.ui.pages.photos.actions import PhotoAction
from needlewise.ui.pages.photos.editor.details import DetailsPane
from needlewise.ui.pages.photos.page import PhotosPage
from needlewise.ui.pages.photos.panes import PaneId
from needlewise.ui.pages.photos.viewer.pane import ViewerPane

SESSION = a_session(88, hour=20)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[SESSION])) as desk:
        yield desk


@pytest.fixture
def photos(desk: DeskOn) -> list[Photo]:
    return [a_kept_photo(desk, 90, notes="By the window"), a_kept_photo(desk, 80)]


@pytest.fixture
def page(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> PhotosPage:
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(lambda: page.state is not None)
    return page


def viewer_of(page: PhotosPage, photo: Photo) -> ViewerPane:
    pane = page.open_pane(PaneId.VIEWER, (photo,))
    assert isinstance(pane, ViewerPane)
    return pane


def test_that_a_photo_is_shown_at_once_and_then_with_every_pixel(
    qtbot: QtBot, page: PhotosPage, photos: list[Photo]
) -> None:
    pane = viewer_of(page, photos[0])
    first = pane.view.state.sides[0].levels
    assert first is not None
    assert first.full == (150, 43)
    qtbot.waitUntil(lambda: pane.view.state.sides[0].levels is not first)
    assert pane.notes.text() == "By the window"
    assert page.heading.text().startswith(page.desk.words.label("view-vertex"))
    assert unnamed(pane) == []


def test_that_page_keys_lead_to_earlier_and_later_photos(qtbot: QtBot, page: PhotosPage, photos: list[Photo]) -> None:
    pane = viewer_of(page, photos[0])
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert pane.photo == photos[1]
    assert not pane.earlier.isEnabled()
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert pane.photo == photos[1], "there is none before it"
    qtbot.mouseClick(pane.later, Qt.MouseButton.LeftButton)
    assert pane.photo == photos[0]


def test_that_a_missing_picture_says_so(desk: DeskOn, page: PhotosPage) -> None:
    missing = a_photo(70, sha256="f" * 64)
    keep(desk.context, a_diary(photos=[missing]))
    page.refresh()
    pane = viewer_of(page, missing)
    assert pane.view.state.sides[0].words == desk.words("gallery-missing")


def test_that_a_photo_turned_there_is_shown_turned_and_a_deleted_one_gives_way(
    qtbot: QtBot, desk: DeskOn, page: PhotosPage, photos: list[Photo]
) -> None:
    pane = viewer_of(page, photos[0])
    qtbot.mouseClick(pane.action_buttons[PhotoAction.TURN], Qt.MouseButton.LeftButton)
    levels = pane.view.state.sides[0].levels
    assert levels is not None
    assert levels.full == (43, 150)
    qtbot.mouseClick(pane.action_buttons[PhotoAction.DELETE], Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.gallery
    assert len(load_diary(desk.context).photos) == 1


def test_that_what_is_said_of_a_photo_is_edited_and_leads_back_to_it(
    qtbot: QtBot, desk: DeskOn, page: PhotosPage, photos: list[Photo]
) -> None:
    viewer = viewer_of(page, photos[0])
    qtbot.mouseClick(viewer.action_buttons[PhotoAction.DETAILS], Qt.MouseButton.LeftButton)
    pane = page.panes[PaneId.DETAILS]
    assert isinstance(pane, DetailsPane)
    assert unnamed(pane) == []
    pane.form.view.choose(PhotoView.OTHER)
    pane.form.hair.choose(Hair.WET)
    pane.form.session.choose(SESSION.id)
    pane.form.when.set_moment(at(89, 7))
    pane.form.notes.setPlainText("  ")
    pane.form.save()
    now = next(photo for photo in load_diary(desk.context).photos if photo.id == photos[0].id)
    assert (now.view, now.hair, now.session_id, now.taken_at, now.notes) == (
        PhotoView.OTHER,
        Hair.WET,
        SESSION.id,
        at(89, 7),
        None,
    )
    assert page.stack.currentWidget() is viewer
    assert viewer.photo == now
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.gallery
    assert viewer.view.state.sides[0].levels is None, "it lets go of the picture"
