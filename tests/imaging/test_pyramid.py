"""Pictures for the screen: halved again and again, and laid where an alignment has them."""

import numpy as np
import pytest

from needlewise.imaging.align import Alignment, AlignmentQuality
from needlewise.imaging.laid import laid_over
from needlewise.imaging.pixels import Pixels
from needlewise.imaging.pyramid import LEAST_EDGE_PX, pyramid
from needlewise.messages import message


def a_slope(width: int, height: int) -> Pixels:
    """Red grows to the right, green downwards."""
    rgb = np.zeros((height, width, 3), dtype=np.uint8)
    rgb[..., 0] = np.linspace(0, 255, width)
    rgb[..., 1] = np.linspace(0, 255, height)[:, None]
    rgb[..., 2] = 40
    return Pixels.of(rgb)


def test_that_levels_are_halved_until_they_are_small() -> None:
    made = pyramid(a_slope(1001, 600))
    assert [level.shape[:2] for level in made.levels] == [(600, 1001), (300, 500), (150, 250)]
    assert made.size == (1001, 600)
    assert max(made.levels[-1].shape) <= LEAST_EDGE_PX
    assert all(level.flags.c_contiguous for level in made.levels)


def test_that_colours_stand_as_the_screen_wants_them_at_every_level() -> None:
    pixels = a_slope(800, 600)
    for level in pyramid(pixels).levels:
        height, width = level.shape[:2]
        blue, green, red, filled = level[height // 4, width // 2]
        assert (blue, filled) == (40, 255)
        assert red == pytest.approx(128, abs=2) and green == pytest.approx(64, abs=2)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (256, 256)])
def test_that_the_smallest_pictures_have_levels_too(size: tuple[int, int]) -> None:
    made = pyramid(a_slope(*size))
    assert made.size == size
    assert all(min(level.shape) >= 1 for level in made.levels)


def test_that_a_picture_is_drawn_where_it_lies_on_the_other() -> None:
    reference, other = a_slope(200, 100), a_slope(400, 200)
    matrix = np.array(((0.5, 0, 50), (0, 0.5, 0), (0, 0, 1)))
    alignment = Alignment(matrix=matrix, quality=AlignmentQuality.GOOD, words=message("align-good"))
    laid = laid_over(reference, other, alignment)
    assert (laid.width, laid.height) == (200, 100)
    assert laid.rgb[50, 150, 0] == pytest.approx(128, abs=2)
    assert tuple(laid.rgb[50, 20]) == (128, 128, 128)
