from dataclasses import replace

import numpy as np
import pytest

from needlewise.imaging.align import Alignment, AlignmentQuality
from needlewise.imaging.comparability import compare, signs
from needlewise.imaging.pixels import Pixels
from needlewise.messages import Catalogue, message
from scalp_pairs import LOOKS, Look, Shot, a_pair

SIZE = (800, 600)
THIN, PLAIN = LOOKS["thin hair"]()


def reasons(shot: Shot, look: Look = THIN, first: Shot = PLAIN) -> list[tuple[str, str]]:
    pair = a_pair(3, look, first, shot, SIZE)
    found = compare(signs(pair.reference), signs(pair.other), None)
    return [(reason.id, str(reason.args["which"])) for reason in found]


@pytest.mark.parametrize("kind", ["thin hair", "bald crown", "low light"])
def test_that_two_photos_taken_alike_are_comparable(kind: str) -> None:
    look, shot = LOOKS[kind]()
    alike = replace(shot, turn=4, shift=(0.03, 0.01), gain=shot.gain * 0.9, hair_anew=0.2)
    assert reasons(alike, look, shot) == []


@pytest.mark.parametrize(
    ("shot", "expected"),
    [
        (Shot(blur_px=2.4), ("signs-blurred", "later")),
        (Shot(gain=0.55), ("signs-darker", "later")),
        (Shot(cast=(1.15, 1.0, 0.75)), ("signs-tint", "later")),
        (Shot(cast=(0.8, 1.0, 1.2)), ("signs-tint", "earlier")),
    ],
)
def test_that_what_sets_two_photos_apart_is_named(shot: Shot, expected: tuple[str, str]) -> None:
    assert expected in reasons(shot)


def test_that_the_blurred_one_is_named_whichever_it_is() -> None:
    assert ("signs-blurred", "earlier") in reasons(Shot(), first=Shot(blur_px=2.4))


@pytest.mark.parametrize(("gain", "expected"), [(1.75, "signs-too-bright"), (0.06, "signs-too-dark")])
def test_that_a_photo_lost_in_white_or_black_is_named(gain: float, expected: str) -> None:
    assert (expected, "later") in reasons(Shot(gain=gain))


def test_that_two_photos_blurred_or_lit_alike_are_not_held_against_each_other() -> None:
    blurred = Shot(blur_px=2.4, gain=0.6)
    assert reasons(blurred, first=blurred) == []


def test_that_a_picture_too_small_for_single_hairs_is_named() -> None:
    pair = a_pair(3, THIN, PLAIN, PLAIN, (400, 300))
    assert [r.id for r in compare(signs(pair.reference), signs(pair.other), None)] == ["signs-few-pixels"] * 2


def laid(scale: float = 1.0, turn_deg: float = 0.0, slant: float = 0.0) -> Alignment:
    turn = np.radians(turn_deg)
    matrix = np.array(
        [
            [scale * np.cos(turn), -scale * np.sin(turn), 0],
            [scale * np.sin(turn), scale * np.cos(turn), 0],
            [slant / 1000, 0, 1],
        ]
    )
    return Alignment(matrix=matrix, quality=AlignmentQuality.GOOD, words=message("align-good"))


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [
        (laid(), []),
        (laid(scale=0.85, turn_deg=-14), []),
        (laid(scale=0.7), [("signs-nearer", {"percent": 30})]),
        (laid(scale=1.5), [("signs-further", {"percent": 50})]),
        (laid(turn_deg=-20), [("signs-turned", {"degrees": 20})]),
        (laid(slant=0.2), [("signs-slanted", {})]),
        (replace(laid(scale=0.6), quality=AlignmentQuality.NONE), []),
    ],
)
def test_that_distance_turn_and_slant_are_told_from_the_alignment(
    alignment: Alignment, expected: list[tuple[str, dict[str, int]]]
) -> None:
    one = signs(Pixels.of(np.random.default_rng(1).integers(80, 160, (750, 1000, 3), dtype=np.uint8)))
    assert [(reason.id, dict(reason.args)) for reason in compare(one, one, alignment)] == expected


def test_that_distance_does_not_hang_on_the_number_of_pixels() -> None:
    one = signs(Pixels.of(np.random.default_rng(1).integers(80, 160, (1200, 1600, 3), dtype=np.uint8)))
    small = replace(one, edge_px=800)
    assert compare(one, small, laid(scale=2)) == compare(small, one, laid(scale=0.5)) == []
    assert [reason.id for reason in compare(one, small, laid(scale=1))] == ["signs-nearer"]


def test_that_no_reason_speaks_of_hair_growth_or_gives_a_score(catalogue: Catalogue) -> None:
    one = replace(
        signs(Pixels.of(np.full((90, 120, 3), 255, dtype=np.uint8))),
        too_dark=0.9,
        sharpness=1.0,
        light=(1.0, 1.0, 1.0),
    )
    other = replace(one, sharpness=0.1, light=(0.1, 0.1, 0.01))
    said = [catalogue.text(reason) for reason in compare(one, other, laid(scale=0.5, turn_deg=30, slant=4))]
    assert len(said) == 12
    assert all("next time" in words and words[0].islower() for words in said)
    assert not any(word in words for words in said for word in ("growth", "density", "score", "thicker"))


@pytest.mark.parametrize("value", [0, 128, 255])
def test_that_pictures_of_nothing_have_signs_too(value: int) -> None:
    plain = signs(Pixels.of(np.full((30, 40, 3), value, dtype=np.uint8)))
    assert plain.too_dark == float(value == 0) and plain.too_bright == float(value == 255)
    assert compare(plain, signs(Pixels.of(np.zeros((1, 1, 3), dtype=np.uint8))), None)
