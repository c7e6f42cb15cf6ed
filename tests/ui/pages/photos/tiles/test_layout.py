"""Where the gallery's tiles stand."""

from hypothesis import given
from hypothesis import strategies as st

from needlewise.ui.pages.photos.tiles.layout import Layout, Measures

MEASURES = Measures(least_tile=100, gap=10, heading=30, caption=40)
COUNTS = st.lists(st.integers(1, 40), max_size=8)
WIDTHS = st.integers(20, 2000)


def test_that_tiles_fill_the_width_in_as_many_columns_as_fit() -> None:
    layout = Layout([5], 430, MEASURES)
    assert (layout.columns, layout.tile) == (4, 100)
    assert Layout([5], 429, MEASURES).columns == 3
    assert layout.box(4).top == layout.box(0).top + 150


def test_that_a_section_begins_a_row_of_its_own_below_its_heading() -> None:
    layout = Layout([5, 1], 430, MEASURES)
    assert layout.heading(1).top == 30 + 2 * 150
    assert layout.box(5).top == layout.heading(1).top + 30
    assert layout.box(5).left == 0
    assert layout.height == layout.box(5).top + 150


def test_that_without_headings_rows_begin_at_the_top() -> None:
    assert Layout([2], 430, MEASURES, has_headings=False).box(0).top == 0


def test_that_one_moves_up_and_down_within_a_column_and_past_headings() -> None:
    layout = Layout([6, 3], 430, MEASURES)
    assert layout.below(1) == 5
    assert layout.below(3) == 5, "the row below is shorter"
    assert layout.below(5) == 7
    assert layout.above(7) == 5
    assert layout.above(2) == 2
    assert layout.below(8) == 8


def test_that_nothing_is_anywhere_without_tiles() -> None:
    layout = Layout([], 430, MEASURES)
    assert layout.place_at(10, 10) is None
    assert list(layout.within(0, 1000)) == []
    assert layout.height == 0


@given(COUNTS, WIDTHS)
def test_that_the_middle_of_each_tile_leads_back_to_it(counts: list[int], width: int) -> None:
    layout = Layout(counts, width, MEASURES)
    for place in range(sum(counts)):
        box = layout.box(place)
        assert layout.place_at(box.left + box.width // 2, box.top + box.height // 2) == place


@given(COUNTS, WIDTHS, st.integers(-100, 20000), st.integers(0, 3000))
def test_that_what_reaches_into_a_stretch_is_within_it(counts: list[int], width: int, top: int, height: int) -> None:
    layout = Layout(counts, width, MEASURES)
    within = set(layout.within(top, top + height))
    for place in range(sum(counts)):
        box = layout.box(place)
        if box.top < top + height and box.top + box.height > top:
            assert place in within
