"""Comparing two photos on a real diary: what is shown, stepped through, marked and saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from builders import a_diary, a_photo, a_session
from desks import DeskOn, desk_on, unnamed
from executors import ManualExecutor
from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Hair, Photo, PhotoView
from needlewise.imaging.pixels import Pixels
from needlewise.imaging.previews import PREVIEW_EDGE_PX
from needlewise.messages import message
from needlewise.services.changes import Kind
from needlewise.services.records.recording import change_of, recording
from needlewise.ui.jobs import Lane
from needlewise.ui.pages.photos.compare import ComparePane
from needlewise.ui.pages.photos.compare.loading import MOST_PIXELS, full_size, whole
from needlewise.ui.widgets.picture_view_geometry import Mode
from pictures import a_picture

DAYS = (0, 30, 60, 95)
SIZE = (900, 600)


def put_photos(ctx: AppContext, **fields: Any) -> list[Photo]:
    photos = []
    for day in DAYS:
        digest = ctx.store.photos.put(a_picture(size=SIZE, mode="L", comment=f"{day}".encode()))
        photos.append(a_photo(day, sha256=digest, width=SIZE[0], height=SIZE[1], hair=Hair.DRY, **fields))
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add_all(photos)
        uow.commit()
    return photos


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskOn]:
    with desk_on(qapp, tmp_path, a_diary(sessions=[a_session(20)])) as desk:
        yield desk


@pytest.fixture
def photos(desk: DeskOn) -> list[Photo]:
    return put_photos(desk.context)


def shown(qtbot: QtBot, desk: DeskOn, first: Photo, second: Photo) -> ComparePane:
    pane = ComparePane(desk)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.show()
    pane.show_pair(first.id, second.id)
    return pane


@pytest.fixture
def pane(qtbot: QtBot, desk: DeskOn, photos: list[Photo]) -> ComparePane:
    return shown(qtbot, desk, photos[3], photos[0])


def pair_of(pane: ComparePane) -> tuple[str, str]:
    assert pane.seen is not None
    return pane.seen.first.id, pane.seen.second.id


def test_that_the_earlier_photo_stands_on_the_left_with_its_day_hair_and_session(
    pane: ComparePane, photos: list[Photo]
) -> None:
    assert pair_of(pane) == (photos[0].id, photos[3].id)
    assert pane.sides[0].facts.text() == "Thu 1 Jan 2026 · dry hair · no session before"
    assert pane.sides[1].facts.text() == "Mon 6 Apr 2026 · dry hair · 74 days after a session"
    assert pane.verdict.title.text().startswith("95 days apart. Comparable as far as the pictures tell")
    assert pane.view.state.sides[0].caption == "Thu 1 Jan 2026"
    assert all(bar.facts.text() in pane.view.accessibleDescription() for bar in pane.sides)


def test_that_every_reason_against_comparing_stands_on_a_line_of_its_own(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    near = replace(photos[1], id=a_photo(22).id, taken_at=a_photo(22).taken_at, hair=Hair.WET)
    with recording(desk.context) as records:
        records.add(Kind.PHOTOS, near)
    pane = shown(qtbot, desk, photos[0], near)
    assert pane.verdict.title.text() == "22 days apart. Not comparable:"
    lines = pane.verdict.reasons.text().split("\n")
    assert lines[0] == "The photo of Fri 23 Jan 2026 was taken 40 hours after a session, when redness may mislead."
    assert len(lines) == 3 and all(line.endswith(".") for line in lines)


def test_that_everything_has_a_name_in_every_mode(pane: ComparePane) -> None:
    for mode in Mode:
        pane.modes.show_mode(mode)
        assert unnamed(pane) == []
    pane.modes.show_mode(Mode.SIDES)
    pane.verdict.by_hand.click()
    assert unnamed(pane) == []


def test_that_page_keys_step_through_dates_on_either_side_and_never_past_the_other(
    qtbot: QtBot, pane: ComparePane, photos: list[Photo]
) -> None:
    ids = [photo.id for photo in photos]
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert pair_of(pane) == (ids[0], ids[3])
    qtbot.keyClick(pane.view, Qt.Key.Key_PageUp)
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown, ctrl)
    assert pair_of(pane) == (ids[1], ids[2])
    qtbot.keyClick(pane.view, Qt.Key.Key_PageUp)
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown, ctrl)
    assert pair_of(pane) == (ids[1], ids[2])
    assert not pane.sides[0].steps[1].isEnabled() and pane.sides[0].steps[-1].isEnabled()
    pane.sides[1].steps[1].click()
    assert pair_of(pane) == (ids[1], ids[3])


def test_that_escape_leads_back(qtbot: QtBot, pane: ComparePane) -> None:
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane.view, Qt.Key.Key_Escape)


def test_that_the_small_pictures_come_first_and_every_pixel_after_a_rest(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    lanes = {lane: ManualExecutor() for lane in Lane}
    with desk_on(qapp, tmp_path, a_diary(), executors=lanes) as desk:
        photos = put_photos(desk.context)
        lanes[Lane.STORE].drain()
        pane = shown(qtbot, desk, photos[0], photos[3])
        lanes[Lane.STORE].drain()
        assert None not in pane.pictures.levels and pane.pictures.is_whole == (False, False)
        assert pane.comparison is None and not pane.zoom.save.isEnabled()
        lanes[Lane.FILES].drain()
        assert pane.comparison is not None and pane.zoom.save.isEnabled()
        for number in (1, 2):
            qtbot.waitUntil(lambda: bool(lanes[Lane.STORE].waiting))
            lanes[Lane.STORE].drain()
            lanes[Lane.FILES].drain()
            assert sum(pane.pictures.is_whole) == number


def test_that_answers_for_a_pair_that_was_stepped_over_are_dropped(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    lanes = {lane: ManualExecutor() for lane in Lane}
    with desk_on(qapp, tmp_path, a_diary(), executors=lanes) as desk:
        photos = put_photos(desk.context)
        lanes[Lane.STORE].drain()
        pane = shown(qtbot, desk, photos[0], photos[3])
        lanes[Lane.STORE].drain()
        pane.step(1, -1)
        pane.step(1, -1)
        lanes[Lane.FILES].drain()
        assert pane.comparison is None
        lanes[Lane.STORE].run_next()
        assert pair_of(pane) == (photos[0].id, photos[3].id)
        lanes[Lane.STORE].run_next()
        assert pair_of(pane) == (photos[0].id, photos[1].id)
        lanes[Lane.FILES].drain()
        assert pane.comparison is not None and pane.comparison.second == photos[1]


def test_that_a_missing_picture_and_one_that_is_none_are_said_in_their_places(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    desk.context.store.photos.forget([photos[0].sha256])
    broken = replace(photos[3], sha256=desk.context.store.photos.put(b"no picture"))
    with recording(desk.context) as records:
        records.replace(Kind.PHOTOS, broken)
    pane = shown(qtbot, desk, photos[0], broken)
    words = [side.words for side in pane.view.state.sides]
    assert words[0].startswith("The picture of Thu 1 Jan 2026 is not in your diary")
    assert "2026-04-06" in words[1]
    assert pane.view.state.scene is None
    assert not pane.zoom.save.isEnabled() and not pane.verdict.by_hand.isVisible()
    assert len(pane.verdict.reasons.text().split("\n")) == 2
    assert desk.errors == []


def test_that_a_picture_which_cannot_be_read_whole_stays_as_its_preview_and_the_other_is_read(
    qtbot: QtBot, desk: DeskOn, photos: list[Photo]
) -> None:
    kept = desk.context.store.photos
    cut_short = kept.put(a_picture(size=SIZE)[:-600])
    kept.put_thumbnails(cut_short, {PREVIEW_EDGE_PX: a_picture(size=(300, 200))})
    with recording(desk.context) as records:
        records.replace(Kind.PHOTOS, replace(photos[0], sha256=cut_short))
    pane = shown(qtbot, desk, photos[0], photos[3])
    qtbot.waitUntil(lambda: pane.pictures.is_whole == (False, True))
    assert [words.id for words in pane.pictures.troubles.values()] == ["picture-cut-short"]
    assert pane.view.state.sides[0].levels is not None
    assert desk.errors == []


def test_that_only_the_blend_has_its_slider_and_only_blinking_its_pace(pane: ComparePane) -> None:
    seen = {}
    for mode in Mode:
        pane.modes.show_mode(mode)
        seen[mode] = (pane.modes.opacity.isVisible(), pane.modes.pace.isVisible())
    assert seen == {
        Mode.SIDES: (False, False),
        Mode.SLIDER: (False, False),
        Mode.BLEND: (True, False),
        Mode.BLINK: (False, True),
    }


def test_that_slider_and_view_agree_on_the_blend(qtbot: QtBot, pane: ComparePane) -> None:
    pane.modes.show_mode(Mode.BLEND)
    pane.modes.opacity.setValue(80)
    assert pane.view.state.opacity == pytest.approx(0.8)
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert pane.modes.opacity.value() == 78


def test_that_pictures_blink_by_themselves_or_by_space_and_never_when_hidden(qtbot: QtBot, pane: ComparePane) -> None:
    pane.modes.show_mode(Mode.BLINK)
    pane.modes.pace.choose("500")
    with qtbot.waitSignal(pane.view.changed):
        pass
    pane.modes.pace.choose("0")
    front = pane.view.state.front
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    assert pane.view.state.front == 1 - front
    pane.modes.pace.choose("1000")
    assert pane.modes.blink_timer.isActive()
    pane.hide()
    assert not pane.modes.blink_timer.isActive()


def test_that_light_is_matched_only_when_wanted_and_says_so_on_the_picture(qtbot: QtBot, pane: ComparePane) -> None:
    before = pane.pictures.levels[1]
    assert not any("Light" in mark for mark in pane.view.state.sides[1].marks)
    qtbot.keyClick(pane.view, Qt.Key.Key_L)
    assert "Light matched" in pane.view.state.sides[1].marks and pane.view.state.sides[0].marks == ()
    assert pane.pictures.levels[1] is not before
    qtbot.waitUntil(lambda: pane.pictures.is_whole == (True, True))
    pane.modes.light.setChecked(False)
    assert pane.view.state.sides[1].marks == ()


def mark(pane: ComparePane, *points: tuple[int, float, float]) -> None:
    for point in points:
        pane.marking.mark(*point)


def test_that_points_marked_in_both_pictures_align_them_until_they_are_forgotten(
    qtbot: QtBot, desk: DeskOn, pane: ComparePane
) -> None:
    pane.modes.show_mode(Mode.BLEND)
    pane.verdict.by_hand.click()
    assert pane.view.state.mode is Mode.SIDES and pane.view.is_marking and pane.view.hasFocus()
    mark(pane, (0, 0.1, 0.1), (1, 0.2, 0.1), (0, 0.9, 0.8))
    assert not pane.marking.use.isEnabled()
    assert pane.view.state.sides[0].points == ((0.1, 0.1), (0.9, 0.8))
    qtbot.keyClick(pane.view, Qt.Key.Key_Backspace)
    assert pane.view.state.sides[0].points == ((0.1, 0.1),)
    mark(pane, (0, 0.9, 0.8), (1, 1.0, 0.8))
    pane.marking.use.click()
    assert not pane.view.is_marking and pane.verdict.isVisible()
    assert pane.view.state.lies is not None and pane.view.state.lies[2] == pytest.approx(-0.1, abs=1e-6)
    assert pane.view.state.sides[1].marks == ("Aligned by your points",)
    assert pane.verdict.laid.isVisible()
    pane.modes.align.setChecked(False)
    assert pane.view.state.lies is None and pane.view.state.sides[1].marks == ()
    assert not pane.verdict.laid.isVisible()
    pane.modes.align.setChecked(True)
    desk.undo()
    assert pane.view.state.lies is None
    assert not pane.verdict.forget.isVisible()


def test_that_points_can_be_forgotten(pane: ComparePane) -> None:
    pane.verdict.by_hand.click()
    mark(pane, (0, 0.1, 0.1), (1, 0.2, 0.1), (0, 0.9, 0.8), (1, 1.0, 0.8))
    pane.marking.use.click()
    pane.verdict.forget.click()
    assert pane.view.state.lies is None and not pane.verdict.forget.isVisible()


def test_that_points_which_do_not_fit_are_refused_and_stay_to_be_mended(desk: DeskOn, pane: ComparePane) -> None:
    pane.verdict.by_hand.click()
    mark(pane, (0, 0.1, 0.1), (1, 0.1, 0.1), (0, 0.1001, 0.1), (1, 0.1001, 0.1))
    pane.marking.use.click()
    assert len(desk.errors) == 1
    assert pane.view.is_marking and pane.marking.points is not None and len(pane.marking.points.pairs) == 2


def test_that_escape_ends_marking_before_it_leads_back(qtbot: QtBot, pane: ComparePane) -> None:
    told: list[bool] = []
    pane.closed.connect(lambda: told.append(True))
    pane.verdict.by_hand.click()
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.view.is_marking and told == []


def test_that_the_pictures_are_let_go_when_the_pane_is_hidden_and_come_again(pane: ComparePane) -> None:
    pane.hide()
    assert pane.pictures.levels == (None, None) and pane.view.state.scene is None
    pane.show()
    assert None not in pane.pictures.levels


def test_that_a_photo_deleted_meanwhile_leads_back(
    qtbot: QtBot, desk: DeskOn, pane: ComparePane, photos: list[Photo]
) -> None:
    with recording(desk.context) as records:
        records.trash(Kind.PHOTOS, photos[0].id)
    with qtbot.waitSignal(pane.closed):
        desk.hub.publish(change_of(desk.context, records.steps, message("services-record-gone")))


def test_that_zoom_buttons_do_as_the_keys_and_the_place_is_said(pane: ComparePane) -> None:
    fit = pane.view.zoom
    pane.zoom.buttons["true"].click()
    assert pane.zoom.zoom.text() == "100 %"
    pane.zoom.buttons["right"].click()
    assert pane.zoom.zoom.text() == "100 %, turned 0.5°"
    pane.zoom.buttons["fit"].click()
    assert pane.view.zoom == fit
    pane.zoom.keys.click()
    assert pane.keys.isVisible()


def test_that_the_pair_is_saved_and_the_place_said(
    qtbot: QtBot, desk: DeskOn, pane: ComparePane, tmp_path: Path
) -> None:
    pane.zoom.save.click()
    dialog = pane.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("needlewise-vertex-20260101-20260406.png")
    dialog.fileSelected.emit(str(tmp_path / "pair.png"))
    assert (tmp_path / "pair.png").read_bytes().startswith(b"\x89PNG")
    assert pane.saved.said.text() == f"Saved as pair.png in {tmp_path}."
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "pair.png"))
    assert len(desk.errors) == 1 and not pane.saved.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("fields", "shown", "full"),
    [
        ({}, (400, 300), (4000, 3000)),
        ({"turns": 1}, (300, 400), (3000, 4000)),
        ({"width": None}, (400, 300), (400, 300)),
        ({"width": 3000}, (400, 300), (400, 300)),
    ],
)
def test_that_the_full_size_is_that_of_the_record_unless_the_picture_says_otherwise(
    fields: dict[str, Any], shown: tuple[int, int], full: tuple[int, int]
) -> None:
    assert full_size(a_photo(0, **{"width": 4000, "height": 3000, **fields}), shown) == full


def test_that_a_picture_beyond_the_most_pixels_is_shown_reduced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("needlewise.ui.pages.photos.compare.loading.MOST_PIXELS", 600 * 400)
    photo = a_photo(0, PhotoView.VERTEX, width=1200, height=800)
    small = Pixels.of(np.zeros((8, 12, 3), dtype=np.uint8))
    levels = whole(a_picture(size=(1200, 800)), photo, small, None)
    assert levels.full == (1200, 800)
    assert levels.images[0].width() * levels.images[0].height() <= 600 * 400 < MOST_PIXELS
