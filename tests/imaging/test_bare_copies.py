"""Whatever leaves the program as a picture holds the picture alone."""

import pytest

from needlewise.imaging.decode import upright_copy
from needlewise.imaging.look import Look
from needlewise.imaging.pair_picture import pair_picture
from needlewise.imaging.pixels import upright_pixels
from needlewise.imaging.previews import draw_previews
from needlewise.imaging.print_copy import print_copy
from secrets_in_pictures import SECRET, a_telling_picture, what_is_told

FORMS = ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"]


@pytest.fixture(scope="module", params=FORMS)
def telling(request: pytest.FixtureRequest) -> bytes:
    if request.param == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    data = a_telling_picture(request.param)
    assert SECRET in data
    return data


def test_that_the_search_finds_what_is_told() -> None:
    assert what_is_told(a_telling_picture("JPEG")) == ["the secret words", "EXIF", "225", "226", "237", "254"]
    assert {"EXIF", "b'tEXt'", "b'iTXt'", "b'zTXt'", "b'iCCP'", "b'eXIf'"} <= set(
        what_is_told(a_telling_picture("PNG"))
    )


def test_that_a_copy_to_give_away_tells_nothing(telling: bytes) -> None:
    assert what_is_told(upright_copy(telling, "x")[0]) == []


def test_that_preview_and_thumbnail_tell_nothing(telling: bytes) -> None:
    drawn = draw_previews(telling, "x")
    assert what_is_told(drawn.preview) == what_is_told(drawn.thumbnail) == []


@pytest.mark.parametrize("look", [None, Look(turns=1, crop=(0.1, 0.1, 0.5, 0.5), covers=((0, 0, 0.3, 0.3),))])
def test_that_a_copy_for_paper_tells_nothing(telling: bytes, look: Look | None) -> None:
    assert what_is_told(print_copy(telling, "x", look, 1200)) == []
    assert what_is_told(print_copy(telling, "x", look, 100)) == []


def test_that_a_pair_on_one_sheet_tells_nothing(telling: bytes) -> None:
    pixels = upright_pixels(telling, "x")
    assert what_is_told(pair_picture(pixels, pixels, ("One", "Other"))) == []
