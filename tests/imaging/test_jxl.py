"""JPEG XL: its size is known before its decoder reads all of it."""

from __future__ import annotations

import io
from pathlib import Path

import pillow_jxl  # noqa: F401 - registers itself
import pytest
from PIL import Image

from needlewise.errors import InputError
from needlewise.imaging.jxl import jxl_size
from needlewise.imaging.previews import draw_previews


def jxl(size: tuple[int, int], **save: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (205, 164, 140)).save(out, "JXL", **save)
    return out.getvalue()


@pytest.mark.parametrize(
    "size", [(8, 8), (64, 48), (160, 120), (61, 43), (1, 1), (3000, 1), (1600, 900), (255, 256), (1024, 512)]
)
@pytest.mark.parametrize("in_boxes", [False, True])
def test_that_the_size_is_read_before_the_pixels(size: tuple[int, int], in_boxes: bool) -> None:
    data = jxl(size, use_container=in_boxes)
    assert jxl_size(data) == size
    facts = draw_previews(data, "x").facts
    assert ((facts.width, facts.height), facts.media_type) == (size, "image/jxl")


def test_that_a_picture_that_is_too_large_never_reaches_the_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("needlewise.imaging.decode._MOST_PIXELS_AT_ONCE", 1000)
    monkeypatch.setattr(Image, "open", lambda *_args, **_more: pytest.fail("it was opened"))
    with pytest.raises(InputError) as refused:
        draw_previews(jxl((64, 48)), "x")
    assert refused.value.message.id == "picture-too-many-pixels"


@pytest.mark.parametrize("orientation", [1, 6])
def test_that_a_packed_jpeg_is_turned_as_it_says_and_nothing_is_turned_twice(
    orientation: int, tmp_path: Path
) -> None:
    image = Image.new("RGB", (60, 40), "blue")
    image.paste("red", (0, 0, 30, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / "a.jpg", exif=exif)
    out = io.BytesIO()
    with Image.open(tmp_path / "a.jpg") as jpeg:
        jpeg.save(out, "JXL", lossless_jpeg=True)
    facts = draw_previews(out.getvalue(), "x").facts
    assert (facts.width, facts.height) == ((60, 40) if orientation == 1 else (40, 60))
    plain = io.BytesIO()
    image.save(plain, "JXL", exif=exif.tobytes())
    facts = draw_previews(plain.getvalue(), "x").facts
    assert (facts.width, facts.height) == (60, 40)  # its pixels were written as they are to be seen
