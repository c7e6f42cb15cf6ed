"""An intake that is killed, or finds the disk full or its folder gone, leaves a whole diary."""

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from builders import at
from needlewise.bootstrap import AppContext, open_context
from needlewise.clock import FixedClock
from needlewise.domain.photos import PhotoView
from needlewise.errors import DiaryError
from needlewise.progress import Progress
from needlewise.services.photos.intake import PictureChoice, take_in
from needlewise.services.photos.reading import WaitingPicture, read_pictures
from needlewise.services.records.diary import load_diary
from needlewise.services.records.trash import empty_trash
from needlewise.store.check import check_diary
from pictures import a_picture

MANY = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "phone"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:02}.jpg").write_bytes(a_picture(taken=f"2026:03:01 12:{number:02}:00") + bytes(20_000))
    return folder


def choices(waiting: tuple[WaitingPicture, ...]) -> list[PictureChoice]:
    return [PictureChoice(picture=p, view=PhotoView.VERTEX, taken_at=p.taken_at) for p in waiting]


def test_that_a_disk_that_is_full_leaves_neither_records_nor_bytes(ctx: AppContext, folder: Path) -> None:
    waiting = read_pictures(ctx, [folder]).waiting
    take_in(ctx, choices(waiting[:1]))
    with ctx.store.photos._engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA max_page_count = 40")
    with pytest.raises(DiaryError) as caught:
        take_in(ctx, choices(waiting))
    assert caught.value.message.id == "store-disk-full"
    assert ctx.store.photos.digests() == {waiting[0].digest} and len(load_diary(ctx).photos) == 1
    assert check_diary(ctx.folder).problems == []


def test_that_a_folder_that_vanishes_mid_way_is_a_list_of_what_was_not_read(ctx: AppContext, folder: Path) -> None:
    def vanish(done: int, _: int) -> None:
        if done == 3:
            shutil.rmtree(folder)

    intake = read_pictures(ctx, [folder], progress=Progress(vanish))
    assert 3 <= len(intake.waiting) < MANY
    assert len(intake.waiting) + len(intake.refused) == MANY
    assert {words.id for words in intake.refused} == {"input-missing"}
    taken = take_in(ctx, choices(intake.waiting))
    assert taken.change is None and len(taken.refused) == len(intake.waiting)
    assert ctx.store.photos.digests() == set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child")
@pytest.mark.parametrize("after", [1, 5, MANY])
def test_that_an_intake_that_is_killed_leaves_at_most_bytes_that_go_with_the_trash(
    tmp_path: Path, folder: Path, after: int
) -> None:
    place, clock = tmp_path / "diary", FixedClock(at(100))
    open_context(place, clock=clock).close()
    reached, reach = os.pipe()

    def stop(done: int, _: int) -> None:
        if done == after:
            os.write(reach, b"x")
            time.sleep(60)

    child = os.fork()
    if child == 0:
        try:
            with open_context(place, clock=clock) as ctx:
                take_in(ctx, choices(read_pictures(ctx, [folder]).waiting), progress=Progress(stop))
        finally:
            os._exit(1)
    os.close(reach)
    with os.fdopen(reached, "rb") as pipe:
        assert pipe.read(1) == b"x"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    report = check_diary(place)
    is_recorded = after == MANY
    assert report.problems == [] and report.records["photos"] == (MANY if is_recorded else 0)
    assert report.photos_unnamed == (0 if is_recorded else after)
    with open_context(place, clock=clock) as ctx:
        empty_trash(ctx)
    assert check_diary(place).photos_unnamed == 0
