from collections.abc import Callable

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from needlewise.charts.data.reaction import ReactionData, ReactionGroup, ReactionPanel, middle_half
from needlewise.charts.reaction import describe_reaction, draw_reaction
from needlewise.charts.style import load_style
from needlewise.messages import Catalogue

SETTLING = [{1: 3.0, 2: 2.0, 3: 0.0}, {1: 2.0, 2: 1.0, 3: 0.0}, {1: 1.0, 2: 0.0}, {1: 2.0}]


def a_group(**fields: object) -> ReactionGroup:
    median, low, high = middle_half(SETTLING)
    defaults: dict[str, object] = {
        "look": 1,
        "shortest_mm": 0.5,
        "longest_mm": 0.5,
        "sessions": 4,
        "median": median,
        "low": low,
        "high": high,
        "calm_after_days": 3.0,
        "settled": 3,
        "settled_of": 4,
    }
    return ReactionGroup(**{**defaults, **fields})


def a_chart(*groups: ReactionGroup) -> ReactionData:
    panels = (
        ReactionPanel(effect_id="redness", top=4, groups=groups),
        ReactionPanel(effect_id="itch", top=10, groups=()),
    )
    return ReactionData(panels=panels, sessions=4, days_logged=9)


def test_that_a_day_needs_three_sessions_to_have_a_median() -> None:
    median, low, high = middle_half(SETTLING)
    assert median[:5].tolist() == pytest.approx([np.nan, 2.0, 1.0, np.nan, np.nan], nan_ok=True)
    assert (low[1], high[1]) == (1.75, 2.25)


def test_that_each_length_has_a_band_a_curve_and_its_calm_day(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    short = a_group(look=0, shortest_mm=0.2, longest_mm=0.25, calm_after_days=1.0)
    draw_reaction(figure, a_chart(short, a_group()), load_style("light"), catalogue)
    panel = panel_named(figure, "Redness")
    assert len(panel.collections) == 2
    curves = [line for line in panel.lines if len(line.get_xdata()) > 2]
    calm = [line.get_xdata()[0] for line in panel.lines if len(line.get_xdata()) == 2]
    assert len({(line.get_marker(), line.get_linestyle()) for line in curves}) == 2
    assert calm == [1.0, 3.0]


def test_that_the_key_tells_lengths_apart_by_shape_and_says_when_calm_came(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    short = a_group(look=0, shortest_mm=0.2, longest_mm=0.25, calm_after_days=None)
    draw_reaction(figure, a_chart(short, a_group()), load_style("print"), catalogue)
    words = words_on(figure)
    assert "● 0.2 to 0.25 mm (n = 4)" in words
    assert "■ 0.5 mm (n = 4): calm after 3 days" in words


def test_that_a_window_squeezed_to_nothing_can_be_drawn(catalogue: Catalogue) -> None:
    figure = Figure((0.5, 0.3))
    draw_reaction(figure, a_chart(a_group()), load_style("light"), catalogue)
    assert len(figure.axes) == 2


def test_that_bands_carry_patterns_in_print(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_reaction(figure, a_chart(a_group(look=0), a_group()), load_style("print"), catalogue)
    hatches = [band.get_hatch() for band in panel_named(figure, "Redness").collections]
    assert len(set(hatches)) == 2
    assert all(hatches)


def test_that_an_effect_with_too_few_sessions_says_not_enough_yet(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_reaction(figure, a_chart(a_group()), load_style("light"), catalogue)
    assert words_on(figure).count("not enough yet") == 1


def test_that_no_curve_at_all_is_said_in_words(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    chart = ReactionData(panels=(), sessions=2, days_logged=1)
    draw_reaction(figure, chart, load_style("dark"), catalogue)
    (words,) = words_on(figure)
    assert words == catalogue.text(describe_reaction(chart))
    assert words.endswith("There are 2 sessions so far.")


def test_that_the_description_says_how_many_were_seen_to_settle(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_reaction(a_chart(a_group())))
    assert "redness after 0.5 mm (4 sessions): highest on day 1, median 2 of 4." in words
    assert "Calm after 3 days (median; 3 of 4 seen to settle)." in words


def test_that_a_description_without_a_calm_day_gives_none(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_reaction(a_chart(a_group(calm_after_days=None, settled=1))))
    assert "No time to calm can be given: 1 of 4 were seen to settle." in words
