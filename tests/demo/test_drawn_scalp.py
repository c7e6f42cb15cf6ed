import io
from datetime import datetime

import pytest
from PIL import Image

from needlewise.demo.drawn_scalp import SIZE, draw_scalp
from needlewise.domain.photos import PhotoView
from needlewise.imaging.align import AlignmentQuality, align
from needlewise.imaging.decode import inspect
from needlewise.imaging.pixels import upright_pixels

TAKEN, LATER = datetime(2026, 3, 1, 12, 5), datetime(2026, 6, 1, 12, 5)


def brightness(data: bytes) -> float:
    grey = Image.open(io.BytesIO(data)).convert("L").resize((40, 30))
    return sum(grey.tobytes()) / (40 * 30)


@pytest.mark.parametrize("view", PhotoView)
def test_that_every_view_is_drawn_with_skin_and_hair(view: PhotoView) -> None:
    data = draw_scalp(view, TAKEN, 1)
    facts = inspect(data, view)
    assert (facts.width, facts.height) == SIZE
    assert [date.wall for date in facts.dates] == [TAKEN]
    assert 60 < brightness(data) < 180


def test_that_the_same_arguments_draw_the_same_picture_and_others_another() -> None:
    again = [draw_scalp(PhotoView.VERTEX, TAKEN, 1) for _ in range(2)]
    assert again[0] == again[1]
    assert draw_scalp(PhotoView.VERTEX, TAKEN, 2) != again[0]
    assert draw_scalp(PhotoView.VERTEX, LATER, 1) != again[0]


def test_that_another_day_shows_the_same_head_which_can_be_laid_over_the_first() -> None:
    drawn = draw_scalp(PhotoView.VERTEX, TAKEN, 1), draw_scalp(PhotoView.VERTEX, LATER, 1, density=0.93)
    first, second = (upright_pixels(data, "drawn") for data in drawn)
    assert align(first, second).quality is AlignmentQuality.GOOD


def test_that_thinner_hair_shows_more_skin() -> None:
    assert brightness(draw_scalp(PhotoView.VERTEX, TAKEN, 1, density=0.4)) > brightness(
        draw_scalp(PhotoView.VERTEX, TAKEN, 1)
    )
