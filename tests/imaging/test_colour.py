"""Skin looks as red as it was, in whatever colours a phone wrote it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from needlewise.imaging.boxes import read_still
from needlewise.imaging.previews import draw_previews
from needlewise.imaging.shown import shown
from phone_pictures import CALM, FLUSHED, FROM_PHONES, avif_of_skin, heic_of_skin, png_of_skin

FORMS: dict[str, Callable[[], bytes]] = {
    "HEIC sRGB": lambda: heic_of_skin(1, 13),
    "HEIC with no code points known": lambda: heic_of_skin(1, 2),
    "HEIC Display P3": lambda: heic_of_skin(12, 13),
    "HEIC BT.709": lambda: heic_of_skin(1, 1, 1),
    "HEIC BT.601": lambda: heic_of_skin(1, 6),
    "HEIC BT.2020 PQ": lambda: heic_of_skin(9, 16, 9),
    "HEIC BT.2020 HLG": lambda: heic_of_skin(9, 18, 9),
    "HEIC Display P3 PQ": lambda: heic_of_skin(12, 16),
    "AVIF sRGB": lambda: avif_of_skin(1, 13),
    "AVIF Display P3": lambda: avif_of_skin(12, 13),
    "AVIF BT.2020 PQ": lambda: avif_of_skin(9, 16),
    "AVIF BT.2020 HLG": lambda: avif_of_skin(9, 18),
    "PNG Display P3": lambda: png_of_skin(12, 13),
    "PNG BT.2020 PQ": lambda: png_of_skin(9, 16),
    "a phone's HEIC in PQ": (FROM_PHONES / "skin_pq.heic").read_bytes,
}


@pytest.mark.parametrize("name", FORMS)
def test_that_calm_and_flushed_skin_differ_as_they_do_in_srgb(name: str) -> None:
    image = shown(FORMS[name](), "x", None, None)
    for x, srgb in ((20, CALM), (image.width - 20, FLUSHED)):
        red, green, _blue = image.getpixel((x, image.height // 2))
        wanted = srgb[0] - srgb[1]
        assert abs((red - green) - wanted) <= 0.1 * wanted, (name, x, red - green, wanted)


def test_that_the_small_pictures_are_of_the_same_colours() -> None:
    import io

    from PIL import Image

    preview = Image.open(io.BytesIO(draw_previews(FORMS["HEIC BT.2020 HLG"](), "x").preview)).convert("RGB")
    red, green, _blue = preview.getpixel((20, 30))
    assert abs((red - green) - (CALM[0] - CALM[1])) <= 5


def test_that_the_code_points_stand_in_the_boxes() -> None:
    still = read_still(FORMS["HEIC BT.2020 PQ"]())
    assert still is not None and still.nclx is not None
    assert (still.nclx.primaries, still.nclx.transfer) == (9, 16)
