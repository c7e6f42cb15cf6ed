import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from needlewise.errors import InputError
from needlewise.imaging.previews import PREVIEW_EDGE_PX, THUMBNAIL_EDGE_PX, draw_previews
from pictures import a_picture


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def colour(data: bytes, x: float, y: float) -> tuple[int, int, int]:
    image = opened(data)
    return image.getpixel((int(x * (image.width - 1)), int(y * (image.height - 1))))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_that_large_pictures_are_drawn_small_twice(form: str) -> None:
    drawn = draw_previews(a_picture(form, size=(2100, 1400), taken="2026:03:01 20:15:09"), "x")
    assert (drawn.facts.width, drawn.facts.height) == (2100, 1400)
    assert len(drawn.facts.dates) == 1
    assert opened(drawn.preview).size == (PREVIEW_EDGE_PX, 1067)
    assert opened(drawn.thumbnail).size == (THUMBNAIL_EDGE_PX, 213)
    assert opened(drawn.preview).format == opened(drawn.thumbnail).format == "JPEG"


def test_that_small_pictures_stay_as_large_as_they_are() -> None:
    drawn = draw_previews(a_picture(size=(60, 40)), "x")
    assert opened(drawn.preview).size == opened(drawn.thumbnail).size == (60, 40)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_that_large_pictures_are_drawn_upright(form: str, orientation: int) -> None:
    drawn = draw_previews(a_picture(form, size=(1650, 1100), orientation=orientation), "x")
    lies = orientation in (6, 8)
    assert (drawn.facts.width, drawn.facts.height) == ((1100, 1650) if lies else (1650, 1100))
    assert opened(drawn.preview).size == ((1067, 1600) if lies else (1600, 1067))
    red, _, blue = colour(drawn.thumbnail, 0.02, 0.02)
    assert (red > blue) == (orientation in (1, 6))


def test_that_a_cut_picture_is_found_though_it_is_read_at_a_quarter() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (1200, 6400, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "JPEG", quality=60)
    data = out.getvalue()
    draw_previews(data, "x")
    with pytest.raises(InputError) as caught:
        draw_previews(data[: len(data) - 4000], "holiday.jpg")
    assert caught.value.message.id == "picture-cut-short"


def test_that_what_is_see_through_lies_on_white() -> None:
    image = Image.new("RGBA", (40, 40), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (20, 0, 40, 40))
    out = io.BytesIO()
    image.save(out, "PNG")
    drawn = draw_previews(out.getvalue(), "x").preview
    assert min(colour(drawn, 0.9, 0.5)) > 250
    assert colour(drawn, 0.1, 0.5)[0] > 240 > 30 > colour(drawn, 0.1, 0.5)[2]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "YCbCr", "LAB", "I;16", "I", "F"])
def test_that_every_way_to_store_colours_is_drawn(mode: str) -> None:
    out = io.BytesIO()
    grey = Image.linear_gradient("L").resize((2000, 1500))
    if mode in ("I;16", "I", "F"):
        sixteen = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)
        image = sixteen if mode == "I;16" else sixteen.convert(mode)
    else:
        image = (
            grey.convert("RGB").convert(mode) if mode != "LAB" else Image.new("LAB", (2000, 1500), (200, 128, 128))
        )
    image.save(out, "TIFF")
    drawn = draw_previews(out.getvalue(), "x").preview
    assert opened(drawn).size == (1600, 1200)
    if mode != "LAB":
        assert colour(drawn, 0.5, 0.02)[1] < 60 and colour(drawn, 0.5, 0.98)[1] > 190


def test_that_colours_of_another_space_are_drawn_as_they_look() -> None:
    drawn = draw_previews(a_picture(icc_profile=swapped_profile(), quality=95), "x").preview
    plain = draw_previews(a_picture(quality=95), "x").preview
    assert np.abs(np.subtract(colour(drawn, 0.1, 0.5), colour(plain, 0.1, 0.5))).max() > 20


def swapped_profile() -> bytes:
    """sRGB with the colorants of red and green exchanged, and another name."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(data[128:132])
    tags = {bytes(data[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    data[red + 4 : red + 12], data[green + 4 : green + 12] = data[green + 4 : green + 12], data[red + 4 : red + 12]
    return bytes(data).replace("sRGB".encode("utf-16-be"), "Else".encode("utf-16-be"))


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_that_a_broken_colour_profile_or_exif_does_not_spoil_a_sound_picture() -> None:
    assert draw_previews(a_picture(icc_profile=b"nonsense" * 20), "x").facts.width == 60
    data = a_picture(taken="2026:03:01 20:15:09", orientation=6)
    at = data.index(b"Exif\0\0") + 6
    for broken in (data[:at] + b"\xff" * 12 + data[at + 12 :], data[: at + 8] + b"\xff\xff" + data[at + 10 :]):
        assert draw_previews(broken, "x").preview
