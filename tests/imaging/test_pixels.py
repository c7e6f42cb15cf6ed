import numpy as np
import pytest

from needlewise.imaging.look import Look
from needlewise.imaging.pixels import Pixels, upright_pixels
from needlewise.imaging.print_copy import print_copy
from pictures import a_picture

RED, BLUE, COVER = "red", "blue", "cover"


def colour(pixels: Pixels, x: float, y: float) -> str:
    red, green, blue = (int(v) for v in pixels.rgb[int(y * (pixels.height - 1)), int(x * (pixels.width - 1))])
    return COVER if abs(red - green) < 20 and abs(blue - green) < 20 else RED if red > blue else BLUE


def a_large_picture(**how: object) -> bytes:
    return a_picture(size=(1200, 800), quality=95, **how)


def test_that_every_pixel_is_given_upright_in_rows_without_gaps() -> None:
    pixels = upright_pixels(a_large_picture(orientation=6), "x")
    assert (pixels.width, pixels.height) == (800, 1200) == pixels.rgb.shape[1::-1]
    assert pixels.rgb.dtype == np.uint8 and pixels.rgb.flags.c_contiguous
    assert colour(pixels, 0.5, 0.1) == RED and colour(pixels, 0.5, 0.9) == BLUE


@pytest.mark.parametrize("edge_px", [100, 799, 1200, 5000])
def test_that_no_more_pixels_are_given_than_were_asked_for(edge_px: int) -> None:
    pixels = upright_pixels(a_large_picture(), "x", most_edge_px=edge_px)
    assert pixels.width == min(edge_px, 1200)
    assert abs(pixels.width / pixels.height - 1.5) < 0.02


@pytest.mark.parametrize(
    ("turns", "left_top", "right_bottom"), [(0, RED, BLUE), (1, RED, BLUE), (2, BLUE, RED), (3, BLUE, RED)]
)
def test_that_a_look_turns_clockwise(turns: int, left_top: str, right_bottom: str) -> None:
    pixels = upright_pixels(a_large_picture(), "x", Look(turns=turns))
    assert (pixels.width > pixels.height) == (turns % 2 == 0)
    assert (colour(pixels, 0.1, 0.1), colour(pixels, 0.9, 0.9)) == (left_top, right_bottom)


@pytest.mark.parametrize("edge_px", [None, 300])
def test_that_what_is_cropped_away_is_gone_and_the_rest_is_as_large_as_asked(edge_px: int | None) -> None:
    pixels = upright_pixels(a_large_picture(), "x", Look(crop=(0.5, 0.25, 0.25, 0.5)), edge_px)
    assert (pixels.width, pixels.height) == ((300, 400) if edge_px is None else (225, 300))
    assert {colour(pixels, x, y) for x in (0.05, 0.95) for y in (0.05, 0.95)} == {BLUE}


def test_that_crops_and_covers_count_in_the_picture_before_it_is_turned() -> None:
    look = Look(turns=1, crop=(0.0, 0.0, 0.5, 1.0), covers=((0.0, 0.0, 0.25, 1.0),))
    pixels = upright_pixels(a_large_picture(), "x", look)
    assert (pixels.width, pixels.height) == (800, 600)
    assert colour(pixels, 0.5, 0.2) == COVER and colour(pixels, 0.5, 0.9) == RED


@pytest.mark.parametrize("edge_px", [None, 211, 77])
def test_that_no_trace_of_what_is_covered_is_left_at_any_size(edge_px: int | None) -> None:
    """Its right half is covered, to a place between two pixels."""
    pixels = upright_pixels(a_large_picture(), "x", Look(covers=((0.4987, 0.0, 0.6, 1.0),)), edge_px)
    right = pixels.rgb[:, round(pixels.width * 0.5) + 2 :].astype(int)
    assert np.ptp(right, axis=2).max() < 20


@pytest.mark.parametrize("box", [(0.9, 0.9, 0.5, 0.5), (-0.2, -0.2, 0.5, 0.5), (1.0, 1.0, 0.0, 0.0)])
def test_that_a_box_over_the_edge_holds_what_of_it_lies_inside(box: tuple[float, float, float, float]) -> None:
    pixels = upright_pixels(a_large_picture(), "x", Look(crop=box))
    assert 1 <= pixels.width <= 361 and 1 <= pixels.height <= 241


def test_that_a_copy_for_paper_has_its_look_and_size() -> None:
    copy = print_copy(a_large_picture(orientation=3), "x", Look(turns=1, covers=((0, 0, 0.5, 1),)), 600)
    pixels = upright_pixels(copy, "copy")
    assert (pixels.width, pixels.height) == (400, 600)
    assert colour(pixels, 0.5, 0.2) == COVER and colour(pixels, 0.5, 0.8) == RED
