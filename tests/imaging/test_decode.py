import io
import struct
import zlib
from datetime import datetime

import pytest
from PIL import Image

from needlewise.errors import InputError
from needlewise.imaging import decode
from needlewise.imaging.decode import inspect, upright_copy
from pictures import a_picture, srgb_profile


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def corner(image: Image.Image) -> str:
    """Which of the test picture's two colours the upper left corner has."""
    red, _, blue = image.convert("RGB").getpixel((2, 2))
    return "red" if red > blue else "blue"


@pytest.mark.parametrize(
    ("form", "media_type"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp"), ("TIFF", "image/tiff")],
)
def test_that_the_kind_and_size_of_a_picture_are_read(form: str, media_type: str) -> None:
    facts = inspect(a_picture(form), "x")
    assert (facts.media_type, facts.width, facts.height) == (media_type, 60, 40)
    assert facts.dates == ()


@pytest.mark.parametrize(
    ("offset", "minutes"), [("+05:45", 345), ("-04:00", -240), (None, None), ("nonsense", None), ("   :  ", None)]
)
def test_that_the_cameras_time_is_read_with_its_offset_where_it_has_one(
    offset: str | None, minutes: int | None
) -> None:
    facts = inspect(a_picture(taken="2026:03:01 20:15:09", offset=offset), "x")
    assert [(d.wall, d.utc_offset_min) for d in facts.dates] == [(datetime(2026, 3, 1, 20, 15, 9), minutes)]


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "    :  :     :  :  ", "03/2026", ""])
def test_that_a_camera_without_a_clock_gives_no_time(taken: str) -> None:
    assert inspect(a_picture(taken=taken), "x").dates == ()


def test_that_a_turned_picture_is_measured_and_copied_upright() -> None:
    data = a_picture(orientation=6)
    facts = inspect(data, "x")
    assert (facts.width, facts.height) == (40, 60)
    copy, ending = upright_copy(data, "x")
    image = opened(copy)
    assert ending == ".jpg" and image.size == (40, 60)
    assert corner(image) == "red"
    assert corner(opened(upright_copy(a_picture(orientation=3), "x")[0])) == "blue"


def test_that_a_copy_holds_nothing_but_the_picture() -> None:
    data = a_picture(taken="2026:03:01 20:15:09", comment=b"secret words", icc_profile=srgb_profile())
    image = opened(upright_copy(data, "x")[0])
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"secret" not in upright_copy(data, "x")[0] and b"A phone" not in upright_copy(data, "x")[0]


def test_that_the_text_of_a_png_stays_behind_too() -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Author", "secret words")
    copy, ending = upright_copy(a_picture("PNG", mode="RGBA", pnginfo=notes), "x")
    assert ending == ".png" and opened(copy).info == {}
    assert opened(copy).mode == "RGBA"


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_that_odd_colours_become_ordinary_ones(mode: str) -> None:
    assert opened(upright_copy(a_picture("TIFF", mode=mode), "x")[0]).mode == "RGB"


def a_png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of that size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "picture-unknown"),
        (b"not a picture at all", "picture-unknown"),
        (b"%PDF-1.7 ...", "picture-unknown"),
        (a_picture()[:400], "picture-cut-short"),
        (a_picture("PNG")[:80], "picture-cut-short"),
        (a_png_that_claims(60_000, 60_000), "picture-too-many-pixels"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(40), "picture-cut-short"),
        (a_picture("GIF"), "picture-unknown"),
    ],
)
def test_that_what_cannot_be_read_is_named_with_its_reason(data: bytes, words: str) -> None:
    for read in (inspect, upright_copy):
        with pytest.raises(InputError) as caught:
            read(data, "holiday.jpg")
        assert caught.value.message.id == words
        assert caught.value.message.args["file"] == "holiday.jpg"


def test_that_a_heic_picture_is_read_where_that_is_installed() -> None:
    heif = pytest.importorskip("pillow_heif")
    heif.register_heif_opener()
    facts = inspect(a_picture("HEIF", size=(64, 48)), "x")
    assert (facts.media_type, facts.width, facts.height) == ("image/heic", 64, 48)
    assert upright_copy(a_picture("HEIF", size=(64, 48)), "x")[1] == ".jpg"


def test_that_a_heic_picture_elsewhere_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "_is_installed", lambda _form: False)
    with pytest.raises(InputError) as caught:
        inspect(b"\x00\x00\x00\x18ftypheic" + bytes(40), "x")
    assert caught.value.message.id == "picture-heif"
