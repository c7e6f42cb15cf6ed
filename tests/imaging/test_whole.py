"""A picture of which a part is missing is refused, and one that is whole is not, however it ends."""

from __future__ import annotations

import io
import random

import numpy as np
import pytest
from PIL import Image

from needlewise.errors import InputError
from needlewise.imaging.previews import draw_previews
from phone_pictures import FROM_PHONES, raw_file
from pictures import a_picture

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL", "ignore::DeprecationWarning:PIL")

GRID = (FROM_PHONES / "grid_whole.heic").read_bytes()
NO_END = (FROM_PHONES / "no_eoi.jpg").read_bytes()
CLIP = b"\0\0\0\x18ftypmp42" + random.Random(1).randbytes(5000)


def noise(form: str, size: tuple[int, int] = (320, 240), **save: object) -> bytes:
    pixels = np.random.default_rng(3).normal(128, 40, (size[1], size[0], 3)).clip(1, 255).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, form, **save)
    return out.getvalue()


def is_read(data: bytes) -> bool:
    try:
        draw_previews(data, "x")
    except InputError as error:
        assert error.message.id in ("picture-cut-short", "picture-damaged", "picture-unknown")
        return False
    return True


WHOLE = {
    "tiled HEIC": GRID,
    "HEIC": noise("HEIF"),
    "AVIF": noise("AVIF"),
    "WebP": noise("WEBP"),
    "lossless WebP": noise("WEBP", lossless=True),
    "plain TIFF": noise("TIFF"),
    "deflated TIFF": noise("TIFF", compression="tiff_deflate"),
    "LZW TIFF": noise("TIFF", compression="tiff_lzw"),
    "JPEG": noise("JPEG"),
    "progressive JPEG": noise("JPEG", progressive=True),
    "PNG": noise("PNG"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_that_a_picture_cut_at_any_place_is_refused(name: str) -> None:
    whole = WHOLE[name]
    assert is_read(whole)
    least = 3 if "JPEG" in name else 1  # without its last two bytes a JPEG lacks its end mark alone
    places = random.Random(name).sample(range(20, len(whole) - least), 40)
    assert [len(whole) - at for at in places if is_read(whole[:at])] == []


@pytest.mark.parametrize("name", WHOLE)
def test_that_a_picture_that_ends_in_zeros_is_refused(name: str) -> None:
    whole = WHOLE[name]
    places = random.Random(name).sample(range(20, len(whole) - 700), 20)
    assert [len(whole) - at for at in places if is_read(whole[:at] + bytes(len(whole) - at))] == []


def test_that_black_rows_at_the_end_of_a_picture_are_its_own() -> None:
    for form, more in (("TIFF", {}), ("TIFF", {"compression": "tiff_lzw"}), ("JPEG", {}), ("HEIF", {}), ("AVIF", {})):
        image = Image.new("RGB", (320, 240), (200, 150, 130))
        image.paste((0, 0, 0), (0, 200, 320, 240))
        out = io.BytesIO()
        image.save(out, form, **more)
        assert is_read(out.getvalue()), form
    black = io.BytesIO()
    Image.new("RGB", (320, 240)).save(black, "TIFF")
    assert is_read(black.getvalue())


@pytest.mark.parametrize("behind", [b"", CLIP, bytes(4096)])
@pytest.mark.parametrize("is_progressive", [False, True])
def test_that_a_jpeg_that_lacks_only_its_end_mark_is_read(behind: bytes, is_progressive: bool) -> None:
    whole = noise("JPEG", progressive=is_progressive)
    assert is_read(whole + behind)
    assert is_read(whole[:-2] + behind)
    assert not is_read(whole[: len(whole) * 2 // 3] + behind)


def test_that_a_phones_jpeg_without_end_mark_is_read_as_every_viewer_shows_it() -> None:
    drawn = draw_previews(NO_END, "x")
    assert (drawn.facts.width, drawn.facts.height) == (400, 300)
    preview = np.asarray(Image.open(io.BytesIO(drawn.preview)))
    closed = np.asarray(Image.open(io.BytesIO(NO_END + b"\xff\xd9")))
    assert abs(preview.astype(int) - closed).mean() < 2


def test_that_half_a_tiled_picture_names_the_file_and_the_mend() -> None:
    with pytest.raises(InputError) as refused:
        draw_previews(GRID[: len(GRID) // 2], "phone/IMG_1.HEIC")
    assert refused.value.message.id == "picture-cut-short"
    assert refused.value.message.args["file"] == "phone/IMG_1.HEIC"


def test_that_a_raw_file_gives_its_full_picture_and_never_its_thumbnail() -> None:
    facts = draw_previews(raw_file((64, 48), (320, 240), (640, 480), dated="2026:01:02 10:11:12"), "x").facts
    assert (facts.width, facts.height) == (240, 320)  # the raw file says that it lies on its side
    assert facts.media_type == "image/x-dcraw"
    assert [d.wall.isoformat() for d in facts.dates] == ["2026-01-02T10:11:12"]
    for picture in (None, (160, 120)):
        with pytest.raises(InputError) as refused:
            draw_previews(raw_file((64, 48), picture, (640, 480)), "x")
        assert refused.value.message.id == "picture-raw"


@pytest.mark.parametrize(
    "mark", [b"FUJIFILMCCD-RAW 0201", b"IIU\0\x18\0\0\0", b"IIRO\x08\0\0\0", b"\0\0\0\x18ftypcrx \0\0"]
)
def test_that_a_raw_file_that_cannot_be_read_is_called_that(mark: bytes) -> None:
    with pytest.raises(InputError) as refused:
        draw_previews(mark + bytes(500), "x")
    assert refused.value.message.id == "picture-raw"


def test_that_a_plain_tiff_is_no_raw_file() -> None:
    assert draw_previews(a_picture("TIFF"), "x").facts.media_type == "image/tiff"
