"""A report of two years, against drawing its charts and compiling its page with nothing around them.

The fastest of interleaved rounds are compared: whatever else the computer does can only slow a round down.
Each round reports other days, because Typst remembers the layout of words that it has set before.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from time import perf_counter

import matplotlib
import pytest
import typst
from matplotlib.figure import Figure

from builders import day
from charted import a_long_diary
from needlewise.analysis.assess import assess
from needlewise.charts.axes import svg_of
from needlewise.charts.reaction import draw_reaction
from needlewise.charts.spacing import draw_spacing
from needlewise.charts.style import load_style
from needlewise.charts.symptoms import draw_symptoms
from needlewise.domain.moments import Moment
from needlewise.guidance.loader import Guidance
from needlewise.messages import Catalogue
from needlewise.paths import resource_root
from needlewise.services.charting import trends
from needlewise.services.reporting import ReportOptions, report_model, write_report

pytestmark = pytest.mark.bench
LIMIT = 1.5
ROUNDS = 9


def _timed(work: Callable[[], None]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def test_that_a_two_year_report_costs_little_more_than_its_charts_and_its_page(
    guidance: Guidance, catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary, as_of = a_long_diary(years=2)
    assessment = assess(diary, guidance, as_of)
    data = trends(diary, guidance, assessment)
    charts = (
        (draw_symptoms, data.symptoms, 2.6),
        (draw_reaction, data.reaction, 1.6),
        (draw_spacing, data.spacing, 2.6),
    )
    style = load_style("print").sized(8.6)
    page = resource_root() / "report" / "page.typ"
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[f"{matplotlib.get_data_path()}/fonts/ttf"])

    def inputs_of(options: ReportOptions, now: Moment) -> dict[str, str]:
        model = report_model(diary, guidance, assessment, options, catalogue, now)
        return {"report": json.dumps(asdict(model), ensure_ascii=False)}

    def ours(options: ReportOptions, now: Moment) -> None:
        write_report(diary, guidance, assessment, tmp_path / "r.pdf", options, catalogue, now)

    def floor(inputs: dict[str, str]) -> None:
        for draw, of, height_in in charts:
            figure = Figure((7.17, height_in))
            draw(figure, of, style, catalogue)
            svg_of(figure)
        typst.compile(page, sys_inputs=inputs, font_paths=fonts, pdf_standards=["ua-1"], timestamp=0)

    taken: dict[str, list[float]] = {"ours": [], "floor": []}
    for number in range(ROUNDS):
        ours_options, floor_options = ReportOptions(first=day(number)), ReportOptions(first=day(number + ROUNDS))
        now = Moment.parse(f"2028-01-{number + 1:02d}T10:00+01:00")
        inputs = inputs_of(floor_options, now)
        taken["ours"].append(_timed(partial(ours, ours_options, now)))
        taken["floor"].append(_timed(partial(floor, inputs)))
    whole, bare = (1000 * min(taken[name]) for name in ("ours", "floor"))
    with capsys.disabled():
        print(
            f"\nreport, two years: {whole:.0f} ms, charts and page bare {bare:.0f} ms, "
            f"ratio {whole / bare:.2f} (limit {LIMIT})"
        )
    assert whole / bare <= LIMIT
