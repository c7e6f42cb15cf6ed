"""Photos of the made-up diary, drawn while it is looked at."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from builders import a_diary, at
from desks import desk_on
from empty_diaries import put_empty_diary
from needlewise.bootstrap import open_context
from needlewise.clock import FixedClock
from needlewise.demo.photos import PlannedPhoto
from needlewise.domain.photos import PhotoView
from needlewise.services.changes import Kind
from needlewise.services.records.diary import load_diary
from needlewise.ui.demo_photos import DemoPhotos
from needlewise.ui.opening import Opened

TO_DRAW = (PlannedPhoto(PhotoView.VERTEX, at(90)), PlannedPhoto(PhotoView.FRONTAL, at(91)))


def test_that_each_photo_is_told_when_it_has_come(qapp: QApplication, tmp_path: Path) -> None:
    with desk_on(qapp, tmp_path, a_diary()) as desk:
        told: list[object] = []
        desk.hub.changed.connect(told.append)
        DemoPhotos(desk).draw_for(Opened(context=desk.context, is_new=False, to_draw=TO_DRAW))
        assert told == [{Kind.PHOTOS}] * len(TO_DRAW)
        photos = load_diary(desk.context).photos
        assert [photo.view for photo in photos] == [planned.view for planned in TO_DRAW]
        assert all(desk.context.store.photos.has(photo.sha256) for photo in photos)


def test_that_another_diary_which_is_open_by_then_gets_none(qapp: QApplication, tmp_path: Path) -> None:
    with (
        desk_on(qapp, tmp_path, a_diary()) as desk,
        TemporaryDirectory() as place,
        open_context(put_empty_diary(Path(place) / "diary"), clock=FixedClock(at(100))) as left,
    ):
        DemoPhotos(desk).draw_for(Opened(context=left, is_new=False, to_draw=TO_DRAW))
        assert load_diary(desk.context).photos == ()
        assert desk.context.store.photos.digests() == set()
