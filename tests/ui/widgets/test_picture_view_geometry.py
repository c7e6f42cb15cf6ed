import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needlewise.ui.widgets.picture_view_geometry import (
    LEAST_ZOOM,
    MOST_ZOOM,
    Mode,
    Place,
    carried,
    centred_on,
    fitted,
    is_on_line,
    kept_in,
    moved,
    panel_at,
    panels_of,
    scene_point,
    turned,
    zoom_range,
    zoomed,
)

lengths = st.floats(10, 10_000)
sizes = st.tuples(lengths, lengths)
places = st.builds(Place, lengths, lengths, st.floats(0.05, 8), st.floats(-180, 180))
points = st.tuples(st.floats(0, 2000), st.floats(0, 2000))
PANEL = (800.0, 600.0)


def panel_point(place: Place, panel: tuple[float, float], of_scene: tuple[float, float]) -> tuple[float, float]:
    """Where a point of the scene is seen."""
    turn = math.radians(place.turn_deg)
    x, y = (of_scene[0] - place.x) * place.zoom, (of_scene[1] - place.y) * place.zoom
    return x * math.cos(turn) - y * math.sin(turn) + panel[0] / 2, x * math.sin(turn) + y * math.cos(turn) + panel[
        1
    ] / 2


@given(places, points)
def test_that_a_point_of_the_scene_is_seen_where_it_was_found(place: Place, at: tuple[float, float]) -> None:
    assert panel_point(place, PANEL, scene_point(place, PANEL, at)) == pytest.approx(at, abs=1e-6)


@given(places, points, st.floats(0.01, 100))
def test_that_zooming_about_a_point_keeps_the_point(place: Place, at: tuple[float, float], factor: float) -> None:
    after = zoomed(place, PANEL, at, factor, (0.05, 8))
    assert 0.05 <= after.zoom <= 8
    assert scene_point(after, PANEL, at) == pytest.approx(scene_point(place, PANEL, at), abs=1e-5)


@given(places, points, st.floats(-720, 720))
def test_that_turning_about_a_point_keeps_the_point(place: Place, at: tuple[float, float], degrees: float) -> None:
    after = turned(place, PANEL, at, degrees)
    assert -180 < after.turn_deg <= 180
    assert math.cos(math.radians(after.turn_deg - place.turn_deg - degrees)) == pytest.approx(1)
    assert scene_point(after, PANEL, at) == pytest.approx(scene_point(place, PANEL, at), abs=1e-5)


@given(places, points, st.floats(-500, 500), st.floats(-500, 500))
def test_that_what_is_dragged_follows_the_pointer(
    place: Place, at: tuple[float, float], right: float, down: float
) -> None:
    grabbed = scene_point(place, PANEL, at)
    after = moved(place, right, down)
    assert panel_point(after, PANEL, grabbed) == pytest.approx((at[0] + right, at[1] + down), abs=1e-5)


@given(sizes, sizes)
def test_that_the_whole_scene_fits_and_touches_two_edges(
    scene: tuple[float, float], panel: tuple[float, float]
) -> None:
    place = fitted(scene, panel)
    (left, top), (right, bottom) = panel_point(place, panel, (0, 0)), panel_point(place, panel, scene)
    assert min(left, top) == pytest.approx(0, abs=1e-6 * max(panel))
    assert right <= panel[0] * (1 + 1e-9) and bottom <= panel[1] * (1 + 1e-9)


@given(places, sizes, sizes)
def test_that_the_same_part_is_seen_of_an_exchanged_picture(
    place: Place, old: tuple[float, float], new: tuple[float, float]
) -> None:
    after = carried(place, old, new)
    assert after.x / new[0] == pytest.approx(place.x / old[0])
    assert after.zoom * new[0] == pytest.approx(place.zoom * old[0])


@pytest.mark.parametrize(
    ("scene", "least", "most"),
    [
        ((4000, 3000), LEAST_ZOOM, MOST_ZOOM),
        ((20_000, 15_000), 0.04, MOST_ZOOM),
        ((50, 40), LEAST_ZOOM, 15),
    ],
)
def test_that_zoom_goes_from_a_tenth_to_eight_and_always_to_what_fits(
    scene: tuple[float, float], least: float, most: float
) -> None:
    assert zoom_range(scene, PANEL) == (pytest.approx(least), pytest.approx(most))


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        (Place(50, 60, 1), Place(50, 60, 1)),
        (Place(-1, 60, 1, 3), Place(0, 60, 1, 3)),
        (Place(101, 900, 1), Place(100, 80, 1)),
    ],
)
def test_that_the_middle_stays_on_the_pictures(place: Place, kept: Place) -> None:
    assert kept_in(place, (100, 80)) == kept


def test_that_two_panels_stand_apart_and_fill_the_width() -> None:
    left, right = panels_of(Mode.SIDES, (802, 600))
    assert (left.left, left.width, right.left, right.width) == (0, 400, 402, 400)
    for mode in (Mode.SLIDER, Mode.BLEND, Mode.BLINK):
        (only,) = panels_of(mode, (802, 600))
        assert only.size == (802, 600)


@pytest.mark.parametrize(("at", "found"), [((10, 10), 0), ((401, 10), None), ((402, 599), 1), ((-1, 10), None)])
def test_that_a_press_is_in_one_panel_or_between_them(at: tuple[float, float], found: int | None) -> None:
    assert panel_at(panels_of(Mode.SIDES, (802, 600)), at) == found


@pytest.mark.parametrize(("x", "is_held"), [(389, False), (391, True), (400, True), (410, True), (411, False)])
def test_that_the_line_is_held_from_nearby(x: float, is_held: bool) -> None:
    assert is_on_line(0.5, 800, (x, 300)) is is_held


@pytest.mark.parametrize(
    ("first", "second", "laid"),
    [
        ((100, 100), (50, 50), (2, 0, 0)),
        ((100, 100), (200, 100), (0.5, 0, 25)),
        ((100, 50), (100, 100), (0.5, 25, 0)),
    ],
)
def test_that_an_unaligned_picture_lies_in_the_middle_as_large_as_fits(
    first: tuple[float, float], second: tuple[float, float], laid: tuple[float, float, float]
) -> None:
    assert centred_on(first, second) == laid
