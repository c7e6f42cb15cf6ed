"""Files and folders become photos of the diary: all that can be read, each once, and the rest named."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from builders import a_photo, a_session, at
from needlewise.bootstrap import AppContext
from needlewise.domain.moments import Moment
from needlewise.domain.photos import DateEvidence, Hair, PhotoView
from needlewise.errors import DiaryError, DraftRejected
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX
from needlewise.messages import message
from needlewise.progress import Progress
from needlewise.services.changes import Kind
from needlewise.services.photos import reading as photo_reading
from needlewise.services.photos.intake import PictureChoice, take_in
from needlewise.services.photos.reading import Intake, Known, WaitingPicture, read_beside, read_held, read_pictures
from needlewise.services.photos.records import edit_photo
from needlewise.services.records.diary import load_diary
from needlewise.services.records.sessions import log_session
from pictures import a_picture
from told import cancelled_when

DATES = [f"2026:03:{day:02} 12:00:00" for day in range(1, 29)]


def put(folder: Path, *names: str) -> list[Path]:
    """Files with pictures that differ, each by what it says of its day."""
    folder.mkdir(exist_ok=True)
    paths = [folder / name for name in names]
    for path, taken in zip(paths, DATES, strict=False):
        path.write_bytes(a_picture(taken=taken, offset="+01:00"))
    return paths


def choices(waiting: Sequence[WaitingPicture], view: PhotoView = PhotoView.VERTEX) -> list[PictureChoice]:
    return [PictureChoice(picture=picture, view=view, taken_at=picture.taken_at) for picture in waiting]


def ids(intake: Intake) -> list[str]:
    return [words.id for words in intake.refused]


def test_that_a_photo_is_kept_byte_for_byte_with_what_was_said_and_what_is_drawn_of_it(
    ctx: AppContext, tmp_path: Path
) -> None:
    log_session(ctx, a_session(58))
    path = tmp_path / "IMG_1.jpg"
    path.write_bytes(a_picture(taken="2026:03:01 12:00:09", offset="+01:00", orientation=6))
    (picture,) = read_pictures(ctx, [path]).waiting
    choice = PictureChoice(
        picture=picture,
        view=PhotoView.FRONTAL,
        taken_at=picture.taken_at,
        hair=Hair.WET,
        session_id=picture.session_id,
    )
    taken = take_in(ctx, [choice])
    (photo,) = load_diary(ctx).photos
    assert taken.digests == {photo.sha256} and taken.change is not None and taken.change.kinds == {Kind.PHOTOS}
    assert (photo.taken_at, photo.view) == (Moment.parse("2026-03-01T12:00:09+01:00"), PhotoView.FRONTAL)
    assert (photo.media_type, photo.width, photo.height) == ("image/jpeg", 40, 60)
    assert (photo.hair, photo.session_id) == (Hair.WET, a_session(58).id)
    assert ctx.store.photos.get(photo.sha256) == path.read_bytes()
    assert ctx.store.photos.thumbnail(photo.sha256, THUMBNAIL_EDGE_PX) == picture.thumbnail
    assert ctx.store.photos.thumbnail(photo.sha256, PREVIEW_EDGE_PX) is not None


def test_that_reading_writes_nothing(ctx: AppContext, tmp_path: Path) -> None:
    assert len(read_pictures(ctx, put(tmp_path, "a.jpg", "b.jpg")).waiting) == 2
    assert ctx.store.photos.digests() == set() and load_diary(ctx).photos == ()


def test_that_many_are_one_change_which_can_be_undone_and_done_again(ctx: AppContext, tmp_path: Path) -> None:
    intake = read_pictures(ctx, put(tmp_path, *(f"{n}.jpg" for n in range(9))))
    change = take_in(ctx, choices(intake.waiting)).change
    assert change is not None and len(load_diary(ctx).photos) == 9
    back = change.undo()
    assert load_diary(ctx).photos == ()
    back.undo()
    assert len(load_diary(ctx).photos) == 9


def test_that_a_folder_is_read_to_its_depth_and_what_is_no_picture_is_counted(
    ctx: AppContext, tmp_path: Path
) -> None:
    folder = tmp_path / "phone"
    put(folder, "b.jpg", "A.JPG")
    put(folder / "2026", "c.png")
    put(folder / ".thumbs", "d.jpg")
    for name in (".DS_Store", "._b.jpg", "b.jpg.xmp", "film.mov"):
        (folder / name).write_bytes(b"x")
    intake = read_pictures(ctx, [folder])
    assert [Path(p.file).name for p in intake.waiting] == ["A.JPG", "b.jpg"]
    assert [Path(same.file).name for same in intake.same] == ["c.png"]
    assert intake.others == 5 and intake.refused == ()


def test_that_every_file_that_cannot_be_read_is_named_with_its_reason(ctx: AppContext, tmp_path: Path) -> None:
    (good,) = put(tmp_path, "good.jpg")
    cut, empty, text = tmp_path / "cut.jpg", tmp_path / "empty.jpg", tmp_path / "text.jpg"
    cut.write_bytes(good.read_bytes()[:400])
    empty.write_bytes(b"")
    text.write_text("no picture")
    intake = read_pictures(ctx, [cut, empty, good, text, tmp_path / "gone.jpg", tmp_path / "notes.txt"])
    assert [p.file for p in intake.waiting] == [str(good)]
    assert ids(intake) == ["picture-cut-short", *["picture-unknown"] * 2, *["input-missing"] * 2]
    assert [words.args["file"] for words in intake.refused][2] == str(text)


def test_that_bytes_which_are_there_already_or_come_twice_do_not_wait(ctx: AppContext, tmp_path: Path) -> None:
    first, second = put(tmp_path, "1.jpg", "2.jpg")
    take_in(ctx, choices(read_pictures(ctx, [first]).waiting))
    copy = tmp_path / "3.jpg"
    copy.write_bytes(second.read_bytes())
    intake = read_pictures(ctx, [first, second, copy, second])
    assert [p.file for p in intake.waiting] == [str(second)]
    known, twin = intake.same
    assert known.photo == load_diary(ctx).photos[0] and not known.was_missing
    assert (twin.file, twin.twin) == (str(copy), str(second))


def test_that_a_record_that_waited_for_its_bytes_gets_them(ctx: AppContext, tmp_path: Path) -> None:
    paths, away = put(tmp_path, "1.jpg"), tmp_path / "away.jpg"
    take_in(ctx, choices(read_pictures(ctx, paths).waiting))
    (photo,) = load_diary(ctx).photos
    ctx.store.photos.forget([photo.sha256])
    intake = read_pictures(ctx, paths, progress=Progress(lambda done, _: paths[0].rename(away) if done else None))
    assert intake.same[0].was_missing and ids(intake) == ["input-missing"]
    away.rename(paths[0])
    assert read_pictures(ctx, paths).same[0].was_missing
    assert ctx.store.photos.get(photo.sha256) == paths[0].read_bytes()
    assert not read_pictures(ctx, paths).same[0].was_missing


@pytest.mark.parametrize(
    ("session_day", "hour", "hours_since"), [(58, 20, 16), (59, 8, 4), (59, 20, None), (56, 13, 71), (55, 8, None)]
)
def test_that_the_session_of_the_day_or_of_the_three_days_before_is_proposed(
    ctx: AppContext, tmp_path: Path, session_day: int, hour: int, hours_since: int | None
) -> None:
    session = a_session(session_day, hour=hour)
    log_session(ctx, session)
    (picture,) = read_pictures(ctx, put(tmp_path, "noon_of_day_59.jpg")).waiting
    assert (picture.session_id == session.id) is (session_day != 55)
    if session_day == 55:
        assert picture.hours_since_session == 100
    else:
        assert picture.hours_since_session == hours_since


def test_that_a_pasted_picture_is_taken_in_without_a_file(ctx: AppContext) -> None:
    data = a_picture("PNG")
    (picture,) = read_held(ctx, data, "pasted").waiting
    assert (picture.taken_at, picture.date_source) == (ctx.clock.now(), None)
    take_in(ctx, choices([picture]))
    assert ctx.store.photos.get(picture.digest) == data
    assert read_held(ctx, data, "pasted").same[0].photo is not None
    assert ids(read_held(ctx, b"text", "pasted")) == ["picture-unknown"]


def test_that_pictures_are_read_without_a_diary(tmp_path: Path) -> None:
    intake = read_beside(Known(now=at(100)), put(tmp_path, "1.jpg"), taken_at=at(5))
    assert [(p.taken_at, p.date_source) for p in intake.waiting] == [(at(5), DateEvidence.SAID)]


def test_that_progress_is_told_and_a_cancelled_reading_stops(ctx: AppContext, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = put(tmp_path, *(f"{n}.jpg" for n in range(9)))
    intake = read_pictures(ctx, paths, cancelled_when(told, 4))
    assert told == [(0, 9), (1, 9), (2, 9), (3, 9)]
    assert len(intake.waiting) == 3


def test_that_a_cancelled_taking_leaves_nothing(ctx: AppContext, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    intake = read_pictures(ctx, put(tmp_path, *(f"{n}.jpg" for n in range(5))))
    taken = take_in(ctx, choices(intake.waiting), cancelled_when(told, 3))
    assert taken.change is None and taken.digests == set()
    assert ctx.store.photos.digests() == set() and load_diary(ctx).photos == ()


def test_that_pictures_that_changed_or_vanished_are_named_and_the_rest_taken(ctx: AppContext, tmp_path: Path) -> None:
    changed, gone, same = put(tmp_path, "1.jpg", "2.jpg", "3.jpg")
    intake = read_pictures(ctx, [changed, gone, same])
    changed.write_bytes(a_picture())
    gone.unlink()
    taken = take_in(ctx, choices(intake.waiting))
    assert [words.id for words in taken.refused] == ["photos-file-changed", "input-missing"]
    assert taken.digests == {photo.sha256 for photo in load_diary(ctx).photos} == {intake.waiting[2].digest}


def test_that_nothing_is_kept_where_none_can_be_read_any_more(ctx: AppContext, tmp_path: Path) -> None:
    (path,) = put(tmp_path, "1.jpg")
    intake = read_pictures(ctx, [path])
    path.unlink()
    assert take_in(ctx, choices(intake.waiting)).change is None


def test_that_a_choice_that_does_not_hold_keeps_nothing(ctx: AppContext, tmp_path: Path) -> None:
    first, second = choices(read_pictures(ctx, put(tmp_path, "1.jpg", "2.jpg")).waiting)
    with pytest.raises(DraftRejected):
        take_in(ctx, [first, replace(second, session_id=a_session(1).id)])
    assert ctx.store.photos.digests() == set() and load_diary(ctx).photos == ()


def test_that_a_disk_that_fills_up_leaves_the_diary_as_it_was(
    ctx: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = put(tmp_path, *(f"{n}.jpg" for n in range(5)))
    take_in(ctx, choices(read_pictures(ctx, paths[:1]).waiting))
    kept = ctx.store.photos.digests()
    intake = read_pictures(ctx, paths)
    really_put, puts = ctx.store.photos.put, iter(range(9))

    def fills_up(data: bytes, *drawn: object, **named: object) -> str:
        if next(puts) == 2:
            raise DiaryError(message("store-disk-full", path="photos.sqlite"))
        return really_put(data, *drawn, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ctx.store.photos, "put", fills_up)
    with pytest.raises(DiaryError) as caught:
        take_in(ctx, choices(intake.waiting))
    assert caught.value.message.id == "store-disk-full"
    assert ctx.store.photos.digests() == kept and len(load_diary(ctx).photos) == 1


def test_that_pictures_the_diary_has_meanwhile_are_passed_over(ctx: AppContext, tmp_path: Path) -> None:
    intake = read_pictures(ctx, put(tmp_path, "1.jpg", "2.jpg"))
    take_in(ctx, choices(intake.waiting[:1]))
    take_in(ctx, choices(intake.waiting))
    assert len(load_diary(ctx).photos) == 2
    assert take_in(ctx, choices(intake.waiting)).change is None


def test_that_previews_of_many_waiting_pictures_are_not_all_held(
    ctx: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_reading, "_MOST_PREVIEW_BYTES", 1000)
    waiting = read_pictures(ctx, put(tmp_path, *(f"{n}.jpg" for n in range(4)))).waiting
    assert waiting[0].preview is not None and waiting[-1].preview is None
    take_in(ctx, choices(waiting))
    kept = [ctx.store.photos.thumbnail(p.sha256, PREVIEW_EDGE_PX) for p in load_diary(ctx).photos]
    assert len(kept) == 4 and all(kept)


def test_that_a_folder_that_may_not_be_looked_into_is_named_and_the_rest_read(
    ctx: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "phone", "a.jpg")
    put(tmp_path / "phone" / "closed", "b.jpg")
    really = os.scandir

    def guarded(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return really(path)

    monkeypatch.setattr(os, "scandir", guarded)
    intake = read_pictures(ctx, [tmp_path / "phone"])
    assert len(intake.waiting) == 1 and ids(intake) == ["photos-folder-failed"]
    assert intake.refused[0].args["folder"] == str(tmp_path / "phone" / "closed")


def test_that_a_photo_in_the_trash_can_be_taken_in_again(ctx: AppContext, tmp_path: Path) -> None:
    paths = put(tmp_path, "1.jpg")
    change = take_in(ctx, choices(read_pictures(ctx, paths).waiting)).change
    assert change is not None
    change.undo()
    take_in(ctx, choices(read_pictures(ctx, paths).waiting))
    assert len(load_diary(ctx).photos) == 1


def test_that_a_record_in_the_diary_is_known_by_its_digest_alone(ctx: AppContext, tmp_path: Path) -> None:
    (path,) = put(tmp_path, "1.jpg")
    (picture,) = read_pictures(ctx, [path]).waiting
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add(a_photo(1, sha256=picture.digest))
        uow.commit()
    assert read_pictures(ctx, [path]).same[0].photo == a_photo(1, sha256=picture.digest)


def test_that_a_photo_keeps_where_its_date_came_from_and_that_it_was_changed(ctx: AppContext, tmp_path: Path) -> None:
    path = tmp_path / "IMG_20260302_081500.jpg"
    path.write_bytes(a_picture())
    (picture,) = read_pictures(ctx, [path]).waiting
    take_in(ctx, choices([picture]))
    (photo,) = load_diary(ctx).photos
    assert (photo.taken_at.wall.isoformat(), photo.date_from) == ("2026-03-02T08:15:00", DateEvidence.NAME)
    edit_photo(ctx, replace(photo, taken_at=at(3)))
    assert load_diary(ctx).photos[0].date_from is DateEvidence.SAID
