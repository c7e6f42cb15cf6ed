import pytest

from needlewise.charts.style import ChartStyle, Theme, load_style

TEXT, GRAPHICS = 4.5, 3.0


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_that_text_and_series_stand_out_from_the_paper(theme: Theme) -> None:
    style = load_style(theme)
    words = [style.ink, style.muted, style.wait, style.stop]
    marks = [look.colour for look in (*style.series.values(), *style.lengths)]
    assert [c for c in words if contrast(c, style.paper) < TEXT] == []
    assert [c for c in marks if contrast(c, style.paper) < GRAPHICS] == []


def _shapes(style: ChartStyle) -> list[list[tuple[str, str, str]]]:
    return [
        [(look.marker, look.dash, look.hatch) for look in looks] for looks in (style.series.values(), style.lengths)
    ]


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_that_series_differ_in_shape_and_not_in_colour_alone(theme: Theme) -> None:
    for shapes in _shapes(load_style(theme)):
        assert len({marker for marker, _, _ in shapes}) == len(shapes)


def test_that_print_uses_greys_alone() -> None:
    style = load_style("print")
    colours = [style.paper, style.line, style.ink, style.muted, style.wait, style.stop]
    colours += [look.colour for look in (*style.series.values(), *style.lengths)]
    assert all(c[1:3] == c[3:5] == c[5:7] for c in colours)


def test_that_a_resized_style_keeps_its_proportions() -> None:
    style = load_style("light")
    larger = style.sized(2 * style.text_pt)
    assert (larger.small_pt, larger.line_pt) == (2 * style.small_pt, 2 * style.line_pt)
