"""New pictures in the watched folder wait until they are given a view, or left out."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from needlewise.bootstrap import AppContext
from needlewise.domain.photos import PhotoView
from needlewise.progress import Progress
from needlewise.services.photos import reading as photo_reading
from needlewise.services.photos.intake import PictureChoice, take_in
from needlewise.services.photos.reading import Intake
from needlewise.services.photos.tray import (
    leave_out,
    look_beside,
    look_into,
    remember,
    tray_of,
    watch_folder,
    watched_folder,
)
from pictures import a_picture
from told import cancelled_when


@pytest.fixture
def folder(tmp_path: Path, ctx: AppContext) -> Path:
    """Watched, with one picture that was there before."""
    folder = tmp_path / "phone"
    folder.mkdir()
    drop(folder, "before.jpg", 1)
    watch_folder(ctx, folder)
    return folder


def drop(folder: Path, name: str, day: int) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(a_picture(taken=f"2026:03:{day:02} 12:00:00", offset="+01:00"))
    return path


def names(intake: Intake) -> list[str]:
    return [Path(picture.file).name for picture in intake.waiting]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose bytes were read."""
    found: list[str] = []
    really = photo_reading.read_bytes

    def counting(path: Path, most: int) -> bytes:
        found.append(path.name)
        return really(path, most)

    monkeypatch.setattr(photo_reading, "read_bytes", counting)
    return found


def test_that_without_a_watched_folder_nothing_waits(ctx: AppContext) -> None:
    assert watched_folder(ctx) is None and look_into(ctx) == Intake()


def test_that_what_comes_from_now_on_waits_and_what_was_there_does_not(ctx: AppContext, folder: Path) -> None:
    assert watched_folder(ctx) == folder and names(look_into(ctx)) == []
    drop(folder, "2026-03/new.jpg", 2)
    assert names(look_into(ctx)) == ["new.jpg"]
    assert names(look_into(ctx)) == ["new.jpg"]


def test_that_what_was_there_waits_too_where_that_is_wanted(ctx: AppContext, folder: Path) -> None:
    watch_folder(ctx, folder, with_present=True)
    assert names(look_into(ctx)) == ["before.jpg"]


def test_that_a_look_reads_only_what_is_new(ctx: AppContext, folder: Path, reads: list[str]) -> None:
    drop(folder, "a.jpg", 2)
    first = look_into(ctx)
    drop(folder, "b.jpg", 3)
    second = look_into(ctx, waiting=first.waiting)
    assert names(second) == ["a.jpg", "b.jpg"] and reads == ["a.jpg", "b.jpg"]
    look_into(ctx, waiting=second.waiting)
    assert reads == ["a.jpg", "b.jpg"]


def test_that_a_second_file_of_the_same_picture_is_not_read_again(
    ctx: AppContext, folder: Path, reads: list[str]
) -> None:
    shutil.copy(drop(folder, "a.jpg", 2), folder / "b.jpg")
    first = look_into(ctx)
    assert names(first) == ["a.jpg"] and [same.twin for same in first.same] == [str(folder / "a.jpg")]
    look_into(ctx, waiting=first.waiting)
    assert reads == ["a.jpg", "b.jpg"]


def test_that_the_progress_of_a_look_is_told_to_its_end(ctx: AppContext, folder: Path) -> None:
    drop(folder, "a.jpg", 2)
    drop(folder, "b.jpg", 3)
    told: list[tuple[int, int]] = []
    look_into(ctx, progress=Progress(lambda done, of: told.append((done, of))))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_that_a_look_that_finds_nothing_new_writes_nothing(
    ctx: AppContext, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(folder, "a.jpg", 2)
    waiting = look_into(ctx).waiting

    def no_writing(*_: Any) -> Any:
        raise AssertionError

    monkeypatch.setattr(type(ctx.store), "write", no_writing)
    assert look_into(ctx, waiting=waiting).waiting == waiting


def test_that_what_was_kept_for_the_first_glance_outlasts_a_look(ctx: AppContext, folder: Path) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.keep({"day": "calm"})
    drop(folder, "a.jpg", 2)
    look_into(ctx)
    with ctx.store.read() as uow:
        assert uow.settings.get("kept") == {"day": "calm"}


def test_that_a_picture_that_was_taken_in_waits_no_more_until_that_is_undone(ctx: AppContext, folder: Path) -> None:
    drop(folder, "a.jpg", 2)
    (picture,) = look_into(ctx).waiting
    choice = PictureChoice(picture=picture, view=PhotoView.VERTEX, taken_at=picture.taken_at)
    change = take_in(ctx, [choice]).change
    assert look_into(ctx).waiting == ()
    assert change is not None
    change.undo()
    assert names(look_into(ctx)) == ["a.jpg"]


def test_that_a_picture_left_out_stays_out_under_any_name_until_that_is_undone(ctx: AppContext, folder: Path) -> None:
    path = drop(folder, "a.jpg", 2)
    (picture,) = look_into(ctx).waiting
    change = leave_out(ctx, picture.digest)
    assert look_into(ctx).waiting == ()
    shutil.copy(path, folder / "copy.jpg")
    assert look_into(ctx).waiting == ()
    change.undo().undo()
    assert look_into(ctx).waiting == ()
    change.undo()
    assert names(look_into(ctx)) == ["a.jpg"] and path.exists()


def test_that_a_file_that_is_still_coming_in_is_not_complained_of(ctx: AppContext, folder: Path) -> None:
    path = drop(folder, "a.jpg", 2)
    whole = path.read_bytes()
    for part in (whole[:200], whole[:400]):
        path.write_bytes(part)
        assert look_into(ctx) == Intake()
    path.write_bytes(whole)
    assert names(look_into(ctx)) == ["a.jpg"]


def test_that_files_that_stay_damaged_are_named_once_until_they_change(
    ctx: AppContext, folder: Path, reads: list[str]
) -> None:
    for path in (drop(folder, "a.jpg", 2), drop(folder, "b.jpg", 3)):
        path.write_bytes(path.read_bytes()[:400])
    said = [[words.id for words in look_into(ctx).refused] for _ in range(3)]
    assert said == [[], ["picture-cut-short"] * 2, []]
    assert sorted(reads) == ["a.jpg", "a.jpg", "b.jpg", "b.jpg"]
    drop(folder, "a.jpg", 2)
    assert names(look_into(ctx)) == ["a.jpg"]


def test_that_a_folder_that_is_gone_is_said_once_each_time_it_goes(ctx: AppContext, folder: Path) -> None:
    away = folder.with_name("away")
    for _ in range(2):
        folder.rename(away)
        assert [words.id for words in look_into(ctx).refused] == ["photos-folder-gone"]
        assert look_into(ctx).refused == ()
        away.rename(folder)
        assert look_into(ctx) == Intake()


def test_that_a_drive_that_is_off_does_not_make_old_pictures_new(ctx: AppContext, folder: Path) -> None:
    away = folder.with_name("away")
    folder.rename(away)
    folder.mkdir()
    assert look_into(ctx) == Intake()
    folder.rmdir()
    away.rename(folder)
    assert look_into(ctx) == Intake()


def test_that_the_files_are_never_touched(ctx: AppContext, folder: Path) -> None:
    path = drop(folder, "a.jpg", 2)
    path.chmod(0o400)
    folder.chmod(0o500)
    before = {item.name: (item.stat().st_mtime_ns, item.read_bytes()) for item in folder.iterdir()}
    (picture,) = look_into(ctx).waiting
    leave_out(ctx, picture.digest)
    look_into(ctx)
    assert {item.name: (item.stat().st_mtime_ns, item.read_bytes()) for item in folder.iterdir()} == before
    folder.chmod(0o700)


def test_that_watching_another_folder_or_none_can_be_undone(ctx: AppContext, folder: Path, tmp_path: Path) -> None:
    drop(folder, "a.jpg", 2)
    look_into(ctx)
    other = watch_folder(ctx, tmp_path)
    assert watched_folder(ctx) == tmp_path
    other.undo()
    assert watched_folder(ctx) == folder and names(look_into(ctx)) == ["a.jpg"]
    watch_folder(ctx, None).undo()
    assert names(look_into(ctx)) == ["a.jpg"]


def test_that_a_look_that_ends_after_another_folder_was_chosen_is_forgotten(
    ctx: AppContext, folder: Path, tmp_path: Path
) -> None:
    drop(folder, "a.jpg", 2)
    looked = look_beside(tray_of(ctx))
    (tmp_path / "other").mkdir()
    watch_folder(ctx, tmp_path / "other")
    remember(ctx, looked)
    drop(tmp_path / "other", "a.jpg", 2)
    assert names(look_into(ctx)) == ["a.jpg"]


def test_that_a_look_tells_which_folders_to_watch(ctx: AppContext, folder: Path) -> None:
    drop(folder, "2026-03/a.jpg", 2)
    assert look_beside(tray_of(ctx)).folders == (folder, folder / "2026-03")
    shutil.rmtree(folder)
    gone = look_beside(tray_of(ctx))
    assert (gone.folder, gone.folders) == (folder, ())


def test_that_a_cancelled_look_goes_on_another_time(ctx: AppContext, folder: Path) -> None:
    for day in range(2, 9):
        drop(folder, f"{day}.jpg", day)
    first = look_into(ctx, cancelled_when([], 4))
    assert 0 < len(first.waiting) < 7
    assert len(look_into(ctx).waiting) == 7


def test_that_a_picture_that_was_changed_in_its_file_is_another(ctx: AppContext, folder: Path) -> None:
    path = drop(folder, "a.jpg", 2)
    waiting = look_into(ctx).waiting
    drop(folder, "a.jpg", 3)
    os.utime(path, ns=(1, 1))
    (picture,) = look_into(ctx, waiting=waiting).waiting
    assert picture.digest != waiting[0].digest
