from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from builders import day
from needlewise.charts.data.spacing import OFF_SCALE, SpacingData, allowance_steps
from needlewise.charts.spacing import describe_gap, describe_spacing, draw_spacing
from needlewise.charts.span import Span, day_number
from needlewise.charts.style import load_style
from needlewise.messages import Catalogue


def a_chart(*session_days: int, cost: float = 0.25, **fields: object) -> SpacingData:
    days = np.array([day_number(day(n)) for n in session_days])
    gaps = np.diff(days)
    load_days, load = allowance_steps(days, np.full(days.size, cost), 28)
    defaults: dict[str, object] = {
        "span": Span(first=day(0), last=day(100)),
        "sessions": days.size,
        "days": days[1:],
        "gap_days": gaps,
        "minimum_days": np.full(gaps.size, 7.0),
        "is_short": gaps < 7,
        "load_days": load_days,
        "load": load,
        "is_clinician_set": False,
    }
    return SpacingData(**{**defaults, **fields})


@given(st.lists(st.integers(0, 200), min_size=1, max_size=30, unique=True))
def test_that_the_steps_hold_what_the_last_28_days_used(session_days: list[int]) -> None:
    days = np.array(sorted(session_days), dtype=float)
    steps, load = allowance_steps(days, np.full(days.size, 0.125), 28)
    for today in range(230):
        place = int(np.searchsorted(steps, today, side="right")) - 1
        drawn = load[place] if place >= 0 else 0.0
        assert drawn == 0.125 * sum(1 for d in days if today - 28 < d <= today)


def _drawn(panel: Axes, marker: str) -> list[float]:
    (line,) = [line for line in panel.lines if line.get_marker() == marker]
    return list(line.get_ydata())


def test_that_gaps_below_the_minimum_have_a_shape_of_their_own(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_spacing(figure, a_chart(0, 14, 18, 32, 46), load_style("light"), catalogue)
    panel = panel_named(figure, "Days since")
    assert _drawn(panel, "X") == [4]
    assert _drawn(panel, "o") == [14, 14, 14]


def test_that_a_long_pause_is_drawn_at_the_edge_as_an_arrow(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_spacing(figure, a_chart(0, 8, 16, 24, 32, 99), load_style("light"), catalogue)
    panel = panel_named(figure, "Days since")
    (arrow,) = _drawn(panel, "^")
    assert arrow < 67
    assert panel.get_ylim()[1] > arrow


def test_that_what_is_over_the_allowance_is_filled(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_spacing(figure, a_chart(0, 4, 8, 12, 16, cost=0.4), load_style("print"), catalogue)
    panel = panel_named(figure, "Share of")
    _, over = panel.collections
    assert over.get_hatch()
    assert over.get_paths()[0].get_extents().ymax == 2.0


def test_that_the_key_says_whose_minimum_it_is(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_spacing(figure, a_chart(0, 9, is_clinician_set=True), load_style("light"), catalogue)
    assert any("set by a clinician" in text for text in words_on(figure))


def test_that_one_session_has_no_spacing_and_says_so(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_spacing(figure, a_chart(3), load_style("light"), catalogue)
    assert words_on(figure) == ["Spacing is drawn from the second session on."]


def test_that_the_description_counts_what_came_closer(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_spacing(a_chart(0, 14, 18, 32)))
    assert "4 sessions" in words
    assert "median 14 days apart, shortest 4. One came closer than the minimum." in words
    assert "used most on Mon 19 Jan 2026: 75 %." in words


def test_that_a_load_off_the_scale_is_not_given_as_a_figure(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_spacing(a_chart(0, 14, cost=OFF_SCALE)))
    assert "more than twice the 28-day allowance" in words


def test_that_pointing_at_a_day_tells_gap_and_load(catalogue: Catalogue) -> None:
    chart = a_chart(0, 14)
    assert catalogue.text(describe_gap(chart, day(14))) == (
        "Thu 15 Jan 2026: 14 days after the session before, minimum 7 and 50 % of the 28-day allowance used."
    )
    assert catalogue.text(describe_gap(chart, day(15))).endswith(": 50 % of the 28-day allowance used.")
