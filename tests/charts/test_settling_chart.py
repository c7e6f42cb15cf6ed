"""Days until calm against the next session: drawn, and in words."""

from collections.abc import Callable

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from builders import day
from needlewise.charts.data.settling import SettlingData, SettlingPanel
from needlewise.charts.settling import describe_settled, describe_settling, draw_settling
from needlewise.charts.span import Span, day_number
from needlewise.charts.style import load_style
from needlewise.messages import Catalogue


def a_panel(
    effect_id: str, took: dict[int, float], unseen: set[int] = frozenset(), typical: float | None = 2.0
) -> SettlingPanel:
    return SettlingPanel(
        effect_id=effect_id,
        days=np.array([day_number(day(n)) for n in took]),
        took=np.array(list(took.values()), dtype=float),
        is_seen=np.array([n not in unseen for n in took], dtype=np.bool_),
        typical_days=typical,
    )


def a_chart(*panels: SettlingPanel) -> SettlingData:
    return SettlingData(
        span=Span(first=day(0), last=day(60)),
        panels=panels,
        rest_days=np.array([day_number(day(n)) for n in (0, 7, 14)]),
        rests=np.array([7.0, 7.0, 30.0]),
        sessions=4,
    )


CHART = a_chart(a_panel("redness", {0: 2, 7: 0, 14: 6}, {14}), a_panel("itch", {}, typical=None))


def _drawn(panel: Axes, marker: str) -> list[float]:
    (line,) = [line for line in panel.lines if line.get_marker() == marker]
    return list(line.get_ydata())


def test_that_what_was_not_seen_to_settle_has_a_shape_of_its_own(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_settling(figure, CHART, load_style("light"), catalogue)
    panel = panel_named(figure, "Redness: days until calm")
    assert _drawn(panel, "o") == [2, 0]
    assert _drawn(panel, "^") == [6]
    assert _drawn(panel, "_") == [7, 7], "the long pause ends beyond the chart"


def test_that_an_effect_nobody_recorded_says_so(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_settling(figure, CHART, load_style("dark"), catalogue)
    assert "not recorded in these days" in words_on(figure)


def test_that_the_chart_is_described_with_its_figures(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_settling(CHART))
    assert "4 sessions from" in words
    assert "For redness: usually 2 days, over 3 sessions; 1 not seen to settle." in words
    assert "For itch: not recorded." in words
    slow = catalogue.text(describe_settling(a_chart(a_panel("redness", {0: 7, 7: 7, 14: 6}, {0, 7}, None))))
    assert "For redness: 2 of 3 sessions were not seen to settle before the next one." in slow


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "redness calm after 2 days and next session after 7 days"),
        (14, "redness still above calm after 6 days and next session after 30 days"),
        (3, "no session"),
    ],
)
def test_that_a_day_pointed_at_is_read(number: int, said: str, catalogue: Catalogue) -> None:
    assert catalogue.text(describe_settled(CHART, day(number))).endswith(f": {said}.")


def test_that_nothing_to_draw_says_what_it_needs(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    empty = a_chart(a_panel("redness", {}, typical=None))
    assert empty.is_empty
    draw_settling(figure, empty, load_style("light"), catalogue)
    assert words_on(figure) == [catalogue.text(describe_settling(empty))]
