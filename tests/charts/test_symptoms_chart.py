from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure

from builders import day
from needlewise.charts.axes import save_chart
from needlewise.charts.data.symptoms import SymptomsData
from needlewise.charts.marks import Mark, MarkKind, Shaded
from needlewise.charts.series import effect_series
from needlewise.charts.span import Span, day_number
from needlewise.charts.style import Theme, load_style
from needlewise.charts.symptoms import describe_day, describe_symptoms, draw_symptoms
from needlewise.messages import Catalogue, message

READINGS = {0: 0.0, 1: 2.0, 2: 1.0, 40: 3.0, 41: 0.0}


def a_chart(readings: dict[int, float] = READINGS, **fields: object) -> SymptomsData:
    effects = (
        effect_series("redness", 4, {day(n): value for n, value in readings.items()}, 15),
        effect_series("itch", 10, {}, 15),
    )
    defaults: dict[str, object] = {
        "span": Span(first=day(0), last=day(60)),
        "effects": effects,
        "session_days": np.array([day_number(day(1)), day_number(day(30))]),
        "session_lengths_mm": np.array([0.5, 0.25]),
        "window_days": 15,
        "days_logged": len(readings),
        "photo_days": np.array([]),
    }
    return SymptomsData(**{**defaults, **fields})


AN_EMPTY_CHART = a_chart({}, session_days=np.array([]), session_lengths_mm=np.array([]))


def test_that_each_reading_is_a_point_and_the_line_stops_at_a_gap(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    points, line = panel_named(figure, "Redness").lines
    assert points.get_linestyle() == "None"
    assert points.get_ydata().tolist() == list(READINGS.values())
    assert np.isnan(line.get_ydata()).sum() == 1


def test_that_a_session_is_a_stem_as_high_as_its_needle_is_long(
    figure: Figure, catalogue: Catalogue, panel_named: Callable[[Figure, str], Axes]
) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    (stems,) = [c for c in panel_named(figure, "Sessions").collections if isinstance(c, LineCollection)]
    heights = [segment[1][1] for segment in stems.get_segments()]
    assert heights == [0.5, 0.25]


def test_that_spells_are_shaded_in_every_panel_and_named_once(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    spells = (
        Shaded(first=day(10), last=day(19), is_stop=False),
        Shaded(first=day(20), last=day(30), is_stop=True),
    )
    draw_symptoms(figure, a_chart(spells=spells), load_style("light"), catalogue)
    for axes in figure.axes:
        assert len([c for c in axes.collections if isinstance(c, PolyCollection)]) == 2
    words = words_on(figure)
    assert words.count("over-use") == 1
    assert words.count("over-use: stop") == 1


def test_that_spells_carry_a_pattern_in_print(figure: Figure, catalogue: Catalogue) -> None:
    spells = (Shaded(first=day(10), last=day(19), is_stop=False),)
    draw_symptoms(figure, a_chart(spells=spells), load_style("print"), catalogue)
    assert any(c.get_hatch() for c in figure.axes[1].collections)


def test_that_an_effect_nobody_recorded_says_so_in_its_panel(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    assert "not recorded in these days" in words_on(figure)


def test_that_the_chart_says_what_it_rests_on(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    assert any(text.startswith("2 sessions; check-ins on 5 of 61 days") for text in words_on(figure))


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_that_an_empty_diary_is_drawn_in_words(
    theme: Theme, figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    draw_symptoms(figure, AN_EMPTY_CHART, load_style(theme), catalogue)
    assert figure.axes == []
    assert words_on(figure) == [catalogue.text("chart-symptoms-empty")]


@pytest.mark.parametrize("size", [(0.4, 0.3), (1.0, 4.0), (9.0, 0.6), (30.0, 20.0)])
def test_that_a_window_of_any_size_can_be_drawn(size: tuple[float, float], catalogue: Catalogue) -> None:
    figure = Figure(size)
    FigureCanvasAgg(figure)
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    figure.canvas.draw()
    assert len(figure.axes) == 4


def test_that_drawing_again_replaces_what_was_drawn(figure: Figure, catalogue: Catalogue) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    before = len(figure.findobj())
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    assert len(figure.findobj()) == before


def test_that_names_on_the_chart_neither_overlap_nor_turn_into_formulas(figure: Figure, catalogue: Catalogue) -> None:
    marks = tuple(
        Mark(kind=MarkKind.TREATMENT, day=day(number), label=f"Serum $x_{number}$ with a long name")
        for number in range(0, 60, 4)
    )
    draw_symptoms(figure, a_chart(marks=marks), load_style("light"), catalogue)
    figure.canvas.draw()
    boxes = [t.get_window_extent() for t in figure.axes[0].texts if "Serum" in t.get_text()]
    assert len(boxes) > 3
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert all(box.x1 <= figure.bbox.width for box in boxes)
    assert any("$x_0$" in t.get_text() and not t.get_parse_math() for t in figure.axes[0].texts)


def test_that_the_description_gives_the_figures_in_words(catalogue: Catalogue) -> None:
    words = catalogue.text(describe_symptoms(a_chart()))
    assert "2 sessions, check-ins on 5 of 61 days" in words
    assert "redness: median 1, worst 3 of 4 on Tue 10 Feb 2026" in words
    assert "itch: not recorded" in words
    assert "No spell of over-use" in words


def test_that_numbered_days_keep_dates_out_of_the_description(catalogue: Catalogue) -> None:
    words = catalogue.counting_from(day(0)).text(describe_symptoms(a_chart()))
    assert "on day 41" in words
    assert "2026" not in words


def test_that_pointing_at_a_day_tells_what_was_recorded_on_it(catalogue: Catalogue) -> None:
    def said(on: date) -> str:
        return catalogue.text(describe_day(a_chart(), on))

    assert said(day(1)) == "Fri 2 Jan 2026: session with 0.5 mm and redness 2."
    assert said(day(5)) == "Tue 6 Jan 2026: nothing recorded."


def test_that_a_spell_is_told_on_its_days_only(catalogue: Catalogue) -> None:
    chart = a_chart(spells=(Shaded(first=day(1), last=day(5), is_stop=True, number=1),))
    assert catalogue.text(describe_day(chart, day(5))).endswith(": nothing recorded and over-use: stop.")
    assert catalogue.text(describe_day(chart, day(6))).endswith(": nothing recorded.")


def test_that_spells_not_looked_for_yet_are_neither_drawn_nor_denied(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    waiting = a_chart(spells=None)
    draw_symptoms(figure, waiting, load_style("light"), catalogue)
    assert not any("over-use" in text for text in words_on(figure))
    assert "over-use" not in catalogue.text(describe_symptoms(waiting))
    assert "No spell of over-use" in catalogue.text(describe_symptoms(a_chart()))


def test_that_a_numbered_spell_carries_its_number(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    chart = a_chart(spells=(Shaded(first=day(1), last=day(25), is_stop=False, number=2),))
    draw_symptoms(figure, chart, load_style("light"), catalogue)
    assert "2 over-use" in words_on(figure)


def test_that_an_effect_without_a_name_for_the_margin_is_set_in_its_lines(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    series = effect_series("pain", 10, {day(1): 2.0}, 15)
    draw_symptoms(figure, a_chart(effects=(series,)), load_style("light"), catalogue)
    assert {"Pain or", "tenderness"} <= set(words_on(figure))


def test_that_charts_are_saved_as_png_or_as_svg_with_its_text(
    figure: Figure, catalogue: Catalogue, tmp_path: Path
) -> None:
    draw_symptoms(figure, a_chart(), load_style("light"), catalogue)
    save_chart(figure, tmp_path / "chart.png")
    save_chart(figure, tmp_path / "chart.svg")
    save_chart(figure, tmp_path / "again.svg")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert ">Redness</text>" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert (tmp_path / "chart.svg").read_bytes() == (tmp_path / "again.svg").read_bytes()
    with pytest.raises(ValueError, match=r"\.png or \.svg"):
        save_chart(figure, tmp_path / "chart.gif")


def test_that_a_message_can_name_a_mark(
    figure: Figure, catalogue: Catalogue, words_on: Callable[[Figure], list[str]]
) -> None:
    marks = (Mark(kind=MarkKind.EVENT, day=day(5), label=message("event-illness_fever")),)
    draw_symptoms(figure, a_chart(marks=marks), load_style("light"), catalogue)
    assert "Illness or fever" in words_on(figure)
