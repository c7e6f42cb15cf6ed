import io

import numpy as np
import pytest
from PIL import Image

from needlewise.imaging.pair_picture import pair_picture
from needlewise.imaging.pixels import Pixels


def plain(width: int, height: int, colour: tuple[int, int, int]) -> Pixels:
    return Pixels.of(np.full((height, width, 3), colour, dtype=np.uint8))


def drawn(data: bytes) -> np.ndarray:
    image = Image.open(io.BytesIO(data))
    assert image.format == "PNG"
    return np.asarray(image)


def rows_of_text(sheet: np.ndarray, left: int, right: int, top: int) -> int:
    """How many lines of writing stand below `top`."""
    has_ink = (sheet[top:, left:right].max(axis=2) < 200).any(axis=1)
    return int((np.diff(has_ink.astype(int)) == 1).sum())


def test_that_both_pictures_stand_side_by_side_with_their_words_beneath() -> None:
    data = pair_picture(
        plain(600, 400, (200, 30, 30)), plain(600, 400, (30, 30, 200)), ("4 March\nDry", "13 June"), ("101 days",)
    )
    sheet = drawn(data)
    reds = (sheet == (200, 30, 30)).all(axis=2)
    blues = (sheet == (30, 30, 200)).all(axis=2)
    assert reds.sum() == blues.sum() == 600 * 400
    assert np.flatnonzero(reds.any(axis=0)).max() < np.flatnonzero(blues.any(axis=0)).min()
    bottom = int(np.flatnonzero(reds.any(axis=1)).max()) + 1
    assert rows_of_text(sheet, 0, 600, bottom) == 3
    assert rows_of_text(sheet, 620, sheet.shape[1], bottom) == 1


@pytest.mark.parametrize("other", [(500, 700), (900, 350), (80, 60)])
def test_that_pictures_of_different_sizes_come_to_one_height(other: tuple[int, int]) -> None:
    sheet = drawn(pair_picture(plain(600, 400, (200, 30, 30)), plain(*other, (30, 30, 200)), ("One", "Other")))
    heights = [int((sheet == colour).all(axis=2).any(axis=1).sum()) for colour in ((200, 30, 30), (30, 30, 200))]
    assert heights == [min(400, other[1])] * 2


def test_that_long_words_are_broken_and_stay_on_the_sheet() -> None:
    words = "The later photo was laid over the earlier one, turned and sized, and shown in its light. " * 4
    sheet = drawn(
        pair_picture(plain(300, 200, (200, 30, 30)), plain(300, 200, (30, 30, 200)), (words, "13 June"), (words,))
    )
    edge = np.concatenate((sheet[:, :2], sheet[:, -2:]), axis=1)
    assert (edge == 255).all() and (sheet[-2:] == 255).all()


def test_that_the_letters_of_other_languages_are_written() -> None:
    blank, umlauts, nothing = (
        drawn(pair_picture(plain(300, 200, (200, 30, 30)), plain(300, 200, (30, 30, 200)), (text, "x"))).sum()
        for text in ("Marz fur Grosse", "März für Größe", "")
    )
    assert umlauts != blank and nothing > umlauts
