from dataclasses import replace

import numpy as np
import pytest

from curved_heads import a_curved_pair
from needlewise.imaging.align import Alignment, AlignmentQuality, align, align_by_points
from needlewise.imaging.pixels import Pixels
from needlewise.imaging.plane import bearing, mapped
from needlewise.messages import Catalogue
from scalp_pairs import LOOKS, Pair, Shot, a_pair, a_pair_of, before_a_wall

SIZE = (640, 480)


def is_laid(found: Alignment) -> bool:
    return found.quality is not AlignmentQuality.NONE


@pytest.fixture(scope="module")
def pairs() -> dict[str, Pair]:
    return {kind: a_pair_of(kind, 31, SIZE) for kind in ("parting", "bald crown", "low light")}


@pytest.mark.parametrize("kind", ["parting", "bald crown", "low light"])
def test_that_a_known_warp_is_found(kind: str, pairs: dict[str, Pair]) -> None:
    found = align(pairs[kind].reference, pairs[kind].other)
    assert found.quality is AlignmentQuality.GOOD and found.words.id == "align-good"
    assert pairs[kind].error(found.matrix) < 0.003


def test_that_different_heads_are_not_laid_over_each_other(pairs: dict[str, Pair]) -> None:
    tried = [
        align(pairs[one].reference, pairs[other].other)
        for one, other in (("parting", "bald crown"), ("bald crown", "low light"), ("low light", "parting"))
    ]
    tried.append(align(pairs["parting"].reference, a_pair_of("parting", 32, SIZE).other))
    assert not any(map(is_laid, tried))
    assert all(np.array_equal(found.matrix, np.eye(3)) for found in tried)


def test_that_the_same_view_with_all_hair_anew_is_refused_with_the_way_out(catalogue: Catalogue) -> None:
    look, first = LOOKS["parting"]()
    combed = a_pair(31, replace(look, blotches=0, moles=0), first, Shot(hair_anew=1.0), SIZE)
    found = align(combed.reference, combed.other)
    assert not is_laid(found)
    assert "mark two to four points" in catalogue.text(found.words)


def test_that_a_head_before_a_wall_is_laid_by_the_head_or_not_at_all() -> None:
    look, first = LOOKS["thin hair"]()
    for turn, shift in ((6.0, (0.04, 0.02)), (0.0, (0.015, 0.01))):
        pair = before_a_wall(a_pair(31, look, first, Shot(turn=turn, shift=shift, hair_anew=0.2), SIZE), 0.3)
        found = align(pair.reference, pair.other)
        assert not is_laid(found) or pair.error(found.matrix, middle=0.5) < 0.01
        assert is_laid(found) == (turn > 0)


def test_that_a_tilted_plane_is_found_by_a_homography() -> None:
    look, first = LOOKS["thin hair"]()
    pair = a_pair(31, look, first, Shot(turn=5, tilt=(0.15, 0.1), hair_anew=0.1), SIZE)
    found = align(pair.reference, pair.other)
    assert is_laid(found) and pair.error(found.matrix) < 0.005
    assert abs(found.matrix[2, :2]).max() > 0


def test_that_a_round_head_is_laid_while_it_is_tilted_little_and_not_at_all_beyond() -> None:
    for tilt, quality, most in (((1, 1), "good", 0.01), ((8, 0), "none", 1.0)):
        pair = a_curved_pair("bald crown", 7, tilt, (480, 360))
        found = align(pair.reference, pair.other)
        assert found.quality == quality
        assert pair.errors(found.matrix).max() < most


@pytest.mark.parametrize("turn", [60.0, 180.0])
def test_that_a_photo_held_another_way_is_not_laid(turn: float, pairs: dict[str, Pair]) -> None:
    look, first = LOOKS["bald crown"]()
    pair = a_pair(31, look, first, Shot(turn=turn), SIZE)
    assert not is_laid(align(pair.reference, pair.other))


@pytest.mark.parametrize("value", [0, 128, 255])
def test_that_pictures_of_nothing_are_refused(value: int, pairs: dict[str, Pair]) -> None:
    plain = Pixels.of(np.full((60, 90, 3), value, dtype=np.uint8))
    assert not is_laid(align(plain, plain))
    assert not is_laid(align(pairs["parting"].reference, plain))
    assert not is_laid(align(Pixels.of(plain.rgb[:1, :1]), plain))


def test_that_an_alignment_holds_at_other_sizes(pairs: dict[str, Pair]) -> None:
    pair = pairs["parting"]
    matrix = align(pair.reference, pair.other).matrix
    found = align(pair.reference, pair.other).scaled(3, 0.5)
    at = np.array([(100.0, 50.0), (600.0, 300.0)])
    assert np.allclose(mapped(found.matrix, at * 0.5), mapped(matrix, at) * 3)


def test_that_photos_of_different_sizes_are_laid(pairs: dict[str, Pair]) -> None:
    pair = pairs["parting"]
    cropped = Pixels.of(pair.other.rgb[40:, 60:])
    found = align(pair.reference, cropped)
    shift = np.array([[1, 0, 60], [0, 1, 40], [0, 0, 1]])
    expected = pair.true @ shift
    at = np.array([(50.0, 50.0), (500.0, 350.0)])
    assert np.linalg.norm(mapped(found.matrix, at) - mapped(expected, at), axis=1).max() < 0.005 * 640


@pytest.mark.parametrize(
    "matrix",
    [
        [[-1, 0, 800], [0, 1, 0], [0, 0, 1]],
        [[3, 0, 0], [0, 3, 0], [0, 0, 1]],
        [[1, 0, 0], [0, 1, 0], [0.002, 0, 1]],
        [[1, 0, 0], [0, 1, 0], [-0.002, 0, 1]],
        [[0, -1, 800], [1, 0, 0], [0, 0, 1]],
    ],
    ids=["mirrored", "three times as large", "far too tilted", "seen from behind", "lying down"],
)
def test_that_maps_no_two_photos_of_a_head_have_are_known(matrix: list[list[float]]) -> None:
    assert not bearing(np.array(matrix, dtype=float), 800, 600).is_plausible


PLACES = [(100.0, 100.0), (900.0, 120.0), (880.0, 700.0), (90.0, 650.0)]
TILTED = np.array([[1.1, 0.1, 20], [-0.05, 0.95, 7], [1e-5, 2e-5, 1]])


@pytest.mark.parametrize("count", [2, 3, 4])
def test_that_marked_points_come_to_lie_on_each_other(count: int) -> None:
    wanted = mapped(TILTED, np.array(PLACES[:count]))
    found = align_by_points([(tuple(to), at) for to, at in zip(wanted, PLACES, strict=False)])
    assert found.quality is AlignmentQuality.FAIR and found.words.args == {"count": count}
    assert np.allclose(mapped(found.matrix, np.array(PLACES[:count])), wanted)
    assert count < 4 or np.allclose(found.matrix, TILTED)


@pytest.mark.parametrize(
    ("reference", "other", "words"),
    [
        (PLACES[:1], PLACES[:1], "align-points-two-to-four"),
        ([], [], "align-points-two-to-four"),
        ([*PLACES, (400.0, 400.0)], [*PLACES, (400.0, 400.0)], "align-points-two-to-four"),
        (PLACES[:2], [(100.0, 100.0), (120.0, 110.0)], "align-points-too-close"),
        ([PLACES[0], PLACES[0]], PLACES[:2], "align-points-too-close"),
        ([(0.0, 0.0), (500.0, 20.0), (900.0, 0.0)], PLACES[:3], "align-points-in-a-line"),
        ([(1000 - x, y) for x, y in PLACES[:3]], PLACES[:3], "align-points-mirrored"),
        ([(1000 - x, y) for x, y in PLACES], PLACES, "align-points-mirrored"),
        ([PLACES[0], PLACES[2], PLACES[1], PLACES[3]], PLACES, "align-points-crossed"),
        ([(100.0, 100.0), (900.0, 120.0), (880.0, 300.0)], [(100.0, 100.0), (300.0, 120.0), (290.0, 900.0)],
         "align-points-do-not-fit"),
        ([(0.0, 0.0), (2000.0, 0.0)], [(0.0, 0.0), (100.0, 0.0)], "align-points-do-not-fit"),
    ],
)  # fmt: skip
def test_that_points_that_make_no_view_are_refused_with_the_reason(
    reference: list[tuple[float, float]], other: list[tuple[float, float]], words: str, catalogue: Catalogue
) -> None:
    found = align_by_points(list(zip(reference, other, strict=True)))
    assert not is_laid(found) and found.words.id == words
    assert catalogue.text(found.words)
