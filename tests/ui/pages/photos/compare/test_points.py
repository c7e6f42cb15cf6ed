"""Points marked in two pictures: the same number means the same place."""

import pytest

from needlewise.ui.pages.photos.compare.points import MOST, Points

A, B, C = (0.1, 0.1), (0.5, 0.5), (0.9, 0.9)


def marked(*points: tuple[int, tuple[float, float]]) -> Points:
    found = Points()
    for side, share in points:
        found = found.with_point(side, share)
    return found


def test_that_points_pair_by_the_order_in_each_picture() -> None:
    points = marked((0, A), (1, B), (1, C), (0, B))
    assert points.pairs == ((A, B), (B, C))
    assert points.is_enough


def test_that_a_second_point_ahead_takes_the_place_of_the_first() -> None:
    points = marked((0, A), (0, B))
    assert (points.first, points.second, points.order) == ((B,), (), (0,))


def test_that_more_than_four_are_not_taken() -> None:
    points = marked(*((side, A) for _ in range(MOST + 1) for side in (0, 1)))
    assert len(points.pairs) == len(points.first) == len(points.second) == MOST


def test_that_the_last_point_is_taken_back_whichever_picture_it_was_in() -> None:
    points = marked((0, A), (1, B), (1, C))
    assert points.without_last() == marked((0, A), (1, B))
    assert points.without_last().without_last() == marked((0, A))
    assert Points().without_last() == Points()


@pytest.mark.parametrize(
    ("points", "id_", "is_enough"),
    [
        (marked(), "compare-points-next", False),
        (marked((0, A)), "compare-points-same-in-second", False),
        (marked((1, A)), "compare-points-same-in-first", False),
        (marked((0, A), (1, A)), "compare-points-next", False),
        (marked((0, A), (1, A), (0, B), (1, B)), "compare-points-enough", True),
        (marked((0, A), (1, A), (0, B), (1, B), (0, C)), "compare-points-same-in-second", False),
        (marked(*((side, A) for _ in range(MOST) for side in (0, 1))), "compare-points-all", True),
    ],
)
def test_that_the_next_thing_to_do_is_said(points: Points, id_: str, is_enough: bool) -> None:
    assert (points.words.id, points.is_enough) == (id_, is_enough)
