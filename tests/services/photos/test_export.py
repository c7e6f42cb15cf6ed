"""Photos given away: the picture alone by default, the very bytes on request."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, TiffImagePlugin

from builders import a_photo, an_area
from needlewise.bootstrap import AppContext
from needlewise.domain.photos import Photo
from needlewise.errors import OutputError
from needlewise.services.photos.export import export_photos
from pictures import EXIF_IFD, GPS_IFD, MAKE, ORIENTATION, TAKEN, srgb_profile
from told import cancelled_when

SECRETS = (b"Exif", b"A phone", b"GPSLatitude", b"xmp", b"Photoshop", b"8BIM", b"home address", b"2026:03:01")


def exif() -> Image.Exif:
    found = Image.Exif()
    found[MAKE], found[ORIENTATION] = "A phone", 6
    found.get_ifd(EXIF_IFD)[TAKEN] = "2026:03:01 12:00:00"
    found.get_ifd(GPS_IFD)[1] = "N"
    found.get_ifd(GPS_IFD)[2] = (
        TiffImagePlugin.IFDRational(52),
        TiffImagePlugin.IFDRational(31),
        TiffImagePlugin.IFDRational(0),
    )
    return found


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>52,31N</exif:GPSLatitude></x:xmpmeta>'


def iptc() -> bytes:
    """Photoshop's block with one IPTC field, as a JPEG's APP13 holds it."""
    field = b"\x1c\x02\x78" + (12).to_bytes(2) + b"home address"
    block = b"8BIM\x04\x04\x00\x00" + len(field).to_bytes(4) + field
    body = b"Photoshop 3.0\x00" + block + b"\x00" * (len(block) % 2)
    return b"\xff\xed" + (len(body) + 2).to_bytes(2) + body


def telling(form: str) -> bytes:
    """A picture that carries a place in EXIF and XMP, a JPEG in IPTC too."""
    image = Image.new("RGB", (60, 40), "blue")
    image.paste("red", (0, 0, 30, 40))
    out = io.BytesIO()
    if form == "PNG":
        from PIL.PngImagePlugin import PngInfo

        said = PngInfo()
        said.add_itxt("XML:com.adobe.xmp", XMP.decode())
        said.add_text("Comment", "home address")
        image.save(out, form, exif=exif(), pnginfo=said, icc_profile=srgb_profile())
    elif form == "TIFF":
        image.save(out, form, tiffinfo={MAKE: "A phone", ORIENTATION: 6, 700: XMP, 33723: b"home address"})
    else:
        image.save(out, form, exif=exif(), xmp=XMP, icc_profile=srgb_profile())
    data = out.getvalue()
    return data[:2] + iptc() + data[2:] if form == "JPEG" else data


def add(ctx: AppContext, *photos: Photo) -> None:
    with ctx.store.write(ctx.clock.now()) as uow:
        uow.photos.add_all(photos)
        uow.commit()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_that_a_copy_holds_the_upright_picture_and_nothing_else(ctx: AppContext, tmp_path: Path, form: str) -> None:
    original = telling(form)
    assert sum(secret in original for secret in SECRETS) >= 3
    add(ctx, a_photo(1, sha256=ctx.store.photos.put(original)))
    assert export_photos(ctx, tmp_path / "copies").written == 1
    (copy,) = (tmp_path / "copies").iterdir()
    data = copy.read_bytes()
    assert [secret for secret in SECRETS if secret in data] == []
    with Image.open(copy) as image:
        assert image.size == (40, 60) and not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert copy.stat().st_mode & 0o077 == 0


def test_that_originals_are_the_very_bytes(ctx: AppContext, tmp_path: Path) -> None:
    original = telling("JPEG")
    looked = a_photo(1, sha256=ctx.store.photos.put(original), media_type="image/jpeg", turns=1)
    add(ctx, looked)
    assert export_photos(ctx, tmp_path / "originals", originals=True).written == 1
    (copy,) = (tmp_path / "originals").iterdir()
    assert copy.name == f"2026-01-02_1200_vertex_{looked.sha256[:8]}.jpg" and copy.read_bytes() == original


def test_that_copies_are_turned_cropped_and_covered_as_they_are_shown(ctx: AppContext, tmp_path: Path) -> None:
    right = an_area(left=0.5, top=0.0, right=1.0, bottom=1.0)
    add(ctx, a_photo(1, sha256=ctx.store.photos.put(telling("JPEG")), turns=1, crop=right, covers=(right,)))
    export_photos(ctx, tmp_path / "copies")
    (copy,) = (tmp_path / "copies").iterdir()
    with Image.open(copy) as image:
        assert image.size == (60, 20)
        assert image.getcolors() == [(60 * 20, (128, 128, 128))]


def test_that_a_choice_of_photos_is_written(ctx: AppContext, tmp_path: Path) -> None:
    sha256 = ctx.store.photos.put(telling("JPEG"))
    add(ctx, a_photo(1, sha256=sha256), a_photo(2, sha256=sha256))
    assert export_photos(ctx, tmp_path / "copies", ids=[a_photo(2).id]).written == 1
    assert [file.name[:10] for file in (tmp_path / "copies").iterdir()] == ["2026-01-03"]


def test_that_missing_and_unreadable_pictures_are_counted_and_the_rest_written(
    ctx: AppContext, tmp_path: Path
) -> None:
    good, broken = ctx.store.photos.put(telling("JPEG")), ctx.store.photos.put(b"no picture")
    add(ctx, a_photo(1), a_photo(2, sha256=broken), a_photo(3, sha256=good))
    report = export_photos(ctx, tmp_path / "copies")
    assert (report.written, report.missing) == (1, 1)
    assert [words.id for words in report.failed] == ["picture-unknown"]


def test_that_progress_is_told_and_a_cancelled_export_leaves_whole_files_only(
    ctx: AppContext, tmp_path: Path
) -> None:
    add(ctx, *(a_photo(n, sha256=ctx.store.photos.put(telling("JPEG"))) for n in range(4)))
    told: list[tuple[int, int]] = []
    report = export_photos(
        ctx,
        tmp_path / "copies",
        progress=cancelled_when(told, 3),
    )
    assert (report.written, told) == (2, [(0, 4), (1, 4), (2, 4)])
    assert len([file for file in (tmp_path / "copies").iterdir() if file.suffix == ".jpg"]) == 2


def test_that_what_a_killed_export_left_is_swept_and_nothing_else(ctx: AppContext, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    left, *others = (".needlewise-abc123.part", "mine.part", ".needlewise-notes.txt")
    for name in (left, *others):
        (folder / name).write_bytes(b"x")
        os.utime(folder / name, (1, 1))
    add(ctx, a_photo(1, sha256=ctx.store.photos.put(telling("JPEG"))))
    export_photos(ctx, folder)
    assert {file.name for file in folder.iterdir() if file.suffix != ".jpg"} == set(others)


def test_that_a_file_in_the_folders_place_is_refused(ctx: AppContext, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(OutputError):
        export_photos(ctx, tmp_path / "file")
