import numpy as np
import pytest

from needlewise.imaging.light import light_of, match_light, middle
from needlewise.imaging.pixels import Pixels
from scalp_pairs import LOOKS, Shot, a_pair

SIZE = (320, 240)


@pytest.mark.parametrize(
    "shot",
    [Shot(gain=0.6), Shot(gain=1.15), Shot(cast=(1.15, 1.0, 0.8)), Shot(gain=0.8, cast=(0.85, 1.0, 1.1), gamma=1.1)],
    ids=["darker", "brighter", "warmer", "colder"],
)
def test_that_the_other_photo_comes_into_the_light_of_the_first(shot: Shot) -> None:
    look, first = LOOKS["thin hair"]()
    pair = a_pair(5, look, first, shot, SIZE)
    before = light_of(middle(pair.other)) / light_of(middle(pair.reference))
    after = light_of(middle(match_light(pair.reference, pair.other))) / light_of(middle(pair.reference))
    assert abs(np.log2(before)).max() > 0.25
    assert abs(np.log2(after)).max() < 0.1


def test_that_a_photo_in_its_own_light_stays_as_it_is() -> None:
    look, first = LOOKS["thin hair"]()
    picture = a_pair(5, look, first, first, SIZE).reference
    assert np.array_equal(match_light(picture, picture).rgb, picture.rgb)


def test_that_darkness_is_not_made_light_without_measure() -> None:
    bright, dark = (Pixels.of(np.full((40, 60, 3), value, dtype=np.uint8)) for value in (200, 6))
    assert match_light(bright, dark).rgb.max() < 20
    assert match_light(dark, bright).rgb.min() > 90


def test_that_what_is_burnt_out_has_no_say() -> None:
    calm = np.full((40, 60, 3), 120, dtype=np.uint8)
    glaring = calm.copy()
    glaring[15:25, 20:40] = 255
    assert np.allclose(light_of(middle(Pixels.of(calm))), light_of(middle(Pixels.of(glaring))))
