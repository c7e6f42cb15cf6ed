import os
from pathlib import Path

import pytest
from PIL import Image

from builders import a_photo, at
from needlewise.bootstrap import AppContext
from needlewise.domain.moments import Moment
from needlewise.domain.photos import PhotoView
from needlewise.errors import InputError, OutputError
from needlewise.services.changes import Kind
from needlewise.services.diary import load_diary
from needlewise.services.photos import DateSource, add_photo, export_photos, read_picture
from pictures import a_picture


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.jpg"
    path.write_bytes(a_picture(taken="2026:03:01 20:15:09", offset="+02:00", orientation=6))
    return path


def test_that_a_photo_is_kept_byte_for_byte_with_what_it_says_of_itself(ctx: AppContext, photo_file: Path) -> None:
    added = add_photo(ctx, read_picture(photo_file), PhotoView.VERTEX)
    (photo,) = load_diary(ctx).photos
    assert added.photo == photo
    assert photo.taken_at == Moment.parse("2026-03-01T20:15:09+02:00")
    assert (photo.view, photo.media_type, photo.width, photo.height) == (PhotoView.VERTEX, "image/jpeg", 40, 60)
    assert ctx.store.photos.get(photo.sha256) == photo_file.read_bytes()


def test_that_adding_can_be_undone(ctx: AppContext, photo_file: Path) -> None:
    change = add_photo(ctx, read_picture(photo_file), PhotoView.VERTEX).change
    assert change is not None and change.kinds == {Kind.PHOTOS}
    change.undo()
    assert load_diary(ctx).photos == ()


def test_that_the_same_bytes_are_taken_in_once(ctx: AppContext, photo_file: Path) -> None:
    first = add_photo(ctx, read_picture(photo_file), PhotoView.VERTEX)
    again = add_photo(ctx, read_picture(photo_file), PhotoView.FRONTAL)
    assert again.change is None and again.photo == first.photo


def test_that_adding_a_file_fills_in_a_record_whose_bytes_were_missing(ctx: AppContext, photo_file: Path) -> None:
    picture = read_picture(photo_file)
    first = add_photo(ctx, picture, PhotoView.VERTEX)
    ctx.store.photos.forget([first.photo.sha256])
    assert add_photo(ctx, picture, PhotoView.VERTEX).change is None
    assert ctx.store.photos.has(first.photo.sha256)


def test_that_the_time_is_the_given_one_or_the_pictures_or_the_files(photo_file: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.jpg"
    plain.write_bytes(a_picture())
    os.utime(plain, (1_700_000_000, 1_700_000_000))
    assert read_picture(photo_file, at(5)).taken_at == at(5)
    assert read_picture(photo_file).date_source is DateSource.PICTURE
    by_file = read_picture(plain)
    assert by_file.date_source is DateSource.FILE
    assert by_file.taken_at.utc.isoformat() == "2023-11-14T22:13:00"


def test_that_a_camera_set_to_an_impossible_year_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "old.jpg"
    path.write_bytes(a_picture(taken="1904:01:01 00:00:00"))
    assert read_picture(path).date_source is DateSource.FILE


def test_that_copies_are_upright_and_bare_while_originals_are_the_very_bytes(
    ctx: AppContext, photo_file: Path, tmp_path: Path
) -> None:
    add_photo(ctx, read_picture(photo_file), PhotoView.VERTEX)
    assert export_photos(ctx, tmp_path / "copies").written == 1
    assert export_photos(ctx, tmp_path / "originals", originals=True).written == 1
    (copy,) = (tmp_path / "copies").iterdir()
    (original,) = (tmp_path / "originals").iterdir()
    assert copy.name.startswith("2026-03-01_2015_vertex_") and copy.suffix == ".jpg"
    assert original.read_bytes() == photo_file.read_bytes()
    with Image.open(copy) as image:
        assert image.size == (40, 60) and not image.getexif()


def test_that_missing_and_unreadable_pictures_are_counted_and_the_rest_written(
    ctx: AppContext, photo_file: Path, tmp_path: Path
) -> None:
    add_photo(ctx, read_picture(photo_file), PhotoView.VERTEX)
    broken = ctx.store.photos.put(b"no picture")
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add_all([a_photo(1), a_photo(2, sha256=broken)])
        uow.commit()
    report = export_photos(ctx, tmp_path / "copies")
    assert (report.written, report.missing) == (1, 1)
    assert [words.id for words in report.failed] == ["picture-unknown"]


def test_that_a_file_in_the_folders_place_is_refused(ctx: AppContext, photo_file: Path) -> None:
    with pytest.raises(OutputError):
        export_photos(ctx, photo_file)


def test_that_a_file_which_is_no_picture_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no picture")
    with pytest.raises(InputError) as caught:
        read_picture(path)
    assert caught.value.message.args["file"] == str(path)
